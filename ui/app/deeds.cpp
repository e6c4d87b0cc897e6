#include "ui/app/deeds.h"

#include <utility>

#include "ui/platform/platform.h"

namespace cardwalk::ui {
namespace {

constexpr double kPatience = 0.0005;  // most plans are there by then, and the answer comes in the same frame

}  // namespace

void Deeds::perform(Deed deed) {
  if (worker_ == nullptr) {
    if (Worker::Work work = deed.ahead ? deed.ahead() : nullptr) work();
    return deed.act();
  }
  waiting_.push_back(std::move(deed));
  if (!begun_) advance(kPatience);
}

void Deeds::goOn() {
  if (!waiting_.empty()) advance(0);
}

void Deeds::settle() { advance(kForever); }

void Deeds::advance(double patience) {
  if (inside_) return;  // a deed leads to another one: that has its turn afterwards
  inside_ = true;
  while (!waiting_.empty()) {
    if (!begun_) {
      const Deed& first = waiting_.front();
      Worker::Work work = first.ahead ? first.ahead() : nullptr;
      begun_ = work != nullptr;
      if (begun_) worker_->start(std::move(work));
    }
    if (begun_ && !worker_->over(patience)) break;
    begun_ = false;
    const Deed done = std::move(waiting_.front());
    waiting_.pop_front();
    done.act();
  }
  inside_ = false;
}

void Deeds::waitForWorker() {
  if (begun_) worker_->over(kForever);
}

}  // namespace cardwalk::ui
