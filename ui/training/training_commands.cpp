#include "ui/training/training_commands.h"

#include <algorithm>
#include <array>

#include "ui/training/desk.h"

namespace cardwalk::ui {
namespace {

constexpr std::array<std::string_view, 25> kAllowed{
    "train",           "top.language",  "top.theme",    "top.textSize",  "top.keys",
    "look.nextTheme",  "look.motion",   "look.larger",  "look.smaller",  "look.fullScreen",
    "stage.turn",      "message.close", "notice.close", "overlay.close", "cue.scroll",
    "guide.highlight", "guide.showMe",  "watch.play",   "coach.down",    "coach.up",
    "faults.close",    "faults.copy",   "place.goOn",   "place.anew",    "ticket.facts"};
/// Besides, while the program works a ticket: its pace is the person's.
constexpr std::array<std::string_view, 5> kWatching{"guide.back", "watch.step", "watch.speed", "watch.slower",
                                                    "watch.faster"};

template <std::size_t Count>
bool among(const std::array<std::string_view, Count>& commands, std::string_view command) {
  return std::find(commands.begin(), commands.end(), command) != commands.end();
}

}  // namespace

bool hasTraining(const CommandContext& context) { return context.walk.training() != nullptr; }

void train(CommandContext& context, std::string_view words) {
  TrainingDesk& desk = *context.walk.training();
  const std::uint64_t serial = desk.serial();
  const std::string language = context.walk.texts().language;
  if (!desk.open() && desk.language() != language) desk.setLanguage(language);
  desk.command(words, context.now);
  context.state.overlay = Overlay::none;
  if (desk.serial() != serial || desk.asksToLeave()) context.state.desk.wantFocus = ImGui::GetIO().NavVisible;
}

bool stayAtTicket(CommandContext& context) {
  TrainingDesk* desk = context.walk.training();
  if (desk == nullptr || !desk->open() || !desk->asksToLeave()) return false;
  return desk->command("stay", context.now);
}

bool watchesTicket(const CommandContext& context) {
  const TrainingDesk* desk = context.walk.training();
  return desk != nullptr && desk->open() && desk->watches();
}

bool worksOnTicket(const CommandContext& context) {
  const TrainingDesk* desk = context.walk.training();
  return desk != nullptr && desk->open() && desk->page() == DeskPage::work;
}

void foldFacts(CommandContext& context, std::string_view) {
  DeskMemory& memory = context.state.desk;
  memory.factsOpen = !memory.factsOpen;
  memory.showFacts = memory.factsOpen;
}

bool deskAllows(const Conductor& walk, std::string_view command) {
  const TrainingDesk* desk = walk.training();
  if (desk == nullptr || !desk->open()) return true;
  return among(kAllowed, command) || (desk->watches() && among(kWatching, command));
}

bool deskAllows(const CommandContext& context, std::string_view command) {
  return deskAllows(context.walk, command);
}

}  // namespace cardwalk::ui
