// Work beside the frames when the window closes: nothing that must be done is left, and nothing outlives it.

#include <atomic>
#include <thread>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {

TEST_CASE(
    "what the store’s lane still asks of the disk while the program ends is done, and the program ends") {
  for (int round = 0; round < 50; ++round) {
    std::atomic<bool> done{false};
    {
      Errands errands([] {});
      errands.post(
          Lane::store,
          [&]() -> Errands::Answer {
            while (!errands.retired()) std::this_thread::yield();
            // The window is gone, and whoever ends the program has had time to look at both lanes.
            for (int i = 0; i < 200; ++i) std::this_thread::yield();
            errands.post(
                Lane::disk,
                [&]() -> Errands::Answer {
                  done = true;
                  return {};
                },
                true);
            return {};
          },
          true);
    }
    CHECK(done);
  }
}

TEST_CASE("what need not be done is not begun once nobody waits for it") {
  bool done = false;
  Errands errands([] {});
  errands.retire();
  errands.post(Lane::disk, [&]() -> Errands::Answer {
    done = true;
    return {};
  });
  errands.finish(Lane::disk);
  CHECK_FALSE(done);
}

TEST_CASE("a window that closes while the store is busy still says that its ticket was left") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    seat.answersCome(driver);
    REQUIRE(seat.stores.atWork().size() == 1);
    seat.stores.hold();
    driver.desk().records().readRowsOf("Mara", [] {});
    seat.stores.awaitHeld();
  }
  seat.stores.letGo();
  seat.errands.reset();
  CHECK(seat.stores.atWork().empty());
}

}  // namespace cardwalk::ui
