// A ticket in hand outlasts the window, a power cut and an edited pack.

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

/// Some steps of the shortest way.
void workOn(TraineeAtDesk& mara, int steps) {
  for (int i = 0; i < steps; ++i) {
    const auto& route = mara.attempt().session().route().actions;
    REQUIRE_FALSE(route.empty());
    REQUIRE(mara.act(nameOf(mara.attempt().session().world(), route.front())));
  }
}

std::vector<std::string> shown(const Driver& driver) {
  std::vector<std::string> out;
  for (const SurfaceView& surface : driver.view().surfaces)
    for (const auto& layer : surface.layers)
      for (const ControlView& control : layer.controls) out.push_back(control.id + " " + control.label);
  return out;
}

}  // namespace

TEST_CASE("an unfinished ticket is offered after a restart: same screen, same steps, same time") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  AttemptRecord record;
  std::vector<std::string> before;
  std::int64_t used = 0;
  {
    Driver driver(pack, seat.setup(ticketWish("S02~1f")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    workOn(mara, 3);
    driver.desk().tick(95000);  // a while passes over the last step
    record = mara.attempt().record();
    before = shown(driver);
    used = 95000;
  }
  CHECK(seat.stores.ids().empty());
  const auto kept = loadUnfinished(*realFileOps(), unfinishedFolder(seat.folder / "outbox"), "Mara");
  REQUIRE(kept.has_value());
  CHECK(kept->used == used);
  {
    DriverSetup setup = seat.setup(ticketWish(""));
    Driver driver(pack, setup);
    TraineeAtDesk mara(driver);
    REQUIRE(driver.desk().page() == DeskPage::resume);
    CHECK(mara.reads("Go on with S02?"));
    CHECK(mara.reads("1:35"));
    REQUIRE(mara.press("train/goOn"));
    REQUIRE(driver.desk().page() == DeskPage::work);
    CHECK(mara.attempt().record() == record);
    CHECK(shown(driver) == before);
    REQUIRE(mara.doRightly());
    REQUIRE(mara.closeRightly());
    CHECK(driver.desk().debrief().score.total() == 100);
    CHECK(driver.desk().debrief().score.duration >= used);
    CHECK(driver.desk().debrief().score.duration < used + 60000);
  }
  CHECK(seat.stores.ids().size() == 1);
  Driver driver(pack, seat.setup(ticketWish("")));
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("each step is on the disk before the next one, so that a power cut loses nothing") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  const auto folder = unfinishedFolder(seat.folder / "outbox");
  Driver driver(pack, seat.setup(ticketWish("S02")));
  TraineeAtDesk mara(driver);
  const auto ops = realFileOps();
  const auto onDisk = [&] { return loadUnfinished(*ops, folder, "Mara"); };
  REQUIRE(mara.press("train/choose/D-APP-ONLY"));
  REQUIRE(onDisk());
  CHECK(onDisk()->chosen == std::vector<std::string>{"D-APP-ONLY"});
  REQUIRE(mara.press("train/choose/D-APP-ONLY"));
  REQUIRE(mara.diagnoseRightly());
  for (int i = 0; i < 4; ++i) {
    workOn(mara, 1);
    CHECK(*onDisk()->record == mara.attempt().record());
  }
  REQUIRE(mara.press("train/closing"));
  CHECK(onDisk()->closing);
  REQUIRE(mara.press("train/claim/done"));
  CHECK(onDisk()->claimed == 0);
}

TEST_CASE("the closing is gone on with where it was left, with what was ticked") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  {
    Driver driver(pack, seat.setup(ticketWish("S01")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    REQUIRE(mara.press("train/closing"));
    REQUIRE(mara.press("train/claim/handedOver"));
  }
  Driver driver(pack, seat.setup(ticketWish("")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/goOn"));
  CHECK(driver.desk().page() == DeskPage::closing);
  CHECK(driver.desk().claimed() == Claimed::handedOver);
}

TEST_CASE("an unfinished ticket that is thrown away counts as given up, once") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  {
    Driver driver(pack, seat.setup(ticketWish("S01")));
    REQUIRE(TraineeAtDesk(driver).diagnoseRightly());
  }
  {
    Driver driver(pack, seat.setup(ticketWish("")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.press("train/giveUp"));
    CHECK(driver.desk().page() == DeskPage::inbox);
    const auto rows = driver.desk().records().rowsOf("Mara");
    REQUIRE(rows.size() == 1);
    const auto kept = driver.desk().records().attempt(rows.front().id);
    CHECK(kept->record.log.back().kind == EntryKind::left);
    CHECK_FALSE(rows.front().passed);
  }
  CHECK(seat.stores.ids().size() == 1);
  Driver driver(pack, seat.setup(ticketWish("")));
  CHECK(driver.desk().page() == DeskPage::inbox);
  CHECK(seat.stores.ids().size() == 1);
}

TEST_CASE("a test of several tickets goes on with the one in hand, and with the next one between two") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  DeskWish wish = ticketWish("");
  wish.tickets = 3;
  wish.seed = 4;
  {
    Driver driver(pack, seat.setup(wish));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.press("train/ticket"));
    REQUIRE(mara.solve());
  }
  {
    Driver driver(pack, seat.setup(wish));
    TraineeAtDesk mara(driver);
    REQUIRE(driver.desk().page() == DeskPage::resume);
    CHECK(mara.reads("ticket 2 of 3"));
    REQUIRE(mara.press("train/goOn"));
    REQUIRE(mara.press("train/ticket"));
    REQUIRE(mara.diagnoseRightly());
  }
  Driver driver(pack, seat.setup(wish));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/goOn"));
  REQUIRE(driver.desk().page() == DeskPage::work);
  REQUIRE(mara.doRightly());
  REQUIRE(mara.closeRightly());
  REQUIRE(mara.press("train/ticket"));
  REQUIRE(mara.solve());
  REQUIRE(driver.desk().test()->over());
  CHECK(mara.reads("Passed: 3 of 3. Mean: 100 points."));
  CHECK(seat.stores.ids().size() == 3);
  const std::string test = driver.desk().test()->id;
  for (const KeptAttempt& each : driver.desk().test()->done) CHECK(each.test == test);
}

TEST_CASE("a guided ticket is gone on with guided, and nothing is offered after one that was only watched") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  {
    Driver driver(pack, seat.setup(ticketWish("S02", TrainingMode::watch)));
    driver.desk().tick(60000);
  }
  {
    Driver driver(pack, seat.setup(ticketWish("S02", TrainingMode::guide)));
    TraineeAtDesk mara(driver);
    REQUIRE(driver.desk().page() == DeskPage::diagnose);
    REQUIRE(mara.diagnoseRightly());
  }
  Driver driver(pack, seat.setup(ticketWish("")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/goOn"));
  CHECK(mara.attempt().record().mode == TrainingMode::guide);
}

TEST_CASE("a pack that is edited while a ticket runs takes the attempt over, with its time") {
  Pack edited = support::shippedPack();
  edited.version += "-edited";
  Seat seat;
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  workOn(mara, 3);
  const std::vector<AttemptEntry> log = mara.attempt().record().log;
  const std::vector<std::string> before = shown(driver);
  driver.desk().adopt(edited);
  driver.settle();
  REQUIRE(driver.desk().page() == DeskPage::work);
  CHECK(mara.attempt().record().log == log);
  CHECK(mara.attempt().record().packVersion == edited.version);
  CHECK(shown(driver) == before);
  REQUIRE(mara.doRightly());
  REQUIRE(mara.closeRightly());
  CHECK(driver.desk().debrief().score.total() == 100);
  CHECK(seat.stores.ids().size() == 1);
}

TEST_CASE("an edit that no longer takes what was done is told, and counts against nobody") {
  Pack edited = support::shippedPack();
  edited.id = "another-shop";
  Seat seat;
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    workOn(mara, 2);
    driver.desk().adopt(edited);
    driver.settle();
    CHECK(driver.desk().page() == DeskPage::inbox);
    CHECK(mara.reads("your steps no longer fit it"));
  }
  CHECK(seat.stores.ids().empty());
  CHECK(seat.waiting() == 0);
  Driver driver(edited, seat.setup(ticketWish("")));
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE(
    "an unfinished ticket that another version of the pack does not take is told, and counts against "
    "nobody") {
  Seat seat;
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
  }
  Pack edited = support::shippedPack();
  edited.id = "another-shop";
  Driver driver(edited, seat.setup(ticketWish("")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/goOn"));
  CHECK(driver.desk().page() == DeskPage::inbox);
  CHECK(mara.reads("It does not count; begin it anew."));
  CHECK(seat.stores.ids().empty());
}

}  // namespace cardwalk::ui
