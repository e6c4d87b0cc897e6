// Takes the pictures: the whole window, drawn off-screen, at rest, in software.
//
// What is in it: opening it once for a handout, and one call a picture, which also says what was drawn where.
// What it DOES NOT do: walk, choose words or cut the picture to size (framing.h).
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/records/settings.h"
#include "ui/app/shell.h"
#include "ui/handout/framing.h"
#include "ui/handout/handout.h"
#include "ui/handout/still_conductor.h"
#include "ui/handout/walk_source.h"
#include "ui/platform/platform.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {

/// The same pictures on every machine: from now on this process draws in software, and in one way of
/// computing whatever the processor. Has to be called before the first OpenGL context and any second thread.
void drawInSoftwareOnly();

/// One picture, and what is in it.
struct Taken {
  Image picture;                     ///< cut to what was asked for
  PixelRect cut;                     ///< of the whole window
  PixelRect ring;                    ///< in the picture; without width: nothing is highlighted in it
  std::optional<PixelSpot> pointer;  ///< in the picture
  bool scrolled = false;             ///< the control was below or above the fold before
  std::string place;  ///< where on its device the ring is: text key handout.place.…; empty: no ring
};

class Studio {
 public:
  /// Draws as `options` say. `fault()` tells whether it can.
  explicit Studio(const HandoutOptions& options);
  ~Studio();
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;

  const std::string& fault() const { return fault_; }  ///< what is missing and what to do; empty: all is well
  const std::string& warning() const { return warning_; }  ///< about fonts; empty: all are there
  std::string renderer() const;

  /// `number`: for the call-out; 0: none. What it says holds until the next call.
  Taken take(const WalkMoment& moment, const Pack& pack, int number);
  const Anchors& anchors() const { return shell_->anchors(); }
  const TextReport& texts() const { return texts_; }

 private:
  void frame(int callout);
  void settle();

  HandoutOptions options_;
  ImGuiOwner owner_;
  std::unique_ptr<Platform> platform_;
  Settings settings_;
  StillConductor conductor_;
  TextReport texts_;
  Fonts fonts_;
  std::unique_ptr<Shell> shell_;
  std::string fault_, warning_;
  double clock_ = 0;
};

}  // namespace cardwalk::ui
