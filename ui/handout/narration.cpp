#include "ui/handout/narration.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <span>

#include "ui/platform/child_process.h"
#include "ui/platform/programs.h"

namespace cardwalk::ui {
namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t out = 0;
  for (std::size_t i = length; i-- > 0;) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

std::string lowered(std::string tag) {
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return tag;
}

}  // namespace

SpokenClip readWav(std::string_view bytes) {
  constexpr std::size_t kHead = 12, kChunk = 8, kFormat = 16;
  SpokenClip out;
  if (bytes.size() < kHead || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WAVE") return out;
  for (std::size_t at = kHead; at + kChunk <= bytes.size();) {
    const std::string_view name = bytes.substr(at, 4);
    const std::size_t from = at + kChunk;
    const std::size_t length = std::min<std::size_t>(number(bytes, at + 4, 4), bytes.size() - from);
    if (name == "fmt " && length >= kFormat) {
      // Plain samples, one channel, two bytes each: anything else nobody has asked for.
      if (number(bytes, from, 2) != 1 || number(bytes, from + 2, 2) != 1 || number(bytes, from + 14, 2) != 16)
        return out;
      out.rate = static_cast<int>(number(bytes, from + 4, 4));
    } else if (name == "data") {
      for (std::size_t i = from; i + 1 < from + length; i += 2)
        out.samples.push_back(static_cast<std::int16_t>(number(bytes, i, 2)));
      return out;
    }
    at = from + length + length % 2;
  }
  return out;
}

Narrator::Narrator() : program_(findProgram("espeak-ng")) {}

SpokenClip Narrator::speak(const std::string& language, const std::string& text, int rate,
                           const std::function<bool()>& stopped) const {
  // Read from its input, as in the window.
  ChildProcess engine({{program_, "-v", lowered(language), "-s", std::to_string(rate), "--stdin", "--stdout"},
                       true,
                       -1,
                       stopped});
  const std::string line = text + "\n";
  engine.write({reinterpret_cast<const unsigned char*>(line.data()), line.size()});
  const ChildEnd end = engine.finish();
  SpokenClip out;
  if (end.good) out = readWav(end.output);
  if (out.samples.empty() || out.rate <= 0) out.fault = end.reason.empty() ? "espeak-ng" : end.reason;
  return out;
}

}  // namespace cardwalk::ui
