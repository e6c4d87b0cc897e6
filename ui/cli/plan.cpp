#include <string>

#include "core/content/words.h"
#include "core/records/report.h"
#include "core/session/session.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

/// Longer than any sensible route; a coach that goes in circles must not go on for ever.
constexpr int kLongestRoute = 1000;
constexpr Millis kBetween = 1000;

struct Walked {
  PlanReport report;
  std::string fault;  ///< set if the coach led to no end
  bool handedOver = false;
};

/// Does what the coach says until there is nothing more to do, so that the words are those of the window.
Walked walk(const Pack& pack, int scenario, const std::string& language) {
  Walked walked;
  walked.report.scenario = pack.scenarios[static_cast<std::size_t>(scenario)].id;
  Session session(pack, scenario, Mode::guide, 0, 0);
  if (!language.empty()) session.setLanguage(language);
  Millis now = 0;
  for (int count = 0; count < kLongestRoute; ++count) {
    const CoachView& coach = session.view().coach;
    if (coach.done || coach.handedOver) {
      walked.handedOver = coach.handedOver;
      return walked;
    }
    if (coach.target.control.empty()) {
      walked.fault = "the coach knows no way on after action " + std::to_string(count) + ".";
      return walked;
    }
    const Target& target = coach.target;
    walked.report.route.push_back(
        {{target.surface, target.control, target.gesture, target.text}, coach.instruction});
    const std::size_t before = session.log().size();
    session.apply({walked.report.route.back().action}, now += kBetween);
    if (session.log().size() == before || !session.log().back().accepted) {
      walked.fault =
          "the coach's own advice was refused at “" + walked.report.route.back().action.control + "”.";
      return walked;
    }
  }
  walked.fault = "the coach found no end within " + std::to_string(kLongestRoute) + " actions.";
  return walked;
}

std::string forPeople(const Walked& walked) {
  std::string text;
  std::size_t number = 0;
  for (const RouteItem& item : walked.report.route) {
    text += std::to_string(++number) + ". [" +
            std::string(surfaceWords()[static_cast<std::size_t>(item.action.surface)]) + "] " +
            item.instruction + "  (" + item.action.control + ")\n";
  }
  if (walked.handedOver) text += "This is as far as one can go alone; then it is handed over.\n";
  return text;
}

}  // namespace

int runPlan(const Arguments& arguments, const Pack& pack) {
  const Walked walked = walk(pack, pack.scenarioIndex(arguments.scenario), arguments.lang);
  const int printed = print(arguments.json ? toJson(walked.report) : forPeople(walked));
  if (walked.fault.empty() || printed != kExitGood) return printed;
  complain(arguments.scenario + ": " + walked.fault);
  return kExitFindings;
}

}  // namespace cardwalk::ui
