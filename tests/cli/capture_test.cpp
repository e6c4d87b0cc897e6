// Handouts as somebody at a shell makes them.

#include <csignal>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/progress.h"
#include "core/records/results.h"
#include "core/records/walk_line.h"
#include "tests/cli/handout_shell.h"
#include "tests/support/broken_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace fs = std::filesystem;

TEST_SUITE("capture") {
  TEST_CASE(
      "a handout has a picture for each step, the words, and the list of what was shown, and nothing else") {
    const TempFolder folder;
    const ProcessResult result = capture(plan(folder / "out"));
    CHECK(result.exitCode == 0);
    CHECK(isOneLine(result.output));
    CHECK(says(result.output, (folder / "out").string()));
    CHECK(namesIn(folder / "out") == std::set<std::string>{"01.png", "02.png", "03.png", "04.png", "05.png",
                                                           "06.png", "handout.json", "handout.txt"});
  }

  TEST_CASE("the same pack, version and options give the same bytes, wherever and whenever") {
    const TempFolder one, two;
    const Words formats{"--format", "png,html,md,txt", "--callouts", "--theme", "dark"};
    CHECK(capture(plan(one / "a", formats)).exitCode == 0);
    CHECK(capture(plan(two / "b", formats)).exitCode == 0);
    const auto files = filesIn(one / "a");
    CHECK(files.size() == 10);
    CHECK(files == filesIn(two / "b"));
  }

  TEST_CASE("each language has a folder of its own, in its own words") {
    const TempFolder folder;
    CHECK(capture(plan(folder / "out", {"--lang", "all", "--format", "txt"})).exitCode == 0);
    CHECK(namesIn(folder / "out") == std::set<std::string>{"en", "es"});
    CHECK(says(readFile(folder / "out/en/handout.txt"), "Step 1 of 5."));
    CHECK(says(readFile(folder / "out/es/handout.txt"), "Paso 1 de 5."));
    CHECK(capture({"--check", (folder / "out").string()}).exitCode == 0);
  }

  TEST_CASE("what a visitor took along from a kiosk becomes a handout, and a damaged line is told") {
    const TempFolder folder;
    const Pack pack = BrokenPack(kTinyPack).load().pack.value();
    Session session(pack, pack.scenarioIndex("T01"), Mode::guide, 1, 0);
    session.step(1000);
    session.step(2000);
    REQUIRE(session.log().size() == 2);
    const std::string line = walkLine(pack, "T01", session.log(), 500).value();
    const std::string did = (folder / "did").string(), out = (folder / "out").string();
    writeFile(did, "What I did\n\n1. Something\n\n" + line + "\n");
    CHECK(capture({"--actions", did, "--format", "txt", "--out", out}).exitCode == 0);
    const std::string words = readFile(folder / "out/handout.txt");
    CHECK(says(words, "Step 2 of 2."));
    CHECK_FALSE(says(words, "Step 3"));
    CHECK(capture({"--check", out}).exitCode == 0);
    writeFile(did, line.substr(0, line.size() - 3) + "\n");
    const ProcessResult damaged = capture({"--actions", did, "--out", out});
    CHECK(damaged.exitCode == 2);
    CHECK(isOneLine(damaged.errors));
    CHECK(says(damaged.errors, did));
    writeFile(did, line);
    CHECK(capture({"--scenario", "T02", "--actions", did, "--out", out}).exitCode == 2);
    CHECK(readFile(folder / "out/handout.txt") == words);
  }

  TEST_CASE("what somebody did is handed out from lines of actions, and checked like a plan") {
    const TempFolder folder;
    writeFile(folder / "did",
              "{\"surface\": \"app\", \"control\": \"app.home.wallet\", \"gesture\": \"tap\"}\n"
              "{\"surface\": \"app\", \"control\": \"app.wallet.card/8145\", \"gesture\": \"tap\"}\n"
              "{\"surface\": \"app\", \"control\": \"app.card.remove\", \"gesture\": \"tap\"}\n");
    const std::string did = (folder / "did").string();
    const ProcessResult nameless = capture({"--actions", did, "--out", (folder / "out").string()});
    CHECK(nameless.exitCode == 2);
    CHECK(says(nameless.errors, "--scenario"));
    CHECK(capture(plan(folder / "out", {"--actions", did})).exitCode == 0);
    const std::string text = readFile(folder / "out/handout.txt");
    CHECK(says(text, "This is what was done"));
    CHECK(says(text, "8145"));
    CHECK(says(text, "This was not possible."));
    CHECK(says(text, "This is where it stopped."));
    CHECK(capture({"--check", (folder / "out").string()}).exitCode == 0);
  }

  TEST_CASE(
      "what a trainee did with a ticket is handed out by its id in the results, or from an exported file") {
    const TempFolder folder;
    const LoadResult loaded = BrokenPack(kTinyPack).load();
    REQUIRE(loaded.pack.has_value());
    Trainee trainee(*loaded.pack, "T01", TrainingMode::practice);
    trainee.diagnose();
    trainee.tellBefore();
    trainee.followRoute();
    trainee.closeRightly();
    KeptAttempt kept;
    kept.id = "8d7f2c1a-5b3e-4f60-9a1d-2c4e6f8a0b1c";
    kept.person = "Mara";
    kept.startedAt = 1'700'000'000'000;
    kept.record = trainee.record();
    const std::string results = (folder / "results.sqlite").string();
    REQUIRE_FALSE(openResults(results).store->add(kept));
    writeFile(folder / "exported.json", attemptToJson(kept));

    const ProcessResult unknown =
        capture({"--attempt", "nobody", "--results", results, "--out", (folder / "x").string()});
    CHECK(unknown.exitCode == 2);
    CHECK(says(unknown.errors, "“nobody”"));
    CHECK_FALSE(fs::exists(folder / "x"));
    const Words small{"--size", "640x420", "--format", "txt,png"};
    const auto with = [&](Words words) {
      words.insert(words.end(), small.begin(), small.end());
      return capture(words);
    };
    CHECK(with({"--attempt", kept.id, "--results", results, "--out", (folder / "a").string()}).exitCode == 0);
    const std::string text = readFile(folder / "a/handout.txt");
    CHECK(says(text, "Tap “Remove card”."));
    CHECK(says(text, "Step 5 of 5."));
    CHECK_FALSE(says(text + readFile(folder / "a/handout.json"), "Mara"));
    CHECK(
        with({"--actions", (folder / "exported.json").string(), "--out", (folder / "b").string()}).exitCode ==
        0);
    CHECK(filesIn(folder / "a") == filesIn(folder / "b"));
    CHECK(capture({"--check", (folder / "a").string()}).exitCode == 0);
  }

  TEST_CASE("a walk that was left in the window is handed out as far as it went") {
    const TempFolder folder;
    const LoadResult loaded = BrokenPack(kTinyPack).load();
    REQUIRE(loaded.pack.has_value());
    Session session(*loaded.pack, 0, Mode::guide, 7, 0);
    session.step(1000);
    session.step(2000);
    writeFile(folder / "progress-T01.json", progressToJson(progressOf(session)));
    CHECK(capture({"--actions", (folder / "progress-T01.json").string(), "--size", "640x420", "--out",
                   (folder / "out").string()})
              .exitCode == 0);
    const std::string text = readFile(folder / "out/handout.txt");
    CHECK(says(text, "Step 2 of 2."));
    CHECK(says(text, "This is where it stopped."));
  }

  TEST_CASE("wrong words are answered with the right ones") {
    struct Row {
      Words words;
      const char* answer;
    };
    const Row rows[] = {{{"--format", "doc"}, "Known are: png, gif"},
                        {{"--crop", "all"}, "target, device, window"},
                        {{"--surface", "phone"}, "app, website, both"},
                        {{"--scale", "9"}, "from 1 to 4"},
                        {{"--attempt", "x"}, "leave --scenario"},
                        {{"--lang", "tlh"}, "Known are: en"},
                        {{"--pace", "slow"}, "brisk, calm"},
                        {{"--json"}, "goes with --check"}};
    std::size_t each = 0;
    for (const Row& row : rows) {
      if (!goesThrough(each++)) continue;
      CAPTURE(row.words);
      const ProcessResult result = capture(plan("unused", row.words));
      CHECK(result.exitCode == 2);
      CHECK(isOneLine(result.errors));
      CHECK(says(result.errors, row.answer));
    }
    CHECK_FALSE(fs::exists("unused"));
  }

  TEST_CASE(
      "whoever ends it with Ctrl-C or SIGTERM, or closes the terminal, finds no half file, and what was "
      "there before") {
    std::size_t each = 0;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      if (!goesThrough(each++)) continue;
      const TempFolder folder;
      writeFile(folder / "handout.txt", "earlier");
      Words words{"capture", "--pack", kTeapot};
      // Large enough to be under way for a while.
      const Words more{"--scenario", "T01",         "--size", "1600x1000", "--scale",
                       "2",          "--lang",      "all",    "--out",     folder.path().string(),
                       "--format",   "png,txt,html"};
      words.insert(words.end(), more.begin(), more.end());
      fs::create_directories(folder / "en");
      CHECK(stopWhileWriting(words, folder / "en", signal) == 130);
      CHECK(namesIn(folder.path()) == std::set<std::string>{"en", "handout.txt"});
      CHECK(namesIn(folder / "en").empty());
      CHECK(readFile(folder / "handout.txt") == "earlier");
    }
  }

  TEST_CASE("whoever ends it, and a disk that fills in the middle, leave an earlier handout as it was") {
    const TempFolder folder;
    const fs::path out = folder / "out";
    CHECK(capture(plan(out, {"--format", "png,html", "--lang", "es"})).exitCode == 0);
    const auto earlier = filesIn(out);
    Words words{"capture", "--pack", kTeapot, "--size", "1600x1000", "--scenario", "T01"};
    for (const char* each : {"--scale", "2", "--format", "png,html,txt", "--out"}) words.emplace_back(each);
    words.push_back(out.string());
    CHECK(stopWhileWriting(words, out, SIGINT) == 130);
    CHECK(filesIn(out) == earlier);
    // The pictures find room, the page with all of them does not.
    const std::string limits[] = {"trap '' XFSZ; ulimit -f 120; ", "ulimit -f 120; "};
    for (const std::string& limit : limits) {
      CAPTURE(limit);
      const std::string command = limit + "exec '" + CARDWALK_BINARY +
                                  "' capture --scenario T01 --size 640x420 --pack '" + kTeapot +
                                  "' --format png,html --out '" + out.string() + "'";
      const ProcessResult full =
          runProcess("/bin/sh", {.arguments = {"-c", command}, .environment = {{"LC_ALL", "C"}}});
      CHECK(full.exitCode != 0);
      // Without the trap the system ends the program, which can tidy up nothing: the next one does.
      if (full.signal == 0) CHECK(says(full.errors, "handout.html"));
      CHECK(earlier == [&] {
        auto now = filesIn(out);
        std::erase_if(now, [](const auto& file) { return file.first.starts_with("."); });
        return now;
      }());
    }
    CHECK(capture(plan(out, {"--format", "png,html", "--lang", "es"})).exitCode == 0);
    CHECK(filesIn(out) == earlier);
  }

  TEST_CASE("where nothing can be written, one line says so and nothing is left") {
    const TempFolder folder;
    writeFile(folder / "file", "");
    const ProcessResult noFolder = capture(plan(folder / "file"));
    CHECK(noFolder.exitCode == 2);
    CHECK(isOneLine(noFolder.errors));
    CHECK(says(noFolder.errors, (folder / "file").string()));
    // As on a full disk: a file may not become larger than eight blocks.
    const std::string command = std::string("trap '' XFSZ; ulimit -f 8; exec '") + CARDWALK_BINARY +
                                "' capture --scenario T01 --pack '" + kTeapot + "' --out '" +
                                (folder / "out").string() + "'";
    const ProcessResult full =
        runProcess("/bin/sh", {.arguments = {"-c", command}, .environment = {{"LC_ALL", "C"}}});
    CHECK(full.exitCode == 2);
    CHECK(says(full.errors, "01.png"));
    CHECK(says(full.errors, "could not be written"));
    CHECK_FALSE(fs::exists(folder / "out"));
  }
}
