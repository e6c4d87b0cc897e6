#include "ui/app/session_conductor.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/content/words.h"
#include "core/plan/way_to_screen.h"
#include "core/session/carry_over.h"
#include "core/session/made_scenario.h"

namespace cardwalk::ui {
namespace {

bool holdsAny(const GenerationChoice& choice) { return choice != GenerationChoice{}; }

}  // namespace

SessionConductor::SessionConductor(const Pack& pack, const SessionStart& start, ProgressHooks hooks,
                                   Millis now)
    : hooks_(std::move(hooks)),
      language_(start.language),
      keepGeneration_(start.keepGeneration),
      seed_(start.seed),
      pack_(std::shared_ptr<const void>(), &pack) {  // not ours
  if (language_.empty() && !pack.languages.empty()) language_ = pack.languages.front().language;
  PackPtr chosen;
  if (!keepGeneration_ && holdsAny(start.generation)) chosen = wanted(start.generation);
  if (chosen) keepGeneration_ = true;
  if (!open(start.scenario, chosen, start.mode, now))
    open(pack.scenarios.front().id, chosen, start.mode, now);
  listChoices();
}

std::unique_ptr<SessionConductor::Walk> SessionConductor::begin(PackPtr pack, const std::string& scenario,
                                                                Mode mode, std::uint64_t seed,
                                                                Millis now) const {
  int index = pack->scenarioIndex(scenario);
  std::unique_ptr<const Pack> extended;
  if (index < 0) {
    extended = packWithMade(*pack, scenario);
    if (!extended) return nullptr;
    index = static_cast<int>(extended->scenarios.size()) - 1;
  }
  Session session(extended ? *extended : *pack, index, mode, seed, now);
  session.setLanguage(language_);
  return std::make_unique<Walk>(Walk{std::move(pack), std::move(extended), std::move(session)});
}

void SessionConductor::take(std::unique_ptr<Walk> next) {
  walk_ = std::move(next);
  pack_ = walk_->pack;
}

bool SessionConductor::open(const std::string& scenario, PackPtr pack, std::optional<Mode> mode, Millis now) {
  std::optional<Progress> earlier;
  if (hooks_.load) earlier = hooks_.load(scenario);
  // What was done on an older app is gone on with on an older app.
  if (!pack && earlier && !keepGeneration_ && keptElsewhere(*earlier, this->pack()))
    pack = wanted(earlier->generation);
  if (!pack) pack = pack_;
  const Mode kept = earlier ? earlier->mode : Mode::guide;
  auto next = begin(std::move(pack), scenario, mode.value_or(kept), earlier ? earlier->seed : seed_, now);
  if (!next) return false;
  take(std::move(next));
  asks_ = false;
  if (!earlier) return true;
  Session& session = walk_->session;
  const CarriedOver carried = carryOver(session.pack(), session.scenario(), earlier->log, earlier->reached);
  session.resume(carried.log, now);
  asks_ = !carried.exact;
  // Who comes back looks around first; the program does not act before it is asked to.
  if (!mode) session.setPlaying(false, now);
  return true;
}

bool SessionConductor::goOnUnder(const PackPtr& pack, Millis now) {
  auto next = begin(pack, view().scenarioId, view().mode, walk_->session.seed(), now);
  if (!next) return false;
  next->session.continueFrom(walk_->session, now);
  take(std::move(next));
  listChoices();
  return true;
}

void SessionConductor::answerPlace(bool goOn, Millis now) {
  if (!asks_) return;
  asks_ = false;
  if (goOn)
    save();
  else
    restart(now);
}

PackNews SessionConductor::inGeneration(GenerationChoice choice) const {
  for (std::size_t side = 0; side < kDevices; ++side)
    if (choice[side].empty()) choice[side] = pack().generation[side];
  if (choice == pack().generation) return {pack_, {}};
  for (const std::string& id : choice)
    if (pack().generationIndex(id) < 0) return {};
  return hooks_.pack ? hooks_.pack(choice) : PackNews{};
}

SessionConductor::PackPtr SessionConductor::wanted(const GenerationChoice& choice) {
  PackNews news = inGeneration(choice);
  // Only what was read says anything: staying in the present one puts nothing right in it.
  const bool read = !news.errors.empty() || (news.pack && news.pack != pack_);
  if (read) faults_ = std::move(news.errors);
  return std::move(news.pack);
}

GenerationChoice SessionConductor::choiceWith(const std::vector<std::string>& shop) const {
  GenerationChoice choice = pack().generation;
  for (const std::string& each : shop) {
    const std::size_t equals = each.find('=');
    const int side = wordIndex(surfaceWords().first(kDevices), each.substr(0, equals));
    if (side >= 0 && equals != std::string::npos)
      choice[static_cast<std::size_t>(side)] = each.substr(equals + 1);
  }
  return choice;
}

SessionConductor::PackPtr SessionConductor::packIn(const std::vector<std::string>& shop) const {
  return inGeneration(choiceWith(shop)).pack;
}

std::vector<Choice> SessionConductor::generations() const {
  std::vector<Choice> out;
  if (!hooks_.pack) return out;
  const TextCatalogue& words = texts();
  for (std::size_t side = 0; side < kDevices; ++side)
    for (const Generation& each : pack().generations)
      out.push_back({std::string(surfaceWords()[side]) + "=" + each.id, words.get(each.name),
                     words.get(each.years), words.get(side == 0 ? "stores.app" : "stores.website"),
                     pack().generation[side] == each.id});
  return out;
}

void SessionConductor::setGeneration(std::string_view choice, Millis now) {
  const GenerationChoice years = choiceWith({std::string(choice)});
  if (years == pack().generation) return;
  const PackPtr other = wanted(years);
  if (!other) return;
  const OpenScreens before = openScreens(walk_->session.world(), walk_->session.state());
  if (!goOnUnder(other, now)) return;
  asks_ = false;  // who changes the shop expects the nearest place
  keepGeneration_ = true;
  const bool kept = before == openScreens(walk_->session.world(), walk_->session.state());
  walk_->session.tell(kept ? "ui.generation.followed" : "ui.generation.moved");
  save();
}

void SessionConductor::listChoices() {
  scenarios_.clear();
  languages_.clear();
  const TextCatalogue& words = texts();
  for (const Scenario& scenario : pack().scenarios) {
    if (isMadeId(scenario.id)) continue;
    scenarios_.push_back({scenario.id, words.get(scenario.title), words.get(scenario.summary),
                          scenario.extension ? words.get("ui.scenario.extras") : std::string()});
  }
  for (const TextCatalogue& language : pack().languages) {
    languages_.push_back({language.language, language.name, "", ""});
  }
}

void SessionConductor::save() {
  if (hooks_.save) hooks_.save(walk_->session);
}

void SessionConductor::saveIfGrown(std::size_t before) {
  const std::vector<LogEntry>& log = walk_->session.log();
  const auto from = log.begin() + static_cast<std::ptrdiff_t>(std::min(before, log.size()));
  if (std::any_of(from, log.end(), [](const LogEntry& entry) { return entry.accepted; })) save();
}

void SessionConductor::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (actions.empty()) return;
  const std::size_t before = walk_->session.log().size();
  walk_->session.apply(actions, now);
  saveIfGrown(before);
}

