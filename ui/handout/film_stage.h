// Draws the moments of a film: the picture, and beside or below it what is to be done.
//
// What is in it: one size for the whole film, from its largest picture; a frame for each moment.
// What it DOES NOT do: encode. Words never lie over the picture.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "ui/handout/cairo_canvas.h"
#include "ui/handout/film_script.h"

namespace cardwalk::ui {

/// Four bytes a pixel in rows without gaps: blue, green, red, and one that says nothing.
struct FilmFrame {
  int width = 0, height = 0;
  std::span<const unsigned char> pixels;
};

class FilmStage {
 public:
  /// The arguments have to outlive it. `scale`: pixels a design unit.
  FilmStage(const CairoLibrary& cairo, CairoFonts& fonts, const FilmScript& script, ThemeId theme, int scale);

  int width() const { return width_; }    ///< even, as the encoders want it
  int height() const { return height_; }  ///< even
  /// Holds until the next call.
  FilmFrame draw(const FilmMoment& moment);

 private:
  struct Still {
    int scene = -1;
    Surfaced surface;
    Area picture;  ///< where it stands in the frame
  };

  Surfaced image() const;
  Still& still(int scene);
  void drawTitle(CairoCanvas& canvas);
  void drawScene(CairoCanvas& canvas, Still& still, const FilmScene& scene);
  void soften(CairoCanvas& canvas, const Area& picture);
  void drawWords(CairoCanvas& canvas, const FilmScene& scene, const Area& room);
  double words(CairoCanvas& canvas, const FilmScene& scene, const Area& room, double factor, bool draw);
  void drawGlow(CairoCanvas& canvas, const FilmScene& scene, const Area& picture, double part);
  void drawPress(CairoCanvas& canvas, const FilmScene& scene, const Area& picture, double part);
  double dp(double value) const { return value * scale_; }

  const CairoLibrary& cairo_;
  CairoFonts& fonts_;
  const FilmScript& script_;
  Palette palette_;
  double scale_;
  int width_ = 0, height_ = 0;
  bool beside_ = true;  ///< the words stand beside the picture
  Area pictures_, words_;
  std::array<Still, 2> stills_;  ///< the scene that is shown and the one that it fades from
  int oldest_ = 0;
  Surfaced frame_;
};

}  // namespace cardwalk::ui
