#include "ui/bench/parts.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include <glad/gl.h>

#include "core/records/report.h"
#include "ui/app/stage.h"
#include "ui/bench/bench_window.h"
#include "ui/bench/growth.h"
#include "ui/bench/part_lines.h"
#include "ui/bench/results_parts.h"
#include "ui/cli/console.h"
#include "ui/cli/pack_reading.h"
#include "ui/platform/egl_offscreen.h"

namespace cardwalk::ui {
namespace {

constexpr int kWidth = 1440, kHeight = 900;                 // as the window opens for the first time
constexpr int kPulseWidth = 1280, kPulseHeight = 800;       // as the bar for the pulse says
constexpr int kPictureWidth = 1920, kPictureHeight = 1080;  // as the yardstick was measured
constexpr int kPictures = 120;

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// OpenGL and nothing of ours: the floor for start and memory.
int glOnly() {
  const ImGuiOwner owner;
  const PlatformResult opened = openOffscreen(kWidth, kHeight, 1);
  if (!opened.platform) return complain(opened.error);
  glClear(GL_COLOR_BUFFER_BIT);
  glFinish();
  const double ready = readyAt(), cpu = processMicros() / 1000;
  return say({{"ready_ms", ready}, {"cpu_ms", cpu}, {"pss_mib", pssMib()}});
}

/// From the start of the process until the first target is lit, as the program does it.
int start(const Arguments& arguments, const PackPlace& place, const Stage::PlatformSource& open,
          TimeTrace* trace) {
  PackReading reading(arguments, place, trace);
  WindowOptions options;
  options.trace = trace;
  Stage stage(options, open, [&] { return reading.wait(); });
  if (!stage.ready()) return stage.fault().empty() ? kExitWrongUse : complain(stage.fault());
  stage.begin(options);
  while (stage.shell().state().highlight.covered.empty()) stage.loop().turn();
  glFinish();
  const double ready = readyAt(), cpu = processMicros() / 1000;
  return say({{"ready_ms", ready}, {"cpu_ms", cpu}, {"pss_mib", pssMib()}});
}

/// An off-screen platform that sleeps as a window does when nothing happens.
class SleepingPlatform final : public Platform {
 public:
  explicit SleepingPlatform(std::unique_ptr<Platform> inner) : inner_(std::move(inner)) {}

  void waitEvents(double seconds) override {
    constexpr double kLongest = 3600;
    const double end = now() + std::min(seconds, kLongest);
    // A screen shows sixty pictures a second, however quick the drawing is.
    const double next = shown_ + 1.0 / 60;
    const double until = std::max(end, std::min(next, end + 1.0 / 60));
    if (const double left = until - now(); left > 0)
      std::this_thread::sleep_for(std::chrono::duration<double>(left));
  }
  bool takeInput() override { return std::exchange(input_, false); }
  bool closing() const override { return false; }
  void beginFrame(double since) override { inner_->beginFrame(since); }
  void present(ImU32 ground) override {
    inner_->present(ground);
    glFinish();
    shown_ = now();
  }
  ImVec2 framebufferSize() const override { return inner_->framebufferSize(); }
  float contentScale() const override { return inner_->contentScale(); }
  Image readPixels() override { return inner_->readPixels(); }
  double now() const override { return inner_->now(); }

