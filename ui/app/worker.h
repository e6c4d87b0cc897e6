// A worker beside the drawing thread, for one piece of work at a time.
//
// What is in it: the interface, and the thread behind it in a window; a test may be its own helper.
// What it DOES NOT do: keep a queue (deeds.h does), or know what the work is about.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

#include "ui/app/time_trace.h"

namespace cardwalk::ui {

class Worker {
 public:
  using Work = std::function<void()>;

  Worker() = default;
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  virtual ~Worker() = default;

  /// Begins it. Only when nothing is under way.
  virtual void start(Work work) = 0;
  /// Whether nothing is under way, after waiting so long for it at most (seconds; kForever of platform.h: as
  /// long as it takes). Everything that the work did can be seen then.
  virtual bool over(double patience) = 0;
};

class WorkerThread final : public Worker {
 public:
  /// `wake` is called on the thread whenever work is over.
  explicit WorkerThread(std::function<void()> wake, TimeTrace* trace = nullptr)
      : wake_(std::move(wake)), trace_(trace) {}
  ~WorkerThread() override;  ///< waits for the work

  void start(Work work) override;
  bool over(double patience) override;

 private:
  void run();

  std::function<void()> wake_;
  TimeTrace* trace_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::thread thread_;  ///< begun with the first work
  Work work_;
  bool busy_ = false, ends_ = false;
};

}  // namespace cardwalk::ui
