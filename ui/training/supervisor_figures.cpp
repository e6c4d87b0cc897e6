// Tiles, bars and distributions.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/help/help_parts.h"
#include "ui/training/supervisor_parts.h"

namespace cardwalk::ui {
namespace {

constexpr std::size_t kMostFacts = 12;

std::string percent(int part, int whole) {
  return std::to_string(whole == 0 ? 0 : std::lround(100.0 * part / whole)) + " %";
}

const Scenario* scenarioOf(const Pack& pack, const std::string& id) {
  const int index = pack.scenarioIndex(id);
  return index < 0 ? nullptr : &pack.scenarios[static_cast<std::size_t>(index)];
}

std::string stepWords(const Panel& panel, const Pack& pack, const std::string& step) {
  for (const GuideStep& each : pack.guide)
    if (each.id == step) return panel.word(each.title);
  return step;
}

struct Tick {
  float at;  ///< in columns from the left
  std::string text;
};

struct Plot {
  const std::vector<int>& counts;
  ImU32 colour, below;
  int split;  ///< columns before it have the other colour, and a line parts them; 0: none
  std::vector<Tick> ticks;
};

/// Columns side by side with ticks below; the highest says its count, or the one that is pointed at.
void histogram(Flow& flow, const Plot& plot) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const TextStyle small{Weight::medium, 12.5f, c.textSoft, 1.4f};
  const float line = panel.metrics.type(12.5f) * 1.4f, height = panel.dp(98) + line,
              above = line + panel.dp(2);
  const Column at = flow.at;
  flow.at.y += height + panel.dp(5) + line;
  if (!flow.draw || plot.counts.empty()) return;
  const float step = at.width / static_cast<float>(plot.counts.size()), base = std::round(at.y + height);
  const auto highest = std::max_element(plot.counts.begin(), plot.counts.end());
  auto told = static_cast<std::size_t>(highest - plot.counts.begin());
  const auto label = [&](float centre, float y, const std::string& text) {
    const float width = panel.measure(small, text).x;
    panel.text({std::clamp(centre - width / 2, at.x, at.x + at.width - width), y}, small, text);
  };
  const auto high = [&](std::size_t i) {
    if (plot.counts[i] == 0) return 0.0f;
    return std::max(panel.dp(3), (height - above) * static_cast<float>(plot.counts[i]) /
                                     static_cast<float>(std::max(1, *highest)));
  };
  if (plot.split > 0) {
    const float x = std::round(at.x + step * static_cast<float>(plot.split));
    panel.list()->AddRectFilled({x, base - height + above}, {x + std::max(1.0f, panel.dp(1)), base},
                                c.edgeStrong);
  }
  for (std::size_t i = 0; i < plot.counts.size(); ++i) {
    const float x = at.x + step * static_cast<float>(i);
    if (plot.counts[i] > 0 && ImGui::IsMouseHoveringRect({x, base - height}, {x + step, base})) told = i;
    if (plot.counts[i] > 0)
      panel.list()->AddRectFilled({x + panel.dp(1.5f), base - high(i)}, {x + step - panel.dp(1.5f), base},
                                  static_cast<int>(i) < plot.split ? plot.below : plot.colour, panel.dp(3),
                                  ImDrawFlags_RoundCornersTop);
  }
  if (*highest > 0)
    label(at.x + step * (static_cast<float>(told) + 0.5f), base - high(told) - above,
          std::to_string(plot.counts[told]));
  panel.canvas().hairline(at.x, at.x + at.width, base);
  for (const Tick& tick : plot.ticks) label(at.x + step * tick.at, base + panel.dp(5), tick.text);
}

/// A card's title with a figure at the right of it.
void titleWith(Flow& flow, std::string_view title, const std::string& figure) {
  const Panel& panel = flow.panel;
  const TextStyle style{Weight::medium, 14, panel.colours().textSoft, 1.4f};
  const float width = panel.measure(style, figure).x, y = flow.at.y;
  flow.at.width -= width + panel.dp(12);
  flow.write(desk::title(panel), panel.word(title), 10);
  flow.at.width += width + panel.dp(12);
  if (flow.draw) panel.text({flow.at.x + flow.at.width - width, y}, style, figure);
}

/// The mean over all attempts of what each ticket has a mean of.
double meanOf(const ResultSums& sums, double TicketSum::*mean) {
  double total = 0;
  for (const TicketSum& each : sums.tickets) total += each.*mean * each.attempts;
  return sums.attempts == 0 ? 0 : total / sums.attempts;
}

}  // namespace

