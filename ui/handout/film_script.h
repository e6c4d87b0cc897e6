// A handout as a film: its scenes one after another, when each begins and ends, what moves in it, and the
// same as subtitles.
//
// What is in it: plain values and arithmetic; every time is a multiple of kFilmTick.
// What it DOES NOT do: draw (film_stage.h), speak (narration.h) or write a film (film_encoder.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/handout/handout.h"

namespace cardwalk::ui {

inline constexpr Millis kFilmTick = 50;        ///< a frame: twenty a second
inline constexpr Millis kNarrationLead = 350;  ///< from the start of a scene to its first word

enum class SceneKind { title, step, ending };

struct FilmScene {
  SceneKind kind = SceneKind::step;
  int number = 0;
  bool refused = false, presses = false;
  std::string overline, instruction, where, because, refusal, answer;  ///< film_captions.h chooses them
  std::string spoken;                                                  ///< what a voice says
  std::string png;                                                     ///< the picture; empty: none
  std::optional<PixelRect> ring;                                       ///< in the picture
  std::optional<PixelSpot> pointer;
  Millis reading = 0;    ///< that a person needs
  Millis narration = 0;  ///< that the voice takes; 0: silence
  Millis start = 0, duration = 0;
};

struct FilmScript {
  std::string language, title, customerLabel, customer, notice, made;
  Crop crop = Crop::device;
  bool gone = false;   ///< the goal was reached
  Millis pause = 600;  ///< after the last word that is spoken in a scene, before the press
  std::vector<FilmScene> scenes;
  Millis duration = 0;
};

/// Sets start and duration of every scene, and of the film.
void timeScenes(FilmScript& script);

/// A look of the film, which holds until the next one.
struct FilmMoment {
  Millis at = 0;
  int scene = 0;
  double fade = 1;    ///< how much of the scene is there over the one before
  double glow = -1;   ///< 0 … 1 of a ring that grows around the control; negative: none
  double press = -1;  ///< 0 … 1 of the press
};

enum class FilmFrames {
  smooth,  ///< each tick where something moves
  sparing  ///< for GIF: few and different ones, no fading
};
/// Of a script whose scenes have their times. The first is at 0, none twice at the same time.
std::vector<FilmMoment> momentsOf(const FilmScript& script, FilmFrames frames);

/// A WebVTT file: a cue for each scene, as long as it is in the film.
std::string webVtt(const FilmScript& script);

}  // namespace cardwalk::ui
