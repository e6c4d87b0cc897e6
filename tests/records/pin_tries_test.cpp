#include "core/records/pin_tries.h"

#include <cerrno>
#include <memory>

#include <doctest/doctest.h>

#include "tests/support/simulated_disk.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr std::int64_t kNow = 1798000000000;
const std::filesystem::path kFile = pinTriesFile("outbox");

}  // namespace

TEST_SUITE("PIN tries") {
  TEST_CASE("who starts the program again waits as long as before") {
    SimulatedDisk disk;
    REQUIRE(savePinTries(disk, kFile, {{"Mara", {6, kNow - 1000}}, {"", {2, kNow}}}).saved);
    const TriesByName tries = loadPinTries(disk, kFile, kNow);
    CHECK(tries == TriesByName{{"Mara", {6, kNow - 1000}}, {"", {2, kNow}}});
    CHECK(pinWait(tries.at("Mara"), kNow) == 9000);
    CHECK(pinWait(tries.at(""), kNow) == 0);
  }

  TEST_CASE("a clock that was set back makes nobody wait longer than the delay") {
    SimulatedDisk disk;
    constexpr std::int64_t kYear = 365ll * 24 * 3600 * 1000;
    REQUIRE(savePinTries(disk, kFile, {{"Mara", {5, kNow + kYear}}}).saved);
    CHECK(pinWait(loadPinTries(disk, kFile, kNow).at("Mara"), kNow) == 5000);
  }

  TEST_CASE("a damaged file is set aside, and the one before it counts") {
    SimulatedDisk disk;
    REQUIRE(savePinTries(disk, kFile, {{"Mara", {5, kNow}}}).saved);
    REQUIRE(savePinTries(disk, kFile, {{"Mara", {6, kNow}}}).saved);
    disk.put(kFile.string(), "{\"format\":\"cardwalk-pin-tries\",\"tries\":{\"Mara\":{\"wrong\":");
    CHECK(loadPinTries(disk, kFile, kNow).at("Mara").wrong == 5);
    CHECK(disk.get(damagedOf(kFile, 1).string()));
    disk.put(kFile.string(), "no JSON");
    disk.put(previousOf(kFile).string(), "[]");
    CHECK(loadPinTries(disk, kFile, kNow).empty());
  }

  TEST_CASE("of an erased person no name is left, and the others still wait") {
    SimulatedDisk disk;
    REQUIRE(savePinTries(disk, kFile, {{"Xanthippe", {5, kNow}}}).saved);
    REQUIRE(savePinTries(disk, kFile, {{"Xanthippe", {6, kNow}}, {"Olga", {7, kNow}}}).saved);
    CHECK(erasePinTries(disk, kFile, "Xanthippe").empty());
    for (const std::string& name : disk.list()) CHECK(disk.get(name)->find("Xanthippe") == std::string::npos);
    CHECK(loadPinTries(disk, kFile, kNow) == TriesByName{{"Olga", {7, kNow}}});
  }

  TEST_CASE("a file that cannot be deleted is named") {
    struct Stuck : SimulatedDisk {
      FileError remove(const Path& file) override {
        return file.extension() == ".old" ? EACCES : SimulatedDisk::remove(file);
      }
    };
    Stuck disk;
    REQUIRE(savePinTries(disk, kFile, {{"Olga", {6, kNow}}}).saved);
    disk.put(previousOf(kFile).string(), "\"Xanthippe\"");
    CHECK(erasePinTries(disk, kFile, "Xanthippe") == std::vector<std::filesystem::path>{previousOf(kFile)});
  }
}
