#include "ui/training/desk_hooks.h"

#include <chrono>
#include <random>

#include "core/records/pin_tries.h"

namespace cardwalk::ui {
namespace {

std::int64_t wallClock() {
  using std::chrono::milliseconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<milliseconds>(now).count();
}

std::array<std::uint8_t, 16> randomBytes() {
  std::random_device device;
  std::array<std::uint8_t, 16> out{};
  for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(device() & 0xffu);
  return out;
}

}  // namespace

DeskHooks deskHooks(const WindowOptions& options) {
  DeskHooks hooks;
  hooks.wallClock = wallClock;
  hooks.random = randomBytes;
  if (options.results.empty()) return hooks;
  hooks.outbox = options.outbox;
  if (!options.outbox.empty()) {
    hooks.unfinished = unfinishedFolder(options.outbox);
    hooks.pinTries = pinTriesFile(options.outbox);
  }
  hooks.open = [address = options.results] { return openResults(address); };
  hooks.write = [folder = options.outbox.parent_path()](const std::string& name, const std::string& bytes) {
    const auto ops = realFileOps();
    const std::filesystem::path file = folder / name;
    return saveAtomically(*ops, file, bytes).saved ? file.string() : std::string();
  };
  return hooks;
}

}  // namespace cardwalk::ui
