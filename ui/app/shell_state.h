// What the window remembers between frames. All of it may be lost without harm.
//
// What it DOES NOT do: hold anything of the walk (core/session) or of the settings (core/records).
#pragma once

#include <string>
#include <vector>

#include "core/content/loader.h"
#include "core/records/settings.h"
#include "ui/app/messages.h"
#include "ui/companion/companion_state.h"
#include "ui/controls/control.h"
#include "ui/dev/inspector.h"
#include "ui/guide/coach_panel.h"
#include "ui/guide/highlight.h"
#include "ui/help/help_state.h"
#include "ui/kiosk/kiosk_pages.h"
#include "ui/theme/text_report.h"
#include "ui/training/desk_memory.h"

namespace cardwalk::ui {

enum class Overlay { none, help, keys, variants, scenarios, languages, textSize, look, generations, place };

struct ShellState {
  Overlay overlay = Overlay::none;
  bool placeAsked = false;       ///< the question about a place kept elsewhere is, or was, open
  bool overlayFresh = false;     ///< opened since the last frame: takes the focus
  Surface front = Surface::app;  ///< the large device where only one is large
  std::string frontFor;          ///< the target it was chosen for
  bool focusTarget = false;      ///< hand the keyboard to the highlighted control
  std::string shownFor;          ///< the target that was last seen whole or brought in
  std::string keyboardFor;       ///< the target at which keyboard users were last set down
  double lastInput = 0;
  HelpState help;
  HighlightMemory highlight;
  Rect message;  ///< where the answering card was drawn; empty when there is none
  MessageMemory messageMemory;
  std::vector<Notice> notices;  ///< told one after the other
  TextReport targetWords;  ///< what is written on the next control, so that the pointer leaves it legible
  CoachMemory coach;
  std::vector<ContentError> faults;  ///< of the pack on the disk; the last good one goes on
  bool faultsOpen = false;
  Rect faultsRect;  ///< where their list was drawn last
  InspectorMemory inspector;
  CompanionMemory companion;
  DeskMemory desk;
  KioskMemory kiosk;
  DrawMemory draw;
  DrawMemory thumbnail;  ///< of the small device, so that it does not disturb the large one
};

/// What the platform is asked for after a frame.
struct ShellWish {
  bool toggleFullScreen = false;
  bool settingsChanged = false;
  std::string keepActions;  ///< lines to be written to a file of their own; empty: none
};

}  // namespace cardwalk::ui
