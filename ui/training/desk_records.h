// What the training desk knows of earlier attempts, and where it keeps new ones.
//
// What is in it: the results store behind an outbox, so that a seat goes on while the store does not answer;
// PINs; the ticket that somebody has not finished. What it DOES NOT do: grade, draw, wait for the store (what
// is asked for comes to `then` in a later frame, errands.h), or read a clock or a random source of its own:
// both come in as hooks.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/certificate.h"
#include "core/records/results.h"
#include "core/records/unfinished.h"
#include "core/session/session.h"
#include "ui/training/desk_pins.h"

namespace cardwalk::ui {

struct DeskHooks {
  std::function<OpenedResults()> open{};  ///< the results store; empty: results last as long as the window
  std::filesystem::path outbox{};         ///< folder for what waits; empty: nothing waits on the disk
  std::filesystem::path unfinished{};     ///< folder for tickets in hand; empty: none outlasts the window
  std::filesystem::path pinTries{};       ///< file of wrong PINs; empty: they are forgotten with the window
  std::shared_ptr<FileOps> disk{};        ///< empty: that of this machine
  std::function<std::int64_t()> wallClock{};               ///< milliseconds since 1970; empty: always 0
  std::function<std::array<std::uint8_t, 16>()> random{};  ///< bytes for ids and draws; empty: zeros
  /// Writes a file of that name and answers where it lies, or nothing after a fault; empty: none is written.
  std::function<std::string(const std::string& name, const std::string& bytes)> write{};
  std::shared_ptr<Errands> errands{};  ///< threads for all of it; empty: everything is done on the spot
};

/// What the supervisor's view is made of.
struct ReadResults {
  ResultSums sums;
  int kept = 0;  ///< rows there are for the filter, those that no sum counts among them
  std::vector<AttemptRow> rows;
  std::vector<std::string> people;
  std::vector<AtWork> atWork;
};

class DeskRecords {
 public:
  explicit DeskRecords(DeskHooks hooks);
  /// What was kept lies in the outbox afterwards; the store may still be writing (Errands).
  ~DeskRecords();
  DeskRecords(const DeskRecords&) = delete;
  DeskRecords& operator=(const DeskRecords&) = delete;

  /// Opens the store if it is not open, and delivers what waits.
  void connect();
  /// Takes the answers that have come, and tries a lost store again, after longer and longer times. Due at
  /// once: something has changed.
  Wake tick(Millis now);
  bool keeps() const { return static_cast<bool>(hooks_.open); }
  bool connected() const { return state_.connected; }
  int waiting() const { return state_.waiting + state_.unkept; }
  /// Text key of what becomes of the results; empty while all is well.
  std::string_view state() const;
  /// A file that is no longer needed and could not be deleted; empty: there is none.
  const std::string& undeleted() const;
  /// Where a damaged results file lies now; empty: there was none.
  const std::string& setAside() const { return state_.setAside; }

  void keep(const KeptAttempt& attempt);
  /// Of that person, newest first: as the store said last, and what this window saw and the store does not
  /// have yet.
  std::vector<AttemptRow> rowsOf(const std::string& person) const;
  void readRowsOf(const std::string& person, std::function<void()> then);
  /// Somebody's rows are asked for and have not come.
  bool reading() const { return reading_ > 0; }
  /// Sums and people of a filter, and `limit` rows. Nothing if the store did not answer.
  void read(const AttemptFilter& filter, int limit, std::function<void(std::optional<ReadResults>)> then);
  void readAttempt(const std::string& id, std::function<void(std::optional<KeptAttempt>)> then);
  /// Of this window.
  std::optional<KeptAttempt> attempt(const std::string& id) const;
  /// Tells a store that answers what somebody works on; one that does not is told nothing later. That it is
  /// nothing any more is told even while the window closes.
  void noteWork(const AtWork& work);
  DeskPins& pins() { return pins_; }
  const DeskPins& pins() const { return pins_; }

  bool keepsUnfinished() const { return !hooks_.unfinished.empty(); }
  /// The newest one counts where several are kept in quick succession. Where the disk does not take it,
  /// `otherwise` is kept as an attempt, and nothing is left to go on with.
  void keepUnfinished(const Unfinished& unfinished, std::optional<KeptAttempt> otherwise = std::nullopt);
  /// The disk did not take the last one.
  bool unsaved() const { return unsaved_; }
  void dropUnfinished(const std::string& person);
  void readUnfinished(const std::string& person, std::function<void(std::optional<Unfinished>)> then);

  std::int64_t wallClock() const { return hooks_.wallClock ? hooks_.wallClock() : 0; }
  std::uint64_t draw() const;  ///< any number
  std::string uuid() const;
  bool certifies() const { return static_cast<bool>(hooks_.write); }
  /// Writes the certificate of the first of these rows that has earned one; `then` gets where it lies, or
  /// nothing. `paper` writes it.
  void certify(const std::vector<AttemptRow>& rows, std::function<std::string(const Certificate&)> paper,
               std::function<void(std::string)> then);

 private:
  void learn();
  void noteErasure(const std::string& person, const UnfinishedErasure& erasure);

  DeskHooks hooks_;
  std::shared_ptr<Errands> errands_;
  std::shared_ptr<StoreLink> link_;
  DeskPins pins_;
  LinkState state_;
  std::vector<KeptAttempt> seen_;  ///< of this window
  std::string rowsPerson_;         ///< whose rows these are
  std::vector<AttemptRow> rows_;
  int reading_ = 0;
  bool asked_ = false;  ///< a delivery is under way
  bool unsaved_ = false;
  std::map<std::string, std::string> undeleted_;  ///< file of a ticket that was in hand, by its person
  std::optional<Millis> retryAt_;
  Millis pause_ = 0;
  std::shared_ptr<std::atomic<std::uint64_t>> newest_ = std::make_shared<std::atomic<std::uint64_t>>(0);
};

/// A row of the tables from a whole attempt.
AttemptRow rowOf(const KeptAttempt& attempt);

}  // namespace cardwalk::ui
