#include "ui/platform/pointer_guess.h"

#include <doctest/doctest.h>

namespace cardwalk::ui {

TEST_SUITE("pointer guess") {
  TEST_CASE("a hand that moves a mouse is seen, fingers that tap here and there are not") {
    PointerGuess guess;
    CHECK_FALSE(guess.mouse());
    for (int tap = 0; tap < 20; ++tap) {
      guess.moved(100 + tap % 3 * 400, 300, false, tap);
      guess.pressed(tap);
      CHECK_FALSE(guess.mouse());
    }
    for (int step = 0; step < 6; ++step) guess.moved(900 + step * 9, 300, false, 30 + step * 0.01);
    CHECK(guess.mouse());
    guess.pressed(31);
    CHECK(guess.mouse());
  }

  TEST_CASE("a finger after a mouse hides the pointer again, and drawing with it does not bring it back") {
    PointerGuess guess;
    for (int step = 0; step < 6; ++step) guess.moved(step * 9, 0, false, step * 0.01);
    REQUIRE(guess.mouse());
    guess.moved(700, 500, false, 5);
    guess.pressed(5);
    CHECK_FALSE(guess.mouse());
    for (int step = 0; step < 30; ++step) guess.moved(700, 500 - step * 9, true, 5 + step * 0.01);
    CHECK_FALSE(guess.mouse());
  }

  TEST_CASE("a pointer that trembles is nobody's, before and after a hand was on the mouse") {
    PointerGuess guess;
    const auto tremble = [&guess](double x, double y, double from) {
      int counted = 0;
      for (int i = 0; i < 5000; ++i)
        counted += guess.moved(x + i % 3 - 1, y + i % 2, false, from + i * 0.02) ? 1 : 0;
      return counted;
    };
    guess.moved(400, 300, false, 0);
    CHECK(tremble(400, 300, 1) == 0);
    CHECK_FALSE(guess.mouse());
    for (int step = 0; step < 6; ++step) guess.moved(400 + step * 9, 300, false, 200 + step * 0.01);
    REQUIRE(guess.mouse());
    CHECK(tremble(445, 300, 201) == 0);
    CHECK(guess.mouse());
  }

  TEST_CASE("a mouse that is moved pixel by pixel counts each time it has come farther") {
    PointerGuess guess;
    int counted = 0;
    for (int step = 0; step <= 90; ++step) counted += guess.moved(step, 0, false, step * 0.01) ? 1 : 0;
    CHECK(guess.mouse());
    CHECK(counted == 10);
  }

  TEST_CASE("a finger that draws counts, a contact that stays for more than a minute does not") {
    PointerGuess guess;
    guess.moved(500, 500, false, 10);
    guess.pressed(10);
    const auto drag = [&guess](double now) {
      int counted = 0;
      for (int i = 0; i < 10; ++i) counted += guess.moved(500 + i % 2 * 40, 500, true, now) ? 1 : 0;
      return counted;
    };
    CHECK_FALSE(guess.moved(504, 503, true, 11));  // no finger is quite still
    CHECK(drag(12) >= 9);
    CHECK(drag(70) >= 9);
    CHECK(drag(70.1) == 0);
    CHECK(drag(5000) == 0);
    // Whoever comes after it was freed is somebody again.
    guess.moved(200, 200, false, 5001);
    guess.pressed(5001);
    CHECK(drag(5002) >= 9);
  }

  TEST_CASE("a contact whose beginning was never told is stuck after a minute, too") {
    PointerGuess guess;
    CHECK(guess.moved(100, 100, true, 0));
    CHECK(guess.moved(200, 100, true, 60));
    CHECK_FALSE(guess.moved(100, 100, true, 60.5));
  }
}

}  // namespace cardwalk::ui
