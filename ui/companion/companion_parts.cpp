#include "ui/companion/companion_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/guide/coach_parts.h"
#include "ui/guide/message_card.h"

namespace cardwalk::ui {
namespace {

float words(const Panel& panel, const Column& column, const TextStyle& style, std::string_view text,
            float inset = 0) {
  return panel.text({column.x + inset, column.y}, style, text, column.width - inset);
}

/// What the last press came to, in the same card as the next instruction.
void drawAnswer(const Panel& panel, Column& column, const MessageView& message) {
  if (message.text.empty() && message.title.empty()) return;
  const Palette& c = panel.colours();
  const ToneLook tone = toneLook(c, message.tone);
  const TextStyle head{Weight::semibold, 15, c.text, 1.35f}, text{Weight::regular, 15, c.text, 1.4f};
  const float pad = panel.dp(14), close = panel.dp(44), mark = panel.em(28);
  const float inner = column.width - 2 * pad - mark - close;
  float height = message.title.empty() ? 0 : panel.measure(head, message.title, inner).y;
  if (!message.text.empty()) height += panel.measure(text, message.text, inner).y;
  const Rect box{{column.x, column.y},
                 {column.x + column.width, column.y + std::max(height + 2 * pad, close + panel.dp(4))}};
  panel.box(box, tone.ground, 0, 12);
  panel.box({box.min, {box.min.x + panel.dp(4), box.max.y}}, tone.edge, 0, 2);
  const float x = box.min.x + pad;
  float y = box.centre().y - height / 2;
  panel.icon({x + panel.em(10), y + panel.metrics.type(15) * 0.7f}, tone.icon, 19, tone.edge);
  y += panel.text({x + mark, y}, head, message.title, inner);
  panel.text({x + mark, y}, text, message.text, inner);
  panel.button({{box.max.x - close - panel.dp(2), box.min.y + panel.dp(2)},
                {box.max.x - panel.dp(2), box.min.y + panel.dp(2) + close}},
               {"message.close", "", "close", "", ButtonLook::quiet});
  column.y = box.max.y + panel.dp(20);
}

/// Before the first step: what this is, and a door for whoever has another case.
void drawWelcome(const Panel& panel, Column& column, bool offersSituation) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(16);
  const TextStyle text{Weight::regular, 15, c.text, 1.45f};
  const ButtonSpec open{
      "help.situation", panel.word("ui.my.open"), "flag", "", ButtonLook::outline, true, false, 15};
  const float inner = column.width - 2 * pad;
  const float button = offersSituation ? std::max(panel.dp(44), panel.buttonSize(open).y) + panel.dp(12) : 0;
  const float height = panel.measure(text, panel.word("ui.companion.own"), inner).y + button + 2 * pad;
  const Rect box{{column.x, column.y}, {column.x + column.width, column.y + height}};
  panel.box(box, c.accentSoft, 0, 14);
  const float y = box.min.y + pad;
  panel.text({box.min.x + pad, y}, text, panel.word("ui.companion.own"), inner);
  if (offersSituation) {
    const float width = std::min(inner, panel.buttonSize(open).x);
    panel.button({{box.min.x + pad, box.max.y - pad - button + panel.dp(12)},
                  {box.min.x + pad + width, box.max.y - pad}},
                 open);
  }
  column.y = box.max.y + panel.dp(24);
}

/// One place of the card: still there, or not.
void drawPlaces(const Panel& panel, Column& column, const View& view) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(12), gap = panel.dp(8), glyph = panel.em(18);
  float x = column.x;
  const float height = panel.metrics.type(14) * 1.3f + panel.dp(14);
  for (const StoreView& store : view.stores) {
    const TextStyle style{Weight::medium, 14, c.text, 1.3f};
    const float width = panel.measure(style, store.title).x + 2 * pad + glyph + panel.dp(6);
    if (x > column.x && x + width > column.x + column.width) {
      x = column.x;
      column.y += height + gap;
    }
    const Rect chip{{x, column.y}, {x + std::min(width, column.width), column.y + height}};
    panel.box(chip, store.holdsTarget ? c.dangerSoft : c.goodSoft, 0, 10);
    panel.icon({chip.min.x + pad + glyph / 2, chip.centre().y}, store.holdsTarget ? "card" : "check", 17,
               store.holdsTarget ? c.danger : c.good);
    panel.lineIn({{chip.min.x + pad + glyph + panel.dp(6), chip.min.y}, {chip.max.x, chip.max.y}}, style,
                 store.title);
    x = chip.max.x + gap;
  }
  column.y += height;
}

struct BigButton {
  ButtonSpec spec;
  bool ownRow = false;
};

