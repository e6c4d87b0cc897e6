// One person working on one ticket: diagnose, do, close. Its whole history is its record, which replays.
//
// What is in it: Attempt, over a Session on the drawn pack; what was chosen, done, asked for and told; help
// on request; surprises; going back in time. What it DOES NOT do: grade (score.h), keep anything (records/),
// read a clock or draw.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/content/training.h"
#include "core/session/session.h"

namespace cardwalk {

struct Trace;  // core/session/attempt_trace.h

/// watch: the program works; guide: led at each step; practice: help on request; test: none.
enum class TrainingMode : std::uint8_t { watch, guide, practice, test };
inline constexpr int kTrainingModes = 4;

/// What help was given for the present step, each level including the ones before.
enum class HelpLevel : std::uint8_t { none, tryAgain, instruction, highlight, doneForYou };

enum class Phase : std::uint8_t { diagnose, act, close, over };

enum class EntryKind : std::uint8_t {
  diagnose,  ///< `ids`: the diagnoses chosen
  action,    ///< `action`, `accepted`
  tell,      ///< `ids`: one statement, said to the customer in the middle of the work
  help,      ///< `level` was reached by asking or by missing; what is done for the person follows as an entry
  surprise,  ///< `ids`: which one happened; an action that it swallowed stands before it, not accepted
  close,     ///< `ids`: the statements said; `claimed`
  left       ///< given up or time over: nothing is claimed
};

struct AttemptEntry {
  Millis at = 0;  ///< since the attempt's start
  EntryKind kind = EntryKind::action;
  NamedAction action;
  bool accepted = false;
  HelpLevel level = HelpLevel::none;
  Claimed claimed = Claimed::done;
  std::vector<std::string> ids;
  bool operator==(const AttemptEntry&) const = default;
};

/// Everything about an attempt: seed + log. The score follows from it and the pack alone.
struct AttemptRecord {
  std::string pack, packVersion;
  std::string ticket;  ///< id as drawn: "S05~1f"
  TrainingMode mode = TrainingMode::practice;
  bool surprises = false;
  std::vector<AttemptEntry> log;
  bool operator==(const AttemptRecord&) const = default;
};

class Attempt {
 public:
  /// Nothing if the pack has no such ticket. `pack` must outlive it. `now` starts its clock.
  static std::optional<Attempt> start(const Pack& pack, const std::string& ticket, TrainingMode mode,
                                      bool surprises, const std::string& language, Millis now);
  /// The same attempt again from its record, cut to the first `entries` of its log (-1: all); nothing if the
  /// pack has no such ticket. An entry that the pack no longer takes ends the replay there: see replayed().
  /// What follows an entry by itself (a surprise, help after a miss) comes with it, also beyond `entries`.
  static std::optional<Attempt> replay(const Pack& pack, const AttemptRecord& record,
                                       const std::string& language, Millis now, int entries = -1);
  ~Attempt();
  Attempt(Attempt&&) noexcept;
  Attempt& operator=(Attempt&&) noexcept;

  Phase phase() const;
  const AttemptRecord& record() const;
  int replayed() const;      ///< entries of the record that the replay took
  const Pack& pack() const;  ///< the drawn one: the session's
  const TrainingTicket& ticket() const;
  const Session& session() const;
  const Route& plan() const;                 ///< the best way from the start
  const std::vector<Trace>& traces() const;  ///< one for each entry of the log
  /// As the session's view, without highlight, instructions and explanations where the mode does not give
  /// them at this moment. A test shows no stores either, and marks no card as the one in question.
  const View& view() const;
  HelpLevel helpLevel() const;
  /// The surprise that has just happened and was not yet dismissed; nullptr for none.
  const Surprise* surprise() const;
  void dismissSurprise();

  void diagnose(std::vector<std::string> diagnoses, Millis now);  ///< leads to Phase::act
  void apply(const std::vector<NamedAction>& actions, Millis now);
  /// In Phase::act: told before the deed. A statement with a control does that control's action too, so that
  /// the model knows what the customer knows (and that action tells the statement); telling counts once, and
  /// no further action for it. One that belongs to the closing and has no control is not told here.
  void tell(const std::string& statement, Millis now);
  void askForHelp(Millis now);  ///< practice: the next level; the last one does the step
  void toClosing(Millis now);   ///< Phase::act to Phase::close; back() returns
  void back();
  /// Leads to Phase::over. Closes the ticket in the model too, where it has such a control.
  void close(Claimed claimed, std::vector<std::string> statements, Millis now);
  void leave(Millis now);
  Wake tick(Millis now);         ///< watch: the program goes on when its time has come
  bool isDue(Millis now) const;  ///< tick(now) would do something

  /// What has to be planned before these actions are applied, and before the program's own next step, as far
  /// as it is not known yet (Session::questions).
  std::vector<PlanQuestion> questions(const std::vector<NamedAction>& actions) const;
  std::vector<PlanQuestion> questionsOfWork() const;
  std::vector<PlanQuestion> questionsOfClose() const;  ///< before close()
  Foresight& foresight();                              ///< as Session::foresight
  void setPlaying(bool playing, Millis now);
  void setSpeed(double speed, Millis now);  ///< watch: 1 leaves time to read what is shown
  void step(Millis now);                    ///< watch: the program's next step at once; then it pauses
  /// watch: to where it stood before the program's last step; then it pauses. `pack`: as in start().
  void stepBack(const Pack& pack, Millis now) { stepBack(beforeLastStep(pack, now), now); }
  /// Its two parts: what takes long and changes nothing, and going there.
  std::optional<Attempt> beforeLastStep(const Pack& pack, Millis now) const;
  void stepBack(std::optional<Attempt> earlier, Millis now);
  void setLanguage(const std::string& tag);

  /// A practice attempt that goes on from the first `entries` entries of a record.
  static std::optional<Attempt> branch(const Pack& pack, const AttemptRecord& record, int entries,
                                       const std::string& language, Millis now);

 private:
  struct Impl;
  explicit Attempt(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cardwalk
