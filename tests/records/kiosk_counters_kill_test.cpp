#include <chrono>
#include <csignal>
#include <cstdio>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/file_ops.h"
#include "core/records/kiosk_counters.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// Each event has a name of its own, so that one that counts twice shows.
Visit visitOf(int number) {
  char day[16];
  std::snprintf(day, sizeof day, "2026-11-%02d", 1 + number / 400 % 28);
  return {static_cast<VisitEvent>(number % 3), day, "E" + std::to_string(number), "en"};
}

struct Child {
  pid_t id = -1;
  int heard = -1;  ///< numbers of what it says to be kept
};

Child counter(const std::filesystem::path& folder, int first) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t id = ::fork();
  if (id != 0) {
    ::close(ends[1]);
    return {id, ends[0]};
  }
  ::close(ends[0]);
  KioskCounters counters(folder);
  for (int number = first;; ++number) {
    if (!counters.add(visitOf(number)).empty()) ::_exit(1);
    if (::write(ends[1], &number, sizeof number) != sizeof number) ::_exit(1);
    if (number % 23 == 0) counters.fold();
  }
}

/// Kills counting programs at random moments; what one had said to be kept counts, and nothing counts twice.
void killCounters(int rounds, unsigned seed) {
  const TempFolder folder;
  std::mt19937 random(seed);
  std::set<int> said;
  int next = 0, uncertain = 0;
  for (int round = 0; round < rounds; ++round) {
    const Child child = counter(folder.path(), next);
    int number = 0;
    const auto acknowledged = random() % 6;
    for (unsigned i = 0; i < acknowledged; ++i)
      if (::read(child.heard, &number, sizeof number) > 0) said.insert(number);
    // A moment more, of any length up to some writes: the kill may fall anywhere between two of them.
    const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(random() % 4000);
    while (std::chrono::steady_clock::now() < until) {
    }
    ::kill(child.id, SIGKILL);
    int status = 0;
    ::waitpid(child.id, &status, 0);
    CHECK(WIFSIGNALED(status));
    while (::read(child.heard, &number, sizeof number) > 0) said.insert(number);
    ::close(child.heard);
    // The one in flight may count or not; nobody uses its number again.
    const int last = said.empty() ? next - 1 : std::max(next - 1, *said.rbegin());
    next = last + 2;
  }
  KioskCounters(folder.path()).fold();
  const auto disk = realFileOps();
  std::set<int> counted;
  for (const auto& [day, counts] : readCounts(*disk, folder.path())) {
    for (const auto& [key, sums] : counts) {
      const int number = std::stoi(key.scenario.substr(1));
      CAPTURE(number);
      CHECK(visitOf(number).day == day);
      CHECK(sums.started + sums.solved + sums.left == 1);
      CHECK(counted.insert(number).second);
    }
  }
  int lost = 0;
  for (const int number : said) lost += counted.contains(number) ? 0 : 1;
  for (const int number : counted) uncertain += said.contains(number) ? 0 : 1;
  std::printf("kiosk counters: %d kills, %zu events kept, %d lost, %d in flight kept as well\n", rounds,
              said.size(), lost, uncertain);
  CHECK(lost == 0);
  CHECK(uncertain <= rounds);
  CHECK(said.size() > static_cast<std::size_t>(rounds));
}

}  // namespace

TEST_SUITE("kiosk counters") {
  TEST_CASE("a kiosk that is killed while it counts loses nothing it had counted, and counts nothing twice") {
    killCounters(30, 20261123);
  }
}

TEST_SUITE("soak kiosk counters") {
  TEST_CASE("a thousand kills lose no counter and count none twice" * doctest::skip()) {
    killCounters(1000, 4417);
  }
}
