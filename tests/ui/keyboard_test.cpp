// The keyboard alone is enough, and always shows where it stands.

#include <cmath>
#include <cstring>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

/// Strong points of the accent colour in a band around the rectangle, in every layer but the highlight's.
int accentAround(const Rect& rect, const Theme& theme, float band) {
  int count = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    if (list->_OwnerName != nullptr && std::strstr(list->_OwnerName, "highlight") != nullptr) continue;
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      if (vertex.col != theme.palette.accent) continue;
      const bool outer = vertex.pos.x >= rect.min.x - band && vertex.pos.x <= rect.max.x + band &&
                         vertex.pos.y >= rect.min.y - band && vertex.pos.y <= rect.max.y + band;
      const bool inner = vertex.pos.x > rect.min.x + band && vertex.pos.x < rect.max.x - band &&
                         vertex.pos.y > rect.min.y + band && vertex.pos.y < rect.max.y - band;
      if (outer && !inner) ++count;
    }
  }
  return count;
}

/// What has the focus; the innermost, where a control stands inside another.
const Anchor* focused(const Driver& driver) {
  const Anchor* found = nullptr;
  for (const Anchor& anchor : driver.shell().anchors().all()) {
    if (anchor.focused) found = &anchor;
  }
  return found;
}

int ringStrength(const Driver& driver, const Anchor& anchor) {
  return accentAround(anchor.rect, driver.shell().theme(), driver.shell().layout().metrics.dp(8));
}

/// Goes round with Tab; every stop must be in sight and have a ring that goes when the focus goes.
std::set<std::string> tabThrough(Driver& driver, int stops) {
  std::set<std::string> seen;
  driver.key(ImGuiKey_Tab);
  for (int i = 0; i < stops; ++i) {
    const Anchor* here = focused(driver);
    if (here == nullptr) {
      FAIL_CHECK("Tab has led nowhere after " << i << " stops");
      return seen;
    }
    const std::string id = here->id;
    CAPTURE(id);
    const bool again = !seen.insert(id).second;
    CHECK(here->topLayer);
    const float most = std::min(here->rect.height(), here->clip.height());
    CHECK(here->shown().height() >= most * 0.6f);
    const int with = ringStrength(driver, *here);
    driver.key(ImGuiKey_Tab);
    const Anchor* left = driver.anchor(id);
    if (left != nullptr && !left->focused) CHECK(with > ringStrength(driver, *left));
    if (again) break;
  }
  return seen;
}

void typeLikeAPerson(Driver& driver, const std::string& text) {
  for (const char c : text) {
    ImGuiIO& io = ImGui::GetIO();
    const auto key = static_cast<ImGuiKey>(c >= 'a' && c <= 'z' ? ImGuiKey_A + (c - 'a') : ImGuiKey_Space);
    io.AddKeyEvent(key, true);
    io.AddInputCharacter(static_cast<unsigned>(c));
    driver.frame();
    io.AddKeyEvent(key, false);
    driver.frame();
  }
  driver.settle();
}

bool walkTo(Driver& driver, Gesture gesture) {
  for (int i = 0; i < 60 && !driver.view().coach.done; ++i) {
    if (driver.view().coach.target.gesture == gesture) return true;
    driver.walk().step(millis(driver.now()));
    driver.settle();
  }
  return false;
}

const SurfaceView& active(const Driver& driver) {
  return driver.view().surfaces[static_cast<std::size_t>(driver.view().active)];
}

}  // namespace

TEST_CASE("Tab reaches many places on every screen of the tutorial, each in sight and with a ring") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const ThemeChoice theme : {ThemeChoice::light, ThemeChoice::contrast}) {
    if (!support::goesThrough(each++)) continue;
    Driver driver(pack, {.width = 1280, .height = 800, .theme = theme});
    for (int step = 0; step < 40 && !driver.view().coach.done; ++step) {
      CAPTURE(driver.view().coach.instruction);
      const std::set<std::string> seen = tabThrough(driver, 60);
      CHECK(seen.size() >= 5);
      driver.walk().step(millis(driver.now()));
      driver.settle();
    }
  }
}

