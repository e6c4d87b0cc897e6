// Somebody who works on a training ticket: rightly, or with one thing done otherwise.
//
// What is in it: the right answers of a ticket, and working through it by the planned way.
// What it DOES NOT do: grade.
#pragma once

#include <string>
#include <vector>

#include "core/session/attempt.h"

namespace cardwalk::support {

std::vector<std::string> rightDiagnoses(const Attempt& attempt);
/// Needed statements: those before the deed, or those of the closing.
std::vector<std::string> neededStatements(const Attempt& attempt, bool before);
Claimed rightClaim(const Attempt& attempt);

/// Entries of a kind in the log.
int countOf(const AttemptRecord& record, EntryKind kind);

class Trainee {
 public:
  Trainee(const Pack& pack, const std::string& ticket, TrainingMode mode = TrainingMode::test,
          bool surprises = false);

  Attempt& attempt() { return attempt_; }
  const AttemptRecord& record() const { return attempt_.record(); }
  Millis tick() { return now_ += 700; }

  void diagnose() { attempt_.diagnose(rightDiagnoses(attempt_), tick()); }
  /// What has to be said before and has no button in the model.
  void tellBefore();
  void act(const NamedAction& action) { attempt_.apply({action}, tick()); }
  /// Steps as tests/support/steps.h spells them.
  void act(const std::string& steps);
  /// On the planned way to its end.
  void followRoute();
  void close(Claimed claimed, std::vector<std::string> statements);
  void closeRightly() { close(rightClaim(attempt_), neededStatements(attempt_, false)); }
  /// All of it.
  void solve();

 private:
  Attempt attempt_;
  Millis now_ = 0;
};

}  // namespace cardwalk::support
