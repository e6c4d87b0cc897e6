#include "ui/help/help_centre.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cardwalk::ui {
namespace {

struct Tab {
  HelpPage page;
  std::string_view icon, key;
};
constexpr std::array kTabs{Tab{HelpPage::trouble, "eye", "ui.help.tab.trouble"},
                           Tab{HelpPage::situation, "flag", "ui.help.tab.situation"},
                           Tab{HelpPage::answers, "chat", "ui.help.tab.answers"},
                           Tab{HelpPage::window, "screen", "ui.help.tab.window"}};

float tabHeight(const Panel& panel) {
  return std::max(panel.dp(40), panel.metrics.type(14.5f) * 1.3f + panel.dp(18));
}

float tabWidth(const Panel& panel, const Tab& tab, bool icon) {
  const float words = std::ceil(panel.measure({Weight::semibold, 14.5f, 0}, panel.word(tab.key)).x);
  return words + 2 * panel.dp(14) + (icon ? panel.em(18) + panel.dp(8) : 0);
}

bool offersSituation(const HelpScene& scene) {
  return !scene.reading && !scene.shelf.pack().situations.empty();
}

/// Side by side, as many in a line as there is room for; icons give way first. Answers the height.
float drawTabs(const Panel& panel, const HelpScene& scene, const HelpState& state, const Column& at) {
  const Palette& c = panel.colours();
  const float height = tabHeight(panel), gap = panel.dp(6), pad = panel.dp(14);
  float all = -gap;
  for (const Tab& tab : kTabs) all += tabWidth(panel, tab, true) + gap;
  const bool icons = all <= at.width;
  float x = 0, y = 0;
  for (const Tab& tab : kTabs) {
    if (tab.page == HelpPage::situation && !offersSituation(scene)) continue;
    const float width = tabWidth(panel, tab, icons);
    if (x > 0 && x + width > at.width) x = 0, y += height + gap;
    const Rect rect{{at.x + x, at.y + y}, {at.x + x + width, at.y + y + height}};
    const bool chosen = tab.page == state.page;
    if (chosen && scene.fresh && !state.wantSearch) ImGui::SetKeyboardFocusHere();
    const Panel::Press press = panel.press(rect, "help.page/" + std::string(pageWord(tab.page)));
    panel.box(rect, chosen ? c.accentSoft : press.hovered ? c.surfaceSunken : 0, 0, 10);
    const ImU32 colour = chosen ? c.accentText : c.text;
    if (icons) panel.icon({rect.min.x + pad + panel.em(8), rect.centre().y}, tab.icon, 18, colour);
    const float words = rect.min.x + pad + (icons ? panel.em(18) + panel.dp(8) : 0);
    panel.lineIn({{words, rect.min.y}, {rect.max.x - panel.dp(4), rect.max.y}},
                 {chosen ? Weight::semibold : Weight::medium, 14.5f, colour, 1.3f}, panel.word(tab.key));
    if (press.focused) panel.focusRing(rect, 10);
    x += width + gap;
  }
  return y + height;
}

Rect place(const Panel& panel, const Rect& window) {
  const float margin = panel.dp(20);
  const float width =
      std::min(panel.dp(1080) * (1 + (panel.metrics.text - 1) * 0.4f), window.width() - 2 * margin);
  const float height =
      std::min(panel.dp(760) * (1 + (panel.metrics.text - 1) * 0.4f), window.height() - 2 * margin);
  const ImVec2 corner{std::round(window.centre().x - width / 2), std::round(window.centre().y - height / 2)};
  return {corner, {std::round(corner.x + width), std::round(corner.y + height)}};
}

}  // namespace

std::string_view pageWord(HelpPage page) {
  constexpr std::array<std::string_view, 4> kWords{"trouble", "situation", "answers", "window"};
  return kWords[static_cast<std::size_t>(page)];
}

