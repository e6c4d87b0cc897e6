// The tickets, in the order in which they teach best; or those of a test.

#include <algorithm>

#include "core/session/ticket.h"
#include "ui/training/desk_pages.h"

namespace cardwalk::ui {
namespace {

struct State {
  std::string text;
  ImU32 ground, colour;
};

struct RowSpec {
  const InboxRow& row;
  std::string press;
  std::string number;
  bool test = false;
  bool done = false;  ///< a ticket of a test that is worked off; its points come when all are
};

State stateOf(const Panel& panel, const RowSpec& spec) {
  const Palette& c = panel.colours();
  const InboxRow& row = spec.row;
  if (spec.done && row.best < 0) return {panel.word("train.inbox.done"), c.surfaceSunken, c.text};
  if (spec.test && row.best < 0)
    return {panel.word(row.current ? "train.inbox.current" : "train.inbox.waits"),
            row.current ? c.accentSoft : c.surfaceSunken, row.current ? c.accentText : c.textSoft};
  if (!row.read) return {"…", c.surfaceSunken, c.textSoft};
  if (row.best < 0) return {panel.word("train.inbox.new"), c.accentSoft, c.accentText};
  const std::string points = fill(panel.word(row.passed ? "train.inbox.passed" : "train.inbox.failed"),
                                  {{"count", std::to_string(row.best)}});
  return row.passed ? State{points, c.goodSoft, c.good} : State{points, c.dangerSoft, c.danger};
}

/// Three dots, as many filled as the ticket is hard.
void drawLevel(const Panel& panel, ImVec2 at, int level) {
  const Palette& c = panel.colours();
  for (int i = 0; i < 3; ++i) {
    const ImVec2 centre{at.x + panel.em(4) + static_cast<float>(i) * panel.em(12), at.y};
    if (i < level)
      panel.list()->AddCircleFilled(centre, panel.em(4), c.accent, 16);
    else
      panel.list()->AddCircle(centre, panel.em(3.5f), c.edgeStrong, 16, panel.dp(1.25f));
  }
}

/// What the person may call the ticket by when asking somebody about it.
std::string shortId(const InboxRow& row) {
  const auto id = parseDrawnId(row.id);
  return id ? id->scenario : row.id;
}

float drawRow(const Panel& panel, const RowSpec& spec, const Column& at, bool first) {
  const Palette& c = panel.colours();
  const InboxRow& row = spec.row;
  const State state = stateOf(panel, spec);
  const float pad = panel.dp(18), number = panel.em(46), stateWidth = desk::chipWidth(panel, state.text);
  const bool wide = at.width > panel.dp(620) * panel.metrics.text;
  const float inner = at.width - 2 * pad - number - (wide ? stateWidth + panel.dp(52) : panel.dp(24));
  const TextStyle head{Weight::semibold, 16, c.text, 1.35f}, words{Weight::regular, 14.5f, c.textSoft, 1.4f};
  const std::string& quote = row.customer;
  std::vector<desk::Chip> chips;
  if (!wide) chips.push_back({state.text, state.ground, state.colour});
  for (const std::string& topic : row.topics) chips.push_back({topic, 0, 0});
  const TextStyle small{Weight::medium, 13, c.textSoft, 1.3f};
  const std::string id = shortId(row);
  const float level = panel.em(48) + panel.measure(small, id).x + panel.dp(12);
  const auto body = [&](bool draw) {
    Flow flow(panel, {at.x + pad + number, at.y + panel.dp(16), inner}, draw);
    flow.write(head, row.title, 2);
    flow.write(words, quote, 8);
    const float y = flow.at.y + desk::chipHeight(panel) / 2;
    if (draw) {
      drawLevel(panel, {flow.at.x, y}, row.level);
      panel.text({flow.at.x + panel.em(48), y - panel.metrics.type(13) * 0.65f}, small, id);
    }
    flow.at.x += level;
    flow.at.width -= level;
    desk::chips(flow, chips);
    return flow.used() + panel.dp(32);
  };
  const float height = body(false);
  const Rect rect{{at.x, at.y}, {at.x + at.width, at.y + height}};
  Panel::Press press;
  if (!spec.press.empty()) press = panel.press(rect, spec.press);
  if (press.hovered || row.current) panel.box(rect, press.hovered ? c.surfaceSunken : c.accentSoft, 0, 12);
  if (!first) panel.canvas().hairline(rect.min.x + pad, rect.max.x - pad, rect.min.y);
  const ImVec2 centre{rect.min.x + pad + panel.em(15), rect.min.y + panel.dp(16) + panel.em(14)};
  panel.list()->AddCircleFilled(centre, panel.em(15), row.passed ? c.good : c.surfaceSunken, 32);
  if (row.passed || spec.done) {
    panel.icon(centre, "check", 18, row.passed ? c.textOnAccent : c.textSoft);
  } else {
    const TextStyle numeral{Weight::semibold, 13, c.text, 1.3f};
    panel.lineIn({{centre.x - panel.em(15), centre.y - panel.em(15)},
                  {centre.x + panel.em(15), centre.y + panel.em(15)}},
                 numeral, spec.number, draw::Align::centre);
  }
  body(true);
  if (wide)
    desk::drawChip(
        panel, {rect.max.x - pad - panel.dp(28) - stateWidth, rect.centre().y - desk::chipHeight(panel) / 2},
        {state.text, state.ground, state.colour});
  if (!spec.press.empty())
    panel.icon({rect.max.x - pad - panel.dp(4), rect.centre().y}, "chevron-right", 20, c.textSoft);
  if (press.focused) panel.focusRing(draw::inset(rect, panel.dp(3)), 10);
  return height;
}

std::string headOf(const Panel& panel, const TrainingDesk& desk) {
  const TestRun* test = desk.test();
  if (test == nullptr && desk.guest()) return panel.word("train.inbox.guest");
  if (test == nullptr) return fill(panel.word("train.inbox.title"), {{"name", desk.form().name}});
  if (test->over()) return panel.word("train.test.over");
  return fill(panel.word("train.test.title"), {{"count", std::to_string(test->done.size() + 1)},
                                               {"limit", std::to_string(test->tickets.size())}});
}

std::string textOf(const Panel& panel, const TrainingDesk& desk) {
  const TestRun* test = desk.test();
  if (desk.guest()) return panel.word("train.inbox.guest.text");
  if (test == nullptr && desk.records().reading()) return panel.word("train.records.reading");
  if (test == nullptr) return panel.word("train.inbox.text");
  if (!test->over()) return panel.word("train.test.text");
  const auto passed = std::count_if(test->done.begin(), test->done.end(),
                                    [](const KeptAttempt& each) { return each.score.passed; });
  int points = 0;
  for (const KeptAttempt& each : test->done) points += each.score.total();
  const int mean = test->done.empty() ? 0 : points / static_cast<int>(test->done.size());
  return fill(panel.word("train.test.result"), {{"count", std::to_string(passed)},
                                                {"limit", std::to_string(test->done.size())},
                                                {"mean", std::to_string(mean)}});
}

}  // namespace

void drawInboxPage(const Panel& panel, const DeskScene& scene) {
  const TrainingDesk& desk = scene.desk;
  const TestRun* test = desk.test();
  std::vector<ButtonSpec> buttons{{"train/start", panel.word("train.inbox.start"), "person", ""}};
  if (test == nullptr && desk.records().keeps() && !desk.guest())
    buttons.insert(buttons.begin(), {"train/pin", panel.word("train.pin.button"), "lock", ""});
  if (test != nullptr && !test->over())
    buttons.push_back({"train/ticket", panel.word("train.test.next"), "", "next", ButtonLook::filled});
  std::string state =
      desk.records().keeps() && !desk.guest() ? desk::recordsWords(panel, desk.records()) : "";
  if (state.empty() && !desk.warning().empty()) state = panel.word(desk.warning());
  desk::page(panel, scene, "inbox", buttons, state, 980, [&](Column at) {
    const float from = at.y;
    Flow head(panel, at, true);
    head.write(desk::heading(panel), headOf(panel, desk), 2);
    head.write(desk::soft(panel), textOf(panel, desk), 18);
    if (!desk.notice().empty()) {
      const Palette& c = panel.colours();
      desk::note(head, {c.accentSoft, c.accentText, "info"}, "", panel.word(desk.notice()));
      head.space(16);
    }
    at.y = head.at.y;
    if (test == nullptr && desk.inbox().empty()) return at.y - from;
    // The card behind the rows is drawn once their height is known.
    ImDrawList* list = panel.list();
    list->ChannelsSplit(2);
    list->ChannelsSetCurrent(1);
    const float top = at.y;
    at.y += panel.dp(6);
    for (std::size_t i = 0; i < desk.inbox().size(); ++i) {
      const InboxRow& row = desk.inbox()[i];
      std::string press = "train/ticket/" + row.id;
      if (test != nullptr && test->over()) press = "train/review/" + std::to_string(i);
      if (test != nullptr && !test->over() && !row.current) press.clear();
      const bool done = test != nullptr && !test->over() && i < test->done.size();
      const RowSpec spec{row, press, std::to_string(i + 1), test != nullptr, done};
      at.y += drawRow(panel, spec, {at.x + panel.dp(6), at.y, at.width - panel.dp(12)}, i == 0);
    }
    at.y += panel.dp(6);
    list->ChannelsSetCurrent(0);
    const Rect box{{at.x, top}, {at.x + at.width, at.y}};
    panel.shadow(box, 10);
    panel.box(box, panel.colours().surface, panel.colours().edge, 16);
    list->ChannelsMerge();
    return at.y - from;
  });
}

}  // namespace cardwalk::ui
