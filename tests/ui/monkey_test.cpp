// A seeded monkey at the window: nothing crashes, and there is always a way on.
//
// CARDWALK_MONKEY_EVENTS and CARDWALK_MONKEY_SEEDS change the long run's size, CARDWALK_MONKEY_SEED its first
// seed.

#include "tests/ui/monkey.h"

#include <cstdio>
#include <cstdlib>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"

namespace cardwalk::ui {
namespace {

int fromEnvironment(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

void letLoose(const Pack& pack, int events, int seeds, int firstSeed) {
  for (int seed = firstSeed; seed < firstSeed + seeds; ++seed) {
    // Known before anything can go wrong, a crash included.
    std::printf("monkey: seed %d, %d events\n", seed, events);
    std::fflush(stdout);
    const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(seed) % pack.scenarios.size()];
    CAPTURE(seed);
    Driver driver(pack,
                  {.scenario = scenario.id, .width = 1280, .height = 800, .reducedMotion = seed % 2 == 0});
    Monkey monkey(driver, static_cast<std::uint64_t>(seed));
    const bool fine = monkey.play(events);
    CAPTURE(monkey.trouble());
    CHECK(fine);
  }
}

}  // namespace

TEST_CASE("a monkey at mouse and keyboard never gets lost") { letLoose(support::shippedPack(), 2000, 2, 1); }

TEST_SUITE("soak monkey") {
  TEST_CASE("a monkey that plays for long never gets lost" * doctest::skip()) {
    letLoose(support::shippedPack(), fromEnvironment("CARDWALK_MONKEY_EVENTS", 100'000),
             fromEnvironment("CARDWALK_MONKEY_SEEDS", 10), fromEnvironment("CARDWALK_MONKEY_SEED", 1));
  }
}

}  // namespace cardwalk::ui
