// A seat whose store is slow, broken or gone: the desk never waits for it, says what is wrong, and loses
// nothing.

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

std::string says(const char* key) { return support::shippedPack().language("en").get(key); }

}  // namespace

TEST_CASE("a store that does not answer holds no frame: the desk says what it waits for and goes on") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  seat.stores.hold();
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk mara(driver);
  CHECK(driver.type("train.name", "Mara"));
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(mara.reads("Asking the results store"));
  seat.stores.awaitHeld();
  seat.stores.letGo();
  seat.answersCome(driver);
  REQUIRE(driver.desk().page() == DeskPage::inbox);
  CHECK(mara.reads(says("train.inbox.text")));

  REQUIRE(mara.press("train/ticket/S02"));
  seat.answersCome(driver);
  seat.stores.hold();
  REQUIRE(mara.solve());
  seat.errands->finish(Lane::disk);
  // It lies on the disk while the store has not even taken the question.
  CHECK(seat.waiting() == 1);
  CHECK(seat.stores.ids().empty());
  REQUIRE(mara.press("train/inbox"));
  CHECK(mara.reads("Reading results"));
  CHECK(mara.reads("Passed · 100"));
  seat.stores.letGo();
  seat.answersCome(driver);
  CHECK_FALSE(mara.reads("Reading results"));
  CHECK(seat.waiting() == 0);
  CHECK(seat.stores.ids().size() == 1);
}

TEST_CASE("a window that is closed waits for the outbox and not for the store") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    seat.answersCome(driver);
    TraineeAtDesk mara(driver);
    REQUIRE(driver.desk().page() == DeskPage::diagnose);
    REQUIRE(mara.diagnoseRightly());
    seat.stores.hold();
    REQUIRE(mara.press("train/leave"));
    REQUIRE(mara.press("train/leave"));
  }
  CHECK(seat.waiting() == 1);
  seat.stores.letGo();
  seat.errands.reset();
  CHECK(seat.waiting() + static_cast<int>(seat.stores.ids().size()) == 1);
}

TEST_CASE("each fault of the store has its sentence at the desk") {
  const std::pair<ResultsFault, const char*> faults[] = {
      {ResultsFault::locked, "train.records.locked"},   {ResultsFault::full, "train.records.full"},
      {ResultsFault::damaged, "train.records.damaged"}, {ResultsFault::denied, "train.records.denied"},
      {ResultsFault::newer, "train.records.newer"},     {ResultsFault::unreachable, "train.records.waits"},
      {ResultsFault::other, "train.records.fault"}};
  for (const auto& [kind, key] : faults) {
    CAPTURE(key);
    Seat seat;
    seat.stores.fail(kind);
    Driver driver(support::shippedPack(), seat.nobody());
    CHECK(TraineeAtDesk(driver).reads(says(key)));
  }
}

TEST_CASE(
    "a store lost in the middle is tried again after longer and longer times, and gets everything once") {
  Seat seat;
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  seat.stores.fail(ResultsFault::unreachable);
  REQUIRE(mara.press("train/leave"));
  REQUIRE(mara.press("train/leave"));
  CHECK(driver.desk().records().waiting() == 1);
  CHECK(mara.reads("Nothing is lost"));
  DeskRecords& records = driver.desk().records();
  Millis now = 100000, pause = 2000;
  for (int i = 0; i < 8; ++i) {
    CAPTURE(i);
    const Wake wake = records.tick(now);
    REQUIRE(wake.at.has_value());
    CHECK(*wake.at == now + pause);
    const int calls = seat.stores.calls();
    records.tick(now + pause - 1);
    CHECK(seat.stores.calls() == calls);
    now += pause;
    records.tick(now);
    CHECK(seat.stores.calls() > calls);
    pause = std::min<Millis>(2 * pause, 120000);
  }
  seat.stores.fail(std::nullopt);
  records.tick(now);
  records.tick(now + pause);
  CHECK(records.waiting() == 0);
  CHECK(seat.stores.ids().size() == 1);
  CHECK(records.state().empty());
  CHECK_FALSE(records.tick(now + 10 * pause).at.has_value());
}

TEST_CASE("a damaged file is set aside, and the first page says where it lies") {
  Seat seat;
  const auto file = seat.folder / "results.sqlite";
  support::writeFile(file, "SQLite format 3 and then nothing that makes sense");
  DriverSetup setup = seat.nobody();
  setup.deskHooks.open = [file] { return openResults(file.string()); };
  Driver driver(support::shippedPack(), setup);
  TraineeAtDesk mara(driver);
  CHECK(mara.reads(says("train.records.setAside")));
  CHECK(mara.reads("results.sqlite.damaged-1"));
  CHECK(driver.desk().records().connected());
}

TEST_CASE("when nothing can be kept at all, that is said before anybody begins") {
  Seat seat;
  seat.stores.fail(ResultsFault::denied);
  support::writeFile(seat.folder / "outbox", "a file stands where the folder should be");
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk mara(driver);
  CHECK(mara.reads(says("train.records.nowhere")));
  CHECK(mara.reads("they are lost when the window closes"));
}

TEST_CASE("a supervisor’s figures that have not come are not shown as nothing") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  seat.stores.setPin("", *hashPin("2468"));
  Driver driver(support::shippedPack(), seat.nobody());
  seat.answersCome(driver);
  TraineeAtDesk lead(driver);
  REQUIRE(lead.press("train/supervisor"));
  seat.answersCome(driver);
  // The answer about the PIN comes; the one about the figures waits.
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  seat.errands->finish(Lane::store);
  seat.stores.hold();
  driver.desk().tick(1);
  driver.settle();
  REQUIRE(driver.desk().supervisor().unlocked);
  CHECK(lead.reads("Reading results"));
  CHECK_FALSE(lead.reads(says("train.sums.none")));
  seat.stores.letGo();
  seat.answersCome(driver);
  CHECK_FALSE(lead.reads("Reading results"));
  CHECK(driver.anchor("train/tab/people") != nullptr);
}

}  // namespace cardwalk::ui
