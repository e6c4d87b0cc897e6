// One run of the loader names every mistake, not only the first or the innermost.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;

std::string readAll(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("an unknown field of a screen is named even if one of its controls is wrong too") {
  const support::TempFolder folder;
  const fs::path pack = fs::path(folder.path()) / "pack";
  fs::copy(support::shippedPackFolder(), pack, fs::copy_options::recursive);
  const fs::path file = pack / "screens" / "app-cards.json";
  std::string text = readAll(file);
  const std::size_t screen = text.find("\"id\": \"app.cards\"");
  REQUIRE(screen != std::string::npos);
  text.insert(screen, "\"colour\": \"red\", ");
  const std::size_t kind = text.find("\"kind\": \"cardTile\"");
  REQUIRE(kind != std::string::npos);
  text.replace(kind, 18, "\"kind\": \"cardTyle\"");
  std::ofstream(file) << text;
  const LoadResult result = loadPack(pack, support::shippedSchemas());
  const auto named = [&](const char* id, const char* word) {
    return std::any_of(result.errors.begin(), result.errors.end(), [&](const ContentError& error) {
      return error.id == id && error.message.find(word) != std::string::npos;
    });
  };
  CHECK(named("schema", "colour"));
  CHECK(named("unknown-word", "cardTile"));
}

TEST_CASE(
    "a file that cannot be read is the only mistake that is named, not what would have followed from it") {
  std::size_t each = 0;
  for (const char* name : {support::kTinyPack, "aliexpress"}) {
    support::BrokenPack pack(name);
    for (const char* file : {"text/en.json", "text/es.json", "rejections.json", "guide.json", "pack.json",
                             "help.json", "labels.json", "variants.json", "training.json", "situations.json",
                             "generations/V1.json", "screens/app-cards.json", "screens/app.json",
                             "screens/desk.json", "scenarios/S01.json", "scenarios/T01.json"}) {
      if (!fs::exists(pack.folder() / file) || !support::goesThrough(each++, 4)) continue;
      CAPTURE(file);
      std::string torn = pack.read(file);
      torn.erase(torn.find(",\n"), 1);
      pack.write(file, torn);
      const LoadResult result = loadPack(
          pack.folder(), support::shippedSchemas(),
          std::string_view(file).starts_with("gen") ? GenerationChoice{"V1", "V1"} : GenerationChoice{});
      REQUIRE_FALSE(result.errors.empty());
      for (const ContentError& error : result.errors) {
        CAPTURE(error.file + " " + error.pointer + ": " + error.message);
        CHECK(error.id == "json-syntax");
        CHECK(error.file.ends_with(file));
      }
      CHECK(result.errors.size() == 1);
      pack.restore(file);
    }
    pack.remove("rejections.json");
    const LoadResult result = pack.load();
    REQUIRE(result.errors.size() == 1);
    CHECK(result.errors.front().id == "file-unreadable");
  }
}

TEST_CASE("a link that leads out of the pack is refused") {
  const support::TempFolder folder;
  const fs::path pack = fs::path(folder.path()) / "pack";
  fs::copy(support::shippedPackFolder(), pack, fs::copy_options::recursive);
  fs::rename(pack / "guide.json", fs::path(folder.path()) / "guide.json");
  fs::create_symlink(fs::path(folder.path()) / "guide.json", pack / "guide.json");
  const LoadResult result = loadPack(pack, support::shippedSchemas());
  REQUIRE(result.errors.size() == 1);
  CHECK(result.errors.front().id == "file-unreadable");
}

}  // namespace cardwalk
