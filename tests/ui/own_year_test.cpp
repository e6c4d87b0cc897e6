// The shop on a person's own device is of another year: said in companion mode or in the questionnaire, and
// remembered until the next start.

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "tests/ui/cut_words.h"
#include "tests/ui/driver.h"
#include "tests/ui/generations.h"
#include "ui/app/stage.h"

namespace cardwalk::ui {
namespace {

const GenerationChoice kGuide{"V2", "V2"};

DriverSetup setupFor(Generations& all) {
  DriverSetup setup;
  setup.hooks = all.hooks();
  setup.desk = DeskWish{};  // closed, as in every window: it stands between the shell and the walk
  return setup;
}

bool doneUntil(Driver& driver, Surface surface, int steps) {
  for (int i = 0; i < 60; ++i) {
    if (driver.view().coach.target.surface == surface && steps-- == 0) return true;
    if (!driver.press("companion.done")) return false;
  }
  return false;
}

WindowOptions optionsFor(const std::filesystem::path& data) {
  WindowOptions options;
  options.scenario = "S07";
  options.data = data;
  options.read = [](const GenerationChoice& choice) {
    return loadPack(support::shippedPackFolder(), support::shippedSchemas(), choice);
  };
  return options;
}

/// One run of the program: `during` acts, then the window is closed. The years that were shown at its start.
GenerationChoice started(Generations& all, const WindowOptions& options, const GenerationChoice& asked,
                         const std::function<void(Stage&)>& during = {}) {
  Stage stage(
      options,
      [](const WindowRequest&) {
        return PlatformResult{std::make_unique<NullPlatform>(960, 600), {}};
      },
      [&] { return all.at(asked); });
  REQUIRE(stage.ready());
  stage.begin(options);
  stage.loop().turn(0.1);
  const GenerationChoice shown = stage.walk().pack().generation;
  if (during) during(stage);
  for (int i = 0; i < 4; ++i) {
    stage.awaitWork();
    stage.loop().turn(0.1);
  }
  return shown;
}

}  // namespace

TEST_SUITE("the year of one's own shop") {
  TEST_CASE("it looks different here offers the device of the step in its other years, and goes on there") {
    Generations all;
    Driver driver(*all.at(kGuide), setupFor(all));
    REQUIRE(driver.press("mode.companion"));
    REQUIRE(doneUntil(driver, Surface::app, 3));
    const int done = driver.view().coach.progress[0].done;
    REQUIRE(driver.press("companion.different"));
    CHECK(driver.anchor("companion.generation/app=V2") == nullptr);  // as it is shown already
    CHECK(driver.anchor("companion.generation/app=V3") != nullptr);
    CHECK(driver.anchor("companion.generation/website=V1") == nullptr);
    REQUIRE(driver.press("companion.generation/app=V1"));
    CHECK(driver.shell().state().overlay == Overlay::none);
    CHECK(driver.walk().pack().generation == GenerationChoice{"V1", "V2"});
    CHECK(driver.view().mode == Mode::companion);
    CHECK(driver.view().coach.progress[0].done >= done);
    CHECK_FALSE(driver.view().message.text.empty());  // the choice is answered
    CHECK(driver.settings().generation == GenerationChoice{"V1", "V2"});
    REQUIRE(doneUntil(driver, Surface::website, 0));
    REQUIRE(driver.press("companion.different"));
    REQUIRE(driver.press("companion.generation/website=V3"));
    CHECK(driver.walk().pack().generation == GenerationChoice{"V1", "V3"});
    for (int i = 0; i < 60 && !driver.view().coach.done; ++i) REQUIRE(driver.press("companion.done"));
    CHECK(driver.session().goalReached());
  }

  TEST_CASE("from every step of a walk, each other year is entered at the same place and ends well") {
    Generations all;
    std::size_t each = 0;
    for (const char* year : {"V1", "V3"}) {
      for (int steps = 0; steps < 14; steps += 3) {
        if (!support::goesThrough(each++, 4)) continue;
        CAPTURE(year);
        CAPTURE(steps);
        SessionConductor walk(*all.at(kGuide), {"S01", Mode::companion, "", 1}, all.hooks(), 0);
        for (int i = 0; i < steps; ++i) walk.step(i);
        const CoachView before = walk.view().coach;
        const char* device = before.target.surface == Surface::app ? "app=" : "website=";
        walk.setGeneration(std::string(device) + year, 20);
        CHECK(walk.view().coach.progress[0].done >= before.progress[0].done);
        CHECK(walk.view().coach.progress[1].done >= before.progress[1].done);
        for (int i = 0; i < 60 && !walk.view().coach.done; ++i) walk.step(30 + i);
        CHECK(walk.session().goalReached());
      }
    }
  }

  TEST_CASE("the page that is open on the own phone stays open where the other year has it too") {
    Generations all;
    SessionConductor walk(*all.at(kGuide), {"S01", Mode::companion, "", 1}, all.hooks(), 0);
    while (!walk.view().coach.target.control.starts_with("app.card.organize")) walk.step(1);
    REQUIRE(walk.view().surfaces[0].layers.back().id == "app.card");
    const std::size_t cards = walk.view().stores[0].rows.size();
    walk.setGeneration("app=V1", 2);
    CHECK(walk.view().surfaces[0].layers.back().id == "app.card");
    CHECK(walk.view().coach.target.control.starts_with("app.card.sheet.delete"));  // there is no Organize
    CHECK(walk.view().stores[0].rows.size() == cards);
    CHECK(walk.view().message.text == walk.texts().get("ui.generation.followed"));
    // Its log leads there by itself, so that it is found again at the next start.
    Session again(walk.pack(), walk.session().scenario(), Mode::guide, 1, 0);
    CHECK(again.resume(walk.session().log(), 0));
    CHECK(again.state() == walk.session().state());
  }

  TEST_CASE("a pack that was the same in all years offers none") {
    const Pack& pack = support::shippedPack();
    Driver driver(pack, {});
    REQUIRE(driver.press("mode.companion"));
    REQUIRE(driver.press("companion.different"));
    CHECK(driver.anchor("companion.generation/app=V1") == nullptr);
  }

  TEST_CASE("no words of the years are cut, in any language, at 100 and 200 % text") {
    Generations all;
    std::size_t each = 0;
    for (const TextCatalogue& language : all.at(kGuide)->languages) {
      for (const double text : {1.0, 2.0}) {
        if (!support::goesThrough(each++)) continue;
        CAPTURE(language.language);
        CAPTURE(text);
        DriverSetup setup = setupFor(all);
        setup.width = 960;
        setup.height = 600;
        setup.textSize = text;
        setup.language = language.language;
        Driver driver(*all.at(kGuide), setup);
        REQUIRE(driver.press("mode.companion"));
        REQUIRE(driver.press("companion.different"));
        CHECK(cutWords(driver) == std::set<std::string>{});
        REQUIRE(driver.press("companion.generation/app=V1"));
        CHECK(cutWords(driver) == std::set<std::string>{});
        REQUIRE(driver.press("top.help"));
        REQUIRE(driver.press("help.page/situation"));
        REQUIRE(driver.press("my.shop/website=V3"));
        CHECK(cutWords(driver) == std::set<std::string>{});
      }
    }
  }

  TEST_CASE("the questionnaire asks for the year, previews the way there and builds the walk in it") {
    Generations all;
    Driver driver(*all.at(kGuide), setupFor(all));
    REQUIRE(driver.press("top.help"));
    REQUIRE(driver.press("help.page/situation"));
    REQUIRE(driver.press("my.shop/app=V1"));
    REQUIRE(driver.press("my.shop/app=V3"));
    REQUIRE(driver.press("my.shop/website=V1"));
    // Asking changes nothing yet.
    CHECK(driver.walk().pack().generation == kGuide);
    CHECK(driver.view().scenarioId == "S01");
    const Answers answers = firstAnswers(driver.walk().pack().situations);
    const int presses = previewOf(*all.at({"V3", "V1"}), answers, "en").actions;
    REQUIRE(driver.press("my.start"));
    CHECK(driver.walk().pack().generation == GenerationChoice{"V3", "V1"});
    CHECK(driver.view().scenarioId.starts_with(kSituationMark));
    CHECK(driver.settings().generation == GenerationChoice{"V3", "V1"});
    CHECK(driver.view().coach.remaining == presses);
    for (int i = 0; i < 60 && !driver.view().coach.done; ++i) REQUIRE(driver.followByPointer());
    CHECK(driver.session().goalReached());
  }

  TEST_CASE("a situation built in another year has an end in each of them") {
    Generations all;
    std::size_t each = 0;
    for (const GenerationChoice& years : {GenerationChoice{"V1", "V1"}, {"V3", "V3"}}) {
      const Situations& situations = all.at(years)->situations;
      for (std::size_t question = 0; question < situations.questions.size(); ++question)
        for (std::size_t answer = 0; answer < situations.questions[question].answers.size(); ++answer) {
          if (!support::goesThrough(each++, 4)) continue;
          Answers answers = firstAnswers(situations);
          answers[question] = static_cast<std::int16_t>(answer);
          const SituationPreview preview = previewOf(*all.at(years), answers, "en");
          CAPTURE(years[0]);
          CAPTURE(situationId(situations, answers));
          const bool locked = preview.id.find("code=unpassable") != std::string::npos;
          CHECK((preview.finished || preview.actions >= 4));
          CHECK(preview.handover == locked);
        }
    }
  }

  TEST_CASE("the chosen year is there again at the next start, and what is asked for wins") {
    const support::TempFolder data;
    Generations all;
    const WindowOptions options = optionsFor(data.path());
    CHECK(started(all, options, kGuide,
                  [](Stage& stage) { CHECK(stage.shell().run("top.generation/website=V3", 1)); }) == kGuide);
    CHECK(started(all, options, kGuide) == GenerationChoice{"V2", "V3"});
    WindowOptions elsewhere = options;
    elsewhere.scenario = "S02";  // nothing was done there yet
    CHECK(started(all, elsewhere, kGuide) == GenerationChoice{"V2", "V3"});
    WindowOptions asked = options;
    asked.keepGeneration = true;
    CHECK(started(all, asked, {"V1", "V1"}) == GenerationChoice{"V1", "V1"});
    // Being asked for once, it is not the choice of another day.
    CHECK(started(all, options, kGuide) == GenerationChoice{"V2", "V3"});
  }

  TEST_CASE("a remembered year that the pack does not have keeps nobody from starting") {
    const support::TempFolder data;
    support::writeFile(data / "settings.json", R"({"generation": {"app": "V9", "website": "V1"}})");
    Generations all;
    CHECK(started(all, optionsFor(data.path()), kGuide) == kGuide);
  }
}

}  // namespace cardwalk::ui
