#include "ui/app/command_actions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/help/help_commands.h"
#include "ui/training/training_commands.h"

namespace cardwalk::ui {
namespace {

/// The device that Esc is meant for: the one with the focus, else the one that was used last.
Surface deviceInUse(const CommandContext& c) {
  for (const Anchor& anchor : c.anchors.all())
    if (anchor.focused && anchor.surface != Surface::desk) return anchor.surface;
  return c.walk.view().active;
}

/// Closes the sheet, dialog or menu that lies over a device's page. False if there is none.
bool closeLayer(CommandContext& c, Surface device) {
  const View& view = c.walk.view();
  if (device == Surface::desk || view.mode != Mode::guide) return false;
  const SurfaceView& surface = view.surfaces[static_cast<std::size_t>(device)];
  if (surface.layers.size() < 2) return false;
  for (const ControlView& control : surface.layers.back().controls) {
    if (!control.isBack) continue;
    c.walk.apply({{device, control.id, Gesture::back, ""}}, c.now);
    return true;
  }
  return false;
}

}  // namespace

bool walking(const CommandContext& c) { return !c.walk.view().coach.done && !c.walk.view().coach.handedOver; }
bool watching(const CommandContext& c) {
  return watchesTicket(c) || (c.walk.view().mode == Mode::watch && walking(c));
}
bool canUndo(const CommandContext& c) { return c.walk.view().canUndo; }
bool hasTarget(const CommandContext& c) { return !c.walk.view().coach.target.control.empty(); }
bool accompanies(const CommandContext& c) { return c.walk.view().mode == Mode::companion; }
bool accompaniesStep(const CommandContext& c) { return accompanies(c) && walking(c); }
bool accompaniesOnDevice(const CommandContext& c) {
  return accompaniesStep(c) && c.walk.view().coach.target.surface != Surface::desk;
}
bool canBeShown(const CommandContext& c) { return walking(c) && !accompanies(c); }
bool stepsAtOnce(const CommandContext& c) { return watching(c) || accompaniesStep(c); }
bool hasDifferent(const CommandContext& c) {
  return accompanies(c) ? accompaniesOnDevice(c) : !c.walk.view().coach.different.empty();
}
bool hasMessage(const CommandContext& c) {
  return !c.walk.view().message.text.empty() || !c.walk.view().message.title.empty();
}
bool hasGenerations(const CommandContext& c) { return !c.walk.generations().empty(); }
bool asksAboutPlace(const CommandContext& c) { return c.walk.asksAboutPlace(); }
bool hasFaults(const CommandContext& c) { return c.state.faultsOpen; }
bool hasNext(const CommandContext& c) { return !nextScenario(c.walk).empty(); }

void openOverlay(CommandContext& c, Overlay overlay) {
  c.state.overlay = c.state.overlay == overlay ? Overlay::none : overlay;
  c.state.overlayFresh = c.state.overlay != Overlay::none;
}

void closeOverlay(CommandContext& c) { c.state.overlay = Overlay::none; }

bool hasNotice(const CommandContext& c) { return !c.state.notices.empty(); }
void closeNotice(CommandContext& c, std::string_view) { c.state.notices.erase(c.state.notices.begin()); }
bool offersUndo(const CommandContext& c) { return hasMessage(c) && c.walk.view().message.offersUndo; }

/// Closes what a person would expect it to: ours first, then what lies over a device, then what only informs.
void escape(CommandContext& c, std::string_view) {
  if (c.state.overlay != Overlay::none) return closeOverlay(c);
  if (stayAtTicket(c)) return;
  if (!c.state.notices.empty()) return closeNotice(c, "");
  if (c.state.faultsOpen) {
    c.state.faultsOpen = false;
    return;
  }
  const Surface device = deviceInUse(c);
  const Surface other = device == Surface::website ? Surface::app : Surface::website;
  if (closeLayer(c, device)) return;
  if (hasMessage(c)) return c.walk.dismissMessage();
  if (c.state.coach.differentOpen) {
    c.state.coach.differentOpen = false;
    return;
  }
  closeLayer(c, other);
}

/// Brings the next control into sight, as a hand at the wheel would.
void scrollToTarget(CommandContext& c, std::string_view) {
  const Target& target = c.walk.view().coach.target;
  if (target.surface == Surface::desk) {
    c.state.coach.showTarget = true;
    return;
  }
  scrollToShow(c.state.draw, target.control);
}

void setTextSize(CommandContext& c, double size) {
  const double wanted = std::clamp(std::round(size * 4) / 4, kMinTextSize, kMaxTextSize);
  if (wanted == c.settings.textSize) return;
  c.settings.textSize = wanted;
  c.wish.settingsChanged = true;
}

void setTheme(CommandContext& c, std::string_view word) {
  for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::contrast}) {
    if (themeWord(choice) == word) c.settings.theme = choice;
  }
  c.wish.settingsChanged = true;
}

