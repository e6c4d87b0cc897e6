#include "ui/platform/programs.h"

#include <cstdlib>
#include <sstream>

#include <unistd.h>

namespace cardwalk::ui {

std::string findProgram(const std::string& name, const std::string& path) {
  std::istringstream folders(path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::string file = folder + "/" + name;
    if (!folder.empty() && ::access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

std::string findProgram(const std::string& name) {
  const char* path = std::getenv("PATH");
  return findProgram(name, path != nullptr ? path : "");
}

}  // namespace cardwalk::ui
