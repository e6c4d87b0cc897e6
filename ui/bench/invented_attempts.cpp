#include "ui/bench/invented_attempts.h"

#include <algorithm>
#include <array>
#include <random>

#include "core/records/uuid.h"

namespace cardwalk::ui {
namespace {

constexpr std::array kPeople{"Alma Reyes", "Björn Dahl",   "Chidi Okafor", "Dana Weiss",    "Елена Крылова",
                             "Farid Aziz", "Gaëlle Morin", "Hugo Santos",  "Ines Carvalho", "1042",
                             "1077",       "Jonas Meyer",  "Kaya Demir",   "Lucía Ferrer",  "Mei Tanaka"};
constexpr std::array kTeams{"North", "South", "Night"};

struct Dice {
  std::mt19937_64 engine;
  int upTo(int most) { return static_cast<int>(engine() % static_cast<std::uint64_t>(most + 1)); }
  bool oneIn(int odds) { return upTo(odds - 1) == 0; }
};

std::string hexadecimal(std::uint64_t value) {
  std::string text;
  for (; value != 0; value >>= 4) text.insert(text.begin(), "0123456789abcdef"[value & 15u]);
  return text.empty() ? "0" : text;
}

std::vector<AttemptEntry> inventLog(Dice& dice, int actions) {
  constexpr std::array kControls{"app.tabs.account", "app.account.alipay", "app.cards.tile/4417",
                                 "app.card.organize", "website.cards.remove/4417"};
  std::vector<AttemptEntry> log;
  Millis at = 4000 + dice.upTo(20000);
  AttemptEntry diagnosis;
  diagnosis.at = at;
  diagnosis.kind = EntryKind::diagnose;
  diagnosis.ids = {"D-CLEAN"};
  log.push_back(diagnosis);
  for (int i = 0; i < actions; ++i) {
    AttemptEntry entry;
    entry.at = at += 700 + dice.upTo(9000);
    entry.action.control = kControls[static_cast<std::size_t>(dice.upTo(kControls.size() - 1))];
    entry.action.surface = entry.action.control.starts_with("app") ? Surface::app : Surface::website;
    entry.accepted = !dice.oneIn(9);
    log.push_back(entry);
  }
  AttemptEntry close;
  close.at = at + 3000;
  close.kind = EntryKind::close;
  close.ids = {"told"};
  log.push_back(close);
  return log;
}

Score inventScore(Dice& dice, const Pack& pack, const Scenario& scenario, int skill) {
  Score score;
  score.valid = true;
  score.facts = scenario.facts;
  const auto fails = [&](int odds) { return dice.upTo(99) * (40 + skill) < odds * 100; };
  score.diagnosis = fails(8 * scenario.level) ? 0 : 30;
  const bool wrong = fails(6 * scenario.level);
  score.endState = wrong ? 0 : 40;
  score.noDamage = fails(7) ? 0 : 20;
  score.told = dice.upTo(2) * 5;
  if (wrong && dice.oneIn(2)) score.fatals.push_back(static_cast<Fatal>(dice.upTo(2)));
  score.passed = score.fatals.empty() && score.total() >= 75;
  score.optimum = 12 + 3 * scenario.level;
  score.actions = score.optimum + (score.passed ? dice.upTo(4) : dice.upTo(20));
  score.hints = dice.upTo(3) * dice.upTo(1);
  const int mistakes = score.passed ? dice.upTo(1) : 1 + dice.upTo(2);
  for (int i = 0; i < mistakes && !score.facts.empty(); ++i) {
    // Some facts are harder than others, for everybody.
    const auto last = static_cast<int>(score.facts.size()) - 1;
    const std::string& fact =
        score.facts[static_cast<std::size_t>(std::min(dice.upTo(last), dice.upTo(last)))];
    if (std::find(score.missedFacts.begin(), score.missedFacts.end(), fact) != score.missedFacts.end())
      continue;
    score.missedFacts.push_back(fact);
    const auto teaches = [&](const GuideStep& step) {
      return std::find(step.facts.begin(), step.facts.end(), fact) != step.facts.end();
    };
    const auto step = std::find_if(pack.guide.begin(), pack.guide.end(), teaches);
    score.mistakes.push_back({MistakeKind::refused,
                              2 + i,
                              step == pack.guide.end() ? "" : step->id,
                              "R-02",
                              "rejection.R-02.text",
                              {fact}});
  }
  return score;
}

}  // namespace

KeptAttempt inventAttempt(const Pack& pack, int number, int of, std::uint64_t seed) {
  Dice dice{std::mt19937_64(seed * 1'000'003u + static_cast<std::uint64_t>(number))};
  const auto person = static_cast<std::size_t>(dice.upTo(kPeople.size() - 1));
  const auto scenarios = static_cast<int>(std::min<std::size_t>(pack.scenarios.size(), 20));
  const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(dice.upTo(scenarios - 1))];
  KeptAttempt kept;
  kept.id = namedUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                      "invented " + std::to_string(seed) + " " + std::to_string(number));
  kept.person = kPeople[person];
  kept.team = kTeams[person % kTeams.size()];
  const std::int64_t span = (kInventedTo - kInventedFrom) / std::max(of, 1);
  kept.startedAt =
      kInventedFrom + span * number + dice.upTo(static_cast<int>(std::min<std::int64_t>(span, 1 << 30)) - 1);
  kept.record.pack = pack.id;
  kept.record.packVersion = pack.version;
  kept.record.ticket = scenario.id + "~" + hexadecimal(dice.engine() >> 32);
  kept.record.mode = dice.oneIn(3) ? TrainingMode::test : TrainingMode::practice;
  kept.record.surprises = dice.oneIn(5);
  // People get better over the year.
  kept.score =
      inventScore(dice, pack, scenario, static_cast<int>(person * 7 % 60) + (of > 0 ? 40 * number / of : 0));
  kept.record.log = inventLog(dice, kept.score.actions);
  kept.score.duration = kept.record.log.back().at;
  return kept;
}

std::vector<KeptAttempt> inventAttempts(const Pack& pack, int count, std::uint64_t seed) {
  std::vector<KeptAttempt> attempts;
  for (int i = 0; i < count; ++i) attempts.push_back(inventAttempt(pack, i, count, seed));
  return attempts;
}

std::string fillWithInvented(ResultStore& store, const Pack& pack, int count, std::uint64_t seed) {
  constexpr int kBatch = 5000;
  for (int first = 0; first < count; first += kBatch) {
    std::vector<KeptAttempt> batch;
    for (int i = first; i < std::min(first + kBatch, count); ++i)
      batch.push_back(inventAttempt(pack, i, count, seed));
    if (const auto fault = store.addAll(batch)) return fault->message;
  }
  return {};
}

}  // namespace cardwalk::ui
