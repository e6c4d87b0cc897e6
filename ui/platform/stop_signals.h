// SIGTERM, SIGINT and SIGHUP as a request to end, for a program that has to put things in order first.
//
// What is in it: keeping them from ending the program at once, and noticing them. What it DOES NOT do: end
// anything in order; that is up to who asks.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace cardwalk::ui {

/// From now on they wait to be noticed, in this thread and all that it starts: call it before any other.
void holdStopSignals();

class StopSignals {
 public:
  /// What a second request means: the same, or that nobody wants to wait any longer.
  enum class Again { asks, ends };
  using Clock = std::function<std::chrono::steady_clock::time_point()>;
  /// One request often comes as several signals: a logout hangs up and terminates, `timeout` terminates
  /// twice.
  static constexpr std::chrono::milliseconds kOneRequest{500};

  /// `noticed` is called, on another thread, when one has come; there `now` is asked as well.
  explicit StopSignals(std::function<void()> noticed, Again again = Again::asks,
                       Clock now = std::chrono::steady_clock::now);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  bool asked() const { return asked_; }

 private:
  void watch();

  std::function<void()> noticed_;
  Again again_;
  Clock now_;
  std::atomic<bool> asked_ = false;
  int signals_ = -1, ends_ = -1;
  std::thread thread_;  ///< last: it uses all of the above
};

}  // namespace cardwalk::ui
