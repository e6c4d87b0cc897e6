// One command stands behind a key, a button and a call by its id: all three do the same.

#include <functional>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"
#include "ui/app/commands.h"

namespace cardwalk::ui {
namespace {

/// All that a command can change, in words.
std::string fingerprint(Driver& driver, const Command& command) {
  const View& view = driver.view();
  const ShellState& state = driver.shell().state();
  const Settings& settings = driver.settings();
  const ShellWish wish = driver.takeWish();
  std::ostringstream out;
  out << view.scenarioId << " mode " << static_cast<int>(view.mode) << " playing " << view.playing
      << " speed " << view.speed << " taken " << view.actionsTaken << " target " << view.coach.target.control
      << " message " << view.message.title << view.message.text << " overlay "
      << static_cast<int>(state.overlay) << " front " << static_cast<int>(state.front) << " different "
      << state.coach.differentOpen << " theme " << static_cast<int>(settings.theme) << " text "
      << settings.textSize << " motion " << settings.reducedMotion << " language " << settings.language
      << " full screen " << wish.toggleFullScreen << " keep " << wish.settingsChanged;
  for (const SurfaceView& surface : view.surfaces) {
    for (const ScreenView& layer : surface.layers) out << " / " << layer.id;
  }
  // An arrow key hands over the keyboard as well, whatever else it does.
  const Anchor* target = driver.anchor(view.coach.target.control);
  if (command.id == "guide.highlight") out << " focus " << (target != nullptr && target->focused);
  return out.str();
}

/// Where commands mean something: on the way, watching, with a message, with an open menu.
struct Situation {
  const char* name;
  Mode mode;
  int steps;
};
constexpr Situation kSituations[] = {{"on the way", Mode::guide, 4}, {"watching", Mode::watch, 4}};

/// A window in that situation, narrow enough to have a thumbnail.
void prepare(Driver& driver, const Situation& situation) {
  for (int i = 0; i < situation.steps; ++i) driver.walk().step(millis(driver.now()));
  driver.walk().setMode(situation.mode, millis(driver.now()));
  driver.walk().setPlaying(false, millis(driver.now()));
  driver.settle();
  driver.takeWish();
}

std::string after(const Pack& pack, const Situation& situation, const Command& command,
                  const std::function<void(Driver&)>& doIt) {
  Driver driver(pack, {.width = 960, .height = 600});
  prepare(driver, situation);
  doIt(driver);
  driver.settle();
  return fingerprint(driver, command);
}

void pressKey(Driver& driver, const Command& command, ImGuiKeyChord chord) {
  if (command.id == "top.keys") return driver.characters("?");
  if (command.id == "watch.play") return driver.key(ImGuiKey_Space);
  driver.key(static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_), chord & ImGuiMod_Mask_);
}

bool hasKey(const Command& command) { return !command.keyText.empty() || command.key != 0; }

/// Whether it can be done there, asked of a window of its own.
bool possible(const Pack& pack, const Situation& situation, const Command& command) {
  Driver driver(pack, {.width = 960, .height = 600});
  prepare(driver, situation);
  return driver.shell().run(command.id, driver.now());
}

bool hasButton(const Pack& pack, const Situation& situation, const Command& command) {
  Driver driver(pack, {.width = 960, .height = 600});
  prepare(driver, situation);
  const Anchor* anchor = driver.anchor(std::string(command.id));
  return anchor != nullptr && anchor->enabled;
}

}  // namespace

TEST_CASE("a key does what its command does when it is called by its id") {
  const Pack& pack = support::shippedPack();
  int compared = 0;
  std::size_t each = 0;
  for (const Situation& situation : kSituations) {
    for (const Command& command : commands()) {
      if (!hasKey(command) || !support::goesThrough(each++, 9)) continue;
      CAPTURE(std::string(situation.name));
      CAPTURE(std::string(command.id));
      const bool can = possible(pack, situation, command);
      const std::string byId = after(pack, situation, command,
                                     [&](Driver& driver) { driver.shell().run(command.id, driver.now()); });
      const std::string before = after(pack, situation, command, [](Driver&) {});
      if (!can) CHECK(byId == before);
      for (const ImGuiKeyChord chord : {command.key, command.otherKey}) {
        if (chord == 0 && command.key != 0) continue;
        CHECK(after(pack, situation, command, [&](Driver& driver) { pressKey(driver, command, chord); }) ==
              byId);
        ++compared;
      }
    }
  }
  CHECK(compared > (support::thorough() ? 40 : 4));
}

TEST_CASE("scenarios beyond the guide are offered as a group of their own, under a heading") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  std::vector<std::string> groups;
  for (const Choice& choice : driver.walk().scenarios())
    if (groups.empty() || groups.back() != choice.group) groups.push_back(choice.group);
  CHECK(groups == std::vector<std::string>{"", pack.languages.front().get("ui.scenario.extras")});
  for (const Choice& choice : driver.walk().scenarios())
    CHECK((choice.title + choice.detail).find('{') == std::string::npos);
  driver.shell().run("top.scenario", driver.now());
  driver.settle();
  REQUIRE(driver.press("top.scenario/X18"));
  driver.settle();
  CHECK(driver.view().scenarioId == "X18");
}

TEST_CASE("a button does what its command does when it is called by its id") {
  const Pack& pack = support::shippedPack();
  int compared = 0;
  std::size_t each = 0;
  for (const Situation& situation : kSituations) {
    for (const Command& command : commands()) {
      if (!support::goesThrough(each++, 3) || !hasButton(pack, situation, command)) continue;
      CAPTURE(std::string(situation.name));
      CAPTURE(std::string(command.id));
      const std::string byId = after(pack, situation, command,
                                     [&](Driver& driver) { driver.shell().run(command.id, driver.now()); });
      const std::string byPress = after(
          pack, situation, command, [&](Driver& driver) { CHECK(driver.press(std::string(command.id))); });
      CHECK(byPress == byId);
      ++compared;
    }
  }
  CHECK(compared > (support::thorough() ? 15 : 3));
}

TEST_CASE("every command that is shown in the list of keys has a key and words") {
  const Pack& pack = support::shippedPack();
  for (const Command& command : commands()) {
    CAPTURE(std::string(command.id));
    CHECK(static_cast<bool>(command.run));
    if (command.label.empty()) continue;
    CHECK_FALSE(command.keyText.empty());
    CHECK_FALSE(pack.language("").get(std::string(command.label)).empty());
  }
}

TEST_CASE("a command that is not known or cannot be done now does nothing") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  const std::string before = fingerprint(driver, commands().front());
  for (const char* id : {"", "no.such", "guide.back", "message.close", "watch.play", "/"}) {
    CAPTURE(id);
    CHECK_FALSE(driver.shell().run(id, driver.now()));
  }
  driver.settle();
  CHECK(fingerprint(driver, commands().front()) == before);
}

}  // namespace cardwalk::ui
