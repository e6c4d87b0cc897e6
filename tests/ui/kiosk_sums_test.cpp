// What a day's counters say when a walk does not end as it was begun.

#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {
namespace {

struct Counted {
  std::vector<KioskCount> all;
  std::optional<KioskDriver> kiosk;

  Counted() {
    KioskSetup setup;
    setup.hooks.count = [this](const KioskCount& one) { all.push_back(one); };
    kiosk.emplace(support::shippedPack(), std::move(setup));
  }
  void walk() {
    kiosk->touchAt({300, 300});
    for (const char* id : {"kiosk/tile/S01", "kiosk/depth/lead"}) REQUIRE(kiosk->touch(id));
    REQUIRE(all.size() == 1);
  }
};

}  // namespace

TEST_CASE("a walk counts under the language in which it was begun, whatever is spoken in the end") {
  Counted day;
  day.walk();
  REQUIRE(day.kiosk->kiosk().command("language/fr", millis(day.kiosk->now())));
  REQUIRE(day.kiosk->kiosk().command("home", millis(day.kiosk->now())));
  REQUIRE(day.kiosk->kiosk().command("tile/S02", millis(day.kiosk->now())));
  REQUIRE(day.kiosk->kiosk().command("depth/lead", millis(day.kiosk->now())));
  REQUIRE(day.all.size() == 3);
  CHECK(day.all[1].event == KioskEvent::left);
  CHECK(day.all[1].language == "en");
  CHECK(day.all[1].scenario == "S01");
  CHECK(day.all[2].language == "fr");
}

TEST_CASE("who ends the kiosk in the middle of a walk leaves it") {
  Counted day;
  day.walk();
  day.kiosk.reset();
  REQUIRE(day.all.size() == 2);
  CHECK(day.all[1].event == KioskEvent::left);
}

TEST_CASE("Enter on an empty PIN pad is no try, and locks nobody out") {
  KioskDriver kiosk(support::shippedPack(), {});
  kiosk.kiosk().askedToClose(millis(kiosk.now()));
  for (int i = 0; i < 12; ++i) kiosk.kiosk().command("pin/ok", millis(kiosk.now()));
  CHECK(kiosk.kiosk().pinWait(millis(kiosk.now())) == 0);
  for (const char* key : {"pin/2", "pin/4", "pin/6", "pin/8", "pin/ok"})
    kiosk.kiosk().command(key, millis(kiosk.now()));
  CHECK(kiosk.kiosk().leaving());
}

}  // namespace cardwalk::ui
