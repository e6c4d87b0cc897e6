// The results store on an SQL database.
//
// What is in it: keeping, finding and erasing attempts. What it DOES NOT do: open a database
// (results_open.cpp) or know which one it is.
#pragma once

#include "core/records/sql.h"

namespace cardwalk {

class SqlResults final : public ResultStore {
 public:
  /// `damaged` is called when the database turns out to be damaged in the middle of the work.
  SqlResults(std::unique_ptr<SqlDatabase> database, std::string address, std::function<void()> damaged);

  std::optional<ResultsError> addAll(std::span<const KeptAttempt> attempts) override;
  std::vector<AttemptRow> rows(const AttemptFilter& filter) override;
  int count(const AttemptFilter& filter) override;
  std::optional<KeptAttempt> attempt(const std::string& id) override;
  ResultSums sums(const AttemptFilter& filter) override;
  void visit(const AttemptFilter& filter, const std::function<void(const KeptAttempt&)>& each) override;
  PinHash pinHash(const std::string& person) override;
  std::optional<ResultsError> setPinHash(const std::string& person, const std::string& hash) override;
  std::vector<std::string> people() override;
  std::optional<ResultsError> noteWork(const AtWork& work) override;
  std::vector<AtWork> atWork(std::int64_t from) override;
  int erase(const std::string& person) override;
  std::optional<ResultsError> fault() const override { return fault_; }

 private:
  /// Runs `work`; what goes wrong becomes the fault of this call.
  void guarded(const std::function<void(SqlDatabase&)>& work);

  std::unique_ptr<SqlDatabase> database_;
  std::string address_;
  std::function<void()> damaged_;
  std::optional<ResultsError> fault_;
};

/// The filter as the end of a query over `attempts`, with its values.
struct SqlCondition {
  std::string where;  ///< "" or " WHERE …"
  std::vector<SqlValue> values;
};
/// `byStart`: the index of start times may lead; otherwise the query's own one does, which is in the order
/// of its groups.
SqlCondition conditionOf(const AttemptFilter& filter, bool byStart);

ResultSums sumUp(SqlDatabase& database, const AttemptFilter& filter);

/// One transaction, with the names and fact lists that are new; what is known by its id is left as it is.
void insertAttempts(SqlDatabase& database, std::span<const KeptAttempt> attempts);

/// In the column misses.kind.
enum class MissKind : std::int64_t { fact, step };

}  // namespace cardwalk
