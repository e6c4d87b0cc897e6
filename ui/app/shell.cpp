#include "ui/app/shell.h"

#include <algorithm>
#include <cmath>

#include "ui/app/commands.h"
#include "ui/app/devices.h"
#include "ui/app/overlays.h"
#include "ui/app/top_bar.h"
#include "ui/companion/companion_room.h"
#include "ui/dev/fault_list.h"
#include "ui/guide/stores_panel.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {
namespace {

constexpr ImGuiWindowFlags kWhole = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings |
                                    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoScrollWithMouse;

constexpr float kWheelPages = 0.15f;  // of the coach's words, a notch

bool navigationKey() {
  constexpr ImGuiKey kKeys[] = {ImGuiKey_Tab, ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                                ImGuiKey_DownArrow};
  return std::any_of(std::begin(kKeys), std::end(kKeys),
                     [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); });
}

/// EN, PT-BR: how a language is named where there is no room.
std::string shortTag(std::string tag) {
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return tag;
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
  const Target& target = walk_.view().coach.target;
  if (state_.frontFor == target.control) return;
  state_.frontFor = target.control;
  if (target.surface != Surface::desk) state_.front = target.surface;
}

/// Keyboard users are set down at the highlighted control when they begin, and when what they stood on is
/// gone.
void Shell::placeFocus() {
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
  if (walk_.view().mode != Mode::companion) return;
  // Nothing stands beside or below the room; the footer has the whole lower edge.
  const float height = layout_.footer.height();
  layout_.footer = {{layout_.window.min.x, layout_.window.max.y - height}, layout_.window.max};
}

void Shell::frame(double now, float contentScale) {
  now_ = now;
  wakeAt_ = kForever;
  const std::uint64_t revision = walk_.view().revision;
  const Overlay overlay = state_.overlay;
  CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
  runKeys(context);
  readSettings();
  askAboutPlace();
  listenToTarget();
  chooseFront();
  placeFocus();
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
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("cardwalk", nullptr, kWhole);
  draw(panel);
  ImGui::End();
  answer(now);
  changed_ = walk_.view().revision != revision || overlay != state_.overlay || wish_.settingsChanged ||
             !pressed_.empty();
}

void Shell::draw(Panel& panel) {
  const bool covered = state_.overlay != Overlay::none;
  panel.inert = covered;
  ImGui::BeginDisabled(covered);
  if (walk_.view().mode == Mode::companion) {
    drawOwnDevice(panel);
    drawFooter(panel);
  } else {
    drawDevices(panel);
    drawNames(panel);
    drawStoresPanel(panel, walk_.view(), layout_.stores);
    drawFooter(panel);
    drawGuide(panel);
  }
  drawInspector(panel);
  state_.faultsRect = {};
  if (state_.faultsOpen) state_.faultsRect = ui::drawFaults(panel, {state_.faults, layout_.stage});
  drawTopBar(panel, {walk_.view(), layout_.topBar, walk_.texts().name, shortTag(walk_.texts().language)});
  ImGui::EndDisabled();
  panel.inert = false;
  if (state_.overlay == Overlay::help) shelf_.use(walk_.pack(), walk_.texts().language);
  drawOverlay(panel, {walk_, settings_, shelf_, layout_.window}, state_);
}

