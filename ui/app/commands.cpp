#include "ui/app/commands.h"

#include <algorithm>

#include "ui/app/command_actions.h"
#include "ui/kiosk/kiosk_commands.h"
#include "ui/training/training_commands.h"

namespace cardwalk::ui {
namespace {

using Context = CommandContext;

bool possible(const Context& context, const Command& command) {
  return deskAllows(context, command.id) && kioskAllows(context.walk, command.id) &&
         (command.enabled == nullptr || command.enabled(context));
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

bool runCommand(CommandContext& context, std::string_view id) {
  const std::size_t slash = id.find('/');
  const std::string_view name = id.substr(0, slash);
  const std::string_view argument = slash == std::string_view::npos ? "" : id.substr(slash + 1);
  for (const Command& command : commands()) {
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
  for (const Command& command : commands()) {
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
