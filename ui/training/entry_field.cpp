#include "ui/training/entry_field.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "core/content/utf8.h"

namespace cardwalk::ui {
namespace {

constexpr std::size_t kLongest = 60;  // bytes; a name and a PIN are shorter

}  // namespace

bool entryField(Flow& flow, const EntrySpec& spec, std::string& text) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  flow.write({Weight::medium, 13.5f, c.textSoft, 1.35f}, spec.label, 4);
  const float height = std::max(panel.dp(46), panel.metrics.type(15) + panel.dp(24));
  const Rect box{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
  flow.at.y += height;
  if (!flow.draw) return false;
  const float size = std::max(1.0f, std::round(panel.metrics.type(15)));
  panel.box(box, c.surface, 0, 12);
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushID(spec.id.data(), spec.id.data() + spec.id.size());
  ImGui::PushFont(panel.theme.fonts.regular, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      {panel.dp(14), std::max(0.0f, std::round((box.height() - size) / 2))});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, c.text);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, draw::fade(c.accent, 0.35f));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, c.accent);
  ImGui::BeginDisabled(panel.inert);
  if (panel.focusWanted != nullptr && *panel.focusWanted == spec.id) {
    panel.focusWanted->clear();
    ImGui::SetKeyboardFocusHere();
    // A button that was pressed, in another part of the page and drawn later, would take it back.
    ImGui::ActivateItemByID(ImGui::GetID("##typed"));
    if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
  }
  ImGui::SetNextItemWidth(box.width());
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
  if (spec.locked) flags |= ImGuiInputTextFlags_ReadOnly;
  if (spec.secret) flags |= ImGuiInputTextFlags_Password;
  const bool entered = ImGui::InputText("##typed", &text, flags);
  const bool focused = ImGui::IsItemActive() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
  ImGui::EndDisabled();
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
  ImGui::PopID();
  if (text.size() > kLongest) {
    std::size_t cut = kLongest;
    while (cut > 0 && !startsCodePoint(text[cut])) --cut;
    text.resize(cut);
  }
  Anchor anchor;
  anchor.id = std::string(spec.id);
  anchor.surface = Surface::desk;
  anchor.rect = anchor.hit = box;
  anchor.clip = {ImGui::GetWindowDrawList()->GetClipRectMin(), ImGui::GetWindowDrawList()->GetClipRectMax()};
  anchor.enabled = !panel.inert && !spec.locked;
  anchor.topLayer = !panel.inert;
  anchor.focused = focused;
  panel.anchors.add(std::move(anchor));
  const ImU32 edge = spec.wrong ? c.danger : focused ? c.accent : c.edgeStrong;
  panel.box(box, 0, edge, 12, focused || spec.wrong ? 2.5f : 1.0f);
  if (text.empty())
    panel.lineIn({{box.min.x + panel.dp(14), box.min.y}, {box.max.x - panel.dp(10), box.max.y}},
                 {Weight::regular, 15, c.textSoft, 1.35f}, spec.hint);
  return entered;
}

}  // namespace cardwalk::ui
