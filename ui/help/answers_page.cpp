// Notes, questions, situations beyond the guide and what other guides say: searched, unfolded, shown.

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "core/sim/text_match.h"
#include "ui/help/help_centre.h"
#include "ui/help/help_parts.h"

namespace cardwalk::ui {
namespace {

constexpr std::size_t kLongest = 120;

/// ImGui's text input without its looks.
bool searchField(const Panel& panel, HelpState& state, const Rect& box) {
  const Palette& c = panel.colours();
  const float size = std::max(1.0f, std::round(panel.metrics.type(15)));
  const float left = panel.dp(14) + panel.em(24);
  panel.box(box, c.surface, 0, 12);
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushFont(panel.theme.fonts.regular, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      {left, std::max(0.0f, std::round((box.height() - size) / 2))});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, c.text);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, draw::fade(c.accent, 0.35f));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, c.accent);
  if (std::exchange(state.wantSearch, false)) ImGui::SetKeyboardFocusHere();
  ImGui::SetNextItemWidth(box.width());
  const bool changed = ImGui::InputText("##search", &state.query, ImGuiInputTextFlags_EscapeClearsAll);
  const bool focused = ImGui::IsItemActive() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
  if (state.query.size() > kLongest) state.query.resize(kLongest);
  Anchor anchor;
  anchor.id = "help.query";
  anchor.rect = anchor.hit = box;
  anchor.clip = {ImGui::GetWindowDrawList()->GetClipRectMin(), ImGui::GetWindowDrawList()->GetClipRectMax()};
  anchor.focused = focused;
  panel.anchors.add(std::move(anchor));
  panel.box(box, 0, focused ? c.accent : c.edgeStrong, 12, focused ? 2.5f : 1.0f);
  panel.icon({box.min.x + panel.dp(14) + panel.em(8), box.centre().y}, "search", 19, c.textSoft);
  if (state.query.empty())
    panel.lineIn({{box.min.x + left, box.min.y}, {box.max.x - panel.dp(10), box.max.y}},
                 {Weight::regular, 15, c.textSoft, 1.35f}, panel.word("ui.help.search"));
  return changed;
}

struct Fold {
  std::string id, title;
  std::string_view mark;  ///< word of its certainty; empty for answers
  ImU32 markGround = 0, markText = 0;
  bool open = false;
};

/// A line that unfolds; `body` measures or draws what is in it.
template <class Body>
float drawFold(const Panel& panel, const Fold& fold, const Column& at, const Body& body) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(16), chevron = panel.em(24);
  const float mark = fold.mark.empty() ? 0 : pill(panel, {0, 0}, fold.mark, 0, 0, false) + panel.dp(10);
  const bool below = mark > 0 && at.width - 2 * pad - chevron - mark < panel.em(200);
  const float words = at.width - 2 * pad - chevron - (below ? 0 : mark);
  const TextStyle title{Weight::semibold, 15, c.text, 1.35f};
  const float pillHeight = panel.metrics.type(12.5f) * 1.3f + panel.dp(8);
  const float text = panel.measure(title, fold.title, words).y;
  const float head = std::max(panel.dp(48), text + (below ? pillHeight + panel.dp(4) : 0) + panel.dp(22));
  const Column inner{at.x + pad, at.y + head, at.width - 2 * pad};
  const float inside = fold.open ? body(inner, false) + panel.dp(4) : 0;
  const Rect all{{at.x, at.y}, {at.x + at.width, at.y + head + inside}};
  const Rect line{all.min, {all.max.x, all.min.y + head}};
  panel.box(all, c.surface, c.edge, 12);
  const Panel::Press press = panel.press(line, fold.id);
  if (press.hovered) panel.box(line, c.surfaceSunken, c.edge, 12);
  panel.text({line.min.x + pad, line.min.y + (below ? panel.dp(11) : (head - text) / 2)}, title, fold.title,
             words);
  if (mark > 0) {
    const ImVec2 corner = below ? ImVec2{line.min.x + pad, line.min.y + panel.dp(13) + text}
                                : ImVec2{line.max.x - pad - chevron - mark + panel.dp(10),
                                         std::round(line.centre().y - pillHeight / 2)};
    pill(panel, corner, fold.mark, fold.markGround, fold.markText, true);
  }
  panel.icon({line.max.x - pad - panel.em(6), line.centre().y}, fold.open ? "chevron-up" : "chevron-down", 19,
             c.textSoft);
  if (fold.open) body(inner, true);
  if (press.focused) panel.focusRing(line, 12);
  return all.height() + panel.dp(8);
}