std::vector<BigButton> buttonsOf(const Panel& panel, const CompanionScene& scene) {
  const View& view = scene.view;
  const auto big = [&](std::string_view id, std::string_view key, std::string_view icon, ButtonLook look) {
    return ButtonSpec{id, panel.word(key), icon, "", look, true, false, 17};
  };
  if (view.coach.done || view.coach.handedOver) {
    const ButtonSpec next =
        scene.hasNextScenario ? big("guide.nextScenario", "ui.coach.nextScenario", "next", ButtonLook::filled)
                              : big("top.scenario", "ui.scenario.choose", "", ButtonLook::filled);
    return {{next, true}, {big("guide.restart", "ui.restart", "", ButtonLook::outline)}};
  }
  BigButton done{big("companion.done", "ui.companion.done", "check", ButtonLook::filled), true};
  done.spec.size = 20;
  ButtonSpec back = big("guide.back", "ui.undo", "undo", ButtonLook::outline);
  back.enabled = view.canUndo;
  // Beside a step that no device shows, nothing can look different.
  if (view.coach.target.surface == Surface::desk) return {done, {back}};
  return {done, {back}, {big("companion.different", "ui.companion.different", "eye", ButtonLook::outline)}};
}

}  // namespace

void drawOwnStep(const Panel& panel, Column& column, const CompanionScene& scene) {
  const Palette& c = panel.colours();
  const CoachView& coach = scene.view.coach;
  drawAnswer(panel, column, scene.view.message);
  if (coach.done || coach.handedOver) {
    drawFinish(panel, column, scene.view);
    column.y += panel.dp(28);
    return;
  }
  // Large type leaves its room to what follows.
  const float size = 32 / std::max(1.0f, panel.metrics.text * 0.75f);
  if (!coach.overline.empty())
    column.y +=
        words(panel, column, {Weight::semibold, 15, c.accentText, 1.3f}, coach.overline) + panel.dp(10);
  column.y += words(panel, column, {Weight::bold, size, c.text, 1.18f}, coach.instruction);
  if (!coach.where.empty()) {
    column.y += panel.dp(18);
    const float line = panel.metrics.type(17) * 1.4f;
    panel.icon({column.x + panel.em(10), column.y + line / 2}, "pin", 20, c.accentText);
    column.y += words(panel, column, {Weight::medium, 17, c.text, 1.4f}, coach.where, panel.em(30));
  }
  if (!coach.because.empty()) {
    column.y += panel.dp(14);
    column.y += words(panel, column, {Weight::regular, 16, c.textSoft, 1.5f}, coach.because);
  }
  column.y += panel.dp(26);
  const bool begins = !scene.view.canUndo && !scene.view.scenarioId.starts_with("my:");
  if (begins) drawWelcome(panel, column, scene.offersSituation);
}

void drawOwnProgress(const Panel& panel, Column& column, const View& view) {
  const Palette& c = panel.colours();
  for (std::size_t side = 0; side < kDevices; ++side)
    drawProgress(panel, column, view.coach.progress[side],
                 static_cast<std::size_t>(view.coach.target.surface) == side);
  if (view.storesPlaces.empty()) return;
  column.y += panel.dp(8);
  const TextStyle title{Weight::semibold, 14, c.text, 1.4f};
  column.y += words(panel, column, title, view.storesTitle + "  ·  " + view.storesPlaces) + panel.dp(10);
  drawPlaces(panel, column, view);
  if (view.trap.empty() || view.coach.done) return;
  column.y += panel.dp(12);
  column.y += words(panel, column, {Weight::regular, 14, c.textSoft, 1.45f}, view.trap);
}

float drawOwnButtons(const Panel& panel, const CompanionScene& scene, const Rect& area, bool draw) {
  const std::vector<BigButton> buttons = buttonsOf(panel, scene);
  const float gap = panel.dp(10);
  float y = area.min.y;
  std::size_t at = 0;
  while (at < buttons.size()) {
    std::size_t end = at;
    float used = 0, height = panel.dp(52);
    while (end < buttons.size()) {
      const ImVec2 size = panel.buttonSize(buttons[end].spec);
      const float with = used + (end > at ? gap : 0) + size.x;
      if (end > at && (with > area.width() || buttons[at].ownRow)) break;
      used = with;
      height = std::max({height, size.y, panel.dp(buttons[end].ownRow ? 60.0f : 52.0f)});
      ++end;
    }
    const float spare = std::max(0.0f, area.width() - used) / static_cast<float>(end - at);
    float x = area.min.x;
    for (; at < end; ++at) {
      const float width = std::min(panel.buttonSize(buttons[at].spec).x + spare, area.width());
      if (draw) panel.button({{std::round(x), y}, {std::round(x + width), y + height}}, buttons[at].spec);
      x += width + gap;
    }
    y += height + gap;
  }
  return y - gap - area.min.y;
}

}  // namespace cardwalk::ui
