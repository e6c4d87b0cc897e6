#include "ui/controls/arrangement.h"
#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {

void drawLayout(DrawContext& context, const ScreenView& screen, const RegionLayout& layout, ImVec2 origin) {
  const draw::Canvas canvas = canvasOf(context);
  for (const Rect& group : layout.groups) {
    const Rect rect = draw::moved(group, origin);
    if (onScreen(context, rect)) drawSurface(canvas, rect, canvas.dp(16), context.theme.palette.surface);
  }
  for (const Hairline& line : layout.hairlines) {
    const float y = line.y + origin.y;
    if (y >= context.clip.min.y && y <= context.clip.max.y)
      canvas.hairline(line.left + origin.x, line.right + origin.x, y);
  }
  for (const Piece& piece : layout.pieces) {
    const ControlView& control = screen.controls[static_cast<std::size_t>(piece.control)];
    const Rect rect = draw::moved(piece.rect, origin);
    const bool shown = onScreen(context, rect);
    if (piece.reason) {
      if (shown) drawReason(context, control, rect);
    } else if (!shown && control.kind != ControlKind::field) {
      // Out of sight: still an anchor, and still a place for the keyboard to go to.
      press(context, control, rect);
    } else {
      drawKind(context, control, {rect, piece.end, piece.grouped});
    }
  }
}

}  // namespace cardwalk::ui
