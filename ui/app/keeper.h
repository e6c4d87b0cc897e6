// What the window keeps between two starts: settings and progress, through core/records.
//
// What is in it: loading both, and saving them when there is time, after a frame is on the screen.
// What it DOES NOT do: lose anything silently; what went wrong comes back as a line to show.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/records/file_ops.h"
#include "core/records/progress.h"
#include "core/records/settings.h"

namespace cardwalk::ui {

struct ProgressHooks;

class Keeper {
 public:
  /// An empty folder: nothing is kept.
  explicit Keeper(std::filesystem::path folder);

  Settings settings();
  /// Progress that fits this pack and scenario. Writes what is pending first: it may be of another scenario.
  std::optional<Progress> progress(const Pack& pack, const std::string& scenario);

  void keep(const Session& session) { pending_ = progressOf(session); }
  void keep(const Settings& settings) { pendingSettings_ = settings; }
  void flush();  ///< writes what is pending
  const std::string& note() const { return note_; }

 private:
  bool keeps() const { return !folder_.empty(); }
  void remember(const std::vector<std::string>& messages);

  std::filesystem::path folder_;
  std::unique_ptr<FileOps> ops_;
  std::optional<Progress> pending_;
  std::optional<Settings> pendingSettings_;
  std::string note_;
};

/// Lets a walk keep its progress here; `keeper` and `pack` must outlive it.
ProgressHooks hooksOver(Keeper& keeper, const Pack& pack);

}  // namespace cardwalk::ui
