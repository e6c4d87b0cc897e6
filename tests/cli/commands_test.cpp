#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/records/exchange.h"
#include "core/session/session.h"
#include "tests/support/action_words.h"
#include "tests/support/broken_pack.h"
#include "tests/support/corner_shop.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;
using nlohmann::json;

namespace {

json parsed(const ProcessResult& result) {
  CAPTURE(result.errors);
  CAPTURE(result.output.substr(0, 500));
  REQUIRE(json::accept(result.output));
  return json::parse(result.output);
}

ProcessResult plan(const std::string& scenario) {
  return runCardwalk({"plan", "--scenario", scenario, "--json"});
}

ProcessResult play(const std::string& scenario, const std::string& actions) {
  return runCardwalk({"play", "--scenario", scenario, "--actions", "-", "--json"}, actions);
}

std::string asLines(const json& route) {
  std::string lines;
  for (const json& item : route) lines += item.dump() + "\n";
  return lines;
}

}  // namespace

TEST_SUITE("plan and play") {
  TEST_CASE(
      "the route that plan prints for each scenario leads play to the goal, in the words of the window's "
      "coach") {
    const Pack pack = shippedPack();
    for (std::size_t index = 0; index < pack.scenarios.size(); ++index) {
      if (!goesThrough(index, 20)) continue;  // each costs two starts of the program
      const Scenario& scenario = pack.scenarios[index];
      CAPTURE(scenario.id);
      const ProcessResult planned = plan(scenario.id);
      CHECK(planned.exitCode == 0);
      const json route = parsed(planned);
      CHECK(route["scenario"] == scenario.id);
      REQUIRE_FALSE(route["route"].empty());
      for (const json& item : route["route"]) {
        const std::set<std::string> allowed{"surface", "control", "gesture", "text", "instruction"};
        for (const auto& [key, value] : item.items()) CHECK(allowed.contains(key));
        CHECK_FALSE(item["instruction"].get<std::string>().empty());
        CHECK(item["instruction"].get<std::string>().find("<?>") == std::string::npos);
        CHECK(item["instruction"].get<std::string>().find('{') == std::string::npos);
      }
      const ParsedActions actions = parseActions(planned.output, englishActionWords());
      Session session(pack, static_cast<int>(index), Mode::guide, 99, 0);
      for (std::size_t at = 0; at < actions.actions.size(); ++at) {
        CHECK(session.view().coach.instruction == route["route"][at]["instruction"]);
        CHECK(session.view().coach.target.control == actions.actions[at].control);
        session.apply({actions.actions[at]}, static_cast<Millis>(at) * 10);
      }
      CHECK(session.goalReached());

      const json played = parsed(play(scenario.id, asLines(route["route"])));
      CHECK(played["goal"] == true);
      // Where a check cannot be passed, the honest end leaves one entry to customer support.
      CHECK(played["residue"].empty() == (scenario.diagnosis != "D-ID-FAIL"));
      CHECK(played["outcomes"].size() == route["route"].size());
      for (const json& outcome : played["outcomes"]) CHECK(outcome["accepted"] == true);
    }
  }

  TEST_CASE("a route is played alike from lines, from a file and from the whole document that plan printed") {
    const TempFolder folder;
    std::size_t each = 0;
    for (const std::string scenario : {"S01", "S12", "S20"}) {
      if (!goesThrough(each++)) continue;
      CAPTURE(scenario);
      const ProcessResult planned = plan(scenario);
      const std::string lines = asLines(parsed(planned)["route"]);
      const json fromLines = parsed(play(scenario, lines));
      CHECK(fromLines["goal"] == true);
      CHECK(parsed(play(scenario, planned.output)) == fromLines);
      writeFile(folder / "actions", lines);
      const ProcessResult fromFile =
          runCardwalk({"play", "--scenario", scenario, "--actions", (folder / "actions").string(), "--json"});
      CHECK(fromFile.exitCode == 0);
      CHECK(parsed(fromFile) == fromLines);
    }
  }

  TEST_CASE("a situation built from answers is planned and played by its id, and a wrong id is refused") {
    const Pack pack = shippedPack();
    const std::string id = situationId(pack.situations, firstAnswers(pack.situations));
    const json planned = parsed(plan(id));
    CHECK(planned["scenario"] == id);
    CHECK(parsed(play(id, asLines(planned["route"])))["goal"] == true);
    for (const std::string& wrong : {std::string("my:side=both"), id + ";colour=blue"}) {
      const ProcessResult refused = plan(wrong);
      CHECK(refused.exitCode == 2);
      CHECK(refused.errors.find(wrong) != std::string::npos);
    }
  }

  TEST_CASE("a drawn ticket is planned and played by its id, with its own cards, and a wrong id is refused") {
    const json planned = parsed(plan("S05~1f"));
    CHECK(planned["scenario"] == "S05~1f");
    CHECK(planned["route"].size() == parsed(plan("S05"))["route"].size());
    CHECK(planned.dump().find("6642") == std::string::npos);
    CHECK(parsed(play("S05~1f", asLines(planned["route"])))["goal"] == true);
    std::size_t each = 0;
    for (const char* wrong : {"S05~1F", "S05~", "X02~1", "S99~1"}) {
      if (!goesThrough(each++, 4)) continue;
      const ProcessResult refused = plan(wrong);
      CHECK(refused.exitCode == 2);
      CHECK(refused.errors.find(wrong) != std::string::npos);
    }
  }

  TEST_CASE("a refused action is an outcome with its reason, and what comes after it is still carried out") {
    const std::string route = asLines(parsed(plan("S01"))["route"]);
    const std::string elsewhere =
        R"({"surface": "website", "control": "app.cards.tile/4417", "gesture": "click"})";
    const std::string nowhere = R"({"surface": "app", "control": "no.such.control", "gesture": "tap"})";
    const std::string later =
        R"({"surface": "app", "control": "app.card.sheet.delete", "gesture": "tap", "at": 12})";
    const std::string odd = R"({"surface": "desk", "control": "", "gesture": "back"})";
    const ProcessResult result =
        play("S01", elsewhere + "\n" + nowhere + "\n\n" + later + "\n" + odd + "\n" + route);
    CHECK(result.exitCode == 0);
    const json report = parsed(result);
    for (std::size_t at = 0; at < 4; ++at) {
      CHECK(report["outcomes"][at]["accepted"] == false);
      CHECK_FALSE(report["outcomes"][at]["rejection"].get<std::string>().empty());
      CHECK_FALSE(report["outcomes"][at]["why"].get<std::string>().empty());
      CHECK(report["outcomes"][at]["events"].is_array());
    }
    CHECK(report["goal"] == true);
  }

  TEST_CASE("stopping after the first side names what is left, and is no error") {
    json route = parsed(plan("S01"))["route"];
    json firstSide = json::array();
    for (const json& item : route) {
      if (item["surface"] != route.front()["surface"]) break;
      firstSide.push_back(item);
    }
    const ProcessResult result = play("S01", asLines(firstSide));
    CHECK(result.exitCode == 0);
    const json report = parsed(result);
    CHECK(report["goal"] == false);
    REQUIRE(report["residue"].size() == 1);
    const std::string left = report["residue"][0];
    CHECK(left != route.front()["surface"]);
    CHECK(report["stores"][left].size() ==
          report["stores"][route.front()["surface"].get<std::string>()].size() + 1);
  }

  TEST_CASE("a line that is no action ends with 2 and its number, and nothing is printed") {
    const std::string good = R"({"surface": "app", "control": "x", "gesture": "tap"})";
    std::size_t each = 0;
    for (const std::string bad :
         {"nonsense", "[]", R"({"surface": "app"})",
          R"({"surface": "app", "control": "x", "gesture": "pat"})",
          R"({"surface": "app", "control": "x", "gesture": "tap", "force": true})", "\xff\xfe"}) {
      if (!goesThrough(each++)) continue;
      CAPTURE(bad);
      const ProcessResult result = play("S01", good + "\n" + good + "\n" + bad + "\n");
      CHECK(result.exitCode == 2);
      CHECK(result.output.empty());
      CHECK(result.errors.find("line 3") != std::string::npos);
    }
  }

  TEST_CASE("a line in another shape is answered with an action to go by, not with a far-fetched guess") {
    const ProcessResult result = play("S01", R"({"tap": "app.signin.submit"})");
    CHECK(result.exitCode == 2);
    CAPTURE(result.errors);
    CHECK(result.errors.find("Did you mean") == std::string::npos);
    const std::size_t sample = result.errors.find("An action looks like this: {");
    REQUIRE(sample != std::string::npos);
    const std::string line = result.errors.substr(result.errors.find('{', sample));
    CHECK(play("S01", line).exitCode == 0);
  }

  TEST_CASE("no action at all leaves the start as it is") {
    const json report = parsed(play("S01", ""));
    CHECK(report["outcomes"].empty());
    CHECK(report["goal"] == false);
    CHECK(report["residue"].size() == 2);
  }

  TEST_CASE("for people plan and play speak in sentences") {
    const ProcessResult planned = runCardwalk({"plan", "--scenario", "S01"});
    CHECK(planned.output.starts_with("S01 · New bank, clean sweep\n1. "));
    const ProcessResult played =
        runCardwalk({"play", "--scenario", "S01", "--actions", "-"}, plan("S01").output);
    CHECK(played.output.find("The goal is reached.") != std::string::npos);
  }
}

