#include "ui/app/deeds.h"

#include <utility>

#include "ui/platform/platform.h"

namespace cardwalk::ui {
namespace {

constexpr double kPatience = 0.0005;  // most plans are there by then, and the answer comes in the same frame

/// Says that somebody is inside until it goes, whichever way that is left.
class Inside {
 public:
  explicit Inside(bool& inside) : inside_(inside) { inside_ = true; }
  ~Inside() { inside_ = false; }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  bool& inside_;
};

}  // namespace

void Deeds::perform(Deed deed) {
  if (worker_ == nullptr) {
    if (Worker::Work work = deed.ahead ? deed.ahead() : nullptr) work();
    return deed.act();
  }
  if (inside_) {
    waiting_.insert(waiting_.begin() + static_cast<std::ptrdiff_t>(led_++), std::move(deed));
    return;
  }
  waiting_.push_back(std::move(deed));
  if (!begun_) advance(kPatience);
}

bool Deeds::goOn() { return !waiting_.empty() && advance(0); }

void Deeds::settle() { advance(kForever); }

bool Deeds::advance(double patience) {
  if (inside_) return false;  // a deed leads to another one: that has its turn afterwards
  bool acted = false;
  const Inside inside(inside_);
  while (!waiting_.empty()) {
    try {
      if (!begun_) {
        const Deed& first = waiting_.front();
        Worker::Work work = first.ahead ? first.ahead() : nullptr;
        if (work) {
          worker_->start(std::move(work));
          begun_ = true;
        }
      }
      if (begun_ && !worker_->over(patience)) break;
    } catch (...) {  // what it takes cannot be worked out: it is not done, and the next one has its turn
      begun_ = false;
      waiting_.pop_front();
      throw;
    }
    begun_ = false;
    const Deed done = std::move(waiting_.front());
    waiting_.pop_front();
    led_ = 0;
    acted = true;
    done.act();
  }
  return acted;
}

/// Before it goes: what a person has done is done, although nobody will look at it any more.
void Deeds::waitForWorker() {
  while (!waiting_.empty()) {
    try {
      settle();
    } catch (...) {  // that one could not be done; there is nobody left to be told
    }
  }
}

}  // namespace cardwalk::ui
