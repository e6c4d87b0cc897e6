// Whether an earlier handout still shows what the program shows now, as asked at a shell.

#include <filesystem>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/cli/handout_shell.h"
#include "tests/support/broken_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace fs = std::filesystem;

TEST_SUITE("capture") {
  TEST_CASE("what is up to date is said to be, in one line") {
    const TempFolder folder;
    CHECK(capture(plan(folder / "out", {"--surface", "app", "--crop", "target", "--scale", "2"})).exitCode ==
          0);
    const ProcessResult result = capture({"--check", (folder / "out").string()});
    CHECK(result.exitCode == 0);
    CHECK(isOneLine(result.output));
    CHECK(says(result.output, "5 pictures are up to date"));
  }

  TEST_CASE("after one label changed, exactly the pictures that show it are named, each with both wordings") {
    for (const char* crop : {"device", "window"}) {
      CAPTURE(crop);
      const TempFolder folder;
      BrokenPack pack(kTinyPack);
      const std::string home = pack.folder().string();
      CHECK(capture(plan(folder / "out", {"--crop", crop}), home).exitCode == 0);
      CHECK(capture({"--check", (folder / "out").string()}, home).exitCode == 0);
      pack.put("text/en.json", "/card.remove", "\"Take it out\"");
      const ProcessResult result = capture({"--check", (folder / "out").string()}, home);
      CHECK(result.exitCode == 1);
      CHECK(capture(plan(folder / "again", {"--crop", crop}), home).exitCode == 0);
      const std::set<std::string> shown = differing(folder / "out", folder / "again");
      CHECK(shown.contains("03.png"));
      CHECK(shown.size() < 6);
      CHECK(named(result.output) == shown);
      CHECK(says(result.output, "03.png: app.card.remove now reads “Take it out” instead of “Remove card”."));
    }
  }

  TEST_CASE("a step that came in and one that went are named, and the others only where they changed") {
    const TempFolder folder;
    BrokenPack pack(kTinyPack);
    const std::string home = pack.folder().string();
    CHECK(capture(plan(folder / "out"), home).exitCode == 0);
    // Whoever is asked nothing has one step less.
    pack.put("screens/app.json", pointerTo(pack, "screens/app.json", "app.card.remove") + "/press/0/do",
             R"([ { "remove": "app" }, { "say": "answer.removed" }, { "go": "app.wallet" } ])");
    const ProcessResult fewer = capture({"--check", (folder / "out").string()}, home);
    CHECK(fewer.exitCode == 1);
    CHECK(says(fewer.output, "04.png: the walk has no such step any more"));
    CHECK_FALSE(says(fewer.output, "01.png"));
    CHECK(capture(plan(folder / "out"), home).exitCode == 0);
    CHECK_FALSE(fs::exists(folder / "out/06.png"));
    pack.restore("screens/app.json");
    const ProcessResult more = capture({"--check", (folder / "out").string()}, home);
    CHECK(more.exitCode == 1);
    CHECK(says(more.output, "Step 4 is new and has no picture: “Tap “Yes, remove it””"));
  }

  TEST_CASE("another look without another word is noticed, and so is a picture that is not there") {
    const TempFolder folder;
    BrokenPack pack(kTinyPack);
    const std::string home = pack.folder().string();
    CHECK(capture(plan(folder / "out"), home).exitCode == 0);
    pack.put("screens/app.json", pointerTo(pack, "screens/app.json", "app.card.remove") + "/tone",
             "\"primary\"");
    fs::remove(folder / "out/05.png");
    const ProcessResult result = capture({"--check", (folder / "out").string()}, home);
    CHECK(result.exitCode == 1);
    CHECK(says(result.output, "03.png: it looks different, though no text changed."));
    CHECK(says(result.output, "05.png: the file is not there."));
    CHECK_FALSE(says(result.output, "01.png"));
  }

  TEST_CASE("what cannot be checked ends with 2 and one line") {
    const TempFolder folder;
    writeFile(folder / "handout.json", "{}");
    for (const std::string& where : {folder.path().string(), (folder / "nowhere").string()}) {
      const ProcessResult result = capture({"--check", where});
      CHECK(result.exitCode == 2);
      CHECK(isOneLine(result.errors));
    }
    CHECK(capture(plan(folder / "out")).exitCode == 0);
    CHECK(runCardwalk({"capture", "--check", (folder / "out").string()}).exitCode == 2);
    CHECK(capture(plan(folder / "x", {"--check", (folder / "out").string()})).exitCode == 2);
  }
}