TEST_SUITE("play in words") {
  TEST_CASE("a plan for another scenario is refused with the scenario that it is for") {
    const ProcessResult planned = plan("S02");
    const ProcessResult played = play("S01", planned.output);
    CHECK(played.exitCode == 2);
    CHECK(played.output.empty());
    CHECK(played.errors.find("a plan for S02, not for S01") != std::string::npos);
    CHECK(played.errors.find("--scenario S02") != std::string::npos);
    // Lines name no scenario: they are played as they are.
    CHECK(play("S01", asLines(parsed(planned)["route"])).exitCode == 0);
  }

  TEST_CASE("play tells everything in the language that was asked for: outcomes, events, lists and faults") {
    const std::string route = asLines(parsed(plan("S01"))["route"]);
    const std::string wrong = R"({"surface": "app", "control": "app.card.sheet.delete", "gesture": "tap"})";
    const ProcessResult played =
        runCardwalk({"play", "--scenario", "S01", "--lang", "fr", "--actions", "-"}, wrong + "\n" + route);
    CHECK(played.exitCode == 0);
    for (const char* words : {"refusé (", "fait", "ouvert\u00a0: ", "4417 retirée de\u00a0: appli",
                              "4417 retirée de\u00a0: site", "caisse: aucune carte", "Le but est atteint."})
      CHECK(played.output.find(words) != std::string::npos);
    for (const char* words : {"done", "refused", "opened", "no card", "goal"})
      CHECK(played.output.find(words) == std::string::npos);
    const ProcessResult broken = runCardwalk({"play", "--scenario", "S01", "--lang", "ru", "--actions", "-"},
                                             R"({"surface": "ap", "control": "x", "gesture": "tap"})");
    CHECK(broken.exitCode == 2);
    for (const char* words : {"стандартный ввод", "строка 1", "должно быть app, website или desk", "«app»"})
      CHECK(broken.errors.find(words) != std::string::npos);
  }
}

