// A kiosk whose next page is being made ready beside the frames: the page stays, and no touch means something
// on a page that nobody had seen.

#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_driver.h"
#include "tests/ui/slow_worker.h"

namespace cardwalk::ui {
namespace {

struct SlowKiosk {
  SlowKiosk() {
    KioskHooks hooks;
    hooks.count = [this](const KioskCount& one) { counted.push_back(one); };
    hooks.speak = [this](const Spoken& one) { spoken.push_back(one); };
    KioskPreset preset = visitorsPreset();
    preset.speech.on = true;
    kiosk = std::make_unique<Kiosk>(support::shippedPack(), std::move(preset), std::move(hooks), 0);
    kiosk->planBeside([this] {
      workers.push_back(std::make_shared<SlowWorker>());
      return workers.back();
    });
    settle();
    kiosk->touched(now);
    settle();
  }
  /// The processor gets round to all of it.
  void settle() {
    for (int round = 0; round < 6; ++round) {
      for (const auto& each : workers) each->run();
      kiosk->tick(now);
    }
  }
  void press(const std::string& words) {
    kiosk->command(words, now += 10);
    settle();
  }
  int started() const {
    int count = 0;
    for (const KioskCount& each : counted) count += each.event == KioskEvent::started ? 1 : 0;
    return count;
  }

  std::vector<KioskCount> counted;
  std::vector<Spoken> spoken;
  std::vector<std::shared_ptr<SlowWorker>> workers;
  std::unique_ptr<Kiosk> kiosk;
  Millis now = 10;
};

}  // namespace

TEST_CASE("a walk that is chosen twice while it is being opened is begun once") {
  SlowKiosk slow;
  slow.press("tile/S05");
  REQUIRE(slow.kiosk->page() == KioskPage::depth);
  CHECK(slow.kiosk->command("depth/lead", slow.now += 10));
  CHECK(slow.kiosk->page() == KioskPage::depth);  // it stays until there is something else to show
  CHECK(slow.kiosk->command("depth/lead", slow.now += 10));
  CHECK(slow.kiosk->command("home", slow.now += 10));  // was meant for the page that was there
  slow.settle();
  CHECK(slow.kiosk->page() == KioskPage::walk);
  CHECK(slow.kiosk->view().scenarioId == "S05");
  CHECK(slow.started() == 1);
}

TEST_CASE("what a touch leads to is said aloud, however long it took to plan") {
  SlowKiosk slow;
  slow.press("tile/S05");
  slow.press("depth/lead");
  REQUIRE(slow.kiosk->page() == KioskPage::walk);
  for (int step = 0; step < 3; ++step) {
    slow.press("step");
    const View& view = slow.kiosk->view();
    const std::string words = view.message.text.empty() ? view.coach.instruction : view.message.text;
    REQUIRE_FALSE(slow.spoken.empty());
    const std::string said = slow.spoken.back().text;
    CAPTURE(said);
    CAPTURE(words);
    CHECK(said.find(words) != std::string::npos);
  }
}

TEST_CASE("the owner's pad stays when a page comes that was being made ready") {
  SlowKiosk slow;
  slow.press("tile/S05");
  CHECK(slow.kiosk->command("depth/lead", slow.now += 10));
  slow.kiosk->askedToClose(slow.now += 10);
  slow.settle();
  CHECK(slow.kiosk->page() == KioskPage::walk);
  CHECK(slow.kiosk->over() == KioskOver::pin);
}

TEST_CASE("what is set while the steps are written in another language is set, in order") {
  SlowKiosk slow;
  slow.press("tile/S05");
  slow.press("depth/lead");
  slow.press("take");
  REQUIRE(slow.kiosk->page() == KioskPage::take);
  const std::string steps = slow.kiosk->stepsToTake();
  const double size = slow.kiosk->settings().textSize;
  const ThemeChoice theme = slow.kiosk->settings().theme;
  CHECK(slow.kiosk->command("language/fr", slow.now += 10));
  CHECK(slow.kiosk->language() == "en");  // with the steps, and not before
  CHECK(slow.kiosk->command("textSize", slow.now += 10));
  CHECK(slow.kiosk->command("theme", slow.now += 10));
  slow.settle();
  CHECK(slow.kiosk->language() == "fr");
  CHECK(slow.kiosk->stepsToTake() != steps);
  CHECK(slow.kiosk->settings().textSize != size);
  CHECK(slow.kiosk->settings().theme != theme);
}

TEST_CASE("who touches the kiosk while it forgets the last visitor is welcomed as the next one") {
  SlowKiosk slow;
  slow.press("tile/S05");
  slow.press("depth/lead");
  slow.press("textSize");
  REQUIRE(slow.kiosk->settings().textSize != 1);
  const std::uint64_t before = slow.kiosk->visitor();
  slow.kiosk->command("finish", slow.now += 10);
  CHECK(slow.kiosk->page() == KioskPage::walk);
  slow.kiosk->touched(slow.now += 10);
  slow.settle();
  CHECK(slow.kiosk->page() == KioskPage::start);
  CHECK(slow.kiosk->visitor() == before + 1);
  CHECK(slow.kiosk->settings().textSize == 1);
  CHECK(slow.kiosk->scenario().empty());
}

TEST_CASE("a show that is still being opened does not push aside the visitor who has come meanwhile") {
  SlowKiosk slow;
  slow.press("finish");
  slow.press("tile/S05");
  slow.press("finish");
  REQUIRE(slow.kiosk->page() == KioskPage::attract);
  // Until the show is over and the next one is being opened.
  for (int i = 0; i < 2000 && !slow.workers[1]->busy(); ++i) {
    slow.workers[0]->run();
    slow.kiosk->tick(slow.now += 500);
  }
  REQUIRE(slow.workers[1]->busy());
  slow.kiosk->touched(slow.now += 10);
  REQUIRE(slow.kiosk->page() == KioskPage::start);
  slow.settle();
  CHECK(slow.kiosk->page() == KioskPage::start);
}

TEST_CASE("a last step that is taken back does not end the visit, however long the way back is planned") {
  SlowKiosk slow;
  slow.press("tile/S05");
  slow.press("depth/lead");
  for (int i = 0; i < 80 && !slow.kiosk->view().coach.done; ++i) slow.press("step");
  REQUIRE(slow.kiosk->view().coach.done);
  REQUIRE(slow.kiosk->command("undo", slow.now += 10));
  slow.kiosk->tick(slow.now += 10);
  slow.settle();
  REQUIRE_FALSE(slow.kiosk->view().coach.done);
  slow.now += 10'000;
  slow.settle();
  CHECK(slow.kiosk->page() == KioskPage::walk);
}

TEST_CASE("a kiosk that is ended while a walk is being opened counts it as left") {
  std::vector<KioskCount> counted;
  {
    KioskHooks hooks;
    hooks.count = [&](const KioskCount& one) { counted.push_back(one); };
    Kiosk kiosk(support::shippedPack(), visitorsPreset(), std::move(hooks), 0);
    kiosk.planBeside([] { return std::make_shared<SlowWorker>(); });
    kiosk.touched(10);
    kiosk.command("tile/S05", 20);
    kiosk.command("depth/lead", 30);
  }
  REQUIRE(counted.size() == 2);
  CHECK(counted[0].event == KioskEvent::started);
  CHECK(counted[1].event == KioskEvent::left);
}

}  // namespace cardwalk::ui
