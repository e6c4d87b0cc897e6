// Tells when JSON files below some folders change.
//
// What is in it: one interface with two back ends: inotify on Linux, which sleeps until the system says so,
// and looking four times a second elsewhere. What it DOES NOT do: read the files, or wait until a writer has
// finished (ui/app/pack_reloader.h does).
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace cardwalk::ui {

class FolderWatch {
 public:
  FolderWatch() = default;
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  virtual ~FolderWatch() = default;

  /// Sleeps until something may have changed, for `seconds` at most (kForever: until then), or until
  /// wakeUp().
  virtual void wait(double seconds) = 0;
  /// Whether something has changed since the last call; does not wait.
  virtual bool changed() = 0;
  /// Ends a wait, from any thread.
  virtual void wakeUp() = 0;
};

using Folders = std::vector<std::filesystem::path>;

/// Folders that come and go inside these are followed too. Never empty: where inotify is refused, it looks.
std::unique_ptr<FolderWatch> watchFolders(const Folders& folders);
/// Looks by itself, on every system.
std::unique_ptr<FolderWatch> lookAtFolders(const Folders& folders);

}  // namespace cardwalk::ui
