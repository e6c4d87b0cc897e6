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

/// Watched and guided attempts, and branches that somebody practised from an earlier one, stay in the list;
/// no sum and no certificate counts them: they do not show what the person can do alone.
constexpr bool countsInSums(TrainingMode mode, std::string_view branchOf) {
  return branchOf.empty() && (mode == TrainingMode::practice || mode == TrainingMode::test);
}

struct AttemptFilter {
  std::string person, ticket;     ///< ticket without its seed; empty: all
  std::string test;               ///< UUID; empty: all
  std::int64_t from = 0, to = 0;  ///< milliseconds since 1970, from ≤ start < to; 0: open
  int limit = 0;                  ///< rows only, newest first; 0: all
};

/// A row without its log, for tables and sums.
struct AttemptRow {
  std::string id, person, team, test, ticket, packVersion, branchOf;
  std::uint64_t seed = 0;
  TrainingMode mode = TrainingMode::practice;
  std::int64_t startedAt = 0, duration = 0;
  int diagnosis = 0, endState = 0, noDamage = 0, told = 0, actions = 0, optimum = 0, hints = 0;
  bool passed = false, fatal = false;
  int total() const { return diagnosis + endState + noDamage + told; }
  bool counts() const { return countsInSums(mode, branchOf); }
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
  int ticketsPassed = 0;  ///< different tickets among those passed
  double meanScore = 0;
  std::int64_t lastAt = 0;
  std::string lastTicket;
};
/// Of the attempts that count (countsInSums), and of nobody and nothing else.
struct ResultSums {
  int attempts = 0, passed = 0, people = 0;
  std::vector<TicketSum> tickets;
  std::vector<FactSum> facts;
  std::vector<PersonSum> persons;
  std::vector<int> scores = std::vector<int>(kScoreSteps);  ///< how many attempts by total
  std::vector<int> durations = std::vector<int>(kDurationSteps);
};

/// Somebody who works on a ticket at the moment, as their seat said last.
struct AtWork {
  std::string person, team;
  std::string ticket;  ///< without its seed; empty: on none
  TrainingMode mode = TrainingMode::practice;
  std::int64_t since = 0;  ///< milliseconds since 1970
};
/// A seat that broke down cannot say that its ticket was left: what is older than this counts no more.
inline constexpr std::int64_t kLongestWork = 12LL * 60 * 60 * 1000;

enum class ResultsFault : std::uint8_t {
  other,
  locked,       ///< another program holds the file
  full,         ///< no room, or a medium that no longer takes what is written
  damaged,      ///< opening it to write sets it aside
  denied,       ///< no right to read or write it
  unreachable,  ///< the server does not answer
  newer,        ///< made by a later version of the program
  older,        ///< made by an earlier version, and only opened to read
  missing,      ///< only opened to read, and nothing is there
  notAStore,    ///< something else lies there
  address,      ///< neither a file nor a server that is known
  refused,      ///< it never takes this attempt, however often it is asked
  remains       ///< erased, but bytes of it may be left until other programs let go of the file
};

struct ResultsError {
  std::string message;  ///< in words, names the file or address (never a password) and what to do
  ResultsFault kind = ResultsFault::other;
};

