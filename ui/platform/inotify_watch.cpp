#include "ui/platform/inotify_watch.h"

#ifdef __linux__

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE |
                                   IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr std::uint32_t kArrivals = IN_CREATE | IN_MOVED_TO | IN_ONLYDIR;

class InotifyWatch final : public FolderWatch {
 public:
  InotifyWatch(Folders folders, int events, int bell)
      : folders_(std::move(folders)), events_(events), bell_(bell) {
    enter();
  }
  ~InotifyWatch() override {
    ::close(events_);
    ::close(bell_);
  }

  bool usable() const { return entered_; }

  void wait(double seconds) override {
    std::array<pollfd, 2> fds{pollfd{events_, POLLIN, 0}, pollfd{bell_, POLLIN, 0}};
    constexpr double kLongest = 1e6;
    const int time = std::isinf(seconds) || seconds > kLongest
                         ? -1
                         : static_cast<int>(std::ceil(std::max(0.0, seconds) * 1000));
    ::poll(fds.data(), fds.size(), time);
    std::uint64_t rung = 0;
    // Not blocking: whether it rang or not, it is silent from now on.
    [[maybe_unused]] const auto read = ::read(bell_, &rung, sizeof rung);
  }

  bool changed() override {
    bool any = false, folders = false;
    alignas(inotify_event) std::array<char, 4096> buffer;
    for (;;) {
      const ssize_t length = ::read(events_, buffer.data(), buffer.size());
      if (length <= 0) break;
      for (ssize_t at = 0; at < length;) {
        inotify_event event;
        std::memcpy(&event, buffer.data() + at, sizeof event);
        const char* name = buffer.data() + at + sizeof event;
        const bool folder = (event.mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)) != 0;
        folders = folders || folder;
        any = any || folder || (event.len > 0 && std::string_view(name).ends_with(".json"));
        at += static_cast<ssize_t>(sizeof event + event.len);
      }
    }
    if (folders) enter();
    return any;
  }

  void wakeUp() override {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(bell_, &one, sizeof one);
  }

 private:
  /// Asks to be told of every folder there is now; a folder that is known already stays known.
  void enter() {
    std::error_code code;
    for (const fs::path& folder : folders_) {
      // Folders may be replaced as a whole, e.g. by another version of the source.
      ::inotify_add_watch(events_, folder.parent_path().c_str(), kArrivals);
      entered_ = ::inotify_add_watch(events_, folder.c_str(), kChanges) >= 0 || entered_;
      for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
        if (it->is_directory(code)) ::inotify_add_watch(events_, it->path().c_str(), kChanges);
    }
  }

  Folders folders_;
  int events_, bell_;
  bool entered_ = false;
};

}  // namespace

std::unique_ptr<FolderWatch> openInotify(const Folders& folders) {
  const int events = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (events < 0) return nullptr;
  const int bell = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (bell < 0) {
    ::close(events);
    return nullptr;
  }
  auto watch = std::make_unique<InotifyWatch>(folders, events, bell);
  return watch->usable() ? std::move(watch) : nullptr;
}

}  // namespace cardwalk::ui

#else

namespace cardwalk::ui {

std::unique_ptr<FolderWatch> openInotify(const Folders&) { return nullptr; }

}  // namespace cardwalk::ui

#endif
