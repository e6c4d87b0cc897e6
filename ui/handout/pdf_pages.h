// A handout laid out on paper: what stands on which page, and drawing it.
//
// What is in it: the steps as cards, two in a row where they fit, no card split over pages; head, end,
// footer, bookmarks. What it DOES NOT do: choose words, or write the file (pdf_writer.cpp).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/handout/cairo_canvas.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {

/// A step as it is printed; empty words are left out.
struct PrintedStep {
  int number = 0;
  Surface surface = Surface::app;
  bool refused = false;
  std::string instruction, where, because, refusal, answer;
  Surfaced picture;
  double pictureWidth = 0, pictureHeight = 0;  ///< in points of the window
};

struct PrintedHandout {
  std::string language, title, customerLabel, customer, intro;
  std::vector<PrintedStep> steps;
  PrintedStep ending;
  bool gone = false;  ///< the goal was reached
  std::string leftOut, notice, made;
  std::function<std::string(Surface)> legTitle;
  std::function<std::string(int page, int pages)> pageLabel;
};

/// The bytes of the file; empty if cairo cannot make it. The same handout gives the same bytes with the same
/// cairo.
std::string printedPages(const CairoLibrary& cairo, CairoFonts& fonts, const PrintedHandout& handout,
                         Paper paper);

}  // namespace cardwalk::ui
