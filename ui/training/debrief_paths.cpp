// The way that was taken against the shortest one: two lanes of screens.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/training/debrief_parts.h"

namespace cardwalk::ui {
namespace {

struct Lane {
  const std::vector<PathPoint>& points;
  bool mine = false;
};

struct Grid {
  int perRow = 1;
  float step = 0, row = 0, radius = 0, words = 0;
};

constexpr float kLabel = 12.5f;

Grid gridFor(const Panel& panel, const Flow& flow, const std::vector<PathPoint>& a,
             const std::vector<PathPoint>& b) {
  Grid out;
  const float least = panel.dp(96) * (1 + (panel.metrics.text - 1) * 0.85f);
  const int most = static_cast<int>(std::max(a.size(), b.size()));
  out.perRow = std::clamp(static_cast<int>(flow.at.width / least), 2, std::max(2, most));
  out.step = flow.at.width / static_cast<float>(out.perRow);
  out.radius = panel.em(12);
  out.words = out.step - panel.dp(8);
  float highest = 0;
  for (const auto* lane : {&a, &b})
    for (const PathPoint& point : *lane)
      highest = std::max(highest, panel.measure({Weight::medium, kLabel, 0, 1.3f}, point.title, out.words).y);
  out.row = 2 * out.radius + panel.dp(6) + highest + panel.dp(18);
  return out;
}

ImVec2 centreOf(const Grid& grid, const Flow& flow, float top, std::size_t i) {
  const auto perRow = static_cast<std::size_t>(grid.perRow);
  return {flow.at.x + grid.step * (static_cast<float>(i % perRow) + 0.5f),
          top + grid.row * static_cast<float>(i / perRow) + grid.radius};
}

void dashed(const Panel& panel, ImVec2 from, ImVec2 to, ImU32 colour) {
  const float length = std::hypot(to.x - from.x, to.y - from.y), dash = panel.dp(6), gap = panel.dp(5);
  const ImVec2 way{(to.x - from.x) / std::max(1.0f, length), (to.y - from.y) / std::max(1.0f, length)};
  for (float at = 0; at < length; at += dash + gap) {
    const float end = std::min(length, at + dash);
    panel.list()->AddLine({from.x + way.x * at, from.y + way.y * at},
                          {from.x + way.x * end, from.y + way.y * end}, colour, panel.dp(2.5f));
  }
}

void link(const Panel& panel, const Grid& grid, ImVec2 from, ImVec2 to, ImU32 colour, bool solid) {
  const float gap = grid.radius + panel.dp(1);
  if (to.x > from.x) {
    const ImVec2 a{from.x + gap, from.y}, b{to.x - gap, to.y};
    solid ? panel.list()->AddLine(a, b, colour, panel.dp(2.5f)) : dashed(panel, a, b, colour);
    return;
  }
  // The next row begins at the left: short ends at both sides say that it goes on.
  const float reach = std::max(panel.dp(6), grid.step / 2 - gap - panel.dp(4));
  const ImVec2 a{from.x + gap, from.y}, b{from.x + gap + reach, from.y};
  const ImVec2 e{to.x - gap - reach, to.y}, d{to.x - gap, to.y};
  for (const auto& [p, q] : {std::pair{a, b}, std::pair{e, d}})
    solid ? panel.list()->AddLine(p, q, colour, panel.dp(2.5f)) : dashed(panel, p, q, colour);
}

void drawPoint(const Panel& panel, const Grid& grid, const PathPoint& point, ImVec2 centre, ImU32 colour,
               const Lane& lane) {
  const Palette& c = panel.colours();
  ImDrawList* list = panel.list();
  const bool bad = lane.mine && point.mistake;
  Panel::Press press;
  const Rect box{{centre.x - grid.step / 2 + panel.dp(3), centre.y - grid.radius - panel.dp(4)},
                 {centre.x + grid.step / 2 - panel.dp(3), centre.y + grid.row - grid.radius - panel.dp(8)}};
  if (lane.mine && point.entry >= 0)
    press = panel.press(box, "train/moment/" + std::to_string(point.entry + 1));
  if (press.hovered) panel.box(box, c.surfaceSunken, 0, 10);
  list->AddCircleFilled(centre, grid.radius, bad ? c.danger : c.surface, 36);
  list->AddCircle(centre, grid.radius, bad ? c.danger : colour, 36, panel.dp(2.5f));
  panel.icon(centre,
             bad                             ? std::string_view("alert")
             : !point.icon.empty()           ? std::string_view(point.icon)
             : point.surface == Surface::app ? std::string_view("phone")
                                             : std::string_view("screen"),
             14, bad ? c.textOnAccent : colour);
  const TextStyle words{bad ? Weight::semibold : Weight::medium, kLabel, bad ? c.danger : c.text, 1.3f};
  panel.canvas().text({centre.x - grid.words / 2, centre.y + grid.radius + panel.dp(6)}, words, point.title,
                      grid.words, draw::Align::centre);
  if (press.focused) panel.focusRing(box, 10);
}

/// The closing is the last point of one's own way.
std::vector<PathPoint> takenWay(const Panel& panel, const TrainingDesk& desk) {
  const Debrief& debrief = desk.debrief();
  std::vector<PathPoint> out = debrief.taken;
  const auto& log = desk.reviewed().record.log;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int from = out[i].entry, to = i + 1 < out.size() ? out[i + 1].entry : static_cast<int>(log.size());
    // What was diagnosed or said is no matter of screens.
    out[i].mistake =
        std::any_of(debrief.score.mistakes.begin(), debrief.score.mistakes.end(), [&](const Mistake& each) {
          const bool onScreen = each.kind == MistakeKind::refused || each.kind == MistakeKind::detour ||
                                each.kind == MistakeKind::harm;
          return onScreen && each.entry >= std::max(0, from) && each.entry < to;
        });
  }
  if (log.empty() || log.back().kind != EntryKind::close) return out;
  constexpr std::array<std::string_view, kClaims> kKeys{"train.claim.done", "train.claim.handedOver",
                                                        "train.claim.nothingToDo"};
  PathPoint end;
  end.title = panel.word(kKeys[static_cast<std::size_t>(log.back().claimed)]);
  end.surface = Surface::desk;
  end.entry = static_cast<int>(log.size()) - 2;
  end.mistake =
      std::any_of(debrief.score.mistakes.begin(), debrief.score.mistakes.end(), [](const Mistake& each) {
        return each.kind == MistakeKind::claim || each.kind == MistakeKind::unreached;
      });
  out.push_back(std::move(end));
  return out;
}

void drawLane(Flow& flow, const Grid& grid, const Lane& lane) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float top = flow.at.y;
  bool off = false;
  for (std::size_t i = 0; flow.draw && i < lane.points.size(); ++i) {
    const PathPoint& point = lane.points[i];
    off = lane.mine && (off || point.offRoute);
    const ImU32 colour = !lane.mine ? c.good : off ? c.danger : c.accent;
    const ImVec2 centre = centreOf(grid, flow, top, i);
    if (i > 0) link(panel, grid, centreOf(grid, flow, top, i - 1), centre, colour, lane.mine);
    // The same moment stands in other lists of the page, and may stand here twice.
    ImGui::PushID("way");
    ImGui::PushID(static_cast<int>(i));
    drawPoint(panel, grid, point, centre, colour, lane);
    ImGui::PopID();
    ImGui::PopID();
  }
  const auto rows = (lane.points.size() + static_cast<std::size_t>(grid.perRow) - 1) /
                    static_cast<std::size_t>(grid.perRow);
  flow.at.y = top + grid.row * static_cast<float>(std::max<std::size_t>(1, rows));
}

