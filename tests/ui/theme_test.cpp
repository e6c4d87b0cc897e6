// What the palettes promise: everything that is drawn on something keeps its contrast.

#include "ui/theme/theme.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "ui/guide/highlight.h"
#include "ui/platform/platform.h"
#include "ui/theme/draw.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {

TEST_CASE("every pair of colours keeps the contrast that it promises") {
  for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::contrast}) {
    const Palette palette = paletteOf(id);
    for (const ContrastPair& pair : contrastPairs()) {
      CAPTURE(static_cast<int>(id));
      CAPTURE(std::string(pair.front));
      CAPTURE(std::string(pair.back));
      CHECK(contrastRatio(palette.*pair.frontRole, palette.*pair.backRole) >= neededContrast(id, pair));
    }
  }
}

TEST_CASE("in the contrast theme what lies off the path can still be read at seven to one") {
  const Palette palette = paletteOf(ThemeId::contrast);
  const float dims[] = {kDimAround, kDimOther};
  for (const float strength : dims) {
    const float part = strength * static_cast<float>(palette.dim >> IM_COL32_A_SHIFT & 255u) / 255;
    const auto under = [&](ImU32 colour) { return draw::mix(colour, palette.dim | IM_COL32_A_MASK, part); };
    for (const ContrastPair& pair : contrastPairs()) {
      if (!pair.isText) continue;
      CAPTURE(std::string(pair.front));
      CAPTURE(std::string(pair.back));
      CHECK(contrastRatio(under(palette.*pair.frontRole), under(palette.*pair.backRole)) >= 7.0f);
    }
  }
}

TEST_CASE("the ratio of black and white is 21") {
  CHECK(contrastRatio(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21).epsilon(0.001));
  CHECK(contrastRatio(IM_COL32_WHITE, IM_COL32_WHITE) == doctest::Approx(1));
}

TEST_CASE("the words on a card can be read on every card") {
  for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::contrast}) {
    const float needed = id == ThemeId::contrast ? 7.0f : 4.5f;
    for (int colour = 0; colour < kCardColours; ++colour) {
      CAPTURE(colour);
      CHECK(contrastRatio(kOnCard, cardColours(id, colour).from) >= needed);
      CHECK(contrastRatio(kOnCard, cardColours(id, colour).to) >= needed);
    }
  }
}

TEST_CASE("every icon that the shipped pack names is there") {
  const Pack pack = support::shippedPack();
  for (const Control& control : pack.controls) {
    CAPTURE(control.id);
    CAPTURE(control.icon);
    CHECK((control.icon.empty() || knownIcon(control.icon)));
  }
  CHECK_FALSE(knownIcon("no such icon"));
  CHECK(iconGlyph("no such icon").size() == 3);
}

TEST_CASE("a missing font is named, and something is drawn all the same") {
  const ImGuiOwner owner;
  const LoadedFonts loaded = loadFonts(*ImGui::GetIO().Fonts, {"/nowhere", "/nowhere/icons.ttf"});
  CHECK(loaded.error.find("/nowhere/Inter-Regular.otf") != std::string::npos);
  CHECK(loaded.error.find("fonts-inter") != std::string::npos);
  CHECK(loaded.error.find("/nowhere/icons.ttf") != std::string::npos);
  CHECK(loaded.fonts.regular != nullptr);
  CHECK(loaded.fonts.icons != nullptr);
}

}  // namespace cardwalk::ui
