// What the program spends its time on, for looking at in Perfetto or about://tracing.
//
// What is in it: spans of any thread with names, kept in memory that does not grow without end (the start for
// good, of the rest the latest), and Chrome's trace format. A span without a trace costs one comparison.
// What it DOES NOT do: write a file, or copy the names of spans: they have to outlive it, as literals do, or
// be kept by it (keep).
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace cardwalk::ui {

class TimeTrace {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::size_t kKept = 10'000;    ///< spans that ended first
  static constexpr std::size_t kLatest = 50'000;  ///< spans that ended last; some two megabytes in all

  /// Time counts from here.
  TimeTrace() : begun_(Clock::now()) {}
  TimeTrace(const TimeTrace&) = delete;
  TimeTrace& operator=(const TimeTrace&) = delete;

  /// From its making to its end; those of one thread lie within one another or apart.
  class Span {
   public:
    Span(TimeTrace* trace, const char* name) : trace_(trace), name_(name) {
      if (trace_ != nullptr) begun_ = Clock::now();
    }
    ~Span() {
      if (trace_ != nullptr) trace_->add(name_, begun_, Clock::now());
    }
    Span(const Span&) = delete;
    Span& operator=(const Span&) = delete;

   private:
    TimeTrace* trace_;
    const char* name_;
    Clock::time_point begun_;
  };

  /// A name that is put together while the program runs, each once, as long as the trace is there.
  const char* keep(const std::string& name);
  void add(const char* name, Clock::time_point from, Clock::time_point to);
  /// How the calling thread is called from now on; without it, by a number.
  void nameThread(const char* name);
  /// In order of time, as complete events. From any thread.
  std::string json() const;

 private:
  struct Event {
    const char* name;
    Clock::time_point from, to;
    int thread;
  };
  struct Thread {
    std::thread::id id;
    const char* name;
  };
  int thread();

  const Clock::time_point begun_;
  mutable std::mutex mutex_;
  std::vector<Thread> threads_;
  std::set<std::string> names_;
  std::vector<Event> kept_, latest_;
  std::size_t next_ = 0;  ///< where the next of the latest goes
};

}  // namespace cardwalk::ui
