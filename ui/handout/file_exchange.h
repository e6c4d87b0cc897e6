// The files of a folder exchanged for others: all of them, or none.
//
// What is in it: what has the names is kept aside in the same folder until everything has its name; where
// that fails it comes back, and where the program was ended meanwhile, the next one puts it back.
// What it DOES NOT do: write files, or put an error into a sentence.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/records/file_ops.h"

namespace cardwalk::ui {

/// Temporary name and name; both in the folder.
using NamedFiles = std::vector<std::pair<std::filesystem::path, std::filesystem::path>>;

class FileExchange {
 public:
  struct Fault {
    std::filesystem::path file;
    FileError error = 0;
  };

  FileExchange(FileOps& ops, std::filesystem::path folder);

  /// Everything gets its name, and what `obsolete` names goes. At a fault (its file, its errno) nothing has
  /// changed: every name has what it had.
  Fault run(const NamedFiles& files, const std::vector<std::filesystem::path>& obsolete);

 private:
  Fault keep(const NamedFiles& files, const std::vector<std::filesystem::path>& obsolete);
  Fault name(const NamedFiles& files);
  void putBack();
  void discard();

  FileOps& ops_;
  std::filesystem::path folder_, kept_;
  std::vector<std::filesystem::path> fresh_;  ///< names that no file had
};

/// What programs left that were ended before they could tidy up: files they had not finished go, files they
/// had kept aside get their names back. What a program that runs has under way stays.
void sweepFolder(FileOps& ops, const std::filesystem::path& folder);

/// ".PROCESS-part-NAME": what this program calls a file while it is not whole.
std::filesystem::path unfinished(const std::filesystem::path& folder, std::string_view name);

}  // namespace cardwalk::ui
