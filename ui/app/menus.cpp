#include "ui/app/menus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace cardwalk::ui {
namespace {

struct Entry {
  std::string id, title, detail, icon;
  bool chosen = false;
  bool isSwitch = false;  ///< on or off by itself; the others are one choice among several
  bool heading = false;   ///< names the group of the entries below it and cannot be chosen
};

struct Menu {
  std::string_view anchor;  ///< the button it drops from
  std::string heading;
  std::vector<Entry> entries;
  float width = 240;
};

/// The choices in their order, with a heading wherever a group begins.
template <class EntryOf>
void addGrouped(Menu& menu, const std::vector<Choice>& choices, const EntryOf& entryOf) {
  std::string group;
  for (const Choice& choice : choices) {
    if (choice.group != group) {
      Entry& heading = menu.entries.emplace_back();
      heading.title = choice.group;
      heading.heading = true;
    }
    group = choice.group;
    menu.entries.push_back(entryOf(choice));
  }
}

Menu scenarioMenu(const Panel& panel, const OverlayScene& scene) {
  Menu menu{"top.scenario", panel.word("ui.scenario.choose"), {}, 440};
  if (!scene.walk.pack().situations.empty())
    menu.entries.push_back({"help.situation", panel.word("ui.my.open"), "", "",
                            scene.walk.view().scenarioId.starts_with(kSituationMark)});
  if (scene.walk.training() != nullptr)
    menu.entries.push_back(
        {"train/open", panel.word("train.title"), panel.word("train.title.text"), "", false});
  addGrouped(menu, scene.walk.scenarios(), [&](const Choice& choice) {
    return Entry{"top.scenario/" + choice.id, choice.id + " · " + choice.title, choice.detail, "",
                 choice.id == scene.walk.view().scenarioId};
  });
  return menu;
}

Menu languageMenu(const Panel& panel, const OverlayScene& scene) {
  Menu menu{"top.language", panel.word("ui.language"), {}, 240};
  const std::string& now = scene.walk.texts().language;
  for (const Choice& choice : scene.walk.languages()) {
    menu.entries.push_back({"top.language/" + choice.id, choice.title, "", "", choice.id == now});
  }
  return menu;
}

Menu textMenu(const Panel& panel, const OverlayScene& scene) {
  Menu menu{"top.textSize", panel.word("ui.textSize"), {}, 220};
  for (const int percent : {100, 125, 150, 175, 200}) {
    const bool chosen = std::lround(scene.settings.textSize * 100) == percent;
    menu.entries.push_back(
        {"top.textSize/" + std::to_string(percent), std::to_string(percent) + " %", "", "", chosen});
  }
  return menu;
}

Menu generationMenu(const Panel& panel, const OverlayScene& scene) {
  Menu menu{"top.theme", panel.word("ui.generation"), {}, 340};
  addGrouped(menu, scene.walk.generations(), [](const Choice& choice) {
    return Entry{"top.generation/" + choice.id, choice.title, choice.detail, "", choice.chosen};
  });
  return menu;
}

Menu lookMenu(const Panel& panel, const OverlayScene& scene) {
  Menu menu{"top.theme", panel.word("ui.theme"), {}, 280};
  constexpr std::array kThemes{ThemeChoice::light, ThemeChoice::dark, ThemeChoice::contrast};
  for (const ThemeChoice theme : kThemes) {
    const std::string word(themeWord(theme));
    menu.entries.push_back(
        {"top.theme/" + word, panel.word("ui.theme." + word), "", "", scene.settings.theme == theme});
  }
  menu.entries.push_back(
      {"look.motion", panel.word("ui.reducedMotion"), "", "", scene.settings.reducedMotion, true});
  menu.entries.push_back(
      {"look.fullScreen", panel.word("ui.fullscreen"), "", "", scene.settings.fullScreen, true});
  if (!scene.walk.generations().empty())
    menu.entries.push_back({"top.generation", panel.word("ui.generation.choose"), "", "", false});
  return menu;
}

Menu menuOf(const Panel& panel, const OverlayScene& scene, Overlay overlay) {
  switch (overlay) {
    case Overlay::scenarios:
      return scenarioMenu(panel, scene);
    case Overlay::languages:
      return languageMenu(panel, scene);
    case Overlay::generations:
      return generationMenu(panel, scene);
    case Overlay::textSize:
      return textMenu(panel, scene);
    default:
      return lookMenu(panel, scene);
  }
}

struct EntryStyle {
  TextStyle title, detail;
  float pad, mark;
};

EntryStyle entryStyle(const Panel& panel, bool chosen) {
  const Palette& c = panel.colours();
  return {{chosen ? Weight::semibold : Weight::medium, 15, c.text, 1.4f},
          {Weight::regular, 13, c.textSoft, 1.4f},
          panel.dp(10),
          panel.em(32)};
}

TextStyle headingStyle(const Panel& panel) { return {Weight::semibold, 13, panel.colours().textSoft, 1.4f}; }

float entryHeight(const Panel& panel, const Entry& entry, float width) {
  if (entry.heading)
    return panel.measure(headingStyle(panel), entry.title, width - panel.dp(20)).y + panel.dp(20);
  const EntryStyle style = entryStyle(panel, entry.chosen && !entry.isSwitch);
  const float inner = width - style.mark - 2 * style.pad;
  float height = panel.measure(style.title, entry.title, inner).y + 2 * style.pad;
  if (!entry.detail.empty()) height += panel.measure(style.detail, entry.detail, inner).y;
  return std::max(height, panel.dp(40));
}

/// On and off, told by place and mark as well as by colour.
void drawSwitch(const Panel& panel, ImVec2 centre, bool on) {
  const Palette& c = panel.colours();
  const float half = panel.em(7), reach = panel.em(13);
  const Rect track{{centre.x - reach, centre.y - half}, {centre.x + reach, centre.y + half}};
  ImDrawList* list = panel.list();
  list->AddRectFilled(track.min, track.max, on ? c.accent : c.surface, half);
  if (!on) list->AddRect(track.min, track.max, c.edgeStrong, half, 0, panel.dp(1.5f));
  const float x = on ? track.max.x - half : track.min.x + half;
  list->AddCircleFilled({x, centre.y}, half - panel.dp(2.5f), on ? c.textOnAccent : c.edgeStrong, 24);
}

/// An entry that is scrolled out of `shown` can be reached by keys all the same.
void drawEntry(const Panel& panel, const Entry& entry, const Rect& rect, const Rect& shown) {
  const Palette& c = panel.colours();
  const bool hidden = rect.cut(shown).empty();
  if (entry.heading) {
    if (hidden) return;
    panel.box({{rect.min.x + panel.dp(10), rect.min.y + panel.dp(6)},
               {rect.max.x - panel.dp(10), rect.min.y + panel.dp(7)}},
              c.edge, 0, 0);
    panel.text({rect.min.x + panel.dp(10), rect.min.y + panel.dp(14)}, headingStyle(panel), entry.title,
               rect.width() - panel.dp(20));
    return;
  }
  const Panel::Press state = panel.press(rect, entry.id);
  if (hidden) return;
  const bool choice = entry.chosen && !entry.isSwitch;
  if (choice || state.hovered) panel.box(rect, state.hovered ? c.surfaceSunken : c.accentSoft, 0, 8);
  const EntryStyle style = entryStyle(panel, choice);
  const float inner = rect.width() - style.mark - 2 * style.pad;
  float y = rect.min.y + style.pad;
  if (entry.detail.empty()) y = rect.centre().y - panel.measure(style.title, entry.title, inner).y / 2;
  const float x = rect.min.x + style.pad + style.mark;
  const float used = panel.text({x, y}, style.title, entry.title, inner);
  panel.text({x, y + used}, style.detail, entry.detail, inner);
  if (entry.isSwitch) {
    drawSwitch(panel, {rect.min.x + style.pad + panel.em(9), y + used / 2}, entry.chosen);
  } else if (entry.chosen) {
    panel.icon({rect.min.x + style.pad + panel.em(9), y + used / 2}, "check", 18, c.accentText);
  }
  if (state.focused)
    panel.focusRing({{rect.min.x + panel.dp(3), rect.min.y + panel.dp(3)},
                     {rect.max.x - panel.dp(3), rect.max.y - panel.dp(3)}},
                    6);
}

/// Room above an entry: where choices end and switches begin, a line keeps them apart.
float gapBefore(const Panel& panel, const Menu& menu, std::size_t index) {
  const bool begins = index > 0 && menu.entries[index].isSwitch != menu.entries[index - 1].isSwitch;
  return begins ? panel.dp(17) : 0;
}

std::vector<float> entryHeights(const Panel& panel, const Menu& menu, float width) {
  std::vector<float> heights;
  heights.reserve(menu.entries.size());
  for (const Entry& entry : menu.entries) heights.push_back(entryHeight(panel, entry, width));
  return heights;
}

float total(const Panel& panel, const Menu& menu, const std::vector<float>& heights) {
  float height = 0;
  for (std::size_t i = 0; i < heights.size(); ++i)
    height += gapBefore(panel, menu, i) + heights[i] + panel.dp(2);
  return height;
}

float widthOf(const Panel& panel, const Rect& window, const Menu& menu) {
  return std::min(panel.dp(menu.width) * (1 + (panel.metrics.text - 1) * 0.6f),
                  window.width() - 2 * panel.dp(8));
}

/// `height`: of all it holds, in pixels.
Rect placeMenu(const Panel& panel, const Rect& window, const Menu& menu, float width, float height) {
  const Anchor* anchor = panel.anchors.find(menu.anchor);
  const Rect from = anchor != nullptr ? anchor->rect : Rect{window.min, window.min};
  const float pad = panel.dp(8), wanted = height + 2 * pad;
  const float x = std::clamp(from.min.x, window.min.x + pad, window.max.x - pad - width);
  const float y = from.max.y + pad;
  return {{x, y}, {x + width, std::min(y + wanted, window.max.y - pad)}};
}

}  // namespace

