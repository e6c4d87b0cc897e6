#include <array>
#include <cstdlib>

#include "ui/app/command_actions.h"
#include "ui/app/commands.h"
#include "ui/dev/fault_list.h"
#include "ui/dev/inspector_commands.h"
#include "ui/help/help_commands.h"
#include "ui/kiosk/kiosk_commands.h"
#include "ui/training/training_commands.h"

namespace cardwalk::ui {
namespace {

using Context = CommandContext;

constexpr ImGuiKeyChord kCtrl = ImGuiMod_Ctrl;

const std::
    array
        kCommands{
            Command{"top.help", "ui.keys.help", ImGuiKey_F1, 0, "F1", true, true, nullptr,
                    [](Context& c, std::string_view) { openOverlay(c, Overlay::help); }},
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
            Command{"my.shop", "", 0, 0, "", false, true, hasSituations, answerShop},
            Command{"my.start", "", 0, 0, "", false, true, hasSituations, startSituation},
            Command{"my.companion", "", 0, 0, "", false, true, hasSituations, startOnOwnDevice},
            Command{"top.keys", "ui.keys.keys", 0, 0, "?", false, true, nullptr,
                    [](Context& c, std::string_view) { openOverlay(c, Overlay::keys); }},
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
            Command{"companion.different", "", 0, 0, "", false, false, accompaniesOnDevice, different},
            Command{"companion.generation", "", 0, 0, "", false, true, accompaniesStep, chooseGeneration},
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
                      id.empty() ? openOverlay(c, Overlay::scenarios) : chooseScenario(c, id);
                    }},
            Command{"top.language", "ui.keys.language", ImGuiKey_L, 0, "L", false, true, nullptr,
                    [](Context& c, std::string_view tag) {
                      tag.empty() ? openOverlay(c, Overlay::languages) : chooseLanguage(c, tag);
                    }},
            Command{"top.theme", "", 0, 0, "", false, true, nullptr,
                    [](Context& c, std::string_view word) {
                      word.empty() ? openOverlay(c, Overlay::look) : setTheme(c, word);
                    }},
            Command{"top.generation", "ui.keys.generation", ImGuiKey_G, 0, "G", false, true, hasGenerations,
                    [](Context& c, std::string_view choice) {
                      choice.empty() ? openOverlay(c, Overlay::generations) : chooseGeneration(c, choice);
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
                      if (percent.empty()) return openOverlay(c, Overlay::textSize);
                      setTextSize(c, std::atof(std::string(percent).c_str()) / 100);
                    }},
            Command{"look.larger", "ui.keys.larger", kCtrl | ImGuiKey_Equal, kCtrl | ImGuiKey_KeypadAdd,
                    "Ctrl +", true, true, nullptr,
                    [](Context& c, std::string_view) { setTextSize(c, c.settings.textSize + 0.25); }},
            Command{"look.smaller", "ui.keys.smaller", kCtrl | ImGuiKey_Minus,
                    kCtrl | ImGuiKey_KeypadSubtract, "Ctrl −", true, true, nullptr,
                    [](Context& c, std::string_view) { setTextSize(c, c.settings.textSize - 0.25); }},
            Command{"train", "", 0, 0, "", false, true, hasTraining, train},
            Command{"ticket.facts", "ui.keys.facts", ImGuiKey_I, 0, "I", false, false, worksOnTicket,
                    foldFacts},
            Command{"kiosk", "", 0, 0, "", false, true, isKiosk, kiosk},
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

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace cardwalk::ui
