// The kiosk's window: touches that mean nothing, the ways to the PIN, what it costs to stand still.

#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_driver.h"
#include "ui/kiosk/hidden_way.h"
#include "ui/platform/null_platform.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

KioskPreset shopHours() {
  KioskPreset preset = visitorsPreset();
  preset.hours = {{0x1f, 9 * 60, 18 * 60}};
  return preset;
}

/// The finger goes down there, rests and goes up again.
void rest(KioskDriver& kiosk, ImVec2 at, double seconds) {
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  kiosk.frame();
  kiosk.frame();
  kiosk.wait(seconds);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  kiosk.frame();
  kiosk.settle();
}

void enterPin(KioskDriver& kiosk, const std::string& digits) {
  for (const char digit : digits) REQUIRE(kiosk.touch("kiosk/pin/" + std::string(1, digit)));
  REQUIRE(kiosk.touch("kiosk/pin/ok"));
}

constexpr ImVec2 kAside{520, 700}, kCorner{40, 40};

}  // namespace

TEST_SUITE("kiosk window") {
  TEST_CASE("the touch that ends the show presses nothing on the page that comes") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    REQUIRE(kiosk.kiosk().page() == KioskPage::start);
    const ImVec2 tile = kiosk.anchor("kiosk/tile/S01")->rect.centre();
    KioskDriver next(pack(), {});
    next.touchAt(tile);
    CHECK(next.kiosk().page() == KioskPage::start);
    next.touchAt(tile);
    CHECK(next.kiosk().page() == KioskPage::depth);
  }

  TEST_CASE("a finger that comes down when the show ends may rest as long as it likes") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    const ImVec2 tile = kiosk.anchor("kiosk/tile/S01")->rect.centre();
    KioskDriver next(pack(), {});
    ImGui::GetIO().AddMousePosEvent(tile.x, tile.y);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    next.shell().noteInput(next.now());
    next.wait(1.5);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    next.settle();
    CHECK(next.kiosk().page() == KioskPage::start);
  }

  TEST_CASE("the touch that ends the countdown presses nothing below it") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    const ImVec2 tile = kiosk.anchor("kiosk/tile/S01")->rect.centre();
    kiosk.wait(62);
    REQUIRE(kiosk.kiosk().over() == KioskOver::countdown);
    kiosk.touchAt(tile);
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    CHECK(kiosk.kiosk().page() == KioskPage::start);
    kiosk.touchAt(tile);
    CHECK(kiosk.kiosk().page() == KioskPage::depth);
  }

  TEST_CASE("the countdown says it once, counts down and has one large button") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    const std::size_t before = kiosk.spoken().size();
    kiosk.wait(61);
    REQUIRE(kiosk.kiosk().over() == KioskOver::countdown);
    const int frames = kiosk.wait(10);
    CHECK(frames <= 11);
    CHECK(kiosk.spoken().size() == before + 1);
    const Anchor* stay = kiosk.anchor("kiosk/stay");
    REQUIRE(stay != nullptr);
    CHECK(stay->rect.height() >= 64);
    CHECK(stay->rect.min.y > 960);
    REQUIRE(kiosk.touch("kiosk/stay"));
    CHECK(kiosk.kiosk().over() == KioskOver::none);
  }

  TEST_CASE("holding the mark for three seconds asks for the PIN") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    rest(kiosk, kCorner, 2.5);
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    rest(kiosk, kAside, 4);
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    rest(kiosk, kCorner, 3.2);
    CHECK(kiosk.kiosk().over() == KioskOver::pin);
  }

  TEST_CASE("five taps on the corner ask for the PIN, four or slow ones do not") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    for (int i = 0; i < 4; ++i) kiosk.touchAt(kCorner);
    kiosk.touchAt(kAside);
    kiosk.touchAt(kCorner);
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    for (int i = 0; i < 4; ++i) {
      kiosk.wait(2);
      kiosk.touchAt(kCorner);
    }
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    kiosk.wait(6);
    for (int i = 0; i < 5; ++i) kiosk.touchAt(kCorner);
    CHECK(kiosk.kiosk().over() == KioskOver::pin);
  }

  TEST_CASE("the right PIN ends the kiosk, a wrong one says so") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    rest(kiosk, kCorner, 3.2);
    REQUIRE(kiosk.kiosk().over() == KioskOver::pin);
    enterPin(kiosk, "1357");
    CHECK(kiosk.kiosk().pinWrong());
    CHECK_FALSE(kiosk.kiosk().leaving());
    CHECK(kiosk.kiosk().pinLength() == 0);
    REQUIRE(kiosk.touch("kiosk/pin/2"));
    REQUIRE(kiosk.touch("kiosk/pin/9"));
    REQUIRE(kiosk.touch("kiosk/pin/back"));
    CHECK(kiosk.kiosk().pinLength() == 1);
    enterPin(kiosk, "468");
    CHECK(kiosk.kiosk().leaving());
  }

  TEST_CASE("after five wrong PINs even the right one has to wait, and the seconds are counted") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    rest(kiosk, kCorner, 3.2);
    for (int i = 0; i < 5; ++i) enterPin(kiosk, "0000");
    REQUIRE(kiosk.kiosk().pinWait(millis(kiosk.now())) > 0);
    CHECK_FALSE(kiosk.anchor("kiosk/pin/ok")->enabled);
    for (const char digit : std::string("2468")) REQUIRE(kiosk.touch("kiosk/pin/" + std::string(1, digit)));
    kiosk.touch("kiosk/pin/ok");
    CHECK_FALSE(kiosk.kiosk().leaving());
    CHECK(kiosk.wait(3) <= 5);
    kiosk.wait(3);
    REQUIRE(kiosk.touch("kiosk/pin/ok"));
    CHECK(kiosk.kiosk().leaving());
  }

  TEST_CASE("the PIN may be typed, too, and the pad can be closed") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    rest(kiosk, kCorner, 3.2);
    REQUIRE(kiosk.touch("kiosk/pin/close"));
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    rest(kiosk, kCorner, 3.2);
    kiosk.characters("24x68");
    CHECK(kiosk.kiosk().pinLength() == 4);
    kiosk.key(ImGuiKey_Enter);
    CHECK(kiosk.kiosk().leaving());
  }

  TEST_CASE("keys of the desk and chords change nothing") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    REQUIRE(kiosk.touch("kiosk/tile/S01"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    const int taken = kiosk.view().actionsTaken;
    for (int key = ImGuiKey_F1; key <= ImGuiKey_F12; ++key) kiosk.key(static_cast<ImGuiKey>(key));
    for (const ImGuiKey key : {ImGuiKey_S, ImGuiKey_N, ImGuiKey_W, ImGuiKey_D, ImGuiKey_Q, ImGuiKey_Escape,
                               ImGuiKey_Backspace, ImGuiKey_LeftBracket})
      kiosk.key(key);
    for (const ImGuiKey key : {ImGuiKey_F, ImGuiKey_R, ImGuiKey_Q, ImGuiKey_Tab, ImGuiKey_C, ImGuiKey_V})
      kiosk.key(key, ImGuiMod_Ctrl);
    kiosk.key(ImGuiKey_F4, ImGuiMod_Alt);
    kiosk.key(ImGuiKey_LeftArrow, ImGuiMod_Alt);
    CHECK(kiosk.kiosk().page() == KioskPage::walk);
    CHECK(kiosk.shell().state().overlay == Overlay::none);
    CHECK_FALSE(kiosk.shell().state().inspector.open);
    CHECK(kiosk.view().actionsTaken == taken);
    CHECK(ImGui::GetCurrentContext() != nullptr);
    CHECK_FALSE(kiosk.shell().takeWish().toggleFullScreen);
  }

  TEST_CASE("nothing is copied to the clipboard, and nothing pasted from it") {
    KioskDriver kiosk(pack(), {});
    ImGui::SetClipboardText("a visitor's words");
    CHECK(std::string(ImGui::GetClipboardText()).empty());
  }

  TEST_CASE("outside opening hours a still picture costs one frame a minute, and moves") {
    KioskDriver kiosk(pack(), {.preset = shopHours()});
    kiosk.setTime({"2026-11-28", 5, 12 * 60});
    kiosk.wait(61);
    REQUIRE(kiosk.kiosk().page() == KioskPage::closed);
    kiosk.settle();
    CHECK(kiosk.shell().anchors().all().empty());
    CHECK(kiosk.wait(600) <= 11);
    kiosk.touchAt(kAside);
    CHECK(kiosk.kiosk().page() == KioskPage::closed);
    TextReport report;
    kiosk.shell().reportTexts(&report);
    kiosk.frame();
    REQUIRE_FALSE(report.texts.empty());
    const ImVec2 here = report.texts.front().rect.min;
    report.texts.clear();
    kiosk.wait(60);
    const ImVec2 there = report.texts.back().rect.min;
    kiosk.shell().reportTexts(nullptr);
    CHECK(std::abs(here.x - there.x) + std::abs(here.y - there.y) > 40);
    kiosk.setTime({"2026-11-30", 0, 9 * 60});
    kiosk.wait(61);
    CHECK(kiosk.kiosk().page() == KioskPage::attract);
  }

  TEST_CASE("nobody stays at the PIN outside opening hours") {
    KioskDriver kiosk(pack(), {.preset = shopHours()});
    kiosk.setTime({"2026-11-28", 5, 12 * 60});
    kiosk.wait(61);
    for (int i = 0; i < 5; ++i) kiosk.touchAt(kCorner);
    REQUIRE(kiosk.kiosk().over() == KioskOver::pin);
    kiosk.wait(62);
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    CHECK(kiosk.kiosk().page() == KioskPage::closed);
  }

  TEST_CASE("a page that waits for somebody draws nothing, with movement and without") {
    for (const bool still : {true, false}) {
      CAPTURE(still);
      KioskSetup setup;
      setup.preset.reducedMotion = still;
      KioskDriver kiosk(pack(), setup);
      kiosk.wait(2);
      kiosk.touchAt(kAside);
      kiosk.wait(1);
      CHECK(kiosk.wait(50) <= 1);
    }
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt(kAside);
    REQUIRE(kiosk.touch("kiosk/tile/S01"));
    CHECK(kiosk.wait(50) <= 1);
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    CHECK(kiosk.wait(50) <= 1);
  }

  TEST_CASE("without movement the show draws only when it acts") {
    KioskDriver kiosk(pack(), {});
    kiosk.wait(3);
    const int before = kiosk.kiosk().walk().view().actionsTaken;
    const int frames = kiosk.wait(20);
    const int acted = kiosk.kiosk().walk().view().actionsTaken - before;
    CHECK(acted >= 2);
    CHECK(frames <= 8 * acted + 4);
  }
}

}  // namespace cardwalk::ui
