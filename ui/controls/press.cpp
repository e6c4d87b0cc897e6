#include "ui/controls/press.h"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/controls/parts.h"

namespace cardwalk::ui {
namespace {

constexpr double kRippleSeconds = 0.45;

/// Tells the session once when pointer or focus comes to rest on a control that answers to it.
/// `moved`: by a movement of this frame; a list that changes under a resting pointer is nobody's doing.
void enter(DrawContext& context, const ControlView& control, Entered& entered, bool on, bool moved) {
  if (!on) {
    if (entered.id == control.id) entered = {};
    return;
  }
  if (entered.id == control.id) {
    entered.revealed = entered.revealed || control.revealed;
    // Where the answer was taken back meanwhile, the next movement asks for it again.
    if (!moved || !entered.revealed || control.revealed) return;
  } else if (!moved) {
    return;
  }
  entered = {control.id, control.revealed};
  if (!control.revealed) context.actions.push_back({context.surface, control.id, Gesture::hover, {}});
}

bool pointerMoved() {
  const ImVec2 delta = ImGui::GetIO().MouseDelta;
  return delta.x != 0 || delta.y != 0;
}

void watchHover(DrawContext& context, const ControlView& control, bool pointer, bool focused) {
  const auto surface = static_cast<std::size_t>(context.surface);
  enter(context, control, context.memory.pointer[surface], pointer, pointerMoved());
  enter(context, control, context.memory.focus[surface], focused, true);
}

ImRect toImRect(const Rect& rect) { return {rect.min, rect.max}; }

bool beginsFocus(DrawContext& context, const ControlView& control) {
  if (context.memory.focusWanted.empty() || context.memory.focusWanted != control.id) return false;
  context.memory.focusWanted.clear();
  return true;
}

}  // namespace

void recordAnchor(DrawContext& context, const ControlView& control, const Rect& rect, const Rect& hit,
                  bool focused) {
  Anchor anchor;
  anchor.id = control.id;
  anchor.surface = context.surface;
  anchor.rect = rect;
  anchor.hit = hit;
  anchor.clip = context.clip;
  anchor.enabled = control.enabled;
  anchor.topLayer = context.topLayer;
  anchor.focused = focused;
  context.anchors.add(std::move(anchor));
}

void report(DrawContext& context, const ControlView& control) {
  const Gesture press = context.surface == Surface::app ? Gesture::tap : Gesture::click;
  context.actions.push_back({context.surface, control.id, control.isBack ? Gesture::back : press, {}});
}

Press press(DrawContext& context, const ControlView& control, const Rect& whole) {
  return press(context, control, whole, whole);
}

Press press(DrawContext& context, const ControlView& control, const Rect& whole, const Rect& hit) {
  Press out;
  if (context.pose != Pose::live) {
    out = {context.pose == Pose::hovered, context.pose == Pose::held, context.pose == Pose::focused};
    recordAnchor(context, control, whole, hit, out.focused);
    return out;
  }
  if (!context.interactive || !(control.pressable || control.hoverable) || hit.empty()) {
    recordAnchor(context, control, whole, hit, false);
    return out;
  }
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGuiWindow* window = g.CurrentWindow;
  const ImGuiID id = window->GetID(control.id.data(), control.id.data() + control.id.size());
  if (beginsFocus(context, control)) ImGui::SetKeyboardFocusHere();
  const ImRect box = toImRect(hit);
  const bool shown = ImGui::ItemAdd(box, id);
  bool pressed = false;
  if (shown) pressed = ImGui::ButtonBehavior(box, id, &out.hovered, &out.held);
  out.focused = g.NavId == id && g.NavCursorVisible && g.NavWindow == window;
  if (g.NavJustMovedToId == id && !(box.Min.y >= context.clip.min.y && box.Max.y <= context.clip.max.y)) {
    context.memory.showWanted = control.id;
  }
  const bool still = !context.memory.dragging;
  if (control.hoverable) {
    const bool pointer = still && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                         toImRect(whole.cut(context.clip)).Contains(g.IO.MousePos);
    out.hovered = out.hovered || pointer;
    watchHover(context, control, pointer, out.focused);
  }
  if (pressed && still && control.pressable) {
    context.memory.ripple = {control.id, out.focused ? whole.centre() : g.IO.MousePos, context.now};
    wake(context, context.now);
    report(context, control);
  }
  out.held = out.held && still;
  recordAnchor(context, control, whole, hit, out.focused);
  return out;
}

void pressMarks(DrawContext& context, const ControlView& control, const Press& state, const Rect& rect,
                float rounding, Ring ring, ImU32 tint) {
  const draw::Canvas canvas = canvasOf(context);
  const ImU32 colour = tint != 0 ? tint : context.theme.palette.text;
  // Inside a shared surface the tint keeps clear of its round corners.
  const Rect tinted = ring == Ring::inside ? draw::inset(rect, canvas.dp(4)) : rect;
  const float round = ring == Ring::inside ? canvas.dp(10) : rounding;
  if (state.held)
    canvas.fill(tinted, draw::fade(colour, 0.10f), round);
  else if (state.hovered && control.pressable)
    canvas.fill(tinted, draw::fade(colour, 0.05f), round);
  const Ripple& ripple = context.memory.ripple;
  if (ripple.id == control.id && animated(context)) {
    const double part = (context.now - ripple.since) / kRippleSeconds;
    if (part >= 0 && part < 1) {
      const float edge = std::min(round * 0.3f, tinted.height() / 2);
      const Rect inner{{tinted.min.x + edge, tinted.min.y}, {tinted.max.x - edge, tinted.max.y}};
      canvas.ripple(inner, ripple.at, static_cast<float>(part), colour);
      wake(context, context.now);
    }
  }
  if (!state.focused) return;
  if (ring == Ring::outside)
    canvas.focusRing(rect, rounding);
  else
    canvas.focusRing(draw::inset(rect, canvas.dp(6)), std::max(canvas.dp(4), rounding - canvas.dp(6)));
}

Rect touchable(const DrawContext& context, const Rect& rect) {
  const float least = std::max(context.metrics.dp(44), context.metrics.touch);
  const float x = std::max(0.0f, least - rect.width()) / 2, y = std::max(0.0f, least - rect.height()) / 2;
  return {{rect.min.x - x, rect.min.y - y}, {rect.max.x + x, rect.max.y + y}};
}

}  // namespace cardwalk::ui
