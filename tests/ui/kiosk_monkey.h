// Somebody who wants to get out of the kiosk and presses everything: fingers, keys with all modifiers,
// letters, the wheel, the window's close message; by a seed.
//
// What is in it: feeding ImGui's own input queue, frame by frame, and looking that it stays a kiosk.
// What it DOES NOT do: know the PIN.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {

class KioskMonkey {
 public:
  KioskMonkey(KioskDriver& driver, std::uint64_t seed) : driver_(driver), random_(seed) {}

  /// Does that many things, with a frame now and then; false, and `trouble` says why, when it has found a way
  /// out, or a page without a way on.
  bool play(int events);
  const std::string& trouble() const { return trouble_; }
  int pages() const;  ///< different ones that were seen

 private:
  void event();
  void moveSomewhere();
  void pressKey();
  void goForCoffee();
  bool isKiosk();
  int pick(int count) { return static_cast<int>(random_() % static_cast<std::uint64_t>(count)); }

  KioskDriver& driver_;
  std::mt19937_64 random_;
  std::string trouble_;
  unsigned pagesSeen_ = 0;
  bool down_ = false;
};

}  // namespace cardwalk::ui
