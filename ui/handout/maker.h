// Makes a handout: takes a walk, pictures each of its moments, and passes the steps on to a writer.
//
// What is in it: one call for one language. What it DOES NOT do: choose formats or read files
// (ui/cli/capture.cpp), keep a picture longer than the writer looks at it, or read a clock.
#pragma once

#include <functional>
#include <string>

#include "ui/app/time_trace.h"
#include "ui/handout/handout.h"
#include "ui/handout/walk_source.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {

struct MakerWish {
  HandoutOptions options;
  bool png = true;  ///< fill HandoutStep::png
};

struct MakerHooks {
  std::function<bool()> stopped;                         ///< looked at before each picture
  std::function<void(int done, int expected)> progress;  ///< after each moment of the walk
  TimeTrace* trace = nullptr;                            ///< a span for each picture, under its name
};

struct Made {
  enum class Outcome { done, stopped, failed };
  Outcome outcome = Outcome::done;
  std::string fault;    ///< failed: in words
  std::string warning;  ///< fonts that are missing; empty: none
  Handout handout;
};

/// drawInSoftwareOnly() (studio.h) has to have been called by the process.
Made makeHandout(WalkSource& walk, const MakerWish& wish, HandoutWriter& writer, const MakerHooks& hooks);

}  // namespace cardwalk::ui
