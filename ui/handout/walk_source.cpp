#include "ui/handout/walk_source.h"

#include <utility>

#include "core/content/training.h"
#include "core/content/variants.h"
#include "core/records/compact_attempt.h"
#include "core/session/coach.h"
#include "core/session/phrases.h"
#include "core/sim/machine.h"
#include "ui/guide/panel.h"
#include "ui/handout/wording.h"

namespace cardwalk::ui {
namespace {

constexpr std::size_t kMostSteps =
    400;                           // a route is some dozens; more is a fault, and no reason to fill a disk
constexpr Millis kBetween = 1000;  // the model knows no time between actions; a log wants some

Session begun(const Pack& pack, const std::string& scenario, const std::string& language) {
  Session session(pack, pack.scenarioIndex(scenario), Mode::guide, 1, 0);
  if (!language.empty()) session.setLanguage(language);
  return session;
}

bool atEnd(const CoachView& coach) { return coach.done || coach.handedOver || coach.target.control.empty(); }

/// What a message says that was not there before; empty if there is none.
std::string answerAfter(const MessageView& message, const Stamp& serial) {
  if (message.serial == serial) return {};
  return message.text.empty() ? message.title : message.text;
}

class PlannedWalk final : public WalkSource {
 public:
  explicit PlannedWalk(const WalkWish& wish)
      : pack_(wish.pack), session_(begun(wish.pack, wish.scenario, wish.language)) {
    // Once without pictures: who reads "step 3 of 14" wants to rely on it, and what comes back belongs to
    // the step that led to it.
    Session ahead = begun(wish.pack, wish.scenario, wish.language);
    while (!atEnd(ahead.view().coach) && outline_.size() + 1 < kMostSteps) {
      outline_.push_back(ahead.view().coach.target.surface);
      const Stamp serial = ahead.view().message.serial;
      ahead.step(kBetween * static_cast<Millis>(outline_.size()));
      answers_.push_back(answerAfter(ahead.view().message, serial));
    }
    answers_.emplace_back();
    outline_.push_back(Surface::desk);
  }

  std::optional<WalkMoment> next() override {
    if (over_) return std::nullopt;
    if (begun_) session_.step(now_ += kBetween);
    begun_ = true;
    WalkMoment moment{session_.view(), &session_, false, false, answers_[taken_++]};
    moment.last = over_ = taken_ == outline_.size();
    return moment;
  }

  const std::vector<Surface>& outline() const override { return outline_; }
  const Pack& pack() const override { return pack_; }
  HandoutSource source() const override { return {}; }

 private:
  const Pack& pack_;
  Session session_;
  std::vector<Surface> outline_;
  std::vector<std::string> answers_;
  std::size_t taken_ = 0;
  Millis now_ = 0;
  bool begun_ = false, over_ = false;
};

std::string overlineFor(const Phrases& phrases, Surface surface) {
  if (surface == Surface::desk) return phrases.say("coach.overline.desk");
  return phrases.say(surface == Surface::app ? "coach.overline.other.app" : "coach.overline.other.website");
}

/// The view with a coach that tells of an action that is about to be done, whatever it would have advised.
View viewBefore(const Session& session, const NamedAction& action) {
  View view = session.view();
  view.coach.next.clear();
  if (view.coach.target.control == action.control && view.coach.target.gesture == action.gesture) return view;
  const World& world = session.world();
  const Phrases phrases(world, session.pack().language(view.language));
  CoachView told;
  told.progress = view.coach.progress;
  told.checks = view.coach.checks;
  told.overline = overlineFor(phrases, action.surface);
  if (const Variant* variant = variantNamed(session.pack(), action.control)) {
    told.instruction = phrases.say("handout.record.variant", {{"text", phrases.say(variant->label)}});
  } else if (const std::optional<Action> resolved = resolve(world, session.state(), action)) {
    told.target = {action.control, action.surface, action.gesture, keepableText(world, *resolved)};
    told.instruction = instructionFor(phrases, session.state(), *resolved);
  } else {
    told.instruction = phrases.say("handout.record.notThere");
  }
  view.coach = std::move(told);
  return view;
}

/// How a record ends that reached neither the goal nor somebody else's hands.
void tellOfStopping(const Pack& pack, View& view) {
  if (view.coach.done || view.coach.handedOver) return;
  const TextCatalogue& words = pack.language(view.language);
  CoachView told;
  told.progress = view.coach.progress;
  told.checks = view.coach.checks;
  told.instruction = words.get("handout.end.unfinished");
  if (!view.storesPlaces.empty()) told.because = storesLine(view, words);
  view.coach = std::move(told);
}

class RecordedWalk final : public WalkSource {
 public:
  RecordedWalk(const WalkWish& wish, std::vector<NamedAction> actions)
      : pack_(wish.pack),
        session_(begun(wish.pack, wish.scenario, wish.language)),
        actions_(std::move(actions)) {
    for (const NamedAction& each : actions_) outline_.push_back(each.surface);
    outline_.push_back(Surface::desk);
  }

