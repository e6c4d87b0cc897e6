// What is drawn in part looks, to the last bit, like what is drawn anew.

#include <array>
#include <random>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/offscreen.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

constexpr int kWidth = 960, kHeight = 600, kFrames = 12;

void doSomething(std::mt19937& random) {
  constexpr std::array kKeys{ImGuiKey_Tab, ImGuiKey_Enter, ImGuiKey_S,     ImGuiKey_S,
                             ImGuiKey_D,   ImGuiKey_F1,    ImGuiKey_Escape};
  ImGuiIO& io = ImGui::GetIO();
  switch (random() % 6) {
    case 0:
    case 1:
      io.AddMousePosEvent(static_cast<float>(random() % kWidth), static_cast<float>(random() % kHeight));
      break;
    case 2:
      io.AddMouseWheelEvent(0, random() % 2 == 0 ? 1.0f : -1.0f);
      break;
    case 3: {
      const ImGuiKey key = kKeys[random() % kKeys.size()];
      io.AddKeyEvent(key, true);
      io.AddKeyEvent(key, false);
      break;
    }
    default:
      break;
  }
}

std::vector<ImVec4> clips() {
  std::vector<ImVec4> out;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) out.push_back(command.ClipRect);
  }
  return out;
}

/// Drawing in part narrows the commands; this makes them whole again.
void restore(const std::vector<ImVec4>& kept) {
  std::size_t at = 0;
  for (ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer) command.ClipRect = kept[at++];
  }
}

void checkParts(const Pack& pack, int width, int height, Mode mode, const char* page) {
  const ImGuiOwner owner;
  const std::unique_ptr<Platform> screen = openSoftwareScreen(width, height);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  Settings settings;
  SessionConductor walk(pack, {"S01", mode, "", 1}, {}, 0);
  Shell shell(walk, settings, fonts.fonts);
  std::mt19937 random(3);
  double now = 1;
  if (*page != '\0') REQUIRE(shell.run(page, now));
  for (int frame = 0; frame < kFrames; ++frame) {
    CAPTURE(frame);
    doSomething(random);
    shell.noteInput(now);
    screen->beginFrame(1.0 / 60);
    shell.frame(now, 1);
    ImGui::Render();
    const ImU32 ground = shell.theme().palette.ground;
    const std::vector<ImVec4> kept = clips();
    screen->present(ground);
    const Image part = screen->readPixels();
    restore(kept);
    screen->redrawWhole();
    screen->present(ground);
    CHECK(part.rgba == screen->readPixels().rgba);
    now += 0.05;
  }
}

}  // namespace

TEST_CASE("a frame drawn in part equals the same frame drawn anew, in every layout") {
  struct Layout {
    int width, height;
    Mode mode;
    const char* page;  ///< opened first
  };
  const Pack& pack = support::shippedPack();
  for (const Layout& layout : {Layout{kWidth, kHeight, Mode::guide, ""},
                               {1000, 520, Mode::watch, ""},
                               {460, 700, Mode::guide, ""},
                               {700, 520, Mode::companion, ""},
                               {kWidth, kHeight, Mode::guide, "top.help"},
                               {kWidth, kHeight, Mode::guide, "dev.inspect"}}) {
    CAPTURE(layout.width);
    CAPTURE(layout.page);
    CAPTURE(static_cast<int>(layout.mode));
    checkParts(pack, layout.width, layout.height, layout.mode, layout.page);
  }
}

}  // namespace cardwalk::ui
