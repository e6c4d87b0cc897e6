// A platform around another one, with a clock of its own and a meter on every frame.
//
// What is in it: time that passes at once, a sixtieth of a second for each frame; what each frame cost before
// OpenGL had it, and how much it drew.
// What it DOES NOT do: change what is drawn. Input goes straight into ImGui's queue; poke() says that it did.
#pragma once

#include <chrono>
#include <utility>
#include <vector>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

struct FrameCost {
  /// Microseconds of this thread between the frame's start and its handing over. A frame that was outdated
  /// and never shown counts with the one after it.
  double cpu = 0;
  double core = 0;  ///< of it, what the session did; not counted where nobody says (countCore)
  int vertices = 0, drawCalls = 0;
  int longestList = 0;  ///< indices
};

enum class Finish { no, yes };  ///< whether each frame waits until OpenGL has drawn it

class MeteredPlatform final : public Platform {
 public:
  MeteredPlatform(Platform& inner, Finish finish) : inner_(inner), finish_(finish) {}

  void waitEvents(double seconds) override;
  bool takeInput() override { return std::exchange(input_, false); }
  bool closing() const override { return false; }
  void beginFrame(double secondsSinceLast) override;
  void present(ImU32 ground) override;
  void redrawWhole() override { inner_.redrawWhole(); }
  ImVec2 framebufferSize() const override { return inner_.framebufferSize(); }
  float contentScale() const override { return inner_.contentScale(); }
  Image readPixels() override { return inner_.readPixels(); }
  double now() const override { return now_; }

  void poke() { input_ = true; }
  /// From now on that many microseconds of the frame are core's; the pointer counts up and stays valid.
  void countCore(const double* micros) { core_ = micros; }
  const std::vector<FrameCost>& frames() const { return frames_; }
  /// When the frame presented last was handed over, before anything waited for it.
  std::chrono::steady_clock::time_point submitted() const { return submitted_; }

 private:
  Platform& inner_;
  Finish finish_;
  bool input_ = false;
  double now_ = 0;
  double begun_ = 0;
  bool open_ = false;  ///< begun and not presented
  std::chrono::steady_clock::time_point submitted_;
  const double* core_ = nullptr;
  double coreBefore_ = 0;
  std::vector<FrameCost> frames_;
};

/// Microseconds of processor time: of the calling thread, and of the process with all its threads.
double threadMicros();
double processMicros();

}  // namespace cardwalk::ui
