#include <string>

#include "core/content/words.h"
#include "core/records/report.h"
#include "core/session/walkthrough.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

std::string forPeople(const PlanReport& report, const Walkthrough& walked, const CliTexts& texts) {
  std::string text =
      texts.say("cli.plan.title", {{"scenario", report.scenario}, {"title", report.title}}) + "\n";
  std::size_t number = 0;
  for (const WalkStep& item : walked.steps) {
    text += std::to_string(++number) + ". [" +
            std::string(surfaceWords()[static_cast<std::size_t>(item.action.surface)]) + "] " +
            item.instruction + "  (" + item.action.control + ")\n";
  }
  if (walked.handedOver) text += texts.say("cli.plan.handover") + "\n";
  return text;
}

}  // namespace

int runPlan(const Arguments& arguments, const Pack& pack) {
  const int scenario = pack.scenarioIndex(arguments.scenario);
  const std::string language = contentLanguage(arguments);
  const Walkthrough walked = walkThrough(pack, scenario, language);
  PlanReport report;
  report.title = pack.language(language).get(pack.scenarios[static_cast<std::size_t>(scenario)].title);
  report.scenario = arguments.scenario;
  for (const WalkStep& step : walked.steps) report.route.push_back({step.action, step.instruction});
  const int printed = print(arguments.json ? toJson(report) : forPeople(report, walked, arguments.texts));
  if (walked.fault.empty() || printed != kExitGood) return printed;
  complain(arguments.scenario + ": " + walked.fault);
  return kExitFindings;
}

}  // namespace cardwalk::ui
