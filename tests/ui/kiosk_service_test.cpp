#include "ui/kiosk/kiosk_service.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/records/kiosk_status.h"
#include "core/records/save.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {
namespace {

using support::TempFolder;

/// The end of the socket at which systemd listens, with the environment of a service; back to none
/// afterwards.
class Listener {
 public:
  Listener(const TempFolder& folder, const char* watchdog) {
    const std::string path = folder / "notify";
    socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    if (watchdog != nullptr) ::setenv("WATCHDOG_USEC", watchdog, 1);
    // The compositor's, not this program's.
    ::setenv("WATCHDOG_PID", "1", 1);
  }
  ~Listener() {
    ::close(socket_);
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(name);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  /// What was told since the last call.
  std::vector<std::string> heard() const {
    std::vector<std::string> out;
    char text[1024];
    for (ssize_t size = 0; (size = ::recv(socket_, text, sizeof text, 0)) > 0;)
      out.emplace_back(text, static_cast<std::size_t>(size));
    return out;
  }

 private:
  int socket_ = -1;
};

/// Time as the test wants it.
struct Clock {
  double seconds = 100;
  KioskTime local{"2026-11-23", 0, 12 * 60};
  KioskClocks clocks() {
    return {[this] { return static_cast<std::int64_t>(seconds * 1000); }, [this] { return seconds; },
            [this] { return local; }};
  }
};

using Told = std::vector<std::string>;

KioskStatus statusIn(const TempFolder& folder) {
  return readKioskStatus(*realFileOps(), folder.path()).value_or(KioskStatus{});
}

}  // namespace

TEST_SUITE("kiosk service") {
  TEST_CASE(
      "systemd hears that the kiosk is ready, and then of its life at half of the time it may be silent") {
    const TempFolder folder;
    const Listener systemd(folder, "15000000");
    Clock clock;
    KioskService service({}, clock.clocks());
    REQUIRE(service.fault().empty());
    const KioskHooks hooks = service.hooks("helpdesk", "");
    hooks.page(KioskPage::attract);
    CHECK(systemd.heard().empty());  // nothing has been shown yet
    CHECK(service.alive() == doctest::Approx(7.5));
    CHECK(systemd.heard() == Told{"READY=1", "STATUS=attract, visits today: 0"});
    int told = 0;
    for (int turn = 0; turn < 1000; ++turn) {  // 100 seconds of a busy loop
      clock.seconds += 0.1;
      CHECK(service.alive() <= 7.5);
      told += static_cast<int>(systemd.heard().size());
    }
    CHECK(told >= 12);
    CHECK(told <= 14);
    // A loop that sleeps as long as it may is in time as well.
    for (int turn = 0; turn < 20; ++turn) {
      clock.seconds += service.alive();
      service.alive();
      CHECK(systemd.heard() == Told{"WATCHDOG=1"});
    }
  }

  TEST_CASE("a kiosk that stands still falls silent, for no thread speaks in its place") {
    const TempFolder folder;
    const Listener systemd(folder, "200000");
    Clock clock;
    KioskService service({}, clock.clocks());
    service.hooks("helpdesk", "").page(KioskPage::attract);
    service.alive();
    systemd.heard();
    ::usleep(300'000);  // longer than systemd would wait, with every thread free to run
    CHECK(systemd.heard().empty());
  }

  TEST_CASE("without a service manager nothing wants to be told and nothing wakes the loop") {
    Clock clock;
    KioskService service({}, clock.clocks());
    const KioskHooks hooks = service.hooks("fair", "");
    hooks.page(KioskPage::attract);
    CHECK(std::isinf(service.alive()));
    hooks.count({KioskEvent::started, "2026-11-23", "S01", "en"});
    CHECK(service.alive() <= 60);
  }

  TEST_CASE(
      "a visit is in the counters, and the status follows the page at once and the numbers in a minute") {
    const TempFolder folder;
    Clock clock;
    KioskService service(folder.path(), clock.clocks());
    KioskSetup setup;
    setup.hooks = service.hooks("helpdesk", "espeak-ng");
    KioskDriver kiosk(support::shippedPack(), std::move(setup));
    service.alive();
    CHECK(statusIn(folder).page == "attract");
    CHECK(statusIn(folder).voice == "espeak-ng");
    CHECK(statusIn(folder).pid == ::getpid());
    CHECK(statusIn(folder).lastReset == 0);

    kiosk.touchAt({300, 300});
    CHECK(statusIn(folder).page == "visitor");
    REQUIRE(kiosk.touch("kiosk/tile/S01"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    service.alive();
    CHECK(statusIn(folder).visitors == 0);
    clock.seconds += 60;
    service.alive();
    CHECK(statusIn(folder).visitors == 1);
    kiosk.wait(90);
    CHECK(kiosk.kiosk().page() == KioskPage::attract);
    CHECK(statusIn(folder).page == "attract");
    CHECK(statusIn(folder).lastReset > 0);
    CHECK(countsToCsv(readCounts(*realFileOps(), folder.path())) ==
          "day,scenario,language,started,solved,left\n2026-11-23,S01,en,1,0,1\n");
    // The next day begins with none, whatever yesterday was.
    clock.local.day = "2026-11-24";
    kiosk.touchAt({300, 300});
    CHECK(statusIn(folder).visitors == 0);
  }

  TEST_CASE("the status names the voice that speaks now, and the log says when another one took over") {
    const TempFolder folder;
    Clock clock;
    KioskService service(folder.path(), clock.clocks());
    service.hooks("helpdesk", "speech-dispatcher").page(KioskPage::attract);
    service.voice("speech-dispatcher");
    service.alive();
    CHECK(statusIn(folder).voice == "speech-dispatcher");
    service.voice("espeak-ng");
    service.voice("espeak-ng");
    CHECK(statusIn(folder).voice == "espeak-ng");
    const std::string log = support::readFile(folder / "kiosk.log");
    CHECK(log.find("now it is espeak-ng") != std::string::npos);
    CHECK(log.find("now it is espeak-ng") == log.rfind("now it is espeak-ng"));
  }

  TEST_CASE("a journal that had to be set aside stands in the log from the start, without any visitor") {
    const TempFolder folder;
    std::filesystem::create_directories(folder / "counts");
    support::writeFile(folder / "counts/journal", std::string(kMaxSavedBytes + 1, 'x'));
    Clock clock;
    KioskService service(folder.path(), clock.clocks());
    const KioskHooks hooks = service.hooks("helpdesk", "");
    const std::string log = support::readFile(folder / "kiosk.log");
    CHECK(log.find("was set aside as journal.damaged-1") != std::string::npos);
    hooks.count({KioskEvent::started, "2026-11-23", "S01", "en"});
    CHECK(support::readFile(folder / "kiosk.log") == log);
  }

  TEST_CASE("an owner whose folder takes nothing hears why, each reason once, and no visitor is stopped") {
    const TempFolder folder;
    support::writeFile(folder / "file", "no folder");
    Clock clock;
    std::vector<std::string> told;
    KioskService service(folder / "file" / "kiosk", clock.clocks(),
                         [&](std::string_view fault) { told.emplace_back(fault); });
    KioskSetup setup;
    setup.hooks = service.hooks("helpdesk", "", setup.preset.pinHash);
    KioskDriver kiosk(support::shippedPack(), std::move(setup));
    service.alive();
    REQUIRE(told.size() == 1);
    CHECK(told[0].find((folder / "file").string()) != std::string::npos);
    for (int visitor = 0; visitor < 3; ++visitor) {
      kiosk.touchAt({300, 300});
      REQUIRE(kiosk.touch("kiosk/tile/S01"));
      REQUIRE(kiosk.touch("kiosk/depth/lead"));
      kiosk.wait(90);
      CHECK(kiosk.kiosk().page() == KioskPage::attract);
      clock.seconds += 90;
      service.alive();
    }
    CHECK(told.size() <= 2);
    CHECK(support::readFile(folder / "file") == "no folder");
  }

  TEST_CASE("a second kiosk does not count into the same folder, and the next one takes over") {
    const TempFolder folder;
    Clock clock;
    {
      const KioskService first(folder.path(), clock.clocks());
      CHECK_FALSE(first.busy());
      CHECK(folderLocked(folder.path()));
      CHECK(KioskService(folder.path(), clock.clocks()).busy());
      CHECK(folderLocked(folder.path()));
    }
    CHECK_FALSE(folderLocked(folder.path()));
    CHECK_FALSE(KioskService(folder.path(), clock.clocks()).busy());
  }
}

}  // namespace cardwalk::ui
