#include "ui/controls/arrangement_rules.h"

namespace cardwalk::ui {

Run runOf(const ControlView& control, const RegionStyle& style) {
  switch (control.kind) {
    case ControlKind::row:
    case ControlKind::orderRow:
    case ControlKind::cardRow:
    case ControlKind::radio:
      return Run::list;
    case ControlKind::shortcut:
    case ControlKind::product:
      return Run::grid;
    case ControlKind::chip:
      return Run::flow;
    case ControlKind::iconButton:
      return Run::flow;
    case ControlKind::link:
      return Run::flow;
    case ControlKind::button:
      return style.buttonsInLine ? Run::buttons : Run::stack;
    default:
      return Run::stack;
  }
}

float gapAbove(const ControlView* before, const ControlView& control) {
  if (before == nullptr) return 0;
  using enum ControlKind;
  const ControlKind a = before->kind, b = control.kind;
  if (b == heading) return a == bubble || a == chip ? 14 : 22;
  if (a == heading) return b == text ? 2 : 10;
  if (a == menuItem && b == menuItem) return 0;
  if (a == bubble && b == bubble) return 10;
  if (a == bubble && b == link) return 12;
  if (a == link || b == link) return 6;
  return 12;
}

}  // namespace cardwalk::ui
