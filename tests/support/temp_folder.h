// A folder of one's own for a test, gone afterwards with all that is in it.
//
// What is in it: TempFolder, and reading and writing small files.
// What it DOES NOT do: fail quietly; a test cannot go on without its folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cardwalk::support {

class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::string readFile(const std::filesystem::path& file);  ///< empty if there is none
void writeFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace cardwalk::support
