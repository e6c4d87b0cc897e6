// A trace of start and frames can be read by others, costs nothing where nobody asked for it, and never grows
// without end.

#include "ui/app/time_trace.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/paced_window.h"

namespace cardwalk::ui {
namespace {

using nlohmann::json;

struct Span {
  std::string name;
  double from, to;
};

/// The spans of each thread in the order of the file, once it is what Perfetto takes.
std::map<int, std::vector<Span>> spansIn(const json& trace) {
  std::map<int, std::vector<Span>> spans;
  double last = 0;
  for (const json& event : trace.at("traceEvents")) {
    REQUIRE(event.at("pid").is_number());
    if (event.at("ph") == "M") continue;
    REQUIRE(event.at("ph") == "X");
    const double from = event.at("ts"), took = event.at("dur");
    CHECK(from >= last);
    CHECK(took >= 0);
    last = from;
    spans[event.at("tid")].push_back({event.at("name"), from, from + took});
  }
  return spans;
}

/// Each lies within the one that it began in, or begins after its end.
bool balanced(const std::vector<Span>& spans) {
  constexpr double kRounding = 0.002;  // the file has three decimals
  std::vector<Span> open;
  for (const Span& each : spans) {
    while (!open.empty() && open.back().to <= each.from + kRounding) open.pop_back();
    if (!open.empty() && each.to > open.back().to + kRounding) return false;
    open.push_back(each);
  }
  return true;
}

std::set<std::string> namesIn(const std::map<int, std::vector<Span>>& spans) {
  std::set<std::string> names;
  for (const auto& [thread, list] : spans)
    for (const Span& each : list) names.insert(each.name);
  return names;
}

}  // namespace

TEST_CASE("what a window's frames spend their time on is in its trace, in order and balanced") {
  TimeTrace trace;
  trace.nameThread("frames");
  PacedWindow window(support::shippedPack(), {.trace = &trace});
  window.at(1, [&] { window.walk().step(millis(window.now())); });
  window.run(3);
  const auto spans = spansIn(json::parse(trace.json()));
  REQUIRE(spans.size() == 1);
  CHECK(balanced(spans.begin()->second));
  const std::set<std::string> names = namesIn(spans);
  for (const char* name : {"frame", "input", "tick", "build", "render", "present", "keep"}) {
    CAPTURE(name);
    CHECK(names.contains(name));
  }
}

TEST_CASE("spans of several threads do not get into one another") {
  TimeTrace trace;
  const auto work = [&trace](const char* name) {
    trace.nameThread(name);
    for (int i = 0; i < 200; ++i) {
      const TimeTrace::Span outer(&trace, name);
      const TimeTrace::Span inner(&trace, "inner");
    }
  };
  std::thread one(work, "one"), other(work, "other");
  one.join();
  other.join();
  const auto spans = spansIn(json::parse(trace.json()));
  REQUIRE(spans.size() == 2);
  for (const auto& [thread, list] : spans) {
    CHECK(list.size() == 400);
    CHECK(balanced(list));
  }
}

TEST_CASE("a name made up on the way is kept by the trace, and does not spoil its file") {
  TimeTrace trace;
  for (int i = 0; i < 3; ++i) {
    const std::string name = "a \"name\" \\ " + std::string(300, 'x') + "\n";
    const TimeTrace::Span span(&trace, trace.keep(name));
  }
  const auto spans = spansIn(json::parse(trace.json()));
  REQUIRE(spans.size() == 1);
  CHECK(spans.begin()->second.size() == 3);
  CHECK(namesIn(spans).size() == 1);
  CHECK(namesIn(spans).begin()->starts_with("a ?name? ? xxx"));
}

TEST_CASE("a trace that runs for days keeps the start and the end, and no more memory than that") {
  TimeTrace trace;
  const auto begun = TimeTrace::Clock::now();
  for (std::size_t i = 0; i < 3 * (TimeTrace::kKept + TimeTrace::kLatest); ++i)
    trace.add(i == 0 ? "first" : "later", begun + std::chrono::microseconds(10 * i),
              begun + std::chrono::microseconds(10 * i + 5));
  trace.add("last", begun + std::chrono::hours(1), begun + std::chrono::hours(2));
  const auto spans = spansIn(json::parse(trace.json()));
  REQUIRE(spans.size() == 1);
  CHECK(spans.begin()->second.size() == TimeTrace::kKept + TimeTrace::kLatest);
  CHECK(spans.begin()->second.front().name == "first");
  CHECK(spans.begin()->second.back().name == "last");
}

TEST_CASE("the program writes the trace that it was asked for") {
  const support::TempFolder folder;
  const std::string file = (folder.path() / "trace.json").string();
  const auto done = support::runCardwalk(
      {"capture", "--scenario", "S01", "--out", (folder / "pictures").string(), "--trace", file});
  CHECK(done.exitCode == 0);
  std::ifstream in(file);
  const auto spans = spansIn(json::parse(in));
  for (const auto& [thread, list] : spans) CHECK(balanced(list));
  CHECK(namesIn(spans).contains("read the pack"));
  CHECK(namesIn(spans).contains("capture"));
  // Each picture has one of its own, so that one sees which of them took long.
  std::size_t pictures = 0;
  for (const auto& each : std::filesystem::directory_iterator(folder / "pictures")) {
    if (each.path().extension() != ".png") continue;
    ++pictures;
    CHECK(namesIn(spans).contains("en " + each.path().filename().string()));
  }
  CHECK(pictures > 5);
}

TEST_CASE("a trace that cannot be written is refused before anything else is done") {
  const support::TempFolder folder;
  const std::string file = (folder.path() / "no such folder" / "trace.json").string();
  const std::filesystem::path pictures = folder.path() / "pictures";
  const auto done =
      support::runCardwalk({"capture", "--scenario", "S01", "--out", pictures.string(), "--trace", file});
  CHECK(done.exitCode == 2);
  CHECK(done.errors.find("no such folder") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(pictures));
}

}  // namespace cardwalk::ui
