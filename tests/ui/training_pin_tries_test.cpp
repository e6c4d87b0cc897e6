// Wrong tries of PINs that several windows, an erasure or a full disk come between.

#include <cerrno>
#include <memory>

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/simulated_disk.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

constexpr std::int64_t kHour = 60ll * 60 * 1000;
constexpr const char* kUnnoted = "Wrong PINs cannot be noted on this computer";

/// On the first page, without waiting for the store; false where the try did not let anybody in.
bool tries(Driver& driver, const std::string& name, const std::string& pin, int times = 1) {
  for (int i = 0; i < times; ++i) {
    driver.desk().form().name = name;
    driver.settle();
    REQUIRE(driver.type("train.pin", pin));
  }
  return driver.desk().page() != DeskPage::start;
}

struct Known : Seat {
  Known() {
    stores.setPin("Mara", *hashPin("4711"));
    stores.setPin("Olga", *hashPin("1234"));
  }
  TriesByName onDisk() { return loadPinTries(disk ? *disk : *real, pinTriesFile(folder / "outbox"), now); }
  std::unique_ptr<FileOps> real = realFileOps();
};

}  // namespace

TEST_CASE("two windows on one folder count together") {
  Known seat;
  Driver first(support::shippedPack(), seat.nobody());
  tries(first, "Mara", "0000", 3);
  Driver second(support::shippedPack(), seat.nobody());
  tries(first, "Mara", "0000");
  tries(second, "Mara", "0000");
  CHECK(seat.onDisk().at("Mara").wrong == 5);
  CHECK_FALSE(tries(second, "Mara", "4711"));
  CHECK(TraineeAtDesk(second).reads("The next one counts in 5 s."));
  tries(second, "Olga", "0000", 2);
  tries(first, "Olga", "0000");
  CHECK(seat.onDisk().at("Mara").wrong == 5);
  CHECK(seat.onDisk().at("Olga").wrong == 3);
  seat.now += 5000;
  // Whoever is right is right everywhere.
  CHECK(tries(second, "Mara", "4711"));
  CHECK_FALSE(seat.onDisk().contains("Mara"));
}

TEST_CASE("a name that was erased between two wrong tries does not come back with somebody else’s") {
  Known seat;
  Driver driver(support::shippedPack(), seat.nobody());
  tries(driver, "Mara", "0000", 2);
  tries(driver, "Olga", "0000");
  CHECK(erasePinTries(*seat.real, pinTriesFile(seat.folder / "outbox"), "Mara").known);
  tries(driver, "Olga", "0000");
  CHECK(seat.onDisk().at("Olga").wrong == 2);
  CHECK_FALSE(seat.onDisk().contains("Mara"));
}

TEST_CASE("nobody can shut a name out for good: a day after the last wrong try all of them count again") {
  Known seat;
  Driver open(support::shippedPack(), seat.nobody());
  tries(open, "Mara", "0000", 5);
  seat.now += 25 * kHour;
  {
    Driver later(support::shippedPack(), seat.nobody());
    tries(later, "Mara", "0000", 4);
    CHECK(tries(later, "Mara", "4711"));
  }
  // The window that was open all the time has forgotten them as well.
  tries(open, "Mara", "0000", 4);
  CHECK(tries(open, "Mara", "4711"));
}

TEST_CASE("wrong tries that the disk does not take are told, count all the same, and are noted later") {
  struct Full : support::SimulatedDisk {
    FileError create(const Path& file, Handle& handle) override {
      const bool tries = file.string().find("pin-tries") != std::string::npos;
      return full && tries ? ENOSPC : SimulatedDisk::create(file, handle);
    }
    bool full = true;
  };
  Known seat;
  const auto disk = std::make_shared<Full>();
  seat.disk = disk;
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk hand(driver);
  CHECK_FALSE(hand.reads(kUnnoted));
  tries(driver, "Mara", "0000", 5);
  CHECK(hand.reads(kUnnoted));
  CHECK_FALSE(tries(driver, "Mara", "4711"));
  CHECK(hand.reads("The next one counts in 5 s."));
  CHECK(seat.onDisk().empty());
  disk->full = false;
  tries(driver, "Olga", "0000");
  CHECK_FALSE(hand.reads(kUnnoted));
  CHECK(seat.onDisk().at("Mara").wrong == 5);
  CHECK(seat.onDisk().at("Olga").wrong == 1);
}

TEST_CASE("a quick hand’s wrong tries are all noted, though the disk is slower") {
  Known seat;
  seat.errands = std::make_shared<Errands>([] {});
  {
    Driver driver(support::shippedPack(), seat.nobody());
    seat.answersCome(driver);
    for (int i = 0; i < 3; ++i) {
      tries(driver, "Mara", "0000");
      seat.errands->finish(Lane::store);
      driver.desk().tick(1);
      driver.settle();
    }
  }
  seat.errands->finish(Lane::disk);
  CHECK(seat.onDisk().at("Mara").wrong == 3);
}

}  // namespace cardwalk::ui