  std::optional<WalkMoment> next() override {
    if (over_) return std::nullopt;
    if (at_ == actions_.size()) {
      over_ = true;
      WalkMoment moment{session_.view(), &session_, true, false, {}};
      tellOfStopping(pack_, moment.view);
      return moment;
    }
    NamedAction& action = actions_[at_++];
    WalkMoment moment{viewBefore(session_, action), nullptr, false, false, {}};
    const std::size_t before = session_.log().size();
    const Stamp serial = session_.view().message.serial;
    session_.apply({action}, now_ += kBetween);
    if (session_.log().size() > before) {
      action = session_.log().back().action;
      moment.refused = !session_.log().back().accepted;
    } else {
      action.text.clear();  // nothing like it is there, and nobody knows what was typed
      moment.refused = true;
    }
    moment.answer = answerAfter(session_.view().message, serial);
    return moment;
  }

  const std::vector<Surface>& outline() const override { return outline_; }
  const Pack& pack() const override { return pack_; }
  /// Of what has not happened yet, no typed text.
  HandoutSource source() const override {
    HandoutSource source{true, actions_, {}};
    for (std::size_t i = at_; i < source.actions.size(); ++i) source.actions[i].text.clear();
    return source;
  }

 private:
  const Pack& pack_;
  Session session_;
  std::vector<NamedAction> actions_;
  std::vector<Surface> outline_;
  std::size_t at_ = 0;
  Millis now_ = 0;
  bool over_ = false;
};

class AttemptWalk final : public WalkSource {
 public:
  AttemptWalk(const WalkWish& wish, const AttemptRecord& record, Attempt begun)
      : pack_(wish.pack), language_(wish.language), record_(record), state_(std::move(begun)) {
    for (const AttemptEntry& each : record_.log)
      if (shown(each))
        outline_.push_back(each.kind == EntryKind::action ? each.action.surface : Surface::desk);
    outline_.push_back(Surface::desk);
  }

  std::optional<WalkMoment> next() override {
    if (over_) return std::nullopt;
    while (at_ < record_.log.size() && !shown(record_.log[at_])) goOn();
    if (at_ >= record_.log.size()) {
      over_ = true;
      WalkMoment moment{state_.session().view(), nullptr, true, false, {}};
      tellOfStopping(state_.pack(), moment.view);
      return moment;
    }
    const AttemptEntry entry = record_.log[at_];
    WalkMoment moment;
    moment.view =
        entry.kind == EntryKind::tell ? viewOfTelling(entry) : viewBefore(state_.session(), entry.action);
    moment.refused = entry.kind == EntryKind::action && !entry.accepted;
    const Stamp serial = state_.session().view().message.serial;
    goOn();
    moment.answer = answerAfter(state_.session().view().message, serial);
    if (const Surprise* surprise = state_.surprise())
      moment.answer = state_.pack().language(moment.view.language).get(surprise->text);
    return moment;
  }

  const std::vector<Surface>& outline() const override { return outline_; }
  const Pack& pack() const override { return state_.pack(); }
  HandoutSource source() const override {
    return {true, {}, encodeAttempt(record_, 0).value_or(std::string())};
  }

 private:
  static bool shown(const AttemptEntry& entry) {
    return entry.kind == EntryKind::action || entry.kind == EntryKind::tell;
  }

  /// A record that this pack takes otherwise ends where they part.
  void goOn() {
    std::optional<Attempt> next = Attempt::replay(pack_, record_, language_, 0, static_cast<int>(at_) + 1);
    if (!next || next->replayed() <= static_cast<int>(at_)) {
      at_ = record_.log.size();
      return;
    }
    ++at_;
    state_ = std::move(*next);
  }

  View viewOfTelling(const AttemptEntry& entry) const {
    View view = state_.session().view();
    const TextCatalogue& words = state_.pack().language(view.language);
    CoachView told;
    told.progress = view.coach.progress;
    told.checks = view.coach.checks;
    told.overline = words.get("coach.overline.desk");
    for (const Statement& each : state_.ticket().statements)
      if (!entry.ids.empty() && each.id == entry.ids.front())
        told.instruction = fill(words.get("handout.record.told"), {{"text", words.get(each.text)}});
    view.coach = std::move(told);
    return view;
  }

  const Pack& pack_;
  std::string language_;
  AttemptRecord record_;
  Attempt state_;
  std::vector<Surface> outline_;
  std::size_t at_ = 0;
  bool over_ = false;
};

}  // namespace

std::unique_ptr<WalkSource> plannedWalk(const WalkWish& wish) { return std::make_unique<PlannedWalk>(wish); }

std::unique_ptr<WalkSource> recordedWalk(const WalkWish& wish, std::vector<NamedAction> actions) {
  return std::make_unique<RecordedWalk>(wish, std::move(actions));
}

std::unique_ptr<WalkSource> attemptWalk(const WalkWish& wish, const AttemptRecord& record) {
  std::optional<Attempt> begun = Attempt::replay(wish.pack, record, wish.language, 0, 0);
  if (!begun) return nullptr;
  return std::make_unique<AttemptWalk>(wish, record, std::move(*begun));
}

}  // namespace cardwalk::ui
