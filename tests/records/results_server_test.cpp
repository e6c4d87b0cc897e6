#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/results.h"
#include "tests/records/results_behaviour.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/postgres_server.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

TEST_SUITE("results") {
  TEST_CASE("a PostgreSQL server keeps what is put into it, in the same way, and fifty seats lose nothing") {
    PostgresServer server;
    for (const Behaviour& behaviour : behavioursOfStores()) {
      CAPTURE(behaviour.name);
      behaviour.check(server.freshDatabase());
    }
    writeFromSeats(server.freshDatabase(), 50, 4);

    // A seat that loses the server goes on, says so, and delivers when it is back.
    const std::string address = server.freshDatabase();
    const TempFolder folder;
    Outbox outbox(folder / "outbox");
    const auto store = opened(address);
    const std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 6, 21);
    REQUIRE_FALSE(store->add(attempts[0]));
    server.stop();
    for (std::size_t i = 0; i < attempts.size(); ++i) CHECK_FALSE(outbox.put(attempts[i]));
    CHECK(outbox.deliver(*store).taken == 0);
    REQUIRE(store->fault());
    CAPTURE(store->fault()->message);
    CHECK(store->fault()->kind == ResultsFault::unreachable);
    CHECK(store->rows({}).empty());
    const OpenedResults late = openResults(address);
    REQUIRE(late.fault);
    CHECK(late.fault->kind == ResultsFault::unreachable);
    CHECK(outbox.waiting() == 6);
    server.start();
    CHECK(outbox.deliver(*store).taken == 6);
    CHECK(outbox.waiting() == 0);
    CHECK(store->rows({}).size() == 6);
  }
}