TEST_CASE("Tab goes all the way round a screen, past the pill that asks to scroll back") {
  Driver driver(support::shippedPack(), {.width = 1280, .height = 800});
  for (int step = 0; step < 2; ++step) driver.walk().step(millis(driver.now()));
  driver.settle();
  const std::string target = driver.view().coach.target.control;
  const std::set<std::string> seen = tabThrough(driver, 60);
  for (const char* place : {"app.account.tab.account", "guide.showMe", "top.help"})
    CHECK(seen.count(place) == 1);
  CHECK(seen.count("cue.scroll") == 0);  // F6 goes to the next control itself
  CHECK(seen.count(target) == 1);
}

TEST_CASE("in a menu and in the help, Tab stays inside and shows where it stands") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const char* command :
       {"top.help", "help.pick/T-1", "help.page/situation", "help.page/answers", "help.page/window",
        "top.keys", "top.scenario", "top.language", "top.textSize", "top.theme"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(command);
    Driver driver(pack, {});
    driver.key(ImGuiKey_Tab);
    REQUIRE(driver.shell().run(command, driver.now()));
    driver.settle();
    const std::set<std::string> seen = tabThrough(driver, 40);
    CHECK_FALSE(seen.empty());
    CHECK(driver.shell().state().overlay != Overlay::none);
  }
}

TEST_CASE("Esc closes what is open: menu, help, list of keys") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const char* command :
       {"top.help", "help.pick/T-1", "help.page/situation", "help.page/answers", "help.page/window",
        "top.keys", "top.scenario", "top.language", "top.textSize", "top.theme"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(command);
    Driver driver(pack, {});
    REQUIRE(driver.shell().run(command, driver.now()));
    driver.settle();
    CHECK(driver.shell().state().overlay != Overlay::none);
    driver.key(ImGuiKey_Escape);
    CHECK(driver.shell().state().overlay == Overlay::none);
    CHECK(driver.view().actionsTaken == 0);
  }
}

TEST_CASE("Esc goes back from every sheet, dialog and window of every scenario") {
  const Pack& pack = support::shippedPack();
  int tried = 0;
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(scenario.id);
    Driver driver(pack, {.scenario = scenario.id});
    for (int step = 0; step < 60 && !driver.view().coach.done; ++step) {
      const std::size_t layers = active(driver).layers.size();
      if (layers > 1 && driver.view().active != Surface::desk) {
        const std::string top = active(driver).layers.back().id;
        CAPTURE(top);
        driver.walk().dismissMessage();
        driver.key(ImGuiKey_Escape);
        CHECK(active(driver).layers.back().id != top);
        ++tried;
        driver.walk().undo(millis(driver.now()));
        driver.settle();
        REQUIRE(active(driver).layers.back().id == top);
      }
      driver.walk().step(millis(driver.now()));
      driver.settle();
    }
  }
  CHECK(tried > (support::thorough() ? 20 : 4));
}

TEST_CASE(
    "F1 opens and closes the help, a question mark the list of keys, and F11 asks for the full screen") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_F1);
  CHECK(driver.shell().state().overlay == Overlay::help);
  driver.key(ImGuiKey_F1);
  CHECK(driver.shell().state().overlay == Overlay::none);
  driver.characters("?");
  CHECK(driver.shell().state().overlay == Overlay::keys);
  driver.key(ImGuiKey_Escape);
  driver.takeWish();
  driver.key(ImGuiKey_F11);
  CHECK(driver.takeWish().toggleFullScreen);
  CHECK_FALSE(driver.takeWish().toggleFullScreen);
}

