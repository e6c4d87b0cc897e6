#include "ui/cli/console.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "core/sim/text_match.h"

namespace cardwalk::ui {

void guardStandardStreams() {
  for (int stream = 0; stream <= 2; ++stream) {
    if (::fcntl(stream, F_GETFD) != -1) continue;
    // Opened the wrong way round on purpose: using a stream that was closed has to fail, as it would have.
    if (::open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) != stream) return;
  }
  std::signal(SIGPIPE, SIG_IGN);
}

int print(std::string_view text, int exitCode) {
  errno = 0;
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  const bool flushed = std::fflush(stdout) == 0;
  if (written && flushed) return exitCode;
  const char* reason = errno == 0 ? "unknown reason" : std::strerror(errno);
  return complain("the output could not be written (" + std::string(reason) + ")");
}

int complain(std::string_view text) {
  const std::string line = "cardwalk: " + withoutCardNumbers(text) + "\n";
  // When not even this can be written there is nobody left to tell.
  std::fwrite(line.data(), 1, line.size(), stderr);
  return kExitWrongUse;
}

}  // namespace cardwalk::ui
