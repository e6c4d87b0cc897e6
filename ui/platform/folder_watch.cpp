#include "ui/platform/folder_watch.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <tuple>

#include "ui/platform/inotify_watch.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

constexpr double kLookEvery = 0.25;  // seconds: half of what a person is promised to wait

/// Name, length and time of every JSON file, sorted.
using Listing = std::vector<std::tuple<std::string, std::uintmax_t, fs::file_time_type>>;

Listing listingOf(const Folders& folders) {
  Listing listing;
  std::error_code code;
  for (const fs::path& folder : folders) {
    constexpr auto kOptions = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it(folder, kOptions, code), end; !code && it != end;
         it.increment(code)) {
      if (it->path().extension() != ".json") continue;
      std::error_code ignored;
      listing.emplace_back(it->path().string(), it->file_size(ignored), it->last_write_time(ignored));
    }
  }
  std::sort(listing.begin(), listing.end());
  return listing;
}

class LookingWatch final : public FolderWatch {
 public:
  explicit LookingWatch(Folders folders) : folders_(std::move(folders)), known_(listingOf(folders_)) {}

  void wait(double seconds) override {
    std::unique_lock lock(mutex_);
    const std::chrono::duration<double> time(std::min(seconds, kLookEvery));
    woken_.wait_for(lock, time, [this] { return wake_; });
    wake_ = false;
  }

  bool changed() override {
    Listing now = listingOf(folders_);
    if (now == known_) return false;
    known_ = std::move(now);
    return true;
  }

  void wakeUp() override {
    {
      const std::lock_guard lock(mutex_);
      wake_ = true;
    }
    woken_.notify_all();
  }

 private:
  Folders folders_;
  Listing known_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool wake_ = false;
};

}  // namespace

std::unique_ptr<FolderWatch> lookAtFolders(const Folders& folders) {
  return std::make_unique<LookingWatch>(folders);
}

std::unique_ptr<FolderWatch> watchFolders(const Folders& folders) {
  std::unique_ptr<FolderWatch> watch = openInotify(folders);
  return watch ? std::move(watch) : lookAtFolders(folders);
}

}  // namespace cardwalk::ui
