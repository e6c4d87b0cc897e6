// The bar of the training desk: where one is in a ticket, in which mode, as whom; language, text, look.

#include <algorithm>
#include <array>
#include <cmath>

#include "core/session/ticket.h"
#include "ui/app/top_bar.h"
#include "ui/training/pin_page.h"
#include "ui/training/resume_page.h"
#include "ui/training/work_panel.h"

namespace cardwalk::ui {
namespace {

int stepOf(DeskPage page) {
  switch (page) {
    case DeskPage::diagnose:
    case DeskPage::reasons:
      return 0;
    case DeskPage::work:
      return 1;
    case DeskPage::closing:
      return 2;
    default:
      return -1;
  }
}

constexpr std::array<std::string_view, 3> kSteps{"train.step.diagnose", "train.step.work",
                                                 "train.step.close"};

struct Trail {
  bool words = true;
  float width = 0;
};

float stepWidth(const Panel& panel, std::size_t step, bool word) {
  const float circle = panel.em(24);
  if (!word) return circle;
  return circle + panel.dp(8) +
         std::ceil(panel.measure({Weight::semibold, 14, 0}, panel.word(kSteps[step])).x);
}

/// Where there is little room only the present step keeps its word.
Trail trailFor(const Panel& panel, int now, float room) {
  Trail out;
  const auto width = [&](bool words) {
    float sum = panel.dp(28) * 2;
    for (std::size_t i = 0; i < kSteps.size(); ++i)
      sum += stepWidth(panel, i, words || static_cast<int>(i) == now);
    return sum;
  };
  out.words = width(true) <= room;
  out.width = width(out.words);
  return out;
}

void drawTrail(const Panel& panel, int now, const Trail& trail, float x, const Rect& bar) {
  const Palette& c = panel.colours();
  const float y = bar.centre().y, half = panel.em(12);
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    const int step = static_cast<int>(i);
    if (i > 0) {
      panel.list()->AddRectFilled({x + panel.dp(6), std::round(y) - panel.dp(1)},
                                  {x + panel.dp(22), std::round(y) + panel.dp(1)},
                                  step <= now ? c.accent : c.edgeStrong);
      x += panel.dp(28);
    }
    const ImVec2 centre{x + half, y};
    const bool done = step < now, here = step == now;
    if (done || here)
      panel.list()->AddCircleFilled(centre, half, done ? c.good : c.accent, 32);
    else
      panel.list()->AddCircle(centre, half - 0.5f, c.edgeStrong, 32, panel.dp(1.5f));
    if (done)
      panel.icon(centre, "check", 16, c.textOnAccent);
    else
      panel.lineIn({{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}},
                   {Weight::semibold, 13, here ? c.textOnAccent : c.text, 1.3f}, std::to_string(step + 1),
                   draw::Align::centre);
    if (trail.words || here)
      panel.lineIn(
          {{x + 2 * half + panel.dp(8), bar.min.y}, {x + stepWidth(panel, i, true) + panel.dp(2), bar.max.y}},
          {here ? Weight::semibold : Weight::medium, 14, here ? c.text : c.textSoft, 1.3f},
          panel.word(kSteps[i]));
    x += stepWidth(panel, i, trail.words || here);
  }
}

std::string whereabouts(const Panel& panel, const TrainingDesk& desk) {
  if (desk.page() == DeskPage::debrief) {
    const auto id = parseDrawnId(desk.reviewed().record.ticket);
    const std::string name = fill(panel.word("train.ticket.name"),
                                  {{"ticket", id ? id->scenario : desk.reviewed().record.ticket}});
    const std::string what = panel.word("train.debrief.title") + " · " + name + " · " +
                             desk::modeWord(panel, desk.reviewed().record.mode);
    // Whoever looks at somebody else's attempt is told whose it is.
    return desk.fromSupervisor() ? desk.reviewed().person + " · " + what : what;
  }
  if (desk.page() == DeskPage::inbox)
    return (desk.guest() ? panel.word("train.inbox.guest") : desk.form().name) + " · " +
           desk::modeWord(panel, desk.form().mode);
  if (desk.page() == DeskPage::supervisor) return panel.word("train.supervisor.title");
  return {};
}

}  // namespace

