#include "ui/platform/pointer_guess.h"

#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr double kJump = 120;     // px: no hand moves a mouse so far between two reports
constexpr double kRun = 1;        // seconds for a run of steps
constexpr int kStepsOfMouse = 4;  // a finger comes down in one

}  // namespace

void PointerGuess::moved(double x, double y, bool down, double now) {
  const double way = std::hypot(x - x_, y - y_);
  x_ = x;
  y_ = y;
  if (down) return;
  if (way > kJump) {
    jumped_ = true;
    steps_ = 0;
    return;
  }
  jumped_ = false;
  if (steps_ == 0 || now - since_ > kRun) {
    steps_ = 0;
    since_ = now;
  }
  if (++steps_ >= kStepsOfMouse) mouse_ = true;
}

void PointerGuess::pressed() {
  if (jumped_) mouse_ = false;
  jumped_ = false;
  steps_ = 0;
}

}  // namespace cardwalk::ui
