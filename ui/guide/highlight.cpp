#include "ui/guide/highlight.h"

#include <algorithm>
#include <cmath>

#include "ui/guide/dimming.h"
#include "ui/guide/pointer.h"
#include "ui/guide/resting_place.h"
#include "ui/guide/tag.h"

namespace cardwalk::ui {
namespace {

constexpr double kPulsePeriod = 1.5;
constexpr double kPulseFrame = 1.0 / 12;  // a soft pulse needs no more, and costs a software renderer little
constexpr double kGlideSeconds = 0.38;
constexpr double kArcSeconds = 0.55;
constexpr float kHoleGap = 5, kHoleRounding = 14;
constexpr float kArrived = 36;  // dp around the control

void wish(const Panel& panel, double time) {
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, time);
}

float eased(double part) {
  const double t = std::clamp(part, 0.0, 1.0);
  return static_cast<float>(1 - std::pow(1 - t, 3));
}

/// 0 … 1; rests at 0.5 when the pulse is over or movement is not wanted.
float pulseNow(const Panel& panel, double lastInput) {
  const double time = panel.now - lastInput;
  if (panel.theme.reducedMotion || time >= kPulseSeconds || time < 0) return 0.5f;
  wish(panel, panel.now + kPulseFrame);
  const double fade = std::clamp((kPulseSeconds - time) / 0.8, 0.0, 1.0);
  return static_cast<float>(0.5 - 0.5 * std::sin(2 * M_PI * time / kPulsePeriod) * fade);
}

Rect grown(const Rect& rect, float by) {
  return {{rect.min.x - by, rect.min.y - by}, {rect.max.x + by, rect.max.y + by}};
}

}  // namespace

void drawRing(const Panel& panel, const Rect& hole, float radius, float pulse) {
  ImDrawList* list = panel.list();
  const Palette& c = panel.colours();
  // Each layer is see-through and reaches less far than the one before: together a soft edge.
  constexpr int kLayers = 4;
  const float reach = panel.dp(6 + 5 * pulse);
  for (int i = 1; i <= kLayers; ++i) {
    const float out = reach * static_cast<float>(i) / kLayers;
    list->AddRect({hole.min.x - out / 2, hole.min.y - out / 2}, {hole.max.x + out / 2, hole.max.y + out / 2},
                  draw::fade(c.accent, 0.11f + 0.05f * pulse), radius + out / 2, 0, out);
  }
  list->AddRect(hole.min, hole.max, c.accent, radius, 0, panel.dp(3));
}

namespace {

void scrollCue(const Panel& panel, const Anchor& anchor, bool below, float pulse, HighlightMemory& memory) {
  const std::string& text = panel.word(below ? "ui.cue.scrollDown" : "ui.cue.scrollUp");
  const TextStyle style{Weight::semibold, 14, panel.colours().textOnAccent};
  const ImVec2 size = panel.measure(style, text);
  const float width = size.x + panel.dp(30) + panel.em(26),
              height = std::max(size.y + panel.dp(18), panel.dp(panel.leastButton));
  const float x = anchor.clip.centre().x - width / 2;
  const float sway = panel.dp(4) * (pulse - 0.5f);
  const float y =
      below ? anchor.clip.max.y - height - panel.dp(14) + sway : anchor.clip.min.y + panel.dp(14) - sway;
  const Rect pill{{x, y}, {x + width, y + height}};
  panel.shadow(pill, 10);
  const float round = height / 2;
  panel.list()->AddRectFilled(pill.min, pill.max, panel.colours().accent, round);
  drawRing(panel, pill, round, pulse);
  panel.icon({pill.min.x + panel.dp(14) + panel.em(10), pill.centre().y},
             below ? "chevron-down" : "chevron-up", 20, style.colour);
  panel.lineIn({{pill.min.x + panel.dp(16) + panel.em(24), pill.min.y}, pill.max}, style, text);
  memory.cue = memory.covered = pill;
}

/// Two pointers at one place irritate: where the person's own has arrived, ours has nothing more to say.
bool personIsThere(const Panel& panel, const Rect& shown) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const Rect near = grown(shown, panel.dp(kArrived));
  return mouse.x >= near.min.x && mouse.x < near.max.x && mouse.y >= near.min.y && mouse.y < near.max.y;
}

