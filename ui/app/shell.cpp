#include "ui/app/shell.h"

#include <algorithm>
#include <cmath>

#include "ui/app/commands.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/lockdown.h"
#include "ui/platform/platform.h"
#include "ui/training/desk.h"
#include "ui/training/work_panel.h"

namespace cardwalk::ui {
namespace {

constexpr ImGuiWindowFlags kWhole = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings |
                                    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoScrollWithMouse;

bool navigationKey() {
  constexpr ImGuiKey kKeys[] = {ImGuiKey_Tab, ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                                ImGuiKey_DownArrow};
  return std::any_of(std::begin(kKeys), std::end(kKeys),
                     [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); });
}

int longestStore(const View& view) {
  std::size_t most = 0;
  for (const StoreView& store : view.stores) most = std::max(most, store.rows.size());
  return static_cast<int>(most);
}

}  // namespace

Millis millis(double seconds) { return static_cast<Millis>(std::llround(seconds * 1000)); }

ThemeId themeOf(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::dark:
      return ThemeId::dark;
    case ThemeChoice::contrast:
      return ThemeId::contrast;
    case ThemeChoice::light:
      break;
  }
  return ThemeId::light;
}

Shell::Shell(Conductor& walk, Settings& settings, const Fonts& fonts) : walk_(walk), settings_(settings) {
  theme_.fonts = fonts;
  readSettings();
  if (walk_.kiosk() != nullptr) lockImGui();
}

void Shell::forgetPack() {
  shelf_.forget();
  // Answers count questions of the earlier pack.
  HelpState help;
  help.page = state_.help.page;
  help.query = state_.help.query;
  state_.help = std::move(help);
}

void Shell::showFaults(std::vector<ContentError> faults) {
  state_.faultsOpen = !faults.empty();
  state_.faults = std::move(faults);
}

void Shell::readSettings() {
  theme_.id = themeOf(settings_.theme);
  theme_.palette = paletteOf(theme_.id);
  theme_.reducedMotion = settings_.reducedMotion;
}

/// What is written on the next control is noted, so that the pointer need not cover it.
void Shell::listenToTarget() {
  state_.targetWords.texts.clear();
  state_.targetWords.listening = false;
  theme_.report = report_ != nullptr ? report_ : &state_.targetWords;
  state_.draw.wordsOf = walk_.view().coach.target.control;
  state_.draw.targetWords.clear();
}

/// Where somebody stopped is a question that waits for an answer; closing it goes on from there.
void Shell::askAboutPlace() {
  if (!walk_.asksAboutPlace()) {
    state_.placeAsked = false;
  } else if (!state_.placeAsked) {
    state_.placeAsked = true;
    state_.overlay = Overlay::place;
    state_.overlayFresh = true;
  } else if (state_.overlay != Overlay::place) {
    walk_.answerPlace(true, millis(now_));
  }
}

/// Where only one device is large, the coach's target brings its device to the front; the person may turn it.
void Shell::chooseFront() {
  // Between two walks of a kiosk nothing is in front: what the show turned is nobody's choice.
  if (const Kiosk* kiosk = walk_.kiosk();
      kiosk != nullptr && kiosk->page() != KioskPage::walk && kiosk->page() != KioskPage::attract) {
    state_.front = Surface::app;
    state_.frontFor.clear();
    return;
  }
  const Target& target = walk_.view().coach.target;
  if (state_.frontFor == target.control) return;
  state_.frontFor = target.control;
  if (target.surface != Surface::desk) state_.front = target.surface;
}

/// Keyboard users are set down at the highlighted control when they begin, and when what they stood on is
/// gone.
void Shell::placeFocus() {
  if (const Kiosk* kiosk = walk_.kiosk(); kiosk != nullptr && !kiosk->walks()) return;
  if (const TrainingDesk* desk = openDesk(); desk != nullptr && placeFocusAtDesk(*desk, navigationKey()))
    return;
  const bool companion = walk_.view().mode == Mode::companion && !walk_.view().coach.target.control.empty();
  const std::string target = companion ? "companion.done" : walk_.view().coach.target.control;
  const bool visible = ImGui::GetIO().NavVisible;
  const bool typing = ImGui::GetIO().WantTextInput;
  if (state_.overlay == Overlay::none && !typing && !target.empty()) {
    if (!visible && navigationKey()) state_.focusTarget = true;
    const auto focused = [](const Anchor& anchor) { return anchor.focused; };
    const bool lost = std::none_of(anchors_.all().begin(), anchors_.all().end(), focused);
    if (visible && lost && state_.keyboardFor != target) state_.focusTarget = true;
  }
  if (!state_.focusTarget) return;
  state_.focusTarget = false;
  state_.keyboardFor = target;
  state_.draw.focusWanted = target;
  ImGui::SetNavCursorVisible(true);
}

