// Whether a hand is on a mouse or a finger on the glass: systems hand touches on as a mouse's, and only a
// mouse needs to be seen.
//
// What it DOES NOT do: show or hide anything.
#pragma once

namespace cardwalk::ui {

class PointerGuess {
 public:
  /// The pointer came there, in pixels; `down`: with a button, or a finger, pressed. `now` in seconds.
  void moved(double x, double y, bool down, double now);
  void pressed();
  bool mouse() const { return mouse_; }  ///< at first a finger

 private:
  bool mouse_ = false;
  double x_ = 0, y_ = 0;
  double since_ = 0;  ///< of the present run of small steps
  int steps_ = 0;     ///< small ones in a row, with nothing pressed
  bool jumped_ = false;
};

}  // namespace cardwalk::ui
