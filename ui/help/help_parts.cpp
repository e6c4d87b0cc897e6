#include "ui/help/help_parts.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

TextStyle body(const Panel& panel) { return {Weight::regular, 15, panel.colours().text, 1.45f}; }
TextStyle over(const Panel& panel) { return {Weight::semibold, 12.5f, panel.colours().accentText, 1.4f}; }

/// A small heading with its paragraph.
float section(const Panel& panel, std::string_view heading, std::string_view text, Column at, bool draw) {
  if (text.empty()) return 0;
  const float from = at.y;
  at.y += paragraph(panel, over(panel), heading, at, draw) + panel.dp(2);
  at.y += paragraph(panel, body(panel), text, at, draw) + panel.dp(14);
  return at.y - from;
}

/// Text in a box of its own colour.
template <class Body>
float boxed(const Panel& panel, Column at, ImU32 ground, bool draw, const Body& inside) {
  const float pad = panel.dp(14);
  const Column inner{at.x + pad, at.y + pad, at.width - 2 * pad};
  const float height = inside(inner, false) + 2 * pad;
  if (draw) {
    panel.box({{at.x, at.y}, {at.x + at.width, at.y + height}}, ground, 0, 12);
    inside(inner, true);
  }
  return height + panel.dp(12);
}

float rulesBox(const Panel& panel, const HelpItem& item, const Column& at, bool draw) {
  if (item.rules.empty()) return 0;
  const Palette& c = panel.colours();
  return boxed(panel, at, c.surfaceSunken, draw, [&](Column in, bool show) {
    const float from = in.y;
    in.y += paragraph(panel, over(panel), panel.word("ui.help.rules"), in, show) + panel.dp(2);
    std::string title;
    for (const RuleCardView& rule : item.rules) {
      if (rule.title != title)
        in.y += paragraph(panel, {Weight::semibold, 14.5f, c.text, 1.4f}, rule.title, in, show);
      title = rule.title;
      const float inset = panel.em(16);
      const TextStyle style{Weight::regular, 14.5f, c.text, 1.4f};
      if (show)
        panel.list()->AddCircleFilled({in.x + panel.em(5), in.y + panel.metrics.type(14.5f) * 0.7f},
                                      panel.em(2.5f), c.textSoft, 12);
      in.y += paragraph(panel, style, rule.value, {in.x + inset, in.y, in.width - inset}, show);
    }
    return in.y - from;
  });
}

float doubtBox(const Panel& panel, const ClaimView& claim, const std::string& asOf, const Column& at,
               bool draw) {
  const Palette& c = panel.colours();
  return boxed(panel, at, c.warningSoft, draw, [&](Column in, bool show) {
    const float from = in.y;
    const std::string head = fill(panel.word("ui.help.doubt"), {{"date", asOf}});
    const CertaintyLook look = certaintyLook(c, claim.certainty);
    const std::string& word = panel.word(look.key);
    in.y += paragraph(panel, {Weight::semibold, 13.5f, c.text, 1.4f}, head + " · " + word, in, show) +
            panel.dp(4);
    in.y += paragraph(panel, {Weight::medium, 14, c.text, 1.4f}, claim.title + ".", in, show);
    in.y += paragraph(panel, {Weight::regular, 14, c.text, 1.4f}, claim.others, in, show);
    return in.y - from;
  });
}

float factLines(const Panel& panel, const std::vector<FactView>& facts, Column at, bool draw) {
  if (facts.empty()) return 0;
  const Palette& c = panel.colours();
  const float from = at.y;
  at.y += paragraph(panel, over(panel), panel.word("ui.help.facts"), at, draw) + panel.dp(4);
  const TextStyle id{Weight::semibold, 12.5f, c.textSoft, 1.4f},
      text{Weight::regular, 13.5f, c.textSoft, 1.4f};
  float widest = 0;
  for (const FactView& fact : facts) widest = std::max(widest, panel.measure(id, fact.id).x);
  const float inset = widest + panel.dp(12);
  for (const FactView& fact : facts) {
    if (draw) panel.text({at.x, at.y + panel.dp(1)}, id, fact.id);
    at.y += paragraph(panel, text, fact.text, {at.x + inset, at.y, at.width - inset}, draw) + panel.dp(3);
  }
  return at.y - from + panel.dp(8);
}

}  // namespace