Rect drawHelpCentre(const Panel& panel, const HelpScene& scene, HelpState& state) {
  if (state.page == HelpPage::situation && scene.reading) state.page = HelpPage::trouble;
  const Palette& c = panel.colours();
  const Rect rect = place(panel, scene.window);
  const float pad = panel.dp(24);
  panel.shadow(rect, 26);
  panel.box(rect, c.surfaceRaised, c.edge, 18);
  // Large type leaves its room to what people came for.
  const float headSize = 22 / std::max(1.0f, panel.metrics.text * 0.75f);
  const TextStyle head{Weight::bold, headSize, c.text, 1.25f};
  const float close = panel.dp(40);
  float y = rect.min.y + panel.dp(18);
  panel.text({rect.min.x + pad, y}, head, panel.word("ui.help"));
  panel.button({{rect.max.x - pad - close + panel.dp(8), y - panel.dp(4)},
                {rect.max.x - pad + panel.dp(8), y - panel.dp(4) + close}},
               {"overlay.close", "", "close", "", ButtonLook::quiet});
  y += std::max(panel.metrics.type(headSize) * 1.25f, close - panel.dp(10)) + panel.dp(8);
  y += drawTabs(panel, scene, state, {rect.min.x + pad - panel.dp(6), y, rect.width() - 2 * pad}) +
       panel.dp(10);
  panel.list()->AddRectFilled({rect.min.x, y}, {rect.max.x, y + std::max(1.0f, panel.dp(1))}, c.edge);
  y += panel.dp(2);
  const Rect room{{rect.min.x + pad, y}, {rect.max.x - pad / 2, rect.max.y - panel.dp(10)}};
  if (state.page == HelpPage::situation && offersSituation(scene)) {
    drawSituationPage(panel, scene, state, room);
  } else {
    scrolling(panel, "help", room, state.toTop, [&](Column at) {
      at.width -= pad / 2;
      const float from = at.y;
      at.y += panel.dp(14);
      if (state.page == HelpPage::answers) {
        at.y += drawAnswersPage(panel, scene, state, at);
      } else if (state.page == HelpPage::window) {
        at.y += drawWindowPage(panel, scene, at);
      } else {
        at.y += drawTroublePage(panel, scene, state, at);
      }
      return at.y - from + panel.dp(14);
    });
  }
  state.toTop = false;
  return rect;
}

float drawWindowPage(const Panel& panel, const HelpScene& scene, Column at) {
  struct Item {
    std::string_view icon, key;
  };
  constexpr std::array<Item, 7> kItems{Item{"cursor", "ui.help.highlight"}, {"card", "ui.help.stores"},
                                       {"eye", "ui.help.different"},        {"play", "ui.help.watch"},
                                       {"phone", "ui.help.companion"},      {"undo", "ui.help.back"},
                                       {"keyboard", "ui.help.keys"}};
  const Palette& c = panel.colours();
  const float from = at.y;
  at.width = std::min(at.width, panel.em(640));
  const auto paragraph = [&](const TextStyle& style, std::string_view text, float x, float width) {
    return panel.text({x, at.y}, style, text, width);
  };
  at.y += paragraph({Weight::regular, 15, c.text, 1.5f}, panel.word("ui.help.about"), at.x, at.width) +
          panel.dp(18);
  const float inset = panel.em(48);
  for (const Item& item : kItems) {
    const std::string key(item.key);
    const float top = at.y;
    const ImVec2 centre{at.x + panel.em(17), at.y + panel.em(19)};
    panel.list()->AddCircleFilled(centre, panel.em(17), c.accentSoft, 32);
    panel.icon(centre, item.icon, 19, c.accentText);
    at.y += paragraph({Weight::semibold, 15, c.text, 1.4f}, panel.word(key), at.x + inset, at.width - inset);
    at.y += paragraph({Weight::regular, 14, c.textSoft, 1.45f}, panel.word(key + ".text"), at.x + inset,
                      at.width - inset);
    at.y = std::max(at.y, top + panel.em(38)) + panel.dp(16);
  }
  at.y += paragraph({Weight::regular, 13, c.textSoft, 1.4f}, scene.walk.view().notice, at.x, at.width);
  return at.y - from;
}

}  // namespace cardwalk::ui
