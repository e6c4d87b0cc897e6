#include "core/session/ticket.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "core/content/situations.h"
#include "core/plan/planner.h"
#include "core/session/other_digits.h"
#include "core/session/random_draw.h"

namespace cardwalk {

namespace {

constexpr int kTries = 16;                ///< before a ticket keeps everything but its digits
constexpr std::uint64_t kForDigits = 0;   ///< numbers of a seed's parts
constexpr std::uint64_t kForChoices = 1;  ///< and the tries after the first one
constexpr std::uint64_t kForSeeds = 1000;

bool isPaid(const Order& order) {
  return order.state == OrderState::paid || order.state == OrderState::shipped ||
         order.state == OrderState::delivered;
}

bool holdsCard(const std::vector<int>& cards, int card) {
  return std::find(cards.begin(), cards.end(), card) != cards.end();
}

void drawRules(const Pack& pack, const DrawChoices& choices, RandomDraw& draw, Scenario& scenario) {
  for (std::size_t i = 0; i < choices.rules.size(); ++i) {
    std::vector<std::int16_t> values;
    for (std::int16_t value = 0; value < 32; ++value)
      if ((choices.ruleValues[i] >> value & 1u) != 0) values.push_back(value);
    if (values.empty()) continue;
    const std::int16_t value = values[draw.below(values.size())];
    // What is as it was written shows no card that was not there.
    if (scenario.rules[static_cast<std::size_t>(choices.rules[i])] != value)
      changeRule(pack, scenario, {SituationChange::Kind::rule, choices.rules[i], value});
  }
}

/// The same card on both sides, where neither its own nor the other's part in the ticket changes.
void drawDefault(RandomDraw& draw, Scenario& scenario) {
  std::vector<StartStore*> sides;
  for (std::size_t side = 0; side < kDevices; ++side)
    if (StartStore& store = scenario.stores[side]; store.standard >= 0 && store.standard != scenario.target)
      sides.push_back(&store);
  std::vector<int> fit;
  for (int card = 0; card < static_cast<int>(scenario.cards.size()); ++card) {
    if (card == scenario.target || scenario.cards[static_cast<std::size_t>(card)].expired) continue;
    if (std::all_of(sides.begin(), sides.end(), [&](const StartStore* store) {
          return holdsCard(store->cards, card) && !holdsCard(store->verifying, card);
        }))
      fit.push_back(card);
  }
  if (fit.empty()) return;
  const int card = fit[draw.below(fit.size())];
  for (StartStore* store : sides) store->standard = card;
}

/// What is told of the orders together ("one is on its way") stays true.
void drawOrderStates(RandomDraw& draw, Scenario& scenario) {
  std::vector<OrderState> states;
  for (const Order& order : scenario.orders)
    if (isPaid(order)) states.push_back(order.state);
  draw.shuffle(states);
  auto next = states.begin();
  for (Order& order : scenario.orders)
    if (isPaid(order)) order.state = *next++;
}

Scenario withChoices(const Pack& pack, const TrainingTicket& ticket, std::uint64_t seed) {
  Scenario scenario = pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
  RandomDraw draw(seed);
  drawRules(pack, ticket.draw, draw, scenario);
  if (ticket.draw.otherDefault) drawDefault(draw, scenario);
  if (ticket.draw.orderStates) drawOrderStates(draw, scenario);
  return scenario;
}

bool sameStart(const Scenario& a, const Scenario& b) {
  const auto sameStore = [](const StartStore& x, const StartStore& y) { return x.standard == y.standard; };
  const auto sameOrder = [](const Order& x, const Order& y) { return x.state == y.state; };
  return std::equal(a.stores.begin(), a.stores.end(), b.stores.begin(), sameStore) &&
         std::equal(a.orders.begin(), a.orders.end(), b.orders.begin(), b.orders.end(), sameOrder);
}

/// Whether the rules in which they differ are words only ("Organize" or "Manage"): no condition asks for
/// them, and they have no meaning of their own in the model.
bool sameRules(const Pack& pack, const Scenario& a, const Scenario& b) {
  const World x(pack, a), y(pack, b);
  if (x.strictLastCard != y.strictLastCard || x.blockUnpaid != y.blockUnpaid || x.hold != y.hold ||
      x.sharedLists != y.sharedLists || x.limit != y.limit)
    return false;
  return std::none_of(pack.conds.begin(), pack.conds.end(), [&](const Cond& cond) {
    const auto rule = static_cast<std::size_t>(cond.a);
    return cond.op == CondOp::rule && a.rules[rule] != b.rules[rule];
  });
}

int distanceOf(const Pack& pack, const Scenario& scenario) {
  const World world(pack, scenario);
  return Planner(world).distance(startState(world));
}

/// Tickets that fit the wish, in random order, the next one of each level at the end of its list.
using ByLevel = std::vector<std::pair<int, std::vector<std::string>>>;

bool fits(const Training& training, const TrainingTicket& ticket, const std::vector<std::string>& topics) {
  return topics.empty() || std::any_of(ticket.topics.begin(), ticket.topics.end(), [&](std::int16_t topic) {
           return std::find(topics.begin(), topics.end(),
                            training.topics[static_cast<std::size_t>(topic)].id) != topics.end();
         });
}

ByLevel candidates(const Pack& pack, const TestWish& wish, RandomDraw& draw) {
  ByLevel levels;
  for (const TrainingTicket& ticket : pack.training->tickets) {
    if (!fits(*pack.training, ticket, wish.topics)) continue;
    const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
    auto level = std::find_if(levels.begin(), levels.end(),
                              [&](const auto& each) { return each.first == scenario.level; });
    if (level == levels.end()) level = levels.insert(levels.end(), {scenario.level, {}});
    level->second.push_back(scenario.id);
  }
  std::sort(levels.begin(), levels.end());
  for (auto& [level, scenarios] : levels) draw.shuffle(scenarios);
  return levels;
}

/// How often each topic of a wish has been met so far; the order of those met equally often is drawn.
using TopicsMet = std::vector<std::pair<std::int16_t, int>>;

TopicsMet topicsOf(const Training& training, const TestWish& wish, RandomDraw& draw) {
  TopicsMet topics;
  for (std::size_t i = 0; i < training.topics.size(); ++i)
    if (std::find(wish.topics.begin(), wish.topics.end(), training.topics[i].id) != wish.topics.end())
      topics.emplace_back(static_cast<std::int16_t>(i), 0);
  draw.shuffle(topics);
  return topics;
}

/// Takes the next ticket out of `levels`: of the topic that has had the fewest, then of the level that has
/// had the fewest, the easier one first. -1, "" if none is left.
class Chooser {
 public:
  Chooser(const Pack& pack, TopicsMet topics) : pack_(pack), topics_(std::move(topics)) {}

