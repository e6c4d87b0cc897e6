// What the shipped content promises as a whole: every fact is taught, every help entry can be shown.

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/content/json_node.h"
#include "core/content/schema_check.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

std::string textOf(const JsonNode& entry, const char* key) {
  const JsonNode* node = entry.find(key);
  return node == nullptr ? std::string() : node->text;
}

}  // namespace

TEST_CASE("every one of the 66 facts has a text and is taught by a scenario") {
  const Pack pack = support::shippedPack();
  CHECK(pack.facts.size() == 66);
  std::set<std::string> taught;
  for (const Scenario& scenario : pack.scenarios)
    for (const std::string& fact : scenario.facts) {
      CAPTURE(scenario.id);
      CAPTURE(fact);
      CHECK(pack.facts.contains(fact));
      taught.insert(fact);
    }
  CHECK(taught.size() == pack.facts.size());
  CHECK(pack.scenarios.size() >= 20);
}

TEST_CASE("the help follows its schema, has all its texts, and shows screens that exist") {
  const Pack pack = support::shippedPack();
  const auto file = support::shippedPackFolder() / "help.json";
  std::vector<ContentError> errors;
  const std::optional<JsonNode> root = readJsonFile(file, errors);
  REQUIRE(root.has_value());
  SchemaCheck(support::shippedSchemas()).check("help", file.string(), *root, errors);
  for (const ContentError& error : errors) FAIL_CHECK(error.pointer << ": " << error.message);
  const auto& texts = pack.languages.front().texts;
  std::set<std::string> ids;
  for (const JsonNode& entry : root->find("entries")->items) {
    const std::string id = textOf(entry, "id");
    CAPTURE(id);
    CHECK(ids.insert(id).second);
    for (const char* key : {"title", "text", "cause", "cure"})
      if (entry.find(key) != nullptr) CHECK(texts.contains(textOf(entry, key)));
    for (const JsonNode& fact : entry.find("facts")->items) CHECK(pack.facts.contains(fact.text));
    if (const JsonNode* show = entry.find("show")) {
      CHECK(pack.scenarioIndex(textOf(*show, "scenario")) >= 0);
      CHECK(pack.screenIndex(textOf(*show, "screen")) >= 0);
    }
  }
  CHECK(ids.size() == 4 + 4 + 5 + 18);
}

}  // namespace cardwalk