TEST_SUITE("check") {
  TEST_CASE("the shipped pack has no findings, and every scenario has a way") {
    const ProcessResult result = runCardwalk({"check", "--quick", "--json"});
    CHECK(result.exitCode == 0);
    const json report = parsed(result);
    CHECK(report["findings"].empty());
    CHECK(report["facts"]["covered"].get<int>() <= report["facts"]["total"].get<int>());
    CHECK(report["languages"].contains("en"));
    REQUIRE_FALSE(report["scenarios"].empty());
    for (const json& scenario : report["scenarios"]) {
      CHECK(scenario["end"] == "goal");
      CHECK(scenario["title"].get<std::string>().size() > 3);
    }
    for (const json& language : report["languages"]) CHECK(language["missing"] == 0);
    REQUIRE_FALSE(report["presets"].empty());
    for (const json& preset : report["presets"]) CHECK(preset["findings"] == 0);
    CHECK(report["seconds"].get<double>() > 0);
  }

  TEST_CASE("a pack with faults gives 1 and each fault with file, pointer, id and message") {
    BrokenPack pack;
    pack.put("scenarios/S01.json", "/target", R"("4418")");
    pack.put("guide.json", "/steps/0/title", R"("no.such.text")");
    const ProcessResult result = runCardwalk({"check", pack.folder().string(), "--json"});
    CHECK(result.exitCode == 1);
    std::set<std::string> ids;
    const json report = parsed(result);
    for (const json& finding : report["findings"]) {
      ids.insert(finding["id"]);
      CHECK_FALSE(finding["message"].get<std::string>().empty());
      CHECK(finding["file"].get<std::string>().starts_with(pack.folder().string()));
      CHECK(finding["pointer"].get<std::string>().starts_with("/"));
    }
    CHECK(ids.contains("unknown-card"));
    CHECK(ids.contains("unknown-text"));
    const ProcessResult forPeople = runCardwalk({"check", pack.folder().string()});
    CHECK(forPeople.exitCode == 1);
    CHECK(forPeople.output.find("[unknown-card]") != std::string::npos);
  }

  TEST_CASE("a scenario whose goal nobody can reach is a finding") {
    BrokenPack pack(kTinyPack);
    const std::string never = R"({"any": []})";
    pack.put("scenarios/T01.json", "/goal", never);
    pack.put("scenarios/T01.json", "/handover", never);
    const ProcessResult result = runCardwalk({"check", "--quick", pack.folder().string(), "--json"});
    CHECK(result.exitCode == 1);
    const json findings = parsed(result)["findings"];
    REQUIRE(findings.size() == 1);
    CHECK(findings[0]["id"] == "goal-unreachable");
    const ProcessResult planned =
        runCardwalk({"plan", "--scenario", "T01", "--pack", pack.folder().string(), "--json"});
    CHECK(planned.exitCode == 1);
    CHECK(planned.errors.find("T01") != std::string::npos);
  }
}

