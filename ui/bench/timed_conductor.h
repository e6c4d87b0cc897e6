// A conductor around another one, with a meter on what is done through it.
//
// What is in it: the processor's time of everything that may change the view.
// What it DOES NOT do: time what only reads; that is done a hundred times a frame and returns a reference.
#pragma once

#include "ui/app/conductor.h"
#include "ui/bench/metered_platform.h"

namespace cardwalk::ui {

class TimedConductor final : public Conductor {
 public:
  /// It must outlive this.
  explicit TimedConductor(Conductor& walk) : walk_(walk) {}

  const double& micros() const { return micros_; }  ///< so far

  const View& view() const override { return walk_.view(); }
  const TextCatalogue& texts() const override { return walk_.texts(); }
  const Pack& pack() const override { return walk_.pack(); }
  const std::vector<Choice>& scenarios() const override { return walk_.scenarios(); }
  const std::vector<Choice>& languages() const override { return walk_.languages(); }
  const Session* inspected() const override { return walk_.inspected(); }

  void apply(const std::vector<NamedAction>& actions, Millis now) override {
    timed([&] { walk_.apply(actions, now); });
  }
  Wake tick(Millis now) override {
    Wake wake;
    timed([&] { wake = walk_.tick(now); });
    return wake;
  }
  void setMode(Mode mode, Millis now) override {
    timed([&] { walk_.setMode(mode, now); });
  }
  void setPlaying(bool playing, Millis now) override {
    timed([&] { walk_.setPlaying(playing, now); });
  }
  void setSpeed(double speed, Millis now) override {
    timed([&] { walk_.setSpeed(speed, now); });
  }
  void step(Millis now) override {
    timed([&] { walk_.step(now); });
  }
  void undo(Millis now) override {
    timed([&] { walk_.undo(now); });
  }
  void adjust(const std::string& variant, Millis now) override {
    timed([&] { walk_.adjust(variant, now); });
  }
  void restart(Millis now) override {
    timed([&] { walk_.restart(now); });
  }
  void dismissMessage() override {
    timed([&] { walk_.dismissMessage(); });
  }
  void openScenario(const std::string& id, Millis now) override {
    timed([&] { walk_.openScenario(id, now); });
  }
  void showHelp(const std::string& entry, Millis now) override {
    timed([&] { walk_.showHelp(entry, now); });
  }
  void setLanguage(const std::string& tag) override {
    timed([&] { walk_.setLanguage(tag); });
  }

 private:
  template <class Work>
  void timed(const Work& work) {
    const double before = threadMicros();
    work();
    micros_ += threadMicros() - before;
  }

  Conductor& walk_;
  double micros_ = 0;
};

}  // namespace cardwalk::ui
