#include "ui/app/keeper.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "core/records/save.h"
#include "ui/app/session_conductor.h"

namespace cardwalk::ui {
namespace {

/// Why something could not be written, as far as a person can do something about it.
const char* unsavedText(FileError error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "ui.keep.unsaved.full";
    case EROFS:
      return "ui.keep.unsaved.readOnly";
    case EACCES:
    case EPERM:
      return "ui.keep.unsaved.denied";
    default:
      return "ui.keep.unsaved.other";
  }
}

}  // namespace

Keeper::Keeper(std::filesystem::path folder, Report report)
    : folder_(std::move(folder)), report_(std::move(report)), ops_(realFileOps()) {
  if (!reads()) return;
  lock_ = std::make_unique<FolderLock>(folder_);
  if (lock_->state() == FolderLock::State::busy) {
    tell({"ui.keep.busy", "ui.keep.busy.text", "", folderName()},
         {"Another Cardwalk window keeps its progress in " + folderName() +
          ". What is done in this one is not kept."});
  }
}

void Keeper::tell(Notice notice, const std::vector<std::string>& lines) {
  if (std::find(told_.begin(), told_.end(), notice) != told_.end()) return;
  told_.push_back(notice);
  notices_.push_back(std::move(notice));
  if (!report_) return;
  for (const std::string& line : lines) report_(line);
}

void Keeper::tellUnsaved(const SaveResult& result) {
  if (result.saved) {
    // It may fail again for the same reason, and is to be told again then.
    std::erase_if(told_, [](const Notice& each) { return each.title == "ui.keep.unsaved"; });
    return;
  }
  tell({"ui.keep.unsaved", unsavedText(result.error), "", folderName()}, {result.message});
}

Settings Keeper::settings() {
  if (!reads()) return {};
  LoadedSettings loaded = loadSettings(*ops_, folder_);
  if (!loaded.setAside.empty()) {
    const std::string file = loaded.setAside.front().filename().string();
    // Those that were kept before are gone on with, unless they had to be set aside as well.
    const bool older = loaded.setAside.size() == 1 && ops_->exists(previousOf(settingsFile(folder_)));
    const std::string title = older ? "ui.keep.settings.older" : "ui.keep.settings";
    tell({title, title + ".text", file, folderName()}, loaded.messages);
  }
  return loaded.settings;
}

std::optional<Progress> Keeper::progress(const Pack& pack, const std::string& scenario) {
  if (!reads()) return std::nullopt;
  flush();
  LoadedProgress loaded = loadProgress(*ops_, folder_, scenario);
  if (!loaded.setAside.empty()) {
    const std::string file = loaded.setAside.front().filename().string();
    const std::string title = loaded.progress ? "ui.keep.older" : "ui.keep.damaged";
    tell({title, title + ".text", file, folderName()}, loaded.messages);
  }
  if (!loaded.progress) return std::nullopt;
  if (const std::string reason = whyUnfit(*loaded.progress, pack); !reason.empty()) {
    tell({"ui.keep.unfit", "ui.keep.unfit.text", "", folderName()}, {reason});
    return std::nullopt;
  }
  return loaded.progress;
}

void Keeper::flush() {
  if (!writes()) return;
  if (const auto progress = std::exchange(pending_, std::nullopt))
    tellUnsaved(saveProgress(*ops_, folder_, *progress));
  if (const auto settings = std::exchange(pendingSettings_, std::nullopt))
    tellUnsaved(saveSettings(*ops_, folder_, *settings));
}

std::string Keeper::writeActions(const std::string& scenario, std::string_view lines) {
  const std::filesystem::path file = folder_ / ("actions-" + scenario + ".jsonl");
  if (reads()) ops_->makeFolders(folder_);
  const SaveResult result = saveAtomically(*ops_, file, lines);
  if (!result.saved)
    tell({"ui.inspect.unsaved", unsavedText(result.error), "", folderName()}, {result.message});
  std::error_code ignored;
  return result.saved ? std::filesystem::absolute(file, ignored).string() : std::string();
}

ProgressHooks hooksOver(Keeper& keeper, const Pack& pack) {
  ProgressHooks hooks;
  hooks.save = [&keeper](const Session& session) { keeper.keep(session); };
  hooks.load = [&keeper, &pack](const std::string& scenario) { return keeper.progress(pack, scenario); };
  return hooks;
}

}  // namespace cardwalk::ui
