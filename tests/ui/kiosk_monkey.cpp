#include "tests/ui/kiosk_monkey.h"

#include <array>
#include <bit>

#include <imgui_internal.h>

#include "ui/platform/null_platform.h"

namespace cardwalk::ui {
namespace {

constexpr std::array kTexts{"card management", "2468", "4111 1111 1111 1111", "?", "é…ж漢", "\x01\t\x1b"};
constexpr std::array<std::array<int, 2>, 5> kSizes{
    {{1080, 1920}, {1024, 768}, {768, 1024}, {1920, 1080}, {3840, 2160}}};
constexpr std::array<ImGuiKeyChord, 4> kModifiers{ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt,
                                                  ImGuiMod_Super};

}  // namespace

void KioskMonkey::moveSomewhere() {
  const auto& anchors = driver_.shell().anchors().all();
  const ImVec2 size = driver_.platform().framebufferSize();
  ImVec2 at{static_cast<float>(pick(static_cast<int>(size.x) + 40)) - 20,
            static_cast<float>(pick(static_cast<int>(size.y) + 40)) - 20};
  if (pick(10) < 7 && !anchors.empty()) {
    const Anchor& anchor = anchors[static_cast<std::size_t>(pick(static_cast<int>(anchors.size())))];
    if (!anchor.shown().empty()) at = anchor.shown().centre();
  }
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
}

/// Any key there is, with any of the modifiers.
void KioskMonkey::pressKey() {
  ImGuiIO& io = ImGui::GetIO();
  const int held = pick(3) == 0 ? pick(16) : 0;
  const auto modify = [&](bool down) {
    for (std::size_t i = 0; i < kModifiers.size(); ++i)
      if ((held >> i & 1) != 0) io.AddKeyEvent(static_cast<ImGuiKey>(kModifiers[i]), down);
  };
  const auto key = static_cast<ImGuiKey>(ImGuiKey_NamedKey_BEGIN +
                                         pick(ImGuiKey_ReservedForModCtrl - ImGuiKey_NamedKey_BEGIN));
  modify(true);
  // What belongs to the pointer is not pressed as a key.
  if (key < ImGuiKey_MouseLeft || key > ImGuiKey_MouseWheelY) {
    io.AddKeyEvent(key, true);
    io.AddKeyEvent(key, false);
  }
  modify(false);
}

/// Whatever was open, nobody is there when they come back.
void KioskMonkey::goForCoffee() {
  down_ = false;
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  // ImGui takes quick input in over several frames, and the window draws them at once.
  for (int i = 0; i < 1000 && !ImGui::GetCurrentContext()->InputEventsQueue.empty(); ++i) driver_.frame();
  const std::uint64_t visitor = driver_.kiosk().visitor();
  const bool somebody = driver_.kiosk().page() != KioskPage::attract;
  driver_.wait(400);
  if (somebody && driver_.kiosk().visitor() == visitor) trouble_ = "the visitor of before is still there";
  if (driver_.kiosk().page() != KioskPage::attract) trouble_ = "it does not play for nobody";
}

void KioskMonkey::event() {
  ImGuiIO& io = ImGui::GetIO();
  const int what = pick(1000);
  if (what < 998) driver_.input();
  if (what < 320) return moveSomewhere();
  if (what < 700) {
    down_ = !down_;
    return io.AddMouseButtonEvent(0, down_);
  }
  if (what < 740) return io.AddMouseButtonEvent(1 + pick(4), pick(2) == 0);
  if (what < 800)
    return io.AddMouseWheelEvent(static_cast<float>(pick(3) - 1), static_cast<float>(pick(9) - 4));
  if (what < 930) return pressKey();
  if (what < 960)
    return io.AddInputCharactersUTF8(kTexts[static_cast<std::size_t>(pick(static_cast<int>(kTexts.size())))]);
  if (what < 975) return io.AddFocusEvent(pick(2) == 0);
  if (what < 978) return driver_.kiosk().askedToClose(millis(driver_.now()));
  if (what < 998) {
    const auto& size = kSizes[static_cast<std::size_t>(pick(static_cast<int>(kSizes.size())))];
    if (auto* screen = dynamic_cast<NullPlatform*>(&driver_.platform()))
      screen->resize(size[0], size[1], static_cast<float>(1 + pick(2)));
    return;
  }
  goForCoffee();
}

bool KioskMonkey::isKiosk() {
  const Kiosk& kiosk = driver_.kiosk();
  const ShellState& state = driver_.shell().state();
  pagesSeen_ |= 1u << static_cast<unsigned>(kiosk.page());
  if (kiosk.leaving()) trouble_ = "it left without the PIN";
  if (driver_.wished()) trouble_ = "it asked the window for something";
  if (state.overlay != Overlay::none) trouble_ = "a menu of the desk is open";
  if (state.inspector.open || state.faultsOpen || !state.notices.empty()) trouble_ = "tools are open";
  if (driver_.view().mode == Mode::companion) trouble_ = "it is in companion mode";
  if (const char* text = ImGui::GetClipboardText(); text != nullptr && *text != 0)
    trouble_ = "there is something in the clipboard";
  return trouble_.empty();
}

int KioskMonkey::pages() const { return std::popcount(pagesSeen_); }

bool KioskMonkey::play(int events) {
  int untilFrame = 0;
  for (int i = 0; i < events; ++i) {
    event();
    if (untilFrame-- > 0 && trouble_.empty()) continue;
    untilFrame = pick(3);
    driver_.frame(pick(20) == 0 ? 0.4 : 1.0 / 60);
    if (isKiosk()) continue;
    trouble_ += ", after event " + std::to_string(i) + " on page " +
                std::to_string(static_cast<int>(driver_.kiosk().page()));
    return false;
  }
  goForCoffee();
  return trouble_.empty();
}

}  // namespace cardwalk::ui
