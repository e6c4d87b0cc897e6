#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/results.h"
#include "core/records/sql.h"
#include "tests/records/results_behaviour.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/power_cut.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;
namespace fs = std::filesystem;

namespace {

constexpr std::array kUnsynced{Unsynced::kept, Unsynced::torn, Unsynced::zeroed, Unsynced::lost};

/// What the program did before the power went: whether it believed its work to be done.
using Work = std::function<bool(ResultStore& store)>;
/// What may be found afterwards.
using Look = std::function<void(ResultStore& store, bool believed)>;

std::string integrity(const fs::path& file) {
  std::string verdict;
  openSqlite(file)->run("PRAGMA integrity_check", {}, [&](const SqlRow& row) { verdict = row.text(0); });
  return verdict;
}

/// Cuts the power at every operation, from the first to the last: of opening, working and closing. With
/// `all`, every fate of unsynced data at each of them; otherwise they take turns.
int cutEverywhere(const fs::path& base, bool all, const Work& work, const Look& look) {
  const TempFolder folder;
  const fs::path file = folder / "results.sqlite";
  int cuts = 0;
  const int every = all || support::thorough() ? 1 : 4;
  for (int operation = 1;; operation += every) {
    for (std::size_t fate = 0; fate < kUnsynced.size(); ++fate) {
      if (!all && fate != static_cast<std::size_t>(operation / every) % kUnsynced.size()) continue;
      CAPTURE(operation);
      CAPTURE(fate);
      for (const char* suffix : {"-wal", "-shm", "-journal"}) fs::remove(file.string() + suffix);
      fs::copy_file(base, file, fs::copy_options::overwrite_existing);
      PowerCutFiles disk;
      disk.failFrom(operation);
      bool believed = false;
      {
        const OpenedResults results = openResults(file.string());
        REQUIRE_FALSE(results.setAside);
        if (results.store != nullptr) believed = work(*results.store);
      }
      if (disk.operations() < operation) return cuts;
      disk.powerCut(kUnsynced[fate]);
      cuts += every;
      const OpenedResults again = openResults(file.string());
      CAPTURE(again.fault.value_or(ResultsError{}).message);
      REQUIRE(again.store != nullptr);
      REQUIRE_FALSE(again.setAside);
      look(*again.store, believed);
      REQUIRE(integrity(file) == "ok");
    }
  }
}

struct Base {
  explicit Base(int count) : attempts(inventAttempts(shippedPack(), count + 1, 12)) {
    const OpenedResults results = openResults(file.string());
    REQUIRE(results.store != nullptr);
    REQUIRE_FALSE(results.store->addAll({attempts.data(), static_cast<std::size_t>(count)}));
  }
  TempFolder folder;
  fs::path file = folder / "results.sqlite";
  std::vector<KeptAttempt> attempts;  ///< one more than are in the file
};

void cutWhileAdding(bool all) {
  const Base base(5);
  const KeptAttempt& added = base.attempts.back();
  const int cuts = cutEverywhere(
      base.file, all, [&](ResultStore& store) { return !store.add(added); },
      [&](ResultStore& store, bool believed) {
        const auto rows = store.rows({}).size();
        CHECK((rows == 6 || (rows == 5 && !believed)));
        const auto found = store.attempt(added.id);
        CHECK(found.has_value() == (rows == 6));
        if (found) CHECK(attemptToJson(*found) == attemptToJson(added));
        CHECK(store.sums({}).attempts == static_cast<int>(rows));
      });
  CHECK(cuts > 20);
}

void cutWhileErasing(bool all) {
  const Base base(8);
  const std::string person = base.attempts[0].person;
  AttemptFilter theirs;
  theirs.person = person;
  std::size_t before = 0;
  for (int i = 0; i < 8; ++i) before += base.attempts[static_cast<std::size_t>(i)].person == person ? 1 : 0;
  const int cuts = cutEverywhere(
      base.file, all,
      [&](ResultStore& store) {
        store.erase(person);
        return !store.fault();
      },
      [&](ResultStore& store, bool believed) {
        const auto rows = store.rows(theirs).size();
        CHECK((rows == 0 || (rows == before && !believed)));
        CHECK(store.rows({}).size() == 8 - before + rows);
      });
  CHECK(cuts > 40);
}

void cutWhileMigrating(bool all) {
  for (const int version : {1, 2}) {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    makeOfVersion(version, file.string());
    const std::size_t rows = version == 1 ? 2 : 5;
    const int cuts = cutEverywhere(
        file, all, [](ResultStore&) { return true; },
        [&](ResultStore& store, bool) {
          CHECK(store.rows({}).size() == rows);
          CHECK(store.sums({}).attempts == 2);
        });
    CHECK(cuts > 20);
  }
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("a power cut at any write while an attempt is kept leaves all of it or none") {
    cutWhileAdding(false);
  }
  TEST_CASE("a power cut at any write while a person is erased leaves all of them or nothing") {
    cutWhileErasing(false);
  }
  TEST_CASE("a power cut at any write while tables are brought up to date loses nothing") {
    cutWhileMigrating(false);
  }
}

TEST_SUITE("soak results") {
  TEST_CASE("a power cut at any write, with every fate of what was not synced" * doctest::skip()) {
    cutWhileAdding(true);
    cutWhileErasing(true);
    cutWhileMigrating(true);
  }
}
