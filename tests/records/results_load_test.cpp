#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/results.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// Milliseconds, the best of three: the machine has other things to do as well.
double milliseconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto began = std::chrono::steady_clock::now();
    work();
    best = std::min(
        best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
  }
  return best;
}

}  // namespace

TEST_SUITE("soak results") {
  TEST_CASE("a hundred thousand attempts are summed up in 250 ms and listed in 20" * doctest::skip()) {
    const TempFolder folder;
    const std::string address = (folder / "results.sqlite").string();
    {
      const OpenedResults results = openResults(address);
      const auto began = std::chrono::steady_clock::now();
      REQUIRE(fillWithInvented(*results.store, shippedPack(), 100'000, 1).empty());
      MESSAGE(
          "filled in s: " << std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    }
    // The milliseconds are those of the program that people run, not of what the sanitizers make of it.
    const double pace = support::kSanitized ? 8 : 1;
    const OpenedResults results = openResults(address);
    ResultStore& store = *results.store;
    AttemptFilter year, ticket, person, page, personPage, ticketPage;
    year.from = kInventedFrom;
    year.to = kInventedTo;
    ticket.ticket = ticketPage.ticket = "S05";
    person.person = personPage.person = store.people().front();
    page.limit = personPage.limit = ticketPage.limit = 200;
    const std::array<std::pair<std::string, AttemptFilter>, 4> sums{
        {{"all", {}}, {"a year", year}, {"a ticket", ticket}, {"a person", person}}};
    for (const auto& [name, filter] : sums) {
      const double taken = milliseconds([&, &wanted = filter] { CHECK(store.sums(wanted).attempts > 0); });
      MESSAGE("sums of " << name << ", ms: " << taken);
      CHECK(taken < 250 * pace);
    }
    const std::array<std::pair<std::string, AttemptFilter>, 3> lists{
        {{"the newest", page}, {"a person's", personPage}, {"a ticket's", ticketPage}}};
    for (const auto& [name, filter] : lists) {
      const double taken = milliseconds([&, &wanted = filter] { CHECK(store.rows(wanted).size() == 200); });
      MESSAGE("200 rows of " << name << ", ms: " << taken);
      CHECK(taken < 20 * pace);
    }
  }
}
