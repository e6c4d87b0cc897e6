// Colours, type and measures: what everything on screen is drawn in.
//
// What is in it: palettes (light, dark, high contrast) with the contrasts they promise, the type scale, icons
// by name. What it DOES NOT do: know screens, sessions or controls, or draw (draw.h). All sizes are in design
// units ("dp"); `Metrics` turns them into pixels.
#pragma once

#include <span>
#include <string_view>

#include <imgui.h>

namespace cardwalk::ui {

enum class ThemeId { light, dark, contrast };
inline constexpr int kThemes = 3;

/// Every colour by its role. Text on `surface`/`ground` reaches 4.5:1, edges and rings 3:1 (7:1 in contrast).
struct Palette {
  ImU32 ground, surface, surfaceSunken, surfaceRaised;
  ImU32 edge;        ///< hairline that only separates
  ImU32 edgeStrong;  ///< outline that shows where a control is
  ImU32 text, textSoft;
  ImU32 textOnAccent;  ///< on any filled accent, brand, good or danger
  ImU32 accent, accentSoft, accentText;
  ImU32 good, goodSoft, danger, dangerSoft, warning, warningSoft;
  ImU32 scrim, shadow, dim;   ///< dim: laid over everything but the highlighted control
  ImU32 bezel, bezelEdge;     ///< the phone's body
  ImU32 chrome, chromeField;  ///< the browser's own bars
  ImU32 shop, shopSoft;       ///< accent of the shop's own screens, apart from the guide's accent
  ImU32 wallet, walletSoft;   ///< accent of the second site, behind the redirect
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
  int shadowTile = -1;  ///< blurred square in the atlas, an ImFontAtlasRectId; see draw.h
  ImFont* of(Weight weight) const;
};

/// `unit`: pixels a dp. `text`: the person's text size, 1.0 … 2.0, applied to type only.
struct Metrics {
  float unit = 1.0f;
  float text = 1.0f;
  float touch = 0;  ///< pixels that a finger needs at least, whatever the scale
  float dp(float value) const { return value * unit; }
  float type(float size) const { return size * unit * text; }
};

struct TextReport;

struct Theme {
  ThemeId id = ThemeId::light;
  Palette palette;
  TypeScale type;
  Fonts fonts;
  bool reducedMotion = false;
  TextReport* report = nullptr;  ///< takes down every text that is drawn (text_report.h); usually nobody does
};

Palette paletteOf(ThemeId id);

/// Upper left and lower right colour of a card with that colour index. `kOnCard` is legible on both.
struct CardColours {
  ImU32 from, to;
};
CardColours cardColours(ThemeId id, int colour);
inline constexpr int kCardColours = 8;
inline constexpr ImU32 kOnCard = IM_COL32(255, 255, 255, 255);

/// A promise that a test can walk: this is drawn on that, and keeps at least this contrast.
struct ContrastPair {
  std::string_view front, back;
  ImU32 Palette::*frontRole;
  ImU32 Palette::*backRole;
  bool isText;  ///< text needs 4.5:1, edges and rings 3:1; in the contrast theme everything needs 7:1
};
std::span<const ContrastPair> contrastPairs();
float neededContrast(ThemeId id, const ContrastPair& pair);
float contrastRatio(ImU32 front, ImU32 back);

std::string_view iconGlyph(std::string_view name);  ///< UTF-8 of a named icon; a plain dot when unknown
bool knownIcon(std::string_view name);

}  // namespace cardwalk::ui
