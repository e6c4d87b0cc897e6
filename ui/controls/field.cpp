#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"
#include "ui/controls/typing_keys.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kLabel{Weight::medium, 13, 0, 1.35f};
constexpr draw::Type kText{Weight::regular, 15, 0, 1.35f};
constexpr float kPad = 14, kIcon = 30, kSend = 40;
constexpr std::size_t kLongest = 200;

/// A field to write messages in has its button always and no label above.
bool forMessages(const ControlView& control) { return control.icon == "send"; }

const std::string& hint(const ControlView& control) {
  return forMessages(control) && control.value.empty() ? control.label : control.value;
}

float leftOf(const draw::Canvas& canvas, const ControlView& control) {
  const bool glyph = !control.icon.empty() && !forMessages(control);
  return canvas.dp(kPad) + (glyph ? canvas.iconPixels(kIcon - 4) + canvas.dp(4) : 0);
}

float boxHeight(const draw::Canvas& canvas, const ControlView& control, float width) {
  const float room = width - leftOf(canvas, control) - canvas.dp(forMessages(control) ? kSend + 12 : kPad);
  const float text = std::max(canvas.lineHeight(kText), canvas.measure(kText, hint(control), room).y);
  return std::max(canvas.dp(48), text + canvas.dp(22));
}

float labelHeight(const draw::Canvas& canvas, const ControlView& control, float width) {
  if (forMessages(control)) return 0;
  return canvas.measure(kLabel, control.label, width).y + canvas.dp(8);
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return labelHeight(canvas, control, width) + boxHeight(canvas, control, width);
}

/// Overwrites the letters before it lets go of them: somebody may have typed a real number.
void wipe(std::string& text) {
  std::fill(text.begin(), text.end(), ' ');
  text.clear();
}

void submit(DrawContext& context, const ControlView& control, std::string& text, ImGuiID input) {
  context.actions.push_back({context.surface, control.id, Gesture::type, text});
  wipe(text);
  if (ImGuiInputTextState* state = ImGui::GetInputTextState(input)) state->ClearText();
}

/// The round button inside the field. It is for pointers; the keyboard has Enter.
bool sendButton(DrawContext& context, const ControlView& control, const Rect& box, bool ready) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float half = std::min(canvas.dp(kSend / 2), box.height() / 2 - canvas.dp(4));
  const ImVec2 centre{box.max.x - canvas.dp(4) - half, box.centre().y};
  bool pressed = false;
  if (context.interactive && context.pose == Pose::live) {
    const ImGuiID id = ImGui::GetCurrentWindow()->GetID((control.id + "#send").c_str());
    const ImRect hit({centre.x - half, box.min.y}, {box.max.x, box.max.y});
    if (ImGui::ItemAdd(hit, id, nullptr, ImGuiItemFlags_NoNav)) {
      bool hovered = false, held = false;
      pressed = ImGui::ButtonBehavior(hit, id, &hovered, &held) && ready;
    }
  }
  canvas.list->AddCircleFilled(centre, half, ready ? brandOf(context) : c.surfaceSunken, 32);
  canvas.icon(centre, forMessages(control) ? "send" : "arrow-up", 18, ready ? c.textOnAccent : c.textSoft);
  return pressed;
}

