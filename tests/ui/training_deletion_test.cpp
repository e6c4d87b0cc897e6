// Files at the desk that cannot be deleted: said where its other faults are, and nobody is held up by them.

#include <cerrno>
#include <memory>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/simulated_disk.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// Takes everything and lets go of no file with that in its name.
struct Stuck : support::SimulatedDisk {
  explicit Stuck(std::string what) : words(std::move(what)) {}
  FileError remove(const Path& file) override {
    return stuck && file.string().find(words) != std::string::npos && exists(file)
               ? EACCES
               : SimulatedDisk::remove(file);
  }
  std::string words;
  bool stuck = true;
};

constexpr const char* kTold = "could not be deleted from this computer";

}  // namespace

TEST_CASE("a delivered attempt whose copy cannot be deleted is told, counts once, and waits for nothing") {
  Seat seat;
  const auto disk = std::make_shared<Stuck>(".attempt.json");
  seat.disk = disk;
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk mara(driver);
  CHECK_FALSE(mara.reads(kTold));
  REQUIRE(mara.solve());
  CHECK(mara.reads(kTold));
  CHECK(driver.desk().records().connected());
  CHECK(driver.desk().records().waiting() == 0);
  disk->stuck = false;
  driver.desk().records().connect();
  driver.settle();
  CHECK_FALSE(mara.reads(kTold));
}

TEST_CASE("a ticket in hand that is over and cannot be deleted is told") {
  Seat seat;
  seat.disk = std::make_shared<Stuck>("unfinished-");
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  REQUIRE(mara.doRightly());
  CHECK_FALSE(mara.reads(kTold));
  REQUIRE(mara.closeRightly());
  CHECK(mara.reads(kTold));
}

TEST_CASE("what could not be deleted of one person is told until it goes, whatever the next one saves") {
  Seat seat;
  const fs::path file = unfinishedFile(unfinishedFolder(seat.folder / "outbox"), "Mara");
  const auto disk = std::make_shared<Stuck>(file.filename().string());
  seat.disk = disk;
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk hand(driver);
  const auto solvesAs = [&](const char* name) {
    driver.desk().form().name = name;
    driver.settle();
    return driver.press("train/begin") && hand.press("train/ticket/S02") && hand.solve();
  };
  REQUIRE(solvesAs("Mara"));
  CHECK(hand.reads(file.filename().string()));
  for (const bool stuck : {true, false}) {
    CAPTURE(stuck);
    disk->stuck = stuck;
    REQUIRE(hand.press("train/inbox"));
    REQUIRE(hand.press("train/start"));
    REQUIRE(solvesAs("Olga"));
    CHECK(hand.reads(kTold));
  }
  REQUIRE(hand.press("train/inbox"));
  REQUIRE(hand.press("train/start"));
  driver.desk().form().name = "Mara";
  driver.settle();
  REQUIRE(driver.press("train/begin"));
  // It still lies there, so it is offered once more.
  REQUIRE(driver.desk().page() == DeskPage::resume);
  REQUIRE(hand.press("train/giveUp"));
  CHECK_FALSE(hand.reads(kTold));
}

TEST_CASE("what the store has taken waits for nothing, even while the store is away") {
  for (const ResultsFault fault : {ResultsFault::unreachable, ResultsFault::damaged}) {
    Seat seat;
    seat.disk = std::make_shared<Stuck>(".attempt.json");
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    TraineeAtDesk mara(driver);
    DeskRecords& records = driver.desk().records();
    REQUIRE(mara.solve());
    REQUIRE(records.waiting() == 0);
    seat.stores.fail(fault);
    for (int round = 0; round < 2; ++round) records.connect();
    CHECK(records.waiting() == 0);
    REQUIRE(mara.press("train/inbox"));
    REQUIRE(mara.press("train/ticket/S03"));
    REQUIRE(mara.diagnoseRightly());
    REQUIRE(mara.press("train/leave"));
    REQUIRE(mara.press("train/leave"));
    CHECK(records.waiting() == 1);
    seat.stores.fail(std::nullopt);
    for (int round = 0; round < 2; ++round) records.connect();
    CHECK(records.connected());
    CHECK(records.waiting() == 0);
    CHECK(mara.reads(kTold));
  }
}

}  // namespace cardwalk::ui
