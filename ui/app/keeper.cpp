#include "ui/app/keeper.h"

#include <utility>

#include "ui/app/session_conductor.h"

namespace cardwalk::ui {

Keeper::Keeper(std::filesystem::path folder) : folder_(std::move(folder)), ops_(realFileOps()) {}

void Keeper::remember(const std::vector<std::string>& messages) {
  if (!messages.empty()) note_ = messages.front();
}

Settings Keeper::settings() {
  if (!keeps()) return {};
  LoadedSettings loaded = loadSettings(*ops_, folder_);
  remember(loaded.messages);
  return loaded.settings;
}

std::optional<Progress> Keeper::progress(const Pack& pack, const std::string& scenario) {
  if (!keeps()) return std::nullopt;
  flush();
  LoadedProgress loaded = loadProgress(*ops_, folder_, scenario);
  remember(loaded.messages);
  if (!loaded.progress) return std::nullopt;
  if (const std::string reason = whyUnfit(*loaded.progress, pack); !reason.empty()) {
    note_ = reason;
    return std::nullopt;
  }
  return loaded.progress;
}

void Keeper::flush() {
  if (!keeps()) return;
  if (const auto progress = std::exchange(pending_, std::nullopt)) {
    const SaveResult result = saveProgress(*ops_, folder_, *progress);
    if (!result.message.empty()) note_ = result.message;
  }
  if (const auto settings = std::exchange(pendingSettings_, std::nullopt)) {
    const SaveResult result = saveSettings(*ops_, folder_, *settings);
    if (!result.message.empty()) note_ = result.message;
  }
}

ProgressHooks hooksOver(Keeper& keeper, const Pack& pack) {
  ProgressHooks hooks;
  hooks.save = [&keeper](const Session& session) { keeper.keep(session); };
  hooks.load = [&keeper, &pack](const std::string& scenario) { return keeper.progress(pack, scenario); };
  return hooks;
}

}  // namespace cardwalk::ui
