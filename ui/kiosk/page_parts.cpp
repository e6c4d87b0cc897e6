#include "ui/kiosk/page_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/controls/scroll.h"

namespace cardwalk::ui::kiosk {
namespace {

// A page of these design sizes fills the screen; larger screens show the same, larger.
constexpr ImVec2 kTallPage{760, 1280}, kWidePage{1180, 740};
constexpr float kButtonPad = 26, kIconRoom = 32;

float unitOf(const Panel& panel, ImVec2 size, bool tall) {
  const ImVec2 page = tall ? kTallPage : kWidePage;
  return std::max(panel.metrics.unit, std::min(size.x / page.x, size.y / page.y));
}

TextStyle label(const Page& page, ImU32 colour = 0) {
  return {Weight::semibold, page.panel.theme.type.title - 2, colour, 1.25f};
}

/// The glow of a dark screen leaves white as the strongest colour; elsewhere it is the accent.
bool whiteMain(const Theme& theme) { return theme.id == ThemeId::dark; }

struct Colours {
  ImU32 ground = 0, edge = 0, words = 0;
};

Colours coloursOf(const Theme& theme, Look look) {
  const Palette& c = theme.palette;
  if (look == Look::main) return {whiteMain(theme) ? c.text : c.accent, 0, c.textOnAccent};
  if (look == Look::quiet) return {0, 0, c.text};
  return {theme.id == ThemeId::dark ? draw::fade(c.text, kPlate) : c.surface, c.edgeStrong, c.text};
}

DrawContext contextOf(const Page& page, KioskMemory& memory, std::vector<NamedAction>& actions) {
  DrawContext out{page.panel.theme, page.panel.metrics, Surface::desk, page.panel.anchors,
                  actions,          memory.draw};
  out.now = page.panel.now;
  out.wakeAt = page.panel.wakeAt;
  out.topLayer = !page.panel.inert;
  return out;
}

constexpr std::string_view kScroll = "kiosk.page";

/// Shadows, focus rings and the mark of the place have room beside what scrolls.
Rect scrollClip(const Page& page, const Rect& room) {
  const float aside = page.panel.dp(14), above = page.panel.dp(6);
  return {{room.min.x - aside, room.min.y - above}, {room.max.x + aside, room.max.y + above}};
}

}  // namespace

Page openPage(const Panel& window, const KioskScene& scene) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  Page page{window, scene.room, size.y > size.x};
  page.panel.metrics.unit = unitOf(window, size, page.tall);
  drawGround(page.panel, {{0, 0}, size});
  const Panel& panel = page.panel;
  const float side = panel.dp(page.tall ? 40.0f : 36.0f), upright = panel.dp(page.tall ? 44.0f : 28.0f);
  page.room.min = {std::round(page.room.min.x + side), std::round(page.room.min.y + upright)};
  page.room.max = {std::round(page.room.max.x - side), std::round(page.room.max.y - panel.dp(16))};
  if (scene.memory.toTop) scene.memory.draw.scroll.clear();
  return page;
}

TextStyle display(const Page& page) {
  const Metrics& metrics = page.panel.metrics;
  const float size = page.tall ? 44.0f : 38.0f;
  return {Weight::bold, size * (1 + (metrics.text - 1) * 0.4f) / metrics.text, page.panel.colours().text,
          1.12f};
}

TextStyle lead(const Page& page) {
  return {Weight::regular, page.tall ? 20.0f : 17.5f, softText(page.panel.theme), 1.4f};
}

TextStyle caption(const Page& page) { return {Weight::medium, 14, softText(page.panel.theme), 1.4f}; }

ImVec2 bigButtonSize(const Page& page, const BigButton& spec, float most) {
  const Panel& panel = page.panel;
  const float pad = 2 * panel.dp(kButtonPad) + (spec.icon.empty() ? 0 : panel.em(kIconRoom));
  const float width = std::min(most, std::ceil(panel.measure(label(page), spec.label).x) + pad + panel.dp(2));
  const float words = panel.measure(label(page), spec.label, std::max(1.0f, width - pad)).y;
  return {std::round(width), std::round(std::max(panel.dp(60), words + panel.dp(26)))};
}

void bigButton(const Page& page, const Rect& rect, const BigButton& spec) {
  const Panel& panel = page.panel;
  const Panel::Press press = panel.press(rect, spec.id);
  const Colours colours = coloursOf(panel.theme, spec.look);
  const float rounding = std::min(rect.height() / 2, panel.dp(34)) / panel.metrics.unit;
  if (spec.look == Look::main) panel.shadow(rect, 8);
  panel.box(rect, colours.ground, colours.edge, rounding);
  if (press.held) panel.box(rect, draw::fade(colours.words, 0.16f), 0, rounding);
  const float icon = spec.icon.empty() ? 0 : panel.em(kIconRoom);
  const float pad = panel.dp(kButtonPad), room = rect.width() - 2 * pad - icon;
  const float words = std::min(room, panel.measure(label(page), spec.label, std::max(1.0f, room)).x);
  const float from = std::round(rect.centre().x - (words + icon) / 2);
  panel.icon({from + icon * 0.36f, rect.centre().y}, spec.icon, 23, colours.words);
  panel.canvas().block({{from + icon, rect.min.y}, {from + icon + words + 1, rect.max.y}},
                       label(page, colours.words), spec.label, draw::Align::left);
  if (press.focused) panel.focusRing(rect, rounding);
}

