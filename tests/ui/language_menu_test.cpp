// Which language the window speaks: chosen from the menu in the middle of a walk, or at the first start.

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/driver.h"
#include "ui/app/stage.h"

namespace cardwalk::ui {
namespace {

constexpr int kSteps = 6;

/// Everything about where the person is that no language may change.
struct Place {
  std::string target, app, website;
  std::size_t log = 0;
  int taken = 0, remaining = 0;
  bool operator==(const Place&) const = default;
};

Place placeOf(const Driver& driver) {
  const View& view = driver.view();
  return {view.coach.target.control,
          view.surfaces[0].layers.back().id,
          view.surfaces[1].layers.back().id,
          driver.session().log().size(),
          view.actionsTaken,
          view.coach.remaining};
}

std::string firstLanguage(const Pack& pack, const std::vector<std::string>& wanted, const std::string& lang) {
  WindowOptions options;
  options.wantedLanguages = wanted;
  options.lang = lang;
  Stage stage(
      options,
      [](const WindowRequest&) {
        return PlatformResult{std::make_unique<NullPlatform>(960, 600), {}};
      },
      [&] { return &pack; });
  REQUIRE(stage.ready());
  stage.begin(options);
  return stage.settings().language;
}

}  // namespace

TEST_CASE("choosing a language from the menu speaks it at once and keeps the place") {
  const Pack pack = support::shippedPack();
  Driver driver(pack, {});
  for (int step = 0; step < kSteps; ++step) REQUIRE(driver.followByPointer());
  driver.settle();
  const Place before = placeOf(driver);
  REQUIRE(before.taken == kSteps);
  std::string said = driver.view().coach.instruction;
  for (const char* tag : {"es", "pt-BR", "fr", "ru", "en"}) {
    CAPTURE(tag);
    REQUIRE(driver.press("top.language"));
    REQUIRE(driver.press(std::string("top.language/") + tag));
    CHECK(driver.view().language == tag);
    CHECK(driver.view().coach.instruction != said);
    CHECK(placeOf(driver) == before);
    said = driver.view().coach.instruction;
  }
  CHECK(driver.followByPointer());
  CHECK(driver.view().actionsTaken == kSteps + 1);
}

TEST_CASE("the first start speaks the best language that the person's environment asks for") {
  const Pack pack = support::shippedPack();
  CHECK(firstLanguage(pack, {"de-DE", "pt-PT", "ru"}, "") == "pt-BR");
  CHECK(firstLanguage(pack, {"ru-RU"}, "") == "ru");
  CHECK(firstLanguage(pack, {"ru-RU"}, "fr") == "fr");
  CHECK(firstLanguage(pack, {}, "").empty());
}

}  // namespace cardwalk::ui
