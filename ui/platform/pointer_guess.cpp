#include "ui/platform/pointer_guess.h"

#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr double kJump = 120;     // px: no hand moves a mouse so far between two reports
constexpr double kRun = 1;        // seconds for a run of steps
constexpr int kStepsOfMouse = 4;  // a finger comes down in one
constexpr double kTremble = 8;    // px: a worn sensor or a table that shakes moves a pointer so far
constexpr double kStuck = 60;     // seconds: nobody presses longer, but dirt or a leaning bag does

}  // namespace

double PointerGuess::between(Place a, Place b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool PointerGuess::moved(double x, double y, bool down, double now) {
  const Place from = at_;
  at_ = {x, y};
  if (!down) {
    downSince_.reset();
    step(from, now);
  } else if (!downSince_) {
    downSince_ = now;
  }
  const bool stuck = downSince_ && now - *downSince_ > kStuck;
  if (stuck || (!down && !mouse_) || between(at_, counted_) <= kTremble) return false;
  counted_ = at_;
  return true;
}

void PointerGuess::step(Place from, double now) {
  jumped_ = between(from, at_) > kJump;
  if (jumped_) {
    steps_ = 0;
    return;
  }
  if (steps_ == 0 || now - since_ > kRun) {
    steps_ = 0;
    since_ = now;
    from_ = from;
  }
  if (++steps_ >= kStepsOfMouse && between(from_, at_) > kTremble) mouse_ = true;
}

void PointerGuess::pressed(double now) {
  if (jumped_) mouse_ = false;
  jumped_ = false;
  steps_ = 0;
  counted_ = at_;
  downSince_ = now;
}

}  // namespace cardwalk::ui
