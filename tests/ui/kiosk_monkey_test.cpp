// A seeded monkey at the kiosk: whatever is pressed, it stays a kiosk.
//
// CARDWALK_MONKEY_EVENTS and CARDWALK_MONKEY_SEEDS change the long run's size, CARDWALK_MONKEY_SEED its first
// seed.

#include "tests/ui/kiosk_monkey.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "ui/app/commands.h"

namespace cardwalk::ui {
namespace {

int fromEnvironment(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

/// The PIN is longer than anybody hits by chance.
KioskSetup barred() {
  KioskSetup setup;
  setup.preset.pinHash = hashPin("93027746150938271650").value();
  return setup;
}

void letLoose(int events, int seeds, int firstSeed) {
  for (int seed = firstSeed; seed < firstSeed + seeds; ++seed) {
    std::printf("kiosk monkey: seed %d, %d events\n", seed, events);
    std::fflush(stdout);
    CAPTURE(seed);
    KioskDriver driver(support::shippedPack(), barred());
    KioskMonkey monkey(driver, static_cast<std::uint64_t>(seed));
    const bool fine = monkey.play(events);
    CAPTURE(monkey.trouble());
    CHECK(fine);
    CHECK(monkey.pages() >= 4);
  }
}

}  // namespace

TEST_SUITE("kiosk") {
  TEST_CASE("a monkey at the kiosk does not get out") { letLoose(support::thorough() ? 3000 : 1500, 2, 1); }

  TEST_CASE("no command of the desk can be given at a kiosk, on any page") {
    KioskDriver driver(support::shippedPack(), {});
    const auto tryAll = [&] {
      const KioskPage page = driver.kiosk().page();
      for (const Command& command : commands()) {
        const std::string id(command.id);
        CAPTURE(id);
        if (id == "kiosk") continue;  // what a visitor may
        const bool allowed = id == "stage.turn" || id == "cue.scroll" || id.starts_with("message.");
        const bool done = driver.shell().run(id, driver.now());
        CHECK((allowed || !done));
      }
      CHECK(driver.kiosk().page() == page);
      CHECK(driver.shell().state().overlay == Overlay::none);
    };
    tryAll();
    driver.touchAt({300, 300});
    tryAll();
    REQUIRE(driver.touch("kiosk/tile/S01"));
    tryAll();
    REQUIRE(driver.touch("kiosk/depth/lead"));
    tryAll();
    CHECK_FALSE(driver.wished());
  }

  TEST_CASE("each key with each modifier leaves the kiosk where it is") {
    KioskDriver driver(support::shippedPack(), barred());
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_MouseLeft; ++key) {
      CAPTURE(std::string(ImGui::GetKeyName(static_cast<ImGuiKey>(key))));
      for (const ImGuiKeyChord modifier : {0, +ImGuiMod_Ctrl, +ImGuiMod_Alt, +ImGuiMod_Super}) {
        ImGuiIO& io = ImGui::GetIO();
        driver.input();
        if (modifier != 0) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), true);
        io.AddKeyEvent(static_cast<ImGuiKey>(key), true);
        driver.frame();
        io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
        if (modifier != 0) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), false);
        driver.frame();
        CHECK(driver.shell().state().overlay == Overlay::none);
        CHECK_FALSE(driver.shell().state().inspector.open);
        CHECK_FALSE(driver.kiosk().leaving());
      }
    }
    CHECK_FALSE(driver.wished());
  }
}

TEST_SUITE("soak kiosk monkey") {
  TEST_CASE("a monkey that has all night does not get out of the kiosk" * doctest::skip()) {
    letLoose(fromEnvironment("CARDWALK_MONKEY_EVENTS", 100'000), fromEnvironment("CARDWALK_MONKEY_SEEDS", 10),
             fromEnvironment("CARDWALK_MONKEY_SEED", 1));
  }
}

}  // namespace cardwalk::ui
