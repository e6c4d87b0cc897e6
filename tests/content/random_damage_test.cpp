#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/sim/machine.h"
#include "tests/support/broken_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

using nlohmann::ordered_json;
using Random = std::mt19937_64;

struct Damaged {
  std::string pack;
  std::vector<std::string> files;
};

const Damaged kLarge{
    "aliexpress",
    {"pack.json", "rejections.json", "guide.json", "screens/app-cards.json", "screens/website-cards.json",
     "screens/app-shop.json", "scenarios/S01.json", "scenarios/S08.json", "text/en.json"}};
const Damaged kTiny{kTinyPack,
                    {"pack.json", "rejections.json", "guide.json", "help.json", "screens/app.json",
                     "screens/website.json", "scenarios/T01.json", "text/en.json"}};

/// A text may have lost half of a letter; what is left of it is dropped.
std::string textOf(const ordered_json& document) {
  return document.dump(-1, ' ', false, ordered_json::error_handler_t::ignore);
}

void collect(ordered_json& node, std::vector<ordered_json*>& all) {
  all.push_back(&node);
  if (node.is_structured()) {
    for (ordered_json& child : node) collect(child, all);
  }
}

ordered_json oddValue(Random& random) {
  switch (random() % 9) {
    case 0:
      return nullptr;
    case 1:
      return true;
    case 2:
      return -1;
    case 3:
      return 1e300;
    case 4:
      return 9007199254740993;
    case 5:
      return "";
    case 6:
      return "this";
    case 7:
      return ordered_json::array();
    default:
      return ordered_json::object();
  }
}

/// One change that a tired author or a broken editor might make.
void damage(ordered_json& document, Random& random) {
  std::vector<ordered_json*> all;
  collect(document, all);
  ordered_json& place = *all[random() % all.size()];
  ordered_json& other = *all[random() % all.size()];
  switch (random() % 5) {
    case 0:
      place = oddValue(random);
      break;
    case 1: {
      const ordered_json copy = other;  // first a copy: one may lie inside the other
      if (textOf(copy).size() < 4000) place = copy;
      break;
    }
    case 2:
      if (place.is_object() && !place.empty()) place.erase(place.begin());
      break;
    case 3:
      if (place.is_array() && !place.empty()) place.push_back(ordered_json(place[random() % place.size()]));
      break;
    default:
      if (place.is_string() && !place.get_ref<std::string&>().empty()) {
        std::string& text = place.get_ref<std::string&>();
        text.erase(random() % text.size(), 1);
      }
  }
}

/// A pack that was loaded has to carry a walk, whatever it says.
void wander(const Pack& pack, Random& random) {
  for (std::size_t scenario = 0; scenario < pack.scenarios.size(); ++scenario) {
    const World world(pack, static_cast<int>(scenario));
    State state = startState(world);
    std::vector<Action> possible;
    for (int count = 0; count < 100; ++count) {
      possibleActions(world, state, possible);
      if (possible.empty()) break;
      const Outcome outcome = apply(world, state, nameOf(world, possible[random() % possible.size()]));
      CHECK(outcome.accepted != outcome.rejection.has_value());
      if (outcome.accepted) state = outcome.state;
    }
  }
}

void damageAndLoad(const Damaged& which, int rounds, std::uint64_t seed) {
  BrokenPack pack(which.pack);
  for (int round = 0; round < rounds; ++round) {
    Random random(seed + static_cast<std::uint64_t>(round));
    const std::string& file = which.files[random() % which.files.size()];
    ordered_json document = ordered_json::parse(pack.read(file));
    const std::uint64_t changes = 1 + random() % 3;
    for (std::uint64_t change = 0; change < changes; ++change) damage(document, random);
    pack.write(file, textOf(document));
    CAPTURE(file);
    CAPTURE(seed + static_cast<std::uint64_t>(round));
    const LoadResult loaded = pack.load();
    CHECK(loaded.pack.has_value() == loaded.errors.empty());
    if (loaded.pack) wander(*loaded.pack, random);
    pack.restore(file);
  }
}

void damageBytes(const Damaged& which, int rounds, std::uint64_t seed) {
  BrokenPack pack(which.pack);
  for (int round = 0; round < rounds; ++round) {
    Random random(seed + static_cast<std::uint64_t>(round));
    const std::string& file = which.files[random() % which.files.size()];
    std::string bytes = pack.read(file);
    for (std::uint64_t change = 0; change < 1 + random() % 4; ++change) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    pack.write(file, bytes);
    CAPTURE(file);
    CAPTURE(seed + static_cast<std::uint64_t>(round));
    const LoadResult loaded = pack.load();
    CHECK(loaded.pack.has_value() == loaded.errors.empty());
    pack.restore(file);
  }
}

}  // namespace

TEST_SUITE("damaged packs") {
  TEST_CASE(
      "a pack with values changed at random is refused with errors or can be walked; it never crashes") {
    damageAndLoad(kTiny, thorough() ? 150 : 30, 1);
    damageAndLoad(kLarge, thorough() ? 10 : 2, 1);
  }
  TEST_CASE("a pack with bytes changed at random never crashes the loader") {
    damageBytes(kTiny, thorough() ? 100 : 25, 1000);
    damageBytes(kLarge, thorough() ? 8 : 2, 1000);
  }
}

TEST_SUITE("soak packs") {
  TEST_CASE("fifteen hundred packs damaged at random neither crash the loader nor the machine") {
    damageAndLoad(kTiny, 1000, 100'000);
    damageAndLoad(kLarge, 1000, 100'000);
    damageBytes(kLarge, 500, 200'000);
  }
}
