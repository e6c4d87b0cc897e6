#include "core/records/save.h"

#include <cerrno>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/simulated_disk.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

const std::string kFile = "folder/progress.json";
const std::string kOld = "good: the state that was saved before, with enough bytes for several writes";
const std::string kOlder = "good: an even older state";
const std::string kNew = "good: the new state, which is longer than the old one by quite a few bytes indeed";

/// Sound bytes start with "good" and are one of the three, so that a torn file is never taken for sound.
std::string validate(std::string_view bytes) {
  return bytes == kOld || bytes == kNew || bytes == kOlder ? "" : "it is not what was saved.";
}

SimulatedDisk diskWithHistory() {
  SimulatedDisk disk;
  disk.put(kFile, kOld);
  disk.put(kFile + ".old", kOlder);
  return disk;
}

int operationsOfASave(SimulatedDisk disk) {
  saveAtomically(disk, kFile, kNew);
  return disk.operations();
}

struct World {
  const char* name;
  SimulatedDisk disk;
  std::string before;  ///< what a load gives before the save; empty: nothing
};

std::vector<World> worlds() {
  SimulatedDisk withoutLinks = diskWithHistory();
  withoutLinks.withoutLinks();
  return {{"first save", {}, ""},
          {"with history", diskWithHistory(), kOld},
          {"no second names", withoutLinks, kOld}};
}

std::string loadedFrom(SimulatedDisk disk) { return loadWithFallback(disk, kFile, validate).bytes; }

}  // namespace

TEST_SUITE("saving") {
  TEST_CASE("a save replaces the file and keeps the generation before it") {
    SimulatedDisk disk;
    for (const std::string& bytes : {kOlder, kOld, kNew})
      CHECK(saveAtomically(disk, kFile, bytes).message.empty());
    CHECK(disk.get(kFile) == kNew);
    CHECK(disk.get(kFile + ".old") == kOld);
    CHECK(disk.list().size() == 2);
  }

  TEST_CASE(
      "a failure at any operation leaves the old state, no rubbish, and a message that names the file") {
    for (const World& world : worlds()) {
      const int operations = operationsOfASave(world.disk);
      for (int operation = 0; operation < operations; ++operation) {
        for (const FileError error : {ENOSPC, EACCES, EIO, EROFS}) {
          CAPTURE(world.name);
          CAPTURE(operation);
          SimulatedDisk disk = world.disk;
          disk.failAt(operation, error);
          const SaveResult result = saveAtomically(disk, kFile, kNew);
          // Only the last operation, the sync of the folder, comes when the new state already stands there.
          CHECK(loadedFrom(disk) == (result.saved ? kNew : world.before));
          CHECK(disk.get(kFile + ".new") == std::nullopt);
          const bool linkRefused = result.saved && result.message.empty();
          if (!linkRefused) {
            CHECK(result.message.find("folder") != std::string::npos);
            CHECK(result.message.find("--data") != std::string::npos);
          }
        }
      }
    }
  }

  TEST_CASE("being killed at any operation leaves the old state or the new one") {
    for (const World& world : worlds()) {
      const int operations = operationsOfASave(world.disk);
      for (int operation = 0; operation < operations; ++operation) {
        CAPTURE(world.name);
        CAPTURE(operation);
        SimulatedDisk disk = world.disk;
        disk.killAt(operation);
        CHECK_THROWS_AS(saveAtomically(disk, kFile, kNew), Killed);
        disk.healed();
        LoadedFile loaded = loadWithFallback(disk, kFile, validate);
        CHECK((loaded.bytes == world.before || loaded.bytes == kNew));
        // The next save is not troubled by what the last one left lying about.
        CHECK(saveAtomically(disk, kFile, kNew).saved);
        CHECK(loadedFrom(disk) == kNew);
        CHECK(disk.get(kFile + ".new") == std::nullopt);
      }
    }
  }

  TEST_CASE("a power cut at any operation, whatever the disk forgets, leaves the old state or the new one") {
    int cuts = 0;
    for (const World& world : worlds()) {
      const int operations = operationsOfASave(world.disk);
      for (int operation = 0; operation <= operations; ++operation) {
        SimulatedDisk disk = world.disk;
        disk.killAt(operation);
        bool acknowledged = false;
        try {
          acknowledged = saveAtomically(disk, kFile, kNew).saved;
        } catch (const Killed&) {
        }
        for (std::uint32_t kept = 0; kept < 1u << disk.pendingNames(); ++kept) {
          for (const Unsynced data : {Unsynced::kept, Unsynced::torn, Unsynced::zeroed, Unsynced::lost}) {
            CAPTURE(world.name);
            CAPTURE(operation);
            CAPTURE(kept);
            CAPTURE(static_cast<int>(data));
            SimulatedDisk after = disk.powerCut(kept, data);
            const LoadedFile loaded = loadWithFallback(after, kFile, validate);
            if (acknowledged) {
              CHECK(loaded.bytes == kNew);
            } else {
              CHECK((loaded.bytes == world.before || loaded.bytes == kNew));
            }
            for (const std::string& name : after.list()) CHECK(name.find("damaged") == std::string::npos);
            ++cuts;
          }
        }
      }
    }
    CHECK(cuts > 500);
  }

  TEST_CASE("bytes beyond the limit are not saved and do no harm") {
    SimulatedDisk disk = diskWithHistory();
    const SaveResult result = saveAtomically(disk, kFile, std::string(kMaxSavedBytes + 1, 'x'));
    CHECK_FALSE(result.saved);
    CHECK(loadedFrom(disk) == kOld);
  }
}

