// Who is it, how do they want to work, and how will it be judged?

#include <algorithm>
#include <array>
#include <utility>

#include "core/sim/text_match.h"
#include "ui/help/help_parts.h"
#include "ui/training/desk_pages.h"
#include "ui/training/entry_field.h"
#include "ui/training/pin_page.h"

namespace cardwalk::ui {
namespace {

struct ModeWord {
  TrainingMode mode;
  std::string_view id, title, text;
};
constexpr std::array kModes{
    ModeWord{TrainingMode::watch, "watch", "train.mode.watch", "train.mode.watch.text"},
    ModeWord{TrainingMode::guide, "guide", "train.mode.guide", "train.mode.guide.text"},
    ModeWord{TrainingMode::practice, "practice", "train.mode.practice", "train.mode.practice.text"},
    ModeWord{TrainingMode::test, "test", "train.mode.test", "train.mode.test.text"}};

bool drawWho(Flow& flow, DeskForm& form, std::int64_t wait) {
  const Panel& panel = flow.panel;
  bool entered = false;
  flow.write(desk::title(panel), panel.word("train.start.who"), 12);
  entered = entryField(flow,
                       {"train.name", panel.word("train.start.name"), panel.word("train.start.name.hint"),
                        false, false, form.asking},
                       form.name);
  flow.space(12);
  entered |= entryField(flow,
                        {"train.team", panel.word("train.start.team"), panel.word("train.start.optional"),
                         false, false, form.asking},
                        form.team);
  flow.space(12);
  // That one is asked for stands below the field.
  const std::string hint = !form.pinAsked                   ? panel.word("train.start.optional")
                           : form.pinWrong || form.pinWaits ? panel.word("train.start.pin.needed")
                                                            : std::string();
  if (flow.draw && form.pinAsked && !form.pinWaits && panel.focusWanted != nullptr)
    if (std::exchange(form.focusPin, false)) *panel.focusWanted = "train.pin";
  entered |= entryField(
      flow, {"train.pin", panel.word("train.start.pin"), hint, true, form.pinWrong, form.asking}, form.pin);
  if (form.pinWaits) waitNote(flow, wait);
  if (form.pinAsked && !form.pinWaits) {
    flow.space(6);
    const Palette& c = panel.colours();
    flow.write({Weight::medium, 13.5f, form.pinWrong ? c.danger : c.accentText, 1.4f},
               panel.word(form.pinWrong ? "train.start.pin.wrong" : "train.start.pin.empty"));
  }
  flow.space(10);
  flow.write({Weight::regular, 13, panel.colours().textSoft, 1.45f}, panel.word("train.start.privacy"));
  return entered;
}

void drawModes(Flow& flow, const DeskForm& form) {
  const Panel& panel = flow.panel;
  flow.write(desk::title(panel), panel.word("train.start.mode"), 12);
  for (const ModeWord& mode : kModes) {
    desk::ChoiceSpec spec;
    spec.id = "train/mode/" + std::string(mode.id);
    spec.title = panel.word(mode.title);
    spec.text = panel.word(mode.text);
    spec.chosen = form.mode == mode.mode;
    spec.radio = true;
    desk::choice(flow, spec);
    flow.space(8);
  }
}

/// Pills to press, in rows.
void pills(Flow& flow, const std::vector<PillChoice>& all, std::string_view prefix) {
  if (all.empty()) return;
  flow.at.y += pillChoices(flow.panel, all, prefix, flow.at, flow.draw);
}

void drawTest(Flow& flow, const TrainingDesk& desk) {
  const Panel& panel = flow.panel;
  const DeskForm& form = desk.form();
  if (form.mode == TrainingMode::test) {
    flow.space(10);
    flow.write(desk::overline(panel), panel.word("train.start.count"), 8);
    std::vector<PillChoice> counts;
    for (const int count : {3, 5, 10, 20})
      counts.push_back({std::to_string(count), std::to_string(count), form.tickets == count});
    if (std::none_of(counts.begin(), counts.end(), [](const PillChoice& each) { return each.chosen; }))
      counts.insert(counts.begin(), {std::to_string(form.tickets), std::to_string(form.tickets), true});
    pills(flow, counts, "train/count/");
    flow.space(14);
    flow.write(desk::overline(panel), panel.word("train.start.topics"), 8);
    std::vector<PillChoice> topics;
    for (const Topic& topic : desk.pack().training->topics)
      topics.push_back({topic.id, panel.word(topic.title),
                        std::find(form.topics.begin(), form.topics.end(), topic.id) != form.topics.end()});
    pills(flow, topics, "train/topic/");
    flow.space(6);
  }
  flow.space(10);
  desk::ChoiceSpec spec;
  spec.id = "train/surprises";
  spec.title = panel.word("train.start.surprises");
  spec.text = panel.word("train.start.surprises.text");
  spec.chosen = form.surprises;
  desk::choice(flow, spec);
}

void drawRubric(Flow& flow) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Rubric rubric;
  flow.write(desk::title(panel), panel.word("train.rubric.title"), 2);
  flow.write(desk::soft(panel),
             fill(panel.word("train.rubric.pass"), {{"count", std::to_string(rubric.pass)}}), 14);
  struct Row {
    std::string_view title, text;
    int points;
  };
  const std::array rows{Row{"train.rubric.diagnosis", "train.rubric.diagnosis.text", rubric.diagnosis},
                        Row{"train.rubric.endState", "train.rubric.endState.text", rubric.endState},
                        Row{"train.rubric.noDamage", "train.rubric.noDamage.text", rubric.noDamage},
                        Row{"train.rubric.told", "train.rubric.told.text", rubric.told}};
  const TextStyle number{Weight::bold, 20, c.accentText, 1.25f};
  const float inset = panel.measure(number, "00").x + panel.dp(18);
  for (const Row& row : rows) {
    if (flow.draw) panel.text(ImVec2{flow.at.x, flow.at.y}, number, std::to_string(row.points));
    flow.write({Weight::semibold, 15, c.text, 1.35f}, panel.word(row.title), 0, inset);
    flow.write(desk::soft(panel), panel.word(row.text), 12, inset);
  }
  desk::note(flow, {c.dangerSoft, c.danger, "alert"}, panel.word("train.rubric.fatal"),
             panel.word("train.rubric.fatal.text"));
  flow.space(12);
  flow.write({Weight::semibold, 14.5f, c.text, 1.4f}, panel.word("train.rubric.efficiency"));
  flow.write(desk::soft(panel), panel.word("train.rubric.efficiency.text"));
}

/// What has to be known before anybody begins: where earlier results lie, and that new ones have no place.
void drawWarnings(Flow& flow, const DeskRecords& records, bool unasked) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  if (unasked) {
    desk::note(flow, {c.warningSoft, c.warning, "lock"}, panel.word("train.start.unasked"),
               panel.word("train.start.unasked.text"));
    flow.space(14);
  }
  if (!records.setAside().empty()) {
    desk::note(flow, {c.warningSoft, c.warning, "alert"}, panel.word("train.records.setAside"),
               fill(panel.word("train.records.setAside.text"), {{"text", records.setAside()}}));
    flow.space(14);
  }
  if (records.state() == "train.records.unkept") {
    desk::note(flow, {c.dangerSoft, c.danger, "alert"}, panel.word("train.records.nowhere"),
               panel.word("train.records.unkept"));
    flow.space(14);
  }
}

}  // namespace