Rect drawMenu(const Panel& panel, const OverlayScene& scene, const ShellState& state) {
  const Palette& c = panel.colours();
  const Menu menu = menuOf(panel, scene, state.overlay);
  const TextStyle head = headingStyle(panel);
  const float pad = panel.dp(8);
  const float width = widthOf(panel, scene.window, menu), headWidth = width - 2 * (pad + panel.dp(10));
  const float headHeight = panel.measure(head, menu.heading, headWidth).y + panel.dp(8);
  const std::vector<float> heights = entryHeights(panel, menu, width - 2 * pad);
  const Rect rect = placeMenu(panel, scene.window, menu, width, headHeight + total(panel, menu, heights));
  panel.shadow(rect, 18);
  panel.box(rect, c.surfaceRaised, c.edge, 12);
  panel.text({rect.min.x + pad + panel.dp(10), rect.min.y + pad + panel.dp(2)}, head, menu.heading,
             headWidth);
  const Rect body{{rect.min.x + pad, rect.min.y + pad + headHeight}, {rect.max.x - pad, rect.max.y - pad}};
  ImGui::SetCursorScreenPos(body.min);
  ImGui::BeginChild("menu", {body.width(), std::max(1.0f, body.height())}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  float y = body.min.y - ImGui::GetScrollY();
  const auto chosen =
      std::find_if(menu.entries.begin(), menu.entries.end(), [](const Entry& entry) { return entry.chosen; });
  const Entry* start = chosen == menu.entries.end() ? menu.entries.data() : &*chosen;
  for (std::size_t i = 0; i < menu.entries.size(); ++i) {
    const Entry& entry = menu.entries[i];
    if (const float gap = gapBefore(panel, menu, i); gap > 0) {
      panel.canvas().hairline(body.min.x, body.max.x, std::round(y + gap / 2));
      y += gap;
    }
    if (state.overlayFresh && &entry == start) ImGui::SetKeyboardFocusHere();
    drawEntry(panel, entry, {{body.min.x, y}, {body.max.x, y + heights[i]}}, body);
    y += heights[i] + panel.dp(2);
  }
  ImGui::SetCursorScreenPos({body.min.x, y - 1});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  return rect;
}

}  // namespace cardwalk::ui
