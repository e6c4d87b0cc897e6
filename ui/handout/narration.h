// A voice that speaks into memory: espeak-ng, which writes what it would say.
//
// What is in it: whether it is there, and one sentence at a time. What it DOES NOT do: play (ui/speech), or
// keep anything on disk.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk::ui {

/// One channel, 16 bits.
struct SpokenClip {
  int rate = 0;  ///< samples a second
  std::vector<std::int16_t> samples;
  std::string fault;  ///< why there is nothing; empty: there is
};

/// The sound in the bytes of a WAV file, whose lengths may be wrong, as where it was written to a pipe. A
/// fault "" and no samples: these are no such bytes.
SpokenClip readWav(std::string_view bytes);

/// What is spoken in the films of a handout, once for all of them: their subtitles are one file, so that
/// they keep the same time.
struct Narrated {
  bool wanted = false;  ///< one of the films has a voice
  bool tried = false;
  std::vector<SpokenClip> clips;  ///< one a scene; empty: nothing is spoken
  std::string fault;              ///< why not, in words
};

class Narrator {
 public:
  /// Looks in PATH.
  Narrator();
  bool there() const { return !program_.empty(); }
  /// `language`: BCP 47; `rate`: words a minute.
  SpokenClip speak(const std::string& language, const std::string& text, int rate,
                   const std::function<bool()>& stopped) const;

 private:
  std::string program_;
};

}  // namespace cardwalk::ui
