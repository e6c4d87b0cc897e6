// Tickets worked through at the desk as a person does it: rightly, wrongly, by keys alone, with help.

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

const Score& scoreOf(Driver& driver) { return driver.desk().debrief().score; }

}  // namespace

TEST_CASE("a ticket solved rightly through the window earns all points, whatever it asks for") {
  const Pack& pack = support::shippedPack();
  // Both sides at once, something to say first, an order to settle, and one where nothing is to be removed.
  std::size_t each = 0;
  for (const std::string ticket : {"S01", "S07", "S08", "S18", "S02~1f"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(ticket);
    Driver driver(pack, deskSetup(wishFor(ticket, TrainingMode::practice)));
    TraineeAtDesk mara(driver);
    REQUIRE(driver.desk().page() == DeskPage::diagnose);
    REQUIRE(mara.solve());
    REQUIRE(driver.desk().page() == DeskPage::debrief);
    CHECK(scoreOf(driver).total() == 100);
    CHECK(scoreOf(driver).passed);
    CHECK(scoreOf(driver).actions == scoreOf(driver).optimum);
    CHECK(mara.reads("Passed"));
    CHECK(mara.reads("No mistake on the whole way."));
  }
}

TEST_CASE("a ticket is solved with keys alone, from the name to the debrief") {
  const Pack& pack = support::shippedPack();
  DeskWish wish;
  wish.open = true;
  DriverSetup setup;
  setup.desk = wish;
  Driver driver(pack, setup);
  TraineeAtDesk mara(driver, Hands::keys);
  REQUIRE(driver.desk().page() == DeskPage::start);
  REQUIRE(driver.focusByKeys("train.name"));
  driver.characters("Mara");
  driver.key(ImGuiKey_Enter);
  REQUIRE(driver.desk().page() == DeskPage::inbox);
  REQUIRE(mara.press("train/ticket/S02"));
  REQUIRE(mara.solve());
  REQUIRE(driver.desk().page() == DeskPage::debrief);
  CHECK(scoreOf(driver).total() == 100);
}

TEST_CASE("a ticket asked for at the start waits until it is known who works on it") {
  const Pack& pack = support::shippedPack();
  DriverSetup setup;
  setup.desk = wishFor("S05", TrainingMode::practice);
  setup.desk->open = true;
  setup.desk->seed = 7;
  Driver driver(pack, setup);
  REQUIRE(driver.desk().page() == DeskPage::start);
  REQUIRE(driver.type("train.name", "Mara"));
  REQUIRE(driver.desk().page() == DeskPage::diagnose);
  CHECK(driver.desk().attempt()->record().ticket == "S05~7");
}

TEST_CASE("declaring done with the card still in the app fails, and the app’s checkout shows why") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S02", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  REQUIRE(mara.closeAs(Claimed::done, support::neededStatements(mara.attempt(), false)));
  REQUIRE(driver.desk().page() == DeskPage::debrief);
  CHECK_FALSE(scoreOf(driver).passed);
  CHECK(mara.reads("Not passed"));
  CHECK(mara.reads("“Done” was declared while the card was still in a list."));
  CHECK(mara.reads("The side that was forgotten"));
  CHECK(driver.desk().debrief().forgottenSide == Surface::app);
  CHECK(mara.reads("still here"));
  CHECK(mara.reads("the app still offers 7730"));
  CHECK_FALSE(mara.reads("{"));
}

TEST_CASE("outside a test the reasons of every option are told at once, the wrong choice marked") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S02", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  const std::string reason = pack.language("en").get("ticket.S02.because.D-APP-ONLY");
  CHECK_FALSE(mara.reads(reason));
  REQUIRE(mara.press("train/choose/D-APP-ONLY"));
  REQUIRE(mara.press("train/decide"));
  CHECK(driver.desk().page() == DeskPage::reasons);
  CHECK(mara.reads(reason));
  CHECK(mara.reads("your choice"));
}

