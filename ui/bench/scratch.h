// A folder for what a benchmark writes, gone with it.
//
// What it DOES NOT do: complain; who uses it asks made().
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace cardwalk::ui {

class Scratch {
 public:
  Scratch() {
    std::error_code fault;
    path_ = (std::filesystem::temp_directory_path(fault) / "cardwalk-bench-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr) path_.clear();
  }
  ~Scratch() {
    std::error_code fault;
    if (!path_.empty()) std::filesystem::remove_all(path_, fault);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  bool made() const { return !path_.empty(); }
  std::string file(const std::string& name) const { return (std::filesystem::path(path_) / name).string(); }

 private:
  std::string path_;
};

}  // namespace cardwalk::ui
