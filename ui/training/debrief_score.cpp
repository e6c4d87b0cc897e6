// What it came to: the ring with its points, the rubric line by line, what failed it, and where the card is.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/training/debrief_parts.h"

namespace cardwalk::ui {
namespace {

std::string_view fatalKey(Fatal fatal) {
  switch (fatal) {
    case Fatal::wrongCard:
      return "train.fatal.wrongCard";
    case Fatal::paidOrder:
      return "train.fatal.paidOrder";
    case Fatal::falselyDeclared:
      break;
  }
  return "train.fatal.falselyDeclared";
}

void drawRing(Flow& flow, const Score& score) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float radius = panel.em(52), thick = panel.em(11);
  if (flow.draw) {
    const ImVec2 centre{flow.at.x + flow.at.width / 2, flow.at.y + radius + thick / 2};
    const ImU32 colour = score.passed ? c.good : c.danger;
    desk::ring(panel, centre, radius, thick, static_cast<float>(score.total()) / 100, colour);
    const TextStyle number{Weight::bold, 34 / std::max(1.0f, panel.metrics.text * 0.72f), c.text, 1.1f};
    const std::string text = std::to_string(score.total());
    const ImVec2 size = panel.measure(number, text);
    panel.text({centre.x - size.x / 2, centre.y - size.y / 2}, number, text);
  }
  flow.at.y += 2 * radius + thick;
  flow.space(10);
}

void centred(Flow& flow, const TextStyle& style, const std::string& text, float after) {
  const float height = flow.panel.measure(style, text, flow.at.width).y;
  if (flow.draw)
    flow.panel.canvas().text({flow.at.x, flow.at.y}, style, text, flow.at.width, draw::Align::centre);
  flow.at.y += height + flow.panel.dp(after);
}

void rubricRow(Flow& flow, std::string_view key, int points, int most) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const TextStyle name{Weight::medium, 14.5f, c.text, 1.35f}, number{Weight::semibold, 14.5f, c.text, 1.35f};
  const std::string value = std::to_string(points) + "/" + std::to_string(most);
  const float width = panel.measure(number, value).x;
  const float words = flow.at.width - width - panel.dp(12);
  const float height = panel.measure(name, panel.word(key), words).y;
  if (flow.draw) {
    panel.text({flow.at.x, flow.at.y}, name, panel.word(key), words);
    panel.text({flow.at.x + flow.at.width - width, flow.at.y}, number, value);
  }
  flow.at.y += height + panel.dp(6);
  if (flow.draw)
    desk::bar(panel, {{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + panel.dp(8)}},
              static_cast<float>(points) / static_cast<float>(most),
              points == most ? c.good
              : points == 0  ? c.danger
                             : c.warning);
  flow.at.y += panel.dp(8 + 12);
}

}  // namespace

void drawScore(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Score& score = desk.debrief().score;
  const Rubric rubric;
  drawRing(flow, score);
  centred(flow, {Weight::bold, 20, score.passed ? c.good : c.danger, 1.3f},
          panel.word(score.passed ? "train.score.passed" : "train.score.failed"), 0);
  centred(flow, desk::soft(panel),
          fill(panel.word("train.score.of"), {{"count", std::to_string(rubric.pass)}}), 16);
  for (const Fatal fatal : score.fatals) {
    desk::note(flow, {c.dangerSoft, c.danger, "alert"}, panel.word("train.score.fatal"),
               panel.word(fatalKey(fatal)));
    flow.space(12);
  }
  if (!score.valid || score.otherVersion) {
    desk::note(flow, {c.warningSoft, c.warning, "info"}, panel.word("train.score.version"),
               panel.word(score.valid ? "train.score.version.other" : "train.score.version.broken"));
    flow.space(12);
  }
  rubricRow(flow, "train.rubric.diagnosis", score.diagnosis, rubric.diagnosis);
  rubricRow(flow, "train.rubric.endState", score.endState, rubric.endState);
  rubricRow(flow, "train.rubric.noDamage", score.noDamage, rubric.noDamage);
  rubricRow(flow, "train.rubric.told", score.told, rubric.told);
  flow.space(2);
  std::vector<desk::Chip> chips{
      {fill(panel.word("train.score.time"), {{"time", clockText(score.duration)}}), 0, 0}};
  if (score.hints > 0)
    chips.push_back({fill(panel.word("train.score.hints"), {{"count", std::to_string(score.hints)}}), 0, 0});
  if (desk.reviewed().record.surprises)
    chips.push_back({panel.word(score.recovered ? "train.score.recovered" : "train.score.unrecovered"),
                     score.recovered ? c.goodSoft : c.warningSoft, score.recovered ? c.good : c.warning});
  desk::chips(flow, chips);
}

