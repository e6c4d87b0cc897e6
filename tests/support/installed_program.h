// The program as `cmake --install` leaves it, in a folder that goes away with the test.
//
// What is in it: installing what was built, whole or in parts, and running it from there.
// What it DOES NOT do: build anything, or look outside of its folder.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace cardwalk::support {

struct InstallWish {
  std::string component{};  ///< empty: all of them
  std::string staged{};     ///< a prefix that is only written down; the files lie below the folder (DESTDIR)
};

class InstalledProgram {
 public:
  /// Throws when `cmake --install` fails.
  explicit InstalledProgram(const InstallWish& wish = {});

  std::filesystem::path folder() const { return folder_.path(); }
  std::filesystem::path prefix() const { return prefix_; }
  std::filesystem::path program() const { return prefix_ / "bin/cardwalk"; }
  std::filesystem::path share(const std::string& name) const { return prefix_ / "share" / name; }
  /// Takes the whole prefix to another place in the folder.
  void moveTo(const std::string& name);

  /// Every file, relative to the prefix, sorted.
  std::vector<std::string> files() const;

 private:
  TempFolder folder_;
  std::filesystem::path prefix_;
};

/// In English, without what this environment says of where data lies, and without a folder of one's own.
ProcessResult runInstalled(const std::filesystem::path& program, std::vector<std::string> arguments,
                           std::map<std::string, std::optional<std::string>> environment = {});

/// Where PATH has this program; empty if nowhere.
std::filesystem::path programOf(const std::string& name);

}  // namespace cardwalk::support
