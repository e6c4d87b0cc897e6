// Watching a ticket: the person sets the pace, forwards and back.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

DriverSetup watching(const std::string& ticket) { return deskSetup(wishFor(ticket, TrainingMode::watch)); }

}  // namespace

TEST_CASE("who watches a ticket goes on step by step, back again, and plays on, by buttons on every page") {
  Driver driver(support::shippedPack(), watching("S02"));
  TraineeAtDesk mara(driver);
  REQUIRE(driver.desk().page() == DeskPage::diagnose);
  REQUIRE(mara.press("watch.step"));
  CHECK(driver.desk().page() == DeskPage::reasons);
  REQUIRE(mara.press("watch.step"));
  CHECK(driver.desk().page() == DeskPage::work);
  REQUIRE(mara.press("watch.step"));
  const std::size_t log = mara.attempt().record().log.size();
  const State there = mara.attempt().session().state();
  REQUIRE(mara.press("watch.step"));
  REQUIRE(mara.press("guide.back"));
  CHECK(mara.attempt().record().log.size() == log);
  CHECK(mara.attempt().session().state() == there);
  // Nothing goes on by itself after a step.
  CHECK_FALSE(driver.view().playing);
  CHECK(mara.reads("Play"));
  driver.desk().tick(10'000'000);
  CHECK(mara.attempt().record().log.size() == log);
  REQUIRE(mara.press("watch.play"));
  CHECK(driver.view().playing);
  driver.desk().tick(20'000'000);
  CHECK(mara.attempt().record().log.size() == log + 1);
}

TEST_CASE("back from the closing leads to the devices, and back from the devices to the reasons and before") {
  Driver driver(support::shippedPack(), watching("S02"));
  TraineeAtDesk mara(driver);
  for (int i = 0; i < 60 && driver.desk().page() != DeskPage::closing; ++i) driver.key(ImGuiKey_N);
  REQUIRE(driver.desk().page() == DeskPage::closing);
  // What the program is about to say stands chosen.
  CHECK(driver.desk().said().size() == 2);
  driver.key(ImGuiKey_Backspace);
  CHECK(driver.desk().page() == DeskPage::work);
  for (int i = 0; i < 60 && driver.desk().page() == DeskPage::work; ++i) driver.key(ImGuiKey_Backspace);
  CHECK(driver.desk().page() == DeskPage::reasons);
  driver.key(ImGuiKey_Backspace);
  CHECK(driver.desk().page() == DeskPage::diagnose);
  CHECK_FALSE(driver.view().canUndo);
}

TEST_CASE(
    "the pace of a watched ticket is half, single or double, and steps in other modes stay the person's") {
  Driver driver(support::shippedPack(), watching("S02"));
  TraineeAtDesk mara(driver);
  CHECK(driver.view().speed == 1);
  REQUIRE(mara.press("watch.speed"));
  CHECK(driver.view().speed == 2);
  driver.key(ImGuiKey_LeftBracket);
  driver.key(ImGuiKey_LeftBracket);
  CHECK(driver.view().speed == 0.5);
  CHECK(mara.reads("0.5×"));
  Driver alone(support::shippedPack(), deskSetup(wishFor("S02", TrainingMode::practice)));
  TraineeAtDesk tom(alone);
  REQUIRE(tom.diagnoseRightly());
  alone.key(ImGuiKey_N);
  alone.key(ImGuiKey_Backspace);
  CHECK(tom.attempt().record().log.size() == 1);
  CHECK(alone.desk().page() == DeskPage::work);
}

TEST_CASE("who watches is offered nothing wrong to say") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, watching("S07"));
  TraineeAtDesk mara(driver);
  for (int i = 0; i < 4; ++i) REQUIRE(mara.press("watch.step"));
  REQUIRE(driver.desk().page() == DeskPage::work);
  CHECK(mara.reads(pack.language("en").get("ticket.S07.tell.no-third")));
  CHECK_FALSE(mara.reads(pack.language("en").get("ticket.S07.tell.add-first")));
}

TEST_CASE("with reduced movement nothing moves between two steps of a watched ticket") {
  DriverSetup setup = watching("S02");
  setup.reducedMotion = true;
  Driver driver(support::shippedPack(), setup);
  TraineeAtDesk mara(driver);
  for (int i = 0; i < 6; ++i) REQUIRE(mara.press("watch.step"));
  driver.settle();
  const Stamp before = driver.view().revision;
  const Wake wake = driver.desk().tick(0);
  CHECK_FALSE(wake.at);
  driver.frame();
  CHECK(driver.view().revision == before);
}

}  // namespace cardwalk::ui
