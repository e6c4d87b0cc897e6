// The debrief as a page: the forgotten card framed where it stands, what is chosen brought into sight, words
// that fit the ticket.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

DriverSetup practiceOf(const std::string& ticket, int width = 1440, int height = 900) {
  DriverSetup setup = deskSetup(wishFor(ticket, TrainingMode::practice));
  setup.width = width;
  setup.height = height;
  return setup;
}

/// Diagnosed rightly and declared done at once.
void closeTooEarly(Driver& driver) {
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  REQUIRE(mara.closeAs(Claimed::done, {}));
  REQUIRE(driver.desk().page() == DeskPage::debrief);
}

}  // namespace

TEST_CASE("the card that was forgotten stands framed in its checkout, whatever ticket and window it is") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const TrainingTicket& ticket : pack.training->tickets) {
    if (!support::goesThrough(each++, 5)) continue;
    const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
    if (scenario.target < 0) continue;
    CAPTURE(scenario.id);
    const bool narrow = ticket.scenario % 2 == 0;
    Driver driver(pack, practiceOf(scenario.id, narrow ? 960 : 1440, narrow ? 600 : 900));
    closeTooEarly(driver);
    const Anchor* card = driver.anchor("train.forgotten.card");
    REQUIRE(card != nullptr);
    // A whole tile or row, and all of it inside the picture.
    CHECK(card->rect.width() > 100);
    CHECK(card->rect.height() > 30);
    CHECK(card->rect.min.y >= card->clip.min.y);
    CHECK(card->rect.max.y <= card->clip.max.y);
    // And there it stays, frame after frame.
    const Rect first = card->rect;
    for (int i = 0; i < 3; ++i) driver.frame();
    const Rect& now = driver.anchor("train.forgotten.card")->rect;
    CHECK(now.min.x == first.min.x);
    CHECK(now.min.y == first.min.y);
  }
}

TEST_CASE("choosing a screen of the way brings the devices of that moment into sight") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, practiceOf("S01", 1280, 720));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.solve());
  REQUIRE(driver.desk().page() == DeskPage::debrief);
  for (const char* moment : {"train/moment/2", "train/moment/6"}) {
    CAPTURE(moment);
    REQUIRE(driver.press(moment));
    const Anchor* slider = driver.anchor("train.slider");
    REQUIRE(slider != nullptr);
    CHECK(slider->fullyShown());
    // The devices below it, too.
    CHECK(slider->rect.max.y + 200 < slider->clip.max.y);
  }
}

TEST_CASE("a ticket of advice speaks of no card to be removed, and one handed over of none forgotten") {
  const Pack& pack = support::shippedPack();
  Driver advised(pack, practiceOf("S11"));
  TraineeAtDesk mara(advised);
  REQUIRE(mara.solve());
  CHECK(mara.reads("What the lists hold"));
  CHECK(mara.reads("No card had to go"));
  CHECK_FALSE(mara.reads("The card is not here"));
  CHECK_FALSE(mara.reads("Where the card ended up"));
  Driver handed(pack, practiceOf("S16"));
  TraineeAtDesk tom(handed);
  REQUIRE(tom.solve());
  CHECK(tom.reads("Passed"));
  CHECK(tom.reads("Handed over. Until somebody has finished it"));
  CHECK(tom.reads("The side that is still open"));
  CHECK_FALSE(tom.reads("The side that was forgotten"));
}

TEST_CASE("the debrief of an end that was not reached says what was missing, and shows it on the way") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, practiceOf("S11"));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  REQUIRE(mara.press("desk.tell.dollar"));
  REQUIRE(mara.closeRightly());
  CHECK(mara.reads("Not passed"));
  CHECK_FALSE(mara.reads("No mistake on the whole way."));
  CHECK_FALSE(mara.reads("advice was all that was asked for"));
  CHECK(mara.reads("The end was not reached"));
  CHECK(mara.reads("Actions still missing: 1. The next one: Let some time pass."));
  CHECK(mara.reads("a small amount is still set aside"));
}

TEST_CASE("Tab leads through the whole debrief, also where one moment stands in several places") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, practiceOf("S01", 1280, 720));
  closeTooEarly(driver);
  for (const char* id : {"train/moment/back", "train/branch", "train/inbox", "train/next"}) {
    CAPTURE(id);
    CHECK(driver.focusByKeys(id));
  }
}

TEST_CASE("Page Down and Page Up scroll the debrief and leave the focus alone") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, practiceOf("S01", 1280, 720));
  closeTooEarly(driver);
  REQUIRE(driver.focusByKeys("train/moment/back"));
  driver.key(ImGuiKey_PageUp);
  driver.key(ImGuiKey_PageUp);
  driver.key(ImGuiKey_PageUp);
  const auto focused = [&] { return driver.anchor("train/moment/back")->focused; };
  const auto at = [&] { return driver.anchor("train/moment/back")->rect.min.y; };
  const float top = at();
  CHECK(focused());
  driver.key(ImGuiKey_PageDown);
  CHECK(at() < top - 300);
  CHECK(focused());
  driver.key(ImGuiKey_PageUp);
  CHECK(at() == top);
  CHECK(focused());
}

TEST_CASE("account and rules stay at hand beside the devices, by pointer and by key") {
  const Pack& pack = support::shippedPack();
  const std::string account = pack.language("en").get("ticket.S08.account.2");
  Driver driver(pack, practiceOf("S08"));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  CHECK(mara.reads(pack.language("en").get("S08.customer")));
  CHECK_FALSE(mara.reads(account));
  REQUIRE(mara.press("ticket.facts"));
  CHECK(mara.reads(account));
  CHECK(mara.reads("Rules that hold here"));
  driver.key(ImGuiKey_I);
  CHECK_FALSE(mara.reads(account));
  driver.key(ImGuiKey_I);
  CHECK(mara.reads(account));
  // Folded or not is nothing that was done on the ticket.
  CHECK(mara.attempt().record().log.size() == 1);
}

}  // namespace cardwalk::ui