/// A person's PIN as a store knows it. A store that could not be asked has not said that there is none: who
/// guards something lets nobody in then.
struct PinHash {
  bool asked = false;               ///< the store answered; otherwise its fault() says why not
  std::optional<std::string> hash;  ///< empty: no PIN is set, if it was asked
  bool none() const { return asked && !hash; }
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
  /// How many rows there are for the filter, whatever its limit, those that no sum counts among them.
  virtual int count(const AttemptFilter& filter) = 0;
  virtual std::optional<KeptAttempt> attempt(const std::string& id) = 0;
  virtual ResultSums sums(const AttemptFilter& filter) = 0;
  /// Each whole attempt, in the order in which they came, without holding all of them.
  virtual void visit(const AttemptFilter& filter, const std::function<void(const KeptAttempt&)>& each) = 0;
  /// Salted hash of a person's PIN; the supervisor's is kept for the empty name.
  virtual PinHash pinHash(const std::string& person) = 0;
  virtual std::optional<ResultsError> setPinHash(const std::string& person, const std::string& hash) = 0;
  virtual std::vector<std::string> people() = 0;
  /// What that person works on from now on; without a ticket: on nothing any more.
  virtual std::optional<ResultsError> noteWork(const AtWork& work) = 0;
  /// By name; who began before `from` (milliseconds since 1970) is left out.
  virtual std::vector<AtWork> atWork(std::int64_t from) = 0;
  /// Everything of one person goes, from the bytes of the file too (or the fault is `remains`); how many
  /// attempts went.
  virtual int erase(const std::string& person) = 0;
  /// Why the last call came back with nothing; empty if it did what it was asked.
  virtual std::optional<ResultsError> fault() const = 0;
};

struct OpenedResults {
  std::unique_ptr<ResultStore> store;             ///< empty on a fault
  std::optional<ResultsError> fault;              ///< why there is none
  std::optional<std::filesystem::path> setAside;  ///< where a damaged file lies now
};
/// Who reads needs no right to write, makes no file, changes no content and sets none aside.
enum class Access : std::uint8_t { read, write };
/// `address`: a path (SQLite, created if missing) or postgresql://user@host/database. Waits at most one
/// second for another program that writes, and five for a server.
OpenedResults openResults(const std::string& address, Access access = Access::write);
/// The address without its password or any part of it, for people to read.
std::string shownAddress(const std::string& address);
/// Whether it names a server.
bool isServerAddress(std::string_view address);
/// Whether it names a file or a server, and not something of another kind such as mysql://.
bool isResultsAddress(std::string_view address);

class FileOps;
struct Undeleted {
  std::filesystem::path file;  ///< that could not be deleted
  std::string why;             ///< in words, with the file
};
struct Delivery {
  int taken = 0, refused = 0;
  int stuck = 0;  ///< of those taken, still in the folder; the store knows them, so none counts twice
  std::vector<Undeleted> undeleted;
  std::vector<std::string> messages;  ///< of each that was refused: which, why and where it lies now
  std::optional<ResultsError> fault;  ///< at which it stopped
};

/// Keeps attempts in a folder beside the store until it takes them: nothing lost, nothing twice.
class Outbox {
 public:
  /// `ops`: the file system; empty: that of this machine.
  explicit Outbox(std::filesystem::path folder, std::shared_ptr<FileOps> ops = nullptr);
  /// On the disk before it returns; a fault in words if even that fails.
  std::optional<ResultsError> put(const KeptAttempt& attempt);
  /// Gives what waits to the store, oldest first. Stops when the store cannot be had; an attempt that it
  /// refuses for good is kept as FILE.refused, a file that holds no attempt as FILE.damaged-1, and the others
  /// go on.
  Delivery deliver(ResultStore& store);
  int waiting() const;
  int refused() const;  ///< kept as FILE.refused
  /// That still wait or were refused.
  std::vector<KeptAttempt> attemptsOf(const std::string& person) const;
  /// Also what is left of them in damaged files; how many attempts went. `left`: files that could not be
  /// deleted are added.
  int erase(const std::string& person, std::vector<std::filesystem::path>& left) const;

 private:
  std::vector<std::filesystem::path> files() const;

  std::filesystem::path folder_;
  std::shared_ptr<FileOps> ops_;
};

/// The whole attempt as JSON and back, for the outbox, exports and other programs.
std::string attemptToJson(const KeptAttempt& attempt);
struct ParsedAttempt {
  std::optional<KeptAttempt> attempt;
  std::string fault;
};
ParsedAttempt attemptFromJson(std::string_view bytes);

}  // namespace cardwalk