float drawTiles(const Panel& panel, const Supervisor& supervisor, const Column& at) {
  const Palette& c = panel.colours();
  const ResultSums& sums = supervisor.sums;
  int hints = 0;
  for (const TicketSum& each : sums.tickets) hints += each.hints;
  struct Tile {
    std::string_view key;
    std::string value;
    ImU32 colour;
  };
  const std::array tiles{Tile{"train.tile.attempts", std::to_string(sums.attempts), c.text},
                         Tile{"train.tile.people", std::to_string(sums.people), c.text},
                         Tile{"train.tile.passed", percent(sums.passed, sums.attempts),
                              sums.attempts == 0                     ? c.text
                              : sums.passed * 4 >= sums.attempts * 3 ? c.good
                                                                     : c.warning},
                         Tile{"train.tile.hints", std::to_string(hints), c.text}};
  const float gap = panel.dp(16);
  const int perRow = at.width > panel.dp(760) * panel.metrics.text ? 4 : 2;
  const float width = (at.width - gap * static_cast<float>(perRow - 1)) / static_cast<float>(perRow);
  float y = at.y, height = 0;
  for (std::size_t i = 0; i < tiles.size(); ++i) {
    const auto column = static_cast<int>(i) % perRow;
    if (i > 0 && column == 0) y += height + gap, height = 0;
    const Column place{at.x + (width + gap) * static_cast<float>(column), y, width};
    height = std::max(height, desk::card(panel, place, true, [&](Flow& flow) {
                        flow.write({Weight::bold, 30, tiles[i].colour, 1.15f}, tiles[i].value, 2);
                        flow.write(desk::soft(panel), panel.word(tiles[i].key));
                      }));
  }
  return y + height - at.y;
}

void drawTicketSums(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  flow.write(desk::title(panel), panel.word("train.sums.tickets"), 2);
  flow.write(desk::soft(panel), panel.word("train.sums.tickets.text"), 12);
  if (desk.supervisor().sums.tickets.empty()) flow.write(desk::soft(panel), panel.word("train.sums.none"));
  for (const TicketSum& sum : desk.supervisor().sums.tickets) {
    const Scenario* scenario = scenarioOf(desk.pack(), sum.ticket);
    const std::string name = sum.ticket + (scenario != nullptr ? " · " + panel.word(scenario->title) : "");
    const std::string rate = percent(sum.passed, sum.attempts);
    const TextStyle number{Weight::semibold, 14.5f, c.text, 1.35f};
    const float value = panel.measure(number, rate).x, top = flow.at.y;
    flow.space(6);
    const float y = flow.at.y;
    flow.at.width -= value + panel.dp(12);
    flow.write({Weight::semibold, 14.5f, c.text, 1.35f}, name, 6);
    flow.at.width += value + panel.dp(12);
    if (flow.draw) panel.text({flow.at.x + flow.at.width - value, y}, number, rate);
    const float part =
        sum.attempts == 0 ? 0 : static_cast<float>(sum.passed) / static_cast<float>(sum.attempts);
    if (flow.draw)
      desk::bar(panel, {{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + panel.dp(8)}}, part,
                part >= 0.75f  ? c.good
                : part >= 0.5f ? c.warning
                               : c.danger);
    flow.space(8 + 6);
    std::string line =
        fill(panel.word("train.sums.ticket"), {{"count", std::to_string(sum.attempts)},
                                               {"mean", std::to_string(std::lround(sum.meanScore))},
                                               {"time", clockText(std::llround(sum.meanDuration))},
                                               {"hints", std::to_string(sum.hints)}});
    flow.write({Weight::regular, 13.5f, c.textSoft, 1.4f}, line);
    if (!sum.hardestStep.empty())
      flow.write(
          {Weight::regular, 13.5f, c.textSoft, 1.4f},
          fill(panel.word("train.sums.hardest"), {{"text", stepWords(panel, desk.pack(), sum.hardestStep)},
                                                  {"count", std::to_string(sum.hardestMisses)}}));
    flow.space(8);
    const Rect box{{flow.at.x - panel.dp(10), top}, {flow.at.x + flow.at.width + panel.dp(10), flow.at.y}};
    if (flow.draw) {
      const Panel::Press press = panel.press(box, "train/ticket/" + sum.ticket);
      if (press.hovered || press.focused) panel.focusRing(draw::inset(box, panel.dp(3)), 10);
    }
  }
}

