#include "core/records/erasure.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/certificate.h"
#include "core/records/sql.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;
namespace fs = std::filesystem;

namespace {

const std::string kPerson = "Xanthippe \"Q\" Quellenreiter";

KeptAttempt attemptOf(const std::string& person, int number) {
  KeptAttempt attempt = inventAttempt(shippedPack(), number, 400, 91);
  attempt.person = person;
  return attempt;
}

std::vector<fs::path> filesThatSay(const fs::path& folder, const std::string& words) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && readFile(entry.path()).find(words) != std::string::npos)
      found.push_back(entry.path().filename());
  return found;
}

/// A desk at which the person and others have trained for a while.
struct Desk {
  Desk() {
    const OpenedResults results = openResults(file.string());
    REQUIRE(fillWithInvented(*results.store, shippedPack(), 150, 2).empty());
    for (int i = 0; i < 40; ++i) REQUIRE_FALSE(results.store->add(attemptOf(kPerson, i)));
    REQUIRE_FALSE(results.store->setPinHash(kPerson, "hash"));
    REQUIRE_FALSE(outbox.put(attemptOf(kPerson, 300)));
    REQUIRE_FALSE(outbox.put(attemptOf("Ana", 301)));
  }
  Erasure erase(ResultStore& store) const { return erasePerson(store, outbox, folder.path(), file, kPerson); }
  TempFolder folder;
  fs::path file = folder / "results.sqlite";
  Outbox outbox{folder / "outbox"};
};

std::string certificateFor(const std::string& person, const std::string& number) {
  ReportWords words;
  words.say = [](std::string_view key) { return std::string(key); };
  return certificateHtml({number, person, "North", "1", 0, 90, {{"S01", 90}}}, words);
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("nothing of an erased person is left in any byte of the folder") {
    const Desk desk;
    const std::string known = attemptOf(kPerson, 7).id, waiting = attemptOf(kPerson, 300).id;
    // Certificates: by their number, of a test that is no longer known, torn in the middle, and somebody's.
    writeFile(desk.folder / ("certificate-" + known + ".html"), certificateFor(kPerson, known));
    writeFile(desk.folder / ("certificate-" + known + ".html.old"), certificateFor(kPerson, known));
    writeFile(desk.folder / ("certificate-" + waiting + ".html"), "torn: Xanthi");
    writeFile(desk.folder / "certificate-gone.html", certificateFor(kPerson, "gone"));
    writeFile(desk.folder / "certificate-ana.html", certificateFor("Ana", "ana"));
    // Torn attempts in the outbox: set aside long ago, cut within the name, cut before it, and just found.
    const std::string json = attemptToJson(attemptOf(kPerson, 302));
    const std::size_t name = json.find("Xanthippe");
    const fs::path box = desk.folder / "outbox";
    writeFile(box / "0000000000000001-a.attempt.json.damaged-1", json.substr(0, json.size() - 9));
    writeFile(box / "0000000000000002-b.attempt.json.damaged-3", json.substr(0, name + 6));
    writeFile(box / "0000000000000003-c.attempt.json.damaged-1", json.substr(name - 4));
    writeFile(box / "0000000000000004-d.attempt.json", json.substr(0, json.size() - 1));
    writeFile(box / "0000000000000005-e.attempt.json.damaged-1", "something of somebody else");
    const OpenedResults results = openResults(desk.file.string());
    const Erasure erasure = desk.erase(*results.store);
    CHECK_FALSE(erasure.fault);
    CHECK(erasure.attempts == 41);
    CHECK(erasure.certificates == 4);
    CHECK(erasure.keptAside.empty());
    // With the store still open, so that what SQLite keeps beside it is searched too.
    CHECK(filesThatSay(desk.folder.path(), "Xanthi").empty());
    CHECK(filesThatSay(desk.folder.path(), "Quellenreiter").empty());
    CHECK(filesThatSay(desk.folder.path(), known).empty());
    CHECK(results.store->rows({}).size() == 150);
    CHECK(desk.outbox.waiting() == 1);
    CHECK(fs::exists(desk.folder / "certificate-ana.html"));
    CHECK(fs::exists(box / "0000000000000005-e.attempt.json.damaged-1"));
  }

  TEST_CASE(
      "while another program reads the file, it is said that bytes may be left, and once more clears them") {
    const Desk desk;
    const OpenedResults results = openResults(desk.file.string());
    {
      const auto reader = openSqlite(desk.file);
      reader->runScript("BEGIN; SELECT COUNT(*) FROM attempts");
      const Erasure erasure = desk.erase(*results.store);
      REQUIRE(erasure.fault);
      CHECK(erasure.fault->kind == ResultsFault::remains);
      CHECK(erasure.fault->message.find("until other programs that have it open are closed") !=
            std::string::npos);
      CHECK(erasure.attempts == 41);
      AttemptFilter theirs;
      theirs.person = kPerson;
      CHECK(results.store->rows(theirs).empty());
      CHECK_FALSE(filesThatSay(desk.folder.path(), "Xanthippe").empty());
      reader->runScript("COMMIT");
    }
    CHECK_FALSE(desk.erase(*results.store).fault);
    CHECK(filesThatSay(desk.folder.path(), "Xanthippe").empty());
  }

  TEST_CASE("a store that was set aside and still names the person is pointed out, not taken apart") {
    const Desk desk;
    const std::string bytes(3'000'000, 'x');
    writeFile(desk.folder / "results.sqlite.damaged-1", bytes + kPerson + bytes);
    writeFile(desk.folder / "results.sqlite.damaged-2", bytes);
    const OpenedResults results = openResults(desk.file.string());
    const Erasure erasure = desk.erase(*results.store);
    CHECK(erasure.keptAside == std::vector<fs::path>{desk.folder / "results.sqlite.damaged-1"});
  }
}
