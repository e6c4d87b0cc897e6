// Fifty seats that share one file, as on a network folder: what the file has no time for waits, and comes
// later.

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "core/records/results.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr int kSeats = 50, kAttempts = 4;

/// Another program that keeps the file to itself.
class Holder {
 public:
  explicit Holder(const std::string& file) {
    REQUIRE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database_, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  ~Holder() { sqlite3_close(database_); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

 private:
  sqlite3* database_ = nullptr;
};

std::filesystem::path outboxOf(const TempFolder& folder, int seat) {
  return folder / ("seat-" + std::to_string(seat));
}

/// Every seat keeps what it did, each in a thread of its own, and delivers what it can; how many it could.
int keepFromAllSeats(const TempFolder& folder, const std::string& file) {
  const Pack& pack = shippedPack();
  std::atomic<int> delivered = 0, unkept = 0;
  {
    std::vector<std::jthread> seats;
    for (int seat = 0; seat < kSeats; ++seat)
      seats.emplace_back([&, seat] {
        Outbox outbox(outboxOf(folder, seat));
        const OpenedResults results = openResults(file);
        for (int i = 0; i < kAttempts; ++i)
          if (outbox.put(inventAttempt(pack, i, kAttempts, static_cast<std::uint64_t>(seat) + 1))) ++unkept;
        if (results.store) delivered += outbox.deliver(*results.store).taken;
      });
  }
  CHECK(unkept == 0);
  return delivered;
}

int waiting(const TempFolder& folder) {
  int count = 0;
  for (int seat = 0; seat < kSeats; ++seat) count += Outbox(outboxOf(folder, seat)).waiting();
  return count;
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("fifty seats on one file lose nothing while it is locked, and deliver everything once") {
    const TempFolder folder;
    const std::string file = (folder / "results.sqlite").string();
    REQUIRE(openResults(file).store);
    {
      const Holder holder(file);
      CHECK(keepFromAllSeats(folder, file) == 0);
      CHECK(waiting(folder) == kSeats * kAttempts);
    }
    const int delivered = keepFromAllSeats(folder, file);
    MESSAGE("of " << kSeats * kAttempts << " attempts, delivered at once: " << delivered);
    // Whoever had to give way delivers at the next opportunity.
    const OpenedResults results = openResults(file);
    REQUIRE(results.store);
    for (int seat = 0; seat < kSeats; ++seat) Outbox(outboxOf(folder, seat)).deliver(*results.store);
    CHECK(waiting(folder) == 0);
    CHECK(results.store->rows({}).size() == static_cast<std::size_t>(kSeats * kAttempts));
    CHECK(results.store->sums({}).attempts == kSeats * kAttempts);
  }
}
