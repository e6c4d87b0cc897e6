// The pieces that a printed page is made of: head, headings, cards of steps, the end. Each knows its height
// for a width, and draws itself.
//
// What it DOES NOT do: place them on pages (pdf_pages.cpp).
#pragma once

#include "ui/handout/pdf_pages.h"

namespace cardwalk::ui::print {

/// The colours of the HTML page on paper. In grey each text keeps its contrast.
inline constexpr ImU32 kInk = IM_COL32(0x1b, 0x1f, 0x2a, 255), kSoft = IM_COL32(0x50, 0x58, 0x69, 255),
                       kLine = IM_COL32(0xc9, 0xcf, 0xdb, 255), kWhite = IM_COL32(255, 255, 255, 255),
                       kAccent = IM_COL32(0x35, 0x50, 0xd6, 255),
                       kAccentSoft = IM_COL32(0xee, 0xf1, 0xfd, 255), kGood = IM_COL32(0x1b, 0x7f, 0x4e, 255),
                       kBad = IM_COL32(0xb3, 0x38, 0x0b, 255), kBadSoft = IM_COL32(0xfd, 0xee, 0xe6, 255);

/// `draw` false: only measures. Each gives back its height; x, y: its upper left corner.
struct Pen {
  CairoCanvas& canvas;
  bool draw = false;
  double most = 1e6;  ///< height that a piece may have, so that it fits on a page: pictures become smaller
};

double head(const Pen& pen, const PrintedHandout& handout, double x, double y, double width);
double heading(const Pen& pen, const std::string& text, double x, double y, double width);
/// True if its picture can be read in half the width of a page.
bool narrow(const PrintedStep& step);
/// `height`: of the frame, for both of a row; 0: as high as it needs.
double card(const Pen& pen, const PrintedStep& step, double x, double y, double width, double height);
double ending(const Pen& pen, const PrintedHandout& handout, double x, double y, double width);
double note(const Pen& pen, const std::string& text, double x, double y, double width);

}  // namespace cardwalk::ui::print
