#include "ui/training/work_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/session/desk_talk.h"

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

/// One thing to say, as a button that turns into a tick.
void statementRow(Flow& flow, std::string_view id, const std::string& text, bool told, bool ahead) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float pad = panel.dp(12), mark = panel.em(28);
  const TextStyle style{Weight::medium, 14, told ? c.textSoft : c.text, 1.4f};
  const float inner = flow.at.width - 2 * pad - mark;
  const float height = std::max(panel.dp(44), panel.measure(style, text, inner).y + 2 * pad);
  if (flow.draw) {
    const Rect box{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    Panel::Press press;
    if (!told) press = panel.press(box, id);
    panel.box(box,
              told            ? c.goodSoft
              : press.hovered ? c.surfaceSunken
                              : c.surface,
              ahead  ? c.accent
              : told ? 0
                     : c.edgeStrong,
              12, ahead ? 2.5f : 1.0f);
    panel.icon({box.min.x + pad + panel.em(9), box.centre().y}, told ? "check" : "chat", 18,
               told ? c.good : c.accentText);
    const float words = panel.measure(style, text, inner).y;
    panel.text({box.min.x + pad + mark, box.centre().y - words / 2}, style, text, inner);
    if (press.focused) panel.focusRing(box, 12);
  }
  flow.at.y += height + panel.dp(8);
}

}  // namespace

void drawStatementsBefore(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  const Attempt& attempt = *scene.desk.attempt();
  const std::string& target = scene.view.coach.target.control;
  bool any = false;
  for (const Statement& statement : attempt.ticket().statements) {
    const std::string control = controlOf(attempt, statement);
    const bool told = isTold(attempt, statement.id);
    if (!told && !statement.before && !offered(scene.view, control)) continue;
    if (!any) flow.write(desk::overline(panel), panel.word("train.work.tell"), 8);
    any = true;
    // Where the model has a button for it, that button is this one: highlight and help mean it.
    const bool model = !told && offered(scene.view, control);
    statementRow(flow, model ? control : "train/tell/" + statement.id, panel.word(statement.text), told,
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

/// A step of the ladder: filled up to where the person has climbed.
void drawHelpLadder(Flow& flow, HelpLevel level) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  constexpr int kRungs = 4;
  const float gap = panel.dp(6), height = panel.dp(6);
  const float width = (flow.at.width - gap * (kRungs - 1)) / kRungs;
  for (int i = 0; flow.draw && i < kRungs; ++i) {
    const float x = flow.at.x + static_cast<float>(i) * (width + gap);
    const Rect rung{{x, flow.at.y}, {x + width, flow.at.y + height}};
    const bool climbed = i < static_cast<int>(level);
    panel.box(rung, climbed ? c.accent : c.surfaceSunken, climbed ? 0 : c.edge, 3);
  }
  flow.at.y += height;
  constexpr std::array<std::string_view, kRungs> kSaid{"train.help.none", "train.help.tryAgain",
                                                       "train.help.instruction", "train.help.highlight"};
  flow.space(8);
  flow.write(desk::soft(panel),
             panel.word(kSaid[std::min<std::size_t>(static_cast<std::size_t>(level), kRungs - 1)]), 0);
}

namespace {

desk::NoteLook lookOf(const Palette& c, MessageTone tone) {
  switch (tone) {
    case MessageTone::success:
      return {c.goodSoft, c.good, "check-circle"};
    case MessageTone::warning:
    case MessageTone::wrongTurn:
      return {c.warningSoft, c.warning, "alert"};
    case MessageTone::info:
      break;
  }
  return {c.accentSoft, c.accent, "info"};
}

}  // namespace

/// What the last press came to. It stands here and not over a device: nothing says which control is next, so
/// nothing may be covered.
void drawAnswerBeside(Flow& flow, const MessageView& message) {
  if (message.text.empty() && message.title.empty()) return;
  const Panel& panel = flow.panel;
  const float close = panel.dp(44), top = flow.at.y;
  const desk::NoteLook look = lookOf(panel.colours(), message.tone);
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
  flow.space(16);
}

}  // namespace cardwalk::ui
