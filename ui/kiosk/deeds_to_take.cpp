#include "ui/kiosk/deeds_to_take.h"

#include <memory>

#include "core/records/walk_line.h"
#include "core/session/made_scenario.h"
#include "core/session/take_away.h"
#include "ui/handout/walk_source.h"

namespace cardwalk::ui {
namespace {

/// "1. Tap “My Account”", a line for each action.
std::string inWords(const WalkWish& wish, const std::vector<LogEntry>& log) {
  std::vector<NamedAction> actions;
  for (const LogEntry& each : log) actions.push_back(each.action);
  const std::unique_ptr<WalkSource> walk = recordedWalk(wish, std::move(actions));
  std::string out;
  int number = 0;
  for (std::optional<WalkMoment> moment = walk->next(); moment && !moment->last; moment = walk->next())
    out += std::to_string(++number) + ". " + moment->view.coach.instruction + "\n";
  return out;
}

}  // namespace

std::string deedsToTake(const Pack& pack, std::string_view scenario, const std::string& language,
                        const std::vector<LogEntry>& log) {
  const std::unique_ptr<const Pack> made = isMadeId(scenario) ? packWithMade(pack, scenario) : nullptr;
  const Pack& source = made ? *made : pack;
  const int index = source.scenarioIndex(scenario);
  if (log.empty() || index < 0) return {};
  const std::optional<std::string> line = walkLine(source, scenario, log, kMostTakeAway * 2);
  if (!line) return {};
  const TextCatalogue& texts = source.language(language);
  const std::string head = texts.get(source.scenarios[static_cast<std::size_t>(index)].title) + "\n";
  const std::string foot =
      "\n" + texts.get("kiosk.take.notice") + "\n\n" + texts.get("kiosk.deeds.line") + "\n" + *line + "\n";
  const std::string words = "\n" + inWords({source, std::string(scenario), language}, log);
  return head + (head.size() + words.size() + foot.size() <= kMostTakeAway ? words : "") + foot;
}

}  // namespace cardwalk::ui
