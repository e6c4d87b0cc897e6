// The supervisor’s view: shut behind whoever leaves it, its answers to what was asked, and words that fit
// somebody else’s attempt.

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

std::string says(const char* key) { return support::shippedPack().language("en").get(key); }

void unlock(Seat& seat, Driver& driver, TraineeAtDesk& lead) {
  seat.answersCome(driver);
  REQUIRE(lead.press("train/supervisor"));
  seat.answersCome(driver);
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  seat.answersCome(driver);
  REQUIRE(driver.desk().supervisor().unlocked);
}

/// A seat whose answers come in a later frame, with a supervisor’s PIN, that can write certificates.
DriverSetup certifying(Seat& seat) {
  seat.errands = std::make_shared<Errands>([] {});
  seat.stores.setPin("", *hashPin("2468"));
  DriverSetup setup = seat.nobody();
  setup.deskHooks.write = [](const std::string& name, const std::string&) { return "/results/" + name; };
  return setup;
}

}  // namespace

TEST_CASE("who leaves the supervisor’s view stands at the first page, under nobody’s name, and it is shut") {
  Seat seat;
  seat.stores.setPin("", *hashPin("2468"));
  seat.stores.setPin("Mara", *hashPin("4711"));
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk lead(driver);
  driver.desk().form().name = "Mara";
  driver.settle();
  SUBCASE("before the PIN was given") { REQUIRE(lead.press("train/supervisor")); }
  SUBCASE("after it was given") { unlock(seat, driver, lead); }
  REQUIRE(lead.press("train/leave"));
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK_FALSE(driver.desk().supervisor().unlocked);
  CHECK(driver.desk().inbox().empty());
}

TEST_CASE("an attempt that the model no longer has leads a supervisor back to the list, not to an inbox") {
  Seat seat;
  seat.stores.setPin("", *hashPin("2468"));
  Pack edited = support::shippedPack();
  edited.id = "another-shop";
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk hand(driver);
  REQUIRE(hand.solve());
  for (const char* press : {"train/inbox", "train/start"}) REQUIRE(hand.press(press));
  unlock(seat, driver, hand);
  REQUIRE(hand.press("train/tab/attempts"));
  REQUIRE(hand.press("train/attempt/" + driver.desk().supervisor().rows.front().id));
  driver.desk().adopt(edited);
  driver.settle();
  CHECK(driver.desk().page() == DeskPage::supervisor);
}

TEST_CASE("a certificate’s answer is told of the person it was asked for") {
  Seat seat;
  Driver driver(support::shippedPack(), certifying(seat));
  TraineeAtDesk lead(driver);
  unlock(seat, driver, lead);
  driver.desk().command("person/Mara", 0);
  seat.answersCome(driver);
  REQUIRE(driver.desk().command("certificate", 0));
  driver.desk().command("person/Olga", 0);
  seat.answersCome(driver);
  CHECK_FALSE(lead.reads(says("train.supervisor.unearned")));
  REQUIRE(driver.desk().command("certificate", 0));
  seat.answersCome(driver);
  CHECK(lead.reads(says("train.supervisor.unearned")));
}

TEST_CASE("no certificate is asked for while the list still shows somebody else’s attempts") {
  Seat seat;
  Driver driver(support::shippedPack(), certifying(seat));
  TraineeAtDesk lead(driver);
  unlock(seat, driver, lead);
  driver.desk().command("person/Mara", 0);
  CHECK_FALSE(driver.desk().command("certificate", 0));
}

TEST_CASE("somebody else’s attempt is spoken of as theirs, and one’s own as one’s own") {
  Seat seat;
  seat.stores.setPin("", *hashPin("2468"));
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk hand(driver);
  REQUIRE(hand.solve());
  CHECK(hand.reads("Your way"));
  CHECK(hand.reads("your choice"));
  for (const char* press : {"train/inbox", "train/start"}) REQUIRE(hand.press(press));
  unlock(seat, driver, hand);
  REQUIRE(hand.press("train/tab/attempts"));
  REQUIRE(hand.press("train/attempt/" + driver.desk().supervisor().rows.front().id));
  REQUIRE(driver.desk().page() == DeskPage::debrief);
  CHECK_FALSE(hand.reads("Your way"));
  CHECK_FALSE(hand.reads("your choice"));
  CHECK_FALSE(hand.reads(says("train.travel.text")));
  CHECK(hand.reads(says("train.paths.theirs")));
}

}  // namespace cardwalk::ui
