// Files at the desk that cannot be deleted: said where its other faults are, and nobody is held up by them.

#include <cerrno>
#include <memory>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/simulated_disk.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

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

}  // namespace cardwalk::ui
