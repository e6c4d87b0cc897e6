#include "tests/support/random_walker.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace cardwalk::support {

Pack withRule(Pack pack, const std::string& scenario, const std::string& rule, const std::string& value) {
  const int where = pack.scenarioIndex(scenario), which = pack.ruleIndex(rule);
  REQUIRE(where >= 0);
  REQUIRE(which >= 0);
  const auto& values = pack.rules[static_cast<std::size_t>(which)].values;
  const auto found = std::find(values.begin(), values.end(), value);
  REQUIRE(found != values.end());
  pack.scenarios[static_cast<std::size_t>(where)].rules[static_cast<std::size_t>(which)] =
      static_cast<std::uint8_t>(found - values.begin());
  return pack;
}

RandomWalker::Move RandomWalker::next() {
  possibleActions(world_, state_, actions_);
  REQUIRE(!actions_.empty());
  const Action action = actions_[random_() % actions_.size()];
  Move move{state_, action, apply(world_, state_, action)};
  state_ = move.outcome.state;
  return move;
}

}  // namespace cardwalk::support
