// Tiles, bars and distributions.

#include <algorithm>
#include <array>
#include <cmath>

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

/// Columns side by side from a count each, with words below some of them.
void histogram(Flow& flow, const std::vector<int>& counts, ImU32 colour, int split, ImU32 below,
               const std::vector<std::pair<std::size_t, std::string>>& words) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float height = panel.dp(110), label = panel.metrics.type(12.5f) * 1.4f;
  const int most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
  const float step = flow.at.width / static_cast<float>(std::max<std::size_t>(1, counts.size()));
  if (flow.draw) {
    const float base = std::round(flow.at.y + height);
    for (std::size_t i = 0; most > 0 && i < counts.size(); ++i) {
      const float x = flow.at.x + step * static_cast<float>(i);
      const float high = counts[i] == 0
                             ? 0
                             : std::max(panel.dp(3), (height - panel.dp(16)) * static_cast<float>(counts[i]) /
                                                         static_cast<float>(most));
      if (high > 0)
        panel.list()->AddRectFilled({x + panel.dp(1.5f), base - high}, {x + step - panel.dp(1.5f), base},
                                    static_cast<int>(i) < split ? below : colour, panel.dp(3),
                                    ImDrawFlags_RoundCornersTop);
      if (counts[i] == most)
        panel.canvas().text({x - step, base - high - panel.metrics.type(12) * 1.3f},
                            {Weight::medium, 12, c.textSoft, 1.2f}, std::to_string(counts[i]), step * 3,
                            draw::Align::centre);
    }
    panel.canvas().hairline(flow.at.x, flow.at.x + flow.at.width, base);
    for (const auto& [at, text] : words) {
      const float centre = flow.at.x + step * (static_cast<float>(at) + 0.5f);
      const float width = panel.measure({Weight::regular, 12.5f, 0}, text).x;
      const float x = std::clamp(centre - width / 2, flow.at.x, flow.at.x + flow.at.width - width);
      panel.text({x, base + panel.dp(4)}, {Weight::regular, 12.5f, c.textSoft, 1.4f}, text);
    }
  }
  flow.at.y += height + panel.dp(4) + label;
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
    std::string line = fill(panel.word("train.sums.ticket"),
                            {{"count", std::to_string(sum.attempts)},
                             {"mean", std::to_string(std::lround(sum.meanScore))},
                             {"time", desk::clock(static_cast<std::int64_t>(sum.meanDuration))},
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
  std::erase_if(facts, [](const FactSum& each) { return each.asked == 0 || each.missed == 0; });
  std::stable_sort(facts.begin(), facts.end(), [](const FactSum& a, const FactSum& b) {
    return static_cast<double>(a.missed) * b.asked > static_cast<double>(b.missed) * a.asked;
  });
  if (facts.size() > kMostFacts) facts.resize(kMostFacts);
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
}

void drawScores(Flow& flow, const Supervisor& supervisor) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  flow.write(desk::title(panel), panel.word("train.sums.scores"), 10);
  const int pass = Rubric{}.pass / 5;
  histogram(flow, supervisor.sums.scores, c.good, pass, c.warning,
            {{0, "0"}, {10, "50"}, {static_cast<std::size_t>(pass), std::to_string(pass * 5)}, {20, "100"}});
}

void drawTimes(Flow& flow, const Supervisor& supervisor) {
  const Panel& panel = flow.panel;
  flow.write(desk::title(panel), panel.word("train.sums.times"), 10);
  histogram(flow, supervisor.sums.durations, panel.colours().accent, 0, 0,
            {{0, "0:30"}, {5, "3:00"}, {9, "5:00"}, {20, "10:00+"}});
}

}  // namespace cardwalk::ui
