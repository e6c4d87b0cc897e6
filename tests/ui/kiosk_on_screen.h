// The real program as a kiosk on a real X server without a screen, with real key and pointer events.
//
// What is in it: Xvfb, a small window manager, `cardwalk kiosk`, and hands (xdotool, wmctrl) that find what
// they touch in a kiosk of the same size without pixels, which walks along. Needs these programs; ./dev soak
// installs them. What it DOES NOT do: look into the program, other than its status file and its memory.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "core/records/kiosk_status.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {

/// A program that runs beside the test and ends with it.
class Beside {
 public:
  Beside(const std::vector<std::string>& words, const std::string& display, const std::string& folder);
  ~Beside();
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  pid_t id() const { return id_; }
  /// Its exit code, or 128 and more for a signal; nothing while it runs.
  std::optional<int> ended();

 private:
  pid_t id_ = -1;
  std::optional<int> code_;
};

class KioskOnScreen {
 public:
  static constexpr int kWidth = 1080, kHeight = 1920;
  /// Ten seconds of idle time and five of countdown.
  explicit KioskOnScreen(const Pack& pack);

  /// Waits for something that the real program does; false if it takes longer than `seconds`.
  static bool within(double seconds, const std::function<bool()>& happens);
  std::string page() const;  ///< "attract", "visitor", "closed" or, before its first status, ""
  std::int64_t lastReset() const;
  std::optional<int> ended() { return program_->ended(); }
  pid_t program() const { return program_->id(); }
  const std::filesystem::path& data() const { return data_; }
  /// Everything in its folders that was written there, as one text.
  std::string written() const;
  /// The window covers the whole screen, has the keyboard, and there is no other.
  std::string whatIsWrong();
  /// Of what the screen shows.
  std::size_t picture() const;

  bool touch(const std::string& id);
  void touchAt(ImVec2 at);
  bool follow();
  void key(const std::string& chord);  ///< as xdotool names it: "ctrl+alt+Delete"
  void type(const std::string& text);
  void askToClose();
  KioskDriver& twin() { return *twin_; }

 private:
  std::string ask(const std::vector<std::string>& words) const;

  support::TempFolder folder_;
  std::filesystem::path data_;
  std::string display_;
  std::unique_ptr<Beside> screen_, manager_, program_;
  std::unique_ptr<KioskDriver> twin_;
};

}  // namespace cardwalk::ui