void pointer(const Panel& panel, const HighlightScene& scene, const Rect& shown, HighlightMemory& memory) {
  const Surface surface = scene.coach.target.surface;
  if (surface == Surface::website && !scene.programActs && personIsThere(panel, shown)) {
    memory.pointer = ImGui::GetMousePos();
    memory.pointerKnown = true;
    return;
  }
  const DeviceFrame& device = scene.of(surface);
  const ImVec2 goal =
      restingPlace(panel, shown, scene.words, surface, draw::inset(device.rect, device.bezel));
  ImVec2 at = goal;
  const double time = panel.now - memory.changedAt;
  if (memory.pointerKnown && !panel.theme.reducedMotion && time < kGlideSeconds) {
    const float part = eased(time / kGlideSeconds);
    at = {memory.pointerFrom.x + (goal.x - memory.pointerFrom.x) * part,
          memory.pointerFrom.y + (goal.y - memory.pointerFrom.y) * part};
    wish(panel, panel.now);
  }
  if (surface == Surface::app) {
    drawFingertip(panel, at);
  } else {
    drawArrow(panel, at);
  }
  memory.pointer = at;
  memory.pointerKnown = memory.pointerDrawn = true;
}

void follow(const Panel& panel, const HighlightScene& scene, HighlightMemory& memory) {
  const Target& target = scene.coach.target;
  if (memory.control != target.control) {
    memory.control = target.control;
    memory.surface = target.surface;
    memory.changedAt = panel.now;
    memory.pointerFrom = memory.pointer;
  }
  memory.crossing = target.surface != Surface::desk && target.surface != scene.active;
}

void washOthers(const Panel& panel, const HighlightScene& scene, const Rect& hole, float radius) {
  const Surface lit = scene.coach.target.surface;
  for (const Surface surface : {Surface::app, Surface::website}) {
    const DeviceFrame& device = scene.of(surface);
    if (device.rect.empty()) continue;
    if (surface == lit) {
      const DeviceFrame screen{draw::inset(device.rect, device.bezel),
                               std::max(0.0f, device.rounding - device.bezel)};
      dimAround(panel, screen, hole, radius, draw::fade(panel.colours().dim, kDimAround));
    } else {
      dimAround(panel, device, {}, 0, draw::fade(panel.colours().dim, kDimOther));
    }
  }
}

/// What a refusal points at instead pulses as well, without anything else being dimmed for it.
void lookThere(const Panel& panel, const HighlightScene& scene) {
  if (scene.look.empty() || scene.look == scene.coach.target.control) return;
  const Anchor* anchor = panel.anchors.find(scene.look);
  if (sightOf(anchor) != TargetSight::shown) return;
  const Rect hole = onPixels(grown(anchor->shown(), panel.dp(kHoleGap)));
  const float round = std::min({panel.dp(kHoleRounding), hole.width() / 2, hole.height() / 2});
  drawRing(panel, hole, round, pulseNow(panel, scene.lookSince));
}

/// The arc from the device that was used last, with a few words on it.
void crossOver(const Panel& panel, const HighlightScene& scene, const Rect& hole,
               const HighlightMemory& memory) {
  if (scene.active == Surface::desk || scene.of(scene.active).rect.empty()) return;
  const double part = (panel.now - memory.changedAt) / kArcSeconds;
  const bool moving = !panel.theme.reducedMotion && part < 1;
  if (moving) wish(panel, panel.now);
  const ImVec2 label = drawArc(panel, scene.of(scene.active).rect, hole, moving ? eased(part) : 1.0f);
  if (moving) return;
  const bool toApp = scene.coach.target.surface == Surface::app;
  const std::string& text = panel.word(toApp ? "ui.cue.next.app" : "ui.cue.next.website");
  const TextStyle style{Weight::semibold, 13, panel.colours().textOnAccent, 1.3f};
  const ImVec2 size = panel.measure(style, text);
  const ImVec2 half{size.x / 2 + panel.dp(12), size.y / 2 + panel.dp(6)};
  // Long words in a small window: the label stays inside, wherever the arc is highest.
  const float least = panel.list()->GetClipRectMin().x + panel.dp(4) + half.x;
  const float most = panel.list()->GetClipRectMax().x - panel.dp(4) - half.x;
  const float x = std::max(least, std::min(label.x, most));
  const Rect pill{{x - half.x, label.y - half.y}, {x + half.x, label.y + half.y}};
  panel.shadow(pill, 6);
  panel.box(pill, panel.colours().accent, 0, 40);
  panel.lineIn(pill, style, text, draw::Align::centre);
}

}  // namespace

