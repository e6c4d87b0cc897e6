// A folder into which files are written so that an interrupted run leaves no half one.
//
// What is in it: files under temporary names in the same folder, all renamed at the end or all removed.
// What it DOES NOT do: put an error into a sentence; it gives the system's reason.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/file_ops.h"
#include "core/records/handout_manifest.h"
#include "ui/handout/file_exchange.h"

namespace cardwalk::ui {

class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path folder, std::unique_ptr<FileOps> ops = realFileOps());
  /// Without commit(), every temporary file goes, and so does a folder that prepare() has made.
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  struct Fault {
    std::filesystem::path file;
    std::string reason;  ///< empty: all is well
    explicit operator bool() const { return !reason.empty(); }
  };

  /// Makes the folder if it is not there, and sees whether one may write to it. What processes left that were
  /// ended in the middle is tidied up (file_exchange.h).
  Fault prepare();
  const std::filesystem::path& path() const { return folder_; }

  /// Where to write the file that will be called `name`; keeps its ending, and starts with a dot. For who
  /// writes by another program.
  std::filesystem::path temporary(std::string_view name);
  /// Writes it whole under its temporary name, and to the disk.
  Fault write(std::string_view name, std::string_view bytes);
  /// All that was written so far, with checksums of what write() got.
  const std::vector<HandoutFile>& written() const { return written_; }

  /// What would keep a file from getting its name: a folder that has it, say.
  Fault blocked() const;
  /// Everything that was written gets its name, and what had it is replaced; files of `obsolete` (plain
  /// names) go. Or, at a fault, nothing changes: an earlier handout stays whole.
  Fault commit(const std::vector<std::string>& obsolete = {});

 private:
  void forget();

  std::filesystem::path folder_;
  std::unique_ptr<FileOps> ops_;
  std::vector<std::filesystem::path> made_;  ///< folders, outermost first
  NamedFiles files_;
  std::vector<HandoutFile> written_;  ///< as files_
};

}  // namespace cardwalk::ui
