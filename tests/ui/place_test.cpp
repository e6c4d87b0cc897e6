// Changing the shop's year in the window, and coming back to a pack that has changed.

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/content/situations.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"
#include "tests/ui/generations.h"

namespace cardwalk::ui {
namespace {

std::string shownOn(const View& view, Surface surface) {
  return view.surfaces[static_cast<std::size_t>(surface)].layers.back().id;
}

}  // namespace

TEST_SUITE("the shop of another year in the window") {
  TEST_CASE("choosing another year for one device keeps the screen where it still exists") {
    Generations all;
    Keeper keeper({});
    SessionConductor walk(*all.at({"V2", "V2"}), {"S07", Mode::guide, "", 1}, all.hooks(keeper), 0);
    CHECK(walk.generations().size() == 6);
    for (int i = 0; i < 4; ++i) walk.step(i);
    const std::string before = shownOn(walk.view(), Surface::app);
    walk.setGeneration("website=V3", 10);
    CHECK(shownOn(walk.view(), Surface::app) == before);
    CHECK_FALSE(walk.asksAboutPlace());
    for (int i = 0; i < 40 && !walk.view().coach.done; ++i) walk.step(20 + i);
    CHECK(walk.view().coach.done);
  }

  TEST_CASE("an older app is gone on with at the same step, in its own words, and back again") {
    Generations all;
    Keeper keeper({});
    SessionConductor walk(*all.at({"V2", "V2"}), {"S07", Mode::guide, "", 1}, all.hooks(keeper), 0);
    for (int i = 0; i < 4; ++i) walk.step(i);
    const int done = walk.view().coach.progress[0].done;
    walk.setGeneration("app=V1", 10);
    CHECK(walk.view().coach.progress[0].done >= done);
    CHECK(walk.pack().generation == GenerationChoice{"V1", "V2"});
    walk.setGeneration("app=V2", 11);
    CHECK(walk.view().coach.progress[0].done >= done);
    walk.setGeneration("app=V9", 12);
    CHECK(walk.pack().generation == GenerationChoice{"V2", "V2"});
  }

  TEST_CASE("a year in which the present scenario cannot be had changes nothing at all") {
    Generations all;
    const Pack& pack = *all.at({"V2", "V2"});
    const std::string id = situationId(pack.situations, firstAnswers(pack.situations));
    Pack without = *all.at({"V1", "V2"});
    without.situations = {};
    ProgressHooks hooks;
    int saved = 0;
    hooks.save = [&](const Session&) { ++saved; };
    hooks.pack = [&](const GenerationChoice&) { return PackNews{std::make_shared<const Pack>(without), {}}; };
    SessionConductor walk(pack, {id, Mode::guide, "", 1}, hooks, 0);
    for (int i = 0; i < 3; ++i) walk.step(i);
    const State before = walk.session().state();
    saved = 0;
    walk.setGeneration("app=V1", 10);
    CHECK(walk.pack().generation == GenerationChoice{"V2", "V2"});
    CHECK(walk.session().state() == before);
    CHECK(walk.session().pack().generation == GenerationChoice{"V2", "V2"});
    for (const Choice& choice : walk.generations())
      CHECK(choice.chosen == (choice.id == "app=V2" || choice.id == "website=V2"));
    CHECK(saved == 0);
    walk.openScenario("S01", 11);
    CHECK(walk.pack().generation == GenerationChoice{"V2", "V2"});
  }

  TEST_CASE("progress made on an older app opens on that app again, unless another one is asked for") {
    const support::TempFolder folder;
    Generations all;
    std::string screen;
    {
      Keeper keeper(folder.path());
      SessionConductor walk(*all.at({"V2", "V2"}), {"S07", Mode::guide, "", 1}, all.hooks(keeper), 0);
      walk.setGeneration("app=V1", 1);
      for (int i = 0; i < 5; ++i) walk.step(2 + i);
      screen = shownOn(walk.view(), Surface::app);
      keeper.flush();
    }
    {
      Keeper keeper(folder.path());
      const SessionConductor walk(*all.at({"V2", "V2"}), {"S07", Mode::guide, "", 1}, all.hooks(keeper), 0);
      CHECK(walk.pack().generation[0] == "V1");
      CHECK(shownOn(walk.view(), Surface::app) == screen);
      CHECK_FALSE(walk.asksAboutPlace());
    }
    Keeper keeper(folder.path());
    const SessionConductor walk(*all.at({"V3", "V3"}), {"S07", Mode::guide, "", 1, true}, all.hooks(keeper),
                                0);
    CHECK(walk.pack().generation[0] == "V3");
    CHECK(walk.asksAboutPlace());
  }

  TEST_CASE("a place of an older version is asked about; either answer counts, and nothing is lost before") {
    const support::TempFolder folder;
    const Pack old = support::shippedPack();
    {
      Keeper keeper(folder.path());
      SessionConductor walk(old, {"S07", Mode::guide, "", 1}, hooksOver(keeper, old), 0);
      for (int i = 0; i < 6; ++i) walk.step(i);
      keeper.flush();
    }
    support::BrokenPack edited;
    const std::string file = "screens/app-account.json";
    edited.put("pack.json", "/version", R"("9.0.0")");
    edited.put(file, support::pointerTo(edited, file, "app.account.alipay") + "/id",
               R"("app.account.purse")");
    edited.remove("variants.json");  // they speak of it
    const LoadResult loaded = edited.load();
    REQUIRE(loaded.pack.has_value());
    const Pack& fresh = *loaded.pack;
    for (const bool goOn : {true, false}) {
      CAPTURE(goOn);
      {
        Keeper keeper(folder.path());  // asked, but closed without an answer
        const SessionConductor walk(fresh, {"S07", Mode::guide, "", 1}, hooksOver(keeper, fresh), 0);
        CHECK(walk.asksAboutPlace());
        keeper.flush();
      }
      Keeper keeper({folder.path()});
      SessionConductor walk(fresh, {"S07", Mode::guide, "", 1}, hooksOver(keeper, fresh), 0);
      REQUIRE(walk.asksAboutPlace());
      const int taken = walk.view().actionsTaken;
      CHECK(taken > 0);
      walk.answerPlace(goOn, 1);
      CHECK_FALSE(walk.asksAboutPlace());
      CHECK(walk.view().actionsTaken == (goOn ? taken : 0));
    }
  }

  TEST_CASE(
      "whoever comes back to a changed way sees the question, and both buttons, Esc and keys answer it") {
    const Pack& pack = support::shippedPack();
    Session before(pack, pack.scenarioIndex("S07"), Mode::guide, 1, 0);
    for (int i = 0; i < 4; ++i) before.step(i);
    Progress kept = progressOf(before);
    kept.log.erase(kept.log.begin() + 1);  // as if the pack had refused what was done there
    DriverSetup setup;
    setup.scenario = "S07";
    setup.hooks.load = [&](const std::string&) { return std::optional<Progress>(kept); };
    std::size_t each = 0;
    for (const char* answer : {"place.goOn", "place.anew", "overlay.close", "Escape", "Enter"}) {
      if (!support::goesThrough(each++)) continue;
      CAPTURE(answer);
      Driver driver(pack, setup);
      REQUIRE(driver.shell().state().overlay == Overlay::place);
      const int taken = driver.view().actionsTaken;
      CHECK(taken > 0);
      if (std::string_view(answer) == "Escape") {
        driver.key(ImGuiKey_Escape);
      } else if (std::string_view(answer) == "Enter") {
        driver.key(ImGuiKey_Tab);
        driver.key(ImGuiKey_Enter);
      } else {
        CHECK(driver.press(answer));
      }
      driver.settle();
      CHECK(driver.shell().state().overlay == Overlay::none);
      CHECK_FALSE(driver.walk().asksAboutPlace());
      const bool anew = std::string_view(answer) == "place.anew";
      CHECK(driver.view().actionsTaken == (anew ? 0 : taken));
    }
  }

  TEST_CASE("the shop's year is chosen from the menu, by pointer and by key") {
    Generations all;
    DriverSetup setup;
    setup.scenario = "S07";
    setup.hooks = all.hooks();
    Driver driver(*all.at({"V2", "V2"}), setup);
    CHECK(driver.press("top.theme"));
    CHECK(driver.press("top.generation"));
    CHECK(driver.press("top.generation/app=V1"));
    driver.settle();
    CHECK(driver.walk().pack().generation == GenerationChoice{"V1", "V2"});
    REQUIRE(driver.anchor("app.home.tab.account") != nullptr);
    const Anchor& stripes = *driver.anchor("app.home.tab.account");
    const Anchor& search = *driver.anchor("app.home.search");
    CHECK(stripes.rect.max.x <= search.rect.min.x + 1);
    driver.key(ImGuiKey_G);
    driver.settle();
    CHECK(driver.shell().state().overlay == Overlay::generations);
    CHECK(driver.press("top.generation/website=V3"));
    driver.settle();
    CHECK(driver.walk().pack().generation == GenerationChoice{"V1", "V3"});
    for (int i = 0; i < 40 && !driver.view().coach.done; ++i) CHECK(driver.followByPointer());
    CHECK(driver.view().coach.done);
  }
}

}  // namespace cardwalk::ui
