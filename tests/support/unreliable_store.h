// A results store in memory of which a test decides what becomes of each call: answered, refused with a
// fault, or held back until it is let go.
//
// What is in it: UnreliableStores, which hands such a store out as the desk's `open` hook does, from any
// thread. What it DOES NOT do: SQL, or sums.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/records/results.h"

namespace cardwalk::support {

class UnreliableStores {
 public:
  OpenedResults open();

  void fail(std::optional<ResultsFault> kind);  ///< from the next call on; nothing: it answers again
  void hold();                                  ///< calls wait from now on
  void letGo();
  /// Waits until a call is held.
  void awaitHeld();

  std::vector<std::string> ids() const;  ///< of what was taken, in order; one taken twice stands there twice
  int calls() const;
  int opened() const;
  std::vector<AtWork> atWork() const;  ///< who works on a ticket, by name
  void setPin(const std::string& person, const std::string& hash);
  std::optional<std::string> pin(const std::string& person) const;

 private:
  class Store;
  /// The fault of this call, after waiting where calls are held.
  std::optional<ResultsError> pass();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<ResultsFault> fault_;
  bool holds_ = false;
  int held_ = 0, calls_ = 0, opened_ = 0;
  std::vector<KeptAttempt> kept_;
  std::vector<std::string> ids_;
  std::map<std::string, std::string> pins_;
  std::map<std::string, AtWork> atWork_;
};

}  // namespace cardwalk::support
