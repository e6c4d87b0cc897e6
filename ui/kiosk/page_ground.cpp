// The ground of a page: two soft glows, where the theme has them.

#include <array>
#include <cmath>

#include "ui/kiosk/page_parts.h"

namespace cardwalk::ui::kiosk {
namespace {

constexpr int kSpokes = 48;
// How much is left of a glow on its way outwards: a soft bell, not a cone with a point.
constexpr std::array<float, 7> kRings{1.0f, 0.93f, 0.75f, 0.5f, 0.25f, 0.07f, 0.0f};

/// Rings of vertices around the centre; the card blends the colours between them.
void glow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
  constexpr auto rings = static_cast<int>(kRings.size());
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(kSpokes * 6 * (rings - 1), kSpokes * rings);
  const unsigned first = list._VtxCurrentIdx;
  for (int ring = 0; ring < rings; ++ring) {
    const float reach = radius * static_cast<float>(ring) / static_cast<float>(rings - 1);
    const ImU32 faded = draw::fade(colour, kRings[static_cast<std::size_t>(ring)]);
    for (int spoke = 0; spoke < kSpokes; ++spoke) {
      const float angle = 6.2831853f * static_cast<float>(spoke) / kSpokes;
      list.PrimWriteVtx({centre.x + std::cos(angle) * reach, centre.y + std::sin(angle) * reach}, white,
                        faded);
    }
  }
  for (int ring = 0; ring + 1 < rings; ++ring)
    for (int spoke = 0; spoke < kSpokes; ++spoke) {
      const auto at = [&](int r, int s) {
        return static_cast<ImDrawIdx>(first + static_cast<unsigned>(r * kSpokes + s % kSpokes));
      };
      for (const ImDrawIdx index : {at(ring, spoke), at(ring, spoke + 1), at(ring + 1, spoke + 1),
                                    at(ring, spoke), at(ring + 1, spoke + 1), at(ring + 1, spoke)})
        list.PrimWriteIdx(index);
    }
}

}  // namespace

Glow glowOf(const Theme& theme) {
  if (theme.id == ThemeId::dark) return {IM_COL32(0x31, 0x2C, 0x8C, 255), IM_COL32(0x0E, 0x38, 0x44, 255)};
  if (theme.id == ThemeId::light) return {IM_COL32(0xDC, 0xDB, 0xFD, 255), IM_COL32(0xD6, 0xF0, 0xEC, 255)};
  return {theme.palette.ground, theme.palette.ground};
}

ImU32 plateOn(const Theme& theme, ImU32 ground) {
  return theme.id == ThemeId::dark ? draw::mix(ground, theme.palette.text, kPlate) : theme.palette.surface;
}

ImU32 softText(const Theme& theme) {
  return theme.id == ThemeId::dark ? draw::mix(theme.palette.textSoft, theme.palette.text, 0.45f)
                                   : theme.palette.textSoft;
}

void drawGround(const Panel& panel, const Rect& rect) {
  ImDrawList& list = *panel.list();
  const Glow colours = glowOf(panel.theme);
  list.AddRectFilled(rect.min, rect.max, panel.colours().ground);
  if (panel.theme.id == ThemeId::contrast) return;
  const float wide = rect.width(), high = rect.height(), reach = std::hypot(wide, high);
  list.PushClipRect(rect.min, rect.max, true);
  glow(list, {rect.min.x + wide * 0.82f, rect.min.y - reach * 0.04f}, reach * 0.46f, colours.upper);
  glow(list, {rect.min.x - wide * 0.06f, rect.min.y + high * 0.6f}, reach * 0.38f, colours.side);
  list.PopClipRect();
}

}  // namespace cardwalk::ui::kiosk
