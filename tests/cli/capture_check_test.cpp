// Whether an earlier handout still shows what the program shows now, as asked at a shell.

#include <filesystem>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/handout_shell.h"
#include "tests/support/broken_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace fs = std::filesystem;
using nlohmann::json;

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
    std::size_t each = 0;
    for (const char* crop : {"device", "window"}) {
      if (!goesThrough(each++, 2)) continue;
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

  TEST_CASE("for other programs each finding has its cause, and the exit code says whether there is one") {
    const TempFolder folder;
    BrokenPack pack(kTinyPack);
    const std::string home = pack.folder().string();
    const std::string out = (folder / "out").string();
    const Words check{"--check", out, "--json"};
    CHECK(capture(plan(out, {"--format", "png,html"}), home).exitCode == 0);
    const ProcessResult good = capture(check, home);
    CHECK(good.exitCode == 0);
    const json fresh = json::parse(good.output);
    CHECK(fresh["stale"] == false);
    CHECK(fresh["handouts"].size() == 1);
    CHECK(fresh["handouts"][0]["folder"] == out);
    CHECK(fresh["handouts"][0]["scenario"] == "T01");
    CHECK(fresh["handouts"][0]["pictures"] == 6);
    CHECK(fresh["handouts"][0]["findings"].empty());

    pack.put("text/en.json", "/card.remove", "\"Take it out\"");
    fs::remove(folder / "out/05.png");
    writeFile(folder / "out/handout.html", "something else");
    const ProcessResult result = capture(check, home);
    CHECK(result.exitCode == 1);
    const json found = json::parse(result.output);
    CHECK(found["stale"] == true);
    const json& handout = found["handouts"][0];
    CHECK(handout["files"] == json::parse(R"([{"file": "05.png", "state": "missing"},
                                              {"file": "handout.html", "state": "changed"}])"));
    std::set<std::string> pictures;
    bool label = false;
    for (const json& each : handout["findings"]) {
      pictures.insert(each["picture"].get<std::string>());
      label = label || (each["picture"] == "03.png" &&
                        each["cause"] == json::parse(R"({"kind": "control", "id": "app.card.remove",
                            "screen": "app.card", "part": "label", "key": "card.remove",
                            "before": "Remove card", "after": "Take it out"})"));
    }
    CHECK(label);
    CHECK(pictures == named([&] {
            std::string lines;
            const std::string text = capture({"--check", out}, home).output;
            for (std::size_t at = 0, end; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
              if (!says(text.substr(at, end - at), "the file")) lines += text.substr(at, end - at + 1);
            return lines;
          }()));
  }

  TEST_CASE(
      "for other programs a look without a word is of a screen, and what cannot be checked says nothing") {
    const TempFolder folder;
    BrokenPack pack(kTinyPack);
    const std::string home = pack.folder().string();
    const std::string out = (folder / "out").string();
    CHECK(capture(plan(out), home).exitCode == 0);
    pack.put("screens/app.json", pointerTo(pack, "screens/app.json", "app.card.remove") + "/tone",
             "\"primary\"");
    const ProcessResult result = capture({"--check", out, "--json"}, home);
    CHECK(result.exitCode == 1);
    const json handout = json::parse(result.output)["handouts"][0];
    REQUIRE(handout["looks_compared"] == true);
    REQUIRE_FALSE(handout["findings"].empty());
    CHECK(handout["findings"][0] == json::parse(R"({"picture": "03.png", "step": 3, "change": "looks",
        "cause": {"kind": "screen", "id": "app.card", "control": "app.card.remove", "before": "",
                  "after": ""}})"));
    const ProcessResult none = capture({"--check", (folder / "nowhere").string(), "--json"}, home);
    CHECK(none.exitCode == 2);
    CHECK(none.output.empty());
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

  TEST_CASE("a file that somebody changed or put in another's place is named") {
    const TempFolder folder;
    const fs::path out = folder / "out";
    CHECK(capture(plan(out, {"--format", "png,md,html,txt"})).exitCode == 0);
    CHECK(capture({"--check", out.string()}).exitCode == 0);
    fs::copy_file(out / "01.png", out / "02.png", fs::copy_options::overwrite_existing);
    writeFile(out / "handout.md", readFile(out / "handout.md") + "One more line.\n");
    const ProcessResult result = capture({"--check", out.string()});
    CHECK(result.exitCode == 1);
    CHECK(named(result.output) == std::set<std::string>{"02.png", "handout.md"});
    CHECK(says(result.output, "02.png: this is not the file that was written"));
  }

  TEST_CASE("a second run into the same folder leaves nothing of the first but what is somebody else's") {
    const TempFolder folder;
    const fs::path out = folder / "out";
    CHECK(capture(plan(out, {"--format", "png,md,txt"})).exitCode == 0);
    writeFile(out / "notes.txt", "mine");
    CHECK(capture(plan(out, {"--format", "html"})).exitCode == 0);
    CHECK(namesIn(out) == std::set<std::string>{"handout.html", "handout.json", "notes.txt"});
    CHECK(capture({"--check", out.string()}).exitCode == 0);
    // The list may name anything; only a handout's files go.
    std::string list = readFile(out / "handout.json");
    list.replace(list.find("\"handout.html\""), 14, "\"notes.txt\"");
    writeFile(out / "handout.json", list);
    CHECK(capture(plan(out, {"--format", "txt"})).exitCode == 0);
    CHECK(fs::exists(out / "notes.txt"));
  }

  TEST_CASE("a title that changed is told of, though no picture shows it") {
    const TempFolder folder;
    BrokenPack pack(kTinyPack);
    const std::string home = pack.folder().string();
    CHECK(capture(plan(folder / "out", {"--crop", "target"}), home).exitCode == 0);
    pack.put("text/en.json", "/T01.title", "\"Once is enough\"");
    const ProcessResult result = capture({"--check", (folder / "out").string()}, home);
    CHECK(result.exitCode == 1);
    CHECK(says(result.output, "it is now “Once is enough” instead of “One list, one removal”."));
  }

  TEST_CASE("what cannot be checked ends with 2 and one line") {
    const TempFolder folder;
    writeFile(folder / "handout.json", "{}");
    for (const std::string& where : {folder.path().string(), (folder / "nowhere").string()}) {
      const ProcessResult result = capture({"--check", where});
      CHECK(result.exitCode == 2);
      CHECK(isOneLine(result.errors));
    }
    CHECK(says(capture({"--check", (folder / "nowhere").string()}).errors, "there is no folder"));
    CHECK(capture(plan(folder / "out")).exitCode == 0);
    const std::string list = readFile(folder / "out/handout.json");
    const auto withList = [&](const std::string& from, const std::string& to) {
      std::string other = list;
      other.replace(other.find(from), from.size(), to);
      writeFile(folder / "other/handout.json", other);
      return capture({"--check", (folder / "other").string()});
    };
    fs::create_directories(folder / "other");
    const ProcessResult version = withList("\"version\": 1", "\"version\": 9");
    CHECK(version.exitCode == 2);
    CHECK(says(version.errors, "was written by another version of Cardwalk"));
    const ProcessResult attempt =
        withList("\"kind\": \"plan\"", "\"kind\": \"record\", \"attempt\": \"nonsense\"");
    CHECK(attempt.exitCode == 2);
    CHECK(says(attempt.errors, "the attempt in"));
    CHECK(runCardwalk({"capture", "--check", (folder / "out").string()}).exitCode == 2);
    CHECK(capture(plan(folder / "x", {"--check", (folder / "out").string()})).exitCode == 2);
  }
}
