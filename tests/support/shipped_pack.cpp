#include "tests/support/shipped_pack.h"

#include <future>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/content/loader.h"
#include "core/sim/machine.h"

namespace cardwalk::support {

namespace {

Pack loadShipped(const GenerationChoice& generation) {
  LoadResult loaded = loadPack(shippedPackFolder(), shippedSchemas(), generation);
  if (loaded.pack) return std::move(*loaded.pack);
  const ContentError& first = loaded.errors.front();
  throw std::runtime_error("the shipped pack has " + std::to_string(loaded.errors.size()) +
                           " errors, the first: " + first.file + " " + first.pointer + ": " + first.message);
}

/// Read when it is first asked for, and once: under the sanitizers it takes a second.
using Later = std::shared_future<Pack>;
Later later(const GenerationChoice& generation) {
  return std::async(std::launch::deferred, loadShipped, generation);
}

std::map<GenerationChoice, Later> laterInEveryYear() {
  std::map<GenerationChoice, Later> out;
  for (const char* app : {"V1", "V2", "V3"})
    for (const char* website : {"V1", "V2", "V3"}) out[{app, website}] = later({app, website});
  return out;
}

const Later kShipped = later({});
const std::map<GenerationChoice, Later> kInEveryYear = laterInEveryYear();

}  // namespace

std::filesystem::path shippedPackFolder() {
  return std::filesystem::path(CARDWALK_SOURCE_DIR) / "assets/packs/aliexpress";
}
std::filesystem::path shippedSchemas() {
  return std::filesystem::path(CARDWALK_SOURCE_DIR) / "assets/schemas";
}

const Pack& shippedPack() { return kShipped.get(); }

const Pack& shippedPack(const GenerationChoice& generation) {
  const GenerationChoice standard{"V2", "V2"};
  GenerationChoice choice = generation;
  for (std::size_t side = 0; side < choice.size(); ++side)
    if (choice[side].empty()) choice[side] = standard[side];
  return choice == standard ? shippedPack() : kInEveryYear.at(choice).get();
}

std::vector<LogEntry> randomLog(const Pack& pack, int scenario, int length, std::uint64_t seed) {
  const World world(pack, scenario);
  std::mt19937_64 random(seed);
  State state = startState(world);
  std::vector<Action> possible;
  std::vector<LogEntry> log;
  Millis now = 0;
  for (int count = 0; count < length; ++count) {
    possibleActions(world, state, possible);
    if (possible.empty()) break;
    const Action& action = possible[random() % possible.size()];
    const NamedAction named = nameOf(world, action);
    const Outcome outcome = apply(world, state, named);
    now += static_cast<Millis>(random() % 5000);
    log.push_back({now, named, outcome.accepted});
    if (outcome.accepted) state = outcome.state;
  }
  return log;
}

}  // namespace cardwalk::support
