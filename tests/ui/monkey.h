// Somebody who presses everything: mouse, wheel, keys, letters and the window's edges, by a seed.
//
// What is in it: feeding ImGui's own input queue, frame by frame, and looking that nobody is ever lost.
// What it DOES NOT do: know where controls are; it finds them by chance, or by the anchors every now and
// then.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "tests/ui/driver.h"

namespace cardwalk::ui {

class Monkey {
 public:
  Monkey(Driver& driver, std::uint64_t seed) : driver_(driver), random_(seed) {}

  /// Does that many things, with a frame now and then; false, and `trouble` says why, when somebody is lost.
  bool play(int events);
  const std::string& trouble() const { return trouble_; }

 private:
  void event();
  void moveSomewhere();
  void pressKey();
  void typeSomething();
  void resize();
  bool lost();
  int pick(int count) { return static_cast<int>(random_() % static_cast<std::uint64_t>(count)); }

  Driver& driver_;
  std::mt19937_64 random_;
  std::string trouble_;
  bool mouseDown_ = false;
};

}  // namespace cardwalk::ui