TEST_SUITE("loading what was saved") {
  TEST_CASE("nothing saved yet is a fresh start without a word") {
    SimulatedDisk disk;
    const LoadedFile loaded = loadWithFallback(disk, kFile, validate);
    CHECK(loaded.source == LoadedFile::Source::fresh);
    CHECK(loaded.messages.empty());
  }

  TEST_CASE("a damaged file is set aside and the generation before it is used") {
    for (const std::string& damage : {std::string(), std::string(kOld.size(), '\0'), kOld.substr(0, 20)}) {
      SimulatedDisk disk = diskWithHistory();
      disk.put(kFile, damage);
      const LoadedFile loaded = loadWithFallback(disk, kFile, validate);
      CHECK(loaded.source == LoadedFile::Source::previous);
      CHECK(loaded.bytes == kOlder);
      REQUIRE(loaded.messages.size() == 2);
      CHECK(loaded.messages[0].find(kFile) != std::string::npos);
      CHECK(loaded.messages[0].find("damaged-1") != std::string::npos);
      CHECK(disk.get(kFile + ".damaged-1") == damage);
      CHECK(saveAtomically(disk, kFile, kNew).saved);
      CHECK(loadedFrom(disk) == kNew);
    }
  }

  TEST_CASE("with both generations damaged it starts afresh and keeps both") {
    SimulatedDisk disk;
    disk.put(kFile, "bad 1");
    disk.put(kFile + ".old", "bad 2");
    const LoadedFile loaded = loadWithFallback(disk, kFile, validate);
    CHECK(loaded.source == LoadedFile::Source::fresh);
    CHECK(loaded.messages.size() == 3);
    CHECK(disk.get(kFile + ".damaged-1") == "bad 1");
    CHECK(disk.get(kFile + ".damaged-2") == "bad 2");
  }

  TEST_CASE("damaged files are kept five at a time, the newest ones") {
    SimulatedDisk disk;
    for (int round = 1; round <= 8; ++round) {
      disk.put(kFile, "bad " + std::to_string(round));
      loadWithFallback(disk, kFile, validate);
    }
    CHECK(disk.list().size() == 5);
    for (int number = 1; number <= 5; ++number) {
      CHECK(disk.get(damagedOf(kFile, number).string()) == "bad " + std::to_string(number + 3));
    }
  }

  TEST_CASE(
      "failing or being killed at any operation of a load loses no bytes and never the good generation") {
    SimulatedDisk damaged = diskWithHistory();
    damaged.put(kFile, "bad");
    SimulatedDisk probe = damaged;
    loadWithFallback(probe, kFile, validate);
    for (int operation = 0; operation < probe.operations(); ++operation) {
      CAPTURE(operation);
      SimulatedDisk killed = damaged;
      killed.killAt(operation);
      CHECK_THROWS_AS(loadWithFallback(killed, kFile, validate), Killed);
      killed.healed();
      CHECK(loadedFrom(killed) == kOlder);

      SimulatedDisk failing = damaged;
      failing.failAt(operation, EIO);
      const LoadedFile loaded = loadWithFallback(failing, kFile, validate);
      CHECK_FALSE(loaded.messages.empty());
      bool kept = false;
      bool keptGood = false;
      for (const std::string& name : failing.list()) {
        kept = kept || failing.get(name) == "bad";
        keptGood = keptGood || failing.get(name) == kOlder;
      }
      CHECK(kept);
      CHECK(keptGood);
    }
  }
}

