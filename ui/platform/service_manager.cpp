#include "ui/platform/service_manager.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <dlfcn.h>

namespace cardwalk::ui {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

ServiceManager::ServiceManager() {
  if (environment("NOTIFY_SOCKET").empty()) return;
  // It stays open as long as the program runs.
  void* const library = ::dlopen("libsystemd.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library != nullptr) notify_ = reinterpret_cast<Notify>(::dlsym(library, "sd_notify"));
  if (notify_ == nullptr) {
    fault_ = "libsystemd.so.0 is missing, so systemd cannot be told that the kiosk is alive";
    return;
  }
  // sd_watchdog_enabled() would look at WATCHDOG_PID, too: that is the compositor, which starts the program.
  const std::string_view limit = environment("WATCHDOG_USEC");
  std::uint64_t microseconds = 0;
  std::from_chars(limit.data(), limit.data() + limit.size(), microseconds);
  patience_ = static_cast<double>(microseconds) / 1e6;
}

void ServiceManager::tell(const std::string& state) const {
  if (notify_ != nullptr) notify_(0, state.c_str());
}

}  // namespace cardwalk::ui