float drawItem(const Panel& panel, const HelpScene& scene, const HelpItem& item, bool open,
               const Column& at) {
  return drawFold(panel, {"help.open/" + item.id, item.title, "", 0, 0, open}, at, [&](Column in, bool draw) {
    const float from = in.y;
    in.y += entryBody(panel, item, scene.shelf.desk().asOf(), in, draw);
    if (item.show.scenario >= 0 && !scene.reading) {
      const std::string id = "help.show/" + item.id;
      const ButtonSpec show{id, panel.word("ui.help.show"), "eye", "", ButtonLook::filled};
      const ImVec2 size = panel.buttonSize(show);
      if (draw) panel.button({{in.x, in.y}, {in.x + size.x, in.y + size.y}}, show);
      in.y += size.y + panel.dp(12);
    }
    return in.y - from;
  });
}

float heading(const Panel& panel, std::string_view key, Column at) {
  const float from = at.y;
  at.y += panel.dp(8);
  at.y += paragraph(panel, {Weight::bold, 16, panel.colours().text, 1.4f}, panel.word(key), at, true) +
          panel.dp(8);
  return at.y - from;
}

/// All entries of one kind that are found; nothing at all without one.
float drawKind(const Panel& panel, const HelpScene& scene, const HelpState& state, HelpKind kind,
               std::string_view key, Column at) {
  const float from = at.y;
  for (const HelpItem& item : scene.shelf.desk().items()) {
    if (item.kind != kind || !scene.shelf.desk().matches(item, state.query)) continue;
    if (at.y == from) at.y += heading(panel, key, at);
    at.y += drawItem(panel, scene, item, state.open == item.id, at);
  }
  return at.y - from;
}

float drawClaims(const Panel& panel, const HelpScene& scene, const HelpState& state, Column at) {
  const HelpDesk& desk = scene.shelf.desk();
  const float from = at.y;
  for (const ClaimView& claim : desk.claims()) {
    if (!desk.matches(claim, state.query)) continue;
    if (at.y == from) {
      at.y += heading(panel, "ui.help.kind.claim", at);
      const std::string words = fill(panel.word("ui.help.claims.text"), {{"date", desk.asOf()}});
      at.y += paragraph(panel, {Weight::regular, 14, panel.colours().textSoft, 1.4f}, words, at, true) +
              panel.dp(10);
    }
    const CertaintyLook look = certaintyLook(panel.colours(), claim.certainty);
    const Fold fold{"help.open/" + claim.id, claim.title, panel.word(look.key), look.ground, look.text,
                    state.open == claim.id};
    at.y += drawFold(panel, fold, at,
                     [&](const Column& in, bool draw) { return claimBody(panel, claim, in, draw); });
  }
  return at.y - from;
}

}  // namespace

float drawAnswersPage(const Panel& panel, const HelpScene& scene, HelpState& state, Column at) {
  const float from = at.y;
  const float height = std::max(panel.dp(46), panel.metrics.type(15) * 1.35f + panel.dp(22));
  searchField(panel, state, {{at.x, at.y}, {at.x + at.width, at.y + height}});
  at.y += height + panel.dp(10);
  const float found = at.y;
  struct Section {
    HelpKind kind;
    std::string_view key;
  };
  constexpr std::array kSections{Section{HelpKind::question, "ui.help.kind.question"},
                                 Section{HelpKind::note, "ui.help.kind.note"},
                                 Section{HelpKind::trouble, "ui.help.kind.trouble"},
                                 Section{HelpKind::extension, "ui.help.kind.extension"}};
  for (const Section& section : kSections) {
    // Symptoms have their page; here they only turn up when somebody looks for them.
    if (section.kind == HelpKind::trouble && state.query.empty()) continue;
    at.y += drawKind(panel, scene, state, section.kind, section.key, at);
  }
  at.y += drawClaims(panel, scene, state, at);
  if (at.y == found)
    at.y +=
        paragraph(panel, {Weight::regular, 15, panel.colours().textSoft, 1.45f},
                  fill(panel.word("ui.help.nothing"), {{"text", withoutCardNumbers(state.query)}}), at, true);
  return at.y - from;
}

}  // namespace cardwalk::ui
