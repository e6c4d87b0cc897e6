// The pieces that the pages of the training desk are made of.
//
// What is in it: text that flows downwards, white cards, chips, choices with a mark, bars, a ring, the row of
// buttons at the lower edge. What it DOES NOT do: know the desk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Things below one another: measured when `draw` is false, drawn when it is true.
struct Flow {
  const Panel& panel;
  Column at;
  bool draw = true;
  float from = 0;

  Flow(const Panel& onPanel, const Column& where, bool drawn)
      : panel(onPanel), at(where), draw(drawn), from(where.y) {}
  float used() const { return at.y - from; }
  void space(float dp) { at.y += panel.dp(dp); }
  /// A paragraph, and `after` dp below it; empty ones take no room. `inset` in pixels.
  void write(const TextStyle& style, std::string_view text, float after = 0, float inset = 0);
  void hairline(float before = 12, float after = 12);  ///< dp
};

namespace desk {

TextStyle heading(const Panel& panel);  ///< of a page
TextStyle title(const Panel& panel);    ///< of a card
TextStyle body(const Panel& panel);
TextStyle soft(const Panel& panel);
TextStyle overline(const Panel& panel);

/// A white card with a shadow around what `inside` puts into a Flow. Answers its height.
template <class Body>
float card(const Panel& panel, const Column& at, bool draw, const Body& inside, float least = 0) {
  const float pad = panel.dp(22);
  const Column inner{at.x + pad, at.y + pad, at.width - 2 * pad};
  Flow measured(panel, inner, false);
  inside(measured);
  const float height = std::max(least, measured.used() + 2 * pad);
  if (draw) {
    const Rect rect{{at.x, at.y}, {at.x + at.width, at.y + height}};
    panel.shadow(rect, 10);
    panel.box(rect, panel.colours().surface, panel.colours().edge, 16);
    Flow drawn(panel, inner, true);
    inside(drawn);
  }
  return height;
}

/// Text on a ground of its own, with an icon where one is named.
struct NoteLook {
  ImU32 ground, mark;
  std::string_view icon;
};
void note(Flow& flow, const NoteLook& look, std::string_view head, std::string_view text);

struct Chip {
  std::string text;
  ImU32 ground = 0, colour = 0;  ///< 0: plain
};
/// In rows, `after` dp below.
void chips(Flow& flow, const std::vector<Chip>& all, float after = 0);
float chipWidth(const Panel& panel, std::string_view text);
float chipHeight(const Panel& panel);
void drawChip(const Panel& panel, ImVec2 at, const Chip& chip);

/// The customer's words in a bubble.
void bubble(Flow& flow, std::string_view words, bool large);

enum class Mark : std::uint8_t { none, right, wrong, missed };
struct ChoiceSpec {
  std::string id;  ///< pressed and anchored under it; empty: it only shows
  std::string title, text, reason;
  bool chosen = false, radio = false;
  Mark mark = Mark::none;
  std::string markWord;  ///< said beside the title, e.g. "yours"
};
/// A large choice: box or circle, bold line, sentence and, afterwards, its reason.
void choice(Flow& flow, const ChoiceSpec& spec);

/// A bar with a part of it filled.
void bar(const Panel& panel, const Rect& rect, float part, ImU32 colour);
/// A ring with a part of it filled, clockwise from the top.
void ring(const Panel& panel, ImVec2 centre, float radius, float thick, float part, ImU32 colour);

/// Buttons at the lower edge of `room`, the last one the likeliest; answers the height they take. `lead`
/// stands at the left where there is room for it.
float actions(const Panel& panel, const Rect& room, const std::vector<ButtonSpec>& specs,
              std::string_view lead, bool draw);

}  // namespace desk
}  // namespace cardwalk::ui
