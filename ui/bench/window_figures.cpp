#include "ui/bench/window_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>
#include <thread>
#include <utility>

#include <unistd.h>

#include "ui/bench/bench_window.h"
#include "ui/bench/child.h"
#include "ui/bench/figure_list.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

constexpr int kStarts = 9;
constexpr int kFrameWidth = 1440, kFrameHeight = 900;

/// Milliseconds from before each start until the part said it was ready.
void startOf(FigureList& figures, const std::string& key, const std::string& name, const std::string& part,
             std::optional<double> bar = {}) {
  std::vector<double> times, cpu;
  for (int i = 0; i < kStarts; ++i) {
    const ChildResult result = figures.run(part);
    if (!result.good) return;
    times.push_back(result.values.at("ready_ms") - result.begun);
    cpu.push_back(result.values.at("cpu_ms"));
  }
  std::ranges::sort(times);
  std::ranges::sort(cpu);
  figures.add(key + ".min", name + ", quickest", times.front(), "ms");
  figures.add(key + ".median", name + ", median", times[times.size() / 2], "ms", bar,
              std::to_string(kStarts) + " starts");
  figures.add(key + ".max", name + ", slowest", times.back(), "ms");
  figures.add(key + ".cpu", name + ", CPU", cpu[cpu.size() / 2], "ms");
}

void measureStarts(FigureList& parts, bool display) {
  constexpr double kBar = 150;
  startOf(parts, "start.gl_only", "Off-screen OpenGL alone", "gl-only");
  startOf(parts, "start.offscreen", "Start to first lit target, off-screen", "start-offscreen", kBar);
  if (display) startOf(parts, "start.window", "Start to first lit target, window", "start-window", kBar);
}

void measureDrawing(FigureList& parts) {
  const ChildResult bare = parts.run("gl-only"), drawing = parts.run("drawing");
  if (drawing.good) {
    const auto& values = drawing.values;
    const std::string note = std::to_string(static_cast<int>(values.at("answer_samples"))) + " presses";
    parts.add("answer.offscreen.p50", "Press to next highlight submitted", values.at("answer_p50_ms"), "ms",
              {}, note);
    parts.add("answer.offscreen.p99", "Press to next highlight submitted, p99", values.at("answer_p99_ms"),
              "ms", 16.7, note);
    parts.add("answer.offscreen.drawn", "Press to next highlight drawn, p99",
              values.at("answer_drawn_p99_ms"), "ms");
    parts.add("pulse.offscreen.core", "Pulse, off-screen 1280x800", values.at("pulse_percent"), "% of a core",
              5, std::to_string(static_cast<int>(values.at("pulse_frames"))) + " frames");
    if (bare.good) {
      parts.add("memory.gl_only", "Memory (PSS) of OpenGL alone", bare.values.at("pss_mib"), "MiB");
      parts.add("memory.beyond", "Memory (PSS) beyond it, after a walk",
                values.at("pss_mib") - bare.values.at("pss_mib"), "MiB", 60);
    }
  }
  if (const ChildResult many = parts.run("pictures"); many.good)
    parts.add("pictures.offscreen", "Whole frames at 1920x1080", many.values.at("frames_s"), "a second", {},
              std::to_string(std::lround(many.values.at("cpu_ms"))) + " ms of CPU each");
}

void measureYardstick(FigureList& parts) {
  const ChildResult demo = parts.run("demo");
  if (!demo.good) return;
  const auto& values = demo.values;
  parts.add("demo.start", "Dear ImGui's demo: start to first frame", values.at("ready_ms") - demo.begun,
            "ms");
  parts.add("demo.cpu.p50", "Dear ImGui's demo: a frame", values.at("cpu_p50_us"), "us");
  parts.add("demo.cpu.p99", "Dear ImGui's demo: a frame, p99", values.at("cpu_p99_us"), "us");
  parts.add("demo.vertices", "Dear ImGui's demo: vertices", values.at("vertices"), "");
  parts.add("demo.pictures", "Dear ImGui's demo: frames at 1920x1080", values.at("frames_s"), "a second", {},
            std::to_string(std::lround(values.at("cpu_ms"))) + " ms of CPU each");
  parts.add("demo.memory", "Dear ImGui's demo: memory (PSS)", values.at("pss_mib"), "MiB");
}

