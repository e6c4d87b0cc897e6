#include "ui/app/session_conductor.h"

#include <algorithm>

#include "core/content/words.h"
#include "core/plan/way_to_screen.h"
#include "core/session/carry_over.h"

namespace cardwalk::ui {

SessionConductor::SessionConductor(const Pack& pack, const SessionStart& start, ProgressHooks hooks,
                                   Millis now)
    : pack_(&pack),
      hooks_(std::move(hooks)),
      language_(start.language),
      keepGeneration_(start.keepGeneration),
      seed_(start.seed) {
  if (language_.empty() && !pack.languages.empty()) language_ = pack.languages.front().language;
  if (!open(start.scenario, start.mode, now)) open(pack.scenarios.front().id, start.mode, now);
  listChoices();
}

bool SessionConductor::open(const std::string& scenario, std::optional<Mode> mode, Millis now) {
  std::optional<Progress> earlier;
  if (hooks_.load) earlier = hooks_.load(scenario);
  // What was done on an older app is gone on with on an older app.
  if (earlier && !keepGeneration_ && keptElsewhere(*earlier, *pack_)) usePack(earlier->generation);
  int index = pack_->scenarioIndex(scenario);
  std::unique_ptr<const Pack> extended;
  if (index < 0) {
    extended = packWith(*pack_, scenario);
    if (!extended) return false;
    index = static_cast<int>(extended->scenarios.size()) - 1;
  }
  const Mode kept = earlier ? earlier->mode : Mode::guide;
  session_ = std::make_unique<Session>(extended ? *extended : *pack_, index, mode.value_or(kept),
                                       earlier ? earlier->seed : seed_, now);
  extended_ = std::move(extended);
  session_->setLanguage(language_);
  asks_ = false;
  if (!earlier) return true;
  goOnWith(*earlier, now);
  // Who comes back looks around first; the program does not act before it is asked to.
  if (!mode) session_->setPlaying(false, now);
  return true;
}

void SessionConductor::goOnWith(const Progress& earlier, Millis now) {
  const CarriedOver carried = carryOver(session_->pack(), session_->scenario(), earlier.log, earlier.reached);
  session_->resume(carried.log, now);
  asks_ = !carried.exact;
}

void SessionConductor::answerPlace(bool goOn, Millis now) {
  if (!asks_) return;
  asks_ = false;
  if (goOn)
    save();
  else
    restart(now);
}

bool SessionConductor::usePack(const GenerationChoice& generation) {
  GenerationChoice wanted = generation;
  for (std::size_t side = 0; side < kDevices; ++side)
    if (wanted[side].empty()) wanted[side] = pack_->generation[side];
  const Pack* other = hooks_.pack ? hooks_.pack(wanted) : nullptr;
  if (other == nullptr) return false;
  pack_ = other;
  return true;
}

std::vector<Choice> SessionConductor::generations() const {
  std::vector<Choice> out;
  if (!hooks_.pack) return out;
  const TextCatalogue& words = texts();
  for (std::size_t side = 0; side < kDevices; ++side)
    for (const Generation& each : pack_->generations)
      out.push_back({std::string(surfaceWords()[side]) + "=" + each.id, words.get(each.name),
                     words.get(each.years), words.get(side == 0 ? "stores.app" : "stores.website"),
                     pack_->generation[side] == each.id});
  return out;
}

void SessionConductor::setGeneration(std::string_view choice, Millis now) {
  const std::size_t equals = choice.find('=');
  const int side = wordIndex(surfaceWords().first(kDevices), choice.substr(0, equals));
  if (side < 0 || equals == std::string_view::npos) return;
  GenerationChoice wanted = pack_->generation;
  wanted[static_cast<std::size_t>(side)] = std::string(choice.substr(equals + 1));
  if (wanted == pack_->generation) return;
  const Progress here = progressOf(*session_);
  const double speed = view().speed;
  if (!usePack(wanted)) return;
  std::unique_ptr<const Pack> extended;
  int index = pack_->scenarioIndex(here.scenario);
  if (index < 0) {
    extended = packWith(*pack_, here.scenario);
    if (!extended) return;
    index = static_cast<int>(extended->scenarios.size()) - 1;
  }
  session_ = std::make_unique<Session>(extended ? *extended : *pack_, index, here.mode, here.seed, now);
  extended_ = std::move(extended);
  session_->setLanguage(language_);
  session_->setSpeed(speed, now);
  goOnWith(here, now);
  asks_ = false;  // who changes the shop expects the nearest place
  keepGeneration_ = true;
  listChoices();
  save();
}

void SessionConductor::listChoices() {
  scenarios_.clear();
  languages_.clear();
  const TextCatalogue& words = texts();
  for (const Scenario& scenario : pack_->scenarios) {
    if (scenario.id.starts_with(kSituationMark)) continue;
    scenarios_.push_back({scenario.id, words.get(scenario.title), words.get(scenario.summary),
                          scenario.extension ? words.get("ui.scenario.extras") : std::string()});
  }
  for (const TextCatalogue& language : pack_->languages) {
    languages_.push_back({language.language, language.name, "", ""});
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

void SessionConductor::setMode(Mode mode, Millis now) {
  const bool changed = mode != view().mode;
  session_->setMode(mode, now);
  if (changed) save();
}

void SessionConductor::undo(Millis now) {
  if (session_->undo(now)) save();
}

void SessionConductor::adjust(const std::string& variant, Millis now) {
  if (session_->adjust(variant, now)) save();
}

void SessionConductor::restart(Millis now) {
  session_->restart(now);
  save();
}

void SessionConductor::openScenario(const std::string& id, Millis now) { open(id, view().mode, now); }

/// Nothing of it is saved before the person acts: whoever only looks loses no progress.
void SessionConductor::showHelp(const std::string& entry, Millis now) {
  const auto found = std::find_if(pack_->help.begin(), pack_->help.end(),
                                  [&](const HelpEntry& each) { return each.id == entry; });
  if (found == pack_->help.end() || found->show.scenario < 0) return;
  const std::string& scenario = pack_->scenarios[static_cast<std::size_t>(found->show.scenario)].id;
  if (view().scenarioId != scenario) open(scenario, view().mode, now);
  session_->setPlaying(false, now);
  // From where the person is; what was changed on the way there may bar it.
  if (!goTo(found->show.screen, now)) {
    session_->restart(now);
    goTo(found->show.screen, now);
  }
  session_->dismissMessage();
}

bool SessionConductor::goTo(int screen, Millis now) {
  const World& world = session_->world();
  const auto way = wayToScreen(world, session_->state(), screen);
  if (!way) return false;
  std::vector<NamedAction> actions;
  for (const Action& action : *way) actions.push_back(nameOf(world, action));
  session_->apply(actions, now);
  return true;
}

void SessionConductor::adopt(std::shared_ptr<const Pack> pack, Millis now) {
  int scenario = pack->scenarioIndex(view().scenarioId);
  std::unique_ptr<const Pack> extended;
  if (scenario < 0) extended = packWith(*pack, view().scenarioId);  // built from answers
  if (extended) scenario = static_cast<int>(extended->scenarios.size()) - 1;
  auto next = std::make_unique<Session>(extended ? *extended : *pack, std::max(0, scenario), view().mode,
                                        session_->seed(), now);
  next->setLanguage(language_);
  if (scenario >= 0) next->continueFrom(*session_, now);
  // The session goes before the packs that it reads.
  session_ = std::move(next);
  extended_ = std::move(extended);
  pack_ = pack.get();
  adopted_ = std::move(pack);
  listChoices();
}

void SessionConductor::setLanguage(const std::string& tag) {
  language_ = tag;
  session_->setLanguage(tag);
  listChoices();
}

}  // namespace cardwalk::ui
