// The program finds what belongs to it wherever it was installed or moved to, and says where it looked.

#include "tests/support/installed_program.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace cardwalk::support;

namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// It has its own data, and not those of the source tree or of another installation.
void checkRuns(const fs::path& program, const fs::path& assets) {
  CAPTURE(program);
  const ProcessResult plan = runInstalled(program, {"plan", "--scenario", "S01", "--json"});
  CHECK(plan.exitCode == 0);
  CHECK(says(plan.output, "\"route\""));
  // Its texts come from there, too.
  CHECK(says(runInstalled(program, {"--help", "--lang", "fr"}).output, "Utilisation"));
  const fs::path scenario = assets / "packs/aliexpress/scenarios";
  const fs::path hidden = assets / "hidden";
  fs::rename(scenario, hidden);
  CHECK(runInstalled(program, {"plan", "--scenario", "S01"}).exitCode == 2);
  fs::rename(hidden, scenario);
}

}  // namespace

TEST_SUITE("installed program") {
  TEST_CASE("it checks its pack and plans from where it was installed, moved or linked") {
    InstalledProgram installed;
    const ProcessResult check =
        runInstalled(installed.program(),
                     {"check", "--quick", (installed.share("cardwalk/assets/packs/teapot")).string()});
    CHECK(check.exitCode == 0);
    checkRuns(installed.program(), installed.share("cardwalk/assets"));

    installed.moveTo("elsewhere/with spaces");
    checkRuns(installed.program(), installed.share("cardwalk/assets"));

    const fs::path link = installed.folder() / "link";
    fs::create_symlink(installed.program(), link);
    checkRuns(link, installed.share("cardwalk/assets"));
  }

  TEST_CASE("a folder with the program and its assets side by side is enough") {
    const InstalledProgram installed;
    const fs::path folder = installed.folder() / "stick";
    fs::create_directories(folder);
    fs::rename(installed.program(), folder / "cardwalk");
    fs::rename(installed.share("cardwalk/assets"), folder / "assets");
    checkRuns(folder / "cardwalk", folder / "assets");
  }

  TEST_CASE("the program alone looks through XDG_DATA_DIRS, and tells all places when nothing is there") {
    InstalledProgram installed({.component = "program"});
    InstalledProgram data({.component = "data"});
    const ProcessResult lost =
        runInstalled(installed.program(), {"plan", "--scenario", "S01"},
                     {{"XDG_DATA_DIRS", "/nowhere/first:not/absolute:/nowhere/second"}});
    if (!says(lost.output, "1.")) {  // this machine may have an installed Cardwalk of its own
      CHECK(lost.exitCode == 2);
      for (const std::string& place :
           {(installed.prefix() / "bin/assets").string(), installed.share("cardwalk/assets").string(),
            std::string("/nowhere/first/cardwalk/assets"), std::string("/nowhere/second/cardwalk/assets"),
            std::string("CARDWALK_ASSETS")}) {
        CAPTURE(place);
        CHECK(says(lost.errors, place));
      }
      CHECK_FALSE(says(lost.errors, "not/absolute"));
    }
    const ProcessResult found =
        runInstalled(installed.program(), {"plan", "--scenario", "S01", "--lang", "ru"},
                     {{"XDG_DATA_DIRS", "/nowhere/first:" + data.share("").string()}});
    CHECK(found.exitCode == 0);
    CHECK(found.errors.empty());
  }
}
