#include "core/content/pack.h"

#include <algorithm>

#include "core/content/language.h"

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

const std::string& TextCatalogue::get(std::string_view key, long count) const {
  if (const auto plain = texts.find(key); plain != texts.end()) return plain->second;
  return get(std::string(key) + '.' + std::string(pluralWord(pluralForm(language, count))));
}

bool TextCatalogue::has(std::string_view key) const {
  if (texts.find(key) != texts.end()) return true;
  const auto forms = pluralForms(language);
  return std::any_of(forms.begin(), forms.end(), [&](PluralForm form) {
    return texts.contains(std::string(key) + '.' + std::string(pluralWord(form)));
  });
}

const LabelOrigin::InLanguage* LabelOrigin::in(std::string_view language) const {
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const InLanguage& each) { return each.language == language; });
  return found == languages.end() ? nullptr : &*found;
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

const LabelOrigin* Pack::labelOrigin(std::string_view text) const {
  const auto found = std::find_if(labels.begin(), labels.end(), [&](const LabelOrigin& each) {
    return std::find(each.texts.begin(), each.texts.end(), text) != each.texts.end();
  });
  return found == labels.end() ? nullptr : &*found;
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
