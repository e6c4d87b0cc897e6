#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/theme.h"

namespace cardwalk::ui {
namespace {

constexpr ImU32 rgb(unsigned value, unsigned alpha = 255) {
  return IM_COL32((value >> 16) & 255u, (value >> 8) & 255u, value & 255u, alpha);
}

constexpr Palette kLight{
    .ground = rgb(0xE9ECF4),
    .surface = rgb(0xFFFFFF),
    .surfaceSunken = rgb(0xEEF0F6),
    .surfaceRaised = rgb(0xFFFFFF),
    .edge = rgb(0xE1E4EC),
    .edgeStrong = rgb(0x747D91),
    .text = rgb(0x14161C),
    .textSoft = rgb(0x565F73),
    .textOnAccent = rgb(0xFFFFFF),
    .accent = rgb(0x4F46E5),
    .accentSoft = rgb(0xEEEFFF),
    .accentText = rgb(0x4338CA),
    .good = rgb(0x0A7050),
    .goodSoft = rgb(0xDFF5EB),
    .danger = rgb(0xC8261B),
    .dangerSoft = rgb(0xFDE9E7),
    .warning = rgb(0x8A5200),
    .warningSoft = rgb(0xFFF1D6),
    .scrim = rgb(0x0E1017, 115),
    .shadow = rgb(0x1B2340, 56),
    .dim = rgb(0xE9ECF4, 150),
    .bezel = rgb(0x0B0C10),
    .bezelEdge = rgb(0x3A3D48),
    .chrome = rgb(0xDDE1EC),
    .chromeField = rgb(0xEEF0F6),
    .shop = rgb(0x0B6B5D),
    .shopSoft = rgb(0xE2F4F0),
    .wallet = rgb(0x8A2A62),
    .walletSoft = rgb(0xF8E7F0),
};

constexpr Palette kDark{
    .ground = rgb(0x0F1118),
    .surface = rgb(0x1A1C25),
    .surfaceSunken = rgb(0x12141C),
    .surfaceRaised = rgb(0x232632),
    .edge = rgb(0x2D303D),
    .edgeStrong = rgb(0x787F95),
    .text = rgb(0xF3F4F8),
    .textSoft = rgb(0xA6ADBE),
    .textOnAccent = rgb(0x11121A),
    .accent = rgb(0x938FFF),
    .accentSoft = rgb(0x26264A),
    .accentText = rgb(0xB4B1FF),
    .good = rgb(0x3DD39A),
    .goodSoft = rgb(0x10322A),
    .danger = rgb(0xFF8177),
    .dangerSoft = rgb(0x3F1D1F),
    .warning = rgb(0xF2B84B),
    .warningSoft = rgb(0x3A2A10),
    .scrim = rgb(0x000000, 150),
    .shadow = rgb(0x000000, 140),
    .dim = rgb(0x0B0C12, 150),
    .bezel = rgb(0x050609),
    .bezelEdge = rgb(0x4A4D59),
    .chrome = rgb(0x14161E),
    .chromeField = rgb(0x232632),
    .shop = rgb(0x5FD3BF),
    .shopSoft = rgb(0x12312C),
    .wallet = rgb(0xF29BC8),
    .walletSoft = rgb(0x3B1A2C),
};

constexpr Palette kContrast{
    .ground = rgb(0x000000),
    .surface = rgb(0x000000),
    .surfaceSunken = rgb(0x0C0C0C),
    .surfaceRaised = rgb(0x101010),
    .edge = rgb(0xB8B8B8),
    .edgeStrong = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .textSoft = rgb(0xE4E4E4),
    .textOnAccent = rgb(0x000000),
    .accent = rgb(0xFFD60A),
    .accentSoft = rgb(0x262100),
    .accentText = rgb(0xFFE14D),
    .good = rgb(0x5CF2B0),
    .goodSoft = rgb(0x002A1B),
    .danger = rgb(0xFFA39B),
    .dangerSoft = rgb(0x330805),
    .warning = rgb(0xFFD166),
    .warningSoft = rgb(0x2B1F00),
    .scrim = rgb(0x000000, 190),
    .shadow = rgb(0x000000, 0),
    .dim = rgb(0x000000, 40),  // what lies off the path stays legible at 7:1; the ring leads the eye
    .bezel = rgb(0x000000),
    .bezelEdge = rgb(0xFFFFFF),
    .chrome = rgb(0x000000),
    .chromeField = rgb(0x101010),
    .shop = rgb(0x7FE8D6),
    .shopSoft = rgb(0x00211C),
    .wallet = rgb(0xFFB3DA),
    .walletSoft = rgb(0x2B0017),
};

#define CARDWALK_PAIR(front, back, text) \
  ContrastPair { #front, #back, &Palette::front, &Palette::back, text }
#define CARDWALK_ON_GROUNDS(front)                                         \
  CARDWALK_PAIR(front, ground, true), CARDWALK_PAIR(front, surface, true), \
      CARDWALK_PAIR(front, surfaceSunken, true), CARDWALK_PAIR(front, surfaceRaised, true)
#define CARDWALK_ON_SOFT(front)                                                        \
  CARDWALK_PAIR(front, accentSoft, true), CARDWALK_PAIR(front, goodSoft, true),        \
      CARDWALK_PAIR(front, dangerSoft, true), CARDWALK_PAIR(front, warningSoft, true), \
      CARDWALK_PAIR(front, shopSoft, true), CARDWALK_PAIR(front, walletSoft, true)
#define CARDWALK_EDGE(front)                                                                  \
  CARDWALK_PAIR(front, ground, false), CARDWALK_PAIR(front, surface, false),                  \
      CARDWALK_PAIR(front, surfaceSunken, false), CARDWALK_PAIR(front, surfaceRaised, false), \
      CARDWALK_PAIR(front, chrome, false), CARDWALK_PAIR(front, chromeField, false)

constexpr std::array kPairs{
    CARDWALK_ON_GROUNDS(text),
    CARDWALK_ON_GROUNDS(textSoft),
    CARDWALK_ON_GROUNDS(accentText),
    CARDWALK_ON_GROUNDS(danger),
    CARDWALK_ON_GROUNDS(good),
    CARDWALK_ON_GROUNDS(warning),
    CARDWALK_ON_GROUNDS(shop),
    CARDWALK_ON_GROUNDS(wallet),
    CARDWALK_ON_SOFT(text),
    CARDWALK_ON_SOFT(textSoft),
    CARDWALK_PAIR(text, chrome, true),
    CARDWALK_PAIR(text, chromeField, true),
    CARDWALK_PAIR(textSoft, chrome, true),
    CARDWALK_PAIR(textSoft, chromeField, true),
    CARDWALK_PAIR(accentText, accentSoft, true),
    CARDWALK_PAIR(good, goodSoft, true),
    CARDWALK_PAIR(danger, dangerSoft, true),
    CARDWALK_PAIR(warning, warningSoft, true),
    CARDWALK_PAIR(shop, shopSoft, true),
    CARDWALK_PAIR(wallet, walletSoft, true),
    CARDWALK_PAIR(textOnAccent, accent, true),
    CARDWALK_PAIR(textOnAccent, good, true),
    CARDWALK_PAIR(textOnAccent, danger, true),
    CARDWALK_PAIR(textOnAccent, shop, true),
    CARDWALK_PAIR(textOnAccent, wallet, true),
    CARDWALK_EDGE(edgeStrong),
    CARDWALK_EDGE(accent),
};

#undef CARDWALK_PAIR
#undef CARDWALK_ON_GROUNDS
#undef CARDWALK_ON_SOFT
#undef CARDWALK_EDGE

constexpr std::array<CardColours, kCardColours> kCards{{
    {rgb(0x1E3557), rgb(0x386592)},
    {rgb(0x5A3D2E), rgb(0x8F6038)},
    {rgb(0x1F4D3A), rgb(0x3B7A55)},
    {rgb(0x4A2A5E), rgb(0x7A4C96)},
    {rgb(0x3A3F4B), rgb(0x666E80)},
    {rgb(0x5E1F35), rgb(0x9A3A56)},
    {rgb(0x12505A), rgb(0x1F7A80)},
    {rgb(0x4A4A14), rgb(0x767018)},
}};

float channel(ImU32 colour, int shift) {
  const float value = static_cast<float>((colour >> shift) & 255u) / 255.0f;
  return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

float luminance(ImU32 colour) {
  return 0.2126f * channel(colour, IM_COL32_R_SHIFT) + 0.7152f * channel(colour, IM_COL32_G_SHIFT) +
         0.0722f * channel(colour, IM_COL32_B_SHIFT);
}

}  // namespace

Palette paletteOf(ThemeId id) {
  switch (id) {
    case ThemeId::dark:
      return kDark;
    case ThemeId::contrast:
      return kContrast;
    case ThemeId::light:
      break;
  }
  return kLight;
}

CardColours cardColours(ThemeId id, int colour) {
  const auto index = static_cast<std::size_t>(std::max(colour, 0)) % kCards.size();
  CardColours out = kCards[index];
  // The light end of the gradient would not reach 7:1.
  if (id == ThemeId::contrast) out.to = out.from;
  return out;
}

std::span<const ContrastPair> contrastPairs() { return kPairs; }

float neededContrast(ThemeId id, const ContrastPair& pair) {
  if (id == ThemeId::contrast) return 7.0f;
  return pair.isText ? 4.5f : 3.0f;
}

float contrastRatio(ImU32 front, ImU32 back) {
  const float a = luminance(front), b = luminance(back);
  return (std::max(a, b) + 0.05f) / (std::min(a, b) + 0.05f);
}

ImFont* Fonts::of(Weight weight) const {
  switch (weight) {
    case Weight::medium:
      return medium;
    case Weight::semibold:
      return semibold;
    case Weight::bold:
      return bold;
    case Weight::regular:
      break;
  }
  return regular;
}

}  // namespace cardwalk::ui
