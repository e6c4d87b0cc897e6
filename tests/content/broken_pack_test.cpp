#include "tests/support/broken_pack.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/errors.h"
#include "core/content/loader.h"
#include "core/content/strict_json.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// One fault put into an otherwise sound pack, and what the loader has to say about it.
struct Fault {
  std::string name;
  std::string file, pointer;
  std::string value;  ///< JSON to put there; empty: the place is erased
  const char* id;     ///< of the error
  std::string at;     ///< pointer of the error
  const char* words;  ///< a part of the message
};

constexpr const char* kPack = "pack.json";
constexpr const char* kScreens = "screens/app-cards.json";
constexpr const char* kScenario = "scenarios/S01.json";
constexpr const char* kTinyScreens = "screens/app.json";
constexpr const char* kTinyScenario = "scenarios/T01.json";

std::string describe(const std::vector<ContentError>& errors) {
  std::string text;
  for (const ContentError& error : errors)
    text += error.id + " " + error.file + " " + error.pointer + ": " + error.message + "\n";
  return text;
}

bool isKnownId(const std::string& id) {
  return std::ranges::any_of(kErrorKinds, [&](const ErrorKind& kind) { return kind.id == id; });
}

bool reports(const std::vector<ContentError>& errors, const Fault& fault) {
  return std::ranges::any_of(errors, [&](const ContentError& error) {
    return error.id == fault.id && error.file.ends_with(fault.file) && error.pointer == fault.at &&
           error.message.find(fault.words) != std::string::npos;
  });
}

std::string manyCards(int count) {
  std::string list = "[";
  for (int card = 0; card < count; ++card) {
    list += std::string(card == 0 ? "" : ",") + R"({"last4": ")" + std::to_string(1000 + card) +
            R"(", "brand": "Visa", "bank": "B", "expiry": "01/30", "colour": 0})";
  }
  return list + "]";
}

