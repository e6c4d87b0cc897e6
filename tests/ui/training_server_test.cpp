// A desk whose PostgreSQL server goes and comes back.

#include <doctest/doctest.h>

#include "tests/support/postgres_server.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {

TEST_SUITE("results") {
  TEST_CASE("a desk that loses its server works on, says so, and delivers everything once when it is back") {
    support::PostgresServer server;
    const std::string address = server.freshDatabase();
    Seat seat;
    seat.errands = std::make_shared<Errands>([] {});
    DriverSetup setup = seat.setup(ticketWish("S02"));
    setup.deskHooks.open = [address] { return openResults(address); };
    Driver driver(support::shippedPack(), setup);
    TraineeAtDesk mara(driver);
    seat.answersCome(driver);
    REQUIRE(driver.desk().page() == DeskPage::diagnose);
    server.stop();
    REQUIRE(mara.solve());
    seat.answersCome(driver);
    CHECK(driver.desk().debrief().score.total() == 100);
    CHECK(mara.reads("Nothing is lost"));
    CHECK(driver.desk().records().waiting() == 1);
    REQUIRE(mara.press("train/inbox"));
    seat.answersCome(driver);
    CHECK(mara.reads("Passed · 100"));
    REQUIRE(mara.press("train/ticket/S01"));
    REQUIRE(mara.diagnoseRightly());
    REQUIRE(mara.press("train/leave"));
    REQUIRE(mara.press("train/leave"));
    seat.answersCome(driver);
    CHECK(driver.desk().records().waiting() == 2);
    server.start();
    // Its next try is due within two minutes whatever happened before.
    const auto later = static_cast<Millis>(driver.now() * 1000) + 120000;
    driver.desk().tick(later);
    driver.desk().tick(later + 120000);
    seat.answersCome(driver);
    CHECK(driver.desk().records().waiting() == 0);
    CHECK(driver.desk().records().state().empty());
    CHECK_FALSE(mara.reads("Nothing is lost"));
    driver.desk().records().connect();
    seat.answersCome(driver);
    OpenedResults opened = openResults(address);
    REQUIRE(opened.store);
    CHECK(opened.store->rows({}).size() == 2);
  }
}

}  // namespace cardwalk::ui