TargetSight sightOf(const Anchor* anchor) {
  if (anchor == nullptr || anchor->rect.empty()) return TargetSight::missing;
  const Rect shown = anchor->shown();
  if (!shown.empty() &&
      shown.height() >= std::min(anchor->rect.height() * 0.6f, anchor->clip.height() * 0.5f)) {
    return TargetSight::shown;
  }
  return anchor->rect.centre().y > anchor->clip.centre().y ? TargetSight::below : TargetSight::above;
}

void drawDeskCue(const Panel& panel, const Rect& coach, HighlightMemory& memory) {
  const Anchor* anchor = panel.anchors.find(memory.control);
  const TargetSight sight = sightOf(anchor);
  if (sight == TargetSight::missing || sight == TargetSight::shown || panel.inert) return;
  ImGui::SetCursorScreenPos(coach.min);
  ImGui::BeginChild("deskCue", {coach.width(), coach.height()}, 0, kLayer);
  scrollCue(panel, *anchor, sight == TargetSight::below, 0.5f, memory);
  ImGui::EndChild();
}

void drawHighlight(const Panel& panel, const HighlightScene& scene, HighlightMemory& memory) {
  memory.ring = memory.cue = memory.covered = {};
  memory.pointerDrawn = false;
  lookThere(panel, scene);
  const Target& target = scene.coach.target;
  if (target.control.empty() || scene.coach.done) {
    memory.pointerKnown = false;
    memory.control.clear();
    return;
  }
  follow(panel, scene, memory);
  const DeviceFrame& device = scene.of(target.surface);
  const Anchor* anchor = panel.anchors.find(target.control);
  Anchor thumbnail;
  if (anchor == nullptr && target.surface != Surface::desk && device.small) {
    // The person turned to the other device: the way on begins with turning back.
    thumbnail.rect = thumbnail.clip = device.rect;
    anchor = &thumbnail;
  }
  const TargetSight sight = sightOf(anchor);
  if (sight == TargetSight::missing) return;
  const float pulse = scene.still ? 0.5f : pulseNow(panel, std::max(scene.lastInput, memory.changedAt));
  if (sight != TargetSight::shown) {
    washOthers(panel, scene, anchor->clip, 0);
    if (scene.programActs) return;
    if (!panel.theme.reducedMotion && panel.now - memory.changedAt < kCueDelay) {
      wish(panel, memory.changedAt + kCueDelay);
      return;
    }
    scrollCue(panel, *anchor, sight == TargetSight::below, pulse, memory);
    if (memory.crossing) crossOver(panel, scene, memory.covered, memory);
    return;
  }
  const float radius = panel.dp(kHoleRounding);
  const Rect shown = anchor->shown();
  const Rect hole = onPixels(grown(shown, panel.dp(kHoleGap)));
  const float round = std::min({radius, hole.width() / 2, hole.height() / 2});
  if (target.surface != Surface::desk) washOthers(panel, scene, hole, round);
  drawRing(panel, hole, round, pulse);
  memory.ring = hole;
  memory.covered = grown(hole, panel.dp(10));
  if (memory.crossing) crossOver(panel, scene, hole, memory);
  const Rect within = target.surface == Surface::desk ? hole : device.rect;
  if (target.gesture == Gesture::type && !target.text.empty()) {
    const std::string text = fill(panel.word("ui.cue.type"), {{"text", target.text}});
    const Rect used = drawTag(panel, target, hole, within, "keyboard", text);
    memory.covered = {
        {std::min(used.min.x, memory.covered.min.x), std::min(used.min.y, memory.covered.min.y)},
        {std::max(used.max.x, memory.covered.max.x), std::max(used.max.y, memory.covered.max.y)}};
  } else if (target.gesture == Gesture::hover) {
    drawTag(panel, target, hole, within, "cursor", panel.word("ui.cue.hover"));
  }
  pointer(panel, scene, shown, memory);
}

}  // namespace cardwalk::ui