float paragraph(const Panel& panel, const TextStyle& style, std::string_view text, Column at, bool draw) {
  if (text.empty()) return 0;
  if (draw) return panel.text({at.x, at.y}, style, text, at.width);
  return panel.measure(style, text, at.width).y;
}

float entryBody(const Panel& panel, const HelpItem& item, const std::string& asOf, Column at, bool draw) {
  const float from = at.y;
  at.y += section(panel, panel.word("ui.help.cause"), item.cause, at, draw);
  at.y += section(panel, panel.word("ui.help.cure"), item.cure, at, draw);
  if (!item.text.empty()) at.y += paragraph(panel, body(panel), item.text, at, draw) + panel.dp(14);
  at.y += rulesBox(panel, item, at, draw);
  for (const ClaimView& doubt : item.doubts) at.y += doubtBox(panel, doubt, asOf, at, draw);
  at.y += factLines(panel, item.facts, at, draw);
  return at.y - from;
}

float claimBody(const Panel& panel, const ClaimView& claim, Column at, bool draw) {
  const float from = at.y;
  at.y += paragraph(panel, body(panel), claim.others, at, draw) + panel.dp(14);
  at.y += factLines(panel, claim.facts, at, draw);
  return at.y - from;
}

CertaintyLook certaintyLook(const Palette& palette, Certainty certainty) {
  switch (certainty) {
    case Certainty::confirmed:
      return {palette.goodSoft, palette.good, "ui.certainty.confirmed"};
    case Certainty::plausible:
      return {palette.accentSoft, palette.accentText, "ui.certainty.plausible"};
    case Certainty::unconfirmed:
      return {palette.warningSoft, palette.warning, "ui.certainty.unconfirmed"};
    case Certainty::disputed:
      break;
  }
  return {palette.dangerSoft, palette.danger, "ui.certainty.disputed"};
}

float pill(const Panel& panel, ImVec2 at, std::string_view text, ImU32 ground, ImU32 colour, bool draw) {
  const TextStyle style{Weight::semibold, 12.5f, colour, 1.3f};
  const float width = std::ceil(panel.measure(style, text).x) + panel.dp(18);
  const float height = panel.metrics.type(12.5f) * 1.3f + panel.dp(8);
  if (draw) {
    const Rect rect{at, {at.x + width, at.y + height}};
    panel.box(rect, ground, 0, 20);
    panel.lineIn({{rect.min.x + panel.dp(9), rect.min.y}, rect.max}, style, text);
  }
  return width;
}

float pillChoices(const Panel& panel, const std::vector<PillChoice>& choices, std::string_view prefix,
                  Column at, bool draw) {
  const Palette& c = panel.colours();
  const float gap = panel.dp(8), pad = panel.dp(14);
  const float height = std::max(panel.dp(38), panel.metrics.type(14.5f) * 1.3f + panel.dp(16));
  float x = 0, y = 0;
  for (const PillChoice& choice : choices) {
    TextStyle style{choice.chosen ? Weight::semibold : Weight::medium, 14.5f,
                    choice.chosen ? c.accentText : c.text, 1.3f};
    // Room for the bolder form, so that nothing moves when it is chosen.
    const float words = std::ceil(panel.measure({Weight::semibold, 14.5f, 0}, choice.label).x);
    const float width = std::min(words + 2 * pad + panel.em(20), at.width);
    if (x > 0 && x + width > at.width) x = 0, y += height + gap;
    if (draw) {
      const Rect rect{{at.x + x, at.y + y}, {at.x + x + width, at.y + y + height}};
      const Panel::Press press = panel.press(rect, std::string(prefix) + choice.id);
      panel.box(rect,
                choice.chosen   ? c.accentSoft
                : press.hovered ? c.surfaceSunken
                                : c.surface,
                choice.chosen ? c.accent : c.edgeStrong, 20, choice.chosen ? 2.0f : 1.0f);
      const ImVec2 mark{rect.min.x + pad + panel.em(6), rect.centre().y};
      if (choice.chosen) {
        panel.icon(mark, "check", 16, c.accentText);
      } else {
        panel.list()->AddCircle(mark, panel.em(6), c.edgeStrong, 20, panel.dp(1.5f));
      }
      panel.lineIn(
          {{rect.min.x + pad + panel.em(20), rect.min.y}, {rect.max.x - pad + panel.dp(4), rect.max.y}},
          style, choice.label);
      if (press.focused) panel.focusRing(rect, 20);
    }
    x += width + gap;
  }
  return y + height;
}

}  // namespace cardwalk::ui
