#include "ui/cli/diff_words.h"

#include "core/content/words.h"

namespace cardwalk::ui {

DiffWords diffWords(const CliTexts& texts) {
  DiffWords words;
  words.place = texts.say("cli.diff.place");
  words.first = texts.say("cli.diff.place.first");
  words.after = texts.say("cli.diff.place.after");
  words.icon = texts.say("cli.diff.icon");
  words.noIcon = texts.say("cli.diff.icon.none");
  for (std::size_t i = 0; i < words.regions.size(); ++i)
    words.regions[i] = texts.say("cli.diff.region." + std::string(regionWords()[i]));
  for (std::size_t i = 0; i < words.kinds.size(); ++i)
    words.kinds[i] = texts.say("cli.diff.kind." + std::string(controlKindWords()[i]));
  return words;
}

std::string surfaceName(Surface surface, const CliTexts& texts) {
  return texts.say("cli.diff.surface." + std::string(surfaceWords()[static_cast<std::size_t>(surface)]));
}

std::string changeLine(Learn kind, const std::string& before, const std::string& after,
                       const CliTexts& texts) {
  std::string words;
  if (!before.empty()) words += texts.say("cli.diff.words", {{"words", before}});
  if (!before.empty() && !after.empty()) words += " → ";
  if (!after.empty()) words += texts.say("cli.diff.words", {{"words", after}});
  const std::string key = "cli.diff.learn." + std::string(learnWord(kind));
  return texts.say("cli.diff.change", {{"kind", texts.say(key)}, {"words", words}});
}

}  // namespace cardwalk::ui
