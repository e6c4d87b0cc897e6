// What the shipped unit does around the program, with programs that stand in for it and for systemd.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/cli/kiosk.h"

namespace cardwalk::ui {
namespace {

using support::TempFolder;

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

std::string unitText() {
  return support::readFile(support::shippedSchemas().parent_path() / "kiosk/cardwalk-kiosk.service.in");
}

/// What the shell is given in the line of the unit that holds `mark`, as systemd hands it on; the files of
/// the running system lie in `folder`.
std::string scriptOf(const std::string& mark, const TempFolder& folder) {
  const std::string unit = unitText();
  const std::size_t at = unit.find(mark);
  REQUIRE(at != std::string::npos);
  const std::size_t line = unit.rfind('\n', at) + 1;
  const std::size_t from = unit.find('\'', line) + 1;
  std::string script = unit.substr(from, unit.find('\'', from) - from);
  replaceAll(script, "$$", "$");
  replaceAll(script, "/run/cardwalk-kiosk", folder.path().string());
  return script;
}

/// A program of that name which takes down its words.
void putProgram(const TempFolder& folder, const std::string& name) {
  const std::string file = folder / name;
  support::writeFile(file, "#!/bin/sh\necho \"" + name + " $*\" >>'" + std::string(folder / "done") + "'\n");
  ::chmod(file.c_str(), 0755);
}

support::ProcessResult runScript(const std::string& script, const TempFolder& folder,
                                 const std::string& kiosk = "", const std::string& exitStatus = "0") {
  support::ProcessSetup setup;
  setup.arguments = {"-c", script, "sh", "/bin/sh", "-c", kiosk};
  setup.environment = {{"PATH", folder.path().string() + ":/usr/bin:/bin"}, {"EXIT_STATUS", exitStatus}};
  return support::runProcess("/bin/sh", setup);
}

std::string done(const TempFolder& folder) {
  return std::filesystem::exists(folder / "done") ? support::readFile(folder / "done") : "";
}

}  // namespace

TEST_SUITE("kiosk unit") {
  TEST_CASE("the kiosk's answer is handed on; 10 leaves the mark of the PIN, 2 waits before the next try") {
    for (const int code : {0, 1, 2, 10, 139}) {
      CAPTURE(code);
      const TempFolder folder;
      putProgram(folder, "sleep");
      const auto result = runScript(scriptOf("/bin/cage", folder), folder, "exit " + std::to_string(code));
      CHECK(result.exitCode == code);
      CHECK(std::filesystem::exists(folder / "left") == (code == 10));
      CHECK(done(folder) == (code == 2 ? "sleep 10\n" : ""));
    }
  }

  TEST_CASE("after the PIN, and only then, the login comes back to the screen") {
    const TempFolder folder;
    putProgram(folder, "systemctl");
    const std::string script = scriptOf("start getty@tty1", folder);
    CHECK(runScript(script, folder).exitCode == 0);
    CHECK(done(folder).empty());
    support::writeFile(folder / "left", "");
    CHECK(runScript(script, folder).exitCode == 0);
    CHECK(done(folder) == "systemctl --no-block start getty@tty1.service\n");
  }

  TEST_CASE("a machine without a screen is tried again with a pause, a crash without one") {
    const TempFolder folder;
    putProgram(folder, "sleep");
    const std::string script = scriptOf("EXIT_STATUS", folder);
    for (const char* status : {"0", "10", "139", "SEGV", "KILL"}) runScript(script, folder, "", status);
    CHECK(done(folder).empty());
    runScript(script, folder, "", "1");
    CHECK(done(folder) == "sleep 4\n");
  }

  TEST_CASE("a crash leaves nothing of a visitor on the disk, with the unit or without") {
    CHECK(unitText().find("\nLimitCORE=0\n") != std::string::npos);
    CHECK(unitText().find("\nMemorySwapMax=0\n") != std::string::npos);
    // In a process of its own: the limit cannot be raised again.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      rlimit limit{1, 1};
      const bool none = withoutCoreDumps() && ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 &&
                        limit.rlim_max == 0;
      ::_exit(none ? 0 : 1);
    }
    int ended = -1;
    ::waitpid(child, &ended, 0);
    CHECK(ended == 0);
  }
}

}  // namespace cardwalk::ui
