// How a language counts and how it writes money and dates: the rules of the shipped languages, as data.
//
// What is in it: plural forms, amounts, dates, and the writing out of {amount …} and {date …} in a text.
// What it DOES NOT do: read the system's locale or keep any state. A language it does not know counts and
// writes as English does. Whole numbers below a million only: nothing here counts further.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk {

/// The forms that the Unicode CLDR names; a language uses some of them.
enum class PluralForm : std::uint8_t { one, few, many, other };

/// The forms that a catalogue of this language needs for a text with a number, e.g. one, few and many.
std::span<const PluralForm> pluralForms(std::string_view language);
PluralForm pluralForm(std::string_view language, long count);
/// "one" … "other", as it ends a key.
std::string_view pluralWord(PluralForm form);
/// "stores.places" for "stores.places.few"; empty for a key without such an ending.
std::string_view pluralStem(std::string_view key);

/// 1890, "USD" → "US$18.90", "18,90 US$", "18,90 $". `cents` from 0; a currency without a sign keeps its
/// code.
std::string moneyText(std::string_view language, long long cents, std::string_view currency);
/// 12, 10 → "12 Oct", "12 окт."; year 0: without a year. Day 1 … 31, month 1 … 12, otherwise empty.
std::string dateText(std::string_view language, int day, int month, int year = 0);

/// What a text says in numbers instead of words, e.g. "amount 1.00 USD" and "date 10-12".
struct Literals {
  std::vector<std::string> all;  ///< in the order of the text, without braces
  std::string fault;             ///< the first that cannot be read; it stays as it is
};
/// Writes {amount 18.90 USD}, {date 10-12} and {date 2026-10-12} (month before day) out in place.
Literals writeOut(std::string_view language, std::string& text);

}  // namespace cardwalk
