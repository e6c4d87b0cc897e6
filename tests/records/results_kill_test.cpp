#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/results.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;
namespace fs = std::filesystem;

namespace {

/// What a killed child had said to be kept, as the numbers of its attempts.
struct Child {
  pid_t id = -1;
  int heard = -1;
};

Child writer(const fs::path& file, const fs::path& outbox, int first) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const Pack& pack = shippedPack();
  const pid_t id = ::fork();
  if (id != 0) {
    ::close(ends[1]);
    return {id, ends[0]};
  }
  ::close(ends[0]);
  OpenedResults results = openResults(file.string());
  Outbox waiting(outbox);
  for (int number = first; results.store != nullptr; ++number) {
    const KeptAttempt attempt = inventAttempt(pack, number, 1'000'000, 1);
    // Some by way of the outbox, as after a fault.
    const bool kept = number % 3 == 0 ? !waiting.put(attempt) : !results.store->add(attempt);
    if (number % 7 == 0) waiting.deliver(*results.store);
    if (!kept || ::write(ends[1], &number, sizeof number) != sizeof number) ::_exit(1);
  }
  ::_exit(1);
}

/// Kills writers at random moments; whatever one of them had said to be kept is there, whole, and once.
void killWriters(int rounds, unsigned seed) {
  const TempFolder folder;
  const fs::path file = folder / "results.sqlite";
  std::mt19937 random(seed);
  std::set<int> said;
  int next = 0;
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    const Child child = writer(file, folder / "outbox", next);
    int number = 0;
    const auto acknowledged = random() % 5;
    for (unsigned i = 0; i<acknowledged&& ::read(child.heard, &number, sizeof number)> 0; ++i)
      said.insert(number);
    // A moment more, of any length up to some writes: the kill may fall anywhere between two of them.
    const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(random() % 6000);
    while (std::chrono::steady_clock::now() < until) {
    }
    ::kill(child.id, SIGKILL);
    ::waitpid(child.id, nullptr, 0);
    while (::read(child.heard, &number, sizeof number) > 0) said.insert(number);
    ::close(child.heard);
    next = said.empty() ? 0 : *said.rbegin() + 1;
  }
  const OpenedResults results = openResults(file.string());
  REQUIRE(results.store != nullptr);
  CHECK_FALSE(results.setAside);
  Outbox outbox(folder / "outbox");
  outbox.deliver(*results.store);
  CHECK(outbox.waiting() == 0);
  std::set<std::string> ids;
  results.store->visit({}, [&](const KeptAttempt& attempt) { CHECK(ids.insert(attempt.id).second); });
  CHECK_FALSE(results.store->fault());
  for (const int number : said) CHECK(ids.contains(inventAttempt(shippedPack(), number, 1'000'000, 1).id));
  CHECK(results.store->sums({}).attempts == static_cast<int>(ids.size()));
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("a writer that is killed at any moment leaves a readable store in which nothing is missing") {
    killWriters(30, 20260309);
  }
}

TEST_SUITE("soak results") {
  TEST_CASE("a thousand killed writers leave a readable store in which nothing is missing" *
            doctest::skip()) {
    killWriters(1000, 4417);
  }
}
