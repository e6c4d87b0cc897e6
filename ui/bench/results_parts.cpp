#include "ui/bench/results_parts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/records/pin.h"
#include "core/records/report.h"
#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/app/window_loop.h"
#include "ui/bench/invented_attempts.h"
#include "ui/bench/metered_platform.h"
#include "ui/bench/part_lines.h"
#include "ui/cli/console.h"
#include "ui/cli/pack_reading.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {
namespace {

constexpr int kWidth = 1440, kHeight = 900;
constexpr const char* kPin = "2468";
constexpr double kPatience = 20;  // seconds for an answer of the store
using Clock = std::chrono::steady_clock;

double millisSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

DeskHooks hooksOf(const std::string& address) {
  DeskHooks hooks;
  hooks.open = [address] { return openResults(address); };
  hooks.wallClock = [] { return kInventedTo; };
  return hooks;
}

DeskWish openDesk() {
  DeskWish wish;
  wish.open = true;
  return wish;
}

/// A window whose desk is open over the store, and somebody who enters the PIN.
class DeskWindow {
 public:
  DeskWindow(MeteredPlatform& platform, const Pack& pack, const Fonts& fonts, const std::string& address)
      : platform_(platform),
        walk_(pack, {pack.scenarios.front().id, Mode::guide, "", 1}, {}, millis(platform.now())),
        desk_(pack, hooksOf(address), openDesk(), walk_.language(), millis(platform.now())),
        conductor_(walk_, desk_),
        shell_(conductor_, settings_, fonts),
        loop_(platform, shell_, conductor_, keeper_, settings_) {
    turn();
  }

  void turn() {
    platform_.poke();
    loop_.turn(0);
  }

  /// Milliseconds from the command until its answer stands on the screen; nothing if it never does.
  template <class Shown>
  std::optional<double> ask(const std::string& command, const Shown& shown) {
    const auto start = Clock::now();
    if (!shell_.run("train/" + command, platform_.now())) return std::nullopt;
    while (!shown(desk_.supervisor())) {
      if (millisSince(start) > kPatience * 1000) return std::nullopt;
      turn();
      // An answer that is still being looked for gets the processor.
      if (!shown(desk_.supervisor())) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    turn();
    return millisSince(start);
  }

  /// From the PIN to the figures.
  std::optional<double> open() {
    if (!ask("supervisor", [](const Supervisor&) { return true; }) || !typePin()) return std::nullopt;
    return ask("enter", [](const Supervisor& s) { return s.unlocked && s.sums.attempts > 0; });
  }
  bool lock() {
    return ask("start", [](const Supervisor& s) { return !s.unlocked; }).has_value();
  }

  /// Down the page and up again by the wheel, every frame drawn.
  void scroll() {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(kWidth / 2.0f, kHeight / 2.0f);
    for (const float way : {-1.0f, 1.0f})
      for (int i = 0; i < 40; ++i) {
        io.AddMouseWheelEvent(0, 2 * way);
        turn();
        turn();
      }
  }

 private:
  /// As a person does, into the field.
  bool typePin() {
    turn();
    const Anchor* field = shell_.anchors().find("train.supervisor.pin");
    if (field == nullptr) return false;
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 at = field->shown().centre();
    io.AddMousePosEvent(at.x, at.y);
    turn();
    for (const bool down : {true, false}) {
      io.AddMouseButtonEvent(0, down);
      turn();
    }
    for (const char* each = kPin; *each != '\0'; ++each) io.AddInputCharacter(static_cast<unsigned>(*each));
    for (int i = 0; i < 4; ++i) turn();
    return true;
  }

  MeteredPlatform& platform_;
  Keeper keeper_{{}};
  Settings settings_;
  SessionConductor walk_;
  TrainingDesk desk_;
  DeskConductor conductor_;
  Shell shell_;
  WindowLoop loop_;
};

double pinMillis() {
  const std::optional<std::string> hash = hashPin(kPin);
  const auto start = Clock::now();
  const bool fits = hash && pinMatches(*hash, kPin);
  return fits ? millisSince(start) : 0;
}

}  // namespace

int fillResults(const Arguments& arguments, const PackPlace& place) {
  PackReading reading(arguments, place);
  const Pack* pack = reading.wait();
  if (pack == nullptr || pack->scenarios.empty()) return kExitWrongUse;
  const auto start = Clock::now();
  const OpenedResults opened = openResults(arguments.results.address);
  if (!opened.store) return complain(opened.fault ? opened.fault->message : "the store does not open");
  if (const std::string fault = fillWithInvented(*opened.store, *pack, arguments.count, 1); !fault.empty())
    return complain(fault);
  const std::optional<std::string> hash = hashPin(kPin);
  if (!hash || opened.store->setPinHash("", *hash)) return complain("the PIN cannot be kept");
  return say({{"fill_s", millisSince(start) / 1000}});
}

int viewResults(const Arguments& arguments, const PackPlace& place) {
  constexpr int kOpenings = 5;
  PackReading reading(arguments, place);
  const ImGuiOwner owner;
  NullPlatform nothing(kWidth, kHeight);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  MeteredPlatform platform(nothing, Finish::no);
  const Pack* pack = reading.wait();
  if (pack == nullptr || pack->scenarios.empty()) return kExitWrongUse;
  DeskWindow window(platform, *pack, fonts.fonts, arguments.results.address);
  std::vector<double> opened;
  for (int i = 0; i < kOpenings; ++i) {
    if (i > 0 && !window.lock()) return complain("the supervisor's view does not close");
    const auto took = window.open();
    if (!took) return complain("the supervisor's view does not open");
    opened.push_back(*took);
  }
  std::ranges::sort(opened);

  const std::size_t from = platform.frames().size();
  for (const char* tab : {"tab/overview", "tab/people", "tab/attempts"}) {
    if (!window.ask(tab, [](const Supervisor&) { return true; })) return complain("a page does not open");
    window.scroll();
  }
  std::vector<double> cpu;
  FrameCost most;
  for (std::size_t i = from; i < platform.frames().size(); ++i) {
    const FrameCost& frame = platform.frames()[i];
    cpu.push_back(frame.cpu);
    most.vertices = std::max(most.vertices, frame.vertices);
    most.drawCalls = std::max(most.drawCalls, frame.drawCalls);
  }
  const Spread spread = spreadOf(std::move(cpu));

  double filter = 0;
  const int attempts = arguments.count;
  for (const auto& [command, all] : {std::pair{"period/quarter", false}, {"period/all", true}}) {
    const auto took = window.ask(command, [all = all, attempts](const Supervisor& s) {
      return s.sums.attempts > 0 && (s.sums.attempts == attempts) == all;
    });
    if (!took) return complain("a filter brings nothing");
    filter = std::max(filter, *took);
  }
  return say({{"open_ms", opened[opened.size() / 2]},
              {"pin_ms", pinMillis()},
              {"filter_ms", filter},
              {"frames", static_cast<double>(spread.samples)},
              {"frame_p50_us", spread.p50},
              {"frame_p99_us", spread.p99},
              {"vertices", static_cast<double>(most.vertices)},
              {"draw_calls", static_cast<double>(most.drawCalls)},
              {"pss_mib", pssMib()}});
}

}  // namespace cardwalk::ui