TEST_SUITE("check and play") {
  TEST_CASE("the tea shop, from which authors learn, passes the whole check") {
    const ProcessResult result =
        runCardwalk({"check", (shippedPackFolder().parent_path() / "teapot").string(), "--json"});
    CHECK(result.exitCode == 0);
    CHECK(parsed(result)["findings"].empty());
  }

  TEST_CASE("the way to a dead end that check prints is played as it is, and the goal is not there") {
    int played = 0;
    for (const Defect& defect : allDefects()) {
      if (!defect.actions) continue;
      CAPTURE(defect.name);
      CornerShop shop;
      shop.breakBy(defect);
      const ProcessResult checked = runCardwalk({"check", shop.folder().string(), "--json"});
      CHECK(checked.exitCode == 1);
      const json findings = parsed(checked)["findings"];
      for (const json& finding : findings) {
        if (finding["id"] != defect.id || finding["pointer"] != defect.pointer) continue;
        const ProcessResult result = runCardwalk({"play", "--pack", shop.folder().string(), "--scenario",
                                                  defect.scenario, "--actions", "-", "--json"},
                                                 asLines(finding["actions"]));
        const json report = parsed(result);
        CHECK(report["goal"] == false);
        CHECK(report["outcomes"].size() == finding["actions"].size());
        for (const json& outcome : report["outcomes"]) CHECK(outcome["accepted"] == true);
        ++played;
      }
    }
    CHECK(played >= 2);
  }
}

TEST_SUITE("soak check") {
  TEST_CASE("every state of every shipped scenario has a way to its end" * doctest::skip()) {
    const ProcessResult result = runCardwalk({"check", "--json"});
    CHECK(result.exitCode == 0);
    const json report = parsed(result);
    CHECK(report["findings"].empty());
    for (const json& scenario : report["scenarios"]) {
      CHECK(scenario["dead_ends"] == 0);
      CHECK(scenario["states"].get<std::size_t>() > 1000);
      CHECK(scenario["transitions"] > scenario["states"]);
      CHECK(scenario["longest_route"] >= scenario["route"]);
    }
  }
}
