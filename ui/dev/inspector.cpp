#include "ui/dev/inspector.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {
namespace {

constexpr float kWidth = 392, kPad = 18;
constexpr float kLeastBeside = 880;  // what the window itself needs to stay whole, dp
constexpr std::array<std::string_view, 5> kTabs{"world", "screen", "way", "jump", "log"};

void refresh(const InspectorScene& scene, InspectorMemory& memory) {
  if (memory.revision == scene.view.revision) return;
  memory.revision = scene.view.revision;
  memory.world = inspectWorld(scene.session);
  memory.screens = inspectScreens(scene.session);
  memory.route = inspectRoute(scene.session);
  memory.targets = jumpTargets(scene.session);
}

float drawHead(const Panel& panel, const Rect& rect) {
  const float pad = panel.dp(kPad), button = panel.dp(34);
  const TextStyle title{Weight::bold, 17, panel.colours().text, 1.3f};
  const float height = std::max(button, panel.canvas().lineHeight(title)) + panel.dp(20);
  const Rect line{{rect.min.x + pad, rect.min.y}, {rect.max.x - pad - button, rect.min.y + height}};
  panel.lineIn(line, title, panel.word("ui.inspect.title"));
  const float y = std::round(line.centre().y - button / 2);
  panel.button({{rect.max.x - pad - button + panel.dp(8), y}, {rect.max.x - pad + panel.dp(8), y + button}},
               {"dev.inspect", "", "close", "", ButtonLook::quiet});
  return height;
}

float drawTabs(const Panel& panel, const Rect& rect, float top, InspectorTab tab) {
  const float pad = panel.dp(kPad);
  const Palette& c = panel.colours();
  const float height = std::max(panel.dp(32), panel.metrics.type(13) + panel.dp(16));
  const Rect bar{{rect.min.x + pad, top}, {rect.max.x - pad, top + height}};
  panel.box(bar, c.surfaceSunken, 0, 9);
  std::array<float, kTabs.size()> widths{};
  float total = 0;
  for (std::size_t i = 0; i < kTabs.size(); ++i) {
    const std::string& word = panel.word("ui.inspect.tab." + std::string(kTabs[i]));
    total += widths[i] = panel.measure({Weight::semibold, 13, 0}, word).x + panel.dp(8);
  }
  // What is left over is shared out evenly, so that long words keep their room.
  const float spare = (bar.width() - panel.dp(6) - total) / static_cast<float>(kTabs.size());
  float x = bar.min.x + panel.dp(3);
  for (std::size_t i = 0; i < kTabs.size(); ++i) {
    const float width = widths[i] + spare;
    const Rect piece{{std::round(x), bar.min.y + panel.dp(3)},
                     {std::round(x + width), bar.max.y - panel.dp(3)}};
    const bool chosen = static_cast<std::size_t>(tab) == i;
    const Panel::Press state = panel.press(piece, "inspect.tab/" + std::string(kTabs[i]));
    if (chosen) {
      panel.shadow(piece, 2);
      panel.box(piece, c.surface, c.edge, 7);
    }
    const TextStyle style{chosen ? Weight::semibold : Weight::medium, 13,
                          chosen || state.hovered ? c.text : c.textSoft, 1.3f};
    panel.lineIn(piece, style, panel.word("ui.inspect.tab." + std::string(kTabs[i])), draw::Align::centre);
    if (state.focused) panel.focusRing(piece, 7);
    x += width;
  }
  return height + panel.dp(8);
}

void drawPage(InspectorPage& page, InspectorTab tab) {
  switch (tab) {
    case InspectorTab::world:
      return drawWorldPage(page);
    case InspectorTab::screen:
      return drawScreenPage(page);
    case InspectorTab::way:
      return drawWayPage(page);
    case InspectorTab::jump:
      return drawJumpPage(page);
    case InspectorTab::log:
      return drawLogPage(page);
  }
}

void scrollMark(const Panel& panel, const Rect& body) {
  const float most = ImGui::GetScrollMaxY();
  if (most <= 1) return;
  const float height = body.height() * body.height() / (body.height() + most);
  const float y = body.min.y + (body.height() - height) * ImGui::GetScrollY() / most;
  panel.list()->AddRectFilled({body.max.x - panel.dp(7), y + panel.dp(4)},
                              {body.max.x - panel.dp(3), y + height - panel.dp(4)},
                              panel.colours().edgeStrong, panel.dp(2));
}

/// Without the screen's own name, which all on it share: product.lamp.
std::string_view shortName(std::string_view id, const InspectorMemory& memory) {
  std::size_t shared = 0;
  for (const InspectedScreen& screen : memory.screens)
    if (id.size() > screen.id.size() + 1 && id.starts_with(screen.id) && id[screen.id.size()] == '.')
      shared = std::max(shared, screen.id.size() + 1);
  return id.substr(shared);
}

}  // namespace

