// A conductor for pictures: whatever is asked of it, nothing changes.
//
// What is in it: answers to everything that acts.
// What it DOES NOT do: have a view; that is for who derives from it.
#pragma once

#include "ui/app/conductor.h"

namespace cardwalk::ui {

class DeafConductor : public Conductor {
 public:
  void apply(const std::vector<NamedAction>&, Millis) final {}
  Wake tick(Millis) final { return {}; }
  void setMode(Mode, Millis) final {}
  void setPlaying(bool, Millis) final {}
  void setSpeed(double, Millis) final {}
  void step(Millis) final {}
  void undo(Millis) final {}
  void adjust(const std::string&, Millis) final {}
  void restart(Millis) final {}
  void dismissMessage() final {}
  void openScenario(const std::string&, Millis) final {}
  void showHelp(const std::string&, Millis) final {}
  void setLanguage(const std::string&) final {}
};

}  // namespace cardwalk::ui
