// The results store as the desk's errands see it: opened when needed, behind an outbox on this computer.
//
// What is in it: keeping an attempt (the outbox first, then the store), what became of it, opening again
// after a fault. What it DOES NOT do: run by itself. put() and probe() belong to the disk's lane, everything
// else to the store's (errands.h); only state() is for everybody.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/records/file_ops.h"
#include "core/records/results.h"

namespace cardwalk::ui {

/// What is to be said of the store.
struct LinkState {
  bool tried = false;      ///< it has been asked for at all
  bool connected = false;  ///< it answered the last time, and has taken everything
  bool nowhere = false;    ///< the outbox takes nothing either
  int waiting = 0;         ///< attempts in the outbox
  int refused = 0;         ///< attempts that the store never takes, kept beside the outbox
  int unkept = 0;          ///< attempts that are only in memory
  ResultsFault kind = ResultsFault::other;
  std::string undeleted;  ///< a delivered attempt's file that stays in the outbox; usually empty
  std::string setAside;   ///< where a damaged file lies now; stays as long as the window
};

class StoreLink {
 public:
  StoreLink(std::function<OpenedResults()> open, std::filesystem::path outbox, std::shared_ptr<FileOps> disk);

  void put(const KeptAttempt& attempt);
  /// Whether the outbox could take something, while the store takes nothing.
  void probe();

  /// Opens the store where it is not open, and hands over what waits.
  void deliver();
  /// The store, opened where it is not; nullptr after a fault.
  ResultStore* store();
  /// The same for a question that can wait: a store that was lost is not tried again for it.
  ResultStore* ready();
  /// Looks at how the last question ended. True if it was answered.
  bool answered();

  LinkState state() const;

 private:
  void note(const ResultsError& fault);
  bool hand(ResultStore& store);
  void countWaiting(std::optional<int> stuck = std::nullopt);

  const std::function<OpenedResults()> open_;
  const std::filesystem::path folder_;
  const std::shared_ptr<FileOps> disk_;
  std::optional<Outbox> outbox_;
  std::unique_ptr<ResultStore> store_;
  mutable std::mutex mutex_;  ///< over what both lanes and the window know: the three below
  int stuck_ = 0;             ///< files in the outbox that the store has and that cannot be deleted
  LinkState state_;
  std::vector<KeptAttempt> unkept_;
};

}  // namespace cardwalk::ui
