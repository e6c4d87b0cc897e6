// The conductor of a kiosk's window: what the visitor may do, and nothing else.
//
// What is in it: the walk's view and the few actions that a kiosk knows. What it DOES NOT do: open scenarios,
// shops or help by other ways than the kiosk's own pages; those calls do nothing.
#pragma once

#include "ui/app/conductor.h"
#include "ui/kiosk/kiosk.h"

namespace cardwalk::ui {

class KioskConductor final : public Conductor {
 public:
  /// It must outlive this.
  explicit KioskConductor(Kiosk& kiosk) : kiosk_(kiosk) {}

  const View& view() const override { return kiosk_.view(); }
  const TextCatalogue& texts() const override { return kiosk_.walk().texts(); }
  const Pack& pack() const override { return kiosk_.walk().pack(); }
  const std::vector<Choice>& scenarios() const override { return none_; }
  const std::vector<Choice>& languages() const override { return kiosk_.walk().languages(); }

  void apply(const std::vector<NamedAction>& actions, Millis now) override { kiosk_.apply(actions, now); }
  Wake tick(Millis now) override { return kiosk_.tick(now); }
  void setMode(Mode, Millis) override {}
  void setPlaying(bool playing, Millis now) override { kiosk_.walk().setPlaying(playing, now); }
  void setSpeed(double, Millis) override {}
  void step(Millis now) override { kiosk_.walk().step(now); }
  void undo(Millis now) override { kiosk_.command("undo", now); }
  void adjust(const std::string&, Millis) override {}
  void restart(Millis) override {}
  void dismissMessage() override { kiosk_.walk().dismissMessage(); }
  void openScenario(const std::string&, Millis) override {}
  void showHelp(const std::string&, Millis) override {}
  void setLanguage(const std::string&) override {}
  Kiosk* kiosk() const override { return &kiosk_; }

 private:
  Kiosk& kiosk_;
  std::vector<Choice> none_;
};

}  // namespace cardwalk::ui
