#include "ui/handout/drawing_room.h"

namespace cardwalk::ui {

std::string DrawingRoom::open(const Say& say, FontUse use) {
  cairo_ = openCairo();
  if (!cairo_) return say("cli.print.noLibrary", {});
  fonts_.emplace(*cairo_, use);
  return fonts_->missing().empty() ? std::string() : say("cli.print.noFont", {{"file", fonts_->missing()}});
}

}  // namespace cardwalk::ui
