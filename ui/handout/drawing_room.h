// Cairo and the fonts together, for writers that draw: open, or a sentence that says what is missing.
//
// What it DOES NOT do: draw.
#pragma once

#include <optional>
#include <string>

#include "ui/handout/cairo_canvas.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {

class DrawingRoom {
 public:
  /// What is missing and what to do, or an empty text and everything below is there.
  std::string open(const Say& say, FontUse use);
  const CairoLibrary& cairo() const { return *cairo_; }
  CairoFonts& fonts() { return *fonts_; }

 private:
  std::optional<CairoLibrary> cairo_;
  std::optional<CairoFonts> fonts_;
};

}  // namespace cardwalk::ui
