// What an attempt keeps between two calls, and the steps that its calls are made of.
//
// What is in it: Attempt::Impl. All times in it count from the attempt's start. What it DOES NOT do: anything
// for others; attempt.h is the way in.
#pragma once

#include "core/session/attempt.h"
#include "core/session/attempt_trace.h"
#include "core/session/surprises.h"

namespace cardwalk {

struct Attempt::Impl {
  Impl(std::unique_ptr<const Pack> drawn, int scenario, const TrainingTicket& theTicket, AttemptRecord about,
       std::uint64_t seed, const std::string& language);

  /// Nothing for an id that is no ticket of the pack.
  static std::unique_ptr<Impl> make(const Pack& pack, AttemptRecord about, const std::string& language);

  Millis since(Millis now) const;
  void goOn(Millis now) { started = record.log.empty() ? now : now - record.log.back().at; }

  void diagnose(const std::vector<std::string>& diagnoses, Millis at);
  void act(const NamedAction& action, Millis at);
  void tell(const std::string& statement, Millis at);
  void ask(Millis at);
  void close(Claimed claimed, const std::vector<std::string>& statements, Millis at);
  void leave(Millis at);
  void describe();

  /// Does again what an entry tells of; what follows by itself follows again.
  void feed(const AttemptEntry& entry);

  /// The program's own next step in watch mode; false when there is none.
  bool work(Millis at);
  /// The same, with the view that follows from it.
  bool workOn(Millis at);
  /// Watch: how long what is shown now is left standing, long enough to be read.
  Millis pause() const;
  void workOnDiagnosis(Millis at);
  void workOnAccount(Millis at);
  void workOnClosing(Millis at);

  const Statement* statement(std::string_view id) const;
  const Statement* statementOf(const NamedAction& action) const;
  bool isTold(std::string_view id) const;
  std::vector<std::string> knownStatements(const std::vector<std::string>& ids) const;

  AttemptEntry& note(EntryKind kind, Millis at, Trace trace);
  Trace before() const;             ///< a trace that begins here
  void ending(Trace& trace) const;  ///< and ends here
  bool swallow(const Action& action, const Outcome& outcome, Millis at);
  void happen(Millis at);
  void raise(HelpLevel to, bool asked, Millis at);
  void doInModel(const NamedAction& action, Trace& trace, Millis at);

  std::unique_ptr<const Pack> pack;
  const TrainingTicket* ticket;
  AttemptRecord record;
  World world;
  DeskTalk talk;
  SurpriseClock surprises;
  Session session;
  Route plan;
  std::vector<Trace> traces;
  View view;
  std::uint64_t revision = 0;
  Millis started = 0;
  Phase phase = Phase::diagnose;
  HelpLevel help = HelpLevel::none;
  const Surprise* shownSurprise = nullptr;
  int replayed = 0;
  std::optional<Millis> nextAt;  ///< watch: when the program's next step is due
};

}  // namespace cardwalk
