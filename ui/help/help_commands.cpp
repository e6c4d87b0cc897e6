#include "ui/help/help_commands.h"

#include <utility>

#include "ui/app/command_actions.h"
#include "ui/training/training_commands.h"

namespace cardwalk::ui {
namespace {

constexpr std::string_view kOwnDevice = "own";

void rememberScenario(CommandContext& c, std::string_view id) {
  c.settings.scenario = std::string(id);
  c.wish.settingsChanged = true;
  c.state.overlay = Overlay::none;
}

}  // namespace

void chooseScenario(CommandContext& c, std::string_view id) {
  c.walk.openScenario(std::string(id), c.now);
  rememberScenario(c, id);
}

void openHelp(CommandContext& c, HelpPage page) {
  c.state.overlay = Overlay::help;
  c.state.overlayFresh = true;
  if (c.state.help.page != page) c.state.help.toTop = true;
  c.state.help.page = page;
}

void chooseHelpPage(CommandContext& c, std::string_view word) {
  for (const HelpPage page : {HelpPage::trouble, HelpPage::situation, HelpPage::answers, HelpPage::window})
    if (pageWord(page) == word && !(page == HelpPage::situation && atDesk(c.walk))) openHelp(c, page);
}

void searchHelp(CommandContext& c, std::string_view) {
  openHelp(c, HelpPage::answers);
  c.state.help.toTop = c.state.help.wantSearch = true;
}

/// Close to one symptom, and back to all; the keyboard goes along.
void pickTrouble(CommandContext& c, std::string_view id) {
  if (id.empty()) return;
  openHelp(c, HelpPage::trouble);
  c.state.overlayFresh = false;
  c.state.help.picked = std::string(id);
  c.state.help.toTop = true;
  c.state.draw.focusWanted = "help.all";
}

void showAllTroubles(CommandContext& c, std::string_view) {
  openHelp(c, HelpPage::trouble);
  c.state.overlayFresh = false;
  c.state.draw.focusWanted = "help.pick/" + c.state.help.picked;
  c.state.help.picked.clear();
  c.state.help.toTop = true;
}

void unfold(CommandContext& c, std::string_view id) {
  c.state.help.open = c.state.help.open == id ? std::string() : std::string(id);
}

void showHelp(CommandContext& c, std::string_view id) {
  if (id.empty()) return;
  c.walk.showHelp(std::string(id), c.now);
}

/// The help stays open until what it shows is there.
void helpArrived(CommandContext& c) {
  if (c.settings.scenario != c.walk.view().scenarioId) {
    c.settings.scenario = c.walk.view().scenarioId;
    c.wish.settingsChanged = true;
  }
  // What is shown stands in front, even if the way on begins on the other device.
  c.state.front = c.walk.view().active;
  c.state.frontFor = c.walk.view().coach.target.control;
  if (c.state.overlay == Overlay::help) c.state.overlay = Overlay::none;
}

/// "side=app": question and answer.
void answer(CommandContext& c, std::string_view text) {
  const Situations& situations = c.walk.pack().situations;
  Answers& answers = c.state.help.answers;
  if (answers.size() != situations.questions.size()) answers = firstAnswers(situations);
  for (std::size_t q = 0; q < answers.size(); ++q)
    for (std::size_t a = 0; a < situations.questions[q].answers.size(); ++a)
      if (text == situations.questions[q].id + "=" + situations.questions[q].answers[a].id)
        answers[q] = static_cast<std::int16_t>(a);
}

void answerShop(CommandContext& c, std::string_view choice) {
  const std::string_view device = choice.substr(0, choice.find('='));
  std::vector<std::string>& shop = c.state.help.shop;
  std::erase_if(shop, [&](const std::string& each) { return each.substr(0, each.find('=')) == device; });
  shop.emplace_back(choice);
}

bool hasSituations(const CommandContext& c) { return !c.walk.pack().situations.empty(); }

void startSituation(CommandContext& c, std::string_view argument) {
  c.state.help.ownDevice = argument == kOwnDevice;
  const Situations& situations = c.walk.pack().situations;
  Answers answers = c.state.help.answers;
  if (answers.size() != situations.questions.size()) answers = firstAnswers(situations);
  const std::string id = situationId(situations, answers);
  if (!knowsScenario(c.walk.pack(), id)) return;
  c.walk.openScenarioIn(c.state.help.shop, id, c.now);
}

/// The same start, on the person's own device.
void startOnOwnDevice(CommandContext& c, std::string_view) { startSituation(c, kOwnDevice); }

void situationArrived(CommandContext& c, const Arrival& arrival) {
  const bool own = std::exchange(c.state.help.ownDevice, false);
  if (!arrival.done) return;  // the pack cannot be read in those years now
  if (!c.state.help.shop.empty()) rememberGeneration(c);
  c.settings.scenario = arrival.id;
  c.wish.settingsChanged = true;
  if (c.state.overlay == Overlay::help) c.state.overlay = Overlay::none;
  if (own) c.walk.setMode(Mode::companion, c.now);
}

}  // namespace cardwalk::ui
