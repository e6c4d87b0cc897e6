// The gallery in a window: every control kind and every screen, with the same keys for theme and text size.
//
// What is in it: its loop, in one piece or turn by turn; an edited pack is shown at once, on the same page,
// and what is wrong with it is listed over the last good one.
// What it DOES NOT do: draw the pages (ui/dev/gallery.h) or run a session.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/records/settings.h"
#include "ui/app/frame_pacer.h"
#include "ui/app/pack_reloader.h"
#include "ui/dev/gallery.h"
#include "ui/platform/platform.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

class GalleryWindow {
 public:
  /// `pack` must outlive it; packs that are read later are kept by it. What is tried out here of the settings
  /// is not kept.
  GalleryWindow(Platform& platform, const Pack& pack, const Settings& settings, const Fonts& fonts);

  /// From now on a pack that was read anew is shown in the next frame, or what is wrong with it.
  void follow(PackReloader& reloader);

  void run();  ///< until the window is closed
  /// Sleeps for `most` seconds at most, then draws if a frame is due. True if one was drawn.
  bool turn(double most = kForever);

  Gallery& gallery() { return gallery_; }
  const Anchors& anchors() const { return anchors_; }  ///< of the last frame
  const std::vector<ContentError>& faults() const { return faults_; }

 private:
  void takeNews();
  void tryKeys();
  void show();
  double draw(double now);
  void drawFaultList(const Theme& theme, Metrics metrics, const Rect& area, double now, double& wakeAt);

  Platform& platform_;
  std::shared_ptr<const Pack> pack_;
  Settings settings_;
  Fonts fonts_;
  Gallery gallery_;
  std::string shown_;  ///< the language that the pages are in
  Anchors anchors_;
  std::vector<ContentError> faults_;  ///< of the pack on the disk, until they are put right or closed
  PackReloader* reloader_ = nullptr;
  FramePacer pacer_;
  double last_;
};

}  // namespace cardwalk::ui
