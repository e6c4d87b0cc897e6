#include "ui/training/work_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/session/attempt_trace.h"
#include "ui/guide/message_card.h"

namespace cardwalk::ui {
namespace {

bool isTold(const Attempt& attempt, const std::string& id) {
  return std::any_of(attempt.record().log.begin(), attempt.record().log.end(), [&](const AttemptEntry& each) {
    return each.kind == EntryKind::tell && !each.ids.empty() && each.ids.front() == id;
  });
}

std::string controlOf(const Attempt& attempt, const Statement& statement) {
  return statement.control < 0 ? std::string()
                               : attempt.pack().controls[static_cast<std::size_t>(statement.control)].id;
}

bool offered(const View& view, const std::string& control) {
  return std::any_of(view.desk.begin(), view.desk.end(),
                     [&](const ControlView& each) { return each.id == control && each.enabled; });
}

/// What can be done outside both devices and is not something to say: waiting, for instance.
std::vector<const ControlView*> deskDeeds(const Attempt& attempt, const View& view) {
  std::vector<const ControlView*> out;
  if (view.desk.empty()) return out;
  const World world = attempt.session().world();
  const DeskTalk talk(world);
  for (const ControlView& control : view.desk) {
    const bool says =
        std::any_of(attempt.ticket().statements.begin(), attempt.ticket().statements.end(),
                    [&](const Statement& each) { return controlOf(attempt, each) == control.id; });
    const auto& all = attempt.pack().controls;
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const Control& each) { return each.id == control.id; });
    const bool talks = known != all.end() && talk.isTalk(static_cast<int>(known - all.begin()));
    if (!says && !talks && control.id != kCloseControl) out.push_back(&control);
  }
  return out;
}

/// Whether the model has let it be said at any moment of this attempt: its row keeps its place then.
bool wasOffered(const Attempt& attempt, const Statement& statement) {
  const World& world = attempt.session().world();
  const auto& traces = attempt.traces();
  return statement.control >= 0 && std::any_of(traces.begin(), traces.end(), [&](const Trace& each) {
           return isVisible(world, each.before, statement.control, -1);
         });
}

/// ready: may be said; past: may no longer be; right, said: was said, ticked or not.
enum class Row : std::uint8_t { ready, past, right, said };

/// One thing to say, as a button that turns into a tick.
void statementRow(Flow& flow, std::string_view id, const std::string& text, Row state, bool ahead) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float pad = panel.dp(12), mark = panel.em(28);
  const bool ready = state == Row::ready, right = state == Row::right;
  const TextStyle style{Weight::medium, 14, ready ? c.text : c.textSoft, 1.4f};
  const float inner = flow.at.width - 2 * pad - mark;
  const float height = std::max(panel.dp(44), panel.measure(style, text, inner).y + 2 * pad);
  if (flow.draw) {
    const Rect box{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    Panel::Press press;
    if (ready) press = panel.press(box, id);
    panel.box(box,
              right                                 ? c.goodSoft
              : press.hovered || state == Row::said ? c.surfaceSunken
                                                    : c.surface,
              ahead                         ? c.accent
              : ready                       ? c.edgeStrong
              : right || state == Row::said ? 0
                                            : c.edge,
              12, ahead ? 2.5f : 1.0f);
    panel.icon({box.min.x + pad + panel.em(9), box.centre().y}, right ? "check" : "chat", 18,
               right   ? c.good
               : ready ? c.accentText
                       : c.textSoft);
    const float words = panel.measure(style, text, inner).y;
    panel.text({box.min.x + pad + mark, box.centre().y - words / 2}, style, text, inner);
    if (press.focused) panel.focusRing(box, 12);
  }
  flow.at.y += height + panel.dp(8);
}

}  // namespace

bool showsTick(const Attempt& attempt, const Statement& statement) {
  return attempt.record().mode != TrainingMode::test && statement.kind != StatementKind::wrong;
}

void drawStatementsBefore(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  const Attempt& attempt = *scene.desk.attempt();
  const std::string& target = scene.view.coach.target.control;
  bool any = false;
  for (const Statement& statement : attempt.ticket().statements) {
    const std::string control = controlOf(attempt, statement);
    const bool told = isTold(attempt, statement.id);
    const bool past = !told && !statement.before && !offered(scene.view, control);
    if (past && !wasOffered(attempt, statement)) continue;
    // Who watches is asked nothing: only what the program says stands there.
    if (scene.desk.watches() && statement.kind != StatementKind::needed) continue;
    if (!any) flow.write(desk::overline(panel), panel.word("train.work.tell"), 8);
    any = true;
    // Where the model has a button for it, that button is this one: highlight and help mean it.
    const bool model = !told && offered(scene.view, control);
    const Row row = told   ? (showsTick(attempt, statement) ? Row::right : Row::said)
                    : past ? Row::past
                           : Row::ready;
    statementRow(flow, model ? control : "train/tell/" + statement.id, panel.word(statement.text), row,
                 !target.empty() && target == control);
  }
  if (any) flow.space(10);
}

