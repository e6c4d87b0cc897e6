// The program as a service: a stand-in for systemd that obeys the numbers of the shipped unit.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/records/kiosk_log.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "tests/ui/kiosk_on_screen.h"

namespace cardwalk::ui {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point then) { return std::chrono::duration<double>(Clock::now() - then).count(); }

/// A setting of the unit that is shipped, as it is written there.
std::string unitSays(const std::string& key) {
  const std::string unit = "\n" + support::readFile(support::shippedSchemas().parent_path() / "kiosk" /
                                                    "cardwalk-kiosk.service.in");
  const std::size_t at = unit.find("\n" + key + "=");
  REQUIRE(at != std::string::npos);
  const std::size_t from = at + key.size() + 2;
  return unit.substr(from, unit.find('\n', from) - from);
}

/// Starts the program, listens to it, kills it when it is silent for too long, and starts it again.
class Supervisor {
 public:
  Supervisor(std::vector<std::string> words, std::string display, std::string folder)
      : words_(std::move(words)), display_(std::move(display)), folder_(std::move(folder)) {
    const std::string path = folder_ + "/notify";
    socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    ::setenv("WATCHDOG_USEC", (std::to_string(kWatchdog) + "000000").c_str(), 1);
    start();
  }
  ~Supervisor() {
    ::unsetenv("NOTIFY_SOCKET");
    ::unsetenv("WATCHDOG_USEC");
    ::close(socket_);
  }
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;

  pid_t program() const { return program_->id(); }
  int starts() const { return starts_; }
  bool showsTheShow() const { return shows_; }
  std::optional<int> ended() { return program_->ended(); }

  /// One look at everything. `restarts`: whoever ended is started again.
  void look(bool restarts) {
    char text[1024];
    for (ssize_t size = 0; (size = ::recv(socket_, text, sizeof text, 0)) > 0;) {
      const std::string state(text, static_cast<std::size_t>(size));
      heard_ = Clock::now();
      if (state.starts_with("STATUS=attract")) shows_ = true;
    }
    if (since(heard_) > kWatchdog) ::kill(program(), SIGKILL);
    if (!restarts || !program_->ended()) return;
    ::usleep(kRestartPause);
    start();
  }

  static constexpr int kWatchdog = 15, kRestartPause = 100'000;  // as in the unit; the test compares

 private:
  void start() {
    program_ = std::make_unique<Beside>(words_, display_, folder_);
    heard_ = Clock::now();
    shows_ = false;
    ++starts_;
  }

  std::vector<std::string> words_;
  std::string display_, folder_;
  int socket_ = -1, starts_ = 0;
  bool shows_ = false;
  Clock::time_point heard_;
  std::unique_ptr<Beside> program_;
};

/// Until it shows the show in another start than `before`, seconds.
double untilBack(Supervisor& supervisor, int before, double most) {
  const Clock::time_point begun = Clock::now();
  while (since(begun) < most && (supervisor.starts() == before || !supervisor.showsTheShow())) {
    supervisor.look(true);
    ::usleep(5'000);
  }
  return since(begun);
}

}  // namespace

TEST_SUITE("soak kiosk screen") {
  TEST_CASE(
      "a kiosk that crashes shows its show within 2 seconds, one that hangs within 17, and SIGTERM ends it" *
      doctest::skip()) {
    CHECK(unitSays("WatchdogSec") == std::to_string(Supervisor::kWatchdog));
    CHECK(unitSays("RestartSec") == std::to_string(Supervisor::kRestartPause / 1000) + "ms");
    CHECK(unitSays("Restart") == "always");
    CHECK(unitSays("StartLimitIntervalSec") == "0");
    const support::TempFolder folder;
    const std::string said = (folder / "display").string();
    const Beside screen(
        {"/bin/sh", "-c", "exec Xvfb -displayfd 5 -nolisten tcp -screen 0 1080x1920x24 5>" + said}, "",
        folder.path().string());
    REQUIRE(KioskOnScreen::within(20, [&] { return support::readFile(said).ends_with("\n"); }));
    const std::string number = support::readFile(said);
    const std::string data = (folder / "data").string();
    Supervisor supervisor({CARDWALK_BINARY, "kiosk", "fair", "--data", data},
                          ":" + number.substr(0, number.find('\n')), folder.path().string());
    REQUIRE(untilBack(supervisor, 0, 20) < 20);
    // The seconds are those of the program that people run; what the sanitizers make of it starts slowly.
    const double pace = support::kSanitized ? 5 : 1;
    double slowest = 0;
    for (const int signal : {SIGSEGV, SIGKILL, SIGABRT, SIGKILL, SIGBUS}) {
      CAPTURE(signal);
      const int before = supervisor.starts();
      ::kill(supervisor.program(), signal);
      const double took = untilBack(supervisor, before, 20);
      CHECK(took < 2 * pace);
      slowest = std::max(slowest, took);
    }
    // As long as it lives nobody kills it, though nothing happens at the screen.
    const int before = supervisor.starts();
    for (int i = 0; i < 200; ++i) {
      supervisor.look(true);
      ::usleep(100'000);
    }
    CHECK(supervisor.starts() == before);
    ::kill(supervisor.program(), SIGSTOP);
    const double hung = untilBack(supervisor, before, 30);
    CHECK(hung < 15 + 2 * pace);
    std::printf("kiosk: back %.2f s after a crash at most, %.1f s after a hang\n", slowest, hung);

    ::kill(supervisor.program(), SIGTERM);
    CHECK(KioskOnScreen::within(3 * pace, [&] { return supervisor.ended().has_value(); }));
    CHECK(supervisor.ended() == 0);
    CHECK(support::readFile(kioskLogFile(folder / "data/kiosk", 0)).ends_with(" ended: closed\n"));
  }
}

}  // namespace cardwalk::ui
