#include "core/records/kiosk_log.h"

#include <string>

#include <doctest/doctest.h>

#include "core/records/kiosk_status.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

TEST_SUITE("kiosk log") {
  TEST_CASE("lines stand there with their time, one below the other, over several runs") {
    const TempFolder folder;
    CHECK(KioskLog(folder.path()).write(1'795'000'000'250, "started"));
    CHECK(KioskLog(folder.path()).write(1'795'000'001'000, "two\nlines \x1b[31m, and 4111 1111 1111 1111"));
    const std::string text = readFile(kioskLogFile(folder.path(), 0));
    CHECK(
        text.starts_with("2026-11-18T11:06:40.250Z started\n2026-11-18T11:06:41.000Z two lines  [31m, and "));
    CHECK(text.find("1111") == std::string::npos);
  }

  TEST_CASE("a kiosk that is tried again for ever and never starts writes its ending once") {
    const TempFolder folder;
    for (int run = 0; run < 5; ++run)
      CHECK(KioskLog(folder.path()).write(run, "ended: it could not be opened"));
    KioskLog log(folder.path());
    for (const char* line :
         {"started", "started", "ended: closed", "ended: closed", "started", "ended: closed"})
      CHECK(log.write(10, line));
    std::string text = readFile(kioskLogFile(folder.path(), 0));
    const std::string at = "1970-01-01T00:00:00.010Z ";
    CHECK(text == "1970-01-01T00:00:00.000Z ended: it could not be opened\n" + at + "started\n" + at +
                      "started\n" + at + "ended: closed\n" + at + "started\n" + at + "ended: closed\n");
  }

  TEST_CASE("twenty thousand lines fill three files of 256 KiB and no more, and the newest are kept") {
    const TempFolder folder;
    KioskLog log(folder.path());
    for (int i = 0; i < 20'000; ++i) log.write(i, "line " + std::to_string(i) + std::string(100, '.'));
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      CHECK(entry.file_size() <= kLogBytes);
      CHECK(entry.file_size() > 10'000);
      ++files;
    }
    CHECK(files == kLogFiles);
    CHECK(readFile(kioskLogFile(folder.path(), 0)).find("line 19999.") != std::string::npos);
    CHECK(readFile(kioskLogFile(folder.path(), 2)).find("line 1.") == std::string::npos);
  }

  TEST_CASE("a status is read as it was saved, and what is no status is none") {
    SimulatedDisk disk;
    CHECK_FALSE(readKioskStatus(disk, "k").has_value());
    const KioskStatus status{42, 1000, 2000, 1500, 7, "2026-11-23", "attract", "library", "espeak-ng"};
    CHECK(saveKioskStatus(disk, "k", status).saved);
    CHECK(readKioskStatus(disk, "k") == status);
    for (const char* odd : {"", "[1]", "{", "{\"pid\": 1, \"pid\": 2}"}) {
      CAPTURE(odd);
      disk.put("k/status.json", odd);
      CHECK_FALSE(readKioskStatus(disk, "k").has_value());
    }
    disk.put("k/status.json", "{\"pid\": \"x\", \"page\": 3}");
    CHECK(readKioskStatus(disk, "k") == KioskStatus{});
  }
}
