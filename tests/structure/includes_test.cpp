#include "tests/structure/includes.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using cardwalk::structure::breachesBelow;
using cardwalk::structure::breachesIn;

TEST_SUITE("structure") {
  TEST_CASE("every include of the real tree follows the include direction") {
    const std::filesystem::path root = CARDWALK_SOURCE_DIR;
    REQUIRE(std::filesystem::exists(root / "core"));
    for (const auto& breach : breachesBelow(root)) FAIL_CHECK(breach);
  }

  TEST_CASE("an include that follows the direction is accepted") {
    struct Row {
      const char* file;
      const char* include;
    };
    const std::vector<Row> rows = {
        {"core/content/pack.h", "<vector>"},
        {"core/content/loader.cpp", "<nlohmann/json.hpp>"},
        {"core/content/loader.cpp", "<valijson/validator.hpp>"},
        {"core/records/store.cpp", "<sqlite3.h>"},
        {"core/records/store.cpp", "<libpq-fe.h>"},
        {"core/records/save.cpp", "<unistd.h>"},
        {"core/sim/machine.cpp", "\"core/sim/state.h\""},
        {"core/records/save.cpp", "\"core/session/session.h\""},
        {"core/session/session.h", "\"core/content/pack.h\""},
        {"ui/app/frame.cpp", "\"core/session/view.h\""},
        {"ui/app/frame.cpp", "<imgui.h>"},
        {"ui/platform/window.cpp", "<GLFW/glfw3.h>"},
        {"ui/platform/window.cpp", "\"ui/platform/pixels.h\""},
        {"ui/app/loop.cpp", "\"ui/platform/platform.h\""},
        {"tests/ui/driver.cpp", "<imgui.h>"},
        {"tests/ui/driver.cpp", "\"ui/app/frame.h\""},
    };
    for (const auto& row : rows) {
      CAPTURE(row.file);
      CAPTURE(row.include);
      CHECK(breachesIn(row.file, std::string("#include ") + row.include + "\n").empty());
    }
  }

  TEST_CASE("an include against the direction is named with its file, its line and the reason") {
    struct Row {
      const char* file;
      const char* include;
      const char* reason;
    };
    const std::vector<Row> rows = {
        {"core/content/pack.h", "\"core/sim/state.h\"", "content lies below sim"},
        {"core/plan/planner.cpp", "\"core/records/save.h\"", "plan lies below records"},
        {"core/sim/state.h", "\"ui/app/frame.h\"", "core includes nothing above it"},
        {"core/sim/state.h", "<nlohmann/json.hpp>", "a header of core"},
        {"core/sim/state.h", "<unistd.h>", "a header of core"},
        {"core/records/results.h", "<sqlite3.h>", "a header of core"},
        {"core/records/sql.h", "<libpq-fe.h>", "a header of core"},
        {"core/session/score.cpp", "<sqlite3.h>", "belong to core/records"},
        {"ui/training/desk.cpp", "<libpq-fe.h>", "only .cpp files of core"},
        {"core/sim/state.cpp", "<imgui.h>", "core has no window"},
        {"core/sim/state.cpp", "<GLFW/glfw3.h>", "core has no window"},
        {"core/sim/state.cpp", "<glad/gl.h>", "core has no window"},
        {"core/util/text.cpp", "\"core/util/text.h\"", "lies in one of content"},
        {"ui/cli/check.cpp", "<nlohmann/json.hpp>", "only .cpp files of core"},
        {"ui/platform/window.cpp", "\"ui/kiosk/lockdown.h\"", "lies below every face"},
        {"ui/app/frame.cpp", "\"frame.h\"", "counts from the repository's root"},
        {"ui/app/frame.cpp", "\"imgui.h\"", "a library stands in <>"},
        {"ui/app/frame.cpp", "<core/sim/state.h>", "our own files stand in quotes"},
        {"ui/app/frame.cpp", "\"tests/ui/driver.h\"", "nothing of its tests"},
    };
    for (const auto& row : rows) {
      CAPTURE(row.file);
      CAPTURE(row.include);
      const auto breaches = breachesIn(row.file, std::string("// first line\n  #  include ") + row.include);
      REQUIRE(breaches.size() == 1);
      CHECK(breaches[0].starts_with(std::string(row.file) + ":2: "));
      CHECK(breaches[0].find(row.reason) != std::string::npos);
    }
  }
}