void drawDeskBar(const Panel& panel, const DeskBarScene& scene) {
  const Palette& c = panel.colours();
  const Rect& bar = scene.rect;
  const TrainingDesk& desk = scene.desk;
  panel.list()->AddRectFilled(bar.min, bar.max, c.surface);
  panel.list()->AddRectFilled({bar.min.x, bar.max.y - std::max(1.0f, panel.dp(1))}, bar.max, c.edge);
  const float pad = panel.dp(20), gap = panel.dp(12), mark = panel.dp(28);
  const float height =
      std::min(bar.height() - panel.dp(16), std::max(panel.dp(38), panel.metrics.type(15) + panel.dp(20)));
  const float y = std::round(bar.centre().y - height / 2);
  const float small = std::max(panel.dp(40), height);
  // From the right.
  ButtonSpec language{"top.language", scene.language, "", "chevron-down"};
  if (bar.width() < panel.dp(1150) * panel.metrics.text) language.label = scene.languageTag;
  const float languageWidth = panel.buttonSize(language).x;
  const float rightStart = bar.max.x - pad - 3 * small - 3 * gap - languageWidth;
  float x = bar.min.x + pad;
  drawProductMark(
      panel, {{x, std::round(bar.centre().y - mark / 2)}, {x + mark, std::round(bar.centre().y + mark / 2)}});
  x += mark + gap;
  const TextStyle name{Weight::bold, 17, c.text, 1.3f};
  const std::string& title = panel.word("train.title");
  const float titleWidth = panel.measure(name, title).x;
  const int step = stepOf(desk.page());
  const std::string where = whereabouts(panel, desk);
  const bool tight = step >= 0 && x + titleWidth + panel.dp(420) > rightStart;
  if (!tight) {
    panel.lineIn({{x, bar.min.y}, {x + titleWidth + 1, bar.max.y}}, name, title);
    x += titleWidth + panel.dp(24);
  }
  if (step >= 0) {
    const Trail trail = trailFor(panel, step, rightStart - x - panel.dp(150));
    drawTrail(panel, step, trail, x, bar);
    x += trail.width + panel.dp(20);
    const std::string mode = desk::modeWord(panel, desk.attempt()->record().mode);
    const float chip = desk::chipWidth(panel, mode);
    if (x + chip < rightStart)
      desk::drawChip(
          panel, {x, bar.centre().y - desk::chipHeight(panel) / 2},
          {mode, desk.examines() ? c.warningSoft : c.accentSoft, desk.examines() ? c.warning : c.accentText});
    x += chip + gap;
  } else if (!where.empty() && rightStart - x > panel.dp(60)) {
    panel.lineIn({{x, bar.min.y}, {rightStart - gap, bar.max.y}}, {Weight::medium, 14, c.textSoft, 1.3f},
                 where);
  }
  float right = rightStart;
  const auto place = [&](float width) {
    const Rect rect{{std::round(right), y}, {std::round(right + width), y + height}};
    right += width + gap;
    return rect;
  };
  panel.button(place(languageWidth), language);
  panel.button(place(small), {"top.textSize", "Aa", "", ""});
  panel.button(place(small), {"top.theme", "", "contrast", ""});
  panel.button(place(small), {"train/leave", "", "close", ""});
}

void drawDeskPage(const Panel& panel, const DeskScene& scene) {
  switch (scene.desk.page()) {
    case DeskPage::start:
      return drawStartPage(panel, scene);
    case DeskPage::inbox:
      return drawInboxPage(panel, scene);
    case DeskPage::diagnose:
    case DeskPage::reasons:
      return drawDiagnosePage(panel, scene);
    case DeskPage::closing:
      return drawClosingPage(panel, scene);
    case DeskPage::debrief:
      return drawDebriefPage(panel, scene);
    case DeskPage::supervisor:
      return drawSupervisorPage(panel, scene);
    case DeskPage::pin:
      return drawPinPage(panel, scene);
    case DeskPage::resume:
      return drawResumePage(panel, scene);
    case DeskPage::work:
      break;
  }
}

void drawLeaveQuestion(const Panel& panel, const Rect& window, bool takeFocus) {
  const Palette& c = panel.colours();
  ImGui::SetCursorScreenPos(window.min);
  ImGui::BeginChild("leave", {window.width(), window.height()}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  panel.list()->AddRectFilled(window.min, window.max, c.scrim);
  const float pad = panel.dp(26);
  const float width =
      std::min(panel.dp(460) * (1 + (panel.metrics.text - 1) * 0.5f), window.width() - 2 * pad);
  const ButtonSpec stay{"train/stay", panel.word("train.leave.stay"), "", "", ButtonLook::filled};
  const ButtonSpec leave{"train/leave", panel.word("train.leave.leave"), "", ""};
  const float row = panel.dp(48), inner = width - 2 * pad;
  Flow words(panel, {0, 0, inner}, false);
  const auto text = [&](Flow& flow) {
    flow.write({Weight::bold, 20, c.text, 1.3f}, panel.word("train.leave.title"), 6);
    flow.write(desk::body(panel), panel.word("train.leave.text"), 20);
  };
  text(words);
  const float height = words.used() + 2 * row + panel.dp(10) + 2 * pad;
  const Rect box{{std::round(window.centre().x - width / 2), std::round(window.centre().y - height / 2)},
                 {std::round(window.centre().x + width / 2), std::round(window.centre().y + height / 2)}};
  panel.shadow(box, 26);
  panel.box(box, c.surfaceRaised, c.edge, 18);
  Flow drawn(panel, {box.min.x + pad, box.min.y + pad, inner}, true);
  text(drawn);
  const float y = drawn.at.y;
  if (takeFocus) ImGui::SetKeyboardFocusHere();
  panel.button({{drawn.at.x, y}, {drawn.at.x + inner, y + row}}, stay);
  panel.button({{drawn.at.x, y + row + panel.dp(10)}, {drawn.at.x + inner, y + 2 * row + panel.dp(10)}},
               leave);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
