#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk::support;
using nlohmann::json;

TEST_SUITE("diff on the command line") {
  TEST_CASE("the same pack twice is the same, and another generation is not") {
    const std::string pack = shippedPackFolder().string();
    const ProcessResult same = runCardwalk({"diff", pack, pack + "@V2"});
    CHECK(same.exitCode == 0);
    CHECK(same.output == "Nothing has to be learnt anew.\n");
    const ProcessResult other = runCardwalk({"diff", pack, pack + "@V3"});
    CHECK(other.exitCode == 1);
    CHECK(other.output.find("+ [app] Tap “Cards”") != std::string::npos);
    CHECK(other.output.find("- [website] Click “Continue”") != std::string::npos);
    CHECK(other.output.find("~ [app] Scroll down and tap “Alipay” → Tap “Wallet”") != std::string::npos);
  }

  TEST_CASE("for programs every change has its kind, words and places") {
    const std::string pack = shippedPackFolder().string();
    const ProcessResult result =
        runCardwalk({"diff", "@V1", pack + "@app=V1,website=V3", "--json", "--lang", "es"});
    CHECK(result.exitCode == 1);
    REQUIRE(json::accept(result.output));
    const json diff = json::parse(result.output);
    CHECK(diff["same"] == false);
    CHECK(diff["language"] == "es");
    CHECK(diff["scenarios_compared"].get<int>() >= 20);
    for (const json& change : diff["controls"]) CHECK(change["surface"] == "website");
  }

  TEST_CASE("wrong use is answered with 2 and with what to write") {
    CHECK(runCardwalk({"diff"}).exitCode == 2);
    CHECK(runCardwalk({"diff", "@V1"}).errors.find("two packs") != std::string::npos);
    CHECK(runCardwalk({"diff", "/nowhere", "@V1"}).exitCode == 2);
    CHECK(runCardwalk({"diff", "@V1", "@V9"}).errors.find("V9") != std::string::npos);
    CHECK(runCardwalk({"diff", "@V1", "@V3", "--lang", "xx"}).exitCode == 2);
  }

  TEST_CASE("pictures of each changed screen are written, with an index that names them") {
    const TempFolder folder;
    const ProcessResult result =
        runCardwalk({"diff", "@app=V2,website=V2", "@app=V2,website=V1", "--out", folder.path().string()});
    CHECK(result.exitCode == 1);
    const std::string index = readFile(folder.path() / "index.html");
    for (const char* screen : {"website.home", "website.menu", "website.alipay"}) {
      CAPTURE(screen);
      CHECK(index.find(std::string("<img src=\"") + screen + ".png\"") != std::string::npos);
      CHECK(std::filesystem::file_size(folder.path() / (std::string(screen) + ".png")) > 10000);
    }
    CHECK(index.find("“My Account” → “My AliExpress”") != std::string::npos);
    CHECK(index.find("app.account") == std::string::npos);
  }
}
