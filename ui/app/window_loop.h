// Turns input and time into frames: sleeps until somebody does something or a movement asks for its next
// frame.
//
// What is in it: the loop over any platform, in one piece or turn by turn for tests and timings.
// What it DOES NOT do: open a window or make the session.
#pragma once

#include <functional>
#include <utility>

#include "ui/app/frame_pacer.h"
#include "ui/app/keeper.h"
#include "ui/app/pack_reloader.h"
#include "ui/app/shell.h"
#include "ui/app/time_trace.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {

class WindowLoop {
 public:
  WindowLoop(Platform& platform, Shell& shell, Conductor& walk, Keeper& keeper, Settings& settings)
      : platform_(platform),
        shell_(shell),
        walk_(walk),
        keeper_(keeper),
        settings_(settings),
        last_(platform.now()) {}

  /// From now on a pack that was read anew is shown in the next frame, or what is wrong with it.
  void follow(PackReloader& reloader) { reloader_ = &reloader; }

  /// Ends as soon as that is true, besides when the window is closed.
  void endWhen(std::function<bool()> ends) { ends_ = std::move(ends); }

  /// Calls it when the window has been closed, before everything is kept: what was done last counts too.
  void beforeEnd(std::function<void()> last) { beforeEnd_ = std::move(last); }

  /// Calls it whenever it has gone round; sleeps for so many seconds at most. Empty: nobody watches.
  void watch(std::function<double()> alive) { alive_ = std::move(alive); }

  /// From now on it is noted what each frame spends its time on; nullptr: no more.
  void note(TimeTrace* trace) { trace_ = trace; }

  /// Until the window is closed, or the kiosk is left; then the window's place and all progress are kept.
  void run();
  void runUntil(double time);  ///< on the platform's clock, or until the window is closed
  /// Sleeps for `most` seconds at most, then draws if a frame is due. True if one was drawn.
  bool turn(double most = kForever);
  int framesDrawn() const { return pacer_.framesDrawn(); }

 private:
  bool over() const;
  void takeIn(double now);
  void takeRequests(double now);
  void tick(double now);
  void tellWhatWasNotKept();
  void takeFaults();
  void takeNews(double now);
  void drawFrame(double now, double since);
  void rememberPlace();

  Platform& platform_;
  Shell& shell_;
  Conductor& walk_;
  Keeper& keeper_;
  Settings& settings_;
  PackReloader* reloader_ = nullptr;
  TimeTrace* trace_ = nullptr;
  std::function<bool()> ends_;
  std::function<double()> alive_;
  std::function<void()> beforeEnd_;
  FramePacer pacer_;
  double walkWake_ = kForever;  ///< when the walk wants to be asked again
  bool skipped_ = false;        ///< the frame before was not shown
  double last_;                 ///< when the frame before was drawn
};

}  // namespace cardwalk::ui
