// Everything of one person from the command line: handed out and erased, wherever it lies; and reports of
// stores that are older or newer than the program.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/pin_tries.h"
#include "core/records/results.h"
#include "core/records/sql.h"
#include "core/records/unfinished.h"
#include "tests/records/results_behaviour.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

using namespace cardwalk;
using namespace cardwalk::support;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

/// Results of others, and a ticket that Mara has in hand.
struct Desk {
  Desk() {
    const OpenedResults results = openResults(address);
    REQUIRE(fillWithInvented(*results.store, shippedPack(), 3, 6).empty());
    Trainee trainee(shippedPack(), "S02");
    trainee.diagnose();
    unfinished.person = "Mara";
    unfinished.team = "North";
    unfinished.startedAt = 1798000000000;
    unfinished.said = {"fraud"};
    unfinished.record = trainee.record();
    REQUIRE(saveUnfinished(*realFileOps(), tickets, unfinished).saved);
    for (const int wrong : {2, 3})
      REQUIRE(savePinTries(*realFileOps(), tries, {{"Mara", {wrong, now()}}, {"Olga", {1, now()}}}).saved);
  }
  ProcessResult results(const std::string& action) const {
    std::vector<std::string> words{"results", action, "--person", "Mara", "--results", address};
    if (action == "export") words.insert(words.end(), {"--out", out.string()});
    return runCardwalk(std::move(words));
  }
  bool namesMara() const {
    for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
      if (entry.is_regular_file() && says(readFile(entry.path()), "Mara")) return true;
    return false;
  }
  TempFolder folder;
  std::string address = (folder / "results.sqlite").string();
  fs::path tickets = unfinishedFolder(folder / "outbox"), tries = pinTriesFile(folder / "outbox"),
           out = folder / "person.json";
  Unfinished unfinished;
};