void nextTheme(CommandContext& c, std::string_view) {
  const int next = (static_cast<int>(c.settings.theme) + 1) % 3;
  c.settings.theme = static_cast<ThemeChoice>(next);
  c.wish.settingsChanged = true;
}

void pace(CommandContext& c, int direction) {
  constexpr std::array<double, 4> kSpeeds{0.5, 1, 2, 4};
  const auto at = std::find(kSpeeds.begin(), kSpeeds.end(), c.walk.view().speed);
  const auto index = at == kSpeeds.end() ? 1 : at - kSpeeds.begin();
  const auto count = static_cast<std::ptrdiff_t>(kSpeeds.size());
  const auto wanted =
      direction == 0 ? (index + 1) % count : std::clamp<std::ptrdiff_t>(index + direction, 0, count - 1);
  c.walk.setSpeed(kSpeeds[static_cast<std::size_t>(wanted)], c.now);
}

void chooseLanguage(CommandContext& c, std::string_view tag) {
  c.walk.setLanguage(std::string(tag));
  c.settings.language = std::string(tag);
  c.wish.settingsChanged = true;
  closeOverlay(c);
}

/// Guide, watch, companion, and round again.
void nextMode(CommandContext& c, std::string_view) {
  c.walk.setMode(static_cast<Mode>((static_cast<int>(c.walk.view().mode) + 1) % kModes), c.now);
}

void accompany(CommandContext& c, std::string_view) { c.walk.setMode(Mode::companion, c.now); }
void done(CommandContext& c, std::string_view) { c.walk.step(c.now); }

/// What to do about it on the model, or what one's own screen shows instead.
void different(CommandContext& c, std::string_view) {
  if (accompanies(c)) return openOverlay(c, Overlay::variants);
  c.state.coach.differentOpen = !c.state.coach.differentOpen;
}

void chooseVariant(CommandContext& c, std::string_view id) {
  if (id.empty()) return;
  c.walk.adjust(std::string(id), c.now);
  closeOverlay(c);
}

void rememberGeneration(CommandContext& c) {
  if (c.settings.generation == c.walk.pack().generation) return;
  c.settings.generation = c.walk.pack().generation;
  c.wish.settingsChanged = true;
}

void chooseGeneration(CommandContext& c, std::string_view choice) {
  if (choice.empty()) return;
  c.walk.setGeneration(choice, c.now);
  closeOverlay(c);
}

void arrived(CommandContext& c, const Arrival& arrival) {
  switch (arrival.of) {
    case Arrival::Of::scenario:
      return situationArrived(c, arrival);
    case Arrival::Of::help:
      return helpArrived(c);
    case Arrival::Of::generation:
      return rememberGeneration(c);
    case Arrival::Of::place:
      c.state.inspector.missed = arrival.done ? "" : arrival.id;
      return;
    case Arrival::Of::pack:
      return;
  }
}

void answerPlace(CommandContext& c, bool goOn) {
  c.walk.answerPlace(goOn, c.now);
  closeOverlay(c);
}

/// The keyboard scrolls whatever words stand there.
void scrollWords(CommandContext& c, float pages) {
  (accompanies(c) ? c.state.companion.scrollPages : c.state.coach.scrollPages) = pages;
}

void turnDevice(CommandContext& c, std::string_view) {
  c.state.front = c.state.front == Surface::app ? Surface::website : Surface::app;
}

void jumpToHighlight(CommandContext& c, std::string_view) {
  const Surface surface = c.walk.view().coach.target.surface;
  if (surface != Surface::desk) c.state.front = surface;
  c.state.focusTarget = true;
}

}  // namespace cardwalk::ui
