// The program itself as a kiosk under Xvfb: nobody leaves by keys, and nothing of a visitor stays.

#include <algorithm>
#include <array>
#include <cstdio>

#include <doctest/doctest.h>

#include "tests/support/memory_search.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/kiosk_on_screen.h"
#include "ui/app/run_window.h"

namespace cardwalk::ui {
namespace {

constexpr support::Hidden kTyped{"Wz9jSomebodyTyped"};
constexpr const char* kTypedPlain = "Wz9jSomebodyTyped";

std::vector<std::string> everyChord() {
  std::vector<std::string> out;
  for (int i = 1; i <= 24; ++i) out.push_back("F" + std::to_string(i));
  for (int i = 1; i <= 12; ++i)
    for (const char* with : {"alt+", "ctrl+", "ctrl+alt+", "super+", "shift+"})
      out.push_back(with + ("F" + std::to_string(i)));
  for (char letter = 'a'; letter <= 'z'; ++letter)
    for (const char* with : {"", "ctrl+", "alt+", "super+", "ctrl+shift+", "ctrl+alt+"})
      out.push_back(with + std::string(1, letter));
  for (const char* key :
       {"Escape",      "Tab",      "space",    "Return", "BackSpace", "Delete", "Insert", "Home",  "End",
        "Prior",       "Next",     "Left",     "Right",  "Up",        "Down",   "Menu",   "Print", "Pause",
        "Scroll_Lock", "Num_Lock", "question", "plus",   "minus",     "equal",  "0"})
    for (const char* with : {"", "ctrl+", "alt+", "shift+", "super+", "ctrl+alt+", "ctrl+shift+"})
      out.push_back(with + std::string(key));
  for (const char* key :
       {"Super_L",        "Super_R",      "Alt_L",        "Control_L", "Shift_L",      "XF86Close",
        "XF86Back",       "XF86HomePage", "XF86WWW",      "XF86Mail",  "XF86Explorer", "XF86Terminal",
        "XF86Calculator", "XF86LogOff",   "XF86PowerOff", "XF86Sleep", "XF86Eject",    "XF86Search",
        "Help",           "Undo",         "Cancel",       "Execute"})
    out.push_back(key);
  return out;
}

/// A visitor stands before the devices, in the chat.
void walkToChat(KioskOnScreen& screen) {
  screen.touchAt({300, 300});
  REQUIRE(screen.touch("kiosk/tile/S12"));
  REQUIRE(screen.touch("kiosk/depth/lead"));
  REQUIRE(KioskOnScreen::within(10, [&] { return screen.page() == "visitor"; }));
  for (int i = 0; i < 12 && screen.twin().view().coach.target.gesture != Gesture::type; ++i) {
    CAPTURE(screen.twin().view().coach.target.control);
    REQUIRE(screen.follow());
  }
  REQUIRE(screen.touch(screen.twin().view().coach.target.control));
}

}  // namespace

TEST_SUITE("soak kiosk screen") {
  TEST_CASE("no key and no chord leaves the kiosk, and in the end it plays for nobody again" *
            doctest::skip()) {
    KioskOnScreen screen(support::shippedPack());
    screen.touchAt({300, 300});
    REQUIRE(KioskOnScreen::within(10, [&] { return screen.page() == "visitor"; }));
    const std::vector<std::string> chords = everyChord();
    int asked = 0;
    for (const std::string& chord : chords) {
      CAPTURE(chord);
      screen.key(chord);
      REQUIRE_FALSE(screen.ended());
      // To ask for everything after each key would take as long as all the keys.
      if (++asked % 8 == 0 || chord == "alt+F4") REQUIRE(screen.whatIsWrong() == "");
    }
    REQUIRE(screen.whatIsWrong() == "");
    CHECK(screen.written().find("actions") == std::string::npos);
    std::printf("kiosk: %zu keys and chords on a real display, none left it\n", chords.size());
    // By now the pad may be open; whoever waits is forgotten, and it plays again.
    const std::int64_t before = screen.lastReset();
    REQUIRE(KioskOnScreen::within(30, [&] { return screen.lastReset() != before; }));
    REQUIRE(KioskOnScreen::within(5, [&] { return screen.page() == "attract"; }));
  }

  TEST_CASE("the close message asks for the PIN, a wrong one stays, and the right one leaves" *
            doctest::skip()) {
    KioskOnScreen screen(support::shippedPack());
    screen.askToClose();
    screen.twin().kiosk().askedToClose(millis(screen.twin().now()));
    screen.twin().settle();
    REQUIRE_FALSE(screen.ended());
    for (const char* wrong : {"1", "1", "1", "1", "ok"})
      REQUIRE(screen.touch("kiosk/pin/" + std::string(wrong)));
    REQUIRE_FALSE(screen.ended());
    for (const char* right : {"2", "4", "6", "8", "ok"})
      REQUIRE(screen.touch("kiosk/pin/" + std::string(right)));
    REQUIRE(KioskOnScreen::within(10, [&] { return screen.ended().has_value(); }));
    CHECK(*screen.ended() == kLeftByPin);
  }

  TEST_CASE("what a visitor typed is nowhere in the program or its folder once they are forgotten" *
            doctest::skip()) {
    KioskOnScreen screen(support::shippedPack());
    walkToChat(screen);
    screen.type(kTypedPlain);
    screen.key("Return");
    screen.type(std::string(kTypedPlain) + " and more than fits into a short string");
    if (!support::kSanitized) CHECK(support::foundInMemory(screen.program(), kTyped.view()) != "");
    const std::int64_t before = screen.lastReset();
    REQUIRE(KioskOnScreen::within(30, [&] { return screen.lastReset() != before; }));
    REQUIRE(KioskOnScreen::within(5, [&] { return screen.page() == "attract"; }));
    KioskOnScreen::within(1, [] { return false; });  // the picture after it is drawn
    if (!support::kSanitized) CHECK(support::foundInMemory(screen.program(), kTyped.view()) == "");
    CHECK(screen.written().find(kTypedPlain) == std::string::npos);
    CHECK(screen.written().find("app.chat") == std::string::npos);
    CHECK_FALSE(screen.ended());
  }
}

}  // namespace cardwalk::ui
