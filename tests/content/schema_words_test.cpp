// What whoever writes a pack is told about a value that the schema refuses: what to write instead.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/schema_check.h"
#include "core/content/strict_json.h"
#include "tests/support/broken_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

constexpr const char* kScreens = "screens/app-cards.json";

/// The schema's findings after one change; `value` empty: the place is erased.
std::string told(const std::string& file, const std::string& pointer, const std::string& value) {
  support::BrokenPack pack;
  if (value.empty())
    pack.erase(file, pointer);
  else
    pack.put(file, pointer, value);
  std::string all;
  for (const ContentError& each : pack.load().errors)
    if (each.id == "schema") all += each.pointer + ": " + each.message + "\n";
  return all;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each refused value is answered with what belongs there, in words of our own") {
  struct Slip {
    const char *file, *pointer, *value, *words;
  };
  const Slip slips[] = {
      {"pack.json", "/version", "1", "write a text in quotation marks here"},
      {"pack.json", "/testNumbers", "\"4242\"", "write a list in [ ] here"},
      {"pack.json", "/id", "\"\"", "does not have the form that is needed here"},
      {"pack.json", "/name", "\"\"", "write a text here; it may not be empty"},
      {"pack.json", "/titel", "\"x\"", "\"titel\" is not allowed here"},
      {"guide.json", "/steps/0/tilte", "\"x\"", "did you mean \"title\"?"},
      {"guide.json", "/steps/1/done", "", "\"done\" is missing here; add it"},
      {"guide.json", "/steps", "[]", "write at least one entry into this list"},
      {"scenarios/S02.json", "/level", "\"easy\"", "write a whole number here"},
      {"scenarios/S02.json", "/cards/0/expired", "\"yes\"", "only true may stand here"},
  };
  std::size_t each = 0;
  for (const Slip& slip : slips) {
    if (!support::goesThrough(each++, 4)) continue;
    CAPTURE(slip.pointer);
    const std::string words = told(slip.file, slip.pointer, slip.value);
    CAPTURE(words);
    CHECK(contains(words, slip.words));
  }
}

TEST_CASE("a name that the schema does not allow is told, and where it stands") {
  const auto toldOf = [](const char* file, const std::string& pointer) {
    return told(file, pointer, "\"x\"");
  };
  CHECK(toldOf("pack.json", "/facts/foo") ==
        "/facts: the name \"foo\" does not have the form that is needed here\n");
  const std::string name(121, 'k');
  CHECK(toldOf("text/en.json", "/" + name) ==
        ": the name \"" + name.substr(0, 79) + "…\" is too long; it may have at most 120 characters\n");
  std::string euros, shown;
  for (int i = 0; i < 121; ++i) (i < 79 ? shown : euros) += "€";
  euros = shown + euros;
  CHECK(toldOf("text/en.json", "/" + euros) ==
        ": the name \"" + shown + "…\" is too long; it may have at most 120 characters\n");
  CHECK(contains(toldOf("labels.json", "/labels/0/languages/en/others/"), "a name may not be empty here"));
}

TEST_CASE("a file that the validator refuses without a word is refused all the same") {
  const support::TempFolder folder;
  support::writeFile(folder / "odd.schema.json",
                     "{\"type\": \"object\", \"propertyNames\": {\"enum\": [\"right\"]}}");
  SchemaCheck check(folder.path());
  for (const char* name : {"right", "wrong"}) {
    JsonNode root;
    REQUIRE_FALSE(parseStrictJson(std::string("{\"") + name + "\": 1}", root));
    std::vector<ContentError> errors;
    check.check("odd", "file", root, errors);
    CHECK(errors.size() == (std::string(name) == "right" ? 0 : 1));
  }
}

TEST_CASE("no sentence of the validator reaches whoever writes a pack") {
  support::BrokenPack pack;
  const std::string tile = support::pointerTo(pack, kScreens, "app.cards.tile");
  pack.put(kScreens, tile + "/label", "[1, 2]");
  pack.put(kScreens, tile + "/press", "{\"when\": 3}");
  pack.put(kScreens, tile + "/facts", "[\"no fact\", \"no fact\"]");
  pack.put(kScreens, tile + "/icon", "\"\"");
  pack.put("guide.json", "/steps/2/done", "{\"all\": 4, \"any\": []}");
  pack.put("scenarios/S02.json", "/level", "99");
  pack.put("rejections.json", "/rejections/3/text", "null");
  int found = 0;
  for (const ContentError& each : pack.load().errors) {
    if (each.id != "schema") continue;
    ++found;
    CAPTURE(each.pointer);
    CAPTURE(each.message);
    for (const char* foreign : {"Failed", "constraint", "schema", "property", "Value type", "Array should",
                                "String should", "Object should", "Expected"})
      CHECK_FALSE(contains(each.message, foreign));
  }
  CHECK(found >= 6);
}

}  // namespace cardwalk