  std::pair<int, std::string> next(ByLevel& levels) {
    std::stable_sort(topics_.begin(), topics_.end(),
                     [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const auto& [topic, met] : topics_)
      if (auto found = take(levels, topic); found.first >= 0) return found;
    return topics_.empty() ? take(levels, -1) : std::pair{-1, std::string()};
  }
  void forgetLevels() { taken_.clear(); }

 private:
  bool speaksOf(const std::string& scenario, std::int16_t topic) const {
    const auto& topics = ticketOf(pack_, scenario)->topics;
    return topic < 0 || std::find(topics.begin(), topics.end(), topic) != topics.end();
  }

  std::pair<int, std::string> take(ByLevel& levels, std::int16_t topic) {
    std::vector<std::string>* from = nullptr;
    std::ptrdiff_t at = 0;
    int level = -1;
    for (auto& [each, scenarios] : levels) {
      const auto last = std::find_if(scenarios.rbegin(), scenarios.rend(),
                                     [&](const std::string& id) { return speaksOf(id, topic); });
      if (last == scenarios.rend() || (from != nullptr && taken_[each] >= taken_[level])) continue;
      from = &scenarios;
      at = scenarios.rend() - last - 1;
      level = each;
    }
    if (from == nullptr) return {-1, {}};
    std::string id = std::move((*from)[static_cast<std::size_t>(at)]);
    from->erase(from->begin() + at);
    ++taken_[level];
    for (auto& [each, met] : topics_)
      if (speaksOf(id, each)) ++met;
    return {level, std::move(id)};
  }

  const Pack& pack_;
  TopicsMet topics_;
  std::map<int, int> taken_;
};

}  // namespace

Scenario drawScenario(const Pack& pack, const TrainingTicket& ticket, std::uint64_t seed) {
  const Scenario& written = pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
  std::optional<int> wanted;
  for (std::uint64_t attempt = 0; attempt < kTries; ++attempt) {
    Scenario drawn = withChoices(pack, ticket, mixSeed(seed, kForChoices + attempt));
    if (sameStart(drawn, written) && sameRules(pack, drawn, written)) return drawn;
    if (!wanted) wanted = distanceOf(pack, written);
    if (distanceOf(pack, drawn) == *wanted) return drawn;
  }
  return written;
}

std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t number) {
  // The finishing step of SplitMix64, once for the seed and once for the number in it.
  const auto mix = [](std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58'476d'1ce4'e5b9u;
    value = (value ^ (value >> 27)) * 0x94d0'49bb'1331'11ebu;
    return value ^ (value >> 31);
  };
  constexpr std::uint64_t kGamma = 0x9e37'79b9'7f4a'7c15u;
  return mix(mix(seed + kGamma) + kGamma * (number + 1));
}

std::string drawnId(std::string_view scenario, std::uint64_t seed) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), seed, 16).ptr;
  return std::string(scenario) + kDrawnMark + std::string(digits.data(), end);
}

