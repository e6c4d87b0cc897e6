// Somebody is back whose ticket was not finished: go on with it, or give it up.

#include "ui/training/resume_page.h"

#include <algorithm>
#include <string>

#include "core/records/dates.h"
#include "core/session/ticket.h"

namespace cardwalk::ui {
namespace {

std::string titleOf(const Panel& panel, const Unfinished& offer) {
  if (!offer.record) return panel.word("train.resume.test");
  const auto id = parseDrawnId(offer.record->ticket);
  return fill(panel.word("train.resume.title"), {{"ticket", id ? id->scenario : offer.record->ticket}});
}

void drawOffer(Flow& flow, const TrainingDesk& desk, const Unfinished& offer) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  flow.write(desk::overline(panel), fill(panel.word("train.resume.name"), {{"name", offer.person}}), 6);
  flow.write(desk::heading(panel), titleOf(panel, offer), 14);
  std::vector<desk::Chip> chips;
  if (!offer.tickets.empty()) {
    const std::size_t now = std::min(offer.done.size() + 1, offer.tickets.size());
    chips.push_back({fill(panel.word("train.test.title"),
                          {{"count", std::to_string(now)}, {"limit", std::to_string(offer.tickets.size())}}),
                     c.warningSoft, c.warning});
  } else if (offer.record) {
    chips.push_back({desk::modeWord(panel, offer.record->mode), c.accentSoft, c.accentText});
  }
  if (offer.record) {
    chips.push_back({fill(panel.word("train.score.time"), {{"time", clockText(offer.used)}}), 0, 0});
    chips.push_back({isoMinute(offer.startedAt) + " UTC", 0, 0});
  }
  desk::chips(flow, chips, 16);
  if (offer.record) {
    const auto id = parseDrawnId(offer.record->ticket);
    const int index = id ? desk.pack().scenarioIndex(id->scenario) : -1;
    if (index >= 0)
      flow.write(desk::title(panel), panel.word(desk.pack().scenarios[static_cast<std::size_t>(index)].title),
                 14);
  }
  flow.write(desk::body(panel), panel.word(offer.record ? "train.resume.text" : "train.resume.test.text"));
}

}  // namespace

void drawResumePage(const Panel& panel, const DeskScene& scene) {
  const TrainingDesk& desk = scene.desk;
  if (!desk.offer()) return;
  const Unfinished& offer = *desk.offer();
  const std::string_view leave = offer.record ? "train.leave.leave" : "train.resume.test.leave";
  desk::page(panel, scene, "resume",
             {{"train/start", panel.word("train.supervisor.back"), "", ""},
              {"train/giveUp", panel.word(leave), "", ""},
              {"train/goOn", panel.word("train.resume.goOn"), "", "next", ButtonLook::filled}},
             "", 640, [&](const Column& at) {
               return desk::card(panel, at, true, [&](Flow& flow) { drawOffer(flow, desk, offer); });
             });
}

}  // namespace cardwalk::ui
