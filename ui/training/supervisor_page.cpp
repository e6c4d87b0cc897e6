// The supervisor's view: who is where, what goes wrong, and any attempt again.

#include <algorithm>
#include <array>

#include "core/records/dates.h"
#include "ui/help/help_parts.h"
#include "ui/training/entry_field.h"
#include "ui/training/supervisor_parts.h"

namespace cardwalk::ui {
namespace {

std::string_view answerKey(PinAnswer answer) {
  switch (answer) {
    case PinAnswer::wrong:
      return "train.supervisor.wrong";
    case PinAnswer::wait:
      return "train.supervisor.wait";
    case PinAnswer::tooShort:
      return "train.supervisor.short";
    case PinAnswer::lost:
      return "train.supervisor.lost";
    case PinAnswer::right:
      break;
  }
  return {};
}

/// Before anything is shown: the PIN, or the choice of the first one.
bool drawGate(Flow& flow, TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  Supervisor& supervisor = desk.supervisor();
  flow.write(desk::heading(panel), panel.word("train.supervisor.title"), 4);
  flow.write(desk::soft(panel),
             panel.word(supervisor.first ? "train.supervisor.first" : "train.supervisor.gate"), 18);
  const std::string_view key = answerKey(supervisor.answer);
  const bool entered = entryField(
      flow, {"train.supervisor.pin", panel.word("train.start.pin"), "", true, !key.empty()}, supervisor.pin);
  if (!key.empty()) {
    flow.space(6);
    const std::string seconds = std::to_string((desk.records().pinWait() + 999) / 1000);
    flow.write({Weight::medium, 14, panel.colours().danger, 1.4f},
               fill(panel.word(key), {{"count", seconds}}));
  }
  return entered;
}

void drawFilters(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Supervisor& s = desk.supervisor();
  constexpr std::array<std::string_view, kPeriods> kIds{"all", "week", "month", "quarter"};
  constexpr std::array<std::string_view, kPeriods> kKeys{"train.period.all", "train.period.week",
                                                         "train.period.month", "train.period.quarter"};
  std::vector<PillChoice> pills;
  for (std::size_t i = 0; i < kIds.size(); ++i)
    pills.push_back({std::string(kIds[i]), panel.word(kKeys[i]), static_cast<std::size_t>(s.period) == i});
  flow.at.y += pillChoices(panel, pills, "train/period/", flow.at, flow.draw);
  std::vector<PillChoice> chosen;
  if (!s.person.empty()) chosen.push_back({"person/" + s.person, s.person, true});
  if (!s.ticket.empty()) chosen.push_back({"ticket/" + s.ticket, s.ticket, true});
  if (!chosen.empty()) {
    flow.space(10);
    flow.at.y += pillChoices(panel, chosen, "train/", flow.at, flow.draw);
  }
}

void drawTabs(Flow& flow, SupervisorTab now) {
  const Panel& panel = flow.panel;
  std::vector<PillChoice> tabs;
  constexpr std::array<std::string_view, 3> kIds{"overview", "people", "attempts"};
  constexpr std::array<std::string_view, 3> kKeys{"train.tab.overview", "train.tab.people",
                                                  "train.tab.attempts"};
  for (std::size_t i = 0; i < kIds.size(); ++i)
    tabs.push_back({std::string(kIds[i]), panel.word(kKeys[i]), static_cast<std::size_t>(now) == i});
  flow.at.y += pillChoices(panel, tabs, "train/tab/", flow.at, flow.draw);
}

float drawOverview(const Panel& panel, const TrainingDesk& desk, Column at) {
  const float from = at.y, gap = panel.dp(20);
  at.y += drawTiles(panel, desk.supervisor(), at) + gap;
  at.y += desk::columns(
      panel, at, 0.58f,
      [&](const Column& left) {
        return desk::card(panel, left, true, [&](Flow& flow) { drawTicketSums(flow, desk); });
      },
      [&](Column right) {
        const float top = right.y;
        right.y +=
            desk::card(panel, right, true, [&](Flow& flow) { drawScores(flow, desk.supervisor()); }) + gap;
        right.y +=
            desk::card(panel, right, true, [&](Flow& flow) { drawTimes(flow, desk.supervisor()); }) + gap;
        right.y += desk::card(panel, right, true, [&](Flow& flow) { drawFactSums(flow, desk); });
        return right.y - top;
      });
  return at.y - from;
}

}  // namespace

void drawSupervisorPage(const Panel& panel, const DeskScene& scene) {
  TrainingDesk& desk = scene.desk;
  Supervisor& s = desk.supervisor();
  if (!s.unlocked) {
    ButtonSpec enter{"train/enter", panel.word("train.supervisor.enter"), "", "next", ButtonLook::filled};
    bool entered = false;
    desk::page(panel, scene, "gate", {{"train/start", panel.word("train.supervisor.back"), "", ""}, enter},
               "", 520, [&](const Column& at) {
                 return desk::card(panel, at, true, [&](Flow& flow) { entered |= drawGate(flow, desk); });
               });
    if (entered) panel.pressed.emplace_back("train/enter");
    return;
  }
  std::vector<ButtonSpec> buttons{{"train/start", panel.word("train.supervisor.lock"), "lock", ""}};
  if (desk.records().certifies()) {
    ButtonSpec certificate{"train/certificate", panel.word("train.supervisor.certificate"), "star", "",
                           ButtonLook::filled};
    certificate.enabled = !s.person.empty() && s.sums.passed > 0;
    buttons.push_back(certificate);
  }
  const std::string lead = !s.certificateAsked ? std::string()
                           : s.certificate.empty()
                               ? panel.word("train.supervisor.unearned")
                               : fill(panel.word("train.supervisor.written"), {{"text", s.certificate}});
  desk::page(panel, scene, "supervisor", buttons, lead, 1440, [&](Column at) {
    const float from = at.y, gap = panel.dp(16);
    Flow tabs(panel, at, true);
    drawTabs(tabs, s.tab);
    tabs.space(10);
    drawFilters(tabs, desk);
    at.y = tabs.at.y + gap;
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
