// What the command line says, in the language of whoever reads it.
//
// What is in it: choosing the language (--lang, then the environment), looking up cli.* texts, filling them.
// What it DOES NOT do: load a pack, or read anything before the first word is needed: a start that says
// nothing reads nothing. Without assets it speaks English.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/pack.h"
#include "core/content/text_forms.h"

namespace cardwalk::ui {

struct CliText {
  std::string_view key, english;
};
/// Every text of the command line in English, sorted by key; the catalogues hold the translations.
std::span<const CliText> englishCliTexts();

/// The languages that the environment asks for, best first: LANGUAGE, then LC_ALL, LC_MESSAGES or LANG, as
/// tags such as pt-BR. Nothing for the locales C and POSIX. `variable` looks one up; empty: it is not set.
std::vector<std::string> wantedLanguages(const std::function<std::string(const char*)>& variable);
/// The same for the environment of this process.
std::vector<std::string> wantedLanguages();

class CliTexts {
 public:
  using Fills = std::initializer_list<Fill>;

  /// `asked`: the value of --lang; empty if none was given.
  explicit CliTexts(std::string asked = {}) : asked_(std::move(asked)) {}

  /// The text with each {name} replaced.
  std::string say(std::string_view key, Fills fills = {}) const;
  /// With {count}, in the plural form of that number.
  std::string sayCount(std::string_view key, long count, Fills fills = {}) const;

  /// The language that it speaks, as a tag.
  const std::string& language() const { return texts().language; }

  /// " Did you mean “X”?", or " Known are: …" when nothing is near.
  std::string suggest(const std::vector<std::string>& known, std::string_view word) const;
  /// " Known are: …", for words so short that another one is always near.
  std::string listKnown(std::span<const std::string> known) const;
  std::string listKnown(std::span<const std::string_view> known) const;

 private:
  const TextCatalogue& texts() const;

  std::string asked_;
  mutable std::optional<TextCatalogue> texts_;  ///< read when first needed
};

}  // namespace cardwalk::ui