void drawFactSums(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  flow.write(desk::title(panel), panel.word("train.sums.facts"), 2);
  flow.write(desk::soft(panel), panel.word("train.sums.facts.text"), 12);
  std::vector<FactSum> facts = desk.supervisor().sums.facts;
  std::erase_if(facts, [](const FactSum& each) { return each.asked == 0; });
  std::stable_sort(facts.begin(), facts.end(), [](const FactSum& a, const FactSum& b) {
    return static_cast<double>(a.missed) * b.asked > static_cast<double>(b.missed) * a.asked;
  });
  const std::size_t known = facts.size();
  if (!desk.supervisor().allFacts) {
    std::erase_if(facts, [](const FactSum& each) { return each.missed == 0; });
    if (facts.size() > kMostFacts) facts.resize(kMostFacts);
  }
  if (facts.empty()) flow.write(desk::soft(panel), panel.word("train.sums.none"));
  const TextStyle id{Weight::semibold, 13.5f, c.text, 1.4f};
  for (const FactSum& fact : facts) {
    const std::string value = percent(fact.missed, fact.asked);
    const float inset = panel.measure(id, "WEB-10a").x + panel.dp(12);
    const float right = panel.measure(id, "100 %").x + panel.dp(12);
    const float line = panel.metrics.type(13.5f) * 1.4f;
    if (flow.draw) {
      panel.text({flow.at.x, flow.at.y}, id, fact.fact);
      panel.text({flow.at.x + flow.at.width - panel.measure(id, value).x, flow.at.y}, id, value);
      const float middle = flow.at.y + line / 2, half = panel.dp(4);
      desk::bar(panel,
                {{flow.at.x + inset, middle - half}, {flow.at.x + flow.at.width - right, middle + half}},
                static_cast<float>(fact.missed) / static_cast<float>(fact.asked), c.danger);
    }
    flow.at.y += line;
    const auto taught = desk.pack().facts.find(fact.fact);
    if (taught != desk.pack().facts.end())
      flow.write({Weight::regular, 13, c.textSoft, 1.4f}, panel.word(taught->second), 0, inset);
    flow.space(10);
  }
  if (known <= kMostFacts && facts.size() == known) return;
  const std::string all = fill(panel.word("train.sums.facts.all"), {{"count", std::to_string(known)}});
  flow.at.y +=
      pillChoices(panel, {{"all", all, desk.supervisor().allFacts}}, "train/facts/", flow.at, flow.draw);
}

void drawScores(Flow& flow, const Supervisor& supervisor) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const long mean = std::lround(meanOf(supervisor.sums, &TicketSum::meanScore));
  titleWith(flow, "train.sums.scores", panel.word("train.people.mean") + " " + std::to_string(mean));
  const int pass = Rubric{}.pass / 5;
  histogram(flow, {supervisor.sums.scores,
                   c.good,
                   c.warning,
                   pass,
                   {{0.5f, "0"},
                    {5.5f, "25"},
                    {10.5f, "50"},
                    {static_cast<float>(pass) + 0.5f, std::to_string(pass * 5)},
                    {20.5f, "100"}}});
}

void drawTimes(Flow& flow, const Supervisor& supervisor) {
  const Panel& panel = flow.panel;
  const auto mean = static_cast<std::int64_t>(meanOf(supervisor.sums, &TicketSum::meanDuration));
  titleWith(flow, "train.sums.times", panel.word("train.people.mean") + " " + clockText(mean));
  const ImU32 colour = panel.colours().accent;
  // Each column is half a minute; the last one takes all that lasted longer.
  histogram(flow, {supervisor.sums.durations,
                   colour,
                   colour,
                   0,
                   {{0, "0:00"}, {4, "2:00"}, {8, "4:00"}, {12, "6:00"}, {16, "8:00"}, {20.5f, "10:00+"}}});
}

}  // namespace cardwalk::ui
