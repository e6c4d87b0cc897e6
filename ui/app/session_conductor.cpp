#include "ui/app/session_conductor.h"

#include <algorithm>

namespace cardwalk::ui {

SessionConductor::SessionConductor(const Pack& pack, const SessionStart& start, ProgressHooks hooks,
                                   Millis now)
    : pack_(pack), hooks_(std::move(hooks)), language_(start.language), seed_(start.seed) {
  if (language_.empty() && !pack.languages.empty()) language_ = pack.languages.front().language;
  const int scenario = std::max(0, pack.scenarioIndex(start.scenario));
  open(scenario, start.mode, now);
  listChoices();
}

void SessionConductor::open(int scenario, Mode mode, Millis now) {
  std::optional<Progress> earlier;
  if (hooks_.load) earlier = hooks_.load(pack_.scenarios[static_cast<std::size_t>(scenario)].id);
  session_ = std::make_unique<Session>(pack_, scenario, mode, earlier ? earlier->seed : seed_, now);
  session_->setLanguage(language_);
  if (earlier) session_->resume(earlier->log, now);
}

void SessionConductor::listChoices() {
  scenarios_.clear();
  languages_.clear();
  const TextCatalogue& words = texts();
  for (const Scenario& scenario : pack_.scenarios) {
    scenarios_.push_back({scenario.id, words.get(scenario.title), words.get(scenario.summary)});
  }
  for (const TextCatalogue& language : pack_.languages) {
    languages_.push_back({language.language, language.name, ""});
  }
}

void SessionConductor::save() {
  if (hooks_.save) hooks_.save(*session_);
}

void SessionConductor::saveIfGrown(std::size_t before) {
  const std::vector<LogEntry>& log = session_->log();
  const auto from = log.begin() + static_cast<std::ptrdiff_t>(std::min(before, log.size()));
  if (std::any_of(from, log.end(), [](const LogEntry& entry) { return entry.accepted; })) save();
}

void SessionConductor::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (actions.empty()) return;
  const std::size_t before = session_->log().size();
  session_->apply(actions, now);
  saveIfGrown(before);
}

Wake SessionConductor::tick(Millis now) {
  const std::size_t before = session_->log().size();
  const Wake wake = session_->tick(now);
  saveIfGrown(before);
  return wake;
}

void SessionConductor::step(Millis now) {
  const std::size_t before = session_->log().size();
  session_->step(now);
  saveIfGrown(before);
}

void SessionConductor::undo(Millis now) {
  if (session_->undo(now)) save();
}

void SessionConductor::restart(Millis now) {
  session_->restart(now);
  save();
}

void SessionConductor::openScenario(const std::string& id, Millis now) {
  const int scenario = pack_.scenarioIndex(id);
  if (scenario < 0) return;
  open(scenario, view().mode, now);
}

void SessionConductor::setLanguage(const std::string& tag) {
  language_ = tag;
  session_->setLanguage(tag);
  listChoices();
}

}  // namespace cardwalk::ui
