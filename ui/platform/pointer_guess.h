// Whether a hand is on a mouse or a finger on the glass: systems hand touches on as a mouse's, and only a
// mouse needs to be seen. And whether a move is a hand's at all, or a pointer's that trembles or is stuck.
//
// What it DOES NOT do: show or hide anything.
#pragma once

#include <optional>

namespace cardwalk::ui {

class PointerGuess {
 public:
  /// The pointer came there, in pixels; `down`: with a button, or a finger, pressed. `now` in seconds.
  /// True if somebody did that: a mouse, or a contact of at most a minute, that is more than 8 px from where
  /// it last was true or something was pressed.
  bool moved(double x, double y, bool down, double now);
  void pressed(double now);
  bool mouse() const { return mouse_; }  ///< at first a finger

 private:
  struct Place {
    double x = 0, y = 0;
  };
  static double between(Place a, Place b);
  void step(Place from, double now);

  bool mouse_ = false;
  Place at_, counted_;
  std::optional<double> downSince_;
  double since_ = 0;  ///< of the present run of small steps
  Place from_;        ///< where it began
  int steps_ = 0;     ///< small ones in a row, with nothing pressed
  bool jumped_ = false;
};

}  // namespace cardwalk::ui
