#include "ui/app/session_conductor.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/content/words.h"
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
  std::optional<Shop> chosen;
  if (!keepGeneration_ && holdsAny(start.generation)) {
    const Shop wanted = shopOf(start.generation);
    PackNews news = wanted.pack();
    if (wanted.wasRead(news)) faults_ = std::move(news.errors);
    if (news.pack) chosen = Shop{news.pack->generation, std::move(news.pack), {}};
  }
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
  if (!std::exchange(asks_, false)) return;
  if (!goOn) return restart(now);
  inTurn([this, pressed = walk_.get()] {
    if (walk_.get() == pressed) save();
  });
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
  const auto moving = std::make_shared<Moving>();
  const auto ahead = [this, moving, choice = std::string(choice), now]() -> Worker::Work {
    const GenerationChoice years = choiceWith({choice});
    if (years == pack().generation) return {};
    *moving = movingNow(now);
    return [moving, shop = shopOf(years), from = &walk_->session] {
      PackNews news = shop.pack();
      if (shop.wasRead(news)) moving->faults = std::move(news.errors);
      moving->pack = std::move(news.pack);
      if (!moving->pack) return;
      move(*moving, *from);
      if (!moving->walk) return;
      Session& session = moving->walk->session;
      const bool kept =
          openScreens(from->world(), from->state()) == openScreens(session.world(), session.state());
      session.tell(kept ? "ui.generation.followed" : "ui.generation.moved");
    };
  };
  const auto act = [this, moving, choice = std::string(choice)] {
    if (moving->faults) faults_ = std::move(moving->faults);
    const bool moved = moving->walk != nullptr;
    if (moved) {
      take(std::move(moving->walk));
      listChoices();
      asks_ = false;  // who changes the shop expects the nearest place
      keepGeneration_ = true;
      save();
    }
    arrivals_.push_back({Arrival::Of::generation, moved, choice});
  };
  deeds_.perform({ahead, act});
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
  if (!arrivals_.empty()) return {now};
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

void SessionConductor::setLanguage(const std::string& tag) {
  inTurn([this, tag] {
    language_ = tag;
    walk_->session.setLanguage(tag);
    listChoices();
  });
}

}  // namespace cardwalk::ui