 private:
  std::unique_ptr<Platform> inner_;
  bool input_ = false;
  double shown_ = 0;
};

/// Under a real clock: what the pulse costs, and what it costs to wait.
int rest(const Arguments& arguments, const PackPlace& place, const Stage::PlatformSource& source) {
  constexpr double kSettle = 0.6, kPulse = 3.2, kEnd = kPulseSeconds + 1.5;
  const double still = arguments.thorough ? 60 : 8;
  PackReading reading(arguments, place);
  const WindowOptions options;
  const auto open = [&source](WindowRequest request) {
    request.width = kPulseWidth;
    request.height = kPulseHeight;
    return source(request);
  };
  Stage stage(options, open, [&] { return reading.wait(); });
  if (!stage.ready()) return stage.fault().empty() ? kExitWrongUse : complain(stage.fault());
  stage.begin(options);
  WindowLoop& loop = stage.loop();
  const auto spend = [&](double seconds, double& cpu, double& frames) {
    const double before = processMicros(), drawn = loop.framesDrawn();
    loop.runUntil(stage.platform().now() + seconds);
    cpu += processMicros() - before;
    frames += loop.framesDrawn() - drawn;
  };
  while (stage.shell().state().highlight.covered.empty()) loop.turn();
  double pulseCpu = 0, pulseFrames = 0, stillCpu = 0, stillFrames = 0, between = 0, pulsed = 0;
  // The pulse ends by itself; somebody who moves lets it begin anew.
  do {
    loop.runUntil(stage.platform().now() + kSettle);
    spend(kPulse, pulseCpu, pulseFrames);
    pulsed += kPulse;
    stage.shell().noteInput(stage.platform().now());
    loop.turn(0);
  } while (arguments.thorough && pulsed < still);
  spend(kEnd, between, between);
  spend(still, stillCpu, stillFrames);
  return say({{"still_s", still},
              {"pulse_percent", pulseCpu / pulsed / 1e4},
              {"pulse_frames_s", pulseFrames / pulsed},
              {"still_percent", stillCpu / still / 1e4},
              {"still_frames", stillFrames}});
}

/// A whole walk with every frame drawn, then the pulse, then as many pictures as it can.
int drawing(const Arguments& arguments, const PackPlace& place) {
  PackReading reading(arguments, place);
  const ImGuiOwner owner;
  const PlatformResult opened = openOffscreen(kPulseWidth, kPulseHeight, 1);
  if (!opened.platform) return complain(opened.error);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  const Pack* pack = reading.wait();
  if (pack == nullptr || pack->scenarios.empty()) return kExitWrongUse;
  MeteredPlatform platform(*opened.platform, Finish::yes);
  BenchWindow window(platform, *pack, pack->scenarios.front().id, fonts.fonts);
  window.rest();

  window.shell().noteInput(platform.now());
  platform.poke();
  constexpr double kSettle = 0.2, kPulse = kPulseSeconds - kSettle;
  window.loop().runUntil(platform.now() + kSettle);
  const double before = processMicros(), from = platform.now();
  const std::size_t drawn = platform.frames().size();
  window.loop().runUntil(from + kPulse);
  const double pulse = processMicros() - before;
  const auto pulsed = static_cast<double>(platform.frames().size() - drawn);

  std::vector<double> submitted, drawnAfter;
  for (int step = 0; step < 100 && !window.finished(); ++step) {
    window.rest();
    if (const auto answer = window.advance()) {
      submitted.push_back(answer->submitted);
      drawnAfter.push_back(answer->drawn);
    }
  }
  window.rest();
  const Spread handed = spreadOf(std::move(submitted)), seen = spreadOf(std::move(drawnAfter));
  return say({{"pulse_percent", pulse / kPulse / 1e4},
              {"pulse_frames", pulsed},
              {"answer_p50_ms", handed.p50 / 1000},
              {"answer_p99_ms", handed.p99 / 1000},
              {"answer_drawn_p99_ms", seen.p99 / 1000},
              {"answer_samples", static_cast<double>(handed.samples)},
              {"pss_mib", pssMib()}});
}

/// Pictures a second, each drawn whole: our first screen.
int pictures(const Arguments& arguments, const PackPlace& place) {
  PackReading reading(arguments, place);
  const ImGuiOwner owner;
  const PlatformResult opened = openOffscreen(kPictureWidth, kPictureHeight, 1);
  if (!opened.platform) return complain(opened.error);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  const Pack* pack = reading.wait();
  if (pack == nullptr || pack->scenarios.empty()) return kExitWrongUse;
  MeteredPlatform platform(*opened.platform, Finish::yes);
  BenchWindow window(platform, *pack, pack->scenarios.front().id, fonts.fonts);
  window.rest();
  const auto begun = Clock::now();
  const double before = processMicros();
  for (int i = 0; i < kPictures; ++i) {
    platform.poke();
    platform.redrawWhole();
    window.loop().turn(0);
  }
  const double cpu = processMicros() - before;
  return say({{"frames_s", kPictures / secondsSince(begun)}, {"cpu_ms", cpu / kPictures / 1000}});
}

/// Dear ImGui's own demo through the same back end, measured the same way.
int demo() {
  const ImGuiOwner owner;
  const PlatformResult opened = openOffscreen(kPictureWidth, kPictureHeight, 1);
  if (!opened.platform) return complain(opened.error);
  MeteredPlatform platform(*opened.platform, Finish::yes);
  const auto frame = [&] {
    platform.redrawWhole();
    platform.beginFrame(0);
    ImGui::ShowDemoWindow();
    ImGui::Render();
    platform.present(IM_COL32_BLACK);
  };
  frame();
  const double ready = readyAt();
  for (int i = 0; i < 10; ++i) frame();
  const std::size_t warm = platform.frames().size();
  const auto begun = Clock::now();
  const double before = processMicros();
  for (int i = 0; i < kPictures; ++i) frame();
  const double seconds = secondsSince(begun), drawing = processMicros() - before;
  std::vector<double> cpu;
  for (std::size_t i = warm; i < platform.frames().size(); ++i) cpu.push_back(platform.frames()[i].cpu);
  const Spread spread = spreadOf(cpu);
  return say({{"ready_ms", ready},
              {"cpu_p50_us", spread.p50},
              {"cpu_p99_us", spread.p99},
              {"vertices", static_cast<double>(platform.frames().back().vertices)},
              {"frames_s", kPictures / seconds},
              {"cpu_ms", drawing / kPictures / 1000},
              {"pss_mib", pssMib()}});
}

PlatformResult offscreenStart(const WindowRequest&) { return openOffscreen(kWidth, kHeight, 1); }

PlatformResult sleepingOffscreen(const WindowRequest& request) {
  PlatformResult opened = openOffscreen(request.width, request.height, 1);
  if (opened.platform) opened.platform = std::make_unique<SleepingPlatform>(std::move(opened.platform));
  return opened;
}

}  // namespace

int runBenchPart(const std::string& name, const Arguments& arguments, const PackPlace& place,
                 TimeTrace* trace) {
  if (name == "gl-only") return glOnly();
  if (name == "demo") return demo();
  if (name == "start-offscreen") return start(arguments, place, offscreenStart, trace);
  if (name == "start-window") return start(arguments, place, openWindow, trace);
  if (name == "window-rest") return rest(arguments, place, openWindow);
  if (name == "offscreen-rest") return rest(arguments, place, sleepingOffscreen);
  if (name == "load-grown") return loadGrown(arguments);
  if (name == "hold-scenarios") return holdGrown(arguments, place, true);
  if (name == "hold-languages") return holdGrown(arguments, place, false);
  if (name == "drawing") return drawing(arguments, place);
  if (name == "pictures") return pictures(arguments, place);
  if (name == "results-fill") return fillResults(arguments, place);
  if (name == "results-view") return viewResults(arguments, place);
  return complain("there is no part “" + name + "” of the benchmark.");
}

}  // namespace cardwalk::ui