TEST_SUITE("saving on the real disk") {
  TEST_CASE("folders are made, the file is its owner's alone, and what was saved is read back") {
    const TempFolder folder;
    const auto ops = realFileOps();
    const auto file = folder / "a/b/progress.json";
    for (const std::string& bytes : {kOlder, kOld, kNew})
      CHECK(saveAtomically(*ops, file, bytes).message.empty());
    CHECK(loadWithFallback(*ops, file, validate).bytes == kNew);
    CHECK(readFile(previousOf(file)) == kOld);
    CHECK_FALSE(std::filesystem::exists(temporaryOf(file)));
    using std::filesystem::perms;
    CHECK((std::filesystem::status(file).permissions() & (perms::group_all | perms::others_all)) ==
          perms::none);
  }

  TEST_CASE(
      "a folder where the file should be is set aside, and a file where the folder should be is explained") {
    const TempFolder folder;
    const auto ops = realFileOps();
    std::filesystem::create_directories(folder / "progress.json/inside");
    const LoadedFile loaded = loadWithFallback(*ops, folder / "progress.json", validate);
    CHECK(loaded.source == LoadedFile::Source::fresh);
    CHECK(std::filesystem::exists(folder / "progress.json.damaged-1/inside"));
    writeFile(folder / "blocker", "x");
    const SaveResult result = saveAtomically(*ops, folder / "blocker/data/progress.json", kNew);
    CHECK_FALSE(result.saved);
    CHECK(result.message.find("is a file, not a folder") != std::string::npos);
    CHECK(readFile(folder / "blocker") == "x");
    CHECK(loadWithFallback(*ops, folder / "blocker/data/progress.json", validate).messages.empty());
  }

  TEST_CASE("a device that is always full gives a message about the full disk") {
    const auto ops = realFileOps();
    const TempFolder folder;
    FileOps::Handle handle = -1;
    REQUIRE(ops->create("/dev/full", handle) == 0);
    std::size_t written = 0;
    const FileError error = ops->write(handle, "x", written);
    CHECK(error == ENOSPC);
    CHECK(ops->close(handle) == 0);
    CHECK(describeFileError(error, "/dev/full").find("full. Free some space") != std::string::npos);
  }

  TEST_CASE("a name that is far too long and a link to itself are refused without harm") {
    const TempFolder folder;
    const auto ops = realFileOps();
    CHECK_FALSE(saveAtomically(*ops, folder / std::string(300, 'n'), kNew).saved);
    std::filesystem::create_symlink("loop", folder / "loop");
    CHECK_FALSE(saveAtomically(*ops, folder / "loop/progress.json", kNew).saved);
    CHECK(loadWithFallback(*ops, folder / "loop", validate).source == LoadedFile::Source::fresh);
  }
}
