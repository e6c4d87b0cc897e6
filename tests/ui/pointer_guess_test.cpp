#include "ui/platform/pointer_guess.h"

#include <doctest/doctest.h>

namespace cardwalk::ui {

TEST_SUITE("pointer guess") {
  TEST_CASE("a hand that moves a mouse is seen, fingers that tap here and there are not") {
    PointerGuess guess;
    CHECK_FALSE(guess.mouse());
    for (int tap = 0; tap < 20; ++tap) {
      guess.moved(100 + tap % 3 * 400, 300, false, tap);
      guess.pressed();
      CHECK_FALSE(guess.mouse());
    }
    for (int step = 0; step < 6; ++step) guess.moved(900 + step * 9, 300, false, 30 + step * 0.01);
    CHECK(guess.mouse());
    guess.pressed();
    CHECK(guess.mouse());
  }

  TEST_CASE("a finger after a mouse hides the pointer again, and drawing with it does not bring it back") {
    PointerGuess guess;
    for (int step = 0; step < 6; ++step) guess.moved(step * 9, 0, false, step * 0.01);
    REQUIRE(guess.mouse());
    guess.moved(700, 500, false, 5);
    guess.pressed();
    CHECK_FALSE(guess.mouse());
    for (int step = 0; step < 30; ++step) guess.moved(700, 500 - step * 9, true, 5 + step * 0.01);
    CHECK_FALSE(guess.mouse());
  }
}

}  // namespace cardwalk::ui
