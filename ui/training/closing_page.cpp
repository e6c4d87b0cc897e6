// Step 3: what is claimed, and what the customer is told.

#include <algorithm>
#include <array>

#include "ui/guide/coach_parts.h"
#include "ui/training/work_parts.h"

namespace cardwalk::ui {
namespace {

struct ClaimWord {
  std::string_view id, title, text;
};
constexpr std::array<ClaimWord, kClaims> kClaimWords{
    ClaimWord{"done", "train.claim.done", "train.claim.done.text"},
    ClaimWord{"handedOver", "train.claim.handedOver", "train.claim.handedOver.text"},
    ClaimWord{"nothingToDo", "train.claim.nothingToDo", "train.claim.nothingToDo.text"}};

bool contains(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

bool toldBefore(const Attempt& attempt, const std::string& id) {
  return std::any_of(attempt.record().log.begin(), attempt.record().log.end(), [&](const AttemptEntry& each) {
    return each.kind == EntryKind::tell && contains(each.ids, id);
  });
}

void drawClaims(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  flow.write(desk::heading(panel), panel.word("train.close.title"), 4);
  flow.write(desk::soft(panel), panel.word("train.close.text"), 16);
  for (std::size_t i = 0; i < kClaimWords.size(); ++i) {
    desk::ChoiceSpec spec;
    spec.id = "train/claim/" + std::string(kClaimWords[i].id);
    spec.title = panel.word(kClaimWords[i].title);
    spec.text = panel.word(kClaimWords[i].text);
    spec.chosen = desk.claimed() && static_cast<std::size_t>(*desk.claimed()) == i;
    spec.radio = true;
    desk::choice(flow, spec);
    flow.space(10);
  }
}

void drawStatements(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Attempt& attempt = *desk.attempt();
  flow.write(desk::heading(panel), panel.word("train.close.tell"), 4);
  flow.write(desk::soft(panel), panel.word("train.close.tell.text"), 14);
  for (const Statement& statement : attempt.ticket().statements) {
    if (statement.before || toldBefore(attempt, statement.id)) continue;
    desk::ChoiceSpec spec;
    spec.id = "train/say/" + statement.id;
    spec.title = panel.word(statement.text);
    spec.chosen = contains(desk.said(), statement.id);
    desk::choice(flow, spec);
    flow.space(8);
  }
}

/// What was said already, so that nobody says it twice or believes it forgotten.
void drawTold(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Attempt& attempt = *desk.attempt();
  bool first = true;
  for (const Statement& statement : attempt.ticket().statements) {
    if (!toldBefore(attempt, statement.id)) continue;
    if (first) {
      flow.space(12);
      flow.write(desk::overline(panel), panel.word("train.close.told"), 8);
    }
    first = false;
    const float line = panel.metrics.type(14.5f) * 1.4f;
    if (flow.draw)
      panel.icon({flow.at.x + panel.em(9), flow.at.y + line / 2},
                 showsTick(attempt, statement) ? "check" : "chat", 17,
                 showsTick(attempt, statement) ? panel.colours().good : panel.colours().textSoft);
    flow.write({Weight::regular, 14.5f, panel.colours().text, 1.4f}, panel.word(statement.text), 6,
               panel.em(26));
  }
}

}  // namespace

void drawClosingPage(const Panel& panel, const DeskScene& scene) {
  const TrainingDesk& desk = scene.desk;
  ButtonSpec back{"train/back", panel.word("train.close.back"), "", ""};
  ButtonSpec finish{"train/finish", panel.word("train.close.finish"), "check", "", ButtonLook::filled};
  finish.enabled = desk.claimed().has_value();
  const std::string speed = speedText(panel, desk.attempt()->view().speed);
  const bool watches = desk.watches();
  std::string_view lead = desk.warning();
  if (lead.empty() && !watches && !desk.claimed()) lead = "train.close.lead";
  desk::page(
      panel, scene, "closing",
      watches ? watchButtons(panel, desk.attempt()->view(), speed) : std::vector<ButtonSpec>{back, finish},
      lead.empty() ? lead : std::string_view(panel.word(lead)), 1240, [&](const Column& at) {
        return desk::columns(
            panel, at, 0.46f,
            [&](const Column& left) {
              const float claims = desk::card(panel, left, true, [&](Flow& flow) { drawClaims(flow, desk); });
              const Scenario& scenario = desk.attempt()->pack().scenarios[static_cast<std::size_t>(
                  desk.attempt()->session().scenario())];
              return claims + panel.dp(20) +
                     desk::card(panel, {left.x, left.y + claims + panel.dp(20), left.width}, true,
                                [&](Flow& flow) {
                                  desk::bubble(flow, panel.word(scenario.customer), false);
                                  drawTold(flow, desk);
                                });
            },
            [&](const Column& right) {
              return desk::card(panel, right, true, [&](Flow& flow) { drawStatements(flow, desk); });
            });
      });
}

}  // namespace cardwalk::ui
