// What the owner of a kiosk may want to read when something went wrong: kiosk.log, which never grows large.
//
// What is in it: lines with their time in UTC, in three files of 256 KiB at most: kiosk.log and, older,
// kiosk.log.1 and kiosk.log.2. What it DOES NOT do: take anything of a visitor (who calls it has none, and
// long rows of digits are blotted out), or sync: a line is worth no wait.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/records/file_ops.h"

namespace cardwalk {

inline constexpr std::size_t kLogBytes = 256u * 1024;  ///< of one file
inline constexpr int kLogFiles = 3;

class KioskLog {
 public:
  /// `disk`: empty for the real one.
  explicit KioskLog(std::filesystem::path folder, std::shared_ptr<FileOps> disk = {});

  /// `at`: milliseconds since 1970. False if it could not be written; that is nobody's trouble.
  /// An ending ("ended: …") right after the same ending is left out, also that of an earlier run: a kiosk
  /// that cannot start is tried again for ever.
  bool write(std::int64_t at, std::string_view line);

 private:
  void rotate();

  std::filesystem::path folder_;
  std::shared_ptr<FileOps> disk_;
  std::size_t size_ = 0;  ///< of the newest file
  std::string last_;      ///< the newest line without its time
};

std::filesystem::path kioskLogFile(const std::filesystem::path& folder, int age);  ///< 0 is the newest

}  // namespace cardwalk
