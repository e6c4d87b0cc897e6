// Says sentences aloud through speech-dispatcher or espeak-ng, whichever is there.
//
// What is in it: finding an engine, saying, silencing; on a thread and in a process of its own, so that a
// frame never waits. What it DOES NOT do: keep what was said, or complain: without an engine the captions
// say it all.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace cardwalk::ui {

class Voice {
 public:
  Voice() = default;
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;
  virtual ~Voice() = default;
  /// Replaces what is being said; an empty text is silence. `language` is a BCP 47 tag, `volume` a percentage
  /// (0 … 100; beyond it the nearest of these).
  virtual void say(const std::string& language, const std::string& text, int volume) = 0;
  /// "speech-dispatcher" or "espeak-ng": whichever speaks now.
  virtual std::string engine() const = 0;
};

struct VoicePatience {
  std::chrono::milliseconds untilKilled{2000};  ///< of an engine that was told to be silent and is not
  std::chrono::milliseconds untilNextTry{300};  ///< after an engine has failed
};

/// The first of the two whose program lies in one of the folders of `path`, written as in PATH; nullptr:
/// there is none. One that fails three times running leaves the word to the other for good.
std::unique_ptr<Voice> openVoice(const std::string& path, VoicePatience patience = {});
/// With the PATH of this process.
std::unique_ptr<Voice> openVoice();

}  // namespace cardwalk::ui
