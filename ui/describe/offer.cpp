#include "ui/describe/offer.h"

#include <utility>

#include "core/content/training.h"

namespace cardwalk::ui {

ShippedNames shippedNames(const Pack& pack, std::vector<std::string> presets) {
  ShippedNames names;
  const TextCatalogue& english = pack.language("en");
  for (const Scenario& scenario : pack.scenarios)
    names.scenarios.emplace_back(scenario.id, english.get(scenario.title));
  for (const Generation& generation : pack.generations) names.generations.push_back(generation.id);
  for (const TextCatalogue& language : pack.languages) names.languages.push_back(language.language);
  names.presets = std::move(presets);
  if (pack.training)
    for (const Topic& topic : pack.training->topics) names.topics.push_back(topic.id);
  return names;
}

Offer offerFor(const OptionEntry& option, const ShippedNames& names) {
  using Files = Offer::Files;
  const std::string& name = option.longest();
  if (std::vector<std::string> words = wordsOf(option.value); !words.empty())
    return {words, Files::none, false, takesSeveral(option.value)};
  if (name == "--scenario" || name == "--ticket") {
    Offer offer{{}, Files::none, true};
    for (const auto& [id, title] : names.scenarios) offer.words.push_back(id);
    return offer;
  }
  if (name == "--topics") return {names.topics, Files::none, false, true};
  if (name == "--generation") return {names.generations, Files::none};
  if (name == "PRESET") return {names.presets, Files::any};
  if (option.value == "TAG") return {names.languages, Files::none};
  if (option.value == "DIR" || name.starts_with("PACK")) return {{}, Files::folders};
  if (option.value == "FILE" || option.value == "ADDRESS") return {{}, Files::any};
  return {};
}

}  // namespace cardwalk::ui
