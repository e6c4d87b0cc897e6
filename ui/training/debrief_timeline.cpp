// What happened when, each mistake with its explanation; and the diagnoses with their reasons.

#include <algorithm>
#include <array>

#include "core/session/phrases.h"
#include "ui/training/debrief_parts.h"

namespace cardwalk::ui {
namespace {

using desk::Mark;

std::string_view kindKey(MistakeKind kind) {
  constexpr std::array<std::string_view, 9> kKeys{
      "train.mistake.diagnosis", "train.mistake.refused", "train.mistake.detour",
      "train.mistake.harm",      "train.mistake.untold",  "train.mistake.wronglyTold",
      "train.mistake.claim",     "train.mistake.helped",  "train.mistake.unreached"};
  return kKeys[static_cast<std::size_t>(kind)];
}

std::string_view kindText(MistakeKind kind) {
  constexpr std::array<std::string_view, 9> kKeys{
      "train.mistake.diagnosis.text", "train.mistake.refused.text", "train.mistake.detour.text",
      "train.mistake.harm.text",      "train.mistake.untold.text",  "train.mistake.wronglyTold.text",
      "train.mistake.claim.text",     "train.mistake.helped.text",  "train.mistake.unreached.text"};
  return kKeys[static_cast<std::size_t>(kind)];
}

bool grave(MistakeKind kind) {
  return kind == MistakeKind::harm || kind == MistakeKind::claim || kind == MistakeKind::diagnosis ||
         kind == MistakeKind::wronglyTold || kind == MistakeKind::unreached;
}

/// What it was about, in the words of the ticket: the diagnosis, the sentence, what would have come next.
std::string about(const Panel& panel, const TrainingDesk& desk, const Mistake& mistake) {
  if (mistake.kind == MistakeKind::unreached && desk.debrief().missing > 0)
    return fill(panel.word("train.mistake.unreached.next"),
                {{"text", desk.debrief().nextMissing}, {"count", std::to_string(desk.debrief().missing)}});
  const Attempt* attempt = desk.moment().attempt ? &*desk.moment().attempt : nullptr;
  if (attempt == nullptr) return {};
  for (const Statement& statement : attempt->ticket().statements)
    if (statement.id == mistake.subject) return panel.word(statement.text);
  for (const Diagnosis& diagnosis : attempt->pack().training->diagnoses)
    if (diagnosis.id == mistake.subject) return panel.word(diagnosis.title);
  return {};
}

/// The last four digits that an action was about: its own item, or that of the list it came from.
std::string digitsOf(const AttemptRecord& record, int entry, const std::string& target) {
  for (int i = std::min(entry, static_cast<int>(record.log.size()) - 1); i >= 0; --i) {
    const std::string& control = record.log[static_cast<std::size_t>(i)].action.control;
    const std::size_t slash = control.rfind('/');
    if (slash != std::string::npos && control.size() - slash == 5) return control.substr(slash + 1);
  }
  return target;
}

/// The explanation, with the cards of this ticket named.
std::string explained(const TrainingDesk& desk, const Mistake& mistake) {
  if (!desk.moment().attempt) return {};
  const Attempt& attempt = *desk.moment().attempt;
  const World& world = attempt.session().world();
  const Phrases phrases(world, attempt.pack().language(desk.language()));
  const TextKey key = mistake.text.empty() ? TextKey(kindText(mistake.kind)) : TextKey(mistake.text);
  const Scenario& scenario = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())];
  const std::string target =
      scenario.target < 0 ? std::string() : scenario.cards[static_cast<std::size_t>(scenario.target)].last4;
  return phrases.say(key, {{"card", digitsOf(desk.reviewed().record, mistake.entry, target)}});
}

struct Line {
  std::string time, title, subject, text, press;
  std::vector<std::string> facts;
  ImU32 colour;
  std::string_view icon;
};

