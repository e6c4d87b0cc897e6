// What the training desk knows of earlier attempts, and where it keeps new ones.
//
// What is in it: the results store behind an outbox, so that a seat goes on while the store does not answer;
// PINs with their delay. What it DOES NOT do: grade, draw, or read a clock or a random source of its own:
// both come in as hooks.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/results.h"
#include "core/records/results_report.h"

namespace cardwalk::ui {

struct DeskHooks {
  std::function<OpenedResults()> open{};  ///< the results store; empty: results last as long as the window
  std::filesystem::path outbox{};         ///< folder for what waits; empty: nothing waits on the disk
  std::function<std::int64_t()> wallClock{};               ///< milliseconds since 1970; empty: always 0
  std::function<std::array<std::uint8_t, 16>()> random{};  ///< bytes for ids and draws; empty: zeros
  /// Writes a file of that name and answers where it lies, or nothing after a fault; empty: none is written.
  std::function<std::string(const std::string& name, const std::string& bytes)> write{};
};

enum class PinAnswer : std::uint8_t { right, wrong, wait, tooShort, lost };

class DeskRecords {
 public:
  explicit DeskRecords(DeskHooks hooks) : hooks_(std::move(hooks)) {}

  /// Opens the store if it is not open, and delivers what waits. Cheap when there is nothing to do.
  void connect();
  bool keeps() const { return static_cast<bool>(hooks_.open); }
  bool connected() const { return store_ != nullptr && !lost_; }
  int waiting() const { return (outbox_ ? outbox_->waiting() : 0) + static_cast<int>(unkept_.size()); }
  /// Text key of what becomes of the results; empty while all is well.
  std::string_view state() const;
  /// What went wrong last, in words; empty while all is well.
  const std::string& fault() const { return fault_; }

  void keep(const KeptAttempt& attempt);
  /// Of that person, newest first: from the store, and what this window saw and the store does not have yet.
  std::vector<AttemptRow> rowsOf(const std::string& person);
  std::vector<AttemptRow> rows(const AttemptFilter& filter);
  ResultSums sums(const AttemptFilter& filter);
  std::optional<KeptAttempt> attempt(const std::string& id);
  std::vector<std::string> people();

  bool hasPin(const std::string& person);
  /// Checks it; where there is none yet, and `choose`, it becomes the person's own.
  PinAnswer tryPin(const std::string& person, const std::string& pin, bool choose);
  /// Milliseconds until the next try counts; 0: now.
  std::int64_t pinWait() const;

  std::int64_t wallClock() const { return hooks_.wallClock ? hooks_.wallClock() : 0; }
  std::uint64_t draw() const;  ///< any number
  std::string uuid() const;
  bool certifies() const { return static_cast<bool>(hooks_.write); }
  /// Writes the certificate of the first of these rows that has earned one; where it lies, or nothing.
  std::string certify(const std::vector<AttemptRow>& rows, const ReportWords& words);

 private:
  void noteFault();

  DeskHooks hooks_;
  std::unique_ptr<ResultStore> store_;
  std::optional<Outbox> outbox_;
  std::vector<KeptAttempt> seen_;    ///< of this window
  std::vector<KeptAttempt> unkept_;  ///< wait in memory because there is no folder for them
  std::string fault_;
  bool lost_ = false;
  int wrongTries_ = 0;
  std::int64_t triedAt_ = 0;
};

/// A row of the tables from a whole attempt.
AttemptRow rowOf(const KeptAttempt& attempt);

}  // namespace cardwalk::ui
