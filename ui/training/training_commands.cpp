#include "ui/training/training_commands.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/training/desk.h"

namespace cardwalk::ui {
namespace {

constexpr std::array<std::string_view, 19> kAllowed{
    "train",          "top.language",  "top.theme",     "top.textSize", "top.keys",
    "look.nextTheme", "look.motion",   "look.larger",   "look.smaller", "look.fullScreen",
    "notice.close",   "message.close", "overlay.close", "coach.down",   "coach.up",
    "faults.close",   "faults.copy",   "place.goOn",    "place.anew"};
/// Besides, with a ticket's devices on the page.
constexpr std::array<std::string_view, 3> kAtWork{"stage.turn", "cue.scroll", "ticket.facts"};
/// Besides, where the trainee may be led or helped.
constexpr std::array<std::string_view, 2> kLed{"guide.highlight", "guide.showMe"};
/// Besides, while the program works a ticket: its pace is the person's.
constexpr std::array<std::string_view, 6> kWatching{"watch.play",  "guide.back",   "watch.step",
                                                    "watch.speed", "watch.slower", "watch.faster"};
/// The help to read in, wherever nobody is examined. What of it sets up or changes a walk stays shut.
constexpr std::array<std::string_view, 6> kReading{"top.help",  "help.page", "help.search",
                                                   "help.pick", "help.all",  "help.open"};

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

std::string_view keyLabel(const Conductor& walk, const Command& command) {
  const TrainingDesk* desk = walk.training();
  const Attempt* attempt = desk != nullptr && desk->open() ? std::as_const(*desk).attempt() : nullptr;
  const bool counts = attempt != nullptr && attempt->record().mode == TrainingMode::practice;
  return counts && command.id == "guide.showMe" ? "train.keys.help" : command.label;
}

bool atDesk(const Conductor& walk) { return walk.training() != nullptr && walk.training()->open(); }

bool deskAllows(const Conductor& walk, std::string_view command) {
  const TrainingDesk* desk = walk.training();
  if (desk == nullptr || !desk->open()) return true;
  const bool works = desk->page() == DeskPage::work, watches = desk->watches();
  const bool tested = desk->examines() || (desk->test() != nullptr && !desk->test()->over());
  return among(kAllowed, command) || (works && among(kAtWork, command)) ||
         (works && !desk->examines() && among(kLed, command)) || (watches && among(kWatching, command)) ||
         (!tested && among(kReading, command));
}

bool deskAllows(const CommandContext& context, std::string_view command) {
  return deskAllows(context.walk, command);
}

}  // namespace cardwalk::ui