void drawDeskDeeds(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  for (const ControlView* control : deskDeeds(*scene.desk.attempt(), scene.view)) {
    const bool ahead = scene.view.coach.target.control == control->id;
    ButtonSpec spec{control->id, control->label, control->icon, ""};
    spec.enabled = control->enabled;
    const float height = std::max(panel.dp(46), panel.buttonSize(spec).y);
    const Rect box{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    if (flow.draw) {
      panel.button(box, spec);
      if (ahead) panel.box(box, 0, panel.colours().accent, 10, 2.5f);
    }
    flow.at.y += height + panel.dp(8);
  }
}

namespace {

/// Helps that were asked for, as the debrief counts them.
int helpsAsked(const Attempt& attempt) {
  int count = 0;
  for (std::size_t i = 0; i < attempt.traces().size(); ++i)
    if (attempt.record().log[i].kind == EntryKind::help && attempt.traces()[i].asked) ++count;
  return count;
}

/// Whether the first level was asked for, and did not come by a miss.
bool askedFirst(const Attempt& attempt) {
  const auto& log = attempt.record().log;
  for (std::size_t i = log.size(); i-- > 0;)
    if (log[i].kind == EntryKind::help) return attempt.traces()[i].asked;
  return false;
}

std::string_view helpKey(const Attempt& attempt) {
  switch (attempt.helpLevel()) {
    case HelpLevel::none:
      break;
    case HelpLevel::tryAgain:
      return askedFirst(attempt) ? "train.help.nudge" : "train.help.tryAgain";
    case HelpLevel::instruction:
      return "train.help.instruction";
    case HelpLevel::highlight:
    case HelpLevel::doneForYou:
      return "train.help.highlight";
  }
  return helpsAsked(attempt) == 0 ? "train.help.none" : "";
}

}  // namespace

void drawHelpLadder(Flow& flow, const Attempt& attempt) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  constexpr int kRungs = 4;
  const float gap = panel.dp(6), height = panel.dp(6);
  const float width = (flow.at.width - gap * (kRungs - 1)) / kRungs;
  for (int i = 0; flow.draw && i < kRungs; ++i) {
    const float x = flow.at.x + static_cast<float>(i) * (width + gap);
    const Rect rung{{x, flow.at.y}, {x + width, flow.at.y + height}};
    const bool climbed = i < static_cast<int>(attempt.helpLevel());
    panel.box(rung, climbed ? c.accent : c.surfaceSunken, climbed ? 0 : c.edge, 3);
  }
  flow.at.y += height;
  flow.space(8);
  if (const std::string_view key = helpKey(attempt); !key.empty())
    flow.write(desk::soft(panel), panel.word(key), 0);
  if (const int count = helpsAsked(attempt); count > 0)
    flow.write(desk::soft(panel), fill(panel.word("train.help.count"), {{"count", std::to_string(count)}}),
               0);
}

/// What the last press came to. It stands here and not over a device: nothing says which control is next, so
/// nothing may be covered there.
void drawAnswerBeside(Flow& flow, const MessageView& message) {
  if (message.text.empty() && message.title.empty()) return;
  const Panel& panel = flow.panel;
  const float close = panel.dp(44), top = flow.at.y;
  const ToneLook tone = toneLook(panel.colours(), message.tone);
  const desk::NoteLook look{tone.ground, tone.edge, tone.icon};
  flow.at.width -= close;
  Flow measured(panel, flow.at, false);
  desk::note(measured, look, message.title, message.text);
  const Rect box{{flow.at.x, top},
                 {flow.at.x + flow.at.width + close, top + std::max(measured.used(), close)}};
  if (flow.draw) panel.box(box, look.ground, 0, 12);
  desk::note(flow, look, message.title, message.text);
  flow.at.width += close;
  flow.at.y = std::max(flow.at.y, box.max.y);
  if (flow.draw)
    panel.button({{box.max.x - close, box.min.y}, {box.max.x, box.min.y + close}},
                 {"message.close", "", "close", "", ButtonLook::quiet});
}

}  // namespace cardwalk::ui
