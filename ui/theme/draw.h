// The few shapes that everything is drawn from: text, icons, rounded boxes, shadows, gradients, rings.
//
// What is in it: Canvas, a draw list with a theme and a scale. Sizes of type and measures are in dp, places
// in pixels. What it DOES NOT do: take input or lay anything out.
#pragma once

#include <string_view>

#include <imgui.h>

#include "ui/guide/anchors.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui::draw {

struct Type {
  Weight weight = Weight::regular;
  float size = 15;  ///< dp
  ImU32 colour = 0;
  float leading = 1.4f;  ///< line height as a multiple of the size
};

enum class Align { left, centre, right };

ImU32 fade(ImU32 colour, float alpha);        ///< alpha multiplied
ImU32 mix(ImU32 from, ImU32 to, float part);  ///< 0: from, 1: to; alpha too
float easeOut(float part);                    ///< 0 … 1, fast first
Rect inset(const Rect& rect, float by);       ///< smaller on all sides; negative: larger
Rect moved(const Rect& rect, ImVec2 by);

class Canvas {
 public:
  Canvas(ImDrawList* list, const Theme& theme, Metrics metrics)
      : list(list), theme(theme), metrics(metrics) {}

  ImDrawList* list;
  const Theme& theme;
  Metrics metrics;

  const Palette& colours() const { return theme.palette; }
  float dp(float value) const { return metrics.dp(value); }

  float lineHeight(const Type& type) const;  ///< pixels, whole
  ImVec2 measure(const Type& type, std::string_view text,
                 float wrap = 0) const;  ///< wrap: pixels, 0 for one line
  /// From the upper left corner; wraps at `wrap` pixels if that is positive. Returns the height used.
  float text(ImVec2 at, const Type& type, std::string_view text, float wrap = 0,
             Align align = Align::left) const;
  /// One line, centred upright in the box. Where the box is too narrow it becomes a little smaller (if it may
  /// `shrink`), and only then ends in an ellipsis.
  void line(const Rect& box, const Type& type, std::string_view text, Align align = Align::left,
            bool shrink = true) const;
  /// Wrapped text, centred upright in the box.
  void block(const Rect& box, const Type& type, std::string_view text, Align align = Align::centre) const;
  /// `size` in dp. Icons follow the text size half-way, or all the way if it `grows`.
  void icon(ImVec2 centre, std::string_view name, float size, ImU32 colour, bool grows = false) const;
  float iconPixels(float size) const;

  void fill(const Rect& rect, ImU32 colour, float rounding = 0,
            ImDrawFlags corners = 0) const;  ///< rounding in pixels
  void outline(const Rect& rect, ImU32 colour, float rounding,
               float thickness = 1) const;  ///< inside the edge; dp
  void hairline(float left, float right, float y) const;
  /// Soft shadow around and below what is drawn over it next; `blur` in dp.
  void shadow(const Rect& rect, float blur, float down = 0, float strength = 1) const;
  void gradient(const Rect& rect, ImU32 from, ImU32 to,
                float rounding) const;  ///< from upper left to lower right
  /// Two-tone ring outside the rectangle, visible on every ground.
  void focusRing(const Rect& rect, float rounding) const;
  /// Circle that grows from a press; `part` 0 … 1, drawn inside `rect`.
  void ripple(const Rect& rect, ImVec2 centre, float part, ImU32 colour) const;
};

}  // namespace cardwalk::ui::draw
