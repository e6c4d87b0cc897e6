// The kiosk in its loop: nothing closes it but the PIN, and nothing of it is kept.

#include <algorithm>
#include <atomic>
#include <functional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/kiosk_driver.h"
#include "ui/app/stage.h"
#include "ui/kiosk/lockdown.h"
#include "ui/platform/null_platform.h"

namespace cardwalk::ui {
namespace {

/// A window that somebody touches.
class TouchedPlatform final : public NullPlatform {
 public:
  using NullPlatform::NullPlatform;
  bool takeInput() override { return std::exchange(touched, false); }
  bool byHand() const override { return hand; }
  /// Time does not pass beside work that is under way, however slow this machine is.
  void waitEvents(double seconds) override {
    if (awaitWork) awaitWork();
    if (woken.exchange(false)) return;
    longest = std::max(longest, seconds);
    NullPlatform::waitEvents(seconds);
  }
  void wake() override { woken = true; }
  std::function<void()> awaitWork;
  std::atomic<bool> woken = false;
  bool touched = false, hand = true;
  double longest = 0;  ///< seconds that it was to sleep
};

struct KioskWindow {
  explicit KioskWindow(const std::filesystem::path& data = {}) {
    WindowOptions options;
    options.data = data;
    options.kiosk = [this](const Pack&) {
      KioskStart start;
      start.preset = visitorsPreset();
      start.alive = [this] {
        ++asked;
        return watch;
      };
      return std::optional(std::move(start));
    };
    stage.emplace(
        options,
        [this](const WindowRequest&) {
          auto screen = std::make_unique<TouchedPlatform>(1080, 1920);
          platform = screen.get();
          return PlatformResult{std::move(screen), {}};
        },
        [] { return &support::shippedPack(); });
    REQUIRE(stage->ready());
    stage->begin(options);
    platform->awaitWork = [this] { stage->awaitWork(); };
  }

  void press(const std::string& id) {
    const Anchor* anchor = stage->shell().anchors().find(id);
    REQUIRE(anchor != nullptr);
    const ImVec2 at = anchor->rect.centre();
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    for (const bool down : {true, false}) {
      ImGui::GetIO().AddMouseButtonEvent(0, down);
      platform->touched = true;
      stage->loop().runUntil(platform->now() + 0.1);
    }
  }

  int asked = 0;
  double watch = 2.5;  ///< seconds between two signs of life
  TouchedPlatform* platform = nullptr;
  std::optional<Stage> stage;
};

}  // namespace

TEST_SUITE("kiosk window") {
  TEST_CASE("whoever goes away is forgotten though nothing wakes the loop but the kiosk itself") {
    KioskWindow window;
    window.watch = kForever;
    window.stage->loop().runUntil(3);
    // A touch in the midst of the show, as soon as it has been shown.
    ImGui::GetIO().AddMousePosEvent(300, 300);
    for (const bool down : {true, false}) {
      ImGui::GetIO().AddMouseButtonEvent(0, down);
      window.platform->touched = true;
      window.stage->loop().runUntil(window.platform->now() + 0.05);
    }
    REQUIRE(window.stage->kiosk()->page() == KioskPage::start);
    const std::uint64_t visitor = window.stage->kiosk()->visitor();
    window.platform->longest = 0;
    window.stage->loop().runUntil(window.platform->now() + 300);
    CHECK(window.platform->longest <= 60.1);
    CHECK(window.stage->kiosk()->visitor() != visitor);
  }

  TEST_CASE("who closes the window is asked for the PIN, and only the PIN ends the loop") {
    KioskWindow window;
    window.stage->loop().runUntil(3);
    window.platform->close();
    CHECK_FALSE(window.platform->closing());
    window.stage->loop().runUntil(4);
    REQUIRE(window.stage->kiosk()->over() == KioskOver::pin);
    for (const char* key : {"2", "4", "6", "8"}) window.press(std::string("kiosk/pin/") + key);
    CHECK_FALSE(window.stage->kiosk()->leaving());
    window.press("kiosk/pin/ok");
    CHECK(window.stage->kiosk()->leaving());
    window.stage->loop().run();
  }

  TEST_CASE("what the system does with the window wakes nobody's page, a touch does") {
    KioskWindow window;
    window.stage->loop().runUntil(2);
    window.platform->hand = false;
    window.platform->touched = true;
    window.stage->loop().runUntil(3);
    CHECK(window.stage->kiosk()->page() == KioskPage::attract);
    window.platform->hand = true;
    window.platform->touched = true;
    window.stage->loop().runUntil(4);
    CHECK(window.stage->kiosk()->page() == KioskPage::start);
  }

  TEST_CASE("the loop says that it is alive, and never sleeps longer than it was told to") {
    KioskWindow window;
    window.stage->loop().runUntil(1);
    const int before = window.asked;
    window.stage->loop().runUntil(61);
    CHECK(window.asked - before >= 24);
  }

  TEST_CASE("a kiosk keeps nothing of its window or its visitors") {
    const support::TempFolder folder;
    {
      KioskWindow window(folder.path());
      window.stage->loop().runUntil(2);
      window.platform->close();
      window.stage->loop().runUntil(3);
      for (const char* key : {"2", "4", "6", "8", "ok"}) window.press(std::string("kiosk/pin/") + key);
      window.stage->loop().run();
    }
    CHECK(std::filesystem::is_empty(folder.path()));
  }

  TEST_CASE("of a keyboard only what walks, presses and edits gets in") {
    constexpr int kEscape = 256, kF1 = 290, kF25 = 314, kPrint = 283, kLeftControl = 341;
    for (int key = 0; key < 400; ++key) {
      const bool letter = key >= 33 && key < 256;
      if (letter || key == kEscape || (key >= kF1 && key <= kF25) || key == kPrint || key >= kLeftControl)
        CHECK_FALSE(keyInKiosk(key).has_value());
    }
    CHECK(keyInKiosk(258) == ImGuiKey_Tab);
    CHECK(keyInKiosk(257) == ImGuiKey_Enter);
  }
}

}  // namespace cardwalk::ui
