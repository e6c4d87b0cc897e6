// The window: what the command line asks of it.
//
// What is in it: the options of the program without a sub-command, already checked, and the one call that
// runs it. What it DOES NOT do: parse arguments, look for folders or load the pack (ui/cli does, and says
// what is wrong).
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/content/pack.h"
#include "core/session/view.h"
#include "ui/app/pack_reloader.h"
#include "ui/app/time_trace.h"
#include "ui/kiosk/kiosk.h"
#include "ui/theme/theme.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {

/// A kiosk to begin with, once its pack is there.
struct KioskStart {
  KioskPreset preset;
  KioskHooks hooks;
  /// Called by the loop whenever it has gone round; how long it may sleep at most, in seconds.
  std::function<double()> alive{};
  bool windowed = false;  ///< to try it out: locked all the same, but not full screen
};

struct WindowOptions {
  std::string scenario;      ///< known to the pack; empty: the one used last, otherwise the first
  std::optional<Mode> mode;  ///< empty: as it was left, at first guide
  std::string lang;          ///< known to the pack; empty: as in the settings, otherwise as wanted
  std::vector<std::string> wantedLanguages{};  ///< tags to try, best first; none known: the pack's first
  std::optional<ThemeId> theme;                ///< empty: as in the settings
  std::filesystem::path data;                  ///< folder of progress and settings; empty: nothing is kept
  std::string note;                            ///< why nothing is kept, for who reports; usually empty
  /// Takes a line about each thing that could not be kept or read; empty: they are only shown.
  std::function<void(const std::string&)> report{};
  /// Reads the pack in a generation, as it lies on the disk; empty: there is none to choose. From any thread.
  std::function<LoadResult(const GenerationChoice&)> read{};
  bool keepGeneration = false;  ///< this one was asked for, whatever progress was made in
  Folders follow{};     ///< what the pack is read from, while the window is open; empty: changes do not count
  DeskWish training{};  ///< whether and how the training desk is open from the beginning
  std::string results;  ///< address of the results store; empty: results are not kept
  std::filesystem::path outbox;  ///< where attempts wait for the store; empty: only in memory
  /// The window is this kiosk; nothing: its preset was refused, and the source has said why. Empty: it is
  /// none.
  std::function<std::optional<KioskStart>(const Pack&)> kiosk{};
  /// Design units; empty: as it was left.
  std::optional<std::pair<int, int>> size{};
  TimeTrace* trace = nullptr;  ///< notes what takes how long; nullptr: nobody does
  bool gallery = false;        ///< every control kind and every screen instead of a scenario
};

/// Waits until the pack is loaded and checked; it outlives the window. nullptr: it cannot be used, and the
/// source has said why.
using PackSource = std::function<const Pack*()>;

/// runWindow's answer when a kiosk was ended by its PIN: its service manager then leaves it ended.
inline constexpr int kLeftByPin = 10;

/// Runs until the person closes the window. 0, kLeftByPin, or 2 after a message on stderr (no display, no
/// OpenGL 3.3). The pack is asked for once, when the window is open but not yet visible.
int runWindow(const WindowOptions& options, const PackSource& pack);

}  // namespace cardwalk::ui
