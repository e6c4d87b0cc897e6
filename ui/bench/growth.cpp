#include "ui/bench/growth.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "core/content/loader.h"
#include "core/plan/planner.h"
#include "ui/bench/bench_window.h"
#include "ui/bench/grown_pack.h"
#include "ui/bench/grown_view.h"
#include "ui/bench/part_lines.h"
#include "ui/bench/scratch.h"
#include "ui/cli/console.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

constexpr int kWidth = 1440, kHeight = 900;
using Curve = std::vector<std::pair<double, double>>;

double millisSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Frames that are all drawn anew, in microseconds of this thread.
Spread framesOf(MeteredPlatform& platform, WindowLoop& loop, int count) {
  for (int i = 0; i < 5; ++i) {
    platform.poke();
    loop.turn(0);
  }
  const std::size_t from = platform.frames().size();
  for (int i = 0; i < count; ++i) {
    platform.poke();
    loop.turn(0);
  }
  std::vector<double> cpu;
  for (std::size_t i = from; i < platform.frames().size(); ++i) cpu.push_back(platform.frames()[i].cpu);
  return spreadOf(std::move(cpu));
}

void addCurve(FigureList& figures, const std::string& key, const std::string& name, const Curve& curve,
              const char* unit) {
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const std::string times = std::to_string(std::lround(curve[i].first));
    const bool last = i + 1 == curve.size();
    figures.add("growth." + key + ".x" + times, name + " x" + times, curve[i].second, unit, {},
                last ? exponentOf(curve) : std::string());
  }
}

/// Packs as files, as large as they are taken, each read by a process of its own.
void measureLoading(FigureList& figures, const PackPlace& place) {
  struct Size {
    const char* key;
    const char* name;
    Grown grown;
    double times;
  };
  const Size sizes[] = {{"load.shipped", "Loading the pack as it is shipped", {1, 1}, 1},
                        {"load.scenarios.x8", "Loading, 8 times the scenarios", {8, 1}, 8},
                        {"load.languages.x3", "Loading, 3 times the languages", {1, 3}, 3},
                        {"load.largest", "Loading the largest pack that is taken", {8, 3}, 0}};
  double shipped = 0, shippedMib = 0;
  for (const Size& size : sizes) {
    const Scratch scratch;
    const std::string fault =
        scratch.made() ? writeGrownAssets(place, scratch.file("assets"), size.grown) : "no folder for it";
    if (!fault.empty()) return figures.missing(size.name, fault);
    const ChildResult result = runChild({"bench", "--part", "load-grown", "--pack", scratch.file("assets")});
    if (!result.good) return figures.missing(size.name, result.errors);
    const double load = result.values.at("load_ms"), mib = result.values.at("file_mib");
    if (size.times == 1) shipped = load, shippedMib = mib;
    const double times = size.times > 0 ? size.times : mib / shippedMib;
    char note[120];
    std::snprintf(note, sizeof note, "%.1f MiB of files, %.0f MiB in memory%s%s", mib,
                  result.values.at("pack_mib"), size.times == 1 ? "" : ", ",
                  exponentOf({{1, shipped}, {times, load}}).c_str());
    figures.add(size.key, size.name, load, "ms", {}, note);
  }
  figures.missing("a pack 100 times as large",
                  "refused: a pack has at most 256 files in a folder, 128 screens and 16 languages, and a "
                  "catalogue 4000 texts");
}

/// The same things ten and a hundred times in memory, where nothing refuses them.
void measureHolding(FigureList& figures, const std::string& what) {
  Curve memory, menu, open;
  for (const int times : {1, 10, 100}) {
    const ChildResult result = figures.run("hold-" + what, {"--count", std::to_string(times)});
    if (!result.good) return;
    memory.emplace_back(times, result.values.at("pack_mib"));
    menu.emplace_back(times, result.values.at("menu_us"));
    open.emplace_back(times, result.values.at("open_ms"));
  }
  const std::string all = what == "scenarios" ? "Scenarios: " : "Languages: ";
  addCurve(figures, what + ".memory", all + "memory of the pack", memory, "MiB");
  addCurve(figures, what + ".menu", all + "a frame of the open menu", menu, "us");
  addCurve(figures, what + ".open", all + "opening the last scenario", open, "ms");
}

/// A scenario with so many cards in both lists, up to what the model holds.
Pack withCards(const Pack& pack, int count) {
  Pack grown = pack;
  Scenario& scenario = grown.scenarios.front();
  while (static_cast<int>(scenario.cards.size()) < count) {
    const int number = static_cast<int>(scenario.cards.size());
    Card card = scenario.cards.front();
    card.last4 = std::to_string(2000 + number);
    scenario.cards.push_back(card);
    for (std::size_t side = 0; side < kDevices; ++side) scenario.stores[side].cards.push_back(number);
  }
  return grown;
}

