// Windows that are ended by a signal: a logout, Ctrl-C in the terminal, a system that goes down.

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <memory>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/broken_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/app/stage.h"
#include "ui/platform/null_platform.h"
#include "ui/platform/stop_signals.h"

using namespace cardwalk;
using namespace cardwalk::ui;

namespace {

/// What this thread lets through is as before at the end.
class HeldSignals {
 public:
  HeldSignals() {
    ::pthread_sigmask(SIG_SETMASK, nullptr, &before_);
    holdStopSignals();
  }
  ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  sigset_t before_{};
};

/// A window on the tiny pack until `during` has acted and the window is over.
int windowUntilTheEnd(const std::filesystem::path& data, const std::function<void(ui::Stage&)>& during) {
  WindowOptions options;
  options.data = data;
  options.mode = Mode::watch;
  const LoadResult loaded = support::BrokenPack(support::kTinyPack).load();
  ui::Stage stage(
      options,
      [](const WindowRequest&) {
        return PlatformResult{std::make_unique<NullPlatform>(960, 600), {}};
      },
      [&] { return &*loaded.pack; });
  REQUIRE(stage.ready());
  stage.begin(options);
  stage.loop().turn(0.1);
  during(stage);
  stage.loop().run();
  return stage.walk().view().actionsTaken;
}

/// Signals to this process, one after the other, by a clock that stands still.
class Request {
 public:
  void send(int signal) {
    ::kill(::getpid(), signal);
    ++sent_;
    while (noticed_ < sent_) ::usleep(1000);
  }
  void later() { now_ = now_.load() + StopSignals::kOneRequest; }
  int noticed() const { return noticed_; }

 private:
  int sent_ = 0;
  std::atomic<int> noticed_ = 0;
  std::atomic<std::chrono::steady_clock::time_point> now_{};
  const StopSignals stop_{[this] { ++noticed_; }, StopSignals::Again::ends, [this] { return now_.load(); }};
};

/// How a process ends that is asked like that; by itself with the number of signals that it noticed.
int statusOf(const std::function<void(Request&)>& asked) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(20);
    ::signal(SIGHUP, SIG_DFL);  // also where the tests run under nohup
    holdStopSignals();
    Request request;
    asked(request);
    ::_exit(request.noticed());
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_SUITE("ended from outside") {
  TEST_CASE("a window that is told to end has kept the last step, and the place in the walk") {
    const HeldSignals held;
    for (const int signal : {SIGTERM, SIGINT}) {
      const support::TempFolder folder;
      const int taken = windowUntilTheEnd(folder.path(), [&](ui::Stage& stage) {
        for (int step = 0; step < 2; ++step) {
          stage.shell().run("watch.step", stage.platform().now());
          stage.loop().turn(0.1);
        }
        ::kill(::getpid(), signal);
      });
      CHECK(taken == 2);
      CHECK(windowUntilTheEnd(folder.path(), [](ui::Stage& stage) {
              static_cast<NullPlatform&>(stage.platform()).close();
            }) == 2);
    }
  }

  TEST_CASE("who asks a second time, because it takes too long, is obeyed at once") {
    const int status = statusOf([](Request& request) {
      request.send(SIGTERM);
      request.later();
      request.send(SIGTERM);
      while (true) ::pause();
    });
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGTERM);
  }

  TEST_CASE("one request that comes as several signals, as a logout's does, is not taken for impatience") {
    const int status = statusOf([](Request& request) {
      for (const int signal : {SIGHUP, SIGTERM, SIGTERM}) request.send(signal);
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 3);
  }
}