/// A target that is cut off by the fold is brought in once. One that is out of sight is the person's to find,
/// unless the program acts.
void Shell::showTarget() {
  const View& view = walk_.view();
  const std::string& target = view.coach.target.control;
  const Anchor* anchor = lastAnchors_.find(target);
  if (target.empty() || state_.shownFor == target || anchor == nullptr) return;
  const TargetSight sight = sightOf(anchor);
  if (sight == TargetSight::missing || (sight != TargetSight::shown && view.mode == Mode::guide)) return;
  state_.shownFor = target;
  if (!anchor->fullyShown()) scrollToShow(state_.draw, target);
}

void Shell::layOut(float contentScale) {
  if (walk_.kiosk() != nullptr) return layOutKiosk(contentScale);
  LayoutWish wish;
  wish.size = ImGui::GetIO().DisplaySize;
  inspectorRoom_ =
      inspectorRoom(state_.inspector, wish.size, contentScale, static_cast<float>(settings_.textSize));
  if (inspectorRoom_.beside) wish.size.x -= inspectorRoom_.width;
  wish.contentScale = contentScale;
  wish.textSize = static_cast<float>(settings_.textSize);
  wish.front = state_.front;
  wish.storeRows = longestStore(walk_.view());
  layout_ = arrange(wish);
  if (const TrainingDesk* desk = openDesk()) return layOutTraining(*desk);
  if (walk_.view().mode != Mode::companion) return;
  // Nothing stands beside or below the room; the footer has the whole lower edge.
  const float height = layout_.footer.height();
  layout_.footer = {{layout_.window.min.x, layout_.window.max.y - height}, layout_.window.max};
}

void Shell::noteInput(double now) {
  state_.lastInput = now;
  Kiosk* kiosk = walk_.kiosk();
  if (kiosk == nullptr) return;
  const std::uint64_t serial = kiosk->serial();
  kiosk->touched(millis(now));
  // The touch that wakes the kiosk means nothing that comes to lie under it.
  if (serial != kiosk->serial()) state_.kiosk.swallow = kSwallowedFrames;
}

void Shell::frame(double now, float contentScale) {
  now_ = now;
  forgetVisitor();
  wakeAt_ = kForever;
  const Stamp revision = walk_.view().revision;
  const Overlay overlay = state_.overlay;
  takeArrivals(now);
  CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
  // No key of the desk is one of the kiosk.
  if (walk_.kiosk() == nullptr) runKeys(context);
  readSettings();
  askAboutPlace();
  listenToTarget();
  chooseFront();
  placeFocus();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("cardwalk", nullptr, kWhole);  // before the layout: measuring words is done in a window, too
  layOut(contentScale);

  std::swap(lastAnchors_, anchors_);
  anchors_.clear();
  thumbnailAnchors_.clear();
  actions_.clear();
  pressed_.clear();
  Panel panel(theme_, layout_.metrics, walk_.texts(), anchors_, pressed_);
  panel.now = now;
  panel.wakeAt = &wakeAt_;
  panel.focusWanted = &state_.draw.focusWanted;
  if (walk_.kiosk() != nullptr) panel.leastButton = kKioskButton;
  draw(panel);
  ImGui::End();
  answer(now);
  changed_ = walk_.view().revision != revision || overlay != state_.overlay || wish_.settingsChanged ||
             !pressed_.empty();
}

/// Nothing changes while the frame is drawn; this is where it does.
void Shell::answer(double now) {
  for (const std::string& id : pressed_) act(id, now);
  if (std::exchange(messageOver_, false) && actions_.empty() && pressed_.empty()) {
    walk_.dismissMessage();
    state_.message = {};
  }
  if (!actions_.empty() && state_.overlay == Overlay::none) walk_.apply(actions_, millis(now));
  takeArrivals(now);
}

/// What was asked for in an earlier frame may be there now, and what was asked for in this one already.
void Shell::takeArrivals(double now) {
  for (const Arrival& each : walk_.takeArrivals()) {
    if (each.of == Arrival::Of::pack && each.done) forgetPack();
    CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
    arrived(context, each);
  }
}

void Shell::act(std::string_view id, double now) {
  CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
  runCommand(context, id);
}

bool Shell::run(std::string_view id, double now) {
  CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
  const bool done = runCommand(context, id);
  takeArrivals(now);
  return done;
}

}  // namespace cardwalk::ui
