// Type, boxes and pictures on a page or a frame, drawn by cairo in the product's own fonts and colours.
//
// What is in it: CairoFonts, opened once; CairoCanvas, over any cairo surface. All lengths are in units of
// that surface, from its upper left corner: points on paper, pixels in a film.
// What it DOES NOT do: break pages, or choose what is said.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/handout/cairo_library.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

struct Ink {
  Weight weight = Weight::regular;
  double size = 10;  ///< of the em
  ImU32 colour = 0;
  double leading = 1.4;  ///< line height as a multiple of the size
};

struct Area {
  double x = 0, y = 0, width = 0, height = 0;
};

enum class FontUse { paper, screen };  ///< exact outlines, or fitted to pixels

class CairoFonts {
 public:
  /// `missing` names the first file that cannot be read.
  CairoFonts(const CairoLibrary& cairo, FontUse use, const FontPlaces& places = builtInFontPlaces());
  ~CairoFonts();
  CairoFonts(const CairoFonts&) = delete;
  CairoFonts& operator=(const CairoFonts&) = delete;

  const std::string& missing() const { return missing_; }
  cairo_scaled_font_t* of(Weight weight, double size);
  cairo_scaled_font_t* icons(double size);

 private:
  cairo_scaled_font_t* scaled(std::size_t face, double size);

  const CairoLibrary& cairo_;
  FontUse use_;
  std::array<cairo_font_face_t*, 5> faces_{};  ///< the weights, then the icons
  std::map<std::pair<std::size_t, double>, cairo_scaled_font_t*> scaled_;
  std::string missing_;
};

/// A surface that goes by itself.
struct SurfaceEnds {
  const CairoLibrary* cairo = nullptr;
  void operator()(cairo_surface_t* surface) const { cairo->destroySurface(surface); }
};
using Surfaced = std::unique_ptr<cairo_surface_t, SurfaceEnds>;
/// Nothing if the bytes are no PNG picture.
Surfaced pngSurface(const CairoLibrary& cairo, std::string_view png);

class CairoCanvas {
 public:
  /// `surface` has to outlive it.
  CairoCanvas(const CairoLibrary& cairo, CairoFonts& fonts, cairo_surface_t* surface);
  ~CairoCanvas();
  CairoCanvas(const CairoCanvas&) = delete;
  CairoCanvas& operator=(const CairoCanvas&) = delete;

  /// Broken between words; a word longer than the line, within it.
  std::vector<std::string> lines(const Ink& ink, std::string_view text, double width) const;
  double height(const Ink& ink, std::string_view text, double width) const;  ///< of an empty text 0
  double width(const Ink& ink, std::string_view text) const;                 ///< on one line
  /// From the upper left corner; gives back the height used.
  double text(double x, double y, const Ink& ink, std::string_view text, double width);
  /// One line, upright in the middle of the frame.
  void line(const Area& frame, const Ink& ink, std::string_view text, bool centred = false);
  void icon(double x, double y, std::string_view name, double size, ImU32 colour);  ///< around that centre

  void box(const Area& frame, double radius, ImU32 colour);
  void edge(const Area& frame, double radius, ImU32 colour, double thickness);  ///< inside it
  void disc(double x, double y, double radius, ImU32 colour);
  void ring(double x, double y, double radius, ImU32 colour, double thickness);
  void picture(const Area& frame, double radius, cairo_surface_t* image, double alpha = 1);

  /// What it is for who reads the page by machine: "H1", "P"; paper only.
  void begin(const char* tag) { cairo_.tagBegin(context_, tag, nullptr); }
  void end(const char* tag) { cairo_.tagEnd(context_, tag); }
  void nextPage() { cairo_.showPage(context_); }
  bool good() const { return cairo_.status(context_) == CAIRO_STATUS_SUCCESS; }

 private:
  void path(const Area& frame, double radius);
  void colour(ImU32 colour);
  void baseline(double x, double y, const Ink& ink, const std::string& line);

  const CairoLibrary& cairo_;
  CairoFonts& fonts_;
  cairo_t* context_;
};

}  // namespace cardwalk::ui