namespace {

/// What may be said of the lists: in a ticket of advice no card had to go, and with a case that is rightly
/// handed over the rest is not forgotten.
struct StoreWords {
  std::string_view title = "train.stores.title", text, never = "train.stores.never";
};

StoreWords storeWords(const TrainingDesk& desk) {
  const auto& card = desk.debrief().score.cardLeft;
  const bool left = std::any_of(card.begin(), card.end(), [](bool each) { return each; });
  switch (outcomeOf(desk)) {
    case DeskOutcome::advice:
      return {"train.stores.advice.title",
              desk.debrief().score.endState > 0 ? "train.stores.advice" : "train.stores.advice.open",
              "train.stores.empty"};
    case DeskOutcome::handedOver:
      return {"train.stores.title", "train.stores.handedOver"};
    case DeskOutcome::removal:
      break;
  }
  return {"train.stores.title", left ? "train.stores.left" : "train.stores.clean"};
}

}  // namespace

DeskOutcome outcomeOf(const TrainingDesk& desk) {
  const Attempt* attempt = desk.moment().attempt ? &*desk.moment().attempt : nullptr;
  if (attempt == nullptr) return DeskOutcome::removal;
  const Scenario& scenario =
      attempt->pack().scenarios[static_cast<std::size_t>(attempt->session().scenario())];
  if (scenario.target < 0) return DeskOutcome::advice;
  const auto& log = desk.reviewed().record.log;
  const bool over = attempt->ticket().claims[static_cast<std::size_t>(Claimed::handedOver)] && !log.empty() &&
                    log.back().kind == EntryKind::close && log.back().claimed == Claimed::handedOver;
  return over && desk.debrief().score.endState > 0 ? DeskOutcome::handedOver : DeskOutcome::removal;
}

void drawStoresLeft(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Debrief& debrief = desk.debrief();
  const StoreWords words = storeWords(desk);
  flow.write(desk::title(panel), panel.word(words.title), 2);
  flow.write(desk::soft(panel), panel.word(words.text), 14);
  const float gap = panel.dp(10);
  const bool wide = flow.at.width > panel.dp(380) * panel.metrics.text;
  const float width = wide ? (flow.at.width - 2 * gap) / 3 : flow.at.width;
  const float top = flow.at.y;
  float bottom = top, x = flow.at.x;
  const auto column = [&](std::size_t i, bool draw, float height) {
    const StoreView& store = debrief.stores[i];
    const Rect box{{x, flow.at.y}, {x + width, flow.at.y + height}};
    if (draw) panel.box(box, c.surfaceSunken, 0, 12);
    Flow list(panel, {x + panel.dp(12), flow.at.y + panel.dp(12), width - panel.dp(24)}, draw);
    list.write({Weight::semibold, 13.5f, c.textSoft, 1.35f}, store.title, 8);
    for (const StoreRow& row : store.rows) {
      const float line = std::max(panel.dp(36), panel.metrics.type(14) + panel.dp(16));
      const Rect rect{{list.at.x, list.at.y}, {list.at.x + list.at.width, list.at.y + line}};
      if (draw) {
        panel.box(rect, c.surface, row.card.isTarget ? c.danger : c.edge, 8, row.card.isTarget ? 2.0f : 1.0f);
        panel.lineIn({{rect.min.x + panel.dp(10), rect.min.y}, rect.max},
                     {Weight::semibold, 14, c.text, 1.3f}, row.card.last4);
        if (row.card.isTarget) {
          const float number = panel.measure({Weight::semibold, 14, 0}, row.card.last4).x + panel.dp(20);
          panel.lineIn({{rect.min.x + number, rect.min.y}, {rect.max.x - panel.dp(8), rect.max.y}},
                       {Weight::semibold, 12.5f, c.danger, 1.3f}, panel.word("train.stores.here"),
                       draw::Align::right);
        }
      }
      list.at.y += line + panel.dp(6);
    }
    const bool advice = words.never == "train.stores.empty";
    if (advice ? store.rows.empty() : !store.holdsTarget) {
      if (draw && store.everHeldTarget)
        panel.icon({list.at.x + panel.em(8), list.at.y + panel.metrics.type(14) * 0.68f}, "check", 17,
                   c.good);
      const bool clean = store.everHeldTarget;
      list.write({Weight::medium, 14, clean ? c.good : c.textSoft, 1.35f},
                 panel.word(clean ? "train.stores.gone" : words.never), 0, clean ? panel.em(20) : 0);
    }
    return list.used() + panel.dp(24);
  };
  float height = 0;
  for (std::size_t i = 0; i < debrief.stores.size(); ++i) height = std::max(height, column(i, false, 0));
  for (std::size_t i = 0; i < debrief.stores.size(); ++i) {
    const float own = wide ? height : column(i, false, 0);
    if (flow.draw) column(i, true, own);
    bottom = std::max(bottom, flow.at.y + own);
    if (wide)
      x += width + gap;
    else
      flow.at.y += own + gap;
  }
  flow.at.y = bottom;
}

}  // namespace cardwalk::ui
