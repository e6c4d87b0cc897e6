#include "tests/ui/paced_window.h"

#include <algorithm>
#include <utility>

#include <doctest/doctest.h>

#include "tests/ui/offscreen.h"
#include "ui/platform/egl_offscreen.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

constexpr double kFrame = 1.0 / 60;  // what showing a frame takes, as on a screen
constexpr int kMostFrames = 100'000;

}  // namespace

/// Passes everything on to the screen but time and input.
class PacedWindow::Clockwork final : public Platform {
 public:
  struct Event {
    double time;
    bool input;
    std::function<void()> what;
  };

  explicit Clockwork(Platform& screen) : screen_(screen) {}

  void add(Event event) {
    const auto later = [](const Event& a, const Event& b) { return a.time < b.time; };
    events_.insert(std::upper_bound(events_.begin(), events_.end(), event, later), std::move(event));
  }

  void waitEvents(double seconds) override {
    const double next = events_.empty() ? kForever : events_.front().time;
    now_ = std::max(now_, std::min({now_ + seconds, next, end}));
    while (!events_.empty() && events_.front().time <= now_) {
      const Event event = std::move(events_.front());
      events_.erase(events_.begin());
      event.what();
      input_ = input_ || event.input;
    }
  }
  bool takeInput() override { return std::exchange(input_, false); }
  bool closing() const override { return now_ >= end; }
  void beginFrame(double secondsSinceLast) override { screen_.beginFrame(secondsSinceLast); }
  void present(ImU32 ground) override {
    screen_.present(ground);
    drawn.push_back({now_, wakeAt ? wakeAt() : kForever});
    REQUIRE(drawn.size() < kMostFrames);
    now_ += kFrame;
  }
  ImVec2 framebufferSize() const override { return screen_.framebufferSize(); }
  float contentScale() const override { return screen_.contentScale(); }
  Image readPixels() override { return screen_.readPixels(); }
  double now() const override { return now_; }

  double end = 0;
  std::function<double()> wakeAt;
  std::vector<Drawn> drawn;

 private:
  Platform& screen_;
  std::vector<Event> events_;
  double now_ = 0;
  bool input_ = false;
};

PacedWindow::PacedWindow(const Pack& pack, const PacedSetup& setup) : setup_(setup) {
  settings_.reducedMotion = setup.reducedMotion;
  if (setup.pixels)
    screen_ = openSoftwareScreen(setup.width, setup.height);
  else
    screen_ = std::make_unique<NullPlatform>(setup.width, setup.height);
  clockwork_ = std::make_unique<Clockwork>(*screen_);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  REQUIRE(fonts.error.empty());
  SessionStart start;
  start.scenario = setup.scenario;
  start.mode = setup.mode;
  walk_ = std::make_unique<SessionConductor>(pack, start, ProgressHooks{}, 0);
  if (setup.desk) {
    desk_ = std::make_unique<TrainingDesk>(pack, DeskHooks{}, *setup.desk, walk_->language(), 0);
    conductor_ = std::make_unique<DeskConductor>(*walk_, *desk_);
  }
  shell_ = std::make_unique<Shell>(shown(), settings_, fonts.fonts);
  clockwork_->wakeAt = [this] { return shell_->wakeAt(); };
}

PacedWindow::~PacedWindow() = default;

void PacedWindow::at(double second, std::function<void()> what) {
  clockwork_->add({second, true, std::move(what)});
}

void PacedWindow::lookAt(double second, std::function<void()> what) {
  clockwork_->add({second, false, std::move(what)});
}

void PacedWindow::run(double seconds) {
  clockwork_->end = seconds;
  if (setup_.continuous) return drawAlways();
  Keeper keeper("");
  WindowLoop loop(*clockwork_, *shell_, shown(), keeper, settings_);
  loop.note(setup_.trace);
  loop.run();
}

/// What the pacer saves: thirty frames a second, needed or not.
void PacedWindow::drawAlways() {
  while (!clockwork_->closing()) {
    clockwork_->waitEvents(kFrame);
    const double now = clockwork_->now();
    if (clockwork_->takeInput()) shell_->noteInput(now);
    shown().tick(millis(now));
    clockwork_->beginFrame(2 * kFrame);
    shell_->frame(now, clockwork_->contentScale());
    ImGui::Render();
    clockwork_->present(shell_->theme().palette.ground);
  }
}

int PacedWindow::frames(double from, double to) const {
  return static_cast<int>(std::count_if(clockwork_->drawn.begin(), clockwork_->drawn.end(),
                                        [&](const Drawn& each) { return each.at > from && each.at <= to; }));
}

double PacedWindow::lastFrame(double before) const {
  double last = -1;
  for (const Drawn& each : clockwork_->drawn) {
    if (each.at < before) last = std::max(last, each.at);
  }
  return last;
}

const std::vector<PacedWindow::Drawn>& PacedWindow::drawn() const { return clockwork_->drawn; }

void PacedWindow::resize(int width, int height) {
  dynamic_cast<OffscreenPlatform&>(*screen_).resize(width, height);
}

Image PacedWindow::picture() const { return clockwork_->readPixels(); }

double PacedWindow::now() const { return clockwork_->now(); }

}  // namespace cardwalk::ui
