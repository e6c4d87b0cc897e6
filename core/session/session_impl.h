// What a session keeps between two calls, and the steps that its calls are made of.
//
// What is in it: Session::Impl: doing, going back, starting over, following what the log says of the person's
// own shop, and putting all of it into the view. What it DOES NOT do: anything for others; session.h is the
// way in.
#pragma once

#include <memory>

#include "core/plan/foresight.h"
#include "core/session/carry_over.h"
#include "core/session/phrases.h"
#include "core/session/session.h"
#include "core/session/variants.h"

namespace cardwalk {

inline constexpr Millis kWatchPace =
    1800;  ///< between two actions of watch mode at speed 1: time to read one line
inline constexpr Millis kWatchLead = 1200;  ///< before the first one

/// What a restart puts away.
struct Walk {
  State state;
  std::vector<State> history;
  std::vector<LogEntry> log;
};

/// Where somebody was, in words that outlive the pack.
struct EarlierPlace {
  std::vector<LogEntry> log;
  StepsReached reached;
  OpenScreens screens;
};

struct Session::Impl {
  Impl(const Pack& thePack, int scenarioIndex, Mode theMode, std::uint64_t theSeed, Millis now);

  const World& world() const { return varied.world(); }
  Phrases phrases() const { return {world(), pack->language(language), view.mode == Mode::companion}; }

  /// Route and words for the present state.
  void replan();

  const Plan& planFrom(const State& from) { return foresight.plan({varied.variants(), from}); }
  bool isDue(Millis now) const;
  std::vector<PlanQuestion> unknown(std::vector<PlanQuestion> questions) const;
  std::vector<PlanQuestion> questionsOfVariant(const Variant& variant) const;

  /// The log says what the person's own shop looks like; undo and resume need nothing else.
  void followLog();
  std::vector<const Variant*> variantsIn(const std::vector<LogEntry>& entries) const;

  std::optional<LastStep> lastStep() const;

  std::vector<Offer> offers() const;

  void describe();

  /// Does the change of an offer, and the action that showed it. Nothing is kept if no way leads on then.
  bool adjust(const Offer& offer, Millis now);

  bool adjust(const Variant* variant, Millis now);

  void applyOne(const NamedAction& named, Millis now);

  /// Only what the pack expects is kept of a typed text, and only controls that exist are named.
  void keep(const NamedAction& named, const std::optional<Action>& action, bool accepted, Millis now);

  /// To the start. What was done so far can be brought back until something else is done.
  void clear(Millis now);

  void bringBack(Millis now);

  /// Times go on where they ended, so that a log stays in order.
  void goOn(Millis now) { started = log.empty() ? now : now - log.back().at; }

  /// What an accepted entry of a log leads to; nothing if it does not fit any more.
  std::optional<State> replay(const NamedAction& action);

  void back(std::size_t steps);

  EarlierPlace place() const;

  void message(MessageTone tone, const std::string& key, bool offersUndo = false);

  Millis pace() const;

  const Pack* pack;
  int scenario;
  VariedWorld varied;
  Foresight foresight;
  std::uint64_t seed;
  Millis started;
  State state;
  Route route;
  int left = 0;  ///< actions to the goal, for telling a wrong turn from another way
  View view;
  std::string language;
  std::vector<State> history;
  std::vector<LogEntry> log;
  std::optional<Walk> beforeRestart;  ///< to be brought back as long as nothing else was done
  std::optional<EarlierPlace> lost;   ///< what the pack has no place for, until somebody acts
  int adjustments = 0;                ///< entries of the log that are variants
  std::function<MessageView(const Phrases&)> lastMessage;
  const std::shared_ptr<const void> mark = std::make_shared<char>();  ///< of this walk alone
  std::uint64_t serial = 0;
  std::optional<Millis> nextAt;  ///< watch: when the next action is due
};

}  // namespace cardwalk
