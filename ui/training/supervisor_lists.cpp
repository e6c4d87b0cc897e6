// Who is where, and the newest attempts.

#include <algorithm>
#include <cmath>

#include "core/records/dates.h"
#include "core/records/ticket_id.h"
#include "ui/training/supervisor_parts.h"

namespace cardwalk::ui {
namespace {

struct Head {
  std::string text;
  float share;        ///< of the width
  bool told = false;  ///< where there are no columns, the head is said with the value
};

struct Cell {
  std::string text;
  ImU32 colour = 0;
  bool bold = false;
};

struct RowLook {
  std::string press;
  bool chosen = false;
};

std::string share(int part, int whole) {
  return std::to_string(whole == 0 ? 0 : std::lround(100.0 * part / whole)) + " %";
}

/// What a narrow row says below its name: all but the first cell, in one sentence.
std::string besides(const std::vector<Head>& heads, const std::vector<Cell>& cells) {
  std::string rest;
  for (std::size_t i = 1; i < heads.size(); ++i)
    if (!cells[i].text.empty())
      rest += (rest.empty() ? "" : " · ") + (heads[i].told ? heads[i].text + ": " : "") + cells[i].text;
  return rest;
}

void drawCells(const Panel& panel, const Rect& box, const std::vector<Head>& heads,
               const std::vector<Cell>& cells) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(10), room = box.width() - 2 * pad;
  float x = box.min.x + pad;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const float width = room * heads[i].share;
    // A head may stand over the column beside it, too, where that has none of its own.
    const bool alone = !cells.empty() || i + 1 == heads.size() || !heads[i + 1].text.empty();
    const float reach = alone ? width : width + room * heads[i + 1].share;
    const Cell cell = cells.empty() ? Cell{heads[i].text, c.textSoft, true} : cells[i];
    const TextStyle style{cell.bold ? Weight::semibold : Weight::regular, cells.empty() ? 13.0f : 14.0f,
                          cell.colour != 0 ? cell.colour : c.text, 1.4f};
    panel.lineIn({{x, box.min.y}, {x + reach - pad, box.max.y}}, style, cell.text);
    x += width;
  }
}

/// Cells side by side under their heads; where there is no room for columns, a name and a sentence below it.
void tableRow(Flow& flow, const std::vector<Head>& heads, const std::vector<Cell>& cells,
              const RowLook& look) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const bool wide = flow.at.width > panel.dp(640) * panel.metrics.text;
  if (cells.empty() && !wide) return;
  const float pad = panel.dp(10), line = panel.metrics.type(14) * 1.4f;
  const TextStyle name{Weight::semibold, 14, c.text, 1.4f}, soft{Weight::regular, 13, c.textSoft, 1.4f};
  const std::string rest = wide ? std::string() : besides(heads, cells);
  Flow measured(panel, flow.at, false);
  if (!wide) {
    measured.write(name, cells.front().text);
    measured.write(soft, rest);
  }
  const float height = std::max(panel.dp(44), (wide ? line : measured.used()) + 2 * pad);
  const Rect box{{flow.at.x - pad, flow.at.y}, {flow.at.x + flow.at.width + pad, flow.at.y + height}};
  flow.at.y += height;
  if (!flow.draw) return;
  Panel::Press press;
  if (!look.press.empty()) press = panel.press(box, look.press);
  // A long list is there for the keyboard as a whole, and drawn where it can be seen.
  const ImVec2 least = panel.list()->GetClipRectMin(), most = panel.list()->GetClipRectMax();
  if (box.max.y < least.y || box.min.y > most.y) return;
  if (press.hovered || look.chosen) panel.box(box, look.chosen ? c.accentSoft : c.surfaceSunken, 0, 8);
  panel.canvas().hairline(flow.at.x, flow.at.x + flow.at.width, box.max.y);
  if (wide) {
    drawCells(panel, box, heads, cells);
  } else {
    Flow drawn(panel, {flow.at.x, box.min.y + pad, flow.at.width}, true);
    drawn.write(name, cells.front().text);
    drawn.write(soft, rest);
  }
  if (press.focused) panel.focusRing(draw::inset(box, panel.dp(3)), 8);
}

/// Which of all attempts these are, and the ways to the others.
void drawPages(Flow& flow, const Supervisor& s) {
  if (s.kept <= kMostRows) return;
  const Panel& panel = flow.panel;
  const int first = s.page * kMostRows + 1, last = s.page * kMostRows + static_cast<int>(s.rows.size());
  flow.space(14);
  const std::string place =
      std::to_string(first) + "–" + std::to_string(last) + " / " + std::to_string(s.kept);
  flow.write(desk::soft(panel), place, 8);
  std::vector<ButtonSpec> ways;
  if (s.page > 0) ways.push_back({"train/rows/newer", panel.word("train.attempts.newer"), "back", ""});
  if (last < s.kept) ways.push_back({"train/rows/older", panel.word("train.attempts.older"), "", "next"});
  float x = 0, height = 0;
  for (const ButtonSpec& way : ways) {
    const ImVec2 size = panel.buttonSize(way);
    if (x > 0 && x + size.x > flow.at.width) x = 0, flow.at.y += height + panel.dp(8);
    height = std::max(panel.dp(44), size.y);
    const ImVec2 from{flow.at.x + x, flow.at.y};
    if (flow.draw) panel.button({from, {from.x + size.x, from.y + height}}, way);
    x += size.x + panel.dp(10);
  }
  flow.at.y += height;
}

