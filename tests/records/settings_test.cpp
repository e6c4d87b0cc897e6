#include "core/records/settings.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/simulated_disk.h"

using namespace cardwalk;
using namespace cardwalk::support;

TEST_SUITE("settings") {
  TEST_CASE("what is written is read back") {
    SimulatedDisk disk;
    const Settings settings{ThemeChoice::contrast,        "pt-BR", 1.75,  true,
                            {true, -200, 40, 1600, 1000}, true,    "S12", {"V1", "V3"}};
    CHECK(saveSettings(disk, "d", settings).message.empty());
    const LoadedSettings loaded = loadSettings(disk, "d");
    CHECK(loaded.settings == settings);
    CHECK(loaded.messages.empty());
  }

  TEST_CASE("without a file, and from an empty object, the defaults hold") {
    SimulatedDisk disk;
    CHECK(loadSettings(disk, "d").settings == Settings{});
    Settings settings;
    CHECK(settingsFromJson("{}", settings).empty());
    CHECK(settings == Settings{});
  }

  TEST_CASE("a key of a newer program does not make the file damaged") {
    Settings settings;
    CHECK(settingsFromJson(R"({"theme": "dark", "holograms": [1, 2]})", settings).empty());
    CHECK(settings.theme == ThemeChoice::dark);
  }

  TEST_CASE("a value that cannot be is refused with its name, and nothing of the text is taken over") {
    const std::pair<const char*, const char*> rows[] = {{R"({"fullScreen": true, "theme": "pink"})", "theme"},
                                                        {R"({"theme": 3})", "theme"},
                                                        {R"({"textSize": 0.9})", "textSize"},
                                                        {R"({"generation": "V1"})", "generation"},
                                                        {R"({"generation": {"app": 1}})", "app"},
                                                        {R"({"textSize": 2.01})", "textSize"},
                                                        {R"({"textSize": "1"})", "textSize"},
                                                        {R"({"reducedMotion": 1})", "reducedMotion"},
                                                        {R"({"language": null})", "language"},
                                                        {R"({"window": []})", "window"},
                                                        {R"({"window": {"width": 10}})", "width"},
                                                        {R"({"window": {"height": 1e3}})", "height"},
                                                        {R"({"window": {"x": 18446744073709551615}})", "x"},
                                                        {R"({"scenario": {}})", "scenario"},
                                                        {R"([])", "object"},
                                                        {R"({"theme": "dark", "theme": "dark"})", "twice"},
                                                        {"", "line 1"}};
    for (const auto& [text, word] : rows) {
      CAPTURE(text);
      Settings settings;
      const std::string fault = settingsFromJson(text, settings);
      CAPTURE(fault);
      CHECK(fault.find(word) != std::string::npos);
      CHECK(settings == Settings{});
    }
  }

  TEST_CASE("a damaged file gives the defaults and a message") {
    SimulatedDisk disk;
    disk.put("d/settings.json", R"({"fullScreen": true, "theme": "pi)");
    const LoadedSettings loaded = loadSettings(disk, "d");
    CHECK(loaded.settings == Settings{});
    REQUIRE_FALSE(loaded.messages.empty());
    CHECK(loaded.messages.front().find("d/settings.json") != std::string::npos);
    CHECK(disk.get("d/settings.json.damaged-1"));
  }
}
