#include <cmath>
#include <cstdio>
#include <string>

#include "core/records/report.h"
#include "ui/bench/core_figures.h"
#include "ui/bench/growth.h"
#include "ui/bench/parts.h"
#include "ui/bench/planning_figures.h"
#include "ui/bench/results_figures.h"
#include "ui/bench/window_figures.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/pack_reading.h"

namespace cardwalk::ui {
namespace {

template <class... Values>
std::string line(const char* format, Values... values) {
  char text[240];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

std::string figureTable(const BenchReport& report) {
  std::string text = line("%-48s %10s  %-12s %8s\n", "", "measured", "", "bar");
  for (const Figure& figure : report.figures) {
    const bool whole = figure.unit == "frames" || figure.value == std::floor(figure.value);
    text +=
        line("%-48s %10.*f  %-12s", figure.name.c_str(), whole ? 0 : 2, figure.value, figure.unit.c_str());
    if (figure.bar) text += line(" %8g%s", *figure.bar, figure.value > *figure.bar ? "  OVER" : "");
    if (!figure.note.empty()) text += "   (" + figure.note + ")";
    text += '\n';
  }
  for (const std::string& what : report.leftOut) text += "not measured  " + what + "\n";
  return text;
}

std::string screenTable(const BenchReport& report) {
  std::string text =
      "\n                a frame without OpenGL, us       core in it, us       most of\n"
      "screen   frames      p50       p99     worst       p99     worst   vertices  calls  indices\n";
  for (const ScreenBench& bench : report.screens)
    text += line("%-6s %8zu %8.1f %9.1f %9.1f %9.1f %9.1f %10d %6d %8d\n", bench.screen.c_str(),
                 bench.frame.samples, bench.frame.p50, bench.frame.p99, bench.frame.worst, bench.core.p99,
                 bench.core.worst, bench.vertices, bench.drawCalls, bench.longestList);
  return text;
}

std::string forPeople(const BenchReport& report) {
  std::string text = figureTable(report) + screenTable(report);
  text += line("\nLoading the pack       %10.2f ms\n", report.packLoad / 1000);
  text += line("Steps of the machine   %10.0f a second\n\n", report.stepsASecond);
  text +=
      "            first plan      replan, microseconds           action to view, microseconds"
      "            proof, states\n";
  text +=
      "scenario            ms      p50       p99     worst          p50       p99     worst"
      "         s    looked at    stands for\n";
  for (const ScenarioBench& bench : report.scenarios) {
    text +=
        line("%-10s %11.2f %8.1f %9.1f %9.1f     %8.1f %9.1f %9.1f %9.2f %12llu %13llu\n", bench.id.c_str(),
             bench.planFromStart / 1000, bench.replan.p50, bench.replan.p99, bench.replan.worst,
             bench.view.p50, bench.view.p99, bench.view.worst, bench.proof / 1e6,
             static_cast<unsigned long long>(bench.explored), static_cast<unsigned long long>(bench.states));
  }
  return text;
}

}  // namespace

int runBench(const Arguments& arguments, const PackPlace& place, TimeTrace* trace) {
  if (!arguments.part.empty()) return runBenchPart(arguments.part, arguments, place, trace);
  PackReading reading(arguments, place);
  const Pack* pack = reading.wait();
  if (pack == nullptr) return kExitWrongUse;
  BenchReport report;
  constexpr int kPresses = 200, kManyPresses = 2000;
  const auto part = [trace](const char* name, const auto& measure) {
    const TimeTrace::Span span(trace, name);
    measure();
  };
  part("processes", [&] { measureProcesses(arguments, *pack, report); });
  part("frames", [&] { measureFrames(*pack, trace, report); });
  part("planning in frames",
       [&] { measurePlanningInFrames(*pack, arguments.thorough ? kManyPresses : kPresses, report); });
  part("results", [&] { measureResults(arguments, report); });
  part("growth", [&] { measureGrowth(arguments, *pack, place, report); });
  part("core", [&] { measureCore(*pack, place, arguments.thorough, report); });
  return print(arguments.json ? toJson(report) : forPeople(report));
}

}  // namespace cardwalk::ui
