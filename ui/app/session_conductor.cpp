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

/// Whatever was pressed on the picture of one walk is nothing for another one that was being opened then.
template <class Questions>
void SessionConductor::oncePlanned(Questions questions, std::function<void()> act) {
  const Walk* const pressed = walk_.get();
  const auto ahead = [this, pressed, questions = std::move(questions)]() -> Worker::Work {
    if (walk_.get() != pressed) return {};
    std::vector<PlanQuestion> open = questions(walk_->session);
    if (open.empty()) return {};
    return [&foresight = walk_->session.foresight(), open = std::move(open)] {
      for (const PlanQuestion& each : open) foresight.plan(each);
    };
  };
  deeds_.perform({ahead, [this, pressed, act = std::move(act)] {
                    if (walk_.get() == pressed) act();
                  }});
}

void SessionConductor::answerPlace(bool goOn, Millis now) {
  deeds_.settle();
  if (!asks_) return;
  asks_ = false;
  if (goOn)
    save();
  else
    restart(now);
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
  deeds_.settle();
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
  oncePlanned([actions](const Session& session) { return session.questions(actions); },
              [this, actions, now] {
                const std::size_t before = walk_->session.log().size();
                walk_->session.apply(actions, now);
                saveIfGrown(before);
              });
}

Wake SessionConductor::tick(Millis now) {
  const Walk* const shown = walk_.get();
  deeds_.goOn();
  if (walk_.get() != shown) return {now};  // another one's view may have the same revision
  while (deeds_.idle()) {
    if (!walk_->session.due(now)) return walk_->session.tick(now);
    oncePlanned(
        [now](const Session& session) {
          const auto next = session.due(now);
          return next ? session.questions({*next}) : std::vector<PlanQuestion>();
        },
        [this, now] {
          const std::size_t before = walk_->session.log().size();
          walk_->session.tick(now);
          saveIfGrown(before);
        });
  }
  return {};  // whoever plans beside the frames wakes the window
}

void SessionConductor::step(Millis now) {
  oncePlanned(
      [](const Session& session) {
        const auto next = session.next();
        return next ? session.questions({*next}) : std::vector<PlanQuestion>();
      },
      [this, now] {
        const std::size_t before = walk_->session.log().size();
        walk_->session.step(now);
        saveIfGrown(before);
      });
}

void SessionConductor::setMode(Mode mode, Millis now) {
  inTurn([this, mode, now] {
    const bool changed = mode != view().mode;
    walk_->session.setMode(mode, now);
    if (changed) save();
  });
}

void SessionConductor::undo(Millis now) {
  oncePlanned([](const Session& session) { return session.questionsOfUndo(); },
              [this, now] {
                if (walk_->session.undo(now)) save();
              });
}

void SessionConductor::adjust(const std::string& variant, Millis now) {
  const NamedAction action{Surface::desk, std::string(kVariantMark) + variant, Gesture::tap, ""};
  oncePlanned([action](const Session& session) { return session.questions({action}); },
              [this, variant, now] {
                if (walk_->session.adjust(variant, now)) save();
              });
}

void SessionConductor::restart(Millis now) {
  oncePlanned([](const Session& session) { return session.questionsOfRestart(); },
              [this, now] {
                walk_->session.restart(now);
                save();
              });
}

void SessionConductor::openScenario(const std::string& id, Millis now) {
  const auto opening = std::make_shared<Opening>();
  deeds_.perform({[this, opening, id, now] {
                    *opening = lookUp(id, nullptr, view().mode, now);
                    return [opening] { make(*opening); };
                  },
                  [this, opening] { take(*opening); }});
}

void SessionConductor::openScenarioIn(const std::vector<std::string>& shop, const std::string& id,
                                      Millis now) {
  deeds_.settle();
  const PackPtr chosen = wanted(choiceWith(shop));
  if (chosen && open(id, chosen, view().mode, now)) {
    keepGeneration_ = keepGeneration_ || !shop.empty();
    asks_ = false;  // who says what the shop looks like expects the nearest place
    listChoices();
  }
}

/// Nothing of it is saved before the person acts: whoever only looks loses no progress.
void SessionConductor::showHelp(const std::string& entry, Millis now) {
  deeds_.settle();
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
  deeds_.settle();
  // It may have been read while the year was being changed.
  if (pack->generation != this->pack().generation && hooks_.pack) {
    PackNews news = hooks_.pack(this->pack().generation);
    faults_ = std::move(news.errors);
    if (!news.pack) return;  // faulty in this year: the last good one goes on
    pack = std::move(news.pack);
  }
  if (goOnUnder(pack, now)) return;
  take(begin(pack, pack->scenarios.front().id, view().mode, walk_->session.seed(), language_, now));
  listChoices();
}

void SessionConductor::setLanguage(const std::string& tag) {
  inTurn([this, tag] {
    language_ = tag;
    walk_->session.setLanguage(tag);
    listChoices();
  });
}

}  // namespace cardwalk::ui
