// Strokes on the keyboard of a locked window; a jammed key is no visitor.

#include "ui/platform/locked_keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

#include "ui/kiosk/lockdown.h"
#include "ui/platform/null_platform.h"

namespace cardwalk::ui {
namespace {

struct Keyboard {
  StrokeBy stroke(int key, int action, int mods = 0, bool types = false) {
    const StrokeBy by = takeStroke(keyInKiosk, {key, action, mods, types});
    window.beginFrame(0);
    ImGui::EndFrame();
    return by;
  }
  ImGuiOwner owner;
  NullPlatform window{1024, 768};
};

}  // namespace

TEST_SUITE("locked keys") {
  TEST_CASE("a key that is pressed is a hand's, and a key that jams is not") {
    Keyboard keyboard;
    CHECK(keyboard.stroke(GLFW_KEY_ENTER, GLFW_PRESS) == StrokeBy::hand);
    for (int i = 0; i < 1000; ++i) CHECK(keyboard.stroke(GLFW_KEY_ENTER, GLFW_REPEAT) == StrokeBy::machine);
    CHECK(ImGui::IsKeyDown(ImGuiKey_Enter));
    CHECK(keyboard.stroke(GLFW_KEY_ENTER, GLFW_RELEASE) == StrokeBy::hand);
    CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Enter));
  }

  TEST_CASE("a letter is a hand's when it is struck, and comes in as text alone") {
    Keyboard keyboard;
    CHECK(keyboard.stroke(GLFW_KEY_A, GLFW_PRESS, 0, true) == StrokeBy::hand);
    CHECK(keyboard.stroke(GLFW_KEY_A, GLFW_REPEAT, 0, true) == StrokeBy::machine);
    CHECK(keyboard.stroke(GLFW_KEY_A, GLFW_RELEASE, 0, true) == StrokeBy::nobody);
    CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_A));
  }

  TEST_CASE("chords and keys of the desk stay outside") {
    Keyboard keyboard;
    for (const int mods : {GLFW_MOD_CONTROL, GLFW_MOD_ALT, GLFW_MOD_SUPER}) {
      CHECK(keyboard.stroke(GLFW_KEY_TAB, GLFW_PRESS, mods) == StrokeBy::nobody);
      CHECK(keyboard.stroke(GLFW_KEY_C, GLFW_PRESS, mods, true) == StrokeBy::nobody);
      CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Tab));
    }
    CHECK(keyboard.stroke(GLFW_KEY_ESCAPE, GLFW_PRESS) == StrokeBy::nobody);
    CHECK(keyboard.stroke(GLFW_KEY_F1, GLFW_REPEAT) == StrokeBy::nobody);
    // Shift walks back, and a key that became a chord on its way can still be let go.
    CHECK(keyboard.stroke(GLFW_KEY_TAB, GLFW_PRESS, GLFW_MOD_SHIFT) == StrokeBy::hand);
    CHECK(ImGui::IsKeyDown(ImGuiMod_Shift));
    CHECK(keyboard.stroke(GLFW_KEY_TAB, GLFW_RELEASE, GLFW_MOD_CONTROL) == StrokeBy::hand);
    CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Tab));
  }

  TEST_CASE("without a filter no key gets in") {
    const ImGuiOwner owner;
    CHECK(takeStroke({}, {GLFW_KEY_ENTER, GLFW_PRESS, 0, false}) == StrokeBy::nobody);
  }
}

}  // namespace cardwalk::ui
