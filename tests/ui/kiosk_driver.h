// A visitor in front of the kiosk: touches by id, walks by what is highlighted, goes away at any moment.
//
// What is in it: a whole kiosk on a clock of its own, without pixels or drawn in software for pictures.
// What it DOES NOT do: call into the kiosk or its walk; what is pressed goes through ImGui's input queue.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/content/kiosk_preset.h"
#include "ui/app/shell.h"
#include "ui/kiosk/kiosk_conductor.h"
#include "ui/platform/platform.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {

/// Eight tiles, every language and depth, four questions, the PIN 2468; dark, without movement.
KioskPreset visitorsPreset();

struct KioskSetup {
  KioskPreset preset = visitorsPreset();
  KioskHooks hooks{};  ///< counters go to KioskDriver::counted(), what is said to spoken(), if they are empty
  int width = 1080, height = 1920;
  bool pictures = false;  ///< draws in software instead of not at all
};

class KioskDriver {
 public:
  KioskDriver(const Pack& pack, KioskSetup setup);
  ~KioskDriver();

  /// What the loop does in one turn: the kiosk looks at the clock, and a frame is drawn.
  void frame(double seconds = 1.0 / 60);
  /// Draws until nothing asks for another frame soon.
  void settle();
  /// Time passes without anybody: the kiosk is asked whenever it wants to be. How many frames that took.
  int wait(double seconds);
  /// One frame: when the kiosk wants it, or after `most` seconds.
  void pass(double most);
  /// For who feeds ImGui's queue by hand.
  void input();

  /// Each returns false if it cannot be found or brought into view.
  bool touch(const std::string& id);
  bool type(const std::string& id, const std::string& text);
  /// What the coach asks for.
  bool follow();
  void touchAt(ImVec2 at);
  void key(ImGuiKey key, ImGuiKeyChord modifier = 0);
  void characters(const std::string& text);
  bool bringIntoView(const std::string& id);

  Kiosk& kiosk() { return *kiosk_; }
  Shell& shell() { return *shell_; }
  const View& view() const { return kiosk_->view(); }
  const Anchor* anchor(const std::string& id) const { return shell_->anchors().find(id); }
  Platform& platform() { return *platform_; }
  double now() const { return now_; }
  double lastInput() const { return inputAt_; }
  bool wished() const { return wished_; }  ///< the window was asked to leave full screen or to write a file
  const std::vector<KioskCount>& counted() const { return counted_; }
  const std::vector<Spoken>& spoken() const { return spoken_; }
  void setTime(KioskTime time) { time_ = std::move(time); }  ///< the owner's local time
  Image picture();

 private:
  bool scroll(const std::string& id, float lines);

  ImGuiOwner owner_;
  std::unique_ptr<Platform> platform_;
  std::vector<KioskCount> counted_;
  std::vector<Spoken> spoken_;
  KioskTime time_{"2026-11-23", 0, 12 * 60};
  std::unique_ptr<Kiosk> kiosk_;
  std::unique_ptr<KioskConductor> conductor_;
  std::unique_ptr<Shell> shell_;
  double now_ = 0, wake_ = 0, inputAt_ = 0;
  bool wished_ = false;
};

}  // namespace cardwalk::ui