TEST_CASE("what is typed into a chat is text and never a command") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.scenario = "S12"});
  REQUIRE(walkTo(driver, Gesture::type));
  const std::string field = driver.view().coach.target.control;
  REQUIRE(driver.press(field));
  const int taken = driver.view().actionsTaken;
  const Settings before = driver.settings();
  const std::string text = "swd hlt mn";  // each of these letters is a command elsewhere
  typeLikeAPerson(driver, text);
  driver.characters("?[]");
  CHECK(driver.shell().state().draw.typed.at(field) == text + "?[]");
  CHECK(driver.view().actionsTaken == taken);
  CHECK(driver.view().mode == Mode::guide);
  CHECK(driver.shell().state().overlay == Overlay::none);
  CHECK(driver.settings() == before);
  driver.key(ImGuiKey_Backspace);
  CHECK(driver.view().actionsTaken == taken);
  CHECK(driver.shell().state().draw.typed.at(field) == text + "?[");
}

TEST_CASE("one key hands the keyboard to the highlighted control, wherever it is") {
  const Pack& pack = support::shippedPack();
  for (const ImGuiKey key : {ImGuiKey_F6, ImGuiKey_H}) {
    for (const int width : {960, 1440}) {
      Driver driver(pack, {.width = width, .height = width * 5 / 8});
      for (int step = 0; step < 40 && !driver.view().coach.done; ++step) {
        const Target target = driver.view().coach.target;
        CAPTURE(target.control);
        driver.key(key);
        const Anchor* anchor = driver.anchor(target.control);
        REQUIRE(anchor != nullptr);
        CHECK(anchor->focused);
        CHECK(sightOf(anchor) == TargetSight::shown);
        driver.walk().step(millis(driver.now()));
        driver.settle();
      }
    }
  }
}

TEST_CASE("the scenario picker opens another scenario by keyboard alone") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_O, ImGuiMod_Ctrl);
  REQUIRE(driver.shell().state().overlay == Overlay::scenarios);
  driver.key(ImGuiKey_DownArrow);
  const Anchor* here = focused(driver);
  REQUIRE(here != nullptr);
  const std::string chosen = here->id;
  CHECK(chosen != "top.scenario/S01");
  driver.key(ImGuiKey_Enter);
  CHECK("top.scenario/" + driver.view().scenarioId == chosen);
  CHECK(driver.shell().state().overlay == Overlay::none);
  CHECK_FALSE(driver.view().coach.target.control.empty());
}

TEST_CASE("language, text size and look can be chosen by keyboard alone") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_L);
  CHECK(driver.shell().state().overlay == Overlay::languages);
  driver.key(ImGuiKey_Enter);
  CHECK(driver.shell().state().overlay == Overlay::none);
  CHECK(driver.settings().language == pack.language("").language);

  driver.key(ImGuiKey_Equal, ImGuiMod_Ctrl);
  CHECK(driver.settings().textSize == doctest::Approx(1.25));
  driver.key(ImGuiKey_Minus, ImGuiMod_Ctrl);
  CHECK(driver.settings().textSize == doctest::Approx(1.0));
  driver.key(ImGuiKey_T);
  CHECK(driver.settings().theme == ThemeChoice::dark);
  CHECK(driver.shell().theme().id == ThemeId::dark);

  for (const char* button : {"top.textSize", "top.theme"}) {
    CAPTURE(button);
    for (int i = 0; i < 200 && !driver.anchor(button)->focused; ++i) driver.key(ImGuiKey_Tab);
    REQUIRE(driver.anchor(button)->focused);
    driver.key(ImGuiKey_Enter);
    REQUIRE(driver.shell().state().overlay != Overlay::none);
    driver.key(ImGuiKey_DownArrow);
    driver.key(ImGuiKey_Enter);
    driver.key(ImGuiKey_Escape);
    CHECK(driver.shell().state().overlay == Overlay::none);
  }
  CHECK(driver.settings().textSize == doctest::Approx(1.25));
  CHECK(driver.settings().theme == ThemeChoice::contrast);
}

}  // namespace cardwalk::ui
