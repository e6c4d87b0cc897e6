// What is known of a ticket before anything is done.

#include "core/content/words.h"
#include "core/session/ticket.h"
#include "ui/training/desk_pages.h"

namespace cardwalk::ui::desk {
namespace {

void dotted(Flow& flow, std::string_view text) {
  const Panel& panel = flow.panel;
  const TextStyle style{Weight::regular, 14.5f, panel.colours().text, 1.4f};
  if (flow.draw)
    panel.list()->AddCircleFilled({flow.at.x + panel.em(5), flow.at.y + panel.metrics.type(14.5f) * 0.72f},
                                  panel.em(2.5f), panel.colours().textSoft, 12);
  flow.write(style, text, 6, panel.em(18));
}

/// What was ordered, how far it is, and the card it names.
void orderLine(Flow& flow, const Scenario& scenario, const Order& order) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const std::string word =
      panel.word("order." + std::string(orderStateWords()[static_cast<std::size_t>(order.state)]));
  const std::string card =
      order.card >= 0 ? " · " + scenario.cards[static_cast<std::size_t>(order.card)].last4 : std::string();
  const float inset = panel.em(28), state = chipWidth(panel, word + card);
  const TextStyle style{Weight::medium, 14.5f, c.text, 1.4f};
  const bool beside = flow.at.width - inset - state - panel.dp(10) > flow.at.width * 0.4f;
  const float width = flow.at.width - inset - (beside ? state + panel.dp(10) : 0);
  const float height = std::max(panel.measure(style, panel.word(order.item), width).y, chipHeight(panel));
  if (flow.draw) {
    panel.icon({flow.at.x + panel.em(9), flow.at.y + chipHeight(panel) / 2}, "box", 18, c.textSoft);
    panel.text({flow.at.x + inset, flow.at.y + panel.dp(2)}, style, panel.word(order.item), width);
    const float x = beside ? flow.at.x + flow.at.width - state : flow.at.x + inset;
    drawChip(panel, {x, flow.at.y + (beside ? 0 : height + panel.dp(2))}, {word + card, 0, 0});
  }
  flow.at.y += height + (beside ? 0 : chipHeight(panel) + panel.dp(2)) + panel.dp(8);
}

}  // namespace

const std::string& modeWord(const Panel& panel, TrainingMode mode) {
  switch (mode) {
    case TrainingMode::watch:
      return panel.word("train.mode.watch");
    case TrainingMode::guide:
      return panel.word("train.mode.guide");
    case TrainingMode::practice:
      return panel.word("train.mode.practice");
    case TrainingMode::test:
      break;
  }
  return panel.word("train.mode.test");
}

std::string recordsWords(const Panel& panel, const DeskRecords& records) {
  const std::string_view key = records.state();
  return key.empty() ? std::string() : fill(panel.word(key), {{"file", records.undeleted()}});
}

void ruleCards(Flow& flow, const std::vector<RuleCardView>& rules) {
  if (rules.empty()) return;
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  flow.write(overline(panel), panel.word("train.ticket.rules"), 6);
  for (const RuleCardView& rule : rules) {
    note(flow, {c.surfaceSunken, c.textSoft, "shield"}, rule.title, rule.value);
    flow.space(8);
  }
}

void ticketCard(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Attempt& attempt = *desk.attempt();
  const Scenario& scenario = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())];
  const auto id = parseDrawnId(attempt.record().ticket);
  std::string name = fill(panel.word("train.ticket.name"), {{"ticket", id ? id->scenario : scenario.id}});
  if (id && id->seed != 0)
    name += " · " + fill(panel.word("train.ticket.seed"), {{"seed", std::to_string(id->seed)}});
  flow.write(overline(panel), name, 4);
  flow.write({Weight::bold, 20, panel.colours().text, 1.25f}, panel.word(scenario.title), 14);
  bubble(flow, panel.word(scenario.customer), true);
  flow.space(22);
  accountFacts(flow, attempt);
}

void accountFacts(Flow& flow, const Attempt& attempt) {
  const Panel& panel = flow.panel;
  const Scenario& scenario = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())];
  flow.write(overline(panel), panel.word("train.ticket.account"), 8);
  for (const std::string& line : attempt.ticket().account) dotted(flow, panel.word(line));
  if (!scenario.orders.empty()) {
    flow.space(8);
    flow.write(overline(panel), panel.word("train.ticket.orders"), 8);
    for (const Order& order : scenario.orders) orderLine(flow, scenario, order);
  }
  if (!attempt.view().rules.empty()) {
    flow.space(10);
    ruleCards(flow, attempt.view().rules);
  }
}

}  // namespace cardwalk::ui::desk
