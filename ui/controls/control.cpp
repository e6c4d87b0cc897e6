#include "ui/controls/control.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {

namespace {

// In the order of the vocabulary.
constexpr std::array<const Kind*, kControlKinds> kTable{
    &kinds::text,     &kinds::heading,  &kinds::notice,   &kinds::banner,     &kinds::row,
    &kinds::shortcut, &kinds::product,  &kinds::cardTile, &kinds::cardFace,   &kinds::cardRow,
    &kinds::orderRow, &kinds::button,   &kinds::link,     &kinds::chip,       &kinds::bubble,
    &kinds::field,    &kinds::checkbox, &kinds::radio,    &kinds::iconButton, &kinds::tab,
    &kinds::menuItem, &kinds::search};

}  // namespace

const Kind& kindOf(ControlKind kind) { return *kTable[static_cast<std::size_t>(kind)]; }

void drawKind(DrawContext& context, const ControlView& control, const Slot& slot) {
  TextReport* report = context.theme.report;
  if (report == nullptr || context.memory.wordsOf != control.id) {
    kindOf(control.kind).draw(context, control, slot);
    return;
  }
  const bool listened = std::exchange(report->listening, true);
  const std::size_t before = report->texts.size();
  kindOf(control.kind).draw(context, control, slot);
  report->listening = listened;
  for (std::size_t i = before; i < report->texts.size(); ++i)
    context.memory.targetWords.push_back(report->texts[i].rect);
}

float naturalWidth(const DrawContext& context, const ControlView& control) {
  const draw::Canvas canvas = canvasOf(context);
  const float glyph = control.icon.empty() ? 0 : 1.0f;
  switch (control.kind) {
    case ControlKind::button: {
      const float icon = !control.enabled || (glyph > 0 && !control.isBack) ? canvas.dp(26) : 0;
      return canvas.measure({Weight::semibold, 15, 0, 1.3f}, control.label).x + canvas.dp(34) + icon;
    }
    case ControlKind::link:
      return canvas.measure({Weight::semibold, 14, 0, 1.35f}, control.label).x + canvas.dp(13 + glyph * 24);
    case ControlKind::chip:
      return canvas.measure({Weight::medium, 14, 0, 1.3f}, control.label).x + canvas.dp(29 + glyph * 24);
    case ControlKind::iconButton:
      if (control.region == Region::body && control.attach < 0) {
        const float label = canvas.measure({Weight::medium, 12, 0, 1.3f}, control.label).x;
        return std::max(canvas.dp(64), std::min(label + canvas.dp(4), canvas.dp(110) * canvas.metrics.text));
      }
      return canvas.dp(44);
    default:
      return canvas.dp(120);
  }
}

float controlHeight(const DrawContext& context, const ControlView& control, float width) {
  return kindOf(control.kind).height(context, control, width) + reasonHeight(context, control, width);
}

void drawControl(DrawContext& context, const ControlView& control, const Rect& rect) {
  const float reason = reasonHeight(context, control, rect.width());
  const Rect own{rect.min, {rect.max.x, rect.max.y - reason}};
  drawKind(context, control, {own, 0, false});
  if (reason > 0) drawReason(context, control, {{rect.min.x, own.max.y}, rect.max});
}

float drawControls(DrawContext& context, const ScreenView& screen, Region region, const Rect& area) {
  layOut(context, screen, region, area.width(), {}, context.memory.body);
  drawLayout(context, screen, context.memory.body, area.min);
  return context.memory.body.height;
}

void scrollToShow(DrawMemory& memory, std::string_view control) { memory.showWanted = control; }

void wake(const DrawContext& context, double time) {
  if (context.wakeAt != nullptr) *context.wakeAt = std::min(*context.wakeAt, time);
}

bool animated(const DrawContext& context) {
  return context.wakeAt != nullptr && !context.theme.reducedMotion;
}

}  // namespace cardwalk::ui
