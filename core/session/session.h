// One person doing one scenario in one mode.
//
// What is in it: applies actions, keeps the log, re-plans after each action, explains wrong turns, plays by
// itself in watch mode, goes back and restarts, and turns all that into a View. What it DOES NOT do: read a
// clock, draw, or write files (core/records). Its whole history is seed + action log.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/plan/foresight.h"
#include "core/session/view.h"
#include "core/sim/action.h"
#include "core/sim/state.h"
#include "core/sim/world.h"

namespace cardwalk {

/// Milliseconds on any steady clock; always an argument, never read here.
using Millis = std::int64_t;

struct LogEntry {
  Millis at = 0;  ///< since the session's start
  NamedAction action;
  bool accepted = false;
};

/// Why watch mode or a message wants the next look at the clock.
struct Wake {
  std::optional<Millis> at;  ///< nothing happens before this time unless somebody acts
};

/// What of an earlier walk is left under a changed pack.
enum class Kept {
  place,     ///< the very same place
  replayed,  ///< where the same actions lead now, or what was open, by another way
  step,      ///< the nearest step of the guide
  start
};

class Session {
 public:
  /// `pack` must outlive the session. `scenario` is an index into it. `now` starts the session's clock.
  Session(const Pack& pack, int scenario, Mode mode, std::uint64_t seed, Millis now);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  /// The state in words; valid until the next non-const call.
  const View& view() const;

  /// Applies what the person did, in order. A rejected action is kept in the log and explained in the view.
  void apply(const std::vector<NamedAction>& actions, Millis now);

  /// Lets watch mode act when its time has come. Returns when it wants to be called again.
  Wake tick(Millis now);
  /// What tick(now) would do; nothing if it is not time for it, or nothing is left to do.
  std::optional<NamedAction> due(Millis now) const;
  /// What step() would do; nothing if nothing is left to do.
  std::optional<NamedAction> next() const;

  /// What has to be planned before these actions are applied, one after the other, as far as it is not known
  /// yet. Whoever cannot wait for it in apply() asks foresight() beforehand; nothing else depends on it.
  std::vector<PlanQuestion> questions(const std::vector<NamedAction>& actions) const;
  std::vector<PlanQuestion> questionsOfUndo() const;
  std::vector<PlanQuestion> questionsOfRestart() const;
  /// The same for actions that follow a restart, which is planned too.
  std::vector<PlanQuestion> questionsFromStart(const std::vector<NamedAction>& actions) const;
  /// May be asked on another thread as long as only functions are called here that promise to be const.
  Foresight& foresight();
  const Foresight& foresight() const;

  void setMode(Mode mode, Millis now);
  void setPlaying(bool playing, Millis now);  ///< watch: pause and go on
  void setSpeed(double speed, Millis now);    ///< watch: clamped to 0.25 … 4
  void step(Millis now);                      ///< the program does the next action of the route, in any mode
  /// Back by one accepted action, or by the restart when that came last; false at the start.
  bool undo(Millis now);
  /// The person's own screen differs: the walk goes on in a world in which it looks like that. False, and
  /// nothing changed, if the view does not offer this variant or no way would lead on. An action named
  /// "variant/ID" asks for the same.
  bool adjust(const std::string& variant, Millis now);
  /// Something happens that nobody did, e.g. a sign-in ends. It stands in no log (who needs it again keeps
  /// it), and going back takes it away together with the action before it. False, and nothing changed, if a
  /// rule of the world forbids it.
  bool happen(const std::vector<Effect>& effects, Millis now);
  void restart(Millis now);
  void setLanguage(const std::string& tag);  ///< keeps the place
  void dismissMessage();
  /// Says something about the walk that no action led to; `key` is a text of the pack.
  void tell(const TextKey& key);

  const std::vector<LogEntry>& log() const;
  /// Replays a log over a fresh start; false (and a restart with a message) if an accepted entry is no longer
  /// accepted.
  bool resume(const std::vector<LogEntry>& log, Millis now);

  /// Goes on where `earlier` was, under this session's pack: another version or generation of the other one's
  /// (carry_over.h). Seed, mode and pace are taken over too. A lost place is said in the view's message, and
  /// found again by a later pack that has it, as long as nobody has acted.
  Kept continueFrom(const Session& earlier, Millis now);

  const Pack& pack() const;
  const Route& route() const;  ///< the planned way from here
  int distance() const;        ///< actions to the goal alone; -1 without a way
  int scenario() const;
  const State& state() const;
  const World& world() const;  ///< with the rules as they are now; valid until the next non-const call
  std::uint64_t seed() const;
  bool goalReached() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cardwalk
