#include "ui/app/worker.h"

#include <chrono>
#include <cmath>
#include <exception>
#include <system_error>
#include <utility>

namespace cardwalk::ui {
namespace {

/// Does it; what is left to do is to tell whoever waits for it why it could not be done, if so.
Worker::Work rest(Worker::Work work) {
  try {
    work();
  } catch (...) {
    return [failure = std::current_exception()] { std::rethrow_exception(failure); };
  }
  return {};
}

}  // namespace

WorkerThread::~WorkerThread() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void WorkerThread::start(Work work) {
  if (!thread_.joinable()) {
    try {
      thread_ = std::thread([this] { run(); });
    } catch (const std::system_error&) {
      // No thread to be had: this one does it, as a frame that takes longer.
      work_ = rest(std::move(work));
      return;
    }
  }
  {
    const std::lock_guard lock(mutex_);
    work_ = std::move(work);
    busy_ = true;
  }
  changed_.notify_all();
}

bool WorkerThread::over(double patience) {
  std::unique_lock lock(mutex_);
  const auto idle = [this] { return !busy_; };
  if (std::isinf(patience))
    changed_.wait(lock, idle);
  else if (!changed_.wait_for(lock, std::chrono::duration<double>(patience), idle))
    return false;
  const Work failed = std::exchange(work_, {});
  lock.unlock();
  if (failed) failed();
  return true;
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
      work = rest(std::move(work));
    }
    lock.lock();
    work_ = std::move(work);
    busy_ = false;
    changed_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace cardwalk::ui
