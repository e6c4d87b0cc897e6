#include "tests/support/trainee.h"

#include <algorithm>
#include <stdexcept>

#include "core/sim/machine.h"
#include "tests/support/steps.h"

namespace cardwalk::support {

namespace {

constexpr int kLongestWay = 200;

Attempt begun(const Pack& pack, const std::string& ticket, TrainingMode mode, bool surprises) {
  std::optional<Attempt> attempt = Attempt::start(pack, ticket, mode, surprises, "en", 0);
  if (!attempt) throw std::runtime_error("no such ticket: " + ticket);
  return std::move(*attempt);
}

}  // namespace

std::vector<std::string> rightDiagnoses(const Attempt& attempt) {
  std::vector<std::string> ids;
  for (const DiagnosisOption& option : attempt.ticket().options)
    if (option.right)
      ids.push_back(attempt.pack().training->diagnoses[static_cast<std::size_t>(option.diagnosis)].id);
  return ids;
}

std::vector<std::string> neededStatements(const Attempt& attempt, bool before) {
  std::vector<std::string> ids;
  for (const Statement& each : attempt.ticket().statements)
    if (each.kind == StatementKind::needed && each.before == before) ids.push_back(each.id);
  return ids;
}

Claimed rightClaim(const Attempt& attempt) {
  const auto& claims = attempt.ticket().claims;
  return static_cast<Claimed>(std::find(claims.begin(), claims.end(), true) - claims.begin());
}

Trainee::Trainee(const Pack& pack, const std::string& ticket, TrainingMode mode, bool surprises)
    : attempt_(begun(pack, ticket, mode, surprises)) {}

int countOf(const AttemptRecord& record, EntryKind kind) {
  return static_cast<int>(std::count_if(record.log.begin(), record.log.end(),
                                        [&](const AttemptEntry& each) { return each.kind == kind; }));
}

void Trainee::tellBefore() {
  for (const Statement& each : attempt_.ticket().statements)
    if (each.kind == StatementKind::needed && each.before && each.control < 0) attempt_.tell(each.id, tick());
}

void Trainee::act(const std::string& steps) {
  for (const std::string& step : spelledOut(steps)) act(actionFor(step));
}

void Trainee::followRoute() {
  for (int i = 0; i < kLongestWay && !attempt_.session().route().actions.empty(); ++i) {
    if (attempt_.surprise() != nullptr) attempt_.dismissSurprise();
    act(nameOf(attempt_.session().world(), attempt_.session().route().actions.front()));
  }
}

void Trainee::close(Claimed claimed, std::vector<std::string> statements) {
  attempt_.toClosing(tick());
  attempt_.close(claimed, std::move(statements), tick());
}

void Trainee::solve() {
  diagnose();
  tellBefore();
  followRoute();
  closeRightly();
}

}  // namespace cardwalk::support
