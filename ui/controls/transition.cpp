#include "ui/controls/transition.h"

#include <algorithm>

#include "ui/theme/draw.h"

namespace cardwalk::ui {
namespace {

constexpr double kPageSeconds = 0.2, kOverlaySeconds = 0.22;
constexpr std::size_t kLongestTrail = 32;

Transition& of(const DrawContext& context) {
  return context.memory.transitions[static_cast<std::size_t>(context.surface)];
}

/// What was typed does not outlive the screen it was typed on.
void forgetTyped(DrawContext& context, const SurfaceView& view) {
  std::erase_if(context.memory.typed, [&](const auto& entry) {
    for (const ScreenView& layer : view.layers) {
      for (const ControlView& control : layer.controls) {
        if (control.id == entry.first) return false;
      }
    }
    return true;
  });
}

void turnPage(DrawContext& context, const std::string& page) {
  Transition& state = of(context);
  const auto known = std::find(state.trail.begin(), state.trail.end(), page);
  state.backwards = known != state.trail.end();
  if (state.backwards) {
    state.trail.erase(known + 1, state.trail.end());
  } else {
    if (state.trail.size() >= kLongestTrail) state.trail.erase(state.trail.begin());
    state.trail.push_back(page);
    context.memory.scroll.erase(page);  // a page that is opened anew starts at its top
  }
  // The first page of all is simply there.
  state.pageSince = state.page.empty() ? context.now - kPageSeconds : context.now;
  state.page = page;
}

float progress(const DrawContext& context, double since, double seconds) {
  if (!animated(context)) return 1;
  const double part = (context.now - since) / seconds;
  if (part >= 1 || part < 0) return 1;
  wake(context, context.now);
  return draw::easeOut(static_cast<float>(part));
}

}  // namespace

void noteLayers(DrawContext& context, const SurfaceView& view) {
  if (view.layers.empty()) return;
  Transition& state = of(context);
  const bool sameDevice = !state.page.empty();
  const std::string& page = view.layers.front().id;
  const std::string overlay = view.layers.size() > 1 ? view.layers.back().id : std::string();
  if (page == state.page && overlay == state.overlay) return;
  if (page != state.page) turnPage(context, page);
  if (overlay != state.overlay) {
    // From one question to the next the ground stays dimmed.
    if (state.overlay.empty()) state.scrimSince = sameDevice ? context.now : context.now - kOverlaySeconds;
    state.overlaySince = sameDevice ? context.now : context.now - kOverlaySeconds;
    if (!overlay.empty()) context.memory.scroll.erase(overlay);
    state.overlay = overlay;
  }
  forgetTyped(context, view);
}

float pageProgress(const DrawContext& context) {
  return progress(context, of(context).pageSince, kPageSeconds);
}
float overlayProgress(const DrawContext& context) {
  return progress(context, of(context).overlaySince, kOverlaySeconds);
}

float scrimProgress(const DrawContext& context) {
  return progress(context, of(context).scrimSince, kOverlaySeconds);
}

}  // namespace cardwalk::ui
