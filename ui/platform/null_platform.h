// Frames without any graphics: the layout and input of ImGui alone, for tests and timings.
//
// What is in it: a Platform whose clock and size the test sets; input goes straight into ImGui's queue.
// What it DOES NOT do: make pixels. It acknowledges ImGui's textures so that text is laid out as on a screen.
#pragma once

#include <utility>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

class NullPlatform : public Platform {
 public:
  NullPlatform(int width, int height, float contentScale = 1);
  ~NullPlatform() override;

  void waitEvents(double seconds) override;  ///< time passes at once
  bool takeInput() override { return false; }
  bool closing() const override { return closing_; }
  void beginFrame(double secondsSinceLast) override;
  void present(ImU32 ground) override;
  ImVec2 framebufferSize() const override { return size_; }
  float contentScale() const override { return scale_; }
  Image readPixels() override { return {}; }
  double now() const override { return now_; }

  void resize(int width, int height, float contentScale);
  /// The system's close button: a locked window is only told.
  void close() { (locked_ ? asked_ : closing_) = true; }
  void lock(std::optional<int>, KeyFilter) override { locked_ = true; }
  bool takeCloseRequest() override { return std::exchange(asked_, false); }
  std::optional<WindowPosition> position() const override { return position_; }
  void place(std::optional<WindowPosition> position) { position_ = position; }
  void pass(double seconds) { now_ += seconds; }

 private:
  ImVec2 size_;
  float scale_;
  double now_ = 0;
  bool closing_ = false, locked_ = false, asked_ = false;
  std::optional<WindowPosition> position_;
};

}  // namespace cardwalk::ui
