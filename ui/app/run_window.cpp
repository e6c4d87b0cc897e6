#include "ui/app/run_window.h"

#include <cstdio>

#include "ui/app/gallery_window.h"
#include "ui/app/stage.h"

namespace cardwalk::ui {

int runWindow(const WindowOptions& wanted, const PackSource& pack) {
  WindowOptions options = wanted;
  if (!options.report) {
    options.report = [](const std::string& line) { std::fprintf(stderr, "cardwalk: %s\n", line.c_str()); };
  }
  Stage stage(options, openWindow, pack);
  if (!stage.ready()) {
    if (!stage.fault().empty()) std::fprintf(stderr, "cardwalk: %s\n", stage.fault().c_str());
    return 2;
  }
  if (options.gallery) {
    GalleryWindow gallery(stage.platform(), stage.pack(), stage.settings(), stage.fonts());
    if (PackReloader* reloader = stage.followPack(options)) gallery.follow(*reloader);
    gallery.run();
    return 0;
  }
  stage.begin(options);
  stage.loop().run();
  return stage.kiosk() != nullptr && stage.kiosk()->leaving() ? kLeftByPin : 0;
}

}  // namespace cardwalk::ui
