// Files of texts are judged without the library where that is sure; nobody may notice but by the time.

#include "core/content/flat_texts.h"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/content/json_node.h"
#include "core/content/schema_check.h"
#include "core/content/strict_json.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

namespace cardwalk {
namespace {

using nlohmann::json;

JsonNode nodeOf(const json& document) {
  JsonNode node;
  REQUIRE_FALSE(parseStrictJson(document.dump(), node));
  return node;
}

json textSchema() { return json::parse(support::readFile(support::shippedSchemas() / "text.schema.json")); }

std::string repeated(const char* letter, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += letter;
  return out;
}

json many(int members) {
  json out = json::object();
  for (int i = 0; i < members; ++i) out["key" + std::to_string(i)] = "x";
  return out;
}

/// At the edges of everything that the schema says, on both sides.
std::vector<json> documents() {
  std::vector<json> out{json::object(),
                        json::array(),
                        "text",
                        nullptr,
                        {{"a", ""}},
                        {{"a", "x"}},
                        {{"a", 1}},
                        {{"a", {{"b", "x"}}}},
                        {{"a", nullptr}},
                        {{"", "x"}},
                        {{"a", std::string("\0x", 2)}},
                        {{"a", std::string("x\0y", 3)}},
                        {{"$schema", ""}},
                        {{"$schema", repeated("x", 700)}},
                        {{"$schema", 1}, {"a", "x"}},
                        many(4000),
                        many(4001)};
  for (const char* letter : {"x", "я", "€", "😀"})
    for (const int more : {-1, 0, 1}) {
      out.push_back({{"a", repeated(letter, 600 + more)}});
      out.push_back({{repeated(letter, 120 + more), "x"}});
    }
  return out;
}

std::vector<ContentError> errorsOf(SchemaCheck& check, const char* schema, const JsonNode& root) {
  std::vector<ContentError> errors;
  check.check(schema, "file", root, errors);
  return errors;
}

}  // namespace

TEST_CASE("a file of texts meets the same findings, whether the library is asked or not") {
  const support::TempFolder folder;
  json schema = textSchema();
  const std::optional<FlatTexts> plain = FlatTexts::of(nodeOf(schema));
  REQUIRE(plain);
  support::writeFile(folder / "text.schema.json", schema.dump());
  schema["not"] = {{"type", "integer"}};  // changes nothing, but only the library understands it
  REQUIRE_FALSE(FlatTexts::of(nodeOf(schema)));
  support::writeFile(folder / "slow.schema.json", schema.dump());
  SchemaCheck check(folder.path());
  int right = 0, wrong = 0, sure = 0;
  for (const json& document : documents()) {
    const JsonNode root = nodeOf(document);
    CAPTURE(document.dump().substr(0, 60));
    const std::vector<ContentError> found = errorsOf(check, "text", root);
    CHECK(found == errorsOf(check, "slow", root));
    if (plain->surelyFits(root)) CHECK(found.empty());
    sure += plain->surelyFits(root) ? 1 : 0;
    ++(found.empty() ? right : wrong);
  }
  CHECK(right > 10);
  CHECK(wrong > 10);
  CHECK(sure >= right - 1);  // all but the one with a NUL
}

TEST_CASE("a schema that says anything else about texts is left to the library") {
  const json patterns[] = {{{"pattern", "^x"}}, {{"type", "string"}, {"enum", {"x"}}}, {{"type", "number"}}};
  for (const json& texts : patterns) {
    json schema = textSchema();
    schema["additionalProperties"] = texts;
    CHECK_FALSE(FlatTexts::of(nodeOf(schema)));
  }
  for (const char* keyword : {"required", "patternProperties", "allOf", "dependencies", "$ref"}) {
    json schema = textSchema();
    schema[keyword] = json::array();
    CHECK_FALSE(FlatTexts::of(nodeOf(schema)));
  }
  json named = textSchema();
  named["properties"]["$schema"]["minLength"] = 2;
  CHECK_FALSE(FlatTexts::of(nodeOf(named)));
  json negative = textSchema();
  negative["maxProperties"] = -1;
  CHECK_FALSE(FlatTexts::of(nodeOf(negative)));
}

}  // namespace cardwalk
