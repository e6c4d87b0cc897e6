// The pieces that a visitor's pages are made of.
//
// What is in it: the page itself with its ground and measures, large buttons, a part that is dragged with a
// finger, headings. What it DOES NOT do: know what a page says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui::kiosk {

/// A page in measures that grow with the screen: read from further away, pressed with a finger.
struct Page {
  Panel panel;
  Rect room;  ///< within its margins
  bool tall = false;
};

/// Draws the ground of the whole window, too.
Page openPage(const Panel& window, const KioskScene& scene);

/// What shines through the ground: the strongest that a text may have to stand on. Opaque.
inline constexpr float kPlate = 0.08f;  ///< of the text's colour, on a dark ground
struct Glow {
  ImU32 upper = 0, side = 0;
};
Glow glowOf(const Theme& theme);
/// What a plate looks like on that ground. Opaque.
ImU32 plateOn(const Theme& theme, ImU32 ground);
/// Soft text that stays legible on glow and plate.
ImU32 softText(const Theme& theme);
void drawGround(const Panel& panel, const Rect& rect);

TextStyle display(const Page& page);  ///< the heading of a page; grows half as fast as other text
TextStyle lead(const Page& page);
TextStyle caption(const Page& page);

enum class Look : std::uint8_t { main, plain, quiet };
struct BigButton {
  std::string id;
  std::string_view label, icon;
  Look look = Look::plain;
};
/// As wide as its words want it, within `most`, and as high as they then are.
ImVec2 bigButtonSize(const Page& page, const BigButton& spec, float most);
void bigButton(const Page& page, const Rect& rect, const BigButton& spec);
/// Beside one another in rows; lying, what leads on stands at the right. Answers the height.
float buttonRow(const Page& page, const Column& at, const std::vector<BigButton>& specs, bool draw);

/// A ground without anything to press.
void sheet(const Page& page, const Rect& rect, ImU32 edge, float thickness = 1);
/// A ground for something to press; `chosen` with an outline in the accent's colour.
void plate(const Page& page, const Rect& rect, const Panel::Press& press, bool chosen = false);

/// A part of a page that a finger or a wheel moves, with momentum. Between begin and end ImGui clips to it.
float beginScroll(const Page& page, const KioskScene& scene, const Rect& room);
void endScroll(const Page& page, const KioskScene& scene, const Rect& room, float used);

template <class Body>
void scroll(const Page& page, const KioskScene& scene, const Rect& room, const Body& body) {
  const float offset = beginScroll(page, scene, room);
  endScroll(page, scene, room, body(Column{room.min.x, room.min.y - offset, room.width()}));
}

/// The words of a tile in the visitor's language: the owner's, or the scenario's title.
const std::string& tileTitle(const Kiosk& kiosk, const KioskTile& tile);
/// Of what was chosen last: its tile's words, or those of one's own case.
const std::string& chosenTitle(const Kiosk& kiosk);

}  // namespace cardwalk::ui::kiosk
