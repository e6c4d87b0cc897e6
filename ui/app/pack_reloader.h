// Reads a pack again when its files change, beside the drawing thread.
//
// What is in it: PackReloader, one look at a time with the time as an argument, and ReloadThread, which looks
// whenever something happens. What it DOES NOT do: touch a session; whoever draws takes the news and carries
// the walk over.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/content/loader.h"
#include "ui/app/pack_news.h"
#include "ui/platform/folder_watch.h"

namespace cardwalk::ui {

/// What to follow, and how to read it; without folders nothing is followed.
struct ReloadSource {
  Folders folders;
  std::function<LoadResult(const GenerationChoice&)> load;
};

class PackReloader {
 public:
  PackReloader(std::unique_ptr<FolderWatch> watch, ReloadSource source);

  /// From now on the pack is read in this generation; until then in its standard one. From any thread.
  void readIn(const GenerationChoice& generation);
  /// One look, at a time in seconds on any steady clock. Reads the pack once its writer seems to have
  /// finished; true if there is news then. Files with the same content are no news.
  bool look(double now);
  /// When the next look is due even if nothing happens; kForever: not before something does.
  double nextLook() const;
  /// The news since the last call; from any thread.
  std::optional<PackNews> take();

  FolderWatch& watch() { return *watch_; }

 private:
  std::unique_ptr<FolderWatch> watch_;
  ReloadSource source_;
  std::optional<double> firstChange_, lastChange_;  ///< not read yet
  std::uint64_t content_ = 0;                       ///< of what was read last; 0: not known
  std::mutex mutex_;
  std::optional<PackNews> news_;
  GenerationChoice generation_;
};

/// Looks until it is destroyed; `wake` is called on this thread when there is news.
class ReloadThread {
 public:
  ReloadThread(PackReloader& reloader, std::function<void()> wake);
  ~ReloadThread();
  ReloadThread(const ReloadThread&) = delete;
  ReloadThread& operator=(const ReloadThread&) = delete;

 private:
  PackReloader& reloader_;
  std::atomic<bool> over_ = false;
  std::thread thread_;
};

}  // namespace cardwalk::ui
