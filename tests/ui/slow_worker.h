// A worker that works when the test says so.
//
// What is in it: the slow processor of a test. What it DOES NOT do: begin a thread.
#pragma once

#include <utility>

#include <doctest/doctest.h>

#include "ui/app/worker.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// A worker that works when the test says so, as a slow processor would.
class SlowWorker final : public Worker {
 public:
  void start(Work work) override {
    REQUIRE_FALSE(work_);
    work_ = std::move(work);
  }
  bool over(double patience) override {
    if (patience == kForever) run();
    return !work_;
  }
  void run() {
    if (Work work = std::exchange(work_, {})) work();
  }
  bool busy() const { return static_cast<bool>(work_); }

 private:
  Work work_;
};

}  // namespace cardwalk::ui
