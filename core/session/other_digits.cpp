#include "core/session/other_digits.h"

#include <bitset>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk {

namespace {

constexpr std::size_t kDigits = 4;
constexpr std::size_t kNumbers = 10'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Calls `found(position, number)` for each word of exactly four digits.
template <typename Found>
void eachNumber(std::string_view text, const Found& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!isDigit(text[at])) continue;
    const std::size_t from = at;
    std::size_t number = 0;
    for (; at < text.size() && isDigit(text[at]); ++at)
      number = (number * 10 + static_cast<std::size_t>(text[at] - '0')) % kNumbers;
    const bool inWord = (from > 0 && isLetter(text[from - 1])) || (at < text.size() && isLetter(text[at]));
    if (at - from == kDigits && !inWord) found(from, number);
  }
}

std::string written(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(kDigits - digits.size(), '0') + digits;
}

using Keys = std::set<std::string_view>;

void addKeys(const Scenario& scenario, Keys& keys) {
  for (const TextKey* key :
       {&scenario.title, &scenario.customer, &scenario.summary, &scenario.closing, &scenario.closingTitle})
    keys.insert(*key);
}

void addKeys(const TrainingTicket& ticket, Keys& keys) {
  keys.insert(ticket.account.begin(), ticket.account.end());
  for (const DiagnosisOption& option : ticket.options) keys.insert(option.reason);
  for (const Statement& statement : ticket.statements) {
    keys.insert(statement.text);
    keys.insert(statement.reason);
  }
}

void addKeys(const Situations& situations, Keys& keys) {
  if (situations.base) addKeys(*situations.base, keys);
  for (const SituationQuestion& question : situations.questions) {
    keys.insert(question.title);
    keys.insert(question.hint);
    for (const SituationAnswer& answer : question.answers) {
      keys.insert(answer.label);
      keys.insert(answer.detail);
    }
  }
}

/// Texts that speak of other worlds, where the same digits are other cards.
Keys keysOfOthers(const Pack& pack, const TrainingTicket& ticket) {
  Keys keys, own;
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i)
    addKeys(pack.scenarios[i], i == static_cast<std::size_t>(ticket.scenario) ? own : keys);
  for (const TrainingTicket& each : pack.training->tickets)
    addKeys(each, each.scenario == ticket.scenario ? own : keys);
  addKeys(pack.situations, keys);
  for (const HelpEntry& entry : pack.help)
    for (const TextKey* key : {&entry.title, &entry.text, &entry.cause, &entry.cure}) keys.insert(*key);
  for (const std::string_view key : own) keys.erase(key);
  return keys;
}

/// A number in a text of some language.
struct Place {
  const std::string* key;
  std::string* text;
  std::size_t at, number;
};

std::vector<Place> numbersIn(Pack& pack) {
  std::vector<Place> places;
  for (TextCatalogue& language : pack.languages)
    for (auto& [key, text] : language.texts)
      eachNumber(text, [&, &name = key, &within = text](std::size_t at, std::size_t number) {
        places.push_back({&name, &within, at, number});
      });
  return places;
}

std::bitset<kNumbers> takenNumbers(const Pack& pack, const std::vector<Place>& places) {
  std::bitset<kNumbers> taken;
  for (const Place& place : places) taken.set(place.number);
  const auto take = [&](std::string_view digits) {
    eachNumber(digits, [&](std::size_t, std::size_t number) { taken.set(number); });
  };
  for (const Scenario& scenario : pack.scenarios)
    for (const Card& card : scenario.cards) take(card.last4);
  for (const std::string& number : pack.testNumbers)
    if (number.size() >= kDigits) take(std::string_view(number).substr(number.size() - kDigits));
  for (std::size_t year = 1900; year < 2100; ++year) taken.set(year);
  for (std::size_t digit = 0; digit < 10; ++digit) taken.set(digit * 1111);  // 1111 is a test number's
  return taken;
}

}  // namespace

void exchangeDigits(Pack& pack, const TrainingTicket& ticket, Scenario& scenario, RandomDraw& draw) {
  constexpr std::size_t kSame = kNumbers;
  std::vector<std::size_t> other(kNumbers, kSame);
  const std::vector<Place> places = numbersIn(pack);
  std::bitset<kNumbers> taken = takenNumbers(pack, places);
  for (std::size_t i = 0; i < scenario.cards.size(); ++i) {
    Card& card = scenario.cards[i];
    if (card.spare || static_cast<int>(i) == scenario.fresh || taken.all()) continue;
    std::size_t number = draw.below(kNumbers);
    while (taken.test(number)) number = (number + 1) % kNumbers;
    taken.set(number);
    eachNumber(card.last4, [&](std::size_t, std::size_t old) { other[old] = number; });
    card.last4 = written(number);
  }
  const Keys others = keysOfOthers(pack, ticket);
  for (const Place& place : places)
    if (other[place.number] != kSame && !others.contains(*place.key))
      place.text->replace(place.at, kDigits, written(other[place.number]));
}

}  // namespace cardwalk
