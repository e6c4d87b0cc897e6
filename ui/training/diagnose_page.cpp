// Step 1: what is going on here? And afterwards, outside a test, why.

#include <algorithm>

#include "ui/guide/coach_parts.h"
#include "ui/training/desk_pages.h"

namespace cardwalk::ui {
namespace {

using desk::Mark;

bool contains(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

const std::vector<std::string>& answered(const TrainingDesk& desk) {
  const auto& log = desk.attempt()->record().log;
  return !log.empty() && log.front().kind == EntryKind::diagnose ? log.front().ids : desk.chosen();
}

void drawOptions(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Attempt& attempt = *desk.attempt();
  const bool after = desk.page() == DeskPage::reasons;
  const bool several = std::count_if(attempt.ticket().options.begin(), attempt.ticket().options.end(),
                                     [](const DiagnosisOption& each) { return each.right; }) > 1;
  flow.write(desk::heading(panel), panel.word(after ? "train.reasons.title" : "train.diagnose.title"), 4);
  flow.write(desk::soft(panel),
             panel.word(after                                          ? "train.reasons.text"
                        : several                                      ? "train.diagnose.several"
                        : attempt.record().mode == TrainingMode::watch ? "train.diagnose.watch"
                                                                       : "train.diagnose.text"),
             16);
  const std::vector<std::string>& mine = answered(desk);
  for (const DiagnosisOption& option : attempt.ticket().options) {
    const Diagnosis& diagnosis =
        attempt.pack().training->diagnoses[static_cast<std::size_t>(option.diagnosis)];
    desk::ChoiceSpec spec;
    spec.id = after ? std::string() : "train/choose/" + diagnosis.id;
    spec.title = panel.word(diagnosis.title);
    spec.text = panel.word(diagnosis.meaning);
    spec.chosen = contains(mine, diagnosis.id);
    if (after) {
      spec.text.clear();
      spec.reason = panel.word(option.reason);
      spec.mark = option.right ? (spec.chosen ? Mark::right : Mark::missed)
                               : (spec.chosen ? Mark::wrong : Mark::none);
      if (spec.chosen) spec.markWord = panel.word("train.reasons.yours");
      if (option.right && !spec.chosen) spec.markWord = panel.word("train.reasons.right");
    }
    desk::choice(flow, spec);
    flow.space(10);
  }
}

}  // namespace

void drawDiagnosePage(const Panel& panel, const DeskScene& scene) {
  const TrainingDesk& desk = scene.desk;
  const bool after = desk.page() == DeskPage::reasons;
  const bool watches = desk.watches();
  const std::string speed = speedText(panel, desk.attempt()->view().speed);
  std::vector<ButtonSpec> buttons;
  if (watches) {
    buttons = watchButtons(panel, desk.attempt()->view(), speed);
  } else {
    ButtonSpec next{after ? "train/work" : "train/decide",
                    panel.word(after ? "train.reasons.go" : "train.diagnose.decide"), "", "next",
                    ButtonLook::filled};
    next.enabled = after || !desk.chosen().empty();
    buttons.push_back(next);
  }
  std::string_view lead = desk.warning();
  if (lead.empty() && !after && !watches && desk.chosen().empty()) lead = "train.diagnose.lead";
  desk::page(panel, scene, "diagnose", buttons, lead.empty() ? lead : std::string_view(panel.word(lead)),
             1240, [&](const Column& at) {
               return desk::columns(
                   panel, at, 0.46f,
                   [&](const Column& left) {
                     return desk::card(panel, left, true, [&](Flow& flow) { desk::ticketCard(flow, desk); });
                   },
                   [&](const Column& right) {
                     return desk::card(panel, right, true, [&](Flow& flow) { drawOptions(flow, desk); });
                   });
             });
}

}  // namespace cardwalk::ui
