#include "ui/cli/pack_reading.h"

#include <string>
#include <vector>

#include "core/content/pseudo.h"
#include "core/session/made_scenario.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

/// What was asked for is not in the pack, though nothing is wrong with it.
const ContentError* unknownGeneration(const std::vector<ContentError>& errors) {
  for (const ContentError& error : errors)
    if (error.id == "unknown-generation") return &error;
  return nullptr;
}

/// Which of the generations asked for the pack does not have, and which it has.
std::string noGeneration(std::string_view key, const GenerationChoice& asked, const PackPlace& place,
                         const CliTexts& texts) {
  const LoadResult standard = loadPack(place.pack, place.schemas);
  if (!standard.pack) return refusal(standard, {}, place, texts);
  std::vector<std::string> known;
  for (const Generation& each : standard.pack->generations) known.push_back(each.id);
  std::string word;
  for (const std::string& each : asked)
    if (word.empty() && standard.pack->generationIndex(each) < 0) word = each;
  return texts.say(key, {{"pack", place.pack.string()}, {"word", word}}) + texts.listKnown(known);
}

/// What does not fit the pack, or nothing.
std::string mismatch(const Arguments& arguments, const Pack& pack) {
  const CliTexts& texts = arguments.texts;
  if (!arguments.scenario.empty() && pack.scenarioIndex(arguments.scenario) < 0) {
    std::vector<std::string> known;
    for (const Scenario& scenario : pack.scenarios) known.push_back(scenario.id);
    return texts.say("cli.error.scenario", {{"word", arguments.scenario}}) +
           texts.suggest(known, arguments.scenario);
  }
  std::vector<std::string> languages;
  for (const TextCatalogue& language : pack.languages) languages.push_back(language.language);
  for (const std::string& language : languages) {
    if (arguments.lang.empty() || arguments.lang == language) return {};
  }
  return texts.say("cli.error.language", {{"word", arguments.lang}}) + texts.listKnown(languages);
}

}  // namespace

std::string refusal(const LoadResult& loaded, const GenerationChoice& asked, const PackPlace& place,
                    const CliTexts& texts) {
  if (unknownGeneration(loaded.errors) != nullptr)
    return noGeneration("cli.error.noGeneration", asked, place, texts);
  const ContentError& first = loaded.errors.front();
  const std::string where = first.file + (first.pointer.empty() ? "" : " " + first.pointer);
  return texts.sayCount("cli.error.pack", static_cast<long>(loaded.errors.size()),
                        {{"pack", place.pack.string()}, {"first", where + ": " + first.message}});
}

PackReading::PackReading(const Arguments& arguments, const PackPlace& place, TimeTrace* trace)
    : arguments_(arguments), place_(place), reading_(std::async(std::launch::async, [this, trace] {
        if (trace != nullptr) trace->nameThread("pack");
        const TimeTrace::Span span(trace, "read the pack");
        return read(arguments_.generation);
      })) {}

LoadResult PackReading::read(const GenerationChoice& choice) const {
  LoadResult loaded = loadPack(place_.pack, place_.schemas, choice);
  // For authors: the gallery offers it, and whoever names it gets it.
  if (loaded.pack && (arguments_.gallery || arguments_.lang == kPseudoLanguage))
    addPseudoLanguage(*loaded.pack);
  return loaded;
}

const Pack* PackReading::wait() {
  if (!loaded_) loaded_ = reading_.get();
  std::string fault;
  // A scenario built from answers or drawn is there for every command, like the pack's own.
  if (loaded_->pack && loaded_->pack->scenarioIndex(arguments_.scenario) < 0)
    if (const auto extended = packWithMade(*loaded_->pack, arguments_.scenario)) loaded_->pack = *extended;
  if (unknownGeneration(loaded_->errors) != nullptr) {
    fault = noGeneration("cli.error.generationUnknown", arguments_.generation, place_, arguments_.texts);
  } else if (!loaded_->pack) {
    fault = refusal(*loaded_, arguments_.generation, place_, arguments_.texts);
  } else {
    fault = mismatch(arguments_, *loaded_->pack);
  }
  if (fault.empty()) return &*loaded_->pack;
  complain(fault);
  return nullptr;
}

}  // namespace cardwalk::ui
