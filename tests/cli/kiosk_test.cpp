#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "core/content/kiosk_preset.h"
#include "core/records/folder_lock.h"
#include "core/records/kiosk_counters.h"
#include "core/records/kiosk_status.h"
#include "core/records/pin.h"
#include "tests/support/broken_pack.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

namespace fs = std::filesystem;

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

std::string englishTitle(const std::string& scenario) {
  const Pack& pack = shippedPack();
  const int index = pack.scenarioIndex(scenario);
  return pack.language("en").get(pack.scenarios[static_cast<std::size_t>(index)].title);
}

constexpr const char* kMine =
    "{\n  \"$schema\": \"../schemas/kiosk.schema.json\",\n  \"tiles\": [ { \"scenario\": \"S01\" } ],\n"
    "  \"languages\": [ \"en\",   \"fr\" ],\n  \"help\": { \"en\": \"Ask at desk 3.\" }\n}\n";

}  // namespace

TEST_SUITE("command line") {
  TEST_CASE(
      "check names what is wrong with a kiosk's preset, and checks those that are shipped with the pack") {
    const TempFolder folder;
    // A copy of what is shipped; under the sanitizers it has a few of the scenarios, and all is asked of it.
    copyAssets(folder / "assets");
    ProcessSetup ask{.arguments = {"check", "--quick"},
                     .environment = {{"CARDWALK_ASSETS", folder / "assets"}}};
    if (!thorough()) keepFirstScenarios(folder / "assets/packs/aliexpress", 7);
    const std::string file = folder / "mine.json";
    writeFile(file, R"({ "tiles": [ { "scenario": "S0l" } ], "languages": [ "en" ], "pinHash": "2468" })");
    ProcessSetup askMine{.arguments = {"check", "--quick", "--kiosk", file}};
    if (!thorough()) askMine.environment = ask.environment;
    const ProcessResult bad = runCardwalk(askMine);
    CHECK(bad.exitCode == 1);
    CHECK(says(bad.output, file + " /tiles/0/scenario"));
    CHECK(says(bad.output, "[unknown-scenario]"));
    CHECK(says(bad.output, file + " /pinHash"));
    CHECK(says(bad.output, "“" + file + "”: 2 findings\n"));
    if (thorough()) {
      CHECK(says(bad.output, "aliexpress”: nothing wrong\n"));
      writeFile(file, kMine);
      const ProcessResult good = runCardwalk(askMine);
      CHECK(good.exitCode == 0);
      CHECK(says(good.output, "“" + file + "”: nothing wrong\n"));
      CHECK(says(good.output, "S01 “" + englishTitle("S01") + "”: "));
    }
    // In the copy one preset speaks of a language that is not there.
    std::string fair = readFile(folder / "assets/kiosk/fair.json");
    const std::string languages = "\"languages\": [";
    fair.insert(fair.find(languages) + languages.size(), "\"de\", ");
    writeFile(folder / "assets/kiosk/fair.json", fair);
    const ProcessResult shipped = runCardwalk(ask);
    CHECK(shipped.exitCode == 1);
    CHECK(says(shipped.output, "fair.json /languages/0"));
    CHECK(says(shipped.output, "[unknown-language]"));
  }

  TEST_CASE("the PIN is asked for twice, and only its hash is written, into a file that stays as it was") {
    const TempFolder folder;
    const std::string file = folder / "mine.json";
    writeFile(file, kMine);
    ::chmod(file.c_str(), 0640);
    const ProcessResult set = runCardwalk({"kiosk", "--set-pin", file}, "135790\n135790\n");
    CHECK(set.exitCode == 0);
    CHECK(says(set.output, file));
    const std::string after = readFile(file);
    CHECK_FALSE(says(after, "135790"));
    CHECK_FALSE(says(set.output + set.errors, "135790"));
    const KioskPreset preset = *loadKioskPreset(file, shippedSchemas(), shippedPack()).preset;
    CHECK(pinMatches(preset.pinHash, "135790"));
    CHECK_FALSE(pinMatches(preset.pinHash, "135791"));
    // All else is there, to the last blank.
    const std::string added = ",\n  \"pinHash\": \"" + preset.pinHash + "\"";
    REQUIRE(says(after, added));
    CHECK(std::string(after).replace(after.find(added), added.size(), "") == kMine);
    struct stat kept {};
    REQUIRE(::stat(file.c_str(), &kept) == 0);
    CHECK((kept.st_mode & 0777) == 0640);
    // A forgotten PIN is replaced in the same way.
    CHECK(runCardwalk({"kiosk", "--set-pin", file}, "4321\n4321\n").exitCode == 0);
    const std::string again = loadKioskPreset(file, shippedSchemas(), shippedPack()).preset->pinHash;
    CHECK(pinMatches(again, "4321"));
    CHECK_FALSE(pinMatches(again, "135790"));
  }

  TEST_CASE("a PIN that cannot be used, or was typed differently, changes nothing") {
    const TempFolder folder;
    const std::string file = folder / "mine.json";
    writeFile(file, kMine);
    struct Row {
      const char *typed, *words;
    };
    const Row rows[] = {{"123\n123\n", "from 4 to 64 digits"},
                        {"12a4\n12a4\n", "digits"},
                        {"", "digits"},
                        {"\n\n", "digits"},
                        {"2468\n2469\n", "differ"},
                        {"2468\n", "differ"},
                        {"2468", "differ"}};
    std::size_t each = 0;
    for (const Row& row : rows) {
      if (!goesThrough(each++)) continue;
      CAPTURE(row.typed);
      const ProcessResult result = runCardwalk({"kiosk", "--set-pin", file}, row.typed);
      CHECK(result.exitCode == 2);
      CHECK(says(result.errors, row.words));
      CHECK(readFile(file) == kMine);
    }
    CHECK(
        says(runCardwalk({"kiosk", "--set-pin", folder / "none.json"}, "2468\n2468\n").errors, "none.json"));
    writeFile(file, "[ 1, ]");
    CHECK(says(runCardwalk({"kiosk", "--set-pin", file}, "2468\n2468\n").errors, "mine.json"));
  }

  TEST_CASE("the status says whether a kiosk runs, and how it fares") {
    const TempFolder folder;
    const std::vector<std::string> ask{"kiosk", "--status", "--data", folder.path().string()};
    const ProcessResult never = runCardwalk(ask);
    CHECK(never.exitCode == 1);
    CHECK(says(never.output, "No kiosk has run"));
    CHECK_FALSE(fs::exists(folder / "kiosk"));  // asking makes nothing
    const fs::path kiosk = folder / "kiosk";
    {
      const FolderLock lock(kiosk);
      saveKioskStatus(
          *realFileOps(), kiosk,
          {4711, 1'795'000'000'000, 1'795'000'060'000, 0, 12, "2000-01-01", "attract", "library", ""});
      const ProcessResult runs = runCardwalk(ask);
      CHECK(runs.exitCode == 0);
      CHECK(says(runs.output,
                 "waiting for visitors. Visits today: 0. Last reset: none yet. Voice: none. "
                 "Process: 4711."));
      CHECK(runs.output.find('\n') == runs.output.size() - 1);
    }
    const ProcessResult gone = runCardwalk(ask);
    CHECK(gone.exitCode == 1);
    CHECK(says(gone.output, "Not running. It was last heard of at 2026-11-18"));
  }

  TEST_CASE("the counts are shown as a table, and as CSV for other programs") {
    const TempFolder folder;
    std::vector<std::string> ask{"kiosk", "--counts", "--data", folder.path().string()};
    CHECK(says(runCardwalk(ask).output, "Nothing has been counted yet."));
    KioskCounters counters(folder / "kiosk");
    for (const VisitEvent event : {VisitEvent::started, VisitEvent::started, VisitEvent::solved})
      counters.add({event, "2026-11-23", "S05", "ru"});
    counters.add({VisitEvent::left, "2026-11-24", "my", "en"});
    CHECK(runCardwalk(ask).output ==
          "Day         Case  Language  Started  Solved  Left\n"
          "2026-11-23  S05   ru        2        1       0\n"
          "2026-11-24  my    en        0        0       1\n"
          "All                         2        1       1\n");
    ask.emplace_back("--csv");
    CHECK(runCardwalk(ask).output ==
          "day,scenario,language,started,solved,left\n2026-11-23,S05,ru,2,1,0\n2026-11-24,my,en,0,0,1\n");
  }

  TEST_CASE("without a display what is wrong with the preset is said as well") {
    const TempFolder folder;
    const std::string file = folder / "mine.json";
    writeFile(file, R"({ "tiles": [ { "scenario": "S0l" } ], "languages": [ "en" ] })");
    const ProcessResult result =
        runCardwalk({.arguments = {"kiosk", file, "--data", (folder / "data").string()},
                     .environment = {{"DISPLAY", std::nullopt}, {"WAYLAND_DISPLAY", std::nullopt}}});
    CHECK(result.exitCode == 2);
    CAPTURE(result.errors);
    CHECK(says(result.errors, "/tiles/0/scenario"));
    CHECK(says(result.errors, "isplay"));
  }

  TEST_CASE("wrong words for a kiosk are explained in one line") {
    struct Row {
      std::vector<std::string> arguments;
      const char* words;
    };
    const std::vector<Row> rows{{{"kiosk", "helpdsk"}, "Did you mean “helpdesk”?"},
                                {{"kiosk", "--display", "x"}, "no number of a screen"},
                                {{"kiosk", "--display", "16"}, "0 to 15"},
                                {{"kiosk", "--csv"}, "--counts"},
                                {{"kiosk", "--status", "--counts"}, "together"},
                                {{"kiosk", "--size", "1x1"}, "320"},
                                {{"kiosk", "--windwed"}, "Did you mean “--windowed”?"},
                                {{"kiosk", "a", "b"}, "one word too many"}};
    std::size_t each = 0;
    for (const Row& row : rows) {
      if (!goesThrough(each++)) continue;
      CAPTURE(row.arguments);
      const ProcessResult result = runCardwalk(row.arguments);
      CHECK(result.exitCode == 2);
      CHECK(result.output.empty());
      CAPTURE(result.errors);
      CHECK(result.errors.find('\n') == result.errors.size() - 1);
      CHECK(says(result.errors, row.words));
    }
  }
}