void drawLine(Flow& flow, const Line& line, bool first) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  if (!first) flow.hairline(8, 12);
  const TextStyle number{Weight::medium, 13.5f, c.textSoft, 1.4f};
  const float time = panel.measure(number, "00:00").x + panel.dp(6), mark = panel.em(30);
  const float inset = time + mark, top = flow.at.y;
  const auto words = [&](Flow& to) {
    to.write({Weight::semibold, 15, c.text, 1.35f}, line.title, 0, inset);
    to.write({Weight::medium, 14, c.text, 1.4f}, line.subject, 2, inset);
    to.write(desk::soft(panel), line.text, 0, inset);
  };
  Flow measured(panel, flow.at, false);
  words(measured);
  const Rect box{{flow.at.x - panel.dp(8), top - panel.dp(4)},
                 {flow.at.x + flow.at.width + panel.dp(8), top + measured.used() + panel.dp(4)}};
  Panel::Press press;
  if (flow.draw && !line.press.empty()) press = panel.press(box, line.press);
  if (flow.draw && press.hovered) panel.box(box, c.surfaceSunken, 0, 10);
  if (flow.draw) {
    panel.text({flow.at.x, flow.at.y + panel.dp(1)}, number, line.time);
    panel.icon({flow.at.x + time + panel.em(10), flow.at.y + panel.metrics.type(15) * 0.68f}, line.icon, 18,
               line.colour);
  }
  words(flow);
  if (!line.facts.empty()) {
    flow.space(6);
    flow.at.x += inset;
    flow.at.width -= inset;
    std::vector<desk::Chip> chips;
    for (const std::string& fact : line.facts) chips.push_back({fact, 0, 0});
    desk::chips(flow, chips);
    flow.at.x -= inset;
    flow.at.width += inset;
  }
  if (flow.draw && press.focused) panel.focusRing(box, 10);
}

Line lineOf(const Panel& panel, const TrainingDesk& desk, const Mistake& mistake) {
  const Palette& c = panel.colours();
  const auto& log = desk.reviewed().record.log;
  Line line;
  const bool known = mistake.entry >= 0 && static_cast<std::size_t>(mistake.entry) < log.size();
  line.time = known ? clockText(log[static_cast<std::size_t>(mistake.entry)].at) : "–";
  if (known) line.press = "train/moment/" + std::to_string(mistake.entry);
  const auto chose = [&](const AttemptEntry& entry) {
    return std::find(entry.ids.begin(), entry.ids.end(), mistake.subject) != entry.ids.end();
  };
  const bool missed =
      mistake.kind == MistakeKind::diagnosis && known && !chose(log[static_cast<std::size_t>(mistake.entry)]);
  line.title = panel.word(missed ? "train.mistake.missed" : kindKey(mistake.kind));
  line.subject = about(panel, desk, mistake);
  line.text = explained(desk, mistake);
  line.facts = mistake.facts;
  line.colour = grave(mistake.kind) ? c.danger : c.warning;
  line.icon = grave(mistake.kind) ? "alert" : "info";
  return line;
}

}  // namespace

void drawTimeline(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Score& score = desk.debrief().score;
  const auto& log = desk.reviewed().record.log;
  flow.write(desk::title(panel), panel.word("train.when.title"), 2);
  flow.write(desk::soft(panel), panel.word(score.mistakes.empty() ? "train.when.none" : "train.when.text"),
             14);
  int lines = 0;
  const auto put = [&](const Line& line) {
    // Two lines may mean the same moment.
    ImGui::PushID(lines);
    drawLine(flow, line, lines == 0);
    ImGui::PopID();
    ++lines;
  };
  const Rubric rubric;
  if (score.diagnosis == rubric.diagnosis && !log.empty())
    put({clockText(log.front().at),
         panel.word("train.when.diagnosed"),
         "",
         "",
         "train/moment/0",
         {},
         c.good,
         "check-circle"});
  for (const Mistake& mistake : score.mistakes) put(lineOf(panel, desk, mistake));
  if (score.passed && score.endState == rubric.endState && !log.empty())
    put({clockText(log.back().at),
         panel.word("train.when.done"),
         "",
         "",
         "train/moment/" + std::to_string(log.size() - 1),
         {},
         c.good,
         "check-circle"});
}

void drawReasonsAgain(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  flow.write(desk::title(panel), panel.word("train.reasons.title"), 14);
  if (!desk.moment().attempt) return;
  const Attempt& attempt = *desk.moment().attempt;
  std::vector<std::string> mine;
  for (const AttemptEntry& entry : desk.reviewed().record.log)
    if (entry.kind == EntryKind::diagnose) mine = entry.ids;
  for (const DiagnosisOption& option : attempt.ticket().options) {
    const Diagnosis& diagnosis =
        attempt.pack().training->diagnoses[static_cast<std::size_t>(option.diagnosis)];
    desk::ChoiceSpec spec;
    spec.title = panel.word(diagnosis.title);
    spec.reason = panel.word(option.reason);
    spec.chosen = std::find(mine.begin(), mine.end(), diagnosis.id) != mine.end();
    spec.mark =
        option.right ? (spec.chosen ? Mark::right : Mark::missed) : (spec.chosen ? Mark::wrong : Mark::none);
    if (spec.chosen)
      spec.markWord = panel.word(desk.fromSupervisor() ? "train.reasons.theirs" : "train.reasons.yours");
    if (option.right && !spec.chosen) spec.markWord = panel.word("train.reasons.right");
    desk::choice(flow, spec);
    flow.space(8);
  }
}

}  // namespace cardwalk::ui
