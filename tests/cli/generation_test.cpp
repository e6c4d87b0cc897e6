#include <string>

#include <doctest/doctest.h>

#include "tests/support/broken_pack.h"
#include "tests/support/process.h"
#include "tests/support/thorough.h"

using namespace cardwalk::support;

TEST_SUITE("generations on the command line") {
  TEST_CASE("the way through an older app and a newer website is planned and played") {
    const ProcessResult planned =
        runCardwalk({"plan", "--scenario", "S14", "--generation", "app=V1,website=V3", "--json"});
    CHECK(planned.exitCode == 0);
    CHECK(planned.output.find("three stripes") != std::string::npos);
    CHECK(planned.output.find("“Payments”") != std::string::npos);
    const ProcessResult played = runCardwalk(
        {"play", "--scenario", "S14", "--generation", "app=V1,website=V3", "--actions", "-"}, planned.output);
    CHECK(played.output.find("The goal is reached.") != std::string::npos);
    const ProcessResult elsewhere =
        runCardwalk({"play", "--scenario", "S14", "--actions", "-"}, planned.output);
    CHECK(elsewhere.output.find("The goal is not reached.") != std::string::npos);
  }

  TEST_CASE("a generation that does not exist or is written wrongly is answered with what there is") {
    const ProcessResult unknown = runCardwalk({"plan", "--scenario", "S01", "--generation", "V9"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.errors.find("“V9” is no known generation of this pack") != std::string::npos);
    CHECK(unknown.errors.find("V") != std::string::npos);
    std::size_t each = 0;
    for (const char* wrong : {"app=", "phone=V1", "app=V1,app=V3", "V1,V3", "app=V1,"}) {
      if (!goesThrough(each++)) continue;
      CAPTURE(wrong);
      const ProcessResult result = runCardwalk({"plan", "--scenario", "S01", "--generation", wrong});
      CHECK(result.exitCode == 2);
      CHECK(result.errors.find("app=V1,website=V3") != std::string::npos);
    }
  }

  TEST_CASE("a generation that does not exist is answered in the language that was asked for") {
    const ProcessResult unknown =
        runCardwalk({"plan", "--scenario", "S01", "--generation", "V9", "--lang", "ru"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.errors.find("нет поколения «V9»") != std::string::npos);
    CHECK(unknown.errors.find("V1") != std::string::npos);
    CHECK(unknown.errors.find("known") == std::string::npos);
    CHECK(unknown.errors.find("?.") == std::string::npos);
  }

  TEST_CASE("check reads every generation and says in which one something is wrong") {
    BrokenPack pack;
    // That nothing is wrong with it as it is, is checked elsewhere with the sanitizers, too.
    if (thorough())
      CHECK(runCardwalk({"check", "--quick", pack.folder().string()}).exitCode == 0);
    else
      keepFirstScenarios(pack.folder(), 7);
    pack.put("generations/V1.json", "/app/changes/0/addScreen/controls/0/press/0/do/0/go", R"("app.acount")");
    const ProcessResult result = runCardwalk({"check", "--quick", pack.folder().string()});
    CHECK(result.exitCode == 1);
    CHECK(result.output.find("generations/V1.json /app/changes/0/addScreen/controls/0/press/0/do/0") !=
          std::string::npos);
    CHECK(result.output.find(
              "In generation V1: \"app.acount\" is no known screen; did you mean \"app.account\"?") !=
          std::string::npos);
  }

  TEST_CASE("check finds the generation that makes a scenario impossible") {
    BrokenPack pack;
    if (!thorough()) keepFirstScenarios(pack.folder(), 7);
    pack.put("generations/V3.json", "/website/changes/-", R"({"remove": "website.menu.alipay"})");
    pack.put("generations/V3.json", "/website/changes/-", R"({"remove": "website.alipay.chat"})");
    const ProcessResult result = runCardwalk({"check", "--quick", pack.folder().string()});
    CHECK(result.exitCode == 1);
    CHECK(result.output.find("In generation V3: S01 has no way to its goal") != std::string::npos);
    CHECK(result.output.find("In generation V1: S01") == std::string::npos);
  }
}
