// Colours, type and measures, and the few shapes that everything is drawn from.
//
// What is in it: palettes (light, dark, high contrast), the type scale, icons by name, shadows, gradients.
// What it DOES NOT do: know screens, sessions or controls. All sizes are in design units ("dp"); `Metrics` turns
// them into pixels.
#pragma once

#include <imgui.h>

#include <string_view>

namespace cardwalk::ui {

enum class ThemeId { light, dark, contrast };

/// Every colour by its role. Text on `surface`/`ground` reaches 4.5:1, edges and rings 3:1 (7:1 in contrast).
struct Palette {
  ImU32 ground, surface, surfaceSunken, surfaceRaised, edge, edgeStrong;
  ImU32 text, textSoft, textOnAccent;
  ImU32 accent, accentSoft, accentText;
  ImU32 good, goodSoft, danger, dangerSoft, warning, warningSoft;
  ImU32 scrim, shadow, dim;           ///< dim: laid over everything but the highlighted control
  ImU32 bezel, bezelEdge;             ///< the phone's body
  ImU32 chrome, chromeField;          ///< the browser's own bars
};

enum class Weight { regular, medium, semibold, bold };

/// Type scale in dp: one scale for the whole product.
struct TypeScale {
  float caption = 12, small = 13, body = 15, label = 16, title = 20, headline = 26, display = 40;
};

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* medium = nullptr;
  ImFont* semibold = nullptr;
  ImFont* bold = nullptr;
  ImFont* icons = nullptr;
  ImFont* of(Weight weight) const;
};

/// `unit`: pixels a dp. `text`: the person's text size, 1.0 … 2.0, applied to type only.
struct Metrics {
  float unit = 1.0f;
  float text = 1.0f;
  float dp(float value) const { return value * unit; }
  float type(float size) const { return size * unit * text; }
};

struct Theme {
  ThemeId id = ThemeId::light;
  Palette palette;
  TypeScale type;
  Fonts fonts;
  bool reducedMotion = false;
};

Palette paletteOf(ThemeId id);

/// Loads Inter and the icon font into ImGui's atlas (dynamic sizes). Returns an error text that names the missing
/// file and what to install, or an empty string. Without a font it falls back to ImGui's own, never to nothing.
std::string_view iconGlyph(std::string_view name);  ///< UTF-8 of a named icon; a plain dot when unknown

}  // namespace cardwalk::ui