std::optional<DrawnId> parseDrawnId(std::string_view id) {
  const std::size_t mark = id.find(kDrawnMark);
  DrawnId drawn{std::string(id.substr(0, mark)), 0};
  if (drawn.scenario.empty()) return std::nullopt;
  if (mark == std::string_view::npos) return drawn;
  const std::string_view seed = id.substr(mark + 1);
  std::from_chars(seed.data(), seed.data() + seed.size(), drawn.seed, 16);
  if (drawnId(drawn.scenario, drawn.seed) != id) return std::nullopt;
  return drawn;
}

const TrainingTicket* ticketOf(const Pack& pack, std::string_view id) {
  const std::optional<DrawnId> drawn = parseDrawnId(id);
  if (!drawn || !pack.training) return nullptr;
  const int scenario = pack.scenarioIndex(drawn->scenario);
  for (const TrainingTicket& ticket : pack.training->tickets)
    if (scenario >= 0 && ticket.scenario == scenario) return &ticket;
  return nullptr;
}

std::unique_ptr<const Pack> packWithTicket(const Pack& pack, std::string_view id) {
  const TrainingTicket* ticket = ticketOf(pack, id);
  if (ticket == nullptr) return nullptr;
  const DrawnId wanted = *parseDrawnId(id);
  auto extended = std::make_unique<Pack>(pack);
  Scenario scenario = wanted.seed == 0 ? pack.scenarios[static_cast<std::size_t>(ticket->scenario)]
                                       : drawScenario(pack, *ticket, wanted.seed);
  if (wanted.seed != 0) {
    RandomDraw draw(mixSeed(wanted.seed, kForDigits));
    exchangeDigits(*extended, *ticket, scenario, draw);
  }
  scenario.id = drawnId(wanted.scenario, wanted.seed);
  extended->scenarios.push_back(std::move(scenario));
  return extended;
}

std::vector<std::string> drawTest(const Pack& pack, const TestWish& wish) {
  std::vector<std::string> test;
  if (!pack.training) return test;
  const auto count = static_cast<std::size_t>(std::clamp(wish.tickets, 1, kMostInTest));
  RandomDraw draw(wish.seed);
  std::vector<std::pair<int, std::string>> chosen;
  ByLevel levels = candidates(pack, wish, draw);
  if (levels.empty()) return test;
  Chooser chooser(pack, topicsOf(*pack.training, wish, draw));
  while (chosen.size() < count) {
    if (auto next = chooser.next(levels); next.first >= 0) {
      chosen.push_back(std::move(next));
      continue;
    }
    // All have been taken: the same ones again, with other seeds.
    levels = candidates(pack, wish, draw);
    chooser.forgetLevels();
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    // 32 bits are enough to tell tickets apart and keep the ids short; 0 would be the written one.
    const std::uint64_t seed = mixSeed(wish.seed, kForSeeds + i) & 0xffff'ffffu;
    test.push_back(drawnId(chosen[i].second, std::max<std::uint64_t>(seed, 1)));
  }
  return test;
}

}  // namespace cardwalk