Wake SessionConductor::tick(Millis now) {
  const std::size_t before = walk_->session.log().size();
  const Wake wake = walk_->session.tick(now);
  saveIfGrown(before);
  return wake;
}

void SessionConductor::step(Millis now) {
  const std::size_t before = walk_->session.log().size();
  walk_->session.step(now);
  saveIfGrown(before);
}

void SessionConductor::setMode(Mode mode, Millis now) {
  const bool changed = mode != view().mode;
  walk_->session.setMode(mode, now);
  if (changed) save();
}

void SessionConductor::undo(Millis now) {
  if (walk_->session.undo(now)) save();
}

void SessionConductor::adjust(const std::string& variant, Millis now) {
  if (walk_->session.adjust(variant, now)) save();
}

void SessionConductor::restart(Millis now) {
  walk_->session.restart(now);
  save();
}

void SessionConductor::openScenario(const std::string& id, Millis now) {
  open(id, nullptr, view().mode, now);
}

void SessionConductor::openScenarioIn(const std::vector<std::string>& shop, const std::string& id,
                                      Millis now) {
  const PackPtr chosen = wanted(choiceWith(shop));
  if (chosen && open(id, chosen, view().mode, now)) {
    keepGeneration_ = keepGeneration_ || !shop.empty();
    asks_ = false;  // who says what the shop looks like expects the nearest place
    listChoices();
  }
}

/// Nothing of it is saved before the person acts: whoever only looks loses no progress.
void SessionConductor::showHelp(const std::string& entry, Millis now) {
  const auto found = std::find_if(pack().help.begin(), pack().help.end(),
                                  [&](const HelpEntry& each) { return each.id == entry; });
  if (found == pack().help.end() || found->show.scenario < 0) return;
  const std::string& scenario = pack().scenarios[static_cast<std::size_t>(found->show.scenario)].id;
  if (view().scenarioId != scenario) open(scenario, nullptr, view().mode, now);
  walk_->session.setPlaying(false, now);
  // From where the person is; what was changed on the way there may bar it.
  if (!goTo(found->show.screen, now)) {
    walk_->session.restart(now);
    goTo(found->show.screen, now);
  }
  walk_->session.dismissMessage();
}

bool SessionConductor::goTo(int screen, Millis now) {
  const World& world = walk_->session.world();
  const auto way = wayToScreen(world, walk_->session.state(), screen);
  if (!way) return false;
  std::vector<NamedAction> actions;
  for (const Action& action : *way) actions.push_back(nameOf(world, action));
  walk_->session.apply(actions, now);
  return true;
}

void SessionConductor::adopt(PackPtr pack, Millis now) {
  // It may have been read while the year was being changed.
  if (pack->generation != this->pack().generation && hooks_.pack) {
    PackNews news = hooks_.pack(this->pack().generation);
    faults_ = std::move(news.errors);
    if (!news.pack) return;  // faulty in this year: the last good one goes on
    pack = std::move(news.pack);
  }
  if (goOnUnder(pack, now)) return;
  take(begin(pack, pack->scenarios.front().id, view().mode, walk_->session.seed(), now));
  listChoices();
}

void SessionConductor::setLanguage(const std::string& tag) {
  language_ = tag;
  walk_->session.setLanguage(tag);
  listChoices();
}

}  // namespace cardwalk::ui