/// Who has a ticket in hand.
void drawAtWork(Flow& flow, const Supervisor& s) {
  if (s.atWork.empty()) return;
  const Panel& panel = flow.panel;
  const ImU32 soft = panel.colours().textSoft;
  flow.write(desk::title(panel), panel.word("train.people.now"), 2);
  flow.write(desk::soft(panel), panel.word("train.people.now.text"), 8);
  const std::vector<Head> heads{{panel.word("train.people.name"), 0.34f},
                                {panel.word("train.start.team"), 0.2f},
                                {panel.word("train.attempts.ticket"), 0.12f},
                                {panel.word("train.start.mode.short"), 0.16f},
                                {panel.word("train.people.since"), 0.18f}};
  tableRow(flow, heads, {}, {});
  for (const AtWork& each : s.atWork)
    tableRow(flow, heads,
             {{each.person, 0, true},
              {each.team, soft},
              {each.ticket},
              {desk::modeWord(panel, each.mode), soft},
              {isoMinute(each.since), soft}},
             {});
  flow.space(24);
}

}  // namespace

void drawPeople(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Supervisor& s = desk.supervisor();
  drawAtWork(flow, s);
  flow.write(desk::title(panel), panel.word("train.people.title"), 2);
  flow.write(desk::soft(panel), panel.word("train.people.text"), 8);
  if (s.sums.persons.empty()) flow.write(desk::soft(panel), panel.word("train.sums.none"));
  const std::vector<Head> heads{
      {panel.word("train.people.name"), 0.24f},          {panel.word("train.start.team"), 0.14f},
      {panel.word("train.people.tickets"), 0.16f, true}, {panel.word("train.tile.attempts"), 0.11f, true},
      {panel.word("train.people.passed"), 0.11f, true},  {panel.word("train.people.mean"), 0.09f, true},
      {panel.word("train.people.last"), 0.06f, true},    {"", 0.11f}};
  const std::string tickets =
      desk.pack().training == nullptr ? "" : " / " + std::to_string(desk.pack().training->tickets.size());
  tableRow(flow, heads, {}, {});
  for (const PersonSum& person : s.sums.persons)
    tableRow(flow, heads,
             {{person.person, 0, true},
              {person.team, c.textSoft},
              {std::to_string(person.ticketsPassed) + tickets},
              {std::to_string(person.attempts)},
              {share(person.passed, person.attempts)},
              {std::to_string(std::lround(person.meanScore))},
              {person.lastTicket, c.textSoft},
              {isoDate(person.lastAt), c.textSoft}},
             {"train/person/" + person.person, person.person == s.person});
}

void drawAttempts(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Supervisor& s = desk.supervisor();
  flow.write(desk::title(panel), panel.word("train.attempts.title"), 2);
  flow.write(desk::soft(panel), panel.word("train.attempts.text"), 8);
  if (s.rows.empty()) flow.write(desk::soft(panel), panel.word("train.sums.none"));
  const std::vector<Head> heads{
      {panel.word("train.people.name"), 0.24f},      {panel.word("train.attempts.ticket"), 0.09f},
      {panel.word("train.start.mode.short"), 0.15f}, {panel.word("train.attempts.when"), 0.19f},
      {panel.word("train.attempts.time"), 0.09f},    {panel.word("train.attempts.hints"), 0.09f, true},
      {panel.word("train.attempts.points"), 0.15f}};
  tableRow(flow, heads, {}, {});
  for (const AttemptRow& row : s.rows) {
    const std::string_view verdict = !row.counts() ? "train.attempts.uncounted"
                                     : row.passed  ? "train.score.passed"
                                                   : "train.score.failed";
    const std::string points = std::to_string(row.total()) + "  " + panel.word(verdict);
    const ImU32 colour = !row.counts() ? c.textSoft : row.passed ? c.good : c.danger;
    tableRow(flow, heads,
             {{row.person, 0, true},
              {row.ticket},
              {desk::modeWord(panel, row.mode), c.textSoft},
              {isoMinute(row.startedAt), c.textSoft},
              {clockText(row.duration), c.textSoft},
              {std::to_string(row.hints), c.textSoft},
              {points, colour, row.counts()}},
             {"train/attempt/" + row.id});
  }
  drawPages(flow, s);
}

}  // namespace cardwalk::ui
