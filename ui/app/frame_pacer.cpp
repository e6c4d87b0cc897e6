#include "ui/app/frame_pacer.h"

#include <algorithm>

namespace cardwalk::ui {

void FramePacer::poke(int frames) { settle_ = std::max(settle_, frames); }

void FramePacer::wakeAt(double time, FrameKind kind) {
  double& wish = kind == FrameKind::pulse ? pulse_ : wake_;
  wish = std::min(wish, time);
}

void FramePacer::drawn(double now) {
  settle_ = std::max(0, settle_ - 1);
  if (wake_ <= now) wake_ = kForever;
  if (pulse_ <= now) pulse_ = kForever;
  ++framesDrawn_;
}

FrameKind FramePacer::due(double now) const {
  if (settle_ > 0 || wake_ <= now) return FrameKind::whole;
  return pulse_ <= now ? FrameKind::pulse : FrameKind::none;
}

double FramePacer::timeout(double now) const {
  if (settle_ > 0) return 0;
  return std::max(0.0, std::min(wake_, pulse_) - now);
}

}  // namespace cardwalk::ui
