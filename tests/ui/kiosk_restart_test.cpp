// Who starts the kiosk again, by its plug or by a crash, gets no new tries of the PIN.

#include <filesystem>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "core/records/pin_tries.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/kiosk_driver.h"
#include "ui/kiosk/kiosk_service.h"

namespace cardwalk::ui {
namespace {

using support::TempFolder;

/// The machine in its corner: what is left of it when somebody pulls the plug is the folder.
struct Machine {
  TempFolder folder;
  double seconds = 1'700'000'000;
  KioskPreset preset = visitorsPreset();
  KioskClocks clocks() {
    return {[this] { return static_cast<std::int64_t>(seconds * 1000); }, [this] { return seconds; },
            [] {
              return KioskTime{"2026-11-23", 0, 12 * 60};
            }};
  }
};

/// The kiosk from one start to the next; its own clock begins at 0 each time.
class Run {
 public:
  explicit Run(Machine& machine)
      : machine_(machine),
        service_(machine.folder.path(), machine.clocks()),
        began_(machine.seconds),
        kiosk_(support::shippedPack(), machine.preset, service_.hooks("helpdesk", "", machine.preset.pinHash),
               0) {
    kiosk_.askedToClose(0);
  }

  Millis now() const { return static_cast<Millis>((machine_.seconds - began_) * 1000); }
  Millis waits() const { return kiosk_.pinWait(now()); }
  bool leaving() const { return kiosk_.leaving(); }
  void enter(std::string_view pin, int times = 1) {
    for (int i = 0; i < times; ++i) {
      for (const char digit : pin) kiosk_.command(std::string("pin/") + digit, now());
      kiosk_.command("pin/ok", now());
    }
  }

 private:
  Machine& machine_;
  KioskService service_;
  double began_;
  Kiosk kiosk_;
};

}  // namespace

TEST_SUITE("kiosk restart") {
  TEST_CASE("whoever pulls the plug waits as long for the next PIN as without, and the right one ends it") {
    Machine machine;
    {
      Run first(machine);
      first.enter("1357", kFreePinTries);
      REQUIRE(first.waits() == 5000);
    }
    machine.seconds += 2;
    {
      Run second(machine);
      CHECK(second.waits() == 3000);
      second.enter("2468");
      CHECK_FALSE(second.leaving());
      machine.seconds += 3;
      CHECK(second.waits() == 0);
      second.enter("1357");
      CHECK(second.waits() == 10'000);
    }
    machine.seconds += 10;
    {
      Run third(machine);
      CHECK(third.waits() == 0);
      third.enter("2468");
      CHECK(third.leaving());
    }
    Run owner(machine);
    owner.enter("1357", kFreePinTries - 1);
    CHECK(owner.waits() == 0);
  }

  TEST_CASE("a PIN counts as tried before it is looked at") {
    const TempFolder folder;
    KioskHooks hooks;
    int tried = 0, triedWhenLogged = 0;
    hooks.tried = [&](int wrong) { tried = wrong; };
    hooks.log = [&](std::string_view) { triedWhenLogged = tried; };
    Kiosk kiosk(support::shippedPack(), visitorsPreset(), hooks, 0);
    kiosk.askedToClose(0);
    for (const char* key : {"1", "3", "5", "7", "ok"}) kiosk.command(std::string("pin/") + key, 0);
    CHECK(triedWhenLogged == 1);
    CHECK(tried == 1);
    for (const char* key : {"2", "4", "6", "8", "ok"}) kiosk.command(std::string("pin/") + key, 0);
    CHECK(kiosk.leaving());
    CHECK(tried == 0);
  }

  TEST_CASE("a machine that wakes up with its clock years behind shortens no wait and lengthens none") {
    Machine machine;
    {
      Run first(machine);
      first.enter("1357", kFreePinTries + 3);  // those that come too early are none
      REQUIRE(first.waits() == 5000);
    }
    machine.seconds -= 3e8;
    const Run second(machine);
    CHECK(second.waits() == 5000);
  }

  TEST_CASE("a new PIN of the owner's begins without what was tried of the old one") {
    Machine machine;
    {
      Run first(machine);
      first.enter("1357", kFreePinTries);
      REQUIRE(first.waits() > 0);
    }
    machine.preset.pinHash = hashPin("8642").value();
    Run second(machine);
    CHECK(second.waits() == 0);
    second.enter("8642");
    CHECK(second.leaving());
  }

  TEST_CASE("tries that cannot be kept still count as long as the kiosk runs, and the log says why") {
    Machine machine;
    const std::filesystem::path file = pinTriesFile(machine.folder.path());
    std::filesystem::create_directories(temporaryOf(file) / "in the way");
    {
      Run run(machine);
      run.enter("1357", kFreePinTries);
      CHECK(run.waits() == 5000);
    }
    CHECK(support::readFile(machine.folder / "kiosk.log").find("pin-tries.json") != std::string::npos);
  }

  TEST_CASE("nothing in the folder helps to guess the PIN") {
    Machine machine;
    {
      Run run(machine);
      run.enter("1357");
    }
    const std::string kept = support::readFile(pinTriesFile(machine.folder.path()));
    REQUIRE_FALSE(kept.empty());
    const std::string& hash = machine.preset.pinHash;
    CHECK(kept.find(hash.substr(hash.rfind('$') + 1)) == std::string::npos);
    CHECK(kept.find("1357") == std::string::npos);
  }
}

}  // namespace cardwalk::ui