float buttonRow(const Page& page, const Column& at, const std::vector<BigButton>& specs, bool draw) {
  const float gap = page.panel.dp(14);
  float x = 0, y = 0;
  for (std::size_t i = 0; i < specs.size();) {
    std::size_t end = i;
    float high = 0;
    for (x = 0; end < specs.size(); ++end) {
      const ImVec2 size = bigButtonSize(page, specs[end], at.width);
      if (end > i && x + size.x > at.width) break;
      x += size.x + gap;
      high = std::max(high, size.y);
    }
    const float spare = at.width - (x - gap);
    // What is left of a row is shared out, so that both edges of a narrow page stay straight.
    const float more = page.tall && specs.size() > 1 ? spare / static_cast<float>(end - i) : 0;
    const bool leadsOn = !page.tall && i == 0 && end == specs.size() && end > 1;
    for (x = 0; i < end; ++i) {
      if (leadsOn && i == 1) x += spare;
      const float width = std::floor(bigButtonSize(page, specs[i], at.width).x + more);
      const ImVec2 min{std::round(at.x + x), std::round(at.y + y)};
      if (draw) bigButton(page, {min, {min.x + width, min.y + high}}, specs[i]);
      x += width + gap;
    }
    y += high + gap;
  }
  return specs.empty() ? 0 : y - gap;
}

void sheet(const Page& page, const Rect& rect, ImU32 edge, float thickness) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const bool dark = panel.theme.id == ThemeId::dark;
  if (panel.theme.id == ThemeId::light) panel.shadow(rect, 8);
  panel.box(rect, dark ? draw::fade(c.text, kPlate) : c.surface, edge, 24, thickness);
}

void plate(const Page& page, const Rect& rect, const Panel::Press& press, bool chosen) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const bool dark = panel.theme.id == ThemeId::dark;
  sheet(page, rect, 0);
  if (chosen) panel.box(rect, dark ? draw::fade(c.accent, 0.22f) : c.accentSoft, 0, 24);
  if (press.held) panel.box(rect, draw::fade(c.accent, 0.2f), 0, 24);
  panel.box(rect, 0, chosen ? c.accent : c.edgeStrong, 24, chosen ? 3.0f : 1.0f);
  if (press.focused) panel.focusRing(rect, 24);
}

float beginScroll(const Page& page, const KioskScene& scene, const Rect& room) {
  const Rect around = scrollClip(page, room);
  ImGui::SetCursorScreenPos(around.min);
  ImGui::BeginChild(
      "kiosk.page", {std::max(1.0f, around.width()), std::max(1.0f, around.height())},
      ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  std::vector<NamedAction> none;
  DrawContext context = contextOf(page, scene.memory, none);
  return scrolled(context, {kScroll, room, scene.memory.content, false});
}

void endScroll(const Page& page, const KioskScene& scene, const Rect& room, float used) {
  const Panel& panel = page.panel;
  std::vector<NamedAction> none;
  DrawContext context = contextOf(page, scene.memory, none);
  ScrollState& state = scene.memory.draw.scroll[std::string(kScroll)];
  // The height is known only now: the next frame moves within it.
  if (std::abs(scene.memory.content - used) > 1) wake(context, panel.now);
  scene.memory.content = used;
  for (const Anchor& anchor : panel.anchors.all()) {
    if (!anchor.focused || anchor.fullyShown() || anchor.clip.min.y < scrollClip(page, room).min.y - 1)
      continue;
    const float unit = panel.metrics.unit;
    if (anchor.rect.min.y < room.min.y) state.target -= (room.min.y - anchor.rect.min.y) / unit + 8;
    if (anchor.rect.max.y > room.max.y) state.target += (anchor.rect.max.y - room.max.y) / unit + 8;
    wake(context, panel.now);
  }
  const Rect mark{room.min, {room.max.x + panel.dp(13), room.max.y}};
  drawScrollMark(context, {kScroll, mark, used, false}, state.position * panel.metrics.unit);
  ImGui::EndChild();
}

const std::string& tileTitle(const Kiosk& kiosk, const KioskTile& tile) {
  const Pack& pack = kiosk.walk().pack();
  const int index = pack.scenarioIndex(tile.scenario);
  const std::string_view own = index >= 0
                                   ? std::string_view(pack.scenarios[static_cast<std::size_t>(index)].title)
                                   : std::string_view();
  return ownWords(tile.title, kiosk.texts(), own);
}

const std::string& chosenTitle(const Kiosk& kiosk) {
  for (const KioskTile& tile : kiosk.preset().tiles)
    if (tile.scenario == kiosk.scenario()) return tileTitle(kiosk, tile);
  return kiosk.texts().get("kiosk.ask.mine");
}

}  // namespace cardwalk::ui::kiosk
