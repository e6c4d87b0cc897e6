// A folder into which files are written so that an interrupted run leaves no half one.
//
// What is in it: files under temporary names in the same folder, all renamed at the end or all removed.
// What it DOES NOT do: put an error into a sentence; it gives the system's reason.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/records/handout_manifest.h"

namespace cardwalk::ui {

class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path folder);
  /// Without commit(), every temporary file goes, and so does a folder that prepare() has made.
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  struct Fault {
    std::filesystem::path file;
    std::string reason;  ///< empty: all is well
    explicit operator bool() const { return !reason.empty(); }
  };

  /// Makes the folder if it is not there, and sees whether one may write to it. Temporary files of processes
  /// that are gone go.
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
  /// Everything that was written gets its name, or nothing where one of them is blocked(). What had it is
  /// replaced. Files of `obsolete` (plain names) go.
  Fault commit(const std::vector<std::string>& obsolete = {});

 private:
  void forget();

  std::filesystem::path folder_;
  std::vector<std::filesystem::path> made_;                                     ///< folders, outermost first
  std::vector<std::pair<std::filesystem::path, std::filesystem::path>> files_;  ///< temporary name, name
  std::vector<HandoutFile> written_;                                            ///< as files_
};

}  // namespace cardwalk::ui