std::string_view tabWord(InspectorTab tab) { return kTabs[static_cast<std::size_t>(tab)]; }

InspectorRoom inspectorRoom(const InspectorMemory& memory, ImVec2 window, float unit, float textSize) {
  InspectorRoom room;
  if (!memory.open) return room;
  room.width = std::min(kWidth * unit * (1 + (textSize - 1) * 0.5f), window.x * 0.6f);
  room.beside = window.x - room.width >= kLeastBeside * unit;
  return room;
}

void drawInspector(const Panel& panel, const InspectorScene& scene, InspectorMemory& memory) {
  refresh(scene, memory);
  const Palette& c = panel.colours();
  const Rect& rect = scene.rect;
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild(
      "inspector", {rect.width(), rect.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  panel.list()->AddRectFilled(rect.min, rect.max, c.surface);
  panel.list()->AddRectFilled(rect.min, {rect.min.x + std::max(1.0f, panel.dp(1)), rect.max.y}, c.edge);
  float top = rect.min.y + drawHead(panel, rect);
  top += drawTabs(panel, rect, top, memory.tab);
  const Rect body{{rect.min.x, top}, rect.max};
  ImGui::SetCursorScreenPos(body.min);
  ImGui::BeginChild("page", {body.width(), std::max(1.0f, body.height())}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  if (memory.toTop) ImGui::SetScrollY(0);
  memory.toTop = false;
  const float pad = panel.dp(kPad);
  InspectorPage page{
      panel, scene, memory, {body.min.x + pad, body.min.y - ImGui::GetScrollY(), body.width() - 2 * pad}};
  drawPage(page, memory.tab);
  ImGui::SetCursorScreenPos({body.min.x, page.at.y + pad});
  ImGui::Dummy({1, 1});
  scrollMark(panel, body);
  ImGui::EndChild();
  ImGui::EndChild();
}

void drawAnchors(const Panel& panel, const Anchors& anchors, const InspectorMemory& memory) {
  if (!memory.open || (!memory.anchors && memory.chosen.empty())) return;
  const Palette& c = panel.colours();
  const TextStyle style{Weight::medium, 10.5f, c.textOnAccent, 1.25f};
  for (const Anchor& anchor : anchors.all()) {
    const bool chosen = anchor.id == memory.chosen;
    if (anchor.surface == Surface::desk || (!memory.anchors && !chosen)) continue;
    const Rect shown = anchor.shown();
    if (shown.empty()) continue;
    const ImU32 colour = chosen ? c.danger : anchor.topLayer ? c.accent : c.edgeStrong;
    panel.box(shown, 0, colour, 3, chosen ? 2.5f : 1.25f);
    const std::string_view name = shortName(anchor.id, memory);
    const ImVec2 size = panel.measure(style, name);
    const float width = std::min(size.x + panel.dp(6), std::max(shown.width(), panel.dp(24)));
    const Rect tag{shown.min, {shown.min.x + width, shown.min.y + size.y}};
    panel.box(tag, colour, 0, 3);
    panel.lineIn({{tag.min.x + panel.dp(3), tag.min.y}, tag.max}, style, name);
  }
}

}  // namespace cardwalk::ui
