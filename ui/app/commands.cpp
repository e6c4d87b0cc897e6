#include "ui/app/commands.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "ui/dev/fault_list.h"
#include "ui/dev/inspector_commands.h"
#include "ui/help/help_commands.h"

namespace cardwalk::ui {
namespace {

using Context = CommandContext;

bool walking(const Context& c) { return !c.walk.view().coach.done && !c.walk.view().coach.handedOver; }
bool watching(const Context& c) { return c.walk.view().mode == Mode::watch && walking(c); }
bool canUndo(const Context& c) { return c.walk.view().canUndo; }
bool hasTarget(const Context& c) { return !c.walk.view().coach.target.control.empty(); }
bool accompanies(const Context& c) { return c.walk.view().mode == Mode::companion; }
bool accompaniesStep(const Context& c) { return accompanies(c) && walking(c); }
bool canBeShown(const Context& c) { return walking(c) && !accompanies(c); }
bool stepsAtOnce(const Context& c) { return watching(c) || accompaniesStep(c); }
bool hasDifferent(const Context& c) {
  return accompanies(c) ? walking(c) : !c.walk.view().coach.different.empty();
}
bool hasMessage(const Context& c) {
  return !c.walk.view().message.text.empty() || !c.walk.view().message.title.empty();
}
bool hasGenerations(const Context& c) { return !c.walk.generations().empty(); }
bool asksAboutPlace(const Context& c) { return c.walk.asksAboutPlace(); }
bool hasFaults(const Context& c) { return c.state.faultsOpen; }
bool hasNext(const Context& c) { return !nextScenario(c.walk).empty(); }

void open(Context& c, Overlay overlay) {
  c.state.overlay = c.state.overlay == overlay ? Overlay::none : overlay;
  c.state.overlayFresh = c.state.overlay != Overlay::none;
}

void close(Context& c) { c.state.overlay = Overlay::none; }

bool hasNotice(const Context& c) { return !c.state.notices.empty(); }
void closeNotice(Context& c, std::string_view) { c.state.notices.erase(c.state.notices.begin()); }
bool offersUndo(const Context& c) { return hasMessage(c) && c.walk.view().message.offersUndo; }

/// The device that Esc is meant for: the one with the focus, else the one that was used last.
Surface deviceInUse(const Context& c) {
  for (const Anchor& anchor : c.anchors.all())
    if (anchor.focused && anchor.surface != Surface::desk) return anchor.surface;
  return c.walk.view().active;
}

/// Closes the sheet, dialog or menu that lies over a device's page. False if there is none.
bool closeLayer(Context& c, Surface device) {
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

/// Closes what a person would expect it to: ours first, then what lies over a device, then what only informs.
void escape(Context& c, std::string_view) {
  if (c.state.overlay != Overlay::none) return close(c);
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
void scrollToTarget(Context& c, std::string_view) {
  const Target& target = c.walk.view().coach.target;
  if (target.surface == Surface::desk) {
    c.state.coach.showTarget = true;
    return;
  }
  scrollToShow(c.state.draw, target.control);
}

void setTextSize(Context& c, double size) {
  const double wanted = std::clamp(std::round(size * 4) / 4, kMinTextSize, kMaxTextSize);
  if (wanted == c.settings.textSize) return;
  c.settings.textSize = wanted;
  c.wish.settingsChanged = true;
}

void setTheme(Context& c, std::string_view word) {
  for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::contrast}) {
    if (themeWord(choice) == word) c.settings.theme = choice;
  }
  c.wish.settingsChanged = true;
}

void nextTheme(Context& c, std::string_view) {
  const int next = (static_cast<int>(c.settings.theme) + 1) % 3;
  c.settings.theme = static_cast<ThemeChoice>(next);
  c.wish.settingsChanged = true;
}

void pace(Context& c, int direction) {
  constexpr std::array<double, 4> kSpeeds{0.5, 1, 2, 4};
  const auto at = std::find(kSpeeds.begin(), kSpeeds.end(), c.walk.view().speed);
  const auto index = at == kSpeeds.end() ? 1 : at - kSpeeds.begin();
  const auto count = static_cast<std::ptrdiff_t>(kSpeeds.size());
  const auto wanted =
      direction == 0 ? (index + 1) % count : std::clamp<std::ptrdiff_t>(index + direction, 0, count - 1);
  c.walk.setSpeed(kSpeeds[static_cast<std::size_t>(wanted)], c.now);
}

void chooseLanguage(Context& c, std::string_view tag) {
  c.walk.setLanguage(std::string(tag));
  c.settings.language = std::string(tag);
  c.wish.settingsChanged = true;
  close(c);
}

/// Guide, watch, companion, and round again.
void nextMode(Context& c, std::string_view) {
  c.walk.setMode(static_cast<Mode>((static_cast<int>(c.walk.view().mode) + 1) % kModes), c.now);
}

void accompany(Context& c, std::string_view) { c.walk.setMode(Mode::companion, c.now); }
void done(Context& c, std::string_view) { c.walk.step(c.now); }

/// What to do about it on the model, or what one's own screen shows instead.
void different(Context& c, std::string_view) {
  if (accompanies(c)) return open(c, Overlay::variants);
  c.state.coach.differentOpen = !c.state.coach.differentOpen;
}

void chooseVariant(Context& c, std::string_view id) {
  if (id.empty()) return;
  c.walk.adjust(std::string(id), c.now);
  close(c);
}

void chooseGeneration(Context& c, std::string_view choice) {
  c.walk.setGeneration(choice, c.now);
  close(c);
}

void answerPlace(Context& c, bool goOn) {
  c.walk.answerPlace(goOn, c.now);
  close(c);
}

/// The keyboard scrolls whatever words stand there.
void scrollWords(Context& c, float pages) {
  (accompanies(c) ? c.state.companion.scrollPages : c.state.coach.scrollPages) = pages;
}

void turnDevice(Context& c, std::string_view) {
  c.state.front = c.state.front == Surface::app ? Surface::website : Surface::app;
}

void jumpToHighlight(Context& c, std::string_view) {
  const Surface surface = c.walk.view().coach.target.surface;
  if (surface != Surface::desk) c.state.front = surface;
  c.state.focusTarget = true;
}

constexpr ImGuiKeyChord kCtrl = ImGuiMod_Ctrl;

const std::
    array
        kCommands{
            Command{"top.help", "ui.keys.help", ImGuiKey_F1, 0, "F1", true, true, nullptr,
                    [](Context& c, std::string_view) { open(c, Overlay::help); }},
            Command{"help.page", "", 0, 0, "", false, true, nullptr, chooseHelpPage},
            Command{"help.situation", "ui.keys.help.situation", ImGuiKey_Q, 0, "Q", false, true,
                    hasSituations, [](Context& c, std::string_view) { openHelp(c, HelpPage::situation); }},
            Command{"help.search", "ui.keys.help.search", ImGuiMod_Ctrl | ImGuiKey_F, 0, "Ctrl F", true, true,
                    nullptr, searchHelp},
            Command{"help.pick", "", 0, 0, "", false, true, nullptr, pickTrouble},
            Command{"help.all", "", 0, 0, "", false, true, nullptr, showAllTroubles},
            Command{"help.open", "", 0, 0, "", false, true, nullptr, unfold},
            Command{"help.show", "", 0, 0, "", false, true, nullptr, showHelp},
            Command{"my.answer", "", 0, 0, "", false, true, hasSituations, answer},
            Command{"my.start", "", 0, 0, "", false, true, hasSituations, startSituation},
            Command{"my.companion", "", 0, 0, "", false, true, hasSituations, startOnOwnDevice},
            Command{"top.keys", "ui.keys.keys", 0, 0, "?", false, true, nullptr,
                    [](Context& c, std::string_view) { open(c, Overlay::keys); }},
            Command{"guide.highlight", "ui.keys.highlight", ImGuiKey_F6, ImGuiKey_H, "F6, H", false, false,
                    hasTarget, jumpToHighlight},
            Command{"guide.showMe", "ui.keys.showMe", ImGuiKey_S, 0, "S", false, false, canBeShown,
                    [](Context& c, std::string_view) { c.walk.step(c.now); }},
            Command{"guide.different", "ui.keys.different", ImGuiKey_D, 0, "D", false, false, hasDifferent,
                    different},
            Command{"guide.back", "ui.keys.undo", ImGuiKey_Backspace, ImGuiMod_Alt | ImGuiKey_LeftArrow,
                    "Backspace", false, false, canUndo,
                    [](Context& c, std::string_view) { c.walk.undo(c.now); }},
            Command{"guide.restart", "ui.keys.restart", kCtrl | ImGuiKey_R, 0, "Ctrl R", false, false,
                    nullptr, [](Context& c, std::string_view) { c.walk.restart(c.now); }},
            Command{"guide.nextScenario", "", 0, 0, "", false, false, hasNext,
                    [](Context& c, std::string_view) { chooseScenario(c, nextScenario(c.walk)); }},
            Command{"top.mode", "ui.keys.mode", ImGuiKey_W, 0, "W", false, false, nullptr, nextMode},
            Command{"mode.watch", "", 0, 0, "", false, false, nullptr,
                    [](Context& c, std::string_view) { c.walk.setMode(Mode::watch, c.now); }},
            Command{"mode.guide", "", 0, 0, "", false, false, nullptr,
                    [](Context& c, std::string_view) { c.walk.setMode(Mode::guide, c.now); }},
            Command{"mode.companion", "", 0, 0, "", false, false, nullptr, accompany},
            Command{"companion.done", "", 0, 0, "", false, false, accompaniesStep, done},
            Command{"companion.different", "", 0, 0, "", false, false, accompaniesStep, different},
            Command{"companion.variant", "", 0, 0, "", false, true, accompaniesStep, chooseVariant},
            Command{"watch.play", "ui.keys.play", 0, 0, "Space", false, false, watching,
                    [](Context& c, std::string_view) { c.walk.setPlaying(!c.walk.view().playing, c.now); }},
            Command{"watch.step", "ui.keys.step", ImGuiKey_N, 0, "N", false, false, stepsAtOnce, done},
            Command{"watch.speed", "", 0, 0, "", false, false, watching,
                    [](Context& c, std::string_view) { pace(c, 0); }},
            Command{"watch.slower", "ui.keys.slower", ImGuiKey_LeftBracket, 0, "[", false, false, watching,
                    [](Context& c, std::string_view) { pace(c, -1); }},
            Command{"watch.faster", "ui.keys.faster", ImGuiKey_RightBracket, 0, "]", false, false, watching,
                    [](Context& c, std::string_view) { pace(c, 1); }},
            Command{"top.scenario", "ui.keys.scenario", kCtrl | ImGuiKey_O, 0, "Ctrl O", false, true, nullptr,
                    [](Context& c, std::string_view id) {
                      id.empty() ? open(c, Overlay::scenarios) : chooseScenario(c, id);
                    }},
            Command{"top.language", "ui.keys.language", ImGuiKey_L, 0, "L", false, true, nullptr,
                    [](Context& c, std::string_view tag) {
                      tag.empty() ? open(c, Overlay::languages) : chooseLanguage(c, tag);
                    }},
            Command{"top.theme", "", 0, 0, "", false, true, nullptr,
                    [](Context& c, std::string_view word) {
                      word.empty() ? open(c, Overlay::look) : setTheme(c, word);
                    }},
            Command{"top.generation", "ui.keys.generation", ImGuiKey_G, 0, "G", false, true, hasGenerations,
                    [](Context& c, std::string_view choice) {
                      choice.empty() ? open(c, Overlay::generations) : chooseGeneration(c, choice);
                    }},
            Command{"place.goOn", "", 0, 0, "", false, false, asksAboutPlace,
                    [](Context& c, std::string_view) { answerPlace(c, true); }},
            Command{"place.anew", "", 0, 0, "", false, false, asksAboutPlace,
                    [](Context& c, std::string_view) { answerPlace(c, false); }},
            Command{"look.nextTheme", "ui.keys.theme", ImGuiKey_T, 0, "T", false, true, nullptr, nextTheme},
            Command{"look.motion", "ui.keys.motion", ImGuiKey_M, 0, "M", false, true, nullptr,
                    [](Context& c, std::string_view) {
                      c.settings.reducedMotion = !c.settings.reducedMotion;
                      c.wish.settingsChanged = true;
                    }},
            Command{"top.textSize", "", 0, 0, "", false, true, nullptr,
                    [](Context& c, std::string_view percent) {
                      if (percent.empty()) return open(c, Overlay::textSize);
                      setTextSize(c, std::atof(std::string(percent).c_str()) / 100);
                    }},
            Command{"look.larger", "ui.keys.larger", kCtrl | ImGuiKey_Equal, kCtrl | ImGuiKey_KeypadAdd,
                    "Ctrl +", true, true, nullptr,
                    [](Context& c, std::string_view) { setTextSize(c, c.settings.textSize + 0.25); }},
            Command{"look.smaller", "ui.keys.smaller", kCtrl | ImGuiKey_Minus,
                    kCtrl | ImGuiKey_KeypadSubtract, "Ctrl −", true, true, nullptr,
                    [](Context& c, std::string_view) { setTextSize(c, c.settings.textSize - 0.25); }},
            Command{"stage.turn", "ui.keys.turn", ImGuiKey_F7, 0, "F7", false, false, nullptr, turnDevice},
            Command{"coach.down", "ui.keys.scroll", ImGuiKey_PageDown, 0, "PgDn", false, false, nullptr,
                    [](Context& c, std::string_view) { scrollWords(c, 1); }},
            Command{"coach.up", "", ImGuiKey_PageUp, 0, "PgUp", false, false, nullptr,
                    [](Context& c, std::string_view) { scrollWords(c, -1); }},
            Command{"look.fullScreen", "ui.keys.fullScreen", ImGuiKey_F11, 0, "F11", true, true, nullptr,
                    [](Context& c, std::string_view) { c.wish.toggleFullScreen = true; }},
            Command{"message.close", "", 0, 0, "", false, false, hasMessage,
                    [](Context& c, std::string_view) { c.walk.dismissMessage(); }},
            Command{"message.undo", "", 0, 0, "", false, false, offersUndo,
                    [](Context& c, std::string_view) { c.walk.undo(c.now); }},
            Command{"notice.close", "", 0, 0, "", false, false, hasNotice, closeNotice},
            Command{"cue.scroll", "", 0, 0, "", false, false, hasTarget, scrollToTarget},
            Command{"dev.inspect", "ui.keys.inspect", ImGuiKey_F12, 0, "F12", true, false, nullptr, inspect},
            Command{"inspect.tab", "", 0, 0, "", false, false, inspects, inspectTab},
            Command{"inspect.open", "", 0, 0, "", false, false, inspects, inspectControl},
            Command{"inspect.jump", "", 0, 0, "", false, false, inspects, inspectJump},
            Command{"inspect.anchors", "", 0, 0, "", false, false, inspects, inspectAnchors},
            Command{"inspect.copy", "", 0, 0, "", false, false, inspects, copyActions},
            Command{"inspect.save", "", 0, 0, "", false, false, inspects, saveActions},
            Command{"faults.close", "", 0, 0, "", false, false, hasFaults,
                    [](Context& c, std::string_view) { c.state.faultsOpen = false; }},
            Command{"faults.copy", "", 0, 0, "", false, false, hasFaults,
                    [](Context& c,
                       std::string_view) { ImGui::SetClipboardText(faultsAsText(c.state.faults).c_str()); }},
            Command{"overlay.close", "ui.keys.escape", ImGuiKey_Escape, 0, "Esc", false, true, nullptr,
                    escape},
        };

bool possible(const Context& context, const Command& command) {
  return command.enabled == nullptr || command.enabled(context);
}

bool typedQuestionMark() {
  const ImGuiIO& io = ImGui::GetIO();
  return std::find(io.InputQueueCharacters.begin(), io.InputQueueCharacters.end(), ImWchar('?')) !=
         io.InputQueueCharacters.end();
}

bool keyed(const Context& context, const Command& command) {
  // These two depend on more than a key: the layout of the keyboard, and what has the focus.
  if (command.id == "top.keys") return typedQuestionMark();
  if (command.id == "watch.play") {
    return watching(context) && !ImGui::GetIO().NavVisible && ImGui::IsKeyPressed(ImGuiKey_Space, false);
  }
  // On many keyboards the plus stands above another sign, and typing it holds Shift down.
  if (command.id == "look.larger" && ImGui::IsKeyChordPressed(command.key | ImGuiMod_Shift)) return true;
  return (command.key != 0 && ImGui::IsKeyChordPressed(command.key)) ||
         (command.otherKey != 0 && ImGui::IsKeyChordPressed(command.otherKey));
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

bool runCommand(CommandContext& context, std::string_view id) {
  const std::size_t slash = id.find('/');
  const std::string_view name = id.substr(0, slash);
  const std::string_view argument = slash == std::string_view::npos ? "" : id.substr(slash + 1);
  for (const Command& command : kCommands) {
    if (command.id != name) continue;
    if (!possible(context, command)) return false;
    command.run(context, argument);
    return true;
  }
  return false;
}

void runKeys(CommandContext& context) {
  const bool typing = ImGui::GetIO().WantTextInput;
  const bool covered = context.state.overlay != Overlay::none;
  for (const Command& command : kCommands) {
    if ((typing && !command.whileTyping) || (covered && !command.overOverlay)) continue;
    if (keyed(context, command) && possible(context, command)) {
      command.run(context, "");
      // Who opens a menu by a key goes on by keys, and must see where.
      if (context.state.overlayFresh) ImGui::SetNavCursorVisible(true);
      return;
    }
  }
}

std::string nextScenario(const Conductor& walk) {
  const std::vector<Choice>& all = walk.scenarios();
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Choice& c) { return c.id == walk.view().scenarioId; });
  return at == all.end() || at + 1 == all.end() ? "" : (at + 1)->id;
}

}  // namespace cardwalk::ui
