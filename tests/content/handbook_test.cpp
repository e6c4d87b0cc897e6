// The handbook of packs, the schemas and the pack of the tutorial, held against one another and the core.

#include <filesystem>
#include <fstream>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/content/words.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

fs::path assets() { return shippedSchemas().parent_path(); }

json parsed(const fs::path& file) { return json::parse(readFile(file)); }

struct Snippet {
  std::string file;  ///< named in the line before it, or before the last one
  json content;
};

/// The JSON of the tutorial, each with the file that it comes from.
std::vector<Snippet> snippets() {
  std::vector<Snippet> found;
  std::istringstream lines(readFile(assets() / "README.md"));
  std::string line, file, block;
  bool inside = false, tutorial = false;
  while (std::getline(lines, line)) {
    if (line.starts_with("## ")) tutorial = line == "## A pack, step by step";
    if (!tutorial) continue;
    if (line.starts_with("`packs/")) file = line.substr(1, line.find('`', 1) - 1);
    if (line == "```json") {
      inside = true;
      block.clear();
    } else if (line == "```" && inside) {
      inside = false;
      found.push_back({file, json::parse(block)});
    } else if (inside) {
      block += line + "\n";
    }
  }
  return found;
}

const json* withId(const json& node, const std::string& id) {
  if (node.is_object() && node.contains("id") && node["id"] == id) return &node;
  if (!node.is_structured()) return nullptr;
  for (const auto& [key, value] : node.items())
    if (const json* found = withId(value, id)) return found;
  return nullptr;
}

/// Every list of allowed words in a schema, by the name of the property.
void collectEnums(const json& node, const std::string& name, std::set<std::string>& words,
                  const std::string& wanted) {
  if (!node.is_structured()) return;
  if (node.is_object() && name == wanted && node.contains("enum"))
    for (const json& word : node["enum"]) words.insert(word.get<std::string>());
  for (const auto& [key, value] : node.items()) collectEnums(value, key, words, wanted);
}

void needDescriptions(const json& node, const std::string& pointer) {
  if (!node.is_structured()) return;
  if (node.is_object() && node.contains("properties"))
    for (const auto& [key, value] : node["properties"].items()) {
      CAPTURE(pointer);
      CAPTURE(key);
      CHECK((value.contains("description") || value.contains("$ref")));
    }
  for (const auto& [key, value] : node.items()) needDescriptions(value, pointer + "/" + key);
}

std::set<std::string> setOf(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

}  // namespace

TEST_SUITE("handbook") {
  TEST_CASE("what the tutorial shows stands in the pack that it builds") {
    const std::vector<Snippet> all = snippets();
    REQUIRE(all.size() >= 9);
    for (const Snippet& snippet : all) {
      CAPTURE(snippet.file);
      CAPTURE(snippet.content.dump());
      const json file = parsed(assets() / snippet.file);
      if (snippet.content.contains("id")) {
        const json* there = withId(file, snippet.content["id"].get<std::string>());
        REQUIRE(there != nullptr);
        CHECK(*there == snippet.content);
        continue;
      }
      for (const auto& [key, value] : snippet.content.items()) {
        CAPTURE(key);
        REQUIRE(file.contains(key));
        CHECK(file[key] == value);
      }
    }
  }

  TEST_CASE("every word of the vocabulary is explained in the handbook") {
    const std::string text = readFile(assets() / "README.md");
    // Words that are looked up stand at the head of a table's row, the others anywhere as a word.
    for (const auto words : {condWords(), effectWords(), controlKindWords(), regionWords(), frameWords()})
      for (const std::string_view word : words) {
        CAPTURE(word);
        CHECK(text.find("\n| `" + std::string(word) + "` |") != std::string::npos);
      }
    for (const auto words : {surfaceWords(), storeWords(), gestureWords(), orderStateWords(), toneWords(),
                             repeatWords().subspan(1), operandWords(), answerWords()})
      for (const std::string_view word : words) {
        if (word == "none") continue;  // the state of an order that does not exist
        CAPTURE(word);
        const bool named = text.find("`" + std::string(word) + "`") != std::string::npos ||
                           text.find("`\"" + std::string(word) + "\"`") != std::string::npos;
        CHECK(named);
      }
  }

  TEST_CASE("the schemas know exactly the words that the program knows") {
    const json screens = parsed(shippedSchemas() / "screens.schema.json");
    const auto words = [&](const json& schema, const std::string& property) {
      std::set<std::string> found;
      collectEnums(schema, "", found, property);
      return found;
    };
    CHECK(words(screens, "kind") == setOf(controlKindWords()));
    CHECK(words(screens, "region") == setOf(regionWords()));
    CHECK(words(screens, "frame") == setOf(frameWords()));
    CHECK(words(screens, "tone") == setOf(toneWords()));
    CHECK(words(screens, "repeat") == setOf(repeatWords().subspan(1)));
    CHECK(words(parsed(shippedSchemas() / "rejections.schema.json"), "answers") == setOf(answerWords()));
    const json& definitions = screens["definitions"];
    for (const std::string_view word : condWords()) {
      CAPTURE(word);
      CHECK(definitions["condition"]["properties"].contains(std::string(word)));
    }
    CHECK(definitions["effect"]["properties"].size() == effectWords().size());
    for (const std::string_view word : effectWords()) {
      CAPTURE(word);
      CHECK(definitions["effect"]["properties"].contains(std::string(word)));
    }
  }

  TEST_CASE("every field of every schema says what it is, for editors that show it") {
    for (const auto& entry : fs::directory_iterator(shippedSchemas())) {
      CAPTURE(entry.path().filename().string());
      needDescriptions(parsed(entry.path()), "");
    }
  }

  TEST_CASE("every file of every pack and every kiosk names its schema by a path that leads there") {
    int files = 0;
    for (const char* folder : {"packs", "text", "kiosk"})
      for (const auto& entry : fs::recursive_directory_iterator(assets() / folder)) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        CAPTURE(entry.path().string());
        const json document = parsed(entry.path());
        REQUIRE(document.contains("$schema"));
        const fs::path schema = entry.path().parent_path() / document["$schema"].get<std::string>();
        REQUIRE(fs::exists(schema));
        CHECK(fs::equivalent(schema.parent_path(), shippedSchemas()));
      }
    CHECK(files > 40);
  }
}
