// No frame without a reason.

#include "ui/app/frame_pacer.h"

#include <cmath>

#include <doctest/doctest.h>

namespace cardwalk::ui {

TEST_CASE("with nothing to do the window sleeps for ever") {
  FramePacer pacer;
  double now = 0;
  while (pacer.due(now)) pacer.drawn(now);
  CHECK(std::isinf(pacer.timeout(now)));
  CHECK(pacer.framesDrawn() == FramePacer::kSettleFrames);
}

TEST_CASE("input is followed by the frames that settle it") {
  FramePacer pacer;
  while (pacer.due(0)) pacer.drawn(0);
  const int before = pacer.framesDrawn();
  pacer.poke();
  CHECK(pacer.timeout(1) == 0);
  while (pacer.due(1)) pacer.drawn(1);
  CHECK(pacer.framesDrawn() == before + FramePacer::kSettleFrames);
}

TEST_CASE("of several wishes the earliest counts, and each is met once") {
  FramePacer pacer;
  while (pacer.due(0)) pacer.drawn(0);
  pacer.wakeAt(5);
  pacer.wakeAt(3);
  CHECK(pacer.timeout(1) == doctest::Approx(2));
  CHECK_FALSE(pacer.due(2.9));
  REQUIRE(pacer.due(3));
  pacer.drawn(3);
  CHECK_FALSE(pacer.due(4));
}

}  // namespace cardwalk::ui
