// Who is examined sees neither the way nor the reasons; afterwards everything, and a way back.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
TEST_CASE("a test shows no highlight, no lists, no instruction and no reasons until the debrief") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S02", TrainingMode::test)));
  TraineeAtDesk mara(driver);
  const std::string reason = pack.language("en").get("ticket.S02.because.D-WEB-ONLY");
  REQUIRE(mara.diagnoseRightly());
  REQUIRE(driver.desk().page() == DeskPage::work);
  CHECK_FALSE(mara.reads(reason));
  CHECK(driver.view().coach.instruction.empty());
  CHECK(driver.view().coach.target.control.empty());
  CHECK(driver.shell().layout().stores.empty());
  CHECK_FALSE(mara.reads("still saved"));
  CHECK(driver.anchor("train/help") == nullptr);
  REQUIRE(mara.doRightly());
  CHECK_FALSE(mara.reads("Both sides"));
  REQUIRE(mara.closeRightly());
  CHECK(driver.desk().debrief().score.total() == 100);
  CHECK(mara.reads(reason));
}

TEST_CASE("no key of the walk helps, undoes or explains during a test") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::test)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  const NamedAction first =
      nameOf(mara.attempt().session().world(), mara.attempt().session().route().actions.front());
  REQUIRE(mara.act(first));
  const AttemptRecord before = mara.attempt().record();
  for (const ImGuiKey key : {ImGuiKey_F1, ImGuiKey_S, ImGuiKey_F6, ImGuiKey_H, ImGuiKey_D, ImGuiKey_Backspace,
                             ImGuiKey_W, ImGuiKey_G, ImGuiKey_Q, ImGuiKey_N, ImGuiKey_F12})
    driver.key(key);
  driver.key(ImGuiKey_R, ImGuiMod_Ctrl);
  driver.key(ImGuiKey_O, ImGuiMod_Ctrl);
  driver.key(ImGuiKey_F, ImGuiMod_Ctrl);
  CHECK(driver.shell().state().overlay == Overlay::none);
  CHECK_FALSE(driver.shell().state().inspector.open);
  CHECK(driver.desk().page() == DeskPage::work);
  CHECK(mara.attempt().record() == before);
}

TEST_CASE("a test of several tickets explains nothing between them, and everything at its end") {
  const Pack& pack = support::shippedPack();
  DeskWish wish;
  wish.tickets = 2;
  wish.seed = 5;
  wish.topics = {"both-sides"};
  Driver driver(pack, deskSetup(wish));
  TraineeAtDesk mara(driver);
  REQUIRE(driver.desk().test() != nullptr);
  for (int i = 0; i < 2; ++i) {
    CHECK(driver.desk().page() == DeskPage::inbox);
    CHECK_FALSE(mara.reads("Passed"));
    // One that is worked off does not wait any more.
    CHECK(mara.reads("Done") == (i > 0));
    CHECK(mara.reads("To come") == (i == 0));
    REQUIRE(mara.press("train/ticket"));
    REQUIRE(mara.solve());
  }
  CHECK(mara.reads("The test is over"));
  CHECK(mara.reads("Passed: 2 of 2. Mean: 100 points."));
  REQUIRE(mara.press("train/review/1"));
  CHECK(driver.desk().page() == DeskPage::debrief);
  CHECK(driver.desk().reviewed().record.ticket == driver.desk().test()->tickets[1]);
}

TEST_CASE("from the debrief one goes back to the moment of a mistake and on from there as practice") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::test)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  for (int i = 0; i < 3; ++i)
    REQUIRE(
        mara.act(nameOf(mara.attempt().session().world(), mara.attempt().session().route().actions.front())));
  const State there = mara.attempt().session().state();
  REQUIRE(mara.closeAs(Claimed::done, {}));
  REQUIRE_FALSE(driver.desk().debrief().score.passed);
  const int last = static_cast<int>(driver.desk().reviewed().record.log.size());
  REQUIRE(driver.desk().moment().entry == last);
  REQUIRE(mara.press("train/moment/back"));
  CHECK(driver.desk().moment().entry == last - 1);
  CHECK(driver.desk().moment().attempt->session().state() == there);
  REQUIRE(mara.press("train/branch"));
  REQUIRE(driver.desk().page() == DeskPage::work);
  CHECK(mara.attempt().record().mode == TrainingMode::practice);
  CHECK(mara.attempt().session().state() == there);
  REQUIRE(mara.doRightly());
  REQUIRE(mara.closeRightly());
  CHECK(driver.desk().debrief().score.passed);
}

TEST_CASE("a ticket is given up only after a question, and the attempt is kept as unfinished") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::test)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/leave"));
  CHECK(mara.reads("Leave this ticket?"));
  driver.key(ImGuiKey_Escape);
  CHECK(driver.desk().page() == DeskPage::diagnose);
  CHECK_FALSE(mara.reads("Leave this ticket?"));
  REQUIRE(mara.press("train/leave"));
  REQUIRE(mara.press("train/leave"));
  CHECK(driver.desk().page() == DeskPage::debrief);
  CHECK(driver.desk().reviewed().record.log.back().kind == EntryKind::left);
  CHECK_FALSE(driver.desk().debrief().score.passed);
}

TEST_CASE("the same ticket drawn again names other cards, and the walkthrough is where it was left") {
  const Pack& pack = support::shippedPack();
  DriverSetup setup;
  setup.desk = DeskWish{};
  Driver driver(pack, setup);
  TraineeAtDesk mara(driver);
  const std::string scenario = driver.view().scenarioId;
  REQUIRE(driver.followByPointer());
  const int taken = driver.view().actionsTaken;
  REQUIRE(mara.press("top.scenario"));
  REQUIRE(mara.press("train/open"));
  REQUIRE(driver.desk().page() == DeskPage::start);
  REQUIRE(driver.type("train.name", "Mara"));
  REQUIRE(mara.press("train/ticket/S01"));
  const std::string words = mara.attempt().view().customer;
  REQUIRE(mara.diagnoseRightly());
  REQUIRE(mara.press("train/leave"));
  REQUIRE(mara.press("train/leave"));
  REQUIRE(mara.press("train/again"));
  CHECK(mara.attempt().view().customer != words);
  REQUIRE(mara.press("train/leave"));
  REQUIRE(mara.press("train/leave"));
  REQUIRE(mara.press("train/inbox"));
  REQUIRE(mara.press("train/leave"));
  CHECK_FALSE(driver.desk().open());
  CHECK(driver.view().scenarioId == scenario);
  CHECK(driver.view().actionsTaken == taken);
}

}  // namespace cardwalk::ui
