#include "ui/bench/results_figures.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <system_error>

#include "ui/bench/figure_list.h"
#include "ui/bench/growth.h"
#include "ui/bench/results_parts.h"
#include "ui/bench/scratch.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

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

struct Filled {
  ChildResult fill, view;
  double mib = 0;
};

/// A store with so many attempts, and the supervisor's view over it.
Filled fill(FigureList& figures, const std::string& store, int attempts) {
  const std::vector<std::string> words{"--results", store, "--count", std::to_string(attempts)};
  Filled out;
  out.fill = figures.run("results-fill", words);
  if (!out.fill.good) return out;
  std::error_code fault;
  out.mib = static_cast<double>(fs::file_size(store, fault)) / 1024 / 1024;
  out.view = figures.run("results-view", words);
  return out;
}

void addGrowth(FigureList& figures, const Filled& largest) {
  std::vector<std::pair<double, double>> fillCurve, viewCurve;
  for (const int attempts : {1000, 10'000, kBenchAttempts}) {
    const Scratch scratch;
    const Filled made =
        attempts == kBenchAttempts ? largest : fill(figures, scratch.file("results.sqlite"), attempts);
    if (!made.fill.good || !made.view.good) return;
    fillCurve.emplace_back(attempts, made.fill.values.at("fill_s"));
    viewCurve.emplace_back(attempts, made.view.values.at("open_ms"));
  }
  for (std::size_t i = 0; i < fillCurve.size(); ++i) {
    const std::string count = std::to_string(std::lround(fillCurve[i].first));
    const bool last = i + 1 == fillCurve.size();
    figures.add("growth.attempts.fill." + count, "Attempts: filling a store with " + count,
                fillCurve[i].second, "s", {}, last ? exponentOf(fillCurve) : std::string());
    figures.add("growth.attempts.view." + count, "Attempts: the figures of " + count, viewCurve[i].second,
                "ms", {}, last ? exponentOf(viewCurve) : std::string());
  }
}

}  // namespace

void measureResults(const Arguments& arguments, BenchReport& report) {
  FigureList figures(arguments.pack, report);
  const Scratch scratch;
  if (!scratch.made()) return figures.missing("results", "no folder for a store");
  const std::string store = scratch.file("results.sqlite");
  const Filled made = fill(figures, store, kBenchAttempts);
  if (!made.fill.good) return;
  figures.add("results.fill", "Filling a results store", made.fill.values.at("fill_s"), "s", {},
              std::to_string(kBenchAttempts) + " attempts");
  figures.add("results.size", "The store as a file", made.mib, "MiB");
  if (made.view.good) addView(figures, made.view);
  for (const char* format : {"html", "csv"}) addReport(figures, scratch, store, format);
  addGrowth(figures, made);
}

}  // namespace cardwalk::ui