/// At a terminal, where somebody types `answer`. The exit code; `seen` gets all that stood there.
int eraseAtTerminal(const Desk& desk, const std::string& answer, std::string& seen,
                    const char* more = nullptr) {
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    ::setenv("LC_ALL", "C", 1);
    ::unsetenv("LANGUAGE");
    ::execl(CARDWALK_BINARY, "cardwalk", "results", "erase", "--person", "Mara", "--results",
            desk.address.c_str(), more, static_cast<char*>(nullptr));
    ::_exit(127);
  }
  const std::string line = answer + "\n";
  CHECK(::write(terminal, line.data(), line.size()) == static_cast<ssize_t>(line.size()));
  char piece[512];
  for (ssize_t got = ::read(terminal, piece, sizeof piece); got > 0;
       got = ::read(terminal, piece, sizeof piece))
    seen.append(piece, static_cast<std::size_t>(got));
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(terminal);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_SUITE("results on the command line") {
  TEST_CASE("somebody of whom there is only a ticket in hand is handed out and erased like everybody") {
    const Desk desk;
    REQUIRE_FALSE(openResults(desk.address)
                      .store->noteWork({"Mara", "North", "S02", TrainingMode::practice, 1798000000000}));
    const ProcessResult handed = desk.results("export");
    CAPTURE(handed.errors);
    REQUIRE(handed.exitCode == 0);
    const json whole = json::parse(readFile(desk.out));
    CHECK(whole["attempts"].empty());
    CHECK(whole["at_work"]["ticket"] == "S02");
    CHECK(whole["at_work"]["mode"] == "practice");
    CHECK(whole["unfinished"]["ticket"] == "S02");
    CHECK(whole["unfinished"]["said"][0] == "fraud");
    CHECK(whole["unfinished"]["log"].size() == desk.unfinished.record->log.size());
    CHECK_FALSE(whole["unfinished"].contains("score"));
    CHECK(whole["wrong_pins"]["count"] == 3);
    fs::remove(desk.out);
    const ProcessResult erased = desk.results("erase");
    CHECK(erased.exitCode == 0);
    CHECK(says(erased.output, "“Mara” is erased"));
    CHECK_FALSE(desk.namesMara());
    CHECK(desk.results("export").exitCode == 2);
    CHECK(desk.results("erase").exitCode == 2);
  }

  TEST_CASE("somebody of whom only wrong PINs are kept is handed out and erased like everybody") {
    const Desk desk;
    fs::remove_all(desk.tickets);
    REQUIRE(desk.results("export").exitCode == 0);
    fs::remove(desk.out);
    const ProcessResult erased = desk.results("erase");
    CAPTURE(erased.errors);
    CHECK(erased.exitCode == 0);
    CHECK(says(erased.output, "“Mara” is erased"));
    CHECK_FALSE(desk.namesMara());
    CHECK(loadPinTries(*realFileOps(), desk.tries, now()).contains("Olga"));
    CHECK(desk.results("erase").exitCode == 2);
  }

  TEST_CASE("who is at work on another computer, and has kept nothing yet, is known too") {
    const Desk desk;
    fs::remove_all(desk.tickets);
    const auto store = openResults(desk.address).store;
    REQUIRE_FALSE(store->noteWork({"Mara", "North", "S02", TrainingMode::practice, 1798000000000}));
    CHECK(desk.results("export").exitCode == 0);
    CHECK(desk.results("erase").exitCode == 0);
    CHECK(store->atWork(0).empty());
  }

  TEST_CASE("erasing takes what is left of a ticket in hand when its own file is gone") {
    const Desk desk;
    const fs::path file = unfinishedFile(desk.tickets, "Mara");
    fs::copy_file(file, temporaryOf(file));
    fs::copy_file(file, damagedOf(file, 2));
    fs::rename(file, previousOf(file));
    const ProcessResult erased = desk.results("erase");
    CHECK(erased.exitCode == 0);
    CHECK(says(erased.output, "“Mara” is erased"));
    CHECK_FALSE(desk.namesMara());
  }

  TEST_CASE("erasing says which file could not be deleted") {
    const Desk desk;
    const fs::path stuck = damagedOf(unfinishedFile(desk.tickets, "Mara"), 1);
    fs::create_directories(stuck);
    writeFile(stuck / "kept", "Mara");
    const ProcessResult erased = desk.results("erase");
    CHECK(erased.exitCode == 1);
    CHECK(says(erased.errors, "could not be deleted"));
    CHECK(says(erased.errors, stuck.string()));
  }

  TEST_CASE("the report of an older store has the attempts that waited beside it") {
    const TempFolder folder;
    const std::string address = (folder / "results.sqlite").string();
    makeOfVersion(2, address);
    Outbox outbox(folder / "outbox");
    KeptAttempt waiting = inventAttempt(shippedPack(), 1, 600, 99);
    waiting.person = "Only Waiting";
    REQUIRE_FALSE(outbox.put(waiting));
    const ProcessResult lines = runCardwalk({"report", "--results", address, "--format", "csv"});
    CHECK(lines.exitCode == 0);
    CHECK(says(lines.output, waiting.id));
    CHECK(says(lines.output, "11111111-1111-4111-8111-111111111111"));
    CHECK(outbox.waiting() == 0);
  }

  TEST_CASE("a store of a newer version is called so by who only reads it") {
    const Desk desk;
    openSqlite(desk.address)->runScript("UPDATE schema_version SET version = 99");
    const ProcessResult report = runCardwalk({"report", "--results", desk.address});
    CHECK(report.exitCode == 2);
    CHECK(says(report.errors, "made by a newer version"));
  }

  TEST_CASE("nothing that is written takes the place of the results it is made from") {
    const Desk desk;
    fs::create_directory(desk.folder / "own");
    fs::create_hard_link(desk.address, desk.folder / "own/again.csv");
    fs::create_symlink("results.sqlite", desk.folder / "link.json");
    const fs::path ticket = unfinishedFile(desk.tickets, "Mara");
    const std::string store = readFile(desk.address), kept = readFile(ticket);
    const std::vector<fs::path> targets{desk.address,
                                        desk.folder / "own/../results.sqlite",
                                        desk.folder / "own/again.csv",
                                        desk.folder / "link.json",
                                        desk.folder / "results.sqlite-wal",
                                        desk.folder / "results.sqlite.damaged-1",
                                        desk.folder / "outbox/new.json",
                                        ticket};
    std::size_t each = 0;
    for (const fs::path& target : targets) {
      CAPTURE(target.string());
      const std::string out = target.string();
      for (const std::vector<std::string>& words :
           {std::vector<std::string>{"report", "--results", desk.address, "--format", "csv", "--out", out},
            {"report", "--results", desk.address, "--xapi", out},
            {"results", "export", "--person", "Mara", "--results", desk.address, "--out", out}}) {
        if (!goesThrough(each++, 5)) continue;
        const ProcessResult result = runCardwalk(words);
        CHECK(result.exitCode == 2);
        CHECK(says(result.errors, "part of the results themselves"));
      }
    }
    CHECK(readFile(desk.address) == store);
    CHECK(readFile(ticket) == kept);
    CHECK_FALSE(fs::exists(desk.folder / "results.sqlite-wal"));
    CHECK_FALSE(fs::exists(desk.folder / "outbox/new.json"));
    // A file of another name beside it is welcome, and its owner's alone to read: it holds names.
    const fs::path beside = desk.folder / "results.sqlite.csv";
    writeFile(beside, "old");
    fs::permissions(beside, fs::perms::all);
    CHECK(runCardwalk({"report", "--results", desk.address, "--format", "csv", "--out", beside.string()})
              .exitCode == 0);
    CHECK(readFile(beside).starts_with("id,"));
    CHECK(fs::status(beside).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  }

  TEST_CASE("an export without a file goes to standard output") {
    const Desk desk;
    const ProcessResult handed =
        runCardwalk({"results", "export", "--person", "Mara", "--results", desk.address});
    CHECK(handed.exitCode == 0);
    CHECK(json::parse(handed.output)["person"] == "Mara");
  }

  TEST_CASE("a data folder that is named means the same results as at the desk") {
    const TempFolder home;
    REQUIRE_FALSE(
        openResults((home / "results.sqlite").string()).store->add(inventAttempt(shippedPack(), 0, 1, 1)));
    const ProcessResult result = runCardwalk({"report", "--data", home.path().string(), "--format", "json"});
    CHECK(result.exitCode == 0);
    CHECK(json::parse(result.output)["attempts"] == 1);
    const std::string person = inventAttempt(shippedPack(), 0, 1, 1).person;
    CHECK(runCardwalk({"results", "erase", "--person", person, "--data", home.path().string()}).exitCode ==
          0);
  }

  TEST_CASE("a language that is not there, days in the wrong order and a folder are named") {
    const Desk desk;
    const auto report = [&](std::vector<std::string> words) {
      words.insert(words.begin(), {"report", "--results", desk.address});
      return runCardwalk(std::move(words));
    };
    const ProcessResult language = report({"--lang", "xx"});
    CHECK(language.exitCode == 2);
    CHECK(says(language.errors, "no language “xx”"));
    const ProcessResult days = report({"--from", "2026-03-02", "--to", "2026-03-01"});
    CHECK(days.exitCode == 2);
    CHECK(says(days.errors, "later than --to 2026-03-01"));
    CHECK(report({"--from", "2026-03-01", "--to", "2026-03-01"}).exitCode == 0);
    const ProcessResult folder = runCardwalk({"report", "--results", desk.folder.path().string()});
    CHECK(folder.exitCode == 2);
    CHECK(says(folder.errors, "is no results file"));
    CHECK(says(folder.errors, "folder"));
    const ProcessResult option = report({"--persn", "Mara"});
    CHECK(says(option.errors, "cardwalk report --help"));
  }

  TEST_CASE("at a terminal nobody is erased by a slip of the hand") {
    const Desk desk;
    std::string seen;
    CHECK(eraseAtTerminal(desk, "", seen) == 1);
    CHECK(says(seen, "Erase everything of “Mara”?"));
    CHECK(says(seen, "Nothing was erased."));
    CHECK(desk.namesMara());
    CHECK(eraseAtTerminal(desk, "y", seen = "") == 0);
    CHECK_FALSE(desk.namesMara());
    const Desk other;
    CHECK(eraseAtTerminal(other, "", seen = "", "--yes") == 0);
    CHECK_FALSE(says(seen, "Erase everything"));
    CHECK_FALSE(other.namesMara());
  }
}