/// Faults of meaning and of type, each in another place, so that they can also be made all at once.
std::vector<Fault> faults(const BrokenPack& pack) {
  const std::string tile = pointerTo(pack, kScreens, "app.cards.tile");
  const std::string about = pointerTo(pack, kScreens, "app.cards.about");
  const std::string intro = pointerTo(pack, kScreens, "app.cards.intro");
  const std::string empty = pointerTo(pack, kScreens, "app.cards.empty");
  const std::string sheet = pointerTo(pack, kScreens, "app.card.sheet");
  const std::string chat = pointerTo(pack, kPack, "app.chat");
  const std::string first = tile + "/press/0";
  return {
      {"an unknown kind of control", kScreens, tile + "/kind", R"("cardTyle")", "unknown-word",
       tile + "/kind", "cardTile"},
      {"an unknown condition word", kScreens, tile + "/badgeWhen", R"({"defualt": "app", "card": "this"})",
       "unknown-word", tile + "/badgeWhen", "default"},
      {"an unknown effect word", kScreens, about + "/press/0/do", R"([{"sayy": "answer.cards.about"}])",
       "unknown-word", about + "/press/0/do/0", "say"},
      {"an unknown region", kScreens, about + "/region", R"("haeder")", "unknown-word", about + "/region",
       "header"},
      {"an unknown frame", kScreens, sheet + "/frame", R"("shet")", "unknown-word", sheet + "/frame",
       "sheet"},
      {"a text key without a text", kScreens, intro + "/label", R"("app.cards.intro.lable")", "unknown-text",
       intro + "/label", "app.cards.intro.label"},
      {"an unknown screen as the target of go", kScreens, first + "/do", R"([{"go": "app.cardd"}])",
       "unknown-screen", first + "/do/0/go", "app.card"},
      {"an unknown variable", kScreens, empty + "/visible", R"({"var": "checkedOrder", "is": "yes"})",
       "unknown-var", empty + "/visible/var", "checkedOrders"},
      {"a wrong value of a rule", kScreens, intro + "/visible",
       R"({"rule": "lastCardRule", "is": "strickt"})", "unknown-value", intro + "/visible/is", "strict"},
      {"an unknown rule", kScreens, tile + "/visible", R"({"rule": "lastCardRules", "is": "strict"})",
       "unknown-rule", tile + "/visible/rule", "lastCardRule"},
      {"a number where a text should be", kPack, "/version", "1", "schema", "/version", ""},
      {"an unknown field", "screens/desk.json", "/screns", "[]", "schema", "", "screns"},
      {"a standard value that the rule does not have", kPack, "/rules/0/standard", R"("nowhere")",
       "unknown-value", "/rules/0/standard", ""},
      {"two rules with one id", kPack, "/rules/1/id", R"("appLabel")", "duplicate-id", "/rules/1/id",
       "appLabel"},
      {"a variable that lives on an unknown screen", kPack, chat + "/livesOn/0", R"("app.nowhere")",
       "unknown-screen", chat + "/livesOn/0", "app.nowhere"},
      {"an unknown rejection text", "rejections.json", "/rejections/0/text", R"("reject.R-0")",
       "unknown-text", "/rejections/0/text", ""},
      {"a guide step without a condition", "guide.json", "/steps/1/done", "", "schema", "/steps/1", ""},
      {"a guide step with an unknown surface", "guide.json", "/steps/2/surface", R"("phone")", "unknown-word",
       "/steps/2/surface", "app"},
      {"a card to be removed that the scenario does not have", kScenario, "/target", R"("4418")",
       "unknown-card", "/target", "4417"},
      {"a store with an unknown card", kScenario, "/stores/app/cards/1", R"("9027")", "unknown-card",
       "/stores/app/cards/1", "9026"},
      {"a goal about an unknown variable", kScenario, "/handover/all/0/var", R"("handedOvr")", "unknown-var",
       "/handover/all/0/var", "handedOver"},
      {"an unknown rule of a scenario", kScenario, "/rules", R"({"appLable": "organize"})", "unknown-rule",
       "/rules/appLable", "appLabel"},
      {"a scenario without a goal", "scenarios/S02.json", "/goal", "", "schema", "", "goal"},
      {"two scenarios with one id", "scenarios/S03.json", "/id", R"("S01")", "duplicate-id", "/id", "S01"},
      {"more cards than sixteen", "scenarios/S04.json", "/cards", manyCards(17), "too-many", "/cards", "16"},
      {"a start screen that does not exist", "scenarios/S06.json", "/screens/app", R"("app.hoem")",
       "unknown-screen", "/screens/app", "app.home"},
      {"a start value that the variable does not have", "scenarios/S08.json", "/vars",
       R"({"app.session": "inn"})", "unknown-value", "/vars/app.session", "in"},
      {"digits that are not four", "scenarios/S12.json", "/cards/0/last4", R"("44171")", "bad-number",
       "/cards/0/last4", "four"},
  };
}

struct BrokenFile {
  std::string name;
  std::string bytes;
  const char* id;
};

std::vector<BrokenFile> brokenFiles() {
  return {{"empty", "", "json-syntax"},
          {"cut short", R"({"id": "x", "values)", "json-syntax"},
          {"a key twice", R"({"id": 1, "id": 2})", "json-duplicate-key"},
          {"not UTF-8", "{\"id\": \"\xFF\"}", "json-not-utf8"},
          {"a UTF-16 file", std::string("\xFF\xFE{\0}\0", 6), "json-not-utf8"},
          {"five mebibytes", "\"" + std::string(5u << 20, 'x') + "\"", "json-too-large"},
          {"a hundred levels deep", std::string(100, '[') + std::string(100, ']'), "json-too-deep"},
          {"a list instead of an object", "[]", "schema"},
          {"null", "null", "schema"},
          {"an empty object", "{}", ""},
          {"binary",
           std::string("\x7F"
                       "ELF\0\1\2",
                       7),
           "json-syntax"}};
}

std::vector<std::string> someFiles() {
  return {kPack, "rejections.json", "guide.json", kTinyScreens, kTinyScenario, "text/en.json"};
}

}  // namespace

