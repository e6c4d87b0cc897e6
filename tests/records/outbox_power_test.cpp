#include <cerrno>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/results.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/simulated_disk.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// A store that only remembers what it was given.
class Memory final : public ResultStore {
 public:
  std::optional<ResultsError> addAll(std::span<const KeptAttempt> attempts) override {
    for (const KeptAttempt& each : attempts) {
      const std::string bytes = attemptToJson(each);
      CHECK(kept.emplace(each.id, bytes).first->second == bytes);
    }
    return std::nullopt;
  }
  std::vector<AttemptRow> rows(const AttemptFilter&) override { return {}; }
  int count(const AttemptFilter&) override { return static_cast<int>(kept.size()); }
  std::optional<KeptAttempt> attempt(const std::string&) override { return std::nullopt; }
  ResultSums sums(const AttemptFilter&) override { return {}; }
  void visit(const AttemptFilter&, const std::function<void(const KeptAttempt&)>&) override {}
  PinHash pinHash(const std::string&) override { return {}; }
  std::optional<ResultsError> setPinHash(const std::string&, const std::string&) override { return {}; }
  std::vector<std::string> people() override { return {}; }
  std::optional<ResultsError> noteWork(const AtWork&) override { return std::nullopt; }
  std::vector<AtWork> atWork(std::int64_t) override { return {}; }
  int erase(const std::string&) override { return 0; }
  std::optional<ResultsError> fault() const override { return {}; }

  std::map<std::string, std::string> kept;
};

/// Small ones: the simulated disk writes sixteen bytes at a time.
std::vector<KeptAttempt> smallAttempts() {
  std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 3, 5);
  for (KeptAttempt& each : attempts) {
    each.record.log.resize(1);
    each.score = {};
    each.score.valid = true;
  }
  return attempts;
}

using Work = std::function<void(Outbox& outbox)>;
using Look = std::function<void(const std::shared_ptr<SimulatedDisk>& disk, bool done)>;

/// Kills the program, or lets the operation fail, at every operation of the work, and cuts the power with
/// every fate of names and data.
int breakEverywhere(const SimulatedDisk& base, const Work& work, const Look& look) {
  for (int operation = 0;; ++operation) {
    for (const bool kills : {true, false}) {
      CAPTURE(operation);
      CAPTURE(kills);
      const auto disk = std::make_shared<SimulatedDisk>(base);
      const int at = disk->operations() + operation;
      kills ? disk->killAt(at) : disk->failAt(at, EIO);
      Outbox outbox("", disk);
      bool done = false;
      try {
        work(outbox);
        done = true;
      } catch (const Killed&) {
      }
      if (disk->operations() <= at) return operation;
      disk->healed();
      if (!kills) look(std::make_shared<SimulatedDisk>(*disk), false);
      const std::uint32_t names = 1u << disk->pendingNames();
      for (std::uint32_t kept = 0; kept < names; ++kept)
        for (const Unsynced data : {Unsynced::kept, Unsynced::torn, Unsynced::zeroed, Unsynced::lost})
          look(std::make_shared<SimulatedDisk>(disk->powerCut(kept, data)), done && kills);
    }
  }
}

SimulatedDisk withWaiting(const std::vector<KeptAttempt>& attempts, std::size_t count) {
  const auto disk = std::make_shared<SimulatedDisk>();
  Outbox outbox("", disk);
  for (std::size_t i = 0; i < count; ++i) REQUIRE_FALSE(outbox.put(attempts[i]));
  return *disk;
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE(
      "a power cut at any operation while an attempt is put beside the store leaves the others and no half "
      "one") {
    const std::vector<KeptAttempt> attempts = smallAttempts();
    bool put = false;
    const int operations = breakEverywhere(
        withWaiting(attempts, 2),
        [&](Outbox& outbox) {
          put = false;
          put = !outbox.put(attempts[2]);
        },
        [&](const std::shared_ptr<SimulatedDisk>& disk, bool) {
          Memory store;
          Outbox outbox("", disk);
          CHECK_FALSE(outbox.deliver(store).fault);
          CHECK(store.kept.contains(attempts[0].id));
          CHECK(store.kept.contains(attempts[1].id));
          CHECK((store.kept.contains(attempts[2].id) || !put));
          CHECK(outbox.waiting() == 0);
          for (const std::string& name : disk->list()) CHECK(name.find(".damaged") == std::string::npos);
        });
    CHECK(operations > 20);
  }

  TEST_CASE("a power cut at any operation while attempts are delivered loses none of them") {
    const std::vector<KeptAttempt> attempts = smallAttempts();
    Memory store;
    const int operations = breakEverywhere(
        withWaiting(attempts, 3),
        [&](Outbox& outbox) {
          store.kept.clear();
          outbox.deliver(store);
        },
        [&](const std::shared_ptr<SimulatedDisk>& disk, bool) {
          Memory later;
          later.kept = store.kept;
          Outbox outbox("", disk);
          CHECK_FALSE(outbox.deliver(later).fault);
          for (const KeptAttempt& each : attempts) CHECK(later.kept.contains(each.id));
          CHECK(outbox.waiting() == 0);
        });
    CHECK(operations > 8);
  }
}