TEST_CASE("help climbs from the instruction over the highlight to doing the step, and is counted") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  CHECK(driver.view().coach.instruction.empty());
  CHECK(driver.view().coach.target.control.empty());
  const std::size_t before = mara.attempt().record().log.size();
  while (driver.view().coach.instruction.empty()) REQUIRE(mara.press("train/help"));
  CHECK(driver.view().coach.target.control.empty());
  CHECK(mara.reads(driver.view().coach.instruction));
  REQUIRE(mara.press("train/help"));
  CHECK_FALSE(driver.view().coach.target.control.empty());
  const int taken = driver.view().actionsTaken;
  REQUIRE(mara.press("train/help"));
  CHECK(driver.view().actionsTaken == taken + 1);
  CHECK(mara.attempt().record().log.size() > before + 3);
  REQUIRE(mara.doRightly());
  REQUIRE(mara.closeRightly());
  CHECK(scoreOf(driver).hints == 4);
}

TEST_CASE("the guide’s button leads through a whole ticket") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S07", TrainingMode::guide)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  for (int i = 0; i < 100 && driver.desk().page() == DeskPage::work; ++i) {
    const std::string next = driver.anchor("guide.showMe") != nullptr ? "guide.showMe" : "train/closing";
    REQUIRE(mara.press(next));
  }
  REQUIRE(driver.desk().page() == DeskPage::closing);
  CHECK_FALSE(mara.attempt().session().view().coach.target.control == "app.home");
  REQUIRE(mara.press("train/claim/done"));
  for (const std::string& id : support::neededStatements(mara.attempt(), false))
    REQUIRE(mara.press("train/say/" + id));
  REQUIRE(mara.press("train/finish"));
  CHECK(scoreOf(driver).passed);
}

TEST_CASE("a surprise is told beside the devices, and getting on with it is graded") {
  const Pack& pack = support::shippedPack();
  int met = 0;
  for (const std::string ticket : {"S01~1", "S01~2", "S01~3"}) {
    CAPTURE(ticket);
    DeskWish wish = wishFor(ticket, TrainingMode::test);
    wish.surprises = true;
    Driver driver(pack, deskSetup(wish));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    for (int i = 0; i < 100; ++i) {
      const auto& route = mara.attempt().session().route().actions;
      if (route.empty()) break;
      const NamedAction next = nameOf(mara.attempt().session().world(), route.front());
      if (next.control == "desk.close") break;
      REQUIRE(mara.act(next));
      if (mara.attempt().surprise() == nullptr) continue;
      ++met;
      CHECK(mara.reads("Something came up"));
      REQUIRE(mara.press("train/surprise"));
      CHECK_FALSE(mara.reads("Something came up"));
    }
    REQUIRE(mara.closeRightly());
    CHECK(scoreOf(driver).passed);
    CHECK(scoreOf(driver).recovered);
  }
  CHECK(met > 0);
}

TEST_CASE("in watch mode the program works a ticket to its debrief, and it counts for nobody") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S02", TrainingMode::watch)));
  bool explained = false;
  for (Millis now = 0; now < 400000 && driver.desk().page() != DeskPage::debrief; now += 500) {
    driver.desk().tick(now);
    explained = explained || driver.desk().page() == DeskPage::reasons;
  }
  driver.settle();
  REQUIRE(driver.desk().page() == DeskPage::debrief);
  CHECK(explained);
  CHECK(scoreOf(driver).total() == 100);
  CHECK(driver.desk().records().rowsOf("Mara").empty());
}

TEST_SUITE("soak training desk" * doctest::skip()) {
  TEST_CASE("every ticket is solved by pointer in a test, and led through by the guide") {
    const Pack& pack = support::shippedPack();
    for (const TrainingTicket& ticket : pack.training->tickets) {
      const std::string id = pack.scenarios[static_cast<std::size_t>(ticket.scenario)].id;
      CAPTURE(id);
      Driver examined(pack, deskSetup(wishFor(id, TrainingMode::test)));
      CHECK(TraineeAtDesk(examined).solve());
      CHECK(scoreOf(examined).total() == 100);

      Driver guided(pack, deskSetup(wishFor(id, TrainingMode::guide)));
      TraineeAtDesk mara(guided);
      REQUIRE(mara.diagnoseRightly());
      for (int i = 0; i < 100 && guided.desk().page() == DeskPage::work; ++i) {
        const bool leads = guided.anchor("guide.showMe") != nullptr;
        const std::string target = guided.view().coach.target.control;
        CAPTURE(target);
        if (leads && !target.empty()) CHECK(guided.anchor(target) != nullptr);
        REQUIRE(mara.press(leads ? "guide.showMe" : "train/closing"));
      }
      CHECK(guided.desk().page() == DeskPage::closing);
    }
  }
}

}  // namespace cardwalk::ui
