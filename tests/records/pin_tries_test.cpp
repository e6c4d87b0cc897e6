#include "core/records/pin_tries.h"

#include <cerrno>
#include <memory>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/simulated_disk.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr std::int64_t kNow = 1798000000000;
const std::filesystem::path kFile = pinTriesFile("outbox");

using Files = std::vector<std::filesystem::path>;

bool names(const SimulatedDisk& disk, const std::string& person) {
  for (const std::string& name : disk.list())
    if (disk.get(name)->find(person) != std::string::npos) return true;
  return false;
}

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
    const PinTriesErasure erased = erasePinTries(disk, kFile, "Xanthippe");
    CHECK(erased.known);
    CHECK(erased.left.empty());
    CHECK_FALSE(names(disk, "Xanthippe"));
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
    CHECK(erasePinTries(disk, kFile, "Xanthippe").left == Files{previousOf(kFile)});
  }

  TEST_CASE("nobody is known of whom there is nothing, and the others are left as they are") {
    SimulatedDisk disk;
    CHECK_FALSE(erasePinTries(disk, kFile, "Xanthippe").known);
    CHECK(disk.list().empty());
    REQUIRE(savePinTries(disk, kFile, {{"Olga", {7, kNow}}}).saved);
    CHECK_FALSE(erasePinTries(disk, kFile, "Xanthippe").known);
    CHECK(loadPinTries(disk, kFile, kNow) == TriesByName{{"Olga", {7, kNow}}});
  }

  TEST_CASE("a damaged file that names the person goes, and the others count as they did before it") {
    for (const char* damaged : {"{\"tries\":{\"Xanthippe\":{\"wrong\":", "{\"tries\":{\"Olga\":"}) {
      CAPTURE(damaged);
      SimulatedDisk disk;
      REQUIRE(savePinTries(disk, previousOf(kFile), {{"Xanthippe", {6, kNow}}, {"Olga", {7, kNow}}}).saved);
      disk.put(kFile.string(), damaged);
      disk.put(damagedOf(kFile, 1).string(), damaged);
      const PinTriesErasure erased = erasePinTries(disk, kFile, "Xanthippe");
      CHECK(erased.known);
      CHECK(erased.left.empty());
      CHECK(disk.list() == std::set<std::string>{kFile.string()});
      CHECK(loadPinTries(disk, kFile, kNow) == TriesByName{{"Olga", {7, kNow}}});
    }
  }

  TEST_CASE("a damaged file that cannot be deleted or moved is named") {
    struct Stuck : SimulatedDisk {
      FileError remove(const Path& file) override {
        return stuck(file) ? EACCES : SimulatedDisk::remove(file);
      }
      FileError rename(const Path& from, const Path& to) override {
        return from == unmoved ? EACCES : SimulatedDisk::rename(from, to);
      }
      bool stuck(const Path& file) {
        return exists(file) && (file == unmoved || file == damagedOf(kFile, 1));
      }
      Path unmoved;
    };
    Stuck moved;
    moved.put(kFile.string(), "\"Xanthippe\"");
    const PinTriesErasure erased = erasePinTries(moved, kFile, "Xanthippe");
    CHECK(erased.known);
    CHECK(erased.left == Files{damagedOf(kFile, 1)});
    Stuck unmoved;
    unmoved.unmoved = kFile;
    unmoved.put(kFile.string(), "\"Xanthippe\"");
    CHECK(erasePinTries(unmoved, kFile, "Xanthippe").left == Files{kFile});
  }

  TEST_CASE("a file that cannot be read goes with the name in it") {
    struct Unreadable : SimulatedDisk {
      FileError read(const Path&, std::size_t, std::string&) override { return EACCES; }
    };
    Unreadable disk;
    disk.put(kFile.string(), "\"Xanthippe\"");
    CHECK(erasePinTries(disk, kFile, "Xanthippe").left.empty());
    CHECK(disk.list().empty());
  }

  TEST_CASE("where nothing can be written the only good copy stays, and is named if the person is in it") {
    struct Full : SimulatedDisk {
      FileError create(const Path& file, Handle& handle) override {
        return full ? ENOSPC : SimulatedDisk::create(file, handle);
      }
      bool full = false;
    };
    Full disk;
    REQUIRE(savePinTries(disk, previousOf(kFile), {{"Xanthippe", {6, kNow}}, {"Olga", {7, kNow}}}).saved);
    disk.put(kFile.string(), "no JSON");
    disk.full = true;
    CHECK(erasePinTries(disk, kFile, "Nobody").left.empty());
    CHECK(erasePinTries(disk, kFile, "Xanthippe").left == Files{kFile});
    CHECK(loadPinTries(disk, kFile, kNow).at("Olga").wrong == 7);
  }

  TEST_CASE("a file with numbers that were never written is set aside") {
    for (const char* wrong : {"1e300", "-1", "1.5", "1001", "18446744073709551615", "\"5\"", "null"})
      for (const bool inTime : {false, true}) {
        CAPTURE(wrong);
        SimulatedDisk disk;
        const std::string number = inTime && std::string(wrong) == "1001" ? "-9223372036854775808" : wrong;
        disk.put(kFile.string(), R"({"format":"cardwalk-pin-tries","tries":{"Mara":{"wrong":)" +
                                     (inTime ? "5" : number) + ",\"at\":" + (inTime ? number : "5") + "}}}");
        CHECK(loadPinTries(disk, kFile, kNow).empty());
        CHECK(disk.get(damagedOf(kFile, 1).string()));
      }
  }

  TEST_CASE("wrong tries are forgotten a day after the last one") {
    SimulatedDisk disk;
    REQUIRE(savePinTries(disk, kFile, {{"Mara", {90, kNow}}}).saved);
    CHECK(loadPinTries(disk, kFile, kNow + kTriesForgotten).contains("Mara"));
    CHECK(loadPinTries(disk, kFile, kNow + kTriesForgotten + 1).empty());
  }

  TEST_CASE("a try changes its own name in the file as it is now, and no other") {
    SimulatedDisk disk;
    REQUIRE(savePinTries(disk, kFile, {{"Mara", {4, kNow - 10}}, {"Olga", {7, kNow}}}).saved);
    CHECK(notePinTries(disk, kFile, "Mara", {2, kNow - 50}, 1, kNow).tries == PinTries{5, kNow - 10});
    CHECK(notePinTries(disk, kFile, "Mara", {9, kNow}, 0, kNow).tries == PinTries{9, kNow});
    CHECK(loadPinTries(disk, kFile, kNow) == TriesByName{{"Mara", {9, kNow}}, {"Olga", {7, kNow}}});
    CHECK(notePinTries(disk, kFile, "Mara", {}, 0, kNow).save.saved);
    CHECK(loadPinTries(disk, kFile, kNow) == TriesByName{{"Olga", {7, kNow}}});
    const int before = disk.operations();
    CHECK(notePinTries(disk, kFile, "Mara", {}, 0, kNow).save.saved);
    CHECK(disk.operations() == before + 1);
  }
}
