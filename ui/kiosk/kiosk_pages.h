// The pages of the kiosk and what lies over them.
//
// What is in it: one function a page, each filling its room with targets of 48 px and more.
// What it DOES NOT do: change anything; every press is a command ("kiosk/tile/S01").
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/session/session.h"
#include "ui/controls/control.h"
#include "ui/guide/anchors.h"
#include "ui/guide/panel.h"
#include "ui/kiosk/hidden_way.h"
#include "ui/kiosk/keyboard.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/qr_code.h"

namespace cardwalk::ui {

/// A press takes ImGui two frames, and one more to be sure.
inline constexpr int kSwallowedFrames = 3;
/// The least height and width of what is pressed, dp.
inline constexpr float kKioskButton = 48;

/// The steps as text and code, for one scenario in one language.
struct TakenSteps {
  std::string text, shown;     ///< all of it; what of it is for people
  std::optional<QrCode> code;  ///< of the text
};

/// Lost without harm; void with every visitor.
struct KioskMemory {
  std::uint64_t serial = 0;   ///< of the page that was drawn last
  std::uint64_t visitor = 0;  ///< whom all of it is about
  int swallow = 0;            ///< frames without a finger down until the page takes presses
  bool toTop = false;         ///< the page begins at its top when it is next drawn
  DrawMemory draw;            ///< where the page is scrolled to
  float content = 0;          ///< height of what scrolls, pixels, as it was drawn last
  TakenSteps taken;           ///< with the code that was made for them
  ScreenKeyboard keyboard;
  HiddenWay hiddenWay;
};

struct KioskScene {
  const Kiosk& kiosk;
  KioskMemory& memory;
  Rect room;
};

void drawKioskStart(const Panel& panel, const KioskScene& scene);
void drawKioskDepth(const Panel& panel, const KioskScene& scene);
void drawKioskQuestions(const Panel& panel, const KioskScene& scene);
void drawKioskEnd(const Panel& panel, const KioskScene& scene);
void drawKioskTake(const Panel& panel, const KioskScene& scene);
void drawKioskClosed(const Panel& panel, const KioskScene& scene);
/// Pixels that caption and "touch to start" want of a window of that width.
float kioskShowHeight(const Panel& panel, const Kiosk& kiosk, float width);
/// Caption and "touch to start" over the show.
void drawKioskAttract(const Panel& panel, const KioskScene& scene);
void drawKioskCountdown(const Panel& panel, const KioskScene& scene, Millis now);
void drawKioskPin(const Panel& panel, const KioskScene& scene, Millis now);
/// Buttons of the walk, of look and sound, and the notice, along the lower edge of every page: within reach.
float kioskBarHeight(const Panel& panel, const Kiosk& kiosk, float width);
void drawKioskBar(const Panel& panel, const KioskScene& scene);

}  // namespace cardwalk::ui
