#include "ui/bench/bench_window.h"

#include <chrono>

namespace cardwalk::ui {
namespace {

constexpr double kRest = kPulseSeconds + 1.5;  // the pulse begins when the glide is over
constexpr int kMostFrames = 12;                // an answer takes two; more means that the press was no action
constexpr double kPatience = 10;               // seconds for a plan that is made beside the frames

}  // namespace

BenchWindow::BenchWindow(MeteredPlatform& platform, const Pack& pack, const std::string& scenario,
                         const Fonts& fonts, Planning planning)
    : platform_(platform),
      walk_(pack, {scenario, Mode::guide, "", 1}, {}, millis(platform.now())),
      timed_(walk_),
      shell_(timed_, settings_, fonts),
      loop_(platform, shell_, timed_, keeper_, settings_) {
  if (planning == Planning::beside) {
    worker_ = std::make_shared<WorkerThread>([] {});
    walk_.planBeside(worker_);
  }
  platform_.countCore(&timed_.micros());
  shell_.noteInput(platform.now());
}

void BenchWindow::rest() { loop_.runUntil(platform_.now() + kRest); }

bool BenchWindow::finished() const {
  const CoachView& coach = walk_.view().coach;
  return coach.done || coach.handedOver || coach.target.control.empty();
}

std::string BenchWindow::place() const {
  const View& view = walk_.view();
  const std::string code = screen();
  return view.scenarioId + (code.empty() ? " at its end" : " on " + code);
}

std::string BenchWindow::screen() const {
  const View& view = walk_.view();
  const Surface surface = view.coach.target.surface;
  if (surface == Surface::desk) return {};
  const auto& layers = view.surfaces[static_cast<std::size_t>(surface)].layers;
  return layers.empty() ? std::string() : layers.back().code;
}

void BenchWindow::waitForPlan() {
  while (walk_.planning() && worker_->over(kPatience)) timed_.tick(millis(platform_.now()));
}

void BenchWindow::open(const std::string& scenario) {
  timed_.openScenario(scenario, millis(platform_.now()));
  waitForPlan();
  frames(3);
}

void BenchWindow::frames(int count) {
  platform_.poke();
  for (int i = 0; i < count; ++i) loop_.turn(1.0 / 60);
}

std::optional<Answer> BenchWindow::press(const Target& target) {
  const Anchor* anchor = shell_.anchors().find(target.control);
  const bool pressing = target.gesture == Gesture::tap || target.gesture == Gesture::click;
  if (!pressing || anchor == nullptr || sightOf(anchor) != TargetSight::shown) return std::nullopt;
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 at = anchor->shown().centre();
  io.AddMousePosEvent(at.x, at.y);
  frames(3);
  io.AddMouseButtonEvent(0, true);
  frames(3);
  const Stamp revision = walk_.view().revision;
  const auto start = std::chrono::steady_clock::now();
  io.AddMouseButtonEvent(0, false);
  platform_.poke();
  for (int i = 0; i < kMostFrames; ++i) {
    // The window would be woken; here the answer is waited for, and that counts.
    if (walk_.planning()) worker_->over(kPatience);
    const bool answered = walk_.view().revision != revision;
    const std::size_t shown = platform_.frames().size();
    loop_.turn(0);
    if (!answered || platform_.frames().size() == shown) continue;
    return Answer{
        std::chrono::duration<double, std::micro>(platform_.submitted() - start).count(),
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count()};
  }
  return std::nullopt;
}

std::optional<Answer> BenchWindow::advance() {
  const Target target = walk_.view().coach.target;
  const int before = walk_.view().actionsTaken;
  const std::optional<Answer> answer = press(target);
  waitForPlan();
  if (walk_.view().actionsTaken == before) timed_.step(millis(platform_.now()));
  waitForPlan();
  platform_.poke();
  return answer;
}

}  // namespace cardwalk::ui
