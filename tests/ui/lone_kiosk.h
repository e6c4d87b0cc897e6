// A kiosk without a window, on a clock of its own: presses come as words, time passes as the loop lets it.
//
// What is in it: one kiosk, what it counted, said and logged. What it DOES NOT do: draw; kiosk_driver.h does.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/ui/kiosk_driver.h"
#include "ui/kiosk/kiosk.h"

namespace cardwalk::ui {

class LoneKiosk {
 public:
  explicit LoneKiosk(const Pack& pack, KioskPreset preset = visitorsPreset(), std::uint64_t seed = 1)
      : kiosk(pack, std::move(preset), hooks(seed), 0) {
    kiosk.tick(0);
  }

  bool press(std::string_view words) { return kiosk.command(words, now); }
  void touch() { kiosk.touched(now); }
  /// The kiosk is asked exactly when it wants to be, as the loop does.
  void wait(double seconds) {
    const Millis until = now + static_cast<Millis>(seconds * 1000 + 0.5);
    while (now < until) {
      const Wake wake = kiosk.tick(now);
      now = wake.at ? std::clamp(*wake.at, now + 1, until) : until;
    }
    kiosk.tick(now);
  }
  /// What leads on, whether or not the visitor is told.
  bool follow() {
    const Target target = kiosk.walk().view().coach.target;
    if (target.control.empty()) return false;
    kiosk.apply({{target.surface, target.control, target.gesture, target.text}}, now);
    return true;
  }
  void solve() {
    for (int i = 0; i < 200 && !ended(); ++i) follow();
  }
  bool ended() const {
    const CoachView& coach = kiosk.walk().view().coach;
    return coach.done || coach.handedOver;
  }
  void enter(std::string_view pin) {
    for (const char digit : pin) press(std::string("pin/") + digit);
    press("pin/ok");
  }
  int counts(KioskEvent event) const {
    return static_cast<int>(std::count_if(counted.begin(), counted.end(),
                                          [&](const KioskCount& one) { return one.event == event; }));
  }

  Millis now = 0;
  KioskTime time{"2026-11-23", 0, 12 * 60};
  std::vector<KioskCount> counted;
  std::vector<Spoken> spoken;
  int forgotten = 0;
  Kiosk kiosk;

 private:
  KioskHooks hooks(std::uint64_t seed) {
    KioskHooks out;
    out.time = [this] { return time; };
    out.count = [this](const KioskCount& one) { counted.push_back(one); };
    out.speak = [this](const Spoken& one) { spoken.push_back(one); };
    out.forget = [this] { ++forgotten; };
    out.seed = seed;
    return out;
  }
};

/// Somebody has come, chosen a tile and a depth, and stands before the devices.
inline void walkIn(LoneKiosk& here, const std::string& tile = "S01", const std::string& depth = "lead") {
  here.touch();
  REQUIRE(here.press("tile/" + tile));
  REQUIRE(here.press("depth/" + depth));
  REQUIRE(here.kiosk.page() == KioskPage::walk);
}

}  // namespace cardwalk::ui
