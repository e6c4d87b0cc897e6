#include "ui/platform/child_process.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace cardwalk::ui {
namespace {

constexpr int kTick = 100;                  // milliseconds between two looks at whether to stop
constexpr std::size_t kMostSaid = 1 << 16;  // bytes of complaints that are kept: the last ones
constexpr int kWidePipe = 1 << 20;

sigset_t brokenPipe() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  return set;
}

void shut(int& file) {
  if (file >= 0) ::close(file);
  file = -1;
}

std::string lastLine(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.pop_back();
  const std::size_t at = text.find_last_of("\r\n");
  return at == std::string::npos ? text : text.substr(at + 1);
}

struct Pipe {
  int reads = -1, writes = -1;
  Pipe() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
    reads = ends[0];
    writes = ends[1];
  }
  ~Pipe() {
    shut(reads);
    shut(writes);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int take(int& end) { return std::exchange(end, -1); }
};

}  // namespace

PipesHeld::PipesHeld() {
  const sigset_t set = brokenPipe();
  ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

PipesHeld::~PipesHeld() {
  if (sigismember(&before_, SIGPIPE) == 1) return;
  const sigset_t set = brokenPipe();
  const timespec now{0, 0};
  while (::sigtimedwait(&set, nullptr, &now) > 0) {
  }
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

ChildProcess::ChildProcess(ChildSetup setup) : setup_(std::move(setup)) { start(); }

ChildProcess::~ChildProcess() { kill(); }

void ChildProcess::start() {
  Pipe in, out, err;
  if (in.reads < 0 || out.reads < 0 || err.reads < 0) {
    reason_ = std::generic_category().message(errno);
    return;
  }
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in.reads, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out.writes, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, err.writes, STDERR_FILENO);
  if (setup_.file >= 0) posix_spawn_file_actions_adddup2(&files, setup_.file, STDERR_FILENO + 1);
  // A group of its own: Ctrl-C is for this program, which then ends it. And no signal that is held here.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  std::vector<char*> words;
  for (std::string& each : setup_.words) words.push_back(each.data());
  words.push_back(nullptr);
  const int fault = ::posix_spawn(&child_, words.front(), &files, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  if (fault != 0) {
    child_ = 0;
    reason_ = std::generic_category().message(fault);
    return;
  }
  output_ = out.take(out.reads);
  errors_ = err.take(err.reads);
  if (setup_.fed) {
    input_ = in.take(in.writes);
    ::fcntl(input_, F_SETPIPE_SZ, kWidePipe);  // less is slower, and no harm
  }
  for (const int file : {input_, output_, errors_})
    if (file >= 0) ::fcntl(file, F_SETFL, O_NONBLOCK);
}

bool ChildProcess::stopping() {
  stopped_ = stopped_ || (setup_.stopped && setup_.stopped());
  return stopped_;
}

/// Takes in what it says, until there is room to write (if that is wanted) or nothing more can come. False
/// when that is the case, or somebody wants to stop.
bool ChildProcess::attend(bool writable) {
  const auto drain = [](int& file, std::string& into) {
    std::array<char, 1 << 14> block;
    while (file >= 0) {
      const ssize_t got = ::read(file, block.data(), block.size());
      if (got > 0) {
        into.append(block.data(), static_cast<std::size_t>(got));
        continue;
      }
      if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
      shut(file);
    }
  };
  while (!stopping()) {
    std::array<pollfd, 3> files{pollfd{writable ? input_ : -1, POLLOUT, 0}, pollfd{output_, POLLIN, 0},
                                pollfd{errors_, POLLIN, 0}};
    if (output_ < 0 && errors_ < 0 && !writable) return false;
    if (::poll(files.data(), files.size(), kTick) < 0 && errno != EINTR) return false;
    drain(output_, said_);
    drain(errors_, complained_);
    if (complained_.size() > kMostSaid) complained_.erase(0, complained_.size() - kMostSaid);
    if (writable && files[0].revents != 0) return true;
  }
  return false;
}

bool ChildProcess::write(std::span<const unsigned char> bytes) {
  while (!bytes.empty() && input_ >= 0) {
    const ssize_t written = ::write(input_, bytes.data(), bytes.size());
    if (written > 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(written));
      continue;
    }
    if (written < 0 && errno != EAGAIN && errno != EINTR) shut(input_);
    if (input_ >= 0 && !attend(true)) return false;
  }
  return bytes.empty() && !stopping();
}

void ChildProcess::kill() {
  if (child_ > 0) {
    // Its group: a script's own children would go on, and hold the pipes open.
    if (::kill(-child_, SIGKILL) != 0) ::kill(child_, SIGKILL);
    while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  child_ = 0;
  shut(input_);
  shut(output_);
  shut(errors_);
}

ChildEnd ChildProcess::finish() {
  ChildEnd end;
  shut(input_);
  if (child_ > 0) {
    while (attend(false)) {
    }
    int status = 0;
    while (!stopping()) {
      // It has closed its outputs, so it is about to end.
      const pid_t ended = ::waitpid(child_, &status, WNOHANG);
      if (ended == child_) {
        child_ = 0;
        end.good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        break;
      }
      ::poll(nullptr, 0, 5);
    }
  }
  kill();
  end.stopped = stopped_;
  end.output = std::move(said_);
  if (!end.good) end.reason = reason_.empty() ? lastLine(std::move(complained_)) : reason_;
  return end;
}

}  // namespace cardwalk::ui
