// Displays are pulled out and put back in; the kiosk stays on the one its owner chose.

#include "ui/platform/display_wish.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace cardwalk::ui {
namespace {

/// The name of the display that is filled; "" while there is none.
std::string filled(DisplayWish& wish, const std::vector<std::string>& names) {
  const auto index = wish.choose(names);
  return index ? names.at(*index) : "";
}

}  // namespace

TEST_SUITE("display wish") {
  TEST_CASE("the wished display is filled, and the last one while it is not there") {
    DisplayWish wish(1);
    CHECK(filled(wish, {}) == "");
    CHECK(filled(wish, {"desk"}) == "desk");
    CHECK(filled(wish, {"desk", "hall"}) == "hall");
    CHECK(filled(wish, {"desk", "hall", "door"}) == "hall");
  }

  TEST_CASE("a display that was pulled out is filled again when it comes back, wherever it is counted") {
    DisplayWish wish(1);
    REQUIRE(filled(wish, {"desk", "hall"}) == "hall");
    CHECK(filled(wish, {"desk"}) == "desk");
    CHECK(filled(wish, {"desk", "hall"}) == "hall");
    CHECK(filled(wish, {}) == "");
    CHECK(filled(wish, {"hall"}) == "hall");
    CHECK(filled(wish, {"hall", "desk"}) == "hall");
  }

  TEST_CASE("another display that pushes in before it does not take its place") {
    DisplayWish wish(0);
    REQUIRE(filled(wish, {"hall"}) == "hall");
    CHECK(filled(wish, {"desk", "hall"}) == "hall");
  }

  TEST_CASE("a new display in place of a broken one is filled") {
    DisplayWish wish(1);
    REQUIRE(filled(wish, {"desk", "hall"}) == "hall");
    CHECK(filled(wish, {"desk", "new"}) == "new");
    CHECK(filled(wish, {"new", "desk"}) == "new");
  }

  TEST_CASE("of two displays of one name the number decides") {
    DisplayWish wish(1);
    const std::vector<std::string> twins{"wall", "wall"};
    CHECK(wish.choose(twins) == 1u);
    CHECK(wish.choose(twins) == 1u);
  }

  TEST_CASE("a number below 0 is the first display") {
    DisplayWish wish(-3);
    CHECK(filled(wish, {"desk", "hall"}) == "desk");
  }
}

}  // namespace cardwalk::ui
