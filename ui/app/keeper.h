// What the window keeps between two starts: settings and progress, through core/records.
//
// What is in it: loading both, and saving them when there is time, after a frame is on the screen; a lock, so
// that of two windows on one folder only the first one writes.
// What it DOES NOT do: lose anything silently; what went wrong comes back as a notice to show, and is
// reported.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/records/file_ops.h"
#include "core/records/folder_lock.h"
#include "core/records/progress.h"
#include "core/records/settings.h"
#include "ui/app/notice.h"

namespace cardwalk::ui {

struct ProgressHooks;

class Keeper {
 public:
  using Report = std::function<void(const std::string&)>;

  /// An empty folder: nothing is kept. `report` takes each thing that went wrong, once, in a line.
  explicit Keeper(std::filesystem::path folder, Report report = {});

  Settings settings();
  /// Progress that fits this pack and scenario. Writes what is pending first: it may be of another scenario.
  std::optional<Progress> progress(const Pack& pack, const std::string& scenario);

  void keep(const Session& session) { pending_ = progressOf(session); }
  void keep(const Settings& settings) { pendingSettings_ = settings; }
  void flush();  ///< writes what is pending
  /// What a person should know by now, oldest first; each is handed out once.
  std::vector<Notice> takeNotices() { return std::exchange(notices_, {}); }
  /// Writes actions to a file of their own, beside the progress or, where nothing is kept, into the present
  /// folder. Answers its path; empty after a fault, of which there is a notice.
  std::string writeActions(const std::string& scenario, std::string_view lines);

 private:
  bool reads() const { return !folder_.empty(); }
  bool writes() const { return lock_ && lock_->state() != FolderLock::State::busy; }
  void tell(Notice notice, const std::vector<std::string>& lines);
  void tellUnsaved(const SaveResult& result);
  std::string folderName() const { return folder_.string(); }

  std::filesystem::path folder_;
  Report report_;
  std::unique_ptr<FileOps> ops_;
  std::unique_ptr<FolderLock> lock_;
  std::optional<Progress> pending_;
  std::optional<Settings> pendingSettings_;
  std::vector<Notice> notices_, told_;
};

/// Lets a walk keep its progress here; `keeper` and `pack` must outlive it.
ProgressHooks hooksOver(Keeper& keeper, const Pack& pack);

}  // namespace cardwalk::ui
