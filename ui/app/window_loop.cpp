#include "ui/app/window_loop.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/kiosk/kiosk.h"

namespace cardwalk::ui {

namespace {

/// ImGui takes quick typing in over several frames; what waits in its queue is a reason for the next one.
bool inputWaits() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

}  // namespace

void WindowLoop::run() {
  while (!over()) turn();
  if (beforeEnd_) beforeEnd_();
  shell_.takeArrivals(platform_.now());
  // A kiosk remembers nothing of whoever was there.
  if (walk_.kiosk() == nullptr) rememberPlace();
}

bool WindowLoop::over() const {
  return platform_.closing() || (ends_ && ends_()) || (walk_.kiosk() != nullptr && walk_.kiosk()->leaving());
}

void WindowLoop::runUntil(double time) {
  while (!over() && platform_.now() < time) turn(time - platform_.now());
}

bool WindowLoop::turn(double most) {
  const double watched = alive_ ? alive_() : kForever;
  platform_.waitEvents(std::min({most, watched, pacer_.timeout(platform_.now())}));
  const double now = platform_.now();
  takeIn(now);
  if (!pacer_.due(now)) return false;
  const TimeTrace::Span span(trace_, "frame");
  drawFrame(now, now - last_);
  last_ = now;
  const TimeTrace::Span keeping(trace_, "keep");
  keeper_.flush();
  tellWhatWasNotKept();
  return true;
}

/// Everything that may be a reason for a frame.
void WindowLoop::takeIn(double now) {
  {
    const TimeTrace::Span span(trace_, "input");
    if (platform_.takeInput()) {
      pacer_.poke();
      if (platform_.byHand()) shell_.noteInput(now);
    }
    takeRequests(now);
    takeNews(now);
  }
  const TimeTrace::Span span(trace_, "tick");
  tick(now);
  takeFaults();
}

void WindowLoop::tellWhatWasNotKept() {
  std::vector<Notice> notices = keeper_.takeNotices();
  for (Notice& notice : notices) shell_.show(std::move(notice));
  if (!notices.empty()) pacer_.poke();
}

/// A locked window is not closed; whoever asks for it is asked for the PIN.
void WindowLoop::takeRequests(double now) {
  if (!platform_.takeCloseRequest() || walk_.kiosk() == nullptr) return;
  walk_.kiosk()->askedToClose(millis(now));
  pacer_.poke();
}

/// Watch mode acts when its time has come.
void WindowLoop::tick(double now) {
  const Stamp revision = walk_.view().revision;
  const Wake wake = walk_.tick(millis(now));
  // Due at once: an answer has come from elsewhere.
  const bool news = wake.at && *wake.at <= millis(now);
  if (walk_.view().revision != revision || news) pacer_.poke();
  walkWake_ = wake.at ? static_cast<double>(*wake.at) / 1000 : kForever;
  pacer_.wakeAt(walkWake_);
}

/// A shop of other years that somebody wanted was read: what is wrong with it keeps them where they are.
void WindowLoop::takeFaults() {
  auto faults = walk_.takeFaults();
  if (!faults) return;
  shell_.showFaults(std::move(*faults));
  pacer_.poke();
}

/// A changed pack goes on at the same place; a faulty one is shown beside the last good one.
void WindowLoop::takeNews(double now) {
  if (reloader_ == nullptr) return;
  reloader_->readIn(walk_.pack().generation);
  std::optional<PackNews> news = reloader_->take();
  if (!news) return;
  if (news->pack) {
    walk_.adopt(std::move(news->pack), millis(now));
  }
  shell_.showFaults(std::move(news->errors));
  pacer_.poke();
}

void WindowLoop::drawFrame(double now, double since) {
  {
    const TimeTrace::Span span(trace_, "build");
    platform_.beginFrame(since);
    shell_.frame(now, platform_.contentScale());
  }
  {
    const TimeTrace::Span span(trace_, "render");
    ImGui::Render();
  }
  // An answered press has outdated this picture before anybody saw it; the next one follows at once.
  skipped_ = shell_.changed() && !skipped_;
  if (!skipped_) {
    const TimeTrace::Span span(trace_, "present");
    platform_.present(shell_.theme().palette.ground);
  }
  pacer_.drawn(now);
  // The pacer keeps the earliest time only; the walk's may have stood behind one that this frame has used up.
  if (walkWake_ > now) pacer_.wakeAt(walkWake_);
  pacer_.wakeAt(shell_.wakeAt());
  if (shell_.changed() || inputWaits()) pacer_.poke();
  const ShellWish wish = shell_.takeWish();
  if (wish.toggleFullScreen) {
    platform_.setFullScreen(!platform_.fullScreen());
    settings_.fullScreen = platform_.fullScreen();
  }
  if (!wish.keepActions.empty()) {
    const std::string path = keeper_.writeActions(walk_.view().scenarioId, wish.keepActions);
    if (!path.empty()) shell_.setNote(fill(walk_.texts().get("ui.inspect.saved"), {{"text", path}}));
    pacer_.poke();
  }
  if (wish.settingsChanged || wish.toggleFullScreen) keeper_.keep(settings_);
}

void WindowLoop::rememberPlace() {
  if (!platform_.fullScreen()) {
    if (const auto position = platform_.position()) {
      settings_.window.known = true;
      settings_.window.x = position->x;
      settings_.window.y = position->y;
    }
    const ImVec2 size = platform_.framebufferSize();
    const float scale = std::max(1.0f, platform_.contentScale());
    settings_.window.width =
        std::clamp(static_cast<int>(std::lround(size.x / scale)), kMinWindow, kMaxWindow);
    settings_.window.height =
        std::clamp(static_cast<int>(std::lround(size.y / scale)), kMinWindow, kMaxWindow);
  }
  keeper_.keep(settings_);
  keeper_.flush();
}

}  // namespace cardwalk::ui
