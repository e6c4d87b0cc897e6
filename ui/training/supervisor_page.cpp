// The supervisor's view: who is where, what goes wrong, and any attempt again.

#include <algorithm>
#include <array>

#include "core/records/dates.h"
#include "ui/help/help_parts.h"
#include "ui/training/pin_page.h"
#include "ui/training/supervisor_parts.h"

namespace cardwalk::ui {
namespace {

/// The period, and whatever person and ticket were chosen from the lists; pressing those again lets them go.
void drawFilters(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Supervisor& s = desk.supervisor();
  constexpr std::array<std::string_view, kPeriods> kIds{"all", "week", "month", "quarter"};
  constexpr std::array<std::string_view, kPeriods> kKeys{"train.period.all", "train.period.week",
                                                         "train.period.month", "train.period.quarter"};
  std::vector<PillChoice> pills;
  for (std::size_t i = 0; i < kIds.size(); ++i)
    pills.push_back(
        {"period/" + std::string(kIds[i]), panel.word(kKeys[i]), static_cast<std::size_t>(s.period) == i});
  if (!s.person.empty()) pills.push_back({"person/" + s.person, s.person, true});
  if (!s.ticket.empty()) pills.push_back({"ticket/" + s.ticket, s.ticket, true});
  flow.at.y += pillChoices(panel, pills, "train/", flow.at, flow.draw);
}

/// Words over a line, the chosen one with a thick mark under it.
void drawTabs(Flow& flow, SupervisorTab now) {
  constexpr std::array<std::string_view, 3> kIds{"overview", "people", "attempts"};
  constexpr std::array<std::string_view, 3> kKeys{"train.tab.overview", "train.tab.people",
                                                  "train.tab.attempts"};
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float height = std::max(panel.dp(46), panel.metrics.type(16) * 1.3f + panel.dp(22));
  float x = 0;
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    const bool chosen = static_cast<std::size_t>(now) == i;
    const std::string& word = panel.word(kKeys[i]);
    const float width = std::ceil(panel.measure({Weight::semibold, 16, 0}, word).x) + panel.dp(8);
    if (x > 0 && x + width > flow.at.width) x = 0, flow.at.y += height;
    if (flow.draw) {
      const Rect rect{{flow.at.x + x, flow.at.y}, {flow.at.x + x + width, flow.at.y + height}};
      const Panel::Press press = panel.press(rect, "train/tab/" + std::string(kIds[i]));
      panel.lineIn(rect,
                   {chosen ? Weight::semibold : Weight::medium, 16,
                    chosen || press.hovered ? c.text : c.textSoft, 1.3f},
                   word, draw::Align::centre);
      if (chosen)
        panel.list()->AddRectFilled({rect.min.x, rect.max.y - panel.dp(3)}, rect.max, c.accent, panel.dp(2));
      if (press.focused) panel.focusRing(draw::inset(rect, panel.dp(2)), 8);
    }
    x += width + panel.dp(20);
  }
  flow.at.y += height;
  if (flow.draw) panel.canvas().hairline(flow.at.x, flow.at.x + flow.at.width, flow.at.y);
}

float drawOverview(const Panel& panel, const TrainingDesk& desk, Column at) {
  const float from = at.y, gap = panel.dp(20);
  const Supervisor& s = desk.supervisor();
  at.y += drawTiles(panel, s, at) + gap;
  if (const int uncounted = s.kept - s.sums.attempts; uncounted > 0) {
    Flow said(panel, at, true);
    said.write(desk::soft(panel),
               fill(panel.word("train.tile.uncounted"), {{"count", std::to_string(uncounted)}}), 0);
    at.y = said.at.y + gap;
  }
  const auto cardOf = [&](const auto& inside) {
    return [&panel, &inside](const Column& where) { return desk::card(panel, where, true, inside); };
  };
  const auto scores = [&](Flow& flow) { drawScores(flow, s); };
  const auto times = [&](Flow& flow) { drawTimes(flow, s); };
  const auto tickets = [&](Flow& flow) { drawTicketSums(flow, desk); };
  const auto facts = [&](Flow& flow) { drawFactSums(flow, desk); };
  at.y += desk::columns(panel, at, 0.5f, cardOf(scores), cardOf(times)) + gap;
  at.y += desk::columns(panel, at, 0.5f, cardOf(tickets), cardOf(facts));
  return at.y - from;
}

}  // namespace

void drawSupervisorPage(const Panel& panel, const DeskScene& scene) {
  TrainingDesk& desk = scene.desk;
  Supervisor& s = desk.supervisor();
  if (!s.unlocked || s.changing) return drawSupervisorGate(panel, scene);
  std::vector<ButtonSpec> buttons{{"train/start", panel.word("train.supervisor.lock"), "lock", ""},
                                  {"train/pin", panel.word("train.pin.button"), "", ""}};
  if (desk.records().certifies()) {
    ButtonSpec certificate{"train/certificate", panel.word("train.supervisor.certificate"), "star", "",
                           ButtonLook::filled};
    certificate.enabled = !s.person.empty() && s.sums.passed > 0 && !s.reading;
    buttons.push_back(certificate);
  }
  const std::string kept = desk::recordsWords(panel, desk.records());
  const std::string lead = !kept.empty()          ? kept
                           : s.reading && s.known ? panel.word("train.records.reading")
                           : !s.certificateAsked  ? std::string()
                           : s.certificate.empty()
                               ? panel.word("train.supervisor.unearned")
                               : fill(panel.word("train.supervisor.written"), {{"text", s.certificate}});
  desk::page(panel, scene, "supervisor", buttons, lead, 1440, [&](Column at) {
    const float from = at.y, gap = panel.dp(16);
    Flow tabs(panel, at, true);
    drawTabs(tabs, s.tab);
    tabs.space(16);
    drawFilters(tabs, desk);
    at.y = tabs.at.y + gap + panel.dp(4);
    if (!s.known) {
      // Nothing is shown as if there were nothing.
      at.y += desk::card(panel, at, true, [&](Flow& flow) {
        flow.write(desk::soft(panel),
                   panel.word(s.reading ? "train.records.reading" : "train.supervisor.lost"));
      });
      return at.y - from;
    }
    if (s.tab == SupervisorTab::people) {
      at.y += desk::card(panel, at, true, [&](Flow& flow) { drawPeople(flow, desk); });
    } else if (s.tab == SupervisorTab::attempts) {
      at.y += desk::card(panel, at, true, [&](Flow& flow) { drawAttempts(flow, desk); });
    } else {
      at.y += drawOverview(panel, desk, at);
    }
    return at.y - from;
  });
}

}  // namespace cardwalk::ui
