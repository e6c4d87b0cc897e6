// The window's own widgets: text, buttons, segments, pills and boxes, all drawn through the theme.
//
// What is in it: one small class that knows where it draws and what was pressed in this frame.
// What it DOES NOT do: mock controls (ui/controls), or decide what a press means: it reports the button's id,
// and the table of commands (ui/app/commands.h) answers. Every button is recorded as an anchor under that id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/content/pack.h"
#include "core/content/text_forms.h"
#include "ui/guide/anchors.h"
#include "ui/theme/draw.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

using TextStyle = draw::Type;

enum class ButtonLook { outline, filled, quiet, menuRow };

struct ButtonSpec {
  std::string_view id;     ///< anchor and command, e.g. guide.showMe
  std::string_view label;  ///< empty for an icon alone
  std::string_view icon;   ///< name in the icon font; empty for none
  std::string_view iconAfter;
  ButtonLook look = ButtonLook::outline;
  bool enabled = true;
  bool chosen = false;
  float size = 14.5f;  ///< of the label
};

/// Text and boxes below one another: where the next one goes.
struct Column {
  float x = 0, y = 0, width = 0;  ///< pixels
};

class Panel {
 public:
  Panel(const Theme& theme, Metrics metrics, const TextCatalogue& texts, Anchors& anchors,
        std::vector<std::string>& pressed)
      : theme(theme), metrics(metrics), texts(texts), anchors(anchors), pressed(pressed) {}

  const Theme& theme;
  Metrics metrics;
  const TextCatalogue& texts;
  Anchors& anchors;
  std::vector<std::string>& pressed;  ///< ids of what was pressed in this frame
  double now = 0;
  double* wakeAt = nullptr;
  bool inert = false;                  ///< lies below an overlay
  float leastButton = 36;              ///< height, dp; more where fingers press
  std::string* focusWanted = nullptr;  ///< id of what takes the keyboard; cleared by who has it

  float dp(float value) const { return metrics.dp(value); }
  float em(float value) const { return canvas().iconPixels(value); }  ///< grows with the text as icons do
  const Palette& colours() const { return theme.palette; }
  const std::string& word(std::string_view key) const { return texts.get(key); }
  /// In the plural form of `count`.
  const std::string& word(std::string_view key, int count) const { return texts.get(key, count); }
  ImDrawList* list() const { return ImGui::GetWindowDrawList(); }
  draw::Canvas canvas() const { return {list(), theme, metrics}; }

  /// Size of the text, wrapped at `width` pixels if that is positive.
  ImVec2 measure(const TextStyle& style, std::string_view text, float width = 0) const;
  /// Draws it from its upper left corner; returns the height used.
  float text(ImVec2 at, const TextStyle& style, std::string_view text, float width = 0) const;
  /// One line, centred upright in a box, shortened with an ellipsis where it does not fit.
  void lineIn(const Rect& box, const TextStyle& style, std::string_view text,
              draw::Align align = draw::Align::left) const;
  void icon(ImVec2 centre, std::string_view name, float size, ImU32 colour) const;  ///< grows with the text

  /// Rounding and thickness in design units.
  void box(const Rect& rect, ImU32 fill, ImU32 edge = 0, float rounding = 12, float thickness = 1) const;
  void shadow(const Rect& rect, float depth) const;
  void focusRing(const Rect& rect, float rounding) const;

  ImVec2 buttonSize(const ButtonSpec& spec) const;
  bool button(const Rect& rect, const ButtonSpec& spec) const;
  /// The press alone, without a look: hovered and focused come back for who draws.
  struct Press {
    bool pressed = false, hovered = false, held = false, focused = false;
  };
  Press press(const Rect& rect, std::string_view id, bool enabled = true) const;
};

}  // namespace cardwalk::ui
