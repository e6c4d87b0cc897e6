// The supervisor's list and figures where many attempts do not count.

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

constexpr int kCounting = 100, kGuided = 400;

DriverSetup setupOver(const std::string& file) {
  DeskWish wish;
  wish.open = true;
  DriverSetup out = deskSetup(wish);
  out.deskHooks.open = [file] { return openResults(file); };
  out.deskHooks.wallClock = [] { return std::int64_t{1798000000000}; };
  out.deskHooks.random = [] { return std::array<std::uint8_t, 16>{}; };
  out.desk->person = "";
  return out;
}

std::vector<KeptAttempt> attempts() {
  std::vector<KeptAttempt> all = support::inventAttempts(support::shippedPack(), kCounting + kGuided, 3);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].branchOf.clear();
    all[i].record.mode = i < kCounting ? TrainingMode::practice : TrainingMode::guide;
    // The guided ones are the newest.
    all[i].startedAt = 1790000000000 + static_cast<std::int64_t>(i) * 60000;
  }
  return all;
}

}  // namespace

TEST_CASE("every attempt of the list can be reached, however few of them count, and it says which do not") {
  const support::TempFolder folder;
  const std::string file = (folder / "results.sqlite").string();
  {
    OpenedResults opened = openResults(file);
    REQUIRE(opened.store);
    REQUIRE_FALSE(opened.store->addAll(attempts()));
    REQUIRE_FALSE(opened.store->setPinHash("", *hashPin("2468")));
  }
  Driver driver(support::shippedPack(), setupOver(file));
  TraineeAtDesk lead(driver);
  REQUIRE(lead.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  const Supervisor& seen = driver.desk().supervisor();
  CHECK(seen.sums.attempts == kCounting);
  CHECK(lead.reads("in none of these figures: 400"));
  REQUIRE(lead.press("train/tab/attempts"));
  CHECK(lead.reads("not counted"));
  CHECK(lead.reads("1–200 / 500"));
  REQUIRE(lead.press("train/rows/older"));
  CHECK(lead.reads("201–400 / 500"));
  REQUIRE(lead.press("train/rows/older"));
  CHECK(lead.reads("401–500 / 500"));
  CHECK(seen.rows.size() == 100);
  CHECK(seen.rows.front().counts());
  CHECK_FALSE(lead.reads("not counted"));
  CHECK(driver.anchor("train/rows/older") == nullptr);
  REQUIRE(lead.press("train/rows/newer"));
  CHECK(lead.reads("201–400 / 500"));
}

}  // namespace cardwalk::ui