void drawStartPage(const Panel& panel, const DeskScene& scene) {
  DeskForm& form = scene.desk.form();
  ButtonSpec supervisor{"train/supervisor", panel.word("train.supervisor.open"), "lock", ""};
  const DeskRecords& records = scene.desk.records();
  supervisor.enabled = records.connected() && !form.asking;
  ButtonSpec begin{"train/begin",
                   panel.word(form.mode == TrainingMode::test ? "train.start.test" : "train.start.begin"), "",
                   "next", ButtonLook::filled};
  const bool number = looksLikeCardNumber(form.name) || looksLikeCardNumber(form.team);
  const bool named = !number && form.name.find_first_not_of(' ') != std::string::npos;
  begin.enabled = named && !form.asking;
  const std::string kept = desk::recordsWords(panel, records);
  const std::string_view lead = form.asking     ? std::string_view(panel.word("train.records.asking"))
                                : !kept.empty() ? std::string_view(kept)
                                : number        ? std::string_view(panel.word("coach.cardNumber"))
                                : named         ? std::string_view()
                                                : std::string_view(panel.word("train.start.lead"));
  std::vector<ButtonSpec> buttons{supervisor, begin};
  if (form.unasked)
    buttons.insert(buttons.begin() + 1, {"train/guest", panel.word("train.start.guest"), "", ""});
  bool entered = false;
  desk::page(panel, scene, "start", buttons, lead, 1360, [&](Column at) {
    const float from = at.y;
    Flow head(panel, at, true);
    head.write(desk::heading(panel), panel.word("train.start.title"), 2);
    head.write(desk::soft(panel), panel.word("train.start.text"), 18);
    drawWarnings(head, records, form.unasked);
    at.y = head.at.y;
    const std::int64_t wait = records.pins().wait(form.name);
    const auto who = [&](Flow& flow) { entered |= drawWho(flow, form, wait); };
    const auto how = [&](Flow& flow) {
      drawModes(flow, form);
      drawTest(flow, scene.desk);
    };
    const auto card = [&](const Column& where, const auto& body) {
      return desk::card(panel, where, true, body);
    };
    const float gap = panel.dp(20);
    const auto left = [&](const Column& first) { return card(first, who); };
    const auto middle = [&](const Column& second) { return card(second, how); };
    const auto right = [&](const Column& third) { return card(third, drawRubric); };
    if (at.width >= panel.dp(1120) * panel.metrics.text) {
      const float width = std::round((at.width - 2 * gap) / 3);
      const float high = std::max({left({at.x, at.y, width}), middle({at.x + width + gap, at.y, width}),
                                   right({at.x + 2 * (width + gap), at.y, width})});
      at.y += high;
    } else {
      at.y += desk::columns(
          panel, at, 0.48f,
          [&](const Column& first) {
            const float used = left(first) + gap;
            return used + right({first.x, first.y + used, first.width});
          },
          middle);
    }
    return at.y - from;
  });
  if (entered && begin.enabled) panel.pressed.emplace_back("train/begin");
}

}  // namespace cardwalk::ui