/// Under a real clock: a while of nothing, and a while of the pulse.
void measureRest(FigureList& parts, const std::string& part, const std::string& where, bool thorough) {
  const ChildResult rest =
      parts.run(part, thorough ? std::vector<std::string>{"--thorough"} : std::vector<std::string>{});
  if (!rest.good) return;
  const auto& values = rest.values;
  const std::string seconds = std::to_string(std::lround(values.at("still_s"))) + " s";
  const std::string note = thorough ? "" : "a whole minute with --thorough";
  const std::string key = where == "window" ? "window" : "offscreen";
  parts.add("pulse." + key + ".real", "Pulsing for " + seconds + ", " + where, values.at("pulse_percent"),
            "% of a core", 5, note);
  parts.add("pulse." + key + ".frames", "Pulsing for " + seconds + ", " + where, values.at("pulse_frames_s"),
            "frames/s");
  parts.add("still." + key + ".core", "Nothing moving for " + seconds + ", " + where,
            values.at("still_percent"), "% of a core", 0.05, note);
  parts.add("still." + key + ".frames", "Nothing moving for " + seconds + ", " + where,
            values.at("still_frames"), "frames", 0);
}

/// The real command, into a folder that is gone afterwards.
void measureCapture(FigureList& parts, const Arguments& arguments, const std::string& scenario) {
  namespace fs = std::filesystem;
  std::error_code fault;
  std::string folder = (fs::temp_directory_path(fault) / "cardwalk-bench-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return parts.missing("capture", "no folder for the pictures");
  std::vector<std::string> words{"capture", "--scenario", scenario, "--out", folder};
  if (!arguments.pack.empty()) words.insert(words.end(), {"--pack", arguments.pack});
  const ChildResult result = runChild(words);
  int pictures = 0;
  for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault)) {
    if (it->path().extension() == ".png") ++pictures;
  }
  fs::remove_all(folder, fault);
  if (!result.good || pictures == 0) return parts.missing("capture", result.errors);
  parts.add("capture.pictures", "Pictures by `capture`, start included", pictures / result.seconds,
            "a second", {}, std::to_string(pictures) + " at 1280x800");
}

}  // namespace

void measureProcesses(const Arguments& arguments, const Pack& pack, BenchReport& report) {
  const char* display = std::getenv("DISPLAY");
  const char* wayland = std::getenv("WAYLAND_DISPLAY");
  const bool shown = (display != nullptr && *display != '\0') || (wayland != nullptr && *wayland != '\0');
  FigureList parts(arguments.pack, report);
  // Times on the clock mean little on a busy machine; processor times still do.
  double load = 0;
  parts.add("machine.cores", "Processor cores", std::thread::hardware_concurrency(), "");
  if (::getloadavg(&load, 1) == 1)
    parts.add("machine.load", "Load before the start (0: an idle machine)", load, "");
  measureStarts(parts, shown);
  measureDrawing(parts);
  measureYardstick(parts);
  measureCapture(parts, arguments, pack.scenarios.front().id);
  measureRest(parts, "offscreen-rest", "off-screen", arguments.thorough);
  if (shown) {
    measureRest(parts, "window-rest", "window", arguments.thorough);
  } else {
    parts.missing("start-window, window-rest", "there is no display");
  }
  if (const auto size = strippedMib())
    parts.add("binary.stripped", "Program file, stripped", *size, "MiB", 6);
}

namespace {

/// What frames cost, all together and by screen.
class FrameSums {
 public:
  void add(const std::string& screen, const std::string& place, const FrameCost& frame) {
    cpu_.push_back(frame.cpu);
    if (frame.cpu > most_.cpu) worstPlace_ = place;
    raise(most_, frame);
    Screen& own = screens_[screen];
    own.frame.push_back(frame.cpu);
    own.core.push_back(frame.core);
    raise(own.most, frame);
  }