/// Outlines over the devices, below everything that answers.
void Shell::drawNames(const Panel& panel) {
  if (!state_.inspector.open) return;
  const Rect& window = layout_.window;
  ImGui::SetCursorScreenPos(window.min);
  ImGui::BeginChild("anchors", {window.width(), window.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  drawAnchors(panel, anchors_, state_.inspector);
  ImGui::EndChild();
}

/// Beside everything else, or over its right part where the window is narrow.
void Shell::drawInspector(const Panel& panel) {
  const Session* session = walk_.inspected();
  if (!state_.inspector.open || session == nullptr) return;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ui::drawInspector(panel, {*session, walk_.view(), {{size.x - inspectorRoom_.width, 0}, size}},
                    state_.inspector);
}

void Shell::drawDevices(Panel& panel) {
  const View& view = walk_.view();
  DevicesScene scene{view, layout_, theme_};
  scene.now = now_;
  scene.wakeAt = &wakeAt_;
  scene.interactive = !panel.inert && view.mode == Mode::guide;
  showTarget();
  ui::drawDevices(scene, {anchors_, thumbnailAnchors_, actions_, state_.draw, state_.thumbnail});
  // A thumbnail is one large button that brings its device to the front.
  for (const Surface surface : {Surface::app, Surface::website}) {
    if (!layout_.small(surface)) continue;
    const Panel::Press press = panel.press(layout_.device(surface), "stage.turn");
    if (press.focused) panel.focusRing(layout_.device(surface), 12);
  }
}

/// Companion mode: the person's own device stands on the table, not in this window.
void Shell::drawOwnDevice(const Panel& panel) {
  state_.message = {};
  drawCompanion(panel,
                {walk_.view(),
                 {{layout_.window.min.x, layout_.topBar.max.y}, {layout_.window.max.x, layout_.footer.min.y}},
                 !nextScenario(walk_).empty(),
                 !walk_.pack().situations.empty(),
                 walk_.inspected()},
                state_.companion);
  // What the walk says stands in the room; what the program says of itself lies over it.
  const MessageView none;
  MessageMemory memory;
  drawMessages(panel, {none, state_.notices, layout_, layout_.stores, {}}, memory);
}

void Shell::drawGuide(const Panel& panel) {
  const View& view = walk_.view();
  const Rect& window = layout_.window;
  // Its own layer: above the devices, below everything that answers, and no obstacle to the pointer.
  ImGui::SetCursorScreenPos(window.min);
  ImGui::BeginChild("highlight", {window.width(), window.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  HighlightScene scene{view.coach, view.active, {}, {}, state_.lastInput, view.mode == Mode::watch};
  scene.phone = frameOf(layout_, Surface::app);
  scene.website = frameOf(layout_, Surface::website);
  scene.words = state_.draw.targetWords;
  if (!state_.message.empty()) scene.look = view.message.look;
  scene.lookSince = state_.messageMemory.since;
  drawHighlight(panel, scene, state_.highlight);
  ImGui::EndChild();

  CoachScene coach{view, layout_.coach, layout_.arrangement != Arrangement::stacked,
                   !nextScenario(walk_).empty(), walk_.inspected()};
  drawCoachPanel(panel, coach, state_.coach, actions_);
  drawCue(panel);
  drawAnswers(panel);
}

/// The pill that asks to scroll can be pressed: it does what it says.
void Shell::drawCue(const Panel& panel) {
  if (walk_.view().coach.target.surface == Surface::desk) drawDeskCue(panel, layout_.coach, state_.highlight);
  const Rect cue = state_.highlight.cue;
  if (cue.empty() || panel.inert) return;
  ImGui::SetCursorScreenPos(cue.min);
  // Keys have their own way to the next control, and pass the pill by.
  ImGui::BeginChild("cue", {cue.width(), cue.height()}, 0,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav);
  panel.press(cue, "cue.scroll");
  // The wheel means what lies below, as it does beside the pill.
  const float wheel = ImGui::IsWindowHovered() ? ImGui::GetIO().MouseWheel : 0;
  if (walk_.view().coach.target.surface == Surface::desk)
    state_.coach.scrollPages -= wheel * kWheelPages;
  else
    state_.draw.wheelPassed += wheel;
  if (wheel != 0) wakeAt_ = std::min(wakeAt_, now_);
  ImGui::EndChild();
}

void Shell::drawAnswers(const Panel& panel) {
  const View& view = walk_.view();
  const Surface device = view.active == Surface::desk ? state_.front : view.active;
  const DrawnMessages drawn = drawMessages(panel,
                                           {view.message, state_.notices, layout_, layout_.device(device),
                                            state_.highlight.covered, state_.faultsRect},
                                           state_.messageMemory);
  state_.message = drawn.message;
  messageOver_ = drawn.over;
}

void Shell::drawFooter(const Panel& panel) {
  const Rect& foot = layout_.footer;
  const TextStyle style{Weight::regular, 12.5f, theme_.palette.textSoft, 1.3f};
  const std::string& notice = walk_.view().notice;
  const std::string text = note_.empty() ? notice : notice + "  ·  " + note_;
  const Rect room{{foot.min.x + panel.dp(20), foot.min.y}, {foot.max.x - panel.dp(20), foot.max.y}};
  panel.lineIn(room, style, text);
}

/// Nothing changes while the frame is drawn; this is where it does.
void Shell::answer(double now) {
  for (const std::string& id : pressed_) act(id, now);
  if (std::exchange(messageOver_, false) && actions_.empty() && pressed_.empty()) {
    walk_.dismissMessage();
    state_.message = {};
  }
  if (!actions_.empty() && state_.overlay == Overlay::none) walk_.apply(actions_, millis(now));
}

void Shell::act(std::string_view id, double now) {
  CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
  runCommand(context, id);
}

bool Shell::run(std::string_view id, double now) {
  CommandContext context{walk_, settings_, state_, wish_, anchors_, millis(now)};
  return runCommand(context, id);
}

}  // namespace cardwalk::ui
