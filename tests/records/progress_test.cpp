#include "core/records/progress.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/data_folder.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

Progress sample() {
  return {"aliexpress",
          "1.0.0",
          "S01",
          Mode::watch,
          0xffffffffffffffffu,
          {{0, {Surface::app, "app.signin.button", Gesture::tap, ""}, true},
           {1250, {Surface::website, "website.cards.row/4417", Gesture::hover, ""}, true},
           {98765432100, {Surface::app, "app.chat.field", Gesture::type, "Card “Management” \\ é"}, false}}};
}

bool same(const Progress& one, const Progress& other) {
  if (one.pack != other.pack || one.packVersion != other.packVersion || one.scenario != other.scenario)
    return false;
  if (one.mode != other.mode || one.seed != other.seed || one.log.size() != other.log.size()) return false;
  for (std::size_t index = 0; index < one.log.size(); ++index) {
    const LogEntry& a = one.log[index];
    const LogEntry& b = other.log[index];
    if (a.at != b.at || a.action != b.action || a.accepted != b.accepted) return false;
  }
  return true;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_SUITE("saved progress") {
  TEST_CASE("what is written is read back, the largest seed and odd texts included") {
    const ParsedProgress parsed = progressFromJson(progressToJson(sample()));
    REQUIRE(parsed.progress);
    CHECK(same(*parsed.progress, sample()));
  }

  TEST_CASE("any single changed byte is noticed") {
    const std::string text = progressToJson(sample());
    std::size_t each = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      for (const char other : {'\0', 'x', '1', '"', ' '}) {
        if (!goesThrough(each++, 7)) continue;
        std::string changed = text;
        if (changed[at] == other) continue;
        changed[at] = other;
        const ParsedProgress parsed = progressFromJson(changed);
        CAPTURE(changed);
        CHECK((!parsed.progress || same(*parsed.progress, sample())));
      }
    }
  }

  TEST_CASE("any text cut short is noticed") {
    const std::string text = progressToJson(sample());
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
      if (goesThrough(length))
        CHECK_FALSE(progressFromJson(std::string_view(text).substr(0, length)).progress);
    }
  }

  TEST_CASE("another format, a newer version and a lost field are refused in words") {
    const std::string text = progressToJson(sample());
    const std::pair<std::string, std::string> rows[] = {
        {replaced(text, "cardwalk-progress", "something-else"), "not saved progress"},
        {replaced(text, "\"version\":1", "\"version\":2"), "another version"},
        {replaced(text, "\"version\":1", "\"version\":-1"), "whole number"},
        {replaced(text, "\"version\":1", "\"version\":18446744073709551615"), "whole number"},
        {replaced(text, "\"seed\"", "\"need\""), "checksum"},
        {R"({"format": 3})", "has to be a text"},
        {"[]", "has to be an object"},
        {"", "line 1"}};
    for (const auto& [bytes, word] : rows) {
      CAPTURE(bytes);
      const ParsedProgress parsed = progressFromJson(bytes);
      CHECK_FALSE(parsed.progress);
      CAPTURE(parsed.fault);
      CHECK(parsed.fault.find(word) != std::string::npos);
    }
  }

  TEST_CASE("a session saved in the middle resumes to the very same screen, state and log") {
    const Pack& pack = shippedPack();
    const TempFolder folder;
    const auto ops = realFileOps();
    for (std::size_t scenario = 0; scenario < pack.scenarios.size(); ++scenario) {
      if (!goesThrough(scenario, 5)) continue;
      const int index = static_cast<int>(scenario);
      Session walked(pack, index, Mode::guide, 7, 0);
      Millis now = 0;
      for (const LogEntry& entry : randomLog(pack, index, 60, 100 + scenario))
        walked.apply({entry.action}, now += 700);
      CHECK(saveProgress(*ops, folder.path(), progressOf(walked)).message.empty());

      const LoadedProgress loaded = loadProgress(*ops, folder.path(), progressOf(walked).scenario);
      REQUIRE(loaded.progress);
      CHECK(loaded.messages.empty());
      CHECK(whyUnfit(*loaded.progress, pack).empty());
      Session resumed(pack, pack.scenarioIndex(loaded.progress->scenario), loaded.progress->mode,
                      loaded.progress->seed, 0);
      CHECK(resumed.resume(loaded.progress->log, 0));
      CHECK(resumed.state() == walked.state());
      CHECK(resumed.log().size() == walked.log().size());
      for (std::size_t side = 0; side < walked.view().surfaces.size(); ++side) {
        REQUIRE(resumed.view().surfaces[side].layers.size() == walked.view().surfaces[side].layers.size());
        CHECK(resumed.view().surfaces[side].layers.back().id ==
              walked.view().surfaces[side].layers.back().id);
      }
    }
  }

  TEST_CASE("typed text that the pack does not expect is not in the file") {
    const Pack& pack = shippedPack();
    for (std::size_t scenario = 0; scenario < pack.scenarios.size(); ++scenario) {
      if (!goesThrough(scenario, 5)) continue;
      Session session(pack, static_cast<int>(scenario), Mode::guide, 1, 0);
      for (const Control& control : pack.controls) {
        if (control.type.empty() && control.accepts.empty()) continue;
        const Surface surface = pack.screens[static_cast<std::size_t>(control.screen)].surface;
        session.apply({{surface, control.id, Gesture::type, "5555 0000 my secret"}}, 1);
      }
      CHECK(progressToJson(progressOf(session)).find("secret") == std::string::npos);
      CHECK(progressToJson(progressOf(session)).find("5555 0000") == std::string::npos);
    }
  }

  TEST_CASE("progress of another pack or of a scenario that is gone is explained") {
    Pack pack;
    pack.id = "aliexpress";
    Progress progress = sample();
    CHECK(whyUnfit(progress, pack).find("S01") != std::string::npos);
    progress.pack = "elsewhere";
    CHECK(whyUnfit(progress, pack).find("elsewhere") != std::string::npos);
  }

  TEST_CASE("a damaged file gives the generation before it and a message") {
    SimulatedDisk disk;
    Progress progress = sample();
    CHECK(saveProgress(disk, "d", progress).saved);
    progress.seed = 2;
    CHECK(saveProgress(disk, "d", progress).saved);
    disk.put("d/progress-S01.json", "{\"format\": \"card");
    const LoadedProgress loaded = loadProgress(disk, "d", "S01");
    REQUIRE(loaded.progress);
    CHECK(same(*loaded.progress, sample()));
    CHECK(loaded.messages.size() == 2);
  }

  TEST_CASE("each scenario has a file of its own") {
    SimulatedDisk disk;
    const Progress first = sample();
    Progress second = sample();
    second.scenario = "S02", second.seed = 2;
    CHECK(saveProgress(disk, "d", first).saved);
    CHECK(saveProgress(disk, "d", second).saved);
    const LoadedProgress one = loadProgress(disk, "d", "S01"), two = loadProgress(disk, "d", "S02");
    REQUIRE(one.progress);
    REQUIRE(two.progress);
    CHECK(same(*one.progress, first));
    CHECK(same(*two.progress, second));
    CHECK_FALSE(loadProgress(disk, "d", "S03").progress);
    CHECK(progressFile("d", "../S01") == std::filesystem::path("d/progress-___S01.json"));
  }

  TEST_CASE("the one file of earlier versions still counts for its scenario, until there is a newer one") {
    SimulatedDisk disk;
    disk.put("d/progress.json", progressToJson(sample()));
    CHECK_FALSE(loadProgress(disk, "d", "S02").progress);
    const LoadedProgress old = loadProgress(disk, "d", "S01");
    REQUIRE(old.progress);
    CHECK(same(*old.progress, sample()));
    Progress newer = sample();
    newer.seed = 2;
    CHECK(saveProgress(disk, "d", newer).saved);
    const LoadedProgress loaded = loadProgress(disk, "d", "S01");
    REQUIRE(loaded.progress);
    CHECK(same(*loaded.progress, newer));
  }
}

TEST_SUITE("data folder") {
  TEST_CASE(
      "--data wins, then XDG_DATA_HOME, then HOME; relative values of the environment are passed over") {
    struct Row {
      DataHints hints;
      const char* path;
    };
    const Row rows[] = {{{"mine", "/xdg", "/home/a"}, "mine"},
                        {{std::nullopt, "/xdg", "/home/a"}, "/xdg/cardwalk"},
                        {{"", "xdg", "/home/a"}, "/home/a/.local/share/cardwalk"},
                        {{std::nullopt, std::nullopt, "/home/a"}, "/home/a/.local/share/cardwalk"},
                        {{std::nullopt, "", "home"}, ""},
                        {{std::nullopt, std::nullopt, ""}, ""},
                        {{}, ""}};
    for (const Row& row : rows) {
      const DataFolder folder = dataFolder(row.hints);
      CHECK(folder.path == row.path);
      CHECK(folder.message.empty() == !folder.path.empty());
      if (folder.path.empty()) CHECK(folder.message.find("--data") != std::string::npos);
    }
  }
}
