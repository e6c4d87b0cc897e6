#include "ui/bench/results_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "ui/bench/figure_list.h"
#include "ui/bench/results_parts.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone with this.
class Scratch {
 public:
  Scratch() {
    std::error_code fault;
    path_ = (fs::temp_directory_path(fault) / "cardwalk-bench-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr) path_.clear();
  }
  ~Scratch() {
    std::error_code fault;
    if (!path_.empty()) fs::remove_all(path_, fault);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  bool made() const { return !path_.empty(); }
  std::string file(const char* name) const { return (fs::path(path_) / name).string(); }

 private:
  std::string path_;
};

void addView(FigureList& figures, const ChildResult& view) {
  const auto& values = view.values;
  const std::string over = std::to_string(kBenchAttempts) + " attempts";
  const auto whole = [&](const char* key) { return std::to_string(std::lround(values.at(key))); };
  figures.add("results.view.open", "Supervisor's view, PIN to figures on screen", values.at("open_ms"), "ms",
              300, over + ", " + whole("pin_ms") + " ms of it to hash the PIN");
  figures.add("results.view.filter", "Supervisor's view, another filter", values.at("filter_ms"), "ms", {},
              "worst of its filters");
  const std::string frames = whole("frames") + " frames";
  figures.add("results.view.p50", "Supervisor's view, a frame without OpenGL", values.at("frame_p50_us"),
              "us", {}, frames);
  figures.add("results.view.p99", "Supervisor's view, a frame, p99", values.at("frame_p99_us"), "us", 4000,
              frames);
  figures.add("results.view.vertices", "Supervisor's view, vertices, most", values.at("vertices"), "", 30000);
  figures.add("results.view.draw_calls", "Supervisor's view, draw calls, most", values.at("draw_calls"), "",
              60);
  figures.add("results.view.memory", "Supervisor's view, memory (PSS), no OpenGL", values.at("pss_mib"),
              "MiB", 60, over);
}

/// The real command, over the whole year.
void addReport(FigureList& figures, const Scratch& scratch, const std::string& store,
               const std::string& format) {
  const ChildResult result = runChild({"report", "--results", store, "--from", "2026-01-01", "--to",
                                       "2026-12-31", "--format", format, "--out", scratch.file("report")});
  if (!result.good) return figures.missing("report " + format, result.errors);
  figures.add("results.report." + format, "Report of a year, " + format + ", start included", result.seconds,
              "s", 2, std::to_string(kBenchAttempts) + " attempts");
}

}  // namespace

void measureResults(const Arguments& arguments, BenchReport& report) {
  FigureList figures(arguments.pack, report);
  const Scratch scratch;
  if (!scratch.made()) return figures.missing("results", "no folder for a store");
  const std::string store = scratch.file("results.sqlite");
  const ChildResult filled = figures.run("results-fill", {"--results", store});
  if (!filled.good) return;
  figures.add("results.fill", "Filling a results store", filled.values.at("fill_s"), "s", {},
              std::to_string(kBenchAttempts) + " attempts");
  std::error_code fault;
  figures.add("results.size", "The store as a file",
              static_cast<double>(fs::file_size(store, fault)) / 1024 / 1024, "MiB");
  if (const ChildResult view = figures.run("results-view", {"--results", store}); view.good)
    addView(figures, view);
  for (const char* format : {"html", "csv"}) addReport(figures, scratch, store, format);
}

}  // namespace cardwalk::ui
