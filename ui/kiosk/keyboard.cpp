#include "ui/kiosk/keyboard.h"

#include <cmath>

#include <imgui_internal.h>

#include "ui/controls/typing_keys.h"
#include "ui/kiosk/keyboard_layouts.h"

namespace cardwalk::ui {
namespace {

constexpr float kLeastKey = 48;  // pixels
constexpr float kUsualKey = 60;  // dp
constexpr float kGap = 7, kPad = 12;
constexpr float kShare = 0.52f;  // of the window's height, at most

TextStyle wordStyle(const Panel& panel) { return {Weight::semibold, 18, panel.colours().text, 1.3f}; }

float wordsHeight(const Panel& panel, float width, std::string_view words) {
  if (words.empty()) return 0;
  return panel.measure(wordStyle(panel), words, width - 2 * panel.dp(kPad + 8)).y + panel.dp(14);
}

enum class KeyLook : std::uint8_t { letter, function, main };

struct Key {
  std::string id;     ///< "a", "space"
  std::string label;  ///< or
  std::string_view icon;
  KeyLook look = KeyLook::letter;
};

/// What a key sends, as that of a real keyboard would.
void send(const Key& key, ScreenKeyboard& keyboard) {
  ImGuiIO& io = ImGui::GetIO();
  const auto stroke = [&](ImGuiKey which) {
    io.AddKeyEvent(which, true);
    io.AddKeyEvent(which, false);
  };
  if (key.id == "shift") {
    keyboard.shift = !keyboard.shift;
  } else if (key.id == "signs") {
    keyboard.signs = !keyboard.signs;
    keyboard.shift = false;
  } else if (key.id == "back") {
    stroke(ImGuiKey_Backspace);
  } else if (key.id == "enter") {
    stroke(ImGuiKey_Enter);
  } else {
    io.AddInputCharactersUTF8(key.id == "space" ? " " : key.label.c_str());
    keyboard.shift = false;
  }
}

void paint(const Panel& panel, const Rect& rect, const Key& key, bool held) {
  const Palette& c = panel.colours();
  const bool main = key.look == KeyLook::main;
  const ImU32 ground = main ? c.accent : key.look == KeyLook::function ? c.surfaceSunken : c.surface;
  const ImU32 words = main ? c.textOnAccent : c.text;
  panel.box(rect, ground, main ? 0 : c.edgeStrong, 10);
  if (held) panel.box(rect, draw::fade(main ? c.textOnAccent : c.accent, 0.35f), 0, 10);
  if (!key.icon.empty()) return panel.icon(rect.centre(), key.icon, 24, words);
  const bool word = key.label.size() > 2;
  panel.lineIn(draw::inset(rect, panel.dp(3)), {Weight::medium, word ? 16.0f : 22.0f, words, 1.2f}, key.label,
               draw::Align::centre);
}

/// The press counts on release; the key takes no focus, so that the text field keeps its own.
void drawKey(const Panel& panel, const Rect& rect, const Key& key, ScreenKeyboard& keyboard) {
  // The gaps belong to the keys: a finger is never between two of them.
  const Rect hit = draw::inset(rect, -panel.dp(kGap) / 2);
  const bool over = !panel.inert && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                    ImGui::IsMouseHoveringRect(hit.min, hit.max, false);
  if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) keyboard.held = key.id;
  const bool held = over && keyboard.held == key.id;
  paint(panel, rect, key, held && ImGui::IsMouseDown(ImGuiMouseButton_Left));
  Anchor anchor;
  anchor.id = "key/" + key.id;
  anchor.rect = rect;
  anchor.hit = hit;
  anchor.clip = {panel.list()->GetClipRectMin(), panel.list()->GetClipRectMax()};
  anchor.topLayer = !panel.inert;
  panel.anchors.add(std::move(anchor));
  if (!held || !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) return;
  send(key, keyboard);
  if (panel.wakeAt != nullptr) *panel.wakeAt = panel.now;
}

struct Places {
  float x = 0, y = 0, width = 0, key = 0, high = 0, gap = 0;  ///< key: width of a letter
};

/// A row: what stands before its letters, they, and what stands behind them; the ends are a little wider.
void drawRow(const Panel& panel, const Places& at, const std::vector<Key>& keys, ScreenKeyboard& keyboard,
             float ends = 1) {
  const auto count = static_cast<float>(keys.size());
  const float full = at.key * (count - 2 + 2 * ends) + at.gap * (count - 1);
  float x = at.x + (at.width - full) / 2;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const float width = at.key * (i == 0 || i + 1 == keys.size() ? ends : 1);
    drawKey(panel, {{std::round(x), std::round(at.y)}, {std::round(x + width), std::round(at.y + at.high)}},
            keys[i], keyboard);
    x += width + at.gap;
  }
}

std::vector<Key> lettersOf(std::string_view row, bool capitals) {
  std::vector<Key> out;
  for (const std::string& each : splitKeys(row))
    out.push_back({each, capitals ? capitalOf(each) : each, "", KeyLook::letter});
  return out;
}

