#include "core/records/kiosk_counters.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/dates.h"
#include "core/records/kiosk_journal.h"
#include "core/records/save.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr const char* kToday = "2026-11-23";

Visit visit(VisitEvent event, std::string day = kToday, std::string scenario = "S01") {
  return {event, std::move(day), std::move(scenario), "en"};
}

VisitSums sumsOf(FileOps& disk, const std::string& day = kToday) { return sumOf(readCounts(disk, "k")[day]); }

/// Each of them once, however the disk had to be read.
std::int64_t counted(const VisitSums& sums) { return sums.started + sums.solved + sums.left; }

}  // namespace

TEST_SUITE("kiosk counters") {
  TEST_CASE("visits are counted by day, scenario and language, over several runs, and told as CSV") {
    const TempFolder folder;
    const auto disk = realFileOps();
    for (int run = 0; run < 2; ++run) {
      KioskCounters counters(folder.path());
      CHECK(counters.add(visit(VisitEvent::started)).empty());
      CHECK(counters.add(visit(VisitEvent::solved)).empty());
      CHECK(counters.add({VisitEvent::started, "2026-11-24", "S02", "pt-BR"}).empty());
      CHECK(counters.day(kToday) == VisitSums{run + 1, run + 1, 0});
      if (run == 0) CHECK(counters.fold().empty());
    }
    CHECK(countsToCsv(readCounts(*disk, folder.path())) ==
          "day,scenario,language,started,solved,left\n"
          "2026-11-23,S01,en,2,2,0\n"
          "2026-11-24,S02,pt-BR,2,0,0\n");
    // The owner finds the same in a file for each day.
    KioskCounters(folder.path()).fold();
    CHECK(readFile(folder / "counts/2026-11-23.csv") ==
          "day,scenario,language,started,solved,left,through\n2026-11-23,S01,en,2,2,0,5\n");
  }

  TEST_CASE("what is no plain id counts as other, and what has no day is not counted") {
    const TempFolder folder;
    KioskCounters counters(folder.path());
    for (const char* odd : {"", "a,b", "x\ny", "é", "=cmd()"})
      counters.add(visit(VisitEvent::left, kToday, odd));
    counters.add(visit(VisitEvent::left, "2026-02-30"));
    counters.add(visit(VisitEvent::left, "../../etc"));
    counters.fold();
    CHECK(countsToCsv(readCounts(*realFileOps(), folder.path())) ==
          "day,scenario,language,started,solved,left\n2026-11-23,other,en,0,0,5\n");
  }

  TEST_CASE("half a line, zeros and strange lines at the end of the journal are passed over") {
    const std::string good = journalLine({7, visit(VisitEvent::solved)});
    for (const std::string& tail : {good.substr(0, good.size() / 2), std::string(300, '\0'),
                                    std::string("8 2026-11-23 solved S01 en 0\n"), good, std::string("\n\n"),
                                    journalLine({8, visit(VisitEvent::left)}).substr(0, 40)}) {
      const auto disk = std::make_shared<SimulatedDisk>();
      disk->put("k/counts/journal", journalLine({6, visit(VisitEvent::started)}) + good + tail);
      CHECK(sumsOf(*disk) == VisitSums{1, 1, 0});
      KioskCounters counters("k", disk);
      CHECK(counters.day(kToday) == VisitSums{1, 1, 0});
      CHECK(counters.add(visit(VisitEvent::left)).empty());
      CHECK(sumsOf(*disk) == VisitSums{1, 1, 1});
    }
  }

  TEST_CASE(
      "a kill or a power cut at any operation loses at most the event in flight, and counts none twice") {
    // Two days, so that a fold writes two files.
    const std::vector<Visit> visits{visit(VisitEvent::started, "2026-11-22"),
                                    visit(VisitEvent::solved, "2026-11-22"), visit(VisitEvent::started),
                                    visit(VisitEvent::left)};
    auto base = std::make_shared<SimulatedDisk>();
    {
      KioskCounters counters("k", base);
      counters.add(visit(VisitEvent::started));
      counters.add(visit(VisitEvent::started));
      counters.fold();
    }
    int tried = 0;
    for (int operation = 0;; ++operation) {
      for (const bool kills : {true, false}) {
        CAPTURE(operation);
        CAPTURE(kills);
        const auto disk = std::make_shared<SimulatedDisk>(*base);
        const int at = disk->operations() + operation;
        kills ? disk->killAt(at) : disk->failAt(at, EIO);
        std::int64_t kept = 2, begun = 2;
        bool fine = true;
        try {
          KioskCounters counters("k", disk);
          for (const Visit& each : visits) {
            ++begun;
            // A fault is no loss by itself: it is tried again.
            fine = counters.add(each).empty() && fine;
            if (fine) kept = begun;
          }
          if (counters.fold().empty()) kept = begun;
        } catch (const Killed&) {
        }
        if (disk->operations() <= at) {
          CHECK(tried > 300);
          return;
        }
        disk->healed();
        const std::uint32_t names = 1u << disk->pendingNames();
        for (std::uint32_t bits = 0; bits < names; ++bits)
          for (const Unsynced data : {Unsynced::kept, Unsynced::torn, Unsynced::zeroed, Unsynced::lost}) {
            const auto after = std::make_shared<SimulatedDisk>(disk->powerCut(bits, data));
            const auto all = [&] { return counted(sumsOf(*after)) + counted(sumsOf(*after, "2026-11-22")); };
            const std::int64_t read = all();
            CHECK(read >= kept);
            CHECK(read <= begun);
            // The next start changes none of it, and counts on.
            KioskCounters counters("k", after);
            CHECK(all() == read);
            counters.add(visit(VisitEvent::left));
            CHECK(all() == read + 1);
            ++tried;
          }
      }
    }
  }

  TEST_CASE("while the disk is full nothing is lost, and everything is written once there is room") {
    const auto disk = std::make_shared<SimulatedDisk>();
    KioskCounters counters("k", disk);
    for (int i = 0; i < 3; ++i) {
      disk->failAt(disk->operations() + 3, ENOSPC);
      CHECK_FALSE(counters.add(visit(VisitEvent::started)).empty());
    }
    disk->healed();
    CHECK(counters.day(kToday).started == 3);
    CHECK(counters.add(visit(VisitEvent::solved)).empty());
    CHECK(sumsOf(*disk) == VisitSums{3, 1, 0});
  }

  TEST_CASE("numbers in a day's file that no kiosk reaches neither stop nor spoil the counting") {
    for (const char* line : {"S01,en,1,0,0,18446744073709551615", "S01,en,9223372036854775807,0,0,3",
                             "S01,en,-4,0,0,3", "S01,en,1,0,9000000000000000,3"}) {
      CAPTURE(line);
      const TempFolder folder;
      std::filesystem::create_directories(folder / "counts");
      const std::string spoilt =
          std::string("day,scenario,language,started,solved,left,through\n2026-11-23,") + line + "\n";
      writeFile(folder / "counts/2026-11-23.csv", spoilt);
      for (int run = 1; run <= 2; ++run) {
        KioskCounters counters(folder.path());
        CHECK(counters.add(visit(VisitEvent::started)).empty());
        CHECK(counters.day(kToday) == VisitSums{run, 0, 0});
        CHECK(counters.fold().empty());
        CHECK(sumOf(readCounts(*realFileOps(), folder.path())[kToday]) == VisitSums{run, 0, 0});
      }
      CHECK(readFile(damagedOf(folder / "counts/2026-11-23.csv", 1)) == spoilt);
    }
  }

  TEST_CASE("a day's file that somebody has spoilt is set aside, and counting goes on") {
    const TempFolder folder;
    std::filesystem::create_directories(folder / "counts");
    writeFile(folder / "counts/2026-11-23.csv", "edited in a spreadsheet;1;2");
    KioskCounters counters(folder.path());
    counters.add(visit(VisitEvent::started));
    CHECK(counters.fold().empty());
    CHECK(sumOf(readCounts(*realFileOps(), folder.path())[kToday]) == VisitSums{1, 0, 0});
    CHECK(readFile(folder / "counts/2026-11-23.csv.damaged-1") == "edited in a spreadsheet;1;2");
  }

  TEST_CASE(
      "a journal too large to be read is set aside and reported once, not deleted as if it were empty") {
    const auto disk = std::make_shared<SimulatedDisk>();
    const std::string huge(kMaxSavedBytes + 1, 'x');
    disk->put("k/counts/journal", huge);
    KioskCounters counters("k", disk);
    // The owner need not wait for the first visitor.
    CHECK(counters.takeNotice().find("set aside as journal.damaged-1") != std::string::npos);
    CHECK(counters.takeNotice().empty());
    CHECK(counters.add(visit(VisitEvent::started)).empty());
    CHECK(counters.add(visit(VisitEvent::solved)).empty());
    CHECK(counters.takeNotice().empty());
    CHECK(counters.fold().empty());
    CHECK(sumsOf(*disk) == VisitSums{1, 1, 0});
    CHECK((disk->get("k/counts/journal.damaged-1") == huge));
  }

  TEST_CASE("a disk that never says that a line is safe cannot let the journal grow without end") {
    struct Unsafe : SimulatedDisk {
      bool heals = false;
      FileError sync(Handle handle) override { return heals ? SimulatedDisk::sync(handle) : EIO; }
    };
    const auto disk = std::make_shared<Unsafe>();
    KioskCounters counters("k", disk);
    std::size_t longest = 0;
    for (int i = 0; i < 600; ++i) {
      CHECK_FALSE(counters.add(visit(VisitEvent::started)).empty());
      longest = std::max(longest, disk->get("k/counts/journal").value_or("").size());
    }
    CHECK(longest <= kMaxSavedBytes / 4);
    disk->heals = true;
    CHECK(counters.fold().empty());
    CHECK(sumsOf(*disk) == VisitSums{600, 0, 0});
  }

  TEST_CASE(
      "while no day's file can be written the journal stops at its limit and says so, and loses nothing") {
    struct NoFiles : SimulatedDisk {
      bool heals = false;
      FileError create(const Path& file, Handle& handle) override {
        return heals ? SimulatedDisk::create(file, handle) : EACCES;
      }
    };
    const auto disk = std::make_shared<NoFiles>();
    std::string lines;
    std::int64_t kept = 0;
    while (lines.size() < kMaxSavedBytes / 4 - 1000)
      lines += journalLine({static_cast<std::uint64_t>(++kept), visit(VisitEvent::started)});
    disk->put("k/counts/journal", lines);
    KioskCounters counters("k", disk);
    std::string told;
    for (int i = 0; i < 60; ++i) told = counters.add(visit(VisitEvent::solved));
    CHECK(told.find("The journal is full") != std::string::npos);
    CHECK(disk->get("k/counts/journal")->size() <= kMaxSavedBytes / 4);
    disk->heals = true;
    CHECK(counters.fold().empty());
    CHECK(sumsOf(*disk) == VisitSums{kept, 60, 0});
  }

  TEST_CASE("days beyond 400 are deleted, the oldest first, and the journal never grows long") {
    const TempFolder folder;
    KioskCounters counters(folder.path());
    const std::int64_t first = *parseDate("2025-01-01");
    for (int day = 0; day < 410; ++day)
      counters.add(visit(VisitEvent::started, isoDate(first + day * kDayMillis)));
    counters.fold();
    const Counts all = readCounts(*realFileOps(), folder.path());
    CHECK(all.size() == kKeptDays);
    CHECK(all.begin()->first == "2025-01-11");
    std::size_t longest = 0;
    for (int i = 0; i < 600; ++i) {
      counters.add(visit(VisitEvent::started));
      longest = std::max(longest, readFile(folder / "counts/journal").size());
    }
    CHECK(longest < 20'000);
    CHECK(counters.day(kToday).started == 600);
  }
}