void laneHead(Flow& flow, std::string_view key, ImU32 colour, bool solid) {
  const Panel& panel = flow.panel;
  const float y = flow.at.y + panel.metrics.type(13.5f) * 0.68f, sample = panel.dp(26);
  if (flow.draw) {
    const ImVec2 from{flow.at.x, y}, to{flow.at.x + sample, y};
    solid ? panel.list()->AddLine(from, to, colour, panel.dp(2.5f)) : dashed(panel, from, to, colour);
  }
  flow.write({Weight::semibold, 13.5f, panel.colours().text, 1.35f}, panel.word(key), 10,
             sample + panel.dp(10));
}

}  // namespace

void drawPaths(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Debrief& debrief = desk.debrief();
  const bool theirs = desk.fromSupervisor();
  flow.write(desk::title(panel), panel.word(theirs ? "train.paths.theirs.title" : "train.paths.title"), 2);
  flow.write(desk::soft(panel),
             fill(panel.word("train.paths.text"), {{"count", std::to_string(debrief.score.actions)},
                                                   {"limit", std::to_string(debrief.score.optimum)}}),
             14);
  const std::vector<PathPoint> mine = takenWay(panel, desk);
  const Grid grid = gridFor(panel, flow, mine, debrief.best);
  laneHead(flow, theirs ? "train.paths.theirs" : "train.paths.mine", c.accent, true);
  drawLane(flow, grid, {mine, true});
  const auto& log = desk.reviewed().record.log;
  const auto left = static_cast<std::size_t>(std::max(0, debrief.leftRouteAt));
  if (debrief.leftRouteAt >= 0 && left < log.size()) {
    desk::note(flow, {c.warningSoft, c.warning, "flag"},
               fill(panel.word("train.paths.left"), {{"time", clockText(log[left].at)}}),
               panel.word("train.paths.left.text"));
    flow.space(18);
  }
  laneHead(flow, "train.paths.best", c.good, false);
  drawLane(flow, grid, {debrief.best, false});
}

}  // namespace cardwalk::ui
