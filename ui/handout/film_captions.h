// What stands beside each picture of a film, is spoken in it and is its subtitle: the same words, and as long
// as one needs to read them.
//
// What is in it: scenes of a handout and its steps, at one of two paces. Brisk says what is to be done, and
// of a refusal why; calm also says where, why and what came back. What it DOES NOT do: say when a scene
// begins (film_script.h), draw or speak.
#pragma once

#include <string_view>

#include "ui/handout/film_script.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {

/// How long a person reads these words, as subtitles are timed: seventeen characters a second at most, and
/// 1.2 seconds at least. There is no upper limit: what stands there can be read.
Millis readingTime(std::string_view words);

class FilmCaptions {
 public:
  /// `words` has to outlive it.
  FilmCaptions(const TextCatalogue& words, Pace pace) : words_(words), pace_(pace) {}

  FilmScene title(const Handout& handout) const;
  FilmScene step(const Handout& handout, const HandoutStep& step) const;
  /// What the end says besides, now that the handout knows it.
  void close(const Handout& handout, FilmScene& ending) const;

 private:
  void settle(FilmScene& scene) const;

  const TextCatalogue& words_;
  Pace pace_;
};

}  // namespace cardwalk::ui
