// The pictures in README.md, made by the program. Skipped unless asked for; CONTRIBUTING.md says how.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_screens.h"
#include "tests/ui/offscreen.h"
#include "tests/ui/pictures.h"
#include "tests/ui/trainee_at_desk.h"
#include "ui/cli/png.h"

namespace cardwalk::ui {
namespace {

OffscreenSetup desk() {
  OffscreenSetup setup;
  setup.width = 1440;
  setup.height = 900;
  return setup;
}

void keep(const Image& picture, const std::string& name) {
  const std::filesystem::path folder = goldenFolder() / ".." / ".." / "assets" / "pictures";
  CHECK(writePng(folder / (name + ".png"), picture).empty());
}

void keep(OffscreenWindow& window, const std::string& name) { keep(window.picture(), name); }

void press(OffscreenWindow& window, const char* command) {
  REQUIRE(window.shell().run(command, window.now()));
  window.settle();
}

}  // namespace

TEST_SUITE("README pictures" * doctest::skip()) {
  TEST_CASE("the window, with one side clean and the other not") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    REQUIRE(window.stepTo("website.signin.submit"));
    keep(window, "walk");
  }

  TEST_CASE("the companion, at a card of the list") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    REQUIRE(window.stepTo("app.cards.tile/4417"));
    press(window, "mode.companion");
    keep(window, "companion");
  }

  TEST_CASE("the troubles, as pictures") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    press(window, "top.help");
    keep(window, "explorer");
  }

  TEST_CASE("the debrief of a ticket that was closed with one side forgotten") {
    const Pack pack = support::shippedPack();
    OffscreenSetup setup = desk();
    setup.desk = wishFor("S01", TrainingMode::practice);
    setup.desk->open = true;
    setup.desk->person = "Mara";
    OffscreenWindow window(pack, setup);
    double now = 0;
    const auto run = [&](const std::string& command) { REQUIRE(window.shell().run(command, now += 12)); };
    Attempt& attempt = *window.desk().attempt();
    for (const std::string& id : support::rightDiagnoses(attempt)) run("train/choose/" + id);
    for (const char* command : {"train/decide", "train/work"}) run(command);
    const int target = attempt.session().world().scenario->target;
    while (attempt.session().state().has(Store::app, target))
      attempt.apply({nameOf(attempt.session().world(), attempt.session().route().actions.front())},
                    millis(now += 6));
    for (const char* command : {"train/closing", "train/claim/done", "train/finish"}) run(command);
    window.settle();
    REQUIRE(window.desk().page() == DeskPage::debrief);
    keep(window, "training");
  }

  TEST_CASE("the kiosk, where visitors choose") {
    const Pack pack = support::shippedPack();
    KioskSetup setup;
    setup.preset = shippedKiosk("helpdesk");
    setup.width = 810;
    setup.height = 1440;
    setup.pictures = true;
    KioskDriver kiosk(pack, std::move(setup));
    kiosk.touchAt({400, 700});
    keep(kiosk.picture(), "kiosk");
  }

  TEST_CASE("the inspector, with the conditions of a control") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    REQUIRE(window.stepTo("app.card.organize"));
    press(window, "dev.inspect");
    press(window, "inspect.tab/screen");
    press(window, "inspect.open/app.card.organize");
    keep(window, "inspector");
  }
}

}  // namespace cardwalk::ui
