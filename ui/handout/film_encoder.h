// ffmpeg as the one that makes a film out of frames.
//
// What is in it: finding it with an encoder for the format, and one call a film. It gets frames by a pipe and
// sound by a file in memory, and writes to the file that it is told.
// What it DOES NOT do: draw, or leave a child behind: whoever stops, stops it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "ui/handout/film_script.h"
#include "ui/handout/film_stage.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {

enum class FilmFormat { gif, mp4, webm };
std::string_view wordOf(FilmFormat format);

struct FilmTool {
  std::string program;       ///< the file
  std::string video, audio;  ///< names of its encoders; audio may be empty: this one makes silent films only
  std::string fault;         ///< what is missing and what to do; empty: all is there
};
FilmTool findFilmTool(FilmFormat format, const WriterSetup& setup);

/// Encoders put something before the first sample. If that came before the first picture, the pictures would
/// be moved.
inline constexpr Millis kSoundStarts = 100;

/// From kSoundStarts to the end of the film, one channel; empty: it is silent.
struct FilmSound {
  int rate = 0;  ///< samples a second
  std::vector<std::int16_t> samples;
};

struct FilmOrder {
  FilmFormat format = FilmFormat::mp4;
  const FilmScript& script;
  const FilmSound& sound;
  std::filesystem::path file;  ///< is replaced
};

/// What went wrong, in words, or an empty text.
std::string encodeFilm(const FilmTool& tool, const FilmOrder& order, FilmStage& stage,
                       const WriterSetup& setup);

}  // namespace cardwalk::ui
