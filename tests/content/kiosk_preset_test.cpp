#include "core/content/kiosk_preset.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/errors.h"
#include "core/content/json_edit.h"
#include "core/content/strict_json.h"
#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

namespace fs = std::filesystem;

LoadedKiosk load(const fs::path& file) { return loadKioskPreset(file, shippedSchemas(), shippedPack()); }
fs::path broken(const std::string& name) {
  return fs::path(CARDWALK_TEST_DATA) / "broken_kiosks" / (name + ".json");
}
fs::path shipped(const std::string& name) {
  return shippedSchemas().parent_path() / "kiosk" / (name + ".json");
}

LoadedKiosk loadText(const TempFolder& folder, std::string_view text) {
  writeFile(folder / "mine.json", text);
  return load(folder / "mine.json");
}

struct Row {
  const char *file, *id, *pointer, *words;
};

}  // namespace

TEST_SUITE("kiosk preset") {
  TEST_CASE("each kind of broken preset is refused with its file, its place and what to write instead") {
    const Row rows[] = {
        {"unknown_scenario", "unknown-scenario", "/tiles/1/scenario", "did you mean \"S02\""},
        {"tile_twice", "duplicate-id", "/tiles/2/scenario", "\"S01\" stands here twice"},
        {"no_tile", "schema", "/tiles", "at least one"},
        {"tiles_missing", "schema", "", "tiles"},
        {"language_missing", "schema", "", "languages"},
        {"unknown_language", "unknown-language", "/languages/1", "did you mean \"pt-BR\""},
        {"language_twice", "duplicate-id", "/languages/2", "\"en\" stands here twice"},
        {"own_words_in_unknown_language", "unknown-language", "/heading/eng", "did you mean \"en\""},
        {"tile_words_in_unknown_language", "unknown-language", "/tiles/0/title/xx", "did you mean"},
        {"five_questions", "schema", "/questions", "at most 4"},
        {"unknown_question", "unknown-question", "/questions/1", "did you mean \"orders\""},
        {"unknown_day", "schema", "/hours/0/days/1", "did you mean \"tuesday\""},
        {"hours_out_of_range", "bad-hours", "/hours/0/to", "\"25:00\" is no time of day"},
        {"hours_without_end", "bad-hours", "/hours/0/to", "write 00:00 to 24:00"},
        {"hours_in_words", "bad-hours", "/hours/0/from", "write it as 09:30"},
        {"display_below_zero", "schema", "/display", "from 0 on"},
        {"pin_as_typed", "bad-pin", "/pinHash", "never write the PIN itself"},
        {"pin_of_another_kind", "bad-pin", "/pinHash", "--set-pin"},
        {"pin_too_costly", "bad-pin", "/pinHash", "--set-pin"},
        {"pace_too_quick", "schema", "/attract/pace", "up to 2"},
        {"show_of_nothing", "unknown-scenario", "/attract/scenarios/0", "no known scenario"},
        {"idle_too_short", "schema", "/idleSeconds", "from 10 on"},
        {"idle_too_long", "schema", "/idleSeconds", "up to 3600"},
        {"countdown_too_short", "schema", "/countdownSeconds", "from 5 on"},
        {"text_too_large", "schema", "/textSize", "up to 2"},
        {"unknown_theme", "schema", "/theme", "did you mean \"dark\""},
        {"unknown_depth", "schema", "/depths/1", "did you mean \"lead\""},
        {"depth_twice", "duplicate-id", "/depths/1", "\"show\" stands here twice"},
        {"colour_out_of_range", "schema", "/tiles/0/colour", "up to 7"},
        {"unknown_picture", "schema", "/tiles/0/picture", "did you mean \"chat\""},
        {"volume_out_of_range", "schema", "/speech/volume", "up to 100"},
        {"unknown_field", "schema", "", "did you mean \"languages\""},
        {"not_json", "json-syntax", "/tiles/0", "line 1"},
        {"key_twice", "json-duplicate-key", "/languages", "languages"},
        {"there_is_none", "file-unreadable", "", "cannot be read"},
    };
    std::set<std::string> tried{"good"};
    for (const Row& row : rows) {
      CAPTURE(row.file);
      tried.insert(row.file);
      const LoadedKiosk loaded = load(broken(row.file));
      CHECK_FALSE(loaded.preset.has_value());
      REQUIRE(loaded.errors.size() == 1);
      const ContentError& error = loaded.errors.front();
      CHECK(error.id == row.id);
      CHECK(error.file == broken(row.file).string());
      CHECK(error.pointer == row.pointer);
      INFO(error.message);
      CHECK(error.message.find(row.words) != std::string::npos);
      CHECK(std::any_of(kErrorKinds.begin(), kErrorKinds.end(),
                        [&](const ErrorKind& kind) { return kind.id == error.id; }));
    }
    for (const auto& entry : fs::directory_iterator(broken("good").parent_path())) {
      CAPTURE(entry.path().string());
      CHECK(tried.contains(entry.path().stem().string()));
    }
    CHECK(load(broken("good")).preset.has_value());
  }

  TEST_CASE("all that is wrong with a preset is told in one run") {
    const TempFolder folder;
    const LoadedKiosk loaded = loadText(folder, R"({ "tiles": [ { "scenario": "S0l" }, { "scenario": "S02",
        "title": { "de": "Weg" } } ], "languages": [ "en", "de" ], "questions": [ "sides" ], "display": -3,
        "pinHash": "1234", "attract": { "pace": 9, "scenarios": [ "none" ] },
        "hours": [ { "days": [ "funday" ], "from": "9:00", "to": "17:60" } ] })");
    CHECK_FALSE(loaded.preset.has_value());
    std::set<std::string> places;
    for (const ContentError& each : loaded.errors) {
      CAPTURE(each.pointer);
      CHECK(places.insert(each.pointer).second);
    }
    CHECK(places == std::set<std::string>{"/tiles/0/scenario", "/tiles/1/title/de", "/languages/1",
                                          "/questions/0", "/display", "/pinHash", "/attract/pace",
                                          "/attract/scenarios/0", "/hours/0/days/0", "/hours/0/from",
                                          "/hours/0/to"});
  }

  TEST_CASE("the presets that are shipped can be used as they are") {
    for (const char* name : {"helpdesk", "library", "fair"}) {
      CAPTURE(name);
      const LoadedKiosk loaded = load(shipped(name));
      for (const ContentError& each : loaded.errors) FAIL_CHECK(each.pointer << ": " << each.message);
      REQUIRE(loaded.preset.has_value());
      CHECK(loaded.preset->id == name);
      CHECK(loaded.preset->languages.size() == 5);
      CHECK(loaded.preset->pinHash.empty());  // every owner sets one of their own
      for (const KioskTile& tile : loaded.preset->tiles) {
        CAPTURE(tile.scenario);
        CHECK(tile.title.size() == 5);
        CHECK(tile.text.size() == 5);
      }
    }
    CHECK(load(shipped("helpdesk")).preset->tiles.size() == 8);
    const KioskPreset library = *load(shipped("library")).preset;
    CHECK(library.theme == KioskTheme::light);
    CHECK(library.tiles.size() == 4);
    CHECK(isOpen(library, 0, 9 * 60));
    CHECK_FALSE(isOpen(library, 0, 19 * 60));
    CHECK(isOpen(library, 5, 13 * 60));
    CHECK_FALSE(isOpen(library, 6, 13 * 60));
    CHECK_FALSE(load(shipped("fair")).preset->speech.on);
  }

  TEST_CASE("what a preset leaves out is as the header says, and what it says is taken over") {
    const TempFolder folder;
    const KioskPreset bare = *loadText(folder, R"({ "tiles": [ { "scenario": "S05" }, { "scenario": "S06" } ],
        "languages": [ "fr" ] })")
                                  .preset;
    CHECK(bare.depths.size() == 3);
    CHECK(bare.idleSeconds == 60);
    CHECK(bare.countdownSeconds == 20);
    CHECK(bare.theme == KioskTheme::dark);
    CHECK(bare.tiles[1].colour == 1);
    CHECK(bare.hours.empty());
    const KioskPreset full = *loadText(folder, R"({ "tiles": [ { "scenario": "S05", "colour": 6,
        "title": { "fr": "Encore là" } } ], "languages": [ "fr", "en" ], "depths": [ "attempt", "show" ],
        "questions": [ "orders", "side" ], "theme": "contrast", "textSize": 1.5, "reducedMotion": true,
        "idleSeconds": 10, "countdownSeconds": 60, "heading": { "fr": "Bonjour" }, "display": 2,
        "attract": { "pace": 0.5, "scenarios": [ "S20" ], "languageShows": 3 },
        "speech": { "on": false, "volume": 0 }, "hours": [ { "days": [ "sunday" ], "from": "22:00", "to": "02:00" } ] })")
                                  .preset;
    CHECK(full.tiles[0].title.at("fr") == "Encore là");
    CHECK(full.tiles[0].colour == 6);
    CHECK(full.depths == std::vector<KioskDepth>{KioskDepth::attempt, KioskDepth::show});
    CHECK(full.questions == std::vector<std::string>{"orders", "side"});
    CHECK(full.theme == KioskTheme::contrast);
    CHECK(full.textSize == 1.5);
    CHECK(full.reducedMotion);
    CHECK(full.idleSeconds == 10);
    CHECK(full.countdownSeconds == 60);
    CHECK(full.heading.at("fr") == "Bonjour");
    CHECK(full.display == 2);
    CHECK(full.attract.pace == 0.5);
    CHECK(full.attract.scenarios == std::vector<std::string>{"S20"});
    CHECK(full.attract.languageShows == 3);
    CHECK_FALSE(full.speech.on);
    CHECK(full.speech.volume == 0);
    CHECK(isOpen(full, 6, 23 * 60));
    CHECK(isOpen(full, 0, 60));  // the night of Sunday
    CHECK_FALSE(isOpen(full, 1, 60));
  }

  TEST_CASE("the hash of a PIN is taken as one, and what it stands for is found in no other text") {
    const std::string hash = hashPin("2468").value();
    CHECK(looksLikePinHash(hash));
    for (std::size_t length = 0; length < hash.size(); ++length)
      if (looksLikePinHash(hash.substr(0, length))) CHECK(hash.size() - length < 22);
    CHECK_FALSE(looksLikePinHash(hash + std::string(200, 'A')));
    CHECK_FALSE(looksLikePinHash("$argon2id$v=19$m=0,t=2,p=1$c29tZXNhbHRzb21l$c29tZWhhc2hzb21laGFzaA"));
    CHECK_FALSE(looksLikePinHash("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRz%21l$c29tZWhhc2hzb21laGFzaA"));
    const TempFolder folder;
    CHECK(loadText(folder,
                   "{ \"tiles\": [ { \"scenario\": \"S01\" } ], \"languages\": [ \"en\" ], \"pinHash\": \"" +
                       hash + "\" }")
              .preset->pinHash == hash);
  }

  TEST_CASE("a text put into a file leaves every other byte of it alone") {
    struct Change {
      const char *before, *after;
    };
    const Change rows[] = {
        {"{}", "{\"pin\": \"x\"}"},
        {"{ \"a\": 1 }\n", "{ \"a\": 1, \"pin\": \"x\" }\n"},
        {"{\n  \"a\": [1, {\"pin\": 2}],\n  \"b\": \"}\\\",\"\n}\n",
         "{\n  \"a\": [1, {\"pin\": 2}],\n  \"b\": \"}\\\",\",\n  \"pin\": \"x\"\n}\n"},
        {"{ \"pin\" :  \"old\\\\\" , \"z\": {} }", "{ \"pin\" :  \"x\" , \"z\": {} }"},
        {"{\"a\":{\"pin\":\"y\"},\"pin\":null}", "{\"a\":{\"pin\":\"y\"},\"pin\":\"x\"}"},
        {"\n{ \"pin\": [1, 2] }", "\n{ \"pin\": \"x\" }"},
    };
    for (const Change& row : rows) {
      CAPTURE(row.before);
      const auto changed = withTextMember(row.before, "pin", "x");
      REQUIRE(changed.has_value());
      CHECK(*changed == row.after);
      CHECK_FALSE(checkStrictJson(*changed).has_value());
    }
    CHECK_FALSE(withTextMember("[1]", "pin", "x").has_value());
    CHECK_FALSE(withTextMember("", "pin", "x").has_value());
  }
}
