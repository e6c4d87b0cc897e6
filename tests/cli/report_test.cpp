#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/records/results.h"
#include "core/records/sql.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// A store of invented attempts in a folder of its own.
struct InventedStore {
  explicit InventedStore(int count) : attempts(count > 1000 ? 0 : static_cast<std::size_t>(count)) {
    const OpenedResults results = openResults(address);
    REQUIRE(fillWithInvented(*results.store, shippedPack(), count, 6).empty());
    for (std::size_t i = 0; i < attempts.size(); ++i)
      attempts[i] = inventAttempt(shippedPack(), static_cast<int>(i), count, 6);
  }
  TempFolder folder;
  std::string address = (folder / "results.sqlite").string();
  std::vector<KeptAttempt> attempts;
};

ProcessResult report(const InventedStore& kept, std::vector<std::string> words) {
  words.insert(words.begin(), {"report", "--results", kept.address});
  return runCardwalk(std::move(words));
}

}  // namespace

TEST_SUITE("results on the command line") {
  TEST_CASE("the report names tickets, facts and people, for all or for some") {
    const InventedStore kept(120);
    const ProcessResult table = report(kept, {});
    CHECK(table.exitCode == 0);
    CHECK(table.errors.empty());
    CHECK(says(table.output, "Training report · everybody · all tickets · all the time"));
    CHECK(says(table.output, "S04 · Grey Delete"));
    CHECK_FALSE(says(table.output, "cli."));
    CHECK_FALSE(says(table.output, "<?>"));
    const std::string person = kept.attempts[0].person;
    const ProcessResult one = report(kept, {"--person", person, "--format", "json"});
    CHECK(one.exitCode == 0);
    const json whole = json::parse(one.output);
    CHECK(whole["people"] == 1);
    CHECK(whole["persons"][0]["person"] == person);
    const json day =
        json::parse(report(kept, {"--from", "2026-03-01", "--to", "2026-03-31", "--format=json"}).output);
    int inMarch = 0;
    for (const KeptAttempt& each : kept.attempts)
      inMarch += each.startedAt >= 1772323200000 && each.startedAt < 1775001600000 ? 1 : 0;
    CHECK(day["attempts"] == inMarch);
    CHECK(day["filter"]["to"] == "2026-03-31");
    const ProcessResult unknown = report(kept, {"--ticket", "S99", "--format=json"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.output.empty());
    CHECK(says(unknown.errors, "no ticket “S99”"));
    CHECK(says(unknown.errors, "S04"));
    // Nothing in the time asked for is no mistake, but it is said.
    const ProcessResult empty = report(kept, {"--from", "2020-01-01", "--to", "2020-01-02", "--format=json"});
    CHECK(empty.exitCode == 0);
    CHECK(json::parse(empty.output)["attempts"] == 0);
    CHECK(says(empty.errors, "no attempt in the results matches"));
    const ProcessResult french = report(kept, {"--lang", "fr"});
    CHECK(says(french.output, "Rapport d’entraînement"));
    CHECK_FALSE(says(french.output, "Attempts"));
  }

  TEST_CASE("pages, lines, statements and certificates go to files that are whole") {
    const InventedStore kept(60);
    const fs::path out = kept.folder / "out";
    CHECK(report(kept, {"--format", "html", "--out", out.string()}).output.empty());
    CHECK(readFile(out).starts_with("<!doctype html>"));
    CHECK(report(kept, {"--format", "csv", "--out", out.string()}).exitCode == 0);
    CHECK(readFile(out).starts_with("id,person,"));
    CHECK(report(kept, {"--xapi", out.string(), "--ticket", kept.attempts[0].record.ticket.substr(0, 3)})
              .exitCode == 0);
    const json statements = json::parse(readFile(out));
    CHECK(statements.size() >= 4);
    CHECK(
        says(statements[0]["object"]["id"].get<std::string>(), kept.attempts[0].record.ticket.substr(0, 3)));
    CHECK_FALSE(fs::exists(out.string() + ".new"));

    std::size_t bad = 0;
    for (const KeptAttempt& each : kept.attempts) {
      const bool good = each.record.mode == TrainingMode::test && each.score.passed;
      if (!good && !goesThrough(bad++, 8)) continue;
      const ProcessResult result = report(kept, {"--certificate", each.id, "--out", out.string()});
      CHECK(result.exitCode == (good ? 0 : 1));
      CHECK(result.errors.empty() == good);
      if (!good) continue;
      CHECK(says(readFile(out), each.id));
      break;
    }
    const ProcessResult nowhere = report(kept, {"--format", "html", "--out", "/nowhere/x.html"});
    CHECK(nowhere.exitCode == 2);
    CHECK(says(nowhere.errors, "/nowhere/x.html"));
    CHECK(says(nowhere.errors, "No such file"));
  }

  TEST_CASE("one command hands out everything of a person, another erases it, in the outbox too") {
    const InventedStore kept(80);
    const std::string person = kept.attempts[0].person;
    KeptAttempt waiting = inventAttempt(shippedPack(), 500, 600, 99);
    waiting.person = "Only Waiting";
    Outbox outbox(kept.folder / "outbox");
    std::size_t theirs = 0;
    for (const KeptAttempt& each : kept.attempts) theirs += each.person == person ? 1 : 0;
    const fs::path out = kept.folder / "person.json";
    const ProcessResult handed = runCardwalk(
        {"results", "export", "--person", person, "--out", out.string(), "--results", kept.address});
    CHECK(handed.exitCode == 0);
    const json whole = json::parse(readFile(out));
    CHECK(whole["attempts"].size() == theirs);
    CHECK(whole["attempts"][0]["log"].size() > 3);
    REQUIRE_FALSE(outbox.put(waiting));
    // What waits is taken in by whoever opens the store next.
    CHECK(report(kept, {"--person", "Only Waiting"}).exitCode == 0);
    CHECK(outbox.waiting() == 0);
    const ProcessResult erased =
        runCardwalk({"results", "erase", "--person", person, "--results", kept.address});
    CHECK(erased.exitCode == 0);
    CHECK(erased.output ==
          "“" + person + "” is erased. Attempts that went: " + std::to_string(theirs) + ".\n");
    const ProcessResult gone = report(kept, {"--person", person});
    CHECK(gone.exitCode == 2);
    CHECK(says(gone.errors, "nobody called"));
    CHECK(runCardwalk({"results", "erase", "--person", person, "--results", kept.address}).exitCode == 2);
  }

  TEST_CASE("wrong use and results that cannot be used are explained in one line, and nothing is made") {
    const TempFolder folder;
    struct Row {
      std::vector<std::string> words;
      const char* says;
    };
    const std::string none = (folder / "none.sqlite").string();
    const Row rows[] = {
        {{"report", "--results", none}, "no results"},
        {{"report", "--results", none, "--from", "yesterday"}, "2026-03-09"},
        {{"report", "--results", none, "--to", "2026-02-30"}, "2026-02-30"},
        {{"report", "--format", "htm"}, "Did you mean “html”?"},
        {{"results"}, "export or erase"},
        {{"results", "eraze", "--person", "x"}, "Did you mean “erase”?"},
        {{"results", "erase"}, "--person"},
        {{"results", "erase", "--person", "x", "--out", "x.json"}, "--out"},
        {{"report", "--ticket", "", "--results", none}, "--ticket needs a word"},
        {{"report", "--results", "mysql://ana:secret@db/x"}, "“mysql://ana@db/x” is no address"},
        {{"train", "--results", "foo://x"}, "postgresql://USER@HOST/DATABASE"},
        {{"train", "--tickets", "9999"}, "from 1 to 100"},
        {{"train", "--topics", ","}, "--topics names no topic"},
        {{"train", "--ticket", ""}, "--ticket needs a word"},
        {{"report", "--results", "postgresql://ana:secret@127.0.0.1:1/x"}, "cannot be reached"},
        {{"report", "--results", "postgresql://ana:se?cret=/@127.0.0.1:1/x?port"}, "is no address"}};
    std::size_t each = 0;
    for (const Row& row : rows) {
      if (!goesThrough(each++, 4)) continue;
      CAPTURE(row.words);
      const ProcessResult result = runCardwalk(row.words);
      CAPTURE(result.errors);
      CHECK(result.exitCode == 2);
      CHECK(result.output.empty());
      CHECK(result.errors.find('\n') == result.errors.size() - 1);
      CHECK(says(result.errors, row.says));
      CHECK_FALSE(says(result.errors, "secret"));
    }
    CHECK_FALSE(fs::exists(none));
    // Who only reads leaves a damaged file where it is, and says what sets it aside; who writes does so.
    const fs::path file = folder / "results.sqlite";
    const std::string garbage = "no database, and never was one; this is long enough to be looked at";
    writeFile(file, garbage);
    for (int i = 0; i < 2; ++i) {
      const ProcessResult damaged = runCardwalk({"report", "--results", file.string()});
      CHECK(damaged.exitCode == 2);
      CHECK(says(damaged.errors, "Nothing was changed"));
      CHECK(says(damaged.errors, "training desk"));
      CHECK(readFile(file) == garbage);
    }
    const ProcessResult written =
        runCardwalk({"results", "erase", "--person", "x", "--results", file.string()});
    CHECK(says(written.errors, "set aside as"));
    CHECK(fs::exists(file.string() + ".damaged-1"));
    // A letter is no damaged store.
    writeFile(folder / "letter.txt", garbage);
    for (const char* command : {"report", "results"}) {
      std::vector<std::string> words{command, "--results", (folder / "letter.txt").string()};
      if (words[0] == "results") words.insert(words.end(), {"erase", "--person", "x"});
      const ProcessResult strange = runCardwalk(words);
      CHECK(strange.exitCode == 2);
      CHECK(says(strange.errors, "is no results file"));
      CHECK(readFile(folder / "letter.txt") == garbage);
    }
  }

  TEST_CASE("erasing says where bytes are left while another program reads, and once more takes them too") {
    const InventedStore kept(40);
    const std::string person = kept.attempts[0].person;
    const auto erase = [&] {
      return runCardwalk({"results", "erase", "--person", person, "--results", kept.address});
    };
    {
      const auto reader = openSqlite(kept.address);
      reader->runScript("BEGIN; SELECT COUNT(*) FROM attempts");
      const ProcessResult first = erase();
      CHECK(first.exitCode == 1);
      CHECK(says(first.output, "is erased"));
      CHECK(says(first.errors, "bytes may be left there"));
      reader->runScript("COMMIT");
      CHECK(erase().exitCode == 2);  // nobody of that name any more
    }
    for (const auto& entry : fs::recursive_directory_iterator(kept.folder.path()))
      if (entry.is_regular_file()) CHECK_FALSE(says(readFile(entry.path()), person));
  }

  TEST_CASE("a report goes through a link to the file behind it") {
    const InventedStore kept(5);
    const fs::path target = kept.folder / "target.html", link = kept.folder / "link.html";
    fs::create_symlink("target.html", link);
    for (int i = 0; i < 2; ++i) {  // before the target is there, and after
      CHECK(report(kept, {"--format", "html", "--out", link.string()}).exitCode == 0);
      CHECK(fs::is_symlink(link));
      CHECK(readFile(target).starts_with("<!doctype html>"));
    }
  }

  TEST_CASE("without a home the report says what to set, and a server needs none") {
    const ProcessResult homeless =
        runCardwalk({.arguments = {"report"}, .environment = {{"HOME", ""}, {"XDG_DATA_HOME", ""}}});
    CHECK(homeless.exitCode == 2);
    CHECK(says(homeless.errors, "Set HOME or XDG_DATA_HOME"));
    CHECK(says(homeless.errors, "--results"));
    const ProcessResult server =
        runCardwalk({.arguments = {"report", "--results", "postgresql://127.0.0.1:1/x"},
                     .environment = {{"HOME", ""}, {"XDG_DATA_HOME", ""}}});
    CHECK(says(server.errors, "cannot be reached"));
  }

  TEST_CASE("without an address the results of this user are meant") {
    const TempFolder home;
    fs::create_directories(home / "cardwalk");
    REQUIRE_FALSE(openResults((home / "cardwalk/results.sqlite").string())
                      .store->add(inventAttempt(shippedPack(), 0, 1, 1)));
    const ProcessResult result = runCardwalk({.arguments = {"report", "--format", "json"},
                                              .environment = {{"XDG_DATA_HOME", home.path().string()}}});
    CHECK(result.exitCode == 0);
    CHECK(json::parse(result.output)["attempts"] == 1);
  }
}

TEST_SUITE("soak results on the command line") {
  TEST_CASE("the report of a year over a hundred thousand attempts takes less than two seconds" *
            doctest::skip()) {
    const InventedStore kept(100'000);
    for (const char* format : {"table", "csv", "json", "html"}) {
      CAPTURE(std::string(format));
      const auto began = std::chrono::steady_clock::now();
      const ProcessResult result =
          report(kept, {"--from", "2026-01-01", "--to", "2026-12-31", "--format", format});
      const double taken = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
      CHECK(result.exitCode == 0);
      MESSAGE(format << ", s: " << taken);
      CHECK(taken < 2);
    }
  }

  TEST_CASE("an independent validator accepts every xAPI statement" * doctest::skip()) {
    const InventedStore kept(500);
    if (!fs::exists("/usr/bin/npm") && !fs::exists("/usr/local/bin/npm")) {
      MESSAGE("npm is not installed here, so the validator could not be asked");
      return;
    }
    const std::string out = (kept.folder / "statements.json").string();
    REQUIRE(report(kept, {"--xapi", out}).exitCode == 0);
    ProcessSetup setup{
        .arguments = {"-c",
                      "npm install --silent --no-audit --no-fund @learninglocker/xapi-validation@3 && "
                      "node " CARDWALK_SOURCE_DIR "/tests/xapi/validate.js statements.json"},
        .folder = kept.folder.path().string()};
    const ProcessResult result = runProcess("/bin/sh", setup);
    CAPTURE(result.output);
    CAPTURE(result.errors);
    CHECK(result.exitCode == 0);
  }
}
