// What outlives the window: the progress of every scenario, and its seed.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"
#include "ui/app/stage.h"
#include "ui/platform/null_platform.h"

namespace cardwalk::ui {

TEST_CASE("a walk that is gone on with keeps the seed it began with") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  {
    Keeper keeper(folder.path());
    SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(keeper, pack), 0);
    walk.step(1);
    keeper.flush();
  }
  Keeper keeper(folder.path());
  SessionConductor walk(pack, {"S01", Mode::guide, "", 8}, hooksOver(keeper, pack), 0);
  CHECK(walk.session().seed() == 7);
  CHECK(walk.view().actionsTaken == 1);
  walk.openScenario("S02", 1);
  CHECK(walk.session().seed() == 8);
  walk.openScenario("S01", 2);
  CHECK(walk.session().seed() == 7);
}

TEST_CASE("acting in another scenario leaves the first one's progress, written or not") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  Keeper keeper(folder.path());
  SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(keeper, pack), 0);
  walk.step(1);
  walk.step(2);
  walk.openScenario("S02", 3);
  walk.step(4);
  walk.openScenario("S01", 5);
  CHECK(walk.view().actionsTaken == 2);
  walk.openScenario("S02", 6);
  CHECK(walk.view().actionsTaken == 1);
  CHECK(keeper.takeNotices().empty());
}

TEST_CASE("the second window on one folder says so, changes nothing there, and works all the same") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  Keeper first(folder.path());
  SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(first, pack), 0);
  for (int i = 1; i <= 3; ++i) walk.step(i);
  first.flush();
  CHECK(first.takeNotices().empty());
  {
    std::vector<std::string> lines;
    Keeper second(folder.path(), [&](const std::string& line) { lines.push_back(line); });
    SessionConductor other(pack, {"S01", Mode::guide, "", 8}, hooksOver(second, pack), 0);
    const std::vector<Notice> notices = second.takeNotices();
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().title == "ui.keep.busy");
    CHECK(notices.front().folder == folder.path().string());
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().find(folder.path().string()) != std::string::npos);
    CHECK(other.view().actionsTaken == 3);
    other.restart(4);
    other.step(5);
    second.keep(Settings{});
    second.flush();
    CHECK(other.view().actionsTaken == 1);
  }
  walk.step(6);
  first.flush();
  const LoadedProgress kept = loadProgress(*realFileOps(), folder.path(), "S01");
  REQUIRE(kept.progress);
  CHECK(kept.progress->seed == 7);
  CHECK(kept.progress->log.size() == 4);
}

TEST_CASE("when the first window is closed, the next one keeps its progress again") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  { const Keeper first(folder.path()); }
  Keeper second(folder.path());
  SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(second, pack), 0);
  walk.step(1);
  second.flush();
  CHECK(second.takeNotices().empty());
  CHECK(loadProgress(*realFileOps(), folder.path(), "S01").progress);
}

TEST_CASE("damaged progress is told by the name under which it was set aside, and printed as well") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  support::writeFile(progressFile(folder.path(), "S01"), "{ torn");
  std::vector<std::string> lines;
  Keeper keeper(folder.path(), [&](const std::string& line) { lines.push_back(line); });
  const SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(keeper, pack), 0);
  const std::vector<Notice> notices = keeper.takeNotices();
  REQUIRE(notices.size() == 1);
  CHECK(notices.front().title == "ui.keep.damaged");
  CHECK(notices.front().file == "progress-S01.json.damaged-1");
  CHECK(std::filesystem::exists(folder.path() / notices.front().file));
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.front().find("progress-S01.json.damaged-1") != std::string::npos);
  CHECK(keeper.takeNotices().empty());
}

TEST_CASE(
    "earlier settings that are gone on with are called that, and only without any are they standard again") {
  const support::TempFolder folder;
  const auto ops = realFileOps();
  Settings wanted;
  wanted.theme = ThemeChoice::dark;
  saveSettings(*ops, folder.path(), wanted);
  saveSettings(*ops, folder.path(), wanted);
  support::writeFile(settingsFile(folder.path()), "garbage");
  {
    std::vector<std::string> lines;
    Keeper keeper(folder.path(), [&](const std::string& line) { lines.push_back(line); });
    CHECK(keeper.settings() == wanted);
    const std::vector<Notice> notices = keeper.takeNotices();
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().title == "ui.keep.settings.older");
    CHECK(notices.front().text == "ui.keep.settings.older.text");
    CHECK(notices.front().file == "settings.json.damaged-1");
    REQUIRE_FALSE(lines.empty());
    CAPTURE(lines.front());
    CHECK(lines.front().find(". It was set aside as ") != std::string::npos);
  }
  support::writeFile(settingsFile(folder.path()), "garbage");
  support::writeFile(previousOf(settingsFile(folder.path())), "garbage");
  Keeper keeper(folder.path());
  CHECK(keeper.settings() == Settings{});
  const std::vector<Notice> notices = keeper.takeNotices();
  REQUIRE(notices.size() == 1);
  CHECK(notices.front().title == "ui.keep.settings");
}

TEST_CASE("settings and progress that are damaged in one start are told one after the other") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  support::writeFile(settingsFile(folder.path()), "garbage");
  support::writeFile(progressFile(folder.path(), "S01"), "{ torn");
  WindowOptions options;
  options.data = folder.path();
  options.scenario = "S01";
  Stage stage(
      options,
      [](const WindowRequest&) {
        return PlatformResult{std::make_unique<NullPlatform>(1280, 800), {}};
      },
      [&] { return &pack; });
  REQUIRE(stage.ready());
  stage.begin(options);
  const std::vector<Notice>& shown = stage.shell().state().notices;
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].file == "settings.json.damaged-1");
  CHECK(shown[1].file == "progress-S01.json.damaged-1");
}

TEST_CASE("a folder that cannot be written to is told once, not at every step") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  support::writeFile(folder.path() / "blocker", "a file where the folder should be");
  Keeper keeper(folder.path() / "blocker" / "data");
  SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(keeper, pack), 0);
  int told = 0;
  for (int i = 1; i <= 3; ++i) {
    walk.step(i);
    keeper.flush();
    for (const Notice& notice : keeper.takeNotices()) {
      ++told;
      CHECK(notice.title == "ui.keep.unsaved");
    }
  }
  CHECK(told == 1);
}

TEST_CASE("who watched comes back to watching, and nothing moves before it is asked to") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  {
    Keeper keeper(folder.path());
    SessionConductor walk(pack, {"S01", std::nullopt, "", 7}, hooksOver(keeper, pack), 0);
    CHECK(walk.view().mode == Mode::guide);
    walk.step(1);
    walk.setMode(Mode::watch, 2);
    keeper.flush();
  }
  Keeper keeper(folder.path());
  SessionConductor walk(pack, {"S01", std::nullopt, "", 8}, hooksOver(keeper, pack), 0);
  CHECK(walk.view().mode == Mode::watch);
  CHECK_FALSE(walk.view().playing);
  CHECK(walk.view().actionsTaken == 1);
  const SessionConductor asked(pack, {"S01", Mode::guide, "", 8}, hooksOver(keeper, pack), 0);
  CHECK(asked.view().mode == Mode::guide);
}

}  // namespace cardwalk::ui
