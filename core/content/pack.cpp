#include "core/content/pack.h"

#include <algorithm>

namespace cardwalk {

namespace {

template <typename List>
int indexOf(const List& list, std::string_view id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; });
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

}  // namespace

const std::string& TextCatalogue::get(std::string_view key) const {
  const auto found = texts.find(key);
  return found == texts.end() ? missing : found->second;
}

int Pack::screenIndex(std::string_view wanted) const { return indexOf(screens, wanted); }
int Pack::controlIndex(std::string_view wanted) const { return indexOf(controls, wanted); }
int Pack::ruleIndex(std::string_view wanted) const { return indexOf(rules, wanted); }
int Pack::varIndex(std::string_view wanted) const { return indexOf(vars, wanted); }
int Pack::scenarioIndex(std::string_view wanted) const { return indexOf(scenarios, wanted); }
int Pack::generationIndex(std::string_view wanted) const { return indexOf(generations, wanted); }

const Rejection* Pack::answer(Answer wanted) const {
  const int index = answers[static_cast<std::size_t>(wanted)];
  return index < 0 ? nullptr : &rejections[static_cast<std::size_t>(index)];
}

const TextCatalogue& Pack::language(std::string_view tag) const {
  for (const TextCatalogue& catalogue : languages)
    if (catalogue.language == tag) return catalogue;
  return languages.front();
}

std::vector<GenerationChoice> everyGeneration(const Pack& pack) {
  if (pack.standardGeneration < 0) return {GenerationChoice{}};
  const std::string& standard = pack.generations[static_cast<std::size_t>(pack.standardGeneration)].id;
  std::vector<GenerationChoice> all{{standard, standard}};
  for (const Generation& each : pack.generations)
    if (each.id != standard) all.push_back({each.id, each.id});
  return all;
}

}  // namespace cardwalk
