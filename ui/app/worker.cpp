#include "ui/app/worker.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace cardwalk::ui {

WorkerThread::~WorkerThread() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void WorkerThread::start(Work work) {
  {
    const std::lock_guard lock(mutex_);
    work_ = std::move(work);
    busy_ = true;
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  }
  changed_.notify_all();
}

bool WorkerThread::over(double patience) {
  std::unique_lock lock(mutex_);
  const auto idle = [this] { return !busy_; };
  if (std::isinf(patience)) {
    changed_.wait(lock, idle);
    return true;
  }
  return changed_.wait_for(lock, std::chrono::duration<double>(patience), idle);
}

void WorkerThread::run() {
  if (trace_ != nullptr) trace_->nameThread("plans");
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return busy_ || ends_; });
    if (!busy_) return;
    Work work = std::exchange(work_, {});
    lock.unlock();
    {
      const TimeTrace::Span span(trace_, "work beside the frames");
      work();
      work = {};
    }
    lock.lock();
    busy_ = false;
    changed_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace cardwalk::ui
