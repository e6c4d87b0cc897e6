#include "ui/platform/stop_signals.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace cardwalk::ui {
namespace {

sigset_t stopSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  // A terminal that is closed asks as well; unless somebody has said that it shall not (nohup).
  struct sigaction hangup {};
  if (::sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN) sigaddset(&set, SIGHUP);
  return set;
}

/// As if it had never been held.
void endBy(int signal) {
  ::signal(signal, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  ::raise(signal);
}

}  // namespace

void holdStopSignals() {
  const sigset_t set = stopSignals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopSignals::StopSignals(std::function<void()> noticed, Again again, Clock now)
    : noticed_(std::move(noticed)), again_(again), now_(std::move(now)) {
  const sigset_t set = stopSignals();
  signals_ = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  ends_ = ::eventfd(0, EFD_CLOEXEC);
  if (signals_ >= 0 && ends_ >= 0) thread_ = std::thread([this] { watch(); });
}

StopSignals::~StopSignals() {
  const std::uint64_t one = 1;
  if (thread_.joinable() && ::write(ends_, &one, sizeof one) == sizeof one) thread_.join();
  if (signals_ >= 0) ::close(signals_);
  if (ends_ >= 0) ::close(ends_);
}

void StopSignals::watch() {
  pollfd files[] = {{signals_, POLLIN, 0}, {ends_, POLLIN, 0}};
  std::chrono::steady_clock::time_point first;
  while (true) {
    if (::poll(files, 2, -1) < 0 && errno != EINTR) return;
    if (files[1].revents != 0) return;
    signalfd_siginfo info{};
    if (files[0].revents == 0 || ::read(signals_, &info, sizeof info) != sizeof info) continue;
    if (!asked_.exchange(true))
      first = now_();
    else if (again_ == Again::ends && now_() - first >= kOneRequest)
      endBy(static_cast<int>(info.ssi_signo));
    noticed_();
  }
}

}  // namespace cardwalk::ui
