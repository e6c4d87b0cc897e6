#include "core/session/take_away.h"

#include <memory>
#include <vector>

#include "core/content/text_forms.h"
#include "core/session/made_scenario.h"
#include "core/session/walkthrough.h"

namespace cardwalk {
namespace {

std::string_view headingOf(Surface surface) {
  return surface == Surface::website ? "stores.website" : surface == Surface::app ? "stores.app" : "";
}

/// "Phone app", then a line for each step.
std::string inSentences(const std::vector<WalkStep>& steps, const TextCatalogue& texts) {
  std::string out;
  std::string_view heading;
  int number = 0;
  for (const WalkStep& step : steps) {
    if (const std::string_view own = headingOf(step.action.surface); !own.empty() && own != heading) {
      heading = own;
      out += "\n" + texts.get(own) + "\n";
    }
    out += std::to_string(++number) + ". " + step.instruction + "\n";
  }
  return out;
}

/// "Phone app: My Account › Alipay › …", the colon as the language writes it, each label once where it is
/// pressed twice in a row.
std::string inLabels(const std::vector<WalkStep>& steps, const TextCatalogue& texts) {
  std::string out;
  std::string_view heading;
  std::string last;
  for (const WalkStep& step : steps) {
    const std::string_view own = headingOf(step.action.surface);
    const bool first = !own.empty() && own != heading;
    if (first) {
      heading = own;
      out +=
          (out.empty() ? "\n" : "\n\n") + fill(texts.get("handout.before"), {{"text", texts.get(own)}}) + " ";
    }
    if (first) last.clear();
    if (step.label.empty() || step.label == last) continue;
    if (!last.empty()) out += " › ";
    out += step.label;
    last = step.label;
  }
  return out + "\n";
}

}  // namespace

TakeAway takeAway(const Pack& pack, std::string_view scenario, const std::string& language,
                  std::size_t most) {
  const std::unique_ptr<const Pack> made = isMadeId(scenario) ? packWithMade(pack, scenario) : nullptr;
  const Pack& source = made ? *made : pack;
  const int index = made ? static_cast<int>(made->scenarios.size()) - 1 : pack.scenarioIndex(scenario);
  if (index < 0) return {};
  const Walkthrough walked = walkThrough(source, index, language, Mode::companion);
  if (!walked.fault.empty() || walked.steps.empty()) return {};
  const TextCatalogue& texts = source.language(language);
  const std::string head = texts.get(source.scenarios[static_cast<std::size_t>(index)].title) + "\n";
  const std::string foot = "\n" + texts.get("kiosk.take.notice");
  TakeAway out{head + inSentences(walked.steps, texts) + foot};
  if (out.text.size() > most) out = {head + inLabels(walked.steps, texts) + foot, true};
  return out;
}

}  // namespace cardwalk
