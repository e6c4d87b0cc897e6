#include "core/content/language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cardwalk {

namespace {

using enum PluralForm;

constexpr std::string_view kNoBreak = "\u00A0", kNarrow = "\u202F";
constexpr std::array<std::string_view, 4> kFormWords{"one", "few", "many", "other"};
constexpr std::array kOneOther{one, other};
constexpr std::array kSlavic{one, few, many};

/// Which rule picks the form. `zeroOne`: 0 and 1 are both "one".
enum class Counting : std::uint8_t { oneAlone, zeroOne, slavic };

struct Language {
  std::string_view tag;
  Counting counting;
  std::string_view point, group;
  int leastGrouped;  ///< digits before the point from which on groups are set apart
  std::string_view dollar;
  bool signFirst;
  std::string_view signGap;
  std::array<std::string_view, 12> months;
  std::string_view dayGap, yearGap, yearEnd;
};

constexpr std::array kLanguages{
    Language{"en",
             Counting::oneAlone,
             ".",
             ",",
             4,
             "US$",
             true,
             "",
             {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
             kNoBreak,
             kNoBreak,
             ""},
    Language{"es",
             Counting::oneAlone,
             ",",
             ".",
             5,
             "US$",
             false,
             kNoBreak,
             {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"},
             kNoBreak,
             kNoBreak,
             ""},
    Language{"pt",
             Counting::zeroOne,
             ",",
             ".",
             4,
             "US$",
             true,
             kNoBreak,
             {"jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."},
             "\u00A0de\u00A0",
             "\u00A0de\u00A0",
             ""},
    Language{
        "fr",
        Counting::zeroOne,
        ",",
        kNarrow,
        4,
        "$US",
        false,
        kNoBreak,
        {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
        kNoBreak,
        kNoBreak,
        ""},
    Language{
        "ru",
        Counting::slavic,
        ",",
        kNoBreak,
        4,
        "$",
        false,
        kNoBreak,
        {"янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."},
        kNoBreak,
        kNoBreak,
        "\u00A0г."}};

/// By the part of the tag before the hyphen; English for a language that is not in the list.
const Language& rulesOf(std::string_view tag) {
  const std::string_view base = tag.substr(0, tag.find('-'));
  const auto found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                  [&](const Language& each) { return each.tag == base; });
  return found == kLanguages.end() ? kLanguages.front() : *found;
}

std::string signOf(const Language& rules, std::string_view currency) {
  if (currency == "USD") return std::string(rules.dollar);
  if (currency == "EUR") return "€";
  return std::string(currency);
}

/// A whole number from 0 that fills all of `text`, or -1.
int wholeNumber(std::string_view text) {
  int value = -1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return digits && read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : -1;
}

/// "18.90 USD"; empty when it is none.
std::string amountOf(std::string_view language, std::string_view words) {
  const std::size_t gap = words.find(' '), point = words.find('.');
  if (gap == std::string_view::npos || point >= gap || gap - point != 3 || words.size() - gap != 4) return {};
  const int whole = wholeNumber(words.substr(0, point)), cents = wholeNumber(words.substr(point + 1, 2));
  if (whole < 0 || cents < 0) return {};
  return moneyText(language, 100LL * whole + cents, words.substr(gap + 1));
}

/// "10-12" or "2026-10-12"; empty when it is none.
std::string dateOf(std::string_view language, std::string_view words) {
  int year = 0;
  if (words.size() == 10 && words[4] == '-') {
    year = wholeNumber(words.substr(0, 4));
    words.remove_prefix(5);
  }
  if (words.size() != 5 || words[2] != '-' || year < 0) return {};
  return dateText(language, wholeNumber(words.substr(3)), wholeNumber(words.substr(0, 2)), year);
}

}  // namespace

std::span<const PluralForm> pluralForms(std::string_view language) {
  if (rulesOf(language).counting == Counting::slavic) return kSlavic;
  return kOneOther;
}

PluralForm pluralForm(std::string_view language, long count) {
  const long tens = count % 100, ones = count % 10;
  switch (rulesOf(language).counting) {
    case Counting::oneAlone:
      return count == 1 ? one : other;
    case Counting::zeroOne:
      return count == 0 || count == 1 ? one : other;
    case Counting::slavic:
      break;
  }
  if (ones == 1 && tens != 11) return one;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
}

std::string_view pluralWord(PluralForm form) { return kFormWords[static_cast<std::size_t>(form)]; }

std::string_view pluralStem(std::string_view key) {
  const std::size_t dot = key.rfind('.');
  if (dot == std::string_view::npos) return {};
  const bool known = std::find(kFormWords.begin(), kFormWords.end(), key.substr(dot + 1)) != kFormWords.end();
  return known ? key.substr(0, dot) : std::string_view();
}

std::string moneyText(std::string_view language, long long cents, std::string_view currency) {
  const Language& rules = rulesOf(language);
  std::string digits = std::to_string(cents / 100);
  if (static_cast<int>(digits.size()) >= rules.leastGrouped)
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, rules.group);
  const std::string part = std::to_string(cents % 100);
  digits += std::string(rules.point) + (part.size() < 2 ? "0" : "") + part;
  const std::string sign = signOf(rules, currency), gap(sign == currency ? kNoBreak : rules.signGap);
  return rules.signFirst ? sign + gap + digits : digits + gap + sign;
}

std::string dateText(std::string_view language, int day, int month, int year) {
  if (day < 1 || day > 31 || month < 1 || month > 12) return {};
  const Language& rules = rulesOf(language);
  std::string text = std::to_string(day) + std::string(rules.dayGap) +
                     std::string(rules.months[static_cast<std::size_t>(month - 1)]);
  if (year > 0) text += std::string(rules.yearGap) + std::to_string(year) + std::string(rules.yearEnd);
  return text;
}

Literals writeOut(std::string_view language, std::string& text) {
  constexpr std::string_view kAmount = "amount ", kDate = "date ";
  Literals found;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    const std::string words = text.substr(open + 1, close - open - 1);
    const bool amount = words.starts_with(kAmount);
    if (!amount && !words.starts_with(kDate)) continue;
    const std::string written = amount ? amountOf(language, std::string_view(words).substr(kAmount.size()))
                                       : dateOf(language, std::string_view(words).substr(kDate.size()));
    found.all.push_back(words);
    if (written.empty() && found.fault.empty()) found.fault = words;
    if (!written.empty()) text.replace(open, close - open + 1, written);
  }
  return found;
}

}  // namespace cardwalk
