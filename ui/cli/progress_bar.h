// How far something is that takes longer than a second, on stderr.
//
// What is in it: a bar that is drawn over itself at a terminal, and one line anywhere else.
// What it DOES NOT do: read a clock of its own, or show anything of what is quickly done.
#pragma once

#include <cstdio>
#include <functional>
#include <string>

namespace cardwalk::ui {

class ProgressBar {
 public:
  struct Setup {
    std::FILE* stream = stderr;
    bool terminal = false;          ///< somebody looks at it
    std::function<double()> clock;  ///< seconds
  };
  explicit ProgressBar(Setup setup);
  /// Leaves an empty line where the bar was.
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// From now on it is this that is under way: "Drawing".
  void say(std::string what) { what_ = std::move(what); }
  /// `done` of `all` are done.
  void show(int done, int all);

 private:
  Setup setup_;
  std::string what_;
  double begun_;
  bool shown_ = false;
};

/// On stderr, with the steady clock.
ProgressBar::Setup progressOnStderr();

}  // namespace cardwalk::ui