  void report(FigureList& figures, BenchReport& report) {
    const Spread frame = spreadOf(cpu_);
    const std::string note = std::to_string(frame.samples) + " frames";
    figures.add("frame.cpu.p50", "A frame without OpenGL, every step", frame.p50, "us", 300, note);
    figures.add("frame.cpu.p99", "A frame without OpenGL, p99", frame.p99, "us", 1000, note);
    figures.add("frame.cpu.worst", "A frame without OpenGL, worst", frame.worst, "us", {}, worstPlace_);
    figures.add("frame.vertices", "Vertices, most", most_.vertices, "", 30000);
    figures.add("frame.draw_calls", "Draw calls, most", most_.drawCalls, "", 60);
    figures.add("frame.list_indices", "Indices in one draw list, most", most_.longestList, "", 65535);
    double worst = 0;
    std::string worstScreen;
    for (auto& [code, each] : screens_) {
      ScreenBench bench{code,
                        spreadOf(std::move(each.frame)),
                        spreadOf(std::move(each.core)),
                        each.most.vertices,
                        each.most.drawCalls,
                        each.most.longestList};
      // Of few frames the slowest hundredth is a single one, such as the very first with its new glyphs.
      constexpr std::size_t kEnough = 200;
      if (bench.frame.samples >= kEnough && bench.frame.p99 > worst) {
        worst = bench.frame.p99;
        worstScreen = code;
      }
      report.screens.push_back(std::move(bench));
    }
    figures.add("frame.screen.p99", "A frame without OpenGL, p99 of the worst screen", worst, "us", 1000,
                worstScreen + ", of those with 200 frames or more");
  }

 private:
  struct Screen {
    std::vector<double> frame, core;
    FrameCost most;
  };
  static void raise(FrameCost& most, const FrameCost& frame) {
    most.cpu = std::max(most.cpu, frame.cpu);
    most.vertices = std::max(most.vertices, frame.vertices);
    most.drawCalls = std::max(most.drawCalls, frame.drawCalls);
    most.longestList = std::max(most.longestList, frame.longestList);
  }

  std::vector<double> cpu_;
  std::map<std::string, Screen> screens_;
  FrameCost most_;
  std::string worstPlace_;
};

void walkThrough(MeteredPlatform& platform, BenchWindow& window, FrameSums& sums,
                 std::vector<double>& answers) {
  constexpr int kMostSteps = 100;
  for (int step = 0; step < kMostSteps; ++step) {
    const std::size_t from = platform.frames().size();
    window.rest();
    const std::string place = window.place(), screen = window.screen();
    const bool finished = window.finished();
    if (!finished) {
      if (const auto answer = window.advance()) answers.push_back(answer->submitted);
    }
    for (std::size_t i = from; i < platform.frames().size(); ++i)
      sums.add(screen.empty() ? "end" : screen, place, platform.frames()[i]);
    if (finished) return;
  }
}

}  // namespace

void measureFrames(const Pack& pack, TimeTrace* trace, BenchReport& report) {
  FigureList parts("", report);
  const ImGuiOwner owner;
  NullPlatform nothing(kFrameWidth, kFrameHeight);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  MeteredPlatform platform(nothing, Finish::no);
  FrameSums sums;
  std::vector<double> answers;
  for (const Scenario& scenario : pack.scenarios) {
    BenchWindow window(platform, pack, scenario.id, fonts.fonts);
    window.loop().note(trace);
    walkThrough(platform, window, sums, answers);
  }
  sums.report(parts, report);
  const Spread answer = spreadOf(answers);
  parts.add("answer.cpu.p50", "Press to next highlight, without OpenGL", answer.p50, "us", {},
            std::to_string(answer.samples) + " presses");
  parts.add("answer.cpu.p99", "Press to next highlight, p99", answer.p99, "us");

  if (pack.scenarios.empty()) return;
  BenchWindow window(platform, pack, pack.scenarios.front().id, fonts.fonts);
  window.rest();
  const std::size_t drawn = platform.frames().size();
  const double before = threadMicros();
  window.loop().runUntil(platform.now() + 60);
  parts.add("still.frames", "Nothing moving for a minute",
            static_cast<double>(platform.frames().size() - drawn), "frames", 0);
  parts.add("still.cpu", "Nothing moving for a minute", threadMicros() - before, "us");
}

}  // namespace cardwalk::ui