void measureCards(FigureList& figures, const Pack& pack) {
  Curve plan;
  for (const int count : {4, 8, kMaxCards}) {
    const Pack grown = withCards(pack, count);
    const double before = threadMicros();
    const World world(grown, 0);
    Planner planner(world);
    const Route route = planner.route(startState(world));
    plan.emplace_back(count, (threadMicros() - before) / 1000);
    if (route.end != Route::End::goal) return figures.missing("growth of cards", "no way to the goal");
  }
  for (const auto& [count, millis] : plan)
    figures.add("growth.cards.plan." + std::to_string(std::lround(count)),
                "Cards: first plan with " + std::to_string(std::lround(count)), millis, "ms", {},
                count == kMaxCards ? exponentOf(plan) + "; the model holds no more" : std::string());
}

/// What the window draws, with ten and a hundred times the rows and controls, as if the model had them.
void measureDrawing(FigureList& figures, const Pack& pack) {
  const ImGuiOwner owner;
  NullPlatform nothing(kWidth, kHeight);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  Curve cards, controls;
  for (const bool rows : {true, false}) {
    for (const int times : {1, 10, 100}) {
      MeteredPlatform platform(nothing, Finish::no);
      Keeper keeper{{}};
      Settings settings;
      SessionConductor walk(pack, {pack.scenarios.front().id, Mode::guide, "", 1}, {}, 0);
      for (int i = 0; i < 4; ++i) walk.step(i);
      GrownView grown(walk, rows ? times : 1, rows ? 1 : times);
      Shell shell(grown, settings, fonts.fonts);
      WindowLoop loop(platform, shell, grown, keeper, settings);
      (rows ? cards : controls).emplace_back(times, framesOf(platform, loop, 40).p50);
    }
  }
  addCurve(figures, "cards.frame", "Cards in the lists: a frame", cards, "us");
  addCurve(figures, "controls.frame", "Controls on a screen: a frame", controls, "us");
  figures.add("growth.screens", "Screens of the pack, of 128 that it may have",
              static_cast<double>(pack.screens.size()), "", {}, "a larger pack is refused");
}

}  // namespace

std::string exponentOf(const std::vector<std::pair<double, double>>& curve) {
  if (curve.size() < 2) return {};
  const auto& [fromSize, fromCost] = curve[curve.size() - 2];
  const auto& [toSize, toCost] = curve.back();
  if (fromCost <= 0 || toCost <= 0 || fromSize <= 0 || toSize <= fromSize) return {};
  char text[40];
  std::snprintf(text, sizeof text, "grows as n^%.2f",
                std::log(toCost / fromCost) / std::log(toSize / fromSize));
  return text;
}

void measureGrowth(const Arguments& arguments, const Pack& pack, const PackPlace& place,
                   BenchReport& report) {
  FigureList figures(arguments.pack, report);
  if (pack.scenarios.empty()) return;
  measureCards(figures, pack);
  measureDrawing(figures, pack);
  measureLoading(figures, place);
  measureHolding(figures, "scenarios");
  measureHolding(figures, "languages");
}

int loadGrown(const Arguments& arguments) {
  namespace fs = std::filesystem;
  const fs::path root = arguments.pack;
  double bytes = 0;
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(root))
    if (each.is_regular_file()) bytes += static_cast<double>(each.file_size());
  const double before = pssMib();
  const auto begun = std::chrono::steady_clock::now();
  const LoadResult loaded = loadPack(root / "packs" / "grown", root / "schemas");
  const double load = millisSince(begun);
  if (!loaded.pack)
    return complain(loaded.errors.empty() ? "it does not load" : loaded.errors.front().message);
  return say({{"load_ms", load}, {"pack_mib", pssMib() - before}, {"file_mib", bytes / 1024 / 1024}});
}

int holdGrown(const Arguments& arguments, const PackPlace& place, bool scenarios) {
  const double before = pssMib();
  LoadResult loaded = loadPack(place.pack, place.schemas);
  if (!loaded.pack) return complain("the pack does not load");
  Pack& pack = *loaded.pack;
  const std::size_t many = scenarios ? pack.scenarios.size() : pack.languages.size();
  pack.scenarios.reserve(scenarios ? many * static_cast<std::size_t>(arguments.count) : many);
  for (int copy = 1; copy < arguments.count; ++copy)
    for (std::size_t i = 0; i < many; ++i) {
      if (scenarios) {
        pack.scenarios.push_back(pack.scenarios[i]);
        pack.scenarios.back().id += "n" + std::to_string(copy);
      } else {
        pack.languages.push_back(TextCatalogue(pack.languages[i]));
        pack.languages.back().language += "-" + std::to_string(copy);
      }
    }
  const double kept = pssMib() - before;
  const ImGuiOwner owner;
  NullPlatform nothing(kWidth, kHeight);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  MeteredPlatform platform(nothing, Finish::no);
  // The opening is timed on this thread, so it has to happen there.
  BenchWindow window(platform, pack, pack.scenarios.front().id, fonts.fonts, Planning::inFrames);
  window.rest();
  window.shell().run(scenarios ? "top.scenario" : "top.language", platform.now());
  const double menu = framesOf(platform, window.loop(), 40).p50;
  window.shell().run("overlay.close", platform.now());
  const double from = threadMicros();
  window.open(pack.scenarios.back().id);
  const double open = (threadMicros() - from) / 1000;
  return say({{"pack_mib", kept}, {"menu_us", menu}, {"open_ms", open}});
}

}  // namespace cardwalk::ui
