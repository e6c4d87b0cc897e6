#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/process.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk::support;

namespace {

/// Small, so that what is tried many times is quick; what is printed goes the same way.
const char* const kTinyPack = CARDWALK_SOURCE_DIR "/assets/packs/teapot";

bool isOneLine(const std::string& text) { return !text.empty() && text.find('\n') == text.size() - 1; }

}  // namespace

TEST_SUITE("command line") {
  TEST_CASE("--help and --version answer everywhere") {
    std::size_t each = 0;
    for (const std::string command :
         {"", "check", "plan", "play", "capture", "report", "results", "train", "bench"}) {
      CAPTURE(command);
      for (const std::string flag : {"--help", "--version"}) {
        if (!goesThrough(each++)) continue;
        std::vector<std::string> arguments{flag};
        if (!command.empty()) arguments.insert(arguments.begin(), command);
        const ProcessResult result = runCardwalk(arguments);
        CHECK(result.exitCode == 0);
        CHECK(result.errors.empty());
        CHECK(result.output.find("cardwalk") != std::string::npos);
        if (flag == "--help")
          CHECK(result.output.find("Usage: cardwalk" + (command.empty() ? "" : " " + command)) !=
                std::string::npos);
      }
    }
    CHECK(runCardwalk({"--version"}).output == "cardwalk " CARDWALK_VERSION "\n");
  }

  TEST_CASE("wrong use ends with 2 and one clear line that names the nearest right word") {
    struct Row {
      std::vector<std::string> arguments;
      const char* words;
    };
    const Row rows[] = {
        {{"--scenaro", "S01"}, "Did you mean “--scenario”?"},
        {{"--them=dark"}, "Did you mean “--theme”?"},
        {{"chek"}, "Did you mean “check”?"},
        {{"plan", "--jsn", "--scenario", "S01"}, "Did you mean “--json”?"},
        {{"--theme", "drak"}, "Did you mean “dark”?"},
        {{"--theme", "mauve"}, "Known are: light, dark, contrast."},
        {{"--mode", "wacth"}, "Did you mean “watch”?"},
        {{"plan", "--scenario", "s01"}, "Did you mean “S01”?"},
        {{"--scenario", "S0l"}, "Did you mean “S01”?"},
        {{"plan", "--scenario", "S01", "--lang", "tlh"}, "Known are: en"},
        {{"plan"}, "--scenario"},
        {{"play", "--scenario", "S01"}, "--actions"},
        {{"capture", "--scenario", "S01"}, "--out"},
        {{"capture", "--scenario", "S01", "--out", "x", "--size", "wide"}, "1280x800"},
        {{"capture", "--scenario", "S01", "--out", "x", "--size", "10x10"}, "320"},
        {{"capture", "--scenario", "S01", "--out", "x", "--size", "99999999999x800"}, "no size"},
        {{"--scenario"}, "exactly one value"},
        {{"--scenario", "S01", "--scenario", "S02"}, "only once"},
        {{"train", "--mode", "tset"}, "Did you mean “test”?"},
        {{"train", "--ticket", "S0l"}, "Did you mean “S01”?"},
        {{"train", "--tickets", "none"}, "none"},
        {{"train", "--seed", "-1"}, "-1"},
        {{"train", "--topics", "ordres"}, "Did you mean “orders”?"},
        {{"check", "a", "b"}, "one word too many"},
        {{"plan", "S01"}, "one word too many"},
        {{"--pack", "/nowhere"}, "/nowhere"},
        {{"check", "/nowhere"}, "/nowhere"},
        {{"play", "--scenario", "S01", "--actions", "/nowhere"}, "/nowhere"},
        {{"play", "--scenario", "S01", "--actions", "/"}, "directory"}};
    std::size_t each = 0;
    for (const Row& row : rows) {
      if (!goesThrough(each++, 4)) continue;
      CAPTURE(row.arguments);
      const ProcessResult result = runCardwalk(row.arguments);
      CHECK(result.exitCode == 2);
      CHECK(result.output.empty());
      CAPTURE(result.errors);
      CHECK(isOneLine(result.errors));
      CHECK(result.errors.starts_with("cardwalk: "));
      CHECK(result.errors.find(row.words) != std::string::npos);
    }
  }

  TEST_CASE("a pack with errors cannot be used, and the message names the first and how to see all") {
    const TempFolder folder;
    writeFile(folder / "pack.json", "{");
    const ProcessResult result = runCardwalk({"plan", "--scenario", "S01", "--pack", folder.path().string()});
    CHECK(result.exitCode == 2);
    CHECK(isOneLine(result.errors));
    CHECK(result.errors.find("pack.json") != std::string::npos);
    CHECK(result.errors.find("cardwalk check") != std::string::npos);
  }

  TEST_CASE(
      "a full disk, a closed output and a reader that went away end with 2 and a message, not a crash") {
    const std::vector<std::vector<std::string>> commands{{"--help"},
                                                         {"--version"},
                                                         {"check", "--quick", kTinyPack},
                                                         {"check", "--quick", kTinyPack, "--json"},
                                                         {"plan", "--scenario", "S01"},
                                                         {"plan", "--scenario", "S01", "--json"}};
    std::size_t each = 0;
    for (const auto& command : commands) {
      CAPTURE(command);
      ProcessSetup full{.arguments = command, .outputTo = "/dev/full"};
      ProcessSetup closed{.arguments = command, .closeOutput = true};
      ProcessSetup gone{.arguments = command, .brokenPipe = true};
      for (const ProcessSetup& setup : {full, closed, gone}) {
        if (!goesThrough(each++, 4)) continue;
        const ProcessResult result = runCardwalk(setup);
        CHECK(result.signal == 0);
        CHECK(result.exitCode == 2);
        CHECK(result.errors.find("could not be written") != std::string::npos);
      }
    }
  }

  TEST_CASE("no answer repeats a card number that was given") {
    const std::string number = "4539148803436467";
    const std::string line = R"({"surface": "app", "gesture": "tap", "control": ")" + number + "\"}\n";
    std::vector<ProcessSetup> setups;
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"plan", "--scenario", number}, {"train", "--person", number}, {"train", "--team", number}})
      setups.push_back({.arguments = arguments});
    for (const std::string& input : {line, number + "x\n", "{\"" + number + "\": 1}\n"})
      setups.push_back({.arguments = {"play", "--scenario", "S01", "--actions", "-"}, .input = input});
    std::size_t each = 0;
    for (const ProcessSetup& setup : setups) {
      if (!goesThrough(each++, 4)) continue;
      CAPTURE(setup.arguments.back());
      const ProcessResult result = runCardwalk(setup);
      CHECK((result.output + result.errors).find(number) == std::string::npos);
      CHECK_FALSE((result.output + result.errors).empty());
    }
  }

  TEST_CASE("assets are taken from where CARDWALK_ASSETS says, and a wrong place is explained") {
    ProcessSetup setup{.arguments = {"plan", "--scenario", "S01"},
                       .environment = {{"CARDWALK_ASSETS", "/nowhere"}}};
    const ProcessResult lost = runCardwalk(setup);
    CHECK(lost.exitCode == 2);
    CHECK(lost.errors.find("/nowhere") != std::string::npos);
    CHECK(lost.errors.find("CARDWALK_ASSETS") != std::string::npos);
    setup.environment["CARDWALK_ASSETS"] = CARDWALK_SOURCE_DIR "/assets";
    setup.folder = "/";
    CHECK(runCardwalk(setup).exitCode == 0);
  }

  TEST_CASE("the program runs without any environment and from any folder") {
    ProcessSetup setup{.arguments = {"plan", "--scenario", "S01"}, .folder = "/"};
    for (const char* name : {"HOME", "PATH", "LANG", "XDG_DATA_HOME", "TMPDIR"})
      setup.environment[name] = std::nullopt;
    CHECK(runCardwalk(setup).exitCode == 0);
  }
}
