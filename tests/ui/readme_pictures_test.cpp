// The pictures in README.md show what the program draws now. CONTRIBUTING.md says how to make them anew.

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/handout_walks.h"
#include "tests/ui/kiosk_screens.h"
#include "tests/ui/offscreen.h"
#include "tests/ui/pictures.h"
#include "tests/ui/trainee_at_desk.h"
#include "ui/handout/maker.h"
#include "ui/handout/studio.h"
#include "ui/platform/png.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

OffscreenSetup desk() {
  OffscreenSetup setup;
  setup.width = 1440;
  setup.height = 900;
  return setup;
}

fs::path pictureFolder() { return goldenFolder() / ".." / ".." / "assets" / "pictures"; }

/// The file beside them that says what was drawn when they were made: they themselves hold fewer colours.
fs::path drawnFile() { return pictureFolder() / "drawn.txt"; }

std::map<std::string, std::string> drawnThen() {
  std::map<std::string, std::string> digests;
  std::ifstream file(drawnFile());
  for (std::string name, digest; file >> name >> digest;) digests[name] = digest;
  return digests;
}

void noteDrawn(const std::string& name, const std::string& digest) {
  std::map<std::string, std::string> digests = drawnThen();
  digests[name] = digest;
  std::string text;
  for (const auto& [each, of] : digests) text += each + " " + of + "\n";
  support::writeFile(drawnFile(), text);
}

/// Compares what is drawn now with what was drawn when the picture was made, or makes it anew.
void check(const Image& picture, const std::string& name) {
  if (collectingPictures()) {
    CHECK(writePng(pictureFolder() / (name + ".png"), picture).empty());
    return noteDrawn(name, digestOf(picture));
  }
  CHECK(fs::exists(pictureFolder() / (name + ".png")));
  if (!goldenRenderer()) return;
  INFO("assets/pictures/" << name
                          << ".png is stale: the program draws something else now. CONTRIBUTING.md says how "
                          << "to make it anew.");
  CHECK(drawnThen()[name] == digestOf(picture));
}

void check(OffscreenWindow& window, const std::string& name) { check(window.picture(), name); }

void press(OffscreenWindow& window, const char* command) {
  REQUIRE(window.shell().run(command, window.now()));
  window.settle();
}

}  // namespace

TEST_SUITE("README pictures") {
  TEST_CASE("the window, with one side clean and the other not, as the command hands it out") {
    HandoutOptions options;
    options.width = 1440;
    options.height = 900;
    options.crop = Crop::window;
    drawInSoftwareOnly();
    const auto walk = plannedWalk({support::shippedPack(), "S01", "en"});
    StepKeeper kept("website.signin.submit");
    makeHandout(*walk, {options, false}, kept, {});
    REQUIRE(kept.steps.size() == 1);
    const HandoutStep& there = kept.steps.front();
    const ImGuiOwner owner;
    const auto screen = openSoftwareScreen(64, 64);  // says what draws here; the handout's is closed
    if (!collectingPictures()) return check(there.picture, "walk");
    const support::TempFolder folder;
    const support::ProcessResult captured =
        support::runCardwalk({"capture", "--scenario", "S01", "--size", "1440x900", "--crop", "window",
                              "--out", folder.path().string()});
    CHECK(captured.exitCode == 0);
    const Image drawn = readPng(folder / there.file);
    CHECK(drawn.rgba == there.picture.rgba);
    check(drawn, "walk");
  }

  TEST_CASE("the companion, at a card of the list") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    REQUIRE(window.stepTo("app.cards.tile/4417"));
    press(window, "mode.companion");
    check(window, "companion");
  }

  TEST_CASE("the troubles, as pictures") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    press(window, "top.help");
    check(window, "explorer");
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
    check(window, "training");
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
    check(kiosk.picture(), "kiosk");
  }

  TEST_CASE("the inspector, with the conditions of a control") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, desk());
    REQUIRE(window.stepTo("app.card.organize"));
    press(window, "dev.inspect");
    press(window, "inspect.tab/screen");
    press(window, "inspect.open/app.card.organize");
    check(window, "inspector");
  }
}

}  // namespace cardwalk::ui
