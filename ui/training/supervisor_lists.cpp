// Who is where, and the newest attempts.

#include <algorithm>
#include <cmath>

#include "core/records/dates.h"
#include "core/records/ticket_id.h"
#include "ui/training/supervisor_parts.h"

namespace cardwalk::ui {
namespace {

struct Cell {
  std::string text;
  float share;  ///< of the width
  ImU32 colour = 0;
  bool bold = false;
};

struct RowLook {
  std::string press;
  bool head = false, chosen = false;
};

/// Cells side by side; where there is no room for columns, in two lines.
void tableRow(Flow& flow, const std::vector<Cell>& cells, const RowLook& look) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const bool wide = flow.at.width > panel.dp(640) * panel.metrics.text;
  if (look.head && !wide) return;
  const float pad = panel.dp(10), line = panel.metrics.type(14) * 1.4f;
  const float height = std::max(panel.dp(44), (wide ? line : 2 * line) + 2 * pad);
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
  float x = flow.at.x;
  std::string rest;
  for (const Cell& cell : cells) {
    const float width = flow.at.width * cell.share;
    const ImU32 colour = look.head ? c.textSoft : cell.colour != 0 ? cell.colour : c.text;
    const TextStyle style{cell.bold || look.head ? Weight::semibold : Weight::regular,
                          look.head ? 13.0f : 14.0f, colour, 1.4f};
    if (wide)
      panel.lineIn({{x, box.min.y}, {x + width - panel.dp(10), box.max.y}}, style, cell.text);
    else if (&cell == &cells.front())
      panel.lineIn({{x, box.min.y + pad}, {box.max.x - pad, box.min.y + pad + line}}, style, cell.text);
    else if (!cell.text.empty())
      rest += (rest.empty() ? "" : " · ") + cell.text;
    x += width;
  }
  if (!wide)
    panel.lineIn({{flow.at.x, box.min.y + pad + line}, {box.max.x - pad, box.max.y - pad}},
                 {Weight::regular, 13, c.textSoft, 1.4f}, rest);
  if (press.focused) panel.focusRing(draw::inset(box, panel.dp(3)), 8);
}

}  // namespace

void drawPeople(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Supervisor& s = desk.supervisor();
  flow.write(desk::title(panel), panel.word("train.people.title"), 2);
  flow.write(desk::soft(panel), panel.word("train.people.text"), 8);
  if (s.sums.persons.empty()) flow.write(desk::soft(panel), panel.word("train.sums.none"));
  tableRow(flow,
           {{panel.word("train.people.name"), 0.28f},
            {panel.word("train.start.team"), 0.18f},
            {panel.word("train.tile.attempts"), 0.12f},
            {panel.word("train.people.passed"), 0.12f},
            {panel.word("train.people.mean"), 0.12f},
            {panel.word("train.people.last"), 0.18f}},
           {"", true});
  for (const PersonSum& person : s.sums.persons)
    tableRow(flow,
             {{person.person, 0.28f, 0, true},
              {person.team, 0.18f, c.textSoft},
              {std::to_string(person.attempts), 0.12f},
              {std::to_string(person.passed), 0.12f},
              {std::to_string(std::lround(person.meanScore)), 0.12f},
              {person.lastTicket + "  " + isoDate(person.lastAt), 0.18f, c.textSoft}},
             {"train/person/" + person.person, false, person.person == s.person});
}

void drawAttempts(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Supervisor& s = desk.supervisor();
  flow.write(desk::title(panel), panel.word("train.attempts.title"), 2);
  flow.write(desk::soft(panel), panel.word("train.attempts.text"), 8);
  if (s.rows.empty()) flow.write(desk::soft(panel), panel.word("train.sums.none"));
  tableRow(flow,
           {{panel.word("train.people.name"), 0.26f},
            {panel.word("train.attempts.ticket"), 0.12f},
            {panel.word("train.start.mode.short"), 0.16f},
            {panel.word("train.attempts.when"), 0.2f},
            {panel.word("train.attempts.time"), 0.1f},
            {panel.word("train.attempts.points"), 0.16f}},
           {"", true});
  for (const AttemptRow& row : s.rows) {
    const std::string points = std::to_string(row.total()) + "  " +
                               panel.word(row.passed ? "train.score.passed" : "train.score.failed");
    tableRow(flow,
             {{row.person, 0.26f, 0, true},
              {row.ticket, 0.12f},
              {desk::modeWord(panel, row.mode), 0.16f, c.textSoft},
              {isoMinute(row.startedAt), 0.2f, c.textSoft},
              {desk::clock(row.duration), 0.1f, c.textSoft},
              {points, 0.16f, row.passed ? c.good : c.danger, true}},
             {"train/attempt/" + row.id});
  }
}

}  // namespace cardwalk::ui
