#include "ui/app/frame_pacer.h"

#include <algorithm>

namespace cardwalk::ui {

void FramePacer::poke(int frames) { settle_ = std::max(settle_, frames); }

void FramePacer::wakeAt(double time) { wake_ = std::min(wake_, time); }

void FramePacer::drawn(double now) {
  settle_ = std::max(0, settle_ - 1);
  if (wake_ <= now) wake_ = kForever;
  ++framesDrawn_;
}

bool FramePacer::due(double now) const { return settle_ > 0 || wake_ <= now; }

double FramePacer::timeout(double now) const { return settle_ > 0 ? 0 : std::max(0.0, wake_ - now); }

}  // namespace cardwalk::ui