void drawLowestRow(const Panel& panel, const Places& at, ScreenKeyboard& keyboard) {
  const std::string& toggle = panel.word(keyboard.signs ? "kiosk.key.letters" : "kiosk.key.signs");
  const float side = at.key * 1.7f, sign = std::min(at.key, panel.dp(80));
  float x = at.x;
  const auto put = [&](float width, const Key& key) {
    drawKey(panel, {{std::round(x), std::round(at.y)}, {std::round(x + width), std::round(at.y + at.high)}},
            key, keyboard);
    x += width + at.gap;
  };
  put(side, {"signs", toggle, "", KeyLook::function});
  put(sign, {",", ",", "", KeyLook::letter});
  put(at.width - 2 * (side + sign) - 4 * at.gap,
      {"space", panel.word("kiosk.key.space"), "", KeyLook::letter});
  put(sign, {".", ".", "", KeyLook::letter});
  put(side, {"enter", "", "check", KeyLook::main});
}

void drawKeys(const Panel& panel, const Rect& area, std::string_view language, ScreenKeyboard& keyboard) {
  const KeyLayout& layout = keyLayout(language);
  const auto rows = keyRows(layout, keyboard.signs);
  std::size_t most = 10;
  for (std::size_t r = 0; r < kKeyRows; ++r)
    most = std::max(most, splitKeys(rows[r]).size() + (r + 1 == kKeyRows ? 2 : 0));
  Places at;
  at.gap = panel.dp(kGap);
  at.width = std::min(area.width(), panel.dp(1240));
  at.x = area.centre().x - at.width / 2;
  at.y = area.min.y;
  at.high = (area.height() - static_cast<float>(kKeyRows) * at.gap) / (kKeyRows + 1);
  at.key = (at.width - at.gap * static_cast<float>(most - 1)) / static_cast<float>(most);
  for (std::size_t r = 0; r < kKeyRows; ++r) {
    std::vector<Key> keys = lettersOf(rows[r], keyboard.shift);
    const bool last = r + 1 == kKeyRows;
    if (last) {
      keys.insert(keys.begin(),
                  {"shift", "", "arrow-up", keyboard.shift ? KeyLook::main : KeyLook::function});
      keys.push_back({"back", "", knownIcon("backspace") ? "backspace" : "back", KeyLook::function});
    }
    const auto count = static_cast<float>(keys.size());
    const float spare = at.width - at.key * count - at.gap * (count - 1);
    drawRow(panel, at, keys, keyboard, last ? 1 + std::min(0.5f, spare / 2 / at.key) : 1);
    at.y += at.high + at.gap;
  }
  drawLowestRow(panel, at, keyboard);
}

}  // namespace

std::vector<std::string> keyboardLetters(std::string_view language) {
  std::vector<std::string> out{",", ".", " "};
  for (const bool signs : {false, true})
    for (const std::string_view row : keyRows(keyLayout(language), signs))
      for (std::string& each : splitKeys(row)) out.push_back(std::move(each));
  return out;
}

float screenKeyboardHeight(const Panel& panel, float width, float most, std::string_view words) {
  const float around = wordsHeight(panel, width, words) + 2 * panel.dp(kPad) + panel.dp(kGap) * kKeyRows;
  const float key =
      std::clamp((most - around) / (kKeyRows + 1), kLeastKey, std::max(kLeastKey, panel.dp(kUsualKey)));
  return std::round(around + std::round(key) * (kKeyRows + 1));
}

void drawScreenKeyboard(const Panel& panel, const KeyboardScene& scene, ScreenKeyboard& keyboard) {
  const bool wanted = ImGui::GetInputTextState(ImGui::GetActiveID()) != nullptr;
  if (!wanted) {
    if (keyboard.open && panel.wakeAt != nullptr) *panel.wakeAt = panel.now;
    keyboard = {};
    return;
  }
  if (!keyboard.open) {
    keyboard.signs = scene.digits;
    // What it would cover moves out of the way in the next frame.
    if (panel.wakeAt != nullptr) *panel.wakeAt = panel.now;
  }
  keyboard.open = true;
  const Rect& window = scene.window;
  const float height = screenKeyboardHeight(panel, window.width(), window.height() * kShare, scene.words);
  const Rect rect{{window.min.x, window.max.y - height}, window.max};
  keyboard.rect = rect;
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild(kTypingKeys, {rect.width(), rect.height()}, 0,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
  const Palette& c = panel.colours();
  panel.list()->AddRectFilled(rect.min, rect.max, c.ground);
  panel.list()->AddRectFilled(rect.min, {rect.max.x, rect.min.y + panel.dp(1.5f)}, c.edgeStrong);
  const float words = wordsHeight(panel, window.width(), scene.words), pad = panel.dp(kPad);
  if (words > 0)
    panel.canvas().block({{rect.min.x + pad + panel.dp(8), rect.min.y + panel.dp(6)},
                          {rect.max.x - pad - panel.dp(8), rect.min.y + words + panel.dp(6)}},
                         wordStyle(panel), scene.words);
  drawKeys(panel, {{rect.min.x + pad, rect.min.y + pad + words}, {rect.max.x - pad, rect.max.y - pad}},
           scene.language, keyboard);
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) keyboard.held.clear();
  ImGui::EndChild();
}

float keyboardLift(const Panel& panel, const Anchors& last, const ScreenKeyboard& keyboard) {
  if (!keyboard.open || keyboard.rect.empty()) return 0;
  for (const Anchor& anchor : last.all()) {
    if (!anchor.focused || anchor.surface == Surface::desk) continue;
    const float bottom = anchor.rect.max.y + keyboard.lift + panel.dp(16);
    return std::round(std::max(0.0f, bottom - keyboard.rect.min.y));
  }
  return keyboard.lift;
}

}  // namespace cardwalk::ui
