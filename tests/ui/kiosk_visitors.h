// Visitors of a kiosk, one after the other, by a seed: some solve their case, some stray, all go away in the
// end, most of them without a word.
//
// What is in it: what they touch and type, and how long the kiosk took to notice that they had gone.
// What it DOES NOT do: keep anything of what they typed; it never is a text in this program.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {

struct VisitFigures {
  int visitors = 0, solved = 0, strayed = 0, wentAway = 0, saidGoodbye = 0, typed = 0;
  int unreachable = 0;  ///< something that a page must offer could not be touched
  int badResets = 0;    ///< not idle time plus countdown after the last touch
  double latest = 0;    ///< seconds by which the worst reset missed
  std::string trouble;  ///< the first one, in words
};

class KioskVisitors {
 public:
  KioskVisitors(KioskDriver& driver, std::uint64_t seed) : driver_(driver), random_(seed) {}

  /// One comes, does what such people do, and goes; then the show plays on for a while.
  void next();
  const VisitFigures& figures() const { return figures_; }
  /// What everybody types begins like this, hidden (memory_search.h).
  static std::string_view hiddenMark();
  /// Into a field that can be seen; false if there is none. Some press Enter.
  bool typeSomewhere();

 private:
  bool chooseCase();
  void arrive();
  void solve();
  void stray();
  void goAway();
  void watch();
  bool must(const std::string& id);
  void complain(const std::string& what);
  int pick(int count) { return static_cast<int>(random_() % static_cast<std::uint64_t>(count)); }
  Kiosk& kiosk() { return driver_.kiosk(); }

  KioskDriver& driver_;
  std::mt19937_64 random_;
  VisitFigures figures_;
  double shownAt_ = 0;  ///< when a show played last
  int deeds_ = 0;       ///< before this visitor has enough
};

}  // namespace cardwalk::ui
