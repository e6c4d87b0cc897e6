// What is wrong?: symptoms as they look, then cause and cure.

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/help/help_centre.h"
#include "ui/help/help_parts.h"
#include "ui/help/miniature.h"

namespace cardwalk::ui {
namespace {

constexpr float kTitlePad = 12;

TextStyle titleStyle(const Panel& panel) { return {Weight::semibold, 14.5f, panel.colours().text, 1.35f}; }

bool inSight(const Rect& rect) {
  const ImVec2 least = ImGui::GetWindowDrawList()->GetClipRectMin();
  const ImVec2 most = ImGui::GetWindowDrawList()->GetClipRectMax();
  return rect.max.y > least.y && rect.min.y < most.y;
}

void drawPick(const Panel& panel, const HelpScene& scene, const HelpItem& item, const Rect& rect,
              float pictureHeight) {
  const Palette& c = panel.colours();
  const std::string id = "help.pick/" + item.id;
  const Rect picture{rect.min, {rect.max.x, rect.min.y + pictureHeight}};
  panel.box(rect, c.surface, 0, 14);
  if (inSight(rect)) drawMiniature(panel, scene.shelf.picture(item), picture, id);
  roundOff(panel, rect, c.surfaceRaised, 14);
  const Panel::Press press = panel.press(rect, id);
  panel.list()->AddRectFilled({rect.min.x, picture.max.y},
                              {rect.max.x, picture.max.y + std::max(1.0f, panel.dp(1))}, c.edge);
  if (press.hovered) panel.box(rect, draw::fade(c.accent, 0.07f), 0, 14);
  panel.box(rect, 0, press.hovered ? c.accent : c.edgeStrong, 14, press.hovered ? 2.0f : 1.0f);
  const float pad = panel.dp(kTitlePad);
  panel.text({rect.min.x + pad, picture.max.y + panel.dp(10)}, titleStyle(panel), item.title,
             rect.width() - 2 * pad);
  if (press.focused) panel.focusRing(rect, 14);
}

float drawAll(const Panel& panel, const HelpScene& scene, Column at) {
  const float from = at.y, gap = panel.dp(14);
  at.y += paragraph(panel, {Weight::regular, 15, panel.colours().textSoft, 1.4f},
                    panel.word("ui.help.trouble.lead"), at, true) +
          panel.dp(12);
  std::vector<const HelpItem*> items;
  for (const HelpItem& item : scene.shelf.desk().items())
    if (item.kind == HelpKind::trouble) items.push_back(&item);
  const float least = panel.dp(250) * (1 + (panel.metrics.text - 1) * 0.6f);
  const int columns = std::max(1, static_cast<int>((at.width + gap) / (least + gap)));
  const float width =
      std::floor((at.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  const float pictureHeight = std::round(std::min(width * 0.66f, panel.dp(220)));
  const float pad = panel.dp(kTitlePad);
  for (std::size_t row = 0; row < items.size(); row += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(items.size(), row + static_cast<std::size_t>(columns));
    float words = 0;
    for (std::size_t i = row; i < end; ++i)
      words = std::max(words, panel.measure(titleStyle(panel), items[i]->title, width - 2 * pad).y);
    const float height = pictureHeight + words + panel.dp(22);
    for (std::size_t i = row; i < end; ++i) {
      const float x = at.x + static_cast<float>(i - row) * (width + gap);
      drawPick(panel, scene, *items[i], {{x, at.y}, {x + width, at.y + height}}, pictureHeight);
    }
    at.y += height + gap;
  }
  return at.y - from;
}

float drawOne(const Panel& panel, const HelpScene& scene, const HelpItem& item, Column at) {
  const Palette& c = panel.colours();
  const float from = at.y;
  const ButtonSpec back{"help.all", panel.word("ui.help.all"), "back", "", ButtonLook::quiet};
  const ImVec2 backSize = panel.buttonSize(back);
  panel.button({{at.x - panel.dp(8), at.y}, {at.x - panel.dp(8) + backSize.x, at.y + backSize.y}}, back);
  at.y += backSize.y + panel.dp(10);
  const bool wide = at.width > panel.dp(680) * (1 + (panel.metrics.text - 1) * 0.5f);
  const float width = wide ? std::min(panel.dp(380), at.width * 0.42f) : std::min(at.width, panel.dp(420));
  const float height = wide ? panel.dp(430) : panel.dp(240);
  const Rect picture{{at.x, at.y}, {at.x + width, at.y + height}};
  ShelfPicture& shelf = scene.shelf.picture(item);
  drawMiniature(panel, shelf, picture, "help.large/" + item.id);
  roundOff(panel, picture, c.surfaceRaised, 14);
  panel.box(picture, 0, c.edgeStrong, 14);
  Column text = at;
  if (wide) {
    text.x += width + panel.dp(28);
    text.width -= width + panel.dp(28);
  } else {
    text.y += height + panel.dp(16);
  }
  text.y += paragraph(panel, {Weight::bold, 21, c.text, 1.25f}, item.title, text, true) + panel.dp(14);
  text.y += entryBody(panel, item, scene.shelf.desk().asOf(), text, true) + panel.dp(4);
  if (scene.reading) return std::max(text.y, picture.max.y) - from + panel.dp(8);
  const std::string id = "help.show/" + item.id;
  const ButtonSpec repair{id, panel.word("ui.help.repair"), "tool", "", ButtonLook::filled};
  const ImVec2 size = panel.buttonSize(repair);
  panel.button({{text.x, text.y}, {text.x + std::min(size.x, text.width), text.y + size.y}}, repair);
  text.y += size.y;
  return std::max(text.y, picture.max.y) - from + panel.dp(8);
}

}  // namespace

float drawTroublePage(const Panel& panel, const HelpScene& scene, const HelpState& state, Column at) {
  const HelpItem* picked = scene.shelf.desk().find(state.picked);
  return picked != nullptr ? drawOne(panel, scene, *picked, at) : drawAll(panel, scene, at);
}

}  // namespace cardwalk::ui
