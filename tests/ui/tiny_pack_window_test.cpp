// The invented tea shop in the window: another shop needs no other program.

#include <string>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

Pack tinyPack() {
  LoadResult loaded =
      loadPack(support::shippedPackFolder().parent_path() / "teapot", support::shippedSchemas());
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

}  // namespace

TEST_CASE("the tea shop is walked to its end by pointer and by keyboard, in each of its languages") {
  const Pack pack = tinyPack();
  for (const Scenario& scenario : pack.scenarios)
    for (const TextCatalogue& language : pack.languages)
      for (const bool byPointer : {true, false}) {
        CAPTURE(scenario.id);
        CAPTURE(language.language);
        CAPTURE(byPointer);
        DriverSetup setup;
        setup.scenario = scenario.id;
        setup.language = language.language;
        Driver driver(pack, setup);
        for (int step = 0; step < 20 && !driver.view().coach.done; ++step)
          REQUIRE((byPointer ? driver.followByPointer() : driver.followByKeyboard()));
        CHECK(driver.view().coach.done);
        CHECK(driver.view().placesLeft == 0);
      }
}

TEST_CASE("a pack without help and questionnaire still has every page of the help to open") {
  const Pack pack = tinyPack();
  DriverSetup setup;
  setup.scenario = "T01";
  Driver driver(pack, setup);
  CHECK(driver.shell().run("top.help", driver.now()));
  driver.settle();
  for (const char* page : {"trouble", "situation", "answers", "window"}) {
    CAPTURE(std::string(page));
    driver.shell().run("help.page/" + std::string(page), driver.now());
    driver.settle();
    CHECK(driver.shell().state().overlay == Overlay::help);
  }
}

}  // namespace cardwalk::ui
