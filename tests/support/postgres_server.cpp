#include "tests/support/postgres_server.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/sql.h"

namespace cardwalk::support {
namespace {

namespace fs = std::filesystem;

/// Where Debian and its relatives install the server: /usr/lib/postgresql/15/bin. The newest one.
fs::path findPrograms() {
  std::vector<fs::path> found;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", code))
    if (fs::exists(entry.path() / "bin/initdb", code)) found.push_back(entry.path() / "bin");
  if (found.empty())
    throw std::runtime_error(
        "no PostgreSQL server below /usr/lib/postgresql; install the package postgresql");
  return *std::max_element(found.begin(), found.end());
}

const passwd* otherUser() { return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr; }

std::string complaint(const char* what) {
  return std::string("PostgreSQL: ") + what + ": " + std::system_category().message(errno);
}

int waitFor(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

PostgresServer::PostgresServer() : programs_(findPrograms()) {
  // The name of a socket may have 107 bytes, so it cannot lie deep in a build folder.
  std::string name = std::string(P_tmpdir) + "/cardwalk-pg-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error(complaint("no folder"));
  folder_ = name;
  if (const passwd* user = otherUser();
      user != nullptr && ::chown(name.c_str(), user->pw_uid, user->pw_gid) != 0)
    throw std::runtime_error(complaint("no folder for another user"));
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const pid_t made = launch("initdb",
                            {"-D", (folder_ / "data").string(), "-U", "cardwalk", "--auth=trust", "--no-sync",
                             "-E", "UTF8", "--locale=C"},
                            nowhere);
  const int status = waitFor(made);
  ::close(nowhere);
  if (status != 0) throw std::runtime_error("PostgreSQL: initdb failed");
  start();
}

PostgresServer::~PostgresServer() {
  stop();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

pid_t PostgresServer::launch(const std::string& program, const std::vector<std::string>& arguments,
                             int output) const {
  const std::string path = (programs_ / program).string();
  std::vector<char*> words{const_cast<char*>(path.c_str())};
  for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const passwd* user = otherUser();
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error(complaint("no process"));
  if (child != 0) return child;
  const bool changed = user == nullptr || (::setgroups(0, nullptr) == 0 && ::setgid(user->pw_gid) == 0 &&
                                           ::setuid(user->pw_uid) == 0);
  if (!changed || ::chdir(folder_.c_str()) != 0) ::_exit(126);
  // A test that crashes takes its server along.
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (::getppid() != parent) ::_exit(126);
  ::dup2(output, 1);
  ::dup2(output, 2);
  ::execv(path.c_str(), words.data());
  ::_exit(127);
}

void PostgresServer::start() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error(complaint("no pipe"));
  // What it says below LOG is about wrong statements, which the test sees anyway.
  server_ = launch("postgres",
                   {"-D", (folder_ / "data").string(), "-k", folder_.string(), "-c",
                    "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=80", "-c",
                    "shared_buffers=16MB", "-c", "log_min_messages=log", "-c", "log_checkpoints=off"},
                   ends[1]);
  ::close(ends[1]);
  std::string said;
  std::array<char, 4096> block{};
  while (said.find("ready to accept connections") == std::string::npos) {
    const ssize_t count = ::read(ends[0], block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    said.append(block.data(), static_cast<std::size_t>(count));
  }
  ::close(ends[0]);
  if (said.find("ready to accept connections") == std::string::npos)
    throw std::runtime_error("PostgreSQL did not start: " + said);
}

void PostgresServer::stop() {
  if (server_ <= 0) return;
  ::kill(server_, SIGQUIT);
  waitFor(server_);
  server_ = -1;
}

std::string PostgresServer::freshDatabase() {
  const std::string socket = "?host=" + folder_.string();
  const std::string name = "results" + std::to_string(++databases_);
  openPostgres("postgresql://cardwalk@/postgres" + socket)->runScript("CREATE DATABASE " + name);
  return "postgresql://cardwalk@/" + name + socket;
}

}  // namespace cardwalk::support
