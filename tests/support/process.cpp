#include "tests/support/process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cardwalk::support {
namespace {

constexpr auto kPatience = std::chrono::seconds(120);

struct Pipe {
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
  ~Pipe() {
    close(0);
    close(1);
  }
  void close(std::size_t end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
  std::array<int, 2> ends{-1, -1};
};

/// In the child: streams, environment, folder, then the program. Only returns by ending the child.
[[noreturn]] void becomeProgram(const std::string& program, const ProcessSetup& setup, Pipe& in, Pipe& out,
                                Pipe& err) {
  ::dup2(in.ends[0], 0);
  ::dup2(err.ends[1], 2);
  if (setup.closeOutput) {
    ::close(1);
  } else if (!setup.outputTo.empty()) {
    ::dup2(::open(setup.outputTo.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), 1);
  } else {
    ::dup2(out.ends[1], 1);
  }
  for (const auto& [name, value] : setup.environment) {
    value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
  }
  if (!setup.folder.empty() && ::chdir(setup.folder.c_str()) != 0) ::_exit(126);
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& word : setup.arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execv(program.c_str(), words.data());
  ::_exit(127);
}

/// Moves what is there from a pipe to a text; false at its end.
bool drain(int end, std::string& text) {
  std::array<char, 65536> block;
  const ssize_t count = ::read(end, block.data(), block.size());
  if (count > 0) text.append(block.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

/// Feeds and reads until both outputs end or the patience does; true if they ended.
bool converse(const std::string& input, Pipe& in, Pipe& out, Pipe& err, ProcessResult& result) {
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  std::size_t fed = 0;
  while (out.ends[0] >= 0 || err.ends[0] >= 0) {
    if (fed >= input.size()) in.close(1);
    std::array<pollfd, 3> watched{pollfd{in.ends[1], POLLOUT, 0}, pollfd{out.ends[0], POLLIN, 0},
                                  pollfd{err.ends[0], POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), 1000) < 0 && errno != EINTR) return false;
    if (std::chrono::steady_clock::now() > deadline) return false;
    if (watched[0].revents != 0) {
      const ssize_t count = ::write(in.ends[1], input.data() + fed, input.size() - fed);
      fed = count < 0 ? input.size() : fed + static_cast<std::size_t>(count);
    }
    if (watched[1].revents != 0 && !drain(out.ends[0], result.output)) out.close(0);
    if (watched[2].revents != 0 && !drain(err.ends[0], result.errors)) err.close(0);
  }
  return true;
}

}  // namespace

ProcessResult runProcess(const std::string& program, const ProcessSetup& setup) {
  // A program that does not read its input must not end the tests.
  std::signal(SIGPIPE, SIG_IGN);
  Pipe in, out, err;
  if (setup.brokenPipe) out.close(0);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot start another process");
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    becomeProgram(program, setup, in, out, err);
  }
  in.close(0);
  out.close(1);
  err.close(1);
  ProcessResult result;
  const bool ended = converse(setup.input, in, out, err, result);
  if (!ended) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!ended) throw std::runtime_error(program + " did not end in time");
  if (WIFEXITED(status)) result.exitCode = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  // Whatever a test asks of that program, this is what somebody has to read.
  if (result.errors.find("Sanitizer") != std::string::npos ||
      result.errors.find("runtime error:") != std::string::npos)
    std::fputs(result.errors.c_str(), stderr);
  return result;
}

ProcessResult runCardwalk(const ProcessSetup& setup) {
  // What the tests read is English, wherever they run; a test about languages says which.
  ProcessSetup english = setup;
  if (!setup.environment.contains("LANGUAGE")) english.environment.try_emplace("LC_ALL", "C");
  ProcessResult result = runProcess(CARDWALK_BINARY, english);
  // To look for leaks all threads are stopped at the end; under load the system does not always let that
  // happen. It says nothing of the program, which had done its work, and the second run is checked like the
  // first.
  if (result.errors.find("LeakSanitizer has encountered a fatal error") != std::string::npos)
    result = runProcess(CARDWALK_BINARY, english);
  return result;
}

ProcessResult runCardwalk(std::vector<std::string> arguments, std::string input) {
  ProcessSetup setup;
  setup.arguments = std::move(arguments);
  setup.input = std::move(input);
  return runCardwalk(setup);
}

}  // namespace cardwalk::support
