// The texts of a pack: catalogues held against one another, numbers written out, labels with their
// provenance.

#include <algorithm>

#include "core/content/language.h"
#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

/// Where a text stands: in the pack's own file, or among the interface's.
Spot whereIs(const Spot& interface, const Spot& own, const std::string& key) {
  return own.at(key).exists() ? own.at(key) : interface.at(key);
}

/// The name of the text that this key is a plural form of; empty for a text of its own. A text that has the
/// plain name has no forms: under "my.orders", "my.orders.one" is an answer.
std::string_view stemIn(const TextCatalogue& catalogue, const std::string& key) {
  const std::string_view stem = pluralStem(key);
  return catalogue.texts.contains(stem) ? std::string_view() : stem;
}

std::string formKey(std::string_view stem, PluralForm form) {
  return std::string(stem) + '.' + std::string(pluralWord(form));
}

}  // namespace

void PackReader::readTexts(const Spot& interface, const Spot& own, const std::string& language, bool first) {
  TextCatalogue catalogue;
  catalogue.language = language;
  for (const Spot* from : {&own, &interface})
    for (const auto& [key, value] : from->node->members)
      if (value.isText() && key != "$schema") catalogue.texts.emplace(key, value.text);
  const auto name = catalogue.texts.find("language.name");
  catalogue.name = name == catalogue.texts.end() ? language : name->second;
  if (first) {
    for (const auto& [key, value] : interface.node->members)
      if (key != "$schema") pack_.interfaceTexts.push_back(key);
    std::sort(pack_.interfaceTexts.begin(), pack_.interfaceTexts.end());
  } else {
    compareTexts(interface, own, catalogue);
  }
  checkForms(interface, own, catalogue);
  writeNumbers(interface, own, catalogue, first);
  pack_.languages.push_back(std::move(catalogue));
}

void PackReader::compareTexts(const Spot& interface, const Spot& own, const TextCatalogue& catalogue) {
  const TextCatalogue& base = pack_.languages.front();
  for (const auto& [key, text] : base.texts) {
    const std::string_view stem = stemIn(base, key);
    if (stem.empty() ? !catalogue.texts.contains(key) : !catalogue.has(stem)) {
      const bool shared = std::binary_search(pack_.interfaceTexts.begin(), pack_.interfaceTexts.end(), key);
      fail("unknown-text", shared ? interface : own,
           "the text \"" + (stem.empty() ? key : formKey(stem, pluralForms(catalogue.language).front())) +
               "\" is missing in " + catalogue.language + "; translate it");
    }
  }
  for (const auto& [key, text] : catalogue.texts) {
    const std::string_view stem = stemIn(catalogue, key);
    if (stem.empty() ? !base.texts.contains(key) : !base.has(stem))
      fail("extra-text", whereIs(interface, own, key),
           "\"" + key + "\" does not exist in " + base.language + "; remove it");
  }
}

void PackReader::checkForms(const Spot& interface, const Spot& own, const TextCatalogue& catalogue) {
  const auto needed = pluralForms(catalogue.language);
  std::string forms;
  for (const PluralForm form : needed) forms += (forms.empty() ? "" : ", ") + std::string(pluralWord(form));
  std::set<std::string, std::less<>> stems;
  for (const auto& [key, text] : catalogue.texts) {
    const std::string_view stem = stemIn(catalogue, key);
    if (stem.empty()) continue;
    stems.emplace(stem);
    if (std::none_of(needed.begin(), needed.end(),
                     [&](PluralForm form) { return key.ends_with(pluralWord(form)); }))
      fail("extra-text", whereIs(interface, own, key),
           catalogue.language + " has no such plural form; \"" + std::string(stem) + "\" takes " + forms);
  }
  for (const std::string& stem : stems)
    for (const PluralForm form : needed)
      if (const std::string key = formKey(stem, form); !catalogue.texts.contains(key))
        fail("unknown-text", own,
             "the text \"" + key + "\" is missing in " + catalogue.language + "; \"" + stem + "\" takes " +
                 forms);
}

void PackReader::writeNumbers(const Spot& interface, const Spot& own, TextCatalogue& catalogue, bool first) {
  for (auto& [key, text] : catalogue.texts) {
    if (text.find("{amount ") == std::string::npos && text.find("{date ") == std::string::npos) {
      if (!first && literals_.contains(key))
        fail("placeholder", whereIs(interface, own, key),
             "lacks {" + literals_[key].front() + "}, which " + pack_.languages.front().language + " has");
      continue;
    }
    Literals found = writeOut(catalogue.language, text);
    std::sort(found.all.begin(), found.all.end());
    if (!found.fault.empty())
      fail(
          "placeholder", whereIs(interface, own, key),
          "{" + found.fault + "} cannot be read; write {amount 1.00 USD}, {date 10-12} or {date 2026-10-12}");
    if (first) {
      literals_.emplace(key, std::move(found.all));
    } else if (const auto base = literals_.find(key); base == literals_.end() || base->second != found.all) {
      fail("placeholder", whereIs(interface, own, key),
           "has other amounts or dates than " + pack_.languages.front().language + "; write the same");
    }
  }
}

Provenance PackReader::provenance(const Spot& spot) {
  return static_cast<Provenance>(word(spot, provenanceWords(), "provenance", 4));
}

void PackReader::readWordings(const Spot& root, LabelOrigin& label) {
  for (const auto& [tag, value] : root.node->members) {
    const Spot spot = root.at(tag);
    const bool known =
        std::find(namedLanguages_.begin(), namedLanguages_.end(), tag) != namedLanguages_.end();
    if (!known) fail("unknown-value", spot, "\"" + tag + "\" is no language of this pack");
    LabelOrigin::InLanguage wording{tag, provenance(spot.at("from")), {}};
    const Spot others = spot.at("others");
    if (others.exists() && others.node->isObject())
      for (const auto& [text, from] : others.node->members)
        wording.others.push_back({text, provenance(others.at(text))});
    label.languages.push_back(std::move(wording));
  }
  for (const TextCatalogue& each : pack_.languages)
    if (label.in(each.language) == nullptr)
      fail("missing", root, "say where the wording in " + each.language + " comes from");
}

void PackReader::moveLabels() {
  const std::vector<LabelOrigin> before = pack_.labels;
  for (const auto& [key, other] : replaced_) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      std::vector<TextKey>& texts = pack_.labels[i].texts;
      std::erase(texts, key);
      if (std::find(before[i].texts.begin(), before[i].texts.end(), other) != before[i].texts.end())
        texts.push_back(key);
    }
  }
}

void PackReader::readLabels(const Spot& root) {
  const Spot list = root.at("labels");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Spot spot = list.at(i);
    LabelOrigin label;
    label.id = spot.at("id").text();
    if (!unique(pack_.labels, label.id, spot.at("id"))) continue;
    const Spot texts = spot.at("texts");
    for (std::size_t k = 0; k < texts.size(); ++k) {
      const TextKey key = textKey(texts.at(k));
      if (const LabelOrigin* other = key.empty() ? nullptr : pack_.labelOrigin(key))
        fail("duplicate-id", texts.at(k), "\"" + key + "\" stands under \"" + other->id + "\" already");
      label.texts.push_back(key);
    }
    const Spot languages = spot.at("languages");
    if (languages.exists() && languages.node->isObject()) readWordings(languages, label);
    pack_.labels.push_back(std::move(label));
  }
}

}  // namespace cardwalk
