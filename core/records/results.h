// The results of training: who tried which ticket when, and everything they did. SQLite by default,
// PostgreSQL for a team, behind one interface.
//
// What is in it: people, attempts, filters, sums for the supervisor; opening by address. What it DOES NOT do:
// grade (session/score.h) or draw. No SQL type leaves the .cpp files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/score.h"

namespace cardwalk {

/// An attempt as it is kept. `id` is drawn once by the seat, so that the same one never counts twice.
struct KeptAttempt {
  std::string id;              ///< UUID
  std::string person;          ///< name or number as chosen at the start
  std::string team;            ///< may be empty
  std::string test;            ///< UUID of the test it is part of; empty: none
  int testTickets = 0;         ///< how many tickets that test has; 0: no test
  std::string branchOf;        ///< attempt it branched from; empty: none
  std::int64_t startedAt = 0;  ///< milliseconds since 1970, UTC
  AttemptRecord record;
  Score score;  ///< as graded at the end
};

struct AttemptFilter {
  std::string person, ticket;     ///< ticket without its seed; empty: all
  std::string test;               ///< UUID; empty: all
  std::int64_t from = 0, to = 0;  ///< milliseconds since 1970, from ≤ start < to; 0: open
  int limit = 0;                  ///< rows only, newest first; 0: all
};

/// A row without its log, for tables and sums.
struct AttemptRow {
  std::string id, person, team, test, ticket, packVersion;
  std::uint64_t seed = 0;
  TrainingMode mode = TrainingMode::practice;
  std::int64_t startedAt = 0, duration = 0;
  int diagnosis = 0, endState = 0, noDamage = 0, told = 0, actions = 0, optimum = 0, hints = 0;
  bool passed = false, fatal = false;
  int total() const { return diagnosis + endState + noDamage + told; }
};

inline constexpr int kScoreSteps = 21;     ///< totals 0, 5 … 100
inline constexpr int kDurationSteps = 21;  ///< whole half minutes 0 … 19, and longer

struct TicketSum {
  std::string ticket;
  int attempts = 0, passed = 0, fatal = 0, hints = 0;
  double meanScore = 0, meanDuration = 0;
  std::string hardestStep;  ///< guide step with the most first misses; empty: none
  int hardestMisses = 0;
};
struct FactSum {
  std::string fact;
  int asked = 0, missed = 0;  ///< attempts on tickets that teach it; of these, with a mistake behind it
};
struct PersonSum {
  std::string person, team;  ///< the team of the last attempt
  int attempts = 0, passed = 0;
  double meanScore = 0;
  std::int64_t lastAt = 0;
  std::string lastTicket;
};
struct ResultSums {
  int attempts = 0, passed = 0, people = 0;
  std::vector<TicketSum> tickets;
  std::vector<FactSum> facts;
  std::vector<PersonSum> persons;
  std::vector<int> scores = std::vector<int>(kScoreSteps);  ///< how many attempts by total
  std::vector<int> durations = std::vector<int>(kDurationSteps);
};

enum class ResultsFault : std::uint8_t {
  other,
  locked,       ///< another program holds the file
  full,         ///< no room, or a medium that no longer takes what is written
  damaged,      ///< opening it again sets it aside
  denied,       ///< no right to read or write it
  unreachable,  ///< the server does not answer
  newer         ///< made by a later version of the program
};

struct ResultsError {
  std::string message;  ///< in words, names the file or address (never a password) and what to do
  ResultsFault kind = ResultsFault::other;
};

class ResultStore {
 public:
  ResultStore() = default;
  ResultStore(const ResultStore&) = delete;
  ResultStore& operator=(const ResultStore&) = delete;
  virtual ~ResultStore() = default;

  /// Kept whole or not at all; one with a known id changes nothing and is fine.
  std::optional<ResultsError> add(const KeptAttempt& attempt) { return addAll({&attempt, 1}); }
  /// Many at once: all of them or none.
  virtual std::optional<ResultsError> addAll(std::span<const KeptAttempt> attempts) = 0;
  virtual std::vector<AttemptRow> rows(const AttemptFilter& filter) = 0;
  virtual std::optional<KeptAttempt> attempt(const std::string& id) = 0;
  virtual ResultSums sums(const AttemptFilter& filter) = 0;
  /// Each whole attempt, in the order in which they came, without holding all of them.
  virtual void visit(const AttemptFilter& filter, const std::function<void(const KeptAttempt&)>& each) = 0;
  /// Salted hash of a person's PIN, or nothing; the supervisor's is kept for the empty name.
  virtual std::optional<std::string> pinHash(const std::string& person) = 0;
  virtual std::optional<ResultsError> setPinHash(const std::string& person, const std::string& hash) = 0;
  virtual std::vector<std::string> people() = 0;
  /// Everything of one person goes; how many attempts went.
  virtual int erase(const std::string& person) = 0;
  /// Why the last call came back with nothing; empty if it did what it was asked.
  virtual std::optional<ResultsError> fault() const = 0;
};

struct OpenedResults {
  std::unique_ptr<ResultStore> store;             ///< empty on a fault
  std::optional<ResultsError> fault;              ///< why there is none
  std::optional<std::filesystem::path> setAside;  ///< where a damaged file lies now
};
/// `address`: a path (SQLite, created if missing) or postgresql://user@host/database. Waits at most one
/// second for another program that writes, and five for a server.
OpenedResults openResults(const std::string& address);
/// The address without its password, for people to read.
std::string shownAddress(const std::string& address);
/// Whether it names a server.
bool isServerAddress(std::string_view address);

/// Keeps attempts in a folder beside the store until it takes them: nothing lost, nothing twice.
class Outbox {
 public:
  explicit Outbox(std::filesystem::path folder);
  /// On the disk before it returns; a fault in words if even that fails.
  std::optional<ResultsError> put(const KeptAttempt& attempt);
  /// Gives what waits to the store, oldest first; how many were taken. Stops at the store's first fault; a
  /// file that holds no attempt is set aside as FILE.damaged-1.
  int deliver(ResultStore& store);
  int waiting() const;
  std::vector<KeptAttempt> attemptsOf(const std::string& person) const;  ///< that still wait
  int erase(const std::string& person);                                  ///< how many went

 private:
  std::filesystem::path folder_;
};

/// The whole attempt as JSON and back, for the outbox, exports and other programs.
std::string attemptToJson(const KeptAttempt& attempt);
struct ParsedAttempt {
  std::optional<KeptAttempt> attempt;
  std::string fault;
};
ParsedAttempt attemptFromJson(std::string_view bytes);

}  // namespace cardwalk
