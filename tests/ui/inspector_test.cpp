// Who writes a pack opens the inspector, looks beneath the screens and jumps about, by mouse or by keys.

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "core/content/words.h"
#include "core/records/exchange.h"
#include "tests/support/action_words.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/driver.h"
#include "ui/app/keeper.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {
namespace {

bool isOpen(const Driver& driver) { return driver.shell().state().inspector.open; }

std::string screenOn(const Driver& driver, Surface surface) {
  return driver.view().surfaces[static_cast<std::size_t>(surface)].layers.back().id;
}

/// Whether that text is drawn anywhere in the window.
bool reads(Driver& driver, const std::string& text) {
  TextReport report;
  driver.shell().reportTexts(&report);
  driver.frame();
  driver.shell().reportTexts(nullptr);
  for (const DrawnText& each : report.texts)
    if (each.text == text) return true;
  return false;
}

}  // namespace

TEST_SUITE("inspector") {
  TEST_CASE("F12 opens it beside the window, which stays whole and usable, and closes it again") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    const float before = driver.shell().layout().window.width();
    driver.key(ImGuiKey_F12);
    REQUIRE(isOpen(driver));
    CHECK(driver.shell().layout().window.width() < before - 300);
    CHECK(reads(driver, "app.session"));
    const Anchor* target = driver.anchor(driver.view().coach.target.control);
    REQUIRE(target != nullptr);
    CHECK(target->rect.max.x <= driver.shell().layout().window.max.x);
    CHECK(driver.followByPointer());
    CHECK(driver.view().actionsTaken == 1);
    driver.key(ImGuiKey_F12);
    CHECK_FALSE(isOpen(driver));
    CHECK(driver.shell().layout().window.width() == before);
  }

  TEST_CASE("a control unfolds to its conditions and its answer, by mouse") {
    const Pack pack = support::shippedPack();
    DriverSetup setup;
    setup.scenario = "S04";
    Driver driver(pack, setup);
    while (screenOn(driver, Surface::app) != "app.card.sheet" && driver.followByPointer()) continue;
    driver.key(ImGuiKey_F12);
    driver.click(driver.anchor("inspect.tab/screen")->rect.centre());
    CHECK(reads(driver, "app.card.sheet.default"));
    REQUIRE(driver.anchor("inspect.open/app.card.sheet.default") != nullptr);
    driver.click(driver.anchor("inspect.open/app.card.sheet.default")->rect.centre());
    CHECK(driver.shell().state().inspector.chosen == "app.card.sheet.default");
    CHECK(reads(driver, "default app this"));
    driver.click(driver.anchor("inspect.open/app.card.sheet.default")->rect.centre());
    CHECK_FALSE(reads(driver, "default app this"));
  }

  TEST_CASE("a label on the present screen carries the mark of where its wording comes from") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    while (screenOn(driver, Surface::app) != "app.card.sheet" && driver.followByPointer()) continue;
    driver.key(ImGuiKey_F12);
    driver.click(driver.anchor("inspect.tab/screen")->rect.centre());
    CHECK(reads(driver, "guide"));
    CHECK_FALSE(reads(driver, "attested"));
    driver.shell().run("top.language/ru", driver.now());
    driver.settle();
    CHECK(reads(driver, "attested"));
  }

  TEST_CASE("what it says follows every action at once") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    driver.key(ImGuiKey_F12);
    driver.shell().run("inspect.tab/way", driver.now());
    driver.settle();
    for (int i = 0; i < 5; ++i) {
      CHECK(driver.shell().state().inspector.route.steps.size() ==
            static_cast<std::size_t>(driver.view().coach.remaining));
      REQUIRE(driver.followByPointer());
    }
  }

  TEST_CASE("a press on a screen of the list drives there, and undo leads back") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    driver.key(ImGuiKey_F12);
    driver.click(driver.anchor("inspect.tab/jump")->rect.centre());
    driver.shell().run("inspect.jump/app.cards", driver.now());
    driver.settle();
    CHECK(screenOn(driver, Surface::app) == "app.cards");
    CHECK(driver.view().canUndo);
    driver.shell().run("inspect.jump/app-2", driver.now());
    driver.settle();
    CHECK(driver.view().coach.progress[0].done == 1);
    const Anchor* step = driver.anchor("inspect.jump/check-orders");
    REQUIRE(step != nullptr);
    driver.click(step->rect.centre());
    CHECK_FALSE(driver.view().coach.checks.empty());
    driver.shell().run("inspect.jump/app.nowhere", driver.now());
    driver.settle();
    CHECK(reads(driver, "No way leads to “app.nowhere” in this scenario."));
  }

  TEST_CASE("all of it works with the keyboard alone") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    driver.key(ImGuiKey_F12);
    int keys = 0;
    const auto focused = [&](const char* id) {
      const Anchor* anchor = driver.anchor(id);
      return anchor != nullptr && anchor->focused;
    };
    for (; keys < 120 && !focused("inspect.tab/log"); ++keys) driver.key(ImGuiKey_Tab);
    REQUIRE(focused("inspect.tab/log"));
    driver.key(ImGuiKey_Enter);
    CHECK(driver.shell().state().inspector.tab == InspectorTab::log);
  }

  TEST_CASE("the actions so far are copied and kept as play reads them") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    for (int i = 0; i < 4; ++i) REQUIRE(driver.followByPointer());
    driver.key(ImGuiKey_F12);
    driver.shell().run("inspect.tab/log", driver.now());
    driver.settle();
    driver.click(driver.anchor("inspect.copy")->rect.centre());
    const ParsedActions parsed = parseActions(ImGui::GetClipboardText(), support::englishActionWords());
    CHECK(parsed.fault.empty());
    CHECK(parsed.actions.size() == driver.session().log().size());

    driver.click(driver.anchor("inspect.save")->rect.centre());
    const std::string lines = driver.takeWish().keepActions;
    CHECK(lines == std::string(ImGui::GetClipboardText()));
    const support::TempFolder folder;
    Keeper keeper(folder / "kept");
    const std::string path = keeper.writeActions("S01", lines);
    CHECK(support::readFile(path) == lines);
    CHECK(keeper.takeNotices().empty());
  }

  TEST_CASE("it cuts no word in any language, theme or window size") {
    const Pack pack = support::shippedPack();
    for (const char* language : {"en", "es", "pt-BR", "fr", "ru"})
      for (const double size : {1.0, 2.0}) {
        DriverSetup setup;
        setup.language = language;
        setup.textSize = size;
        Driver driver(pack, setup);
        driver.key(ImGuiKey_F12);
        for (const char* tab : {"world", "screen", "way", "jump", "log"}) {
          driver.shell().run("inspect.tab/" + std::string(tab), driver.now());
          driver.settle();
          TextReport report;
          driver.shell().reportTexts(&report);
          driver.frame();
          driver.shell().reportTexts(nullptr);
          const float left = driver.shell().layout().window.max.x;
          for (const DrawnText& text : report.texts) {
            if (text.rect.min.x < left) continue;
            CAPTURE(language);
            CAPTURE(tab);
            CAPTURE(text.text);
            CHECK_FALSE(text.shortened);
          }
        }
      }
  }

  TEST_CASE("closed, it costs nothing and answers nothing") {
    const Pack pack = support::shippedPack();
    Driver driver(pack, {});
    for (const char* id : {"inspect.tab/log", "inspect.jump/app.cards", "inspect.anchors", "inspect.save"})
      CHECK_FALSE(driver.shell().run(id, driver.now()));
    CHECK(driver.shell().state().inspector.revision == Stamp{});
  }
}

}  // namespace cardwalk::ui