/// A key on the screen is no press beside the field, which ImGui would take for the end of typing.
void stayActive(ImGuiID id, bool wasActive) {
  if (!wasActive || ImGui::GetActiveID() != 0 || !ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
  if (!pointerOverTypingKeys()) return;
  ImGui::SetActiveID(id, ImGui::GetCurrentWindow());
  // Nor is the finger's way over the keys a selection.
  if (ImGuiInputTextState* state = ImGui::GetInputTextState(id)) state->SelectedAllMouseLock = true;
}

struct Typing {
  bool active = false, focused = false, entered = false;
  ImGuiID id = 0;
};

/// ImGui's text input without its looks, filling `frame`.
Typing typeInto(DrawContext& context, const ControlView& control, const Rect& frame, float left,
                std::string& text) {
  const draw::Canvas canvas = canvasOf(context);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  const auto cursor = window->DC.CursorPos, most = window->DC.CursorMaxPos, ideal = window->DC.IdealMaxPos;
  const float size = std::max(1.0f, std::round(canvas.metrics.type(kText.size)));
  ImGui::SetCursorScreenPos(frame.min);
  ImGui::PushFont(context.theme.fonts.regular, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      {left, std::max(0.0f, std::round((frame.height() - size) / 2))});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, context.theme.palette.text);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, draw::fade(brandOf(context), 0.35f));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, brandOf(context));
  ImGui::PushID(control.id.c_str());
  if (context.memory.focusWanted == control.id) {
    context.memory.focusWanted.clear();
    ImGui::SetKeyboardFocusHere();
  }
  ImGui::SetNextItemWidth(frame.width());
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
  if (control.icon == "lock") flags |= ImGuiInputTextFlags_Password;
  Typing out;
  // Nothing that is typed here leaves by the clipboard: it might be a real number.
  auto& copy = ImGui::GetPlatformIO().Platform_SetClipboardTextFn;
  const auto usual = std::exchange(copy, [](ImGuiContext*, const char*) {});
  const ImGuiID id = window->GetID("##typed");
  const bool wasActive = ImGui::GetActiveID() == id;
  out.entered = ImGui::InputText("##typed", &text, flags);
  stayActive(id, wasActive);
  copy = usual;
  if (text.size() > kLongest) text.resize(kLongest);
  out.active = ImGui::IsItemActive();
  out.id = ImGui::GetItemID();
  out.focused = out.active || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
  if (GImGui->NavJustMovedToId == out.id && out.id != 0) context.memory.showWanted = control.id;
  ImGui::PopID();
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
  // The window it stands in does not scroll; the field must not make it longer.
  window->DC.CursorPos = cursor, window->DC.CursorMaxPos = most, window->DC.IdealMaxPos = ideal;
  window->DC.IsSetPos = false;
  return out;
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const float top = r.min.y + labelHeight(canvas, control, r.width());
  const Rect box{{r.min.x, top}, r.max};
  const float rounding = forMessages(control) ? std::min(box.height() / 2, canvas.dp(24)) : canvas.dp(12);
  draw::Type label = kLabel, text = kText;
  label.colour = c.textSoft;
  if (!forMessages(control)) canvas.text(r.min, label, control.label, r.width());
  canvas.fill(box, control.enabled ? c.surface : c.surfaceSunken, rounding);

  const bool glyph = !control.icon.empty() && !forMessages(control);
  const float left = leftOf(canvas, control);
  std::string& typed = context.memory.typed[control.id];
  const bool button = forMessages(control) || !typed.empty();
  const Rect frame{box.min, {box.max.x - (button ? canvas.dp(kSend + 8) : 0), box.max.y}};
  Typing state;
  const bool live = context.interactive && context.pose == Pose::live && control.typable && !frame.empty();
  if (live) state = typeInto(context, control, frame, left, typed);
  state.focused = state.focused || context.pose == Pose::focused;
  recordAnchor(context, control, box, box, state.focused);
  if (state.focused)
    canvas.outline(box, c.accent, rounding, 2.5f);
  else
    canvas.outline(box, c.edgeStrong, rounding);
  if (glyph)
    canvas.icon({box.min.x + canvas.dp(kPad) + canvas.iconPixels(9), box.centre().y}, control.icon, 20,
                c.textSoft);
  text.colour = typed.empty() ? c.textSoft : c.text;
  const Rect room{{box.min.x + left, box.min.y},
                  {box.max.x - canvas.dp(button ? kSend + 12 : kPad), box.max.y}};
  if (typed.empty())
    canvas.block(room, text, hint(control), draw::Align::left);
  else if (!live)
    canvas.line(room, text, typed);
  const bool sent = button && sendButton(context, control, box, !typed.empty());
  if ((state.entered || sent) && !typed.empty()) submit(context, control, typed, state.id);
}

}  // namespace

const Kind kinds::field{height, paint};

}  // namespace cardwalk::ui