TEST_SUITE("broken packs") {
  TEST_CASE("the shipped pack and its exact copy have no error") {
    const BrokenPack pack;
    const LoadResult loaded = pack.load();
    CAPTURE(describe(loaded.errors));
    CHECK(loaded.errors.empty());
    CHECK(loaded.pack);
  }

  TEST_CASE(
      "each single fault is reported with its file, pointer, id and the right word, and nothing is loaded") {
    BrokenPack pack;
    std::size_t each = 0;
    for (const Fault& fault : faults(pack)) {
      if (!goesThrough(each++, 9)) continue;
      CAPTURE(fault.name);
      if (fault.value.empty()) {
        pack.erase(fault.file, fault.pointer);
      } else {
        pack.put(fault.file, fault.pointer, fault.value);
      }
      const LoadResult loaded = pack.load();
      CAPTURE(describe(loaded.errors));
      CHECK_FALSE(loaded.pack);
      CHECK(reports(loaded.errors, fault));
      for (const ContentError& error : loaded.errors) CHECK(isKnownId(error.id));
      pack.restore(fault.file);
    }
  }

  TEST_CASE("all faults of meaning at once are reported in one run") {
    BrokenPack pack;
    const std::vector<Fault> all = faults(pack);
    for (const Fault& fault : all) {
      if (fault.value.empty()) {
        pack.erase(fault.file, fault.pointer);
      } else {
        pack.put(fault.file, fault.pointer, fault.value);
      }
    }
    const LoadResult loaded = pack.load();
    CAPTURE(describe(loaded.errors));
    CHECK_FALSE(loaded.pack);
    for (const Fault& fault : all) {
      CAPTURE(fault.name);
      CHECK(reports(loaded.errors, fault));
    }
  }

  TEST_CASE(
      "any file that is missing, a folder or no sound JSON is named, and the others are read all the same") {
    BrokenPack pack(kTinyPack);
    std::size_t each = 0;
    for (const std::string& file : someFiles()) {
      CAPTURE(file);
      const auto expect = [&](const std::string& what, const char* id) {
        CAPTURE(what);
        const LoadResult loaded = pack.load();
        CAPTURE(describe(loaded.errors).substr(0, 2000));
        CHECK_FALSE(loaded.pack);
        CHECK(std::ranges::any_of(loaded.errors, [&](const ContentError& error) {
          return (*id == '\0' || error.id == id) && error.file.ends_with(file);
        }));
      };
      for (const BrokenFile& broken : brokenFiles()) {
        if (!goesThrough(each++, 5)) continue;
        pack.write(file, broken.bytes);
        // A scenario or a screen file is one of many; the language has to be there under its name.
        expect(broken.name, broken.id);
      }
      pack.remove(file);
      const bool oneOfMany = file == kTinyScreens || file == kTinyScenario;
      if (!oneOfMany) expect("missing", "file-unreadable");
      std::filesystem::create_directory(pack.folder() / file);
      expect("a folder", "file-unreadable");
      pack.remove(file);
      pack.restore(file);
    }
    CHECK(pack.load().pack);
  }

  TEST_CASE("a fault in one file does not hide a fault in another") {
    BrokenPack pack;
    pack.write("guide.json", "{");
    pack.write("rejections.json", "{");
    pack.put(kScenario, "/target", R"("0000")");
    const LoadResult loaded = pack.load();
    CAPTURE(describe(loaded.errors).substr(0, 2000));
    const auto names = [&](const char* file) {
      return std::ranges::any_of(loaded.errors,
                                 [&](const ContentError& error) { return error.file.ends_with(file); });
    };
    CHECK(names("guide.json"));
    CHECK(names("rejections.json"));
    CHECK(names(kScenario));
  }

  TEST_CASE("a pack without scenarios or screens, and a folder that is not there, are errors") {
    for (const char* sub : {"scenarios", "screens", "text"}) {
      BrokenPack pack;
      pack.remove(sub);
      CAPTURE(sub);
      CHECK_FALSE(pack.load().pack);
    }
    CHECK_FALSE(loadPack("/nowhere/at/all", shippedSchemas()).pack);
    CHECK_FALSE(loadPack(shippedPackFolder(), "/nowhere/at/all").pack);
  }
}
