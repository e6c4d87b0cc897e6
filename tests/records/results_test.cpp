#include "core/records/results.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/records/results_behaviour.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

TEST_SUITE("results") {
  TEST_CASE("a SQLite file keeps what is put into it") {
    for (const Behaviour& behaviour : behavioursOfStores()) {
      CAPTURE(behaviour.name);
      const TempFolder folder;
      behaviour.check((folder / "results.sqlite").string());
    }
  }

  TEST_CASE("seats that share a SQLite file wait for each other") {
    const TempFolder folder;
    writeFromSeats((folder / "results.sqlite").string(), 6, 3);
  }

  TEST_CASE("an address is shown without its password") {
    CHECK(shownAddress("postgresql://ana:secret@db/results?sslmode=require") ==
          "postgresql://ana@db/results");
    CHECK(shownAddress("postgresql://db/results") == "postgresql://db/results");
    CHECK(shownAddress("/home/a:b@c/results.sqlite") == "/home/a:b@c/results.sqlite");
    const OpenedResults results = openResults("postgresql://ana:secret@127.0.0.1:1/results?password=secret");
    REQUIRE(results.fault);
    CHECK(results.fault->kind == ResultsFault::unreachable);
    CHECK(results.fault->message.find("secret") == std::string::npos);
    CHECK(results.fault->message.find("127.0.0.1") != std::string::npos);
  }
}
