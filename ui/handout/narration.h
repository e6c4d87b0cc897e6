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
struct Spoken {
  int rate = 0;  ///< samples a second
  std::vector<std::int16_t> samples;
  std::string fault;  ///< why there is nothing; empty: there is
};

/// The sound in the bytes of a WAV file, whose lengths may be wrong, as where it was written to a pipe. A
/// fault "" and no samples: these are no such bytes.
Spoken readWav(std::string_view bytes);

class Narrator {
 public:
  /// Looks in PATH.
  Narrator();
  bool there() const { return !program_.empty(); }
  /// `language`: BCP 47.
  Spoken speak(const std::string& language, const std::string& text,
               const std::function<bool()>& stopped) const;

 private:
  std::string program_;
};

}  // namespace cardwalk::ui
