#include "tests/support/installed_program.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include <unistd.h>

namespace cardwalk::support {

namespace fs = std::filesystem;

InstalledProgram::InstalledProgram(const InstallWish& wish) : prefix_(folder_ / "prefix") {
  ProcessSetup setup;
  setup.arguments = {"--install", CARDWALK_BUILD_DIR, "--prefix",
                     wish.staged.empty() ? prefix_.string() : wish.staged};
  if (!wish.component.empty()) setup.arguments.insert(setup.arguments.end(), {"--component", wish.component});
  setup.environment["DESTDIR"] = std::nullopt;
  if (!wish.staged.empty()) {
    setup.environment["DESTDIR"] = folder_.path().string();
    prefix_ = folder_.path() / fs::path(wish.staged).relative_path();
  }
  const ProcessResult result = runProcess(CARDWALK_CMAKE, setup);
  if (result.exitCode != 0) throw std::runtime_error("cmake --install failed: " + result.errors);
}

void InstalledProgram::moveTo(const std::string& name) {
  const fs::path other = folder_ / name;
  fs::create_directories(other.parent_path());
  fs::rename(prefix_, other);
  prefix_ = other;
}

std::vector<std::string> InstalledProgram::files() const {
  std::vector<std::string> out;
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(prefix_))
    if (!each.is_directory()) out.push_back(each.path().lexically_relative(prefix_).string());
  std::sort(out.begin(), out.end());
  return out;
}

ProcessResult runInstalled(const fs::path& program, std::vector<std::string> arguments,
                           std::map<std::string, std::optional<std::string>> environment) {
  ProcessSetup setup;
  setup.arguments = std::move(arguments);
  setup.environment = std::move(environment);
  setup.environment.try_emplace("LC_ALL", "C");
  for (const char* name : {"CARDWALK_ASSETS", "XDG_DATA_DIRS", "XDG_DATA_HOME"})
    setup.environment.try_emplace(name, std::nullopt);
  setup.folder = "/";
  return runProcess(program.string(), setup);
}

fs::path programOf(const std::string& name) {
  const char* const path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path file = fs::path(folder) / name;
    if (::access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

}  // namespace cardwalk::support
