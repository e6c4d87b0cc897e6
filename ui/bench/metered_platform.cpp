#include "ui/bench/metered_platform.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include <glad/gl.h>

namespace cardwalk::ui {
namespace {

constexpr double kFrame = 1.0 / 60;

double micros(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

FrameCost countDrawn(const ImDrawData& data) {
  FrameCost cost;
  cost.vertices = data.TotalVtxCount;
  for (const ImDrawList* list : data.CmdLists) {
    cost.longestList = std::max(cost.longestList, list->IdxBuffer.Size);
    for (const ImDrawCmd& command : list->CmdBuffer) cost.drawCalls += command.ElemCount > 0 ? 1 : 0;
  }
  return cost;
}

}  // namespace

double threadMicros() { return micros(CLOCK_THREAD_CPUTIME_ID); }
double processMicros() { return micros(CLOCK_PROCESS_CPUTIME_ID); }

void MeteredPlatform::waitEvents(double seconds) {
  if (seconds > 0 && !std::isinf(seconds)) now_ += seconds;
}

void MeteredPlatform::beginFrame(double) {
  if (!open_) begun_ = threadMicros();
  open_ = true;
  inner_.beginFrame(kFrame);
}

void MeteredPlatform::present(ImU32 ground) {
  const double cpu = threadMicros() - begun_;
  open_ = false;
  frames_.push_back(countDrawn(*ImGui::GetDrawData()));
  frames_.back().cpu = cpu;
  if (core_ != nullptr) frames_.back().core = *core_ - std::exchange(coreBefore_, *core_);
  inner_.present(ground);
  submitted_ = std::chrono::steady_clock::now();
  if (finish_ == Finish::yes) glFinish();
  now_ += kFrame;
}

}  // namespace cardwalk::ui
