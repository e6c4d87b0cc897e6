// No text of the program itself is left over: each key of its catalogue stands in the sources or in a pack.

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/json_node.h"
#include "core/content/language.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;
using Words = std::set<std::string, std::less<>>;

/// Whatever stands in quotes outside of comments.
void collectQuoted(std::string_view text, Words& words) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "//") {
      at = std::min(text.find('\n', at), text.size());
    } else if (text.substr(at, 3) == "'\"'") {
      at += 2;
    } else if (text[at] == '"') {
      const std::size_t begin = at + 1;
      for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at)
        if (text[at] == '\\') ++at;
      words.emplace(text.substr(begin, std::min(at, text.size()) - begin));
    }
  }
}

Words quotedIn(const fs::path& root, const std::vector<std::string>& kinds, const Words& leftOut) {
  Words words;
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(root)) {
    const fs::path& path = each.path();
    const bool meant = std::find(kinds.begin(), kinds.end(), path.extension()) != kinds.end();
    const bool out = leftOut.contains(path.filename().string()) ||
                     leftOut.contains(path.parent_path().filename().string());
    if (meant && !out) collectQuoted(support::readFile(path), words);
  }
  return words;
}

struct Use {
  Words sources, packs;

  bool knows(std::string_view key) const {
    if (sources.contains(key) || packs.contains(key)) return true;
    // Put together: "ui.theme." and a word, or "coach.done" and ".text". A whole group is no beginning.
    for (std::size_t dot = key.find('.'); dot != std::string_view::npos; dot = key.find('.', dot + 1)) {
      const std::string_view head = key.substr(0, dot + 1);
      if (head != "ui." && head != "cli." && head != "coach." && sources.contains(head)) return true;
      if (sources.contains(key.substr(0, dot)) && sources.contains(key.substr(dot))) return true;
    }
    return false;
  }
};

Use useOf(const fs::path& source) {
  // It lists keys for somebody who says them elsewhere.
  const Words lists{"required_texts.cpp"};
  Use use{quotedIn(source / "core", {".cpp", ".h"}, lists),
          quotedIn(source / "assets/packs", {".json"}, {"text"})};
  use.sources.merge(quotedIn(source / "ui", {".cpp", ".h"}, lists));
  return use;
}

}  // namespace

TEST_SUITE("texts of the program") {
  TEST_CASE("every text of the program is said by it or by a pack, in each language") {
    const Use use = useOf(CARDWALK_SOURCE_DIR);
    const fs::path texts = support::shippedSchemas().parent_path() / "text";
    for (const fs::directory_entry& file : fs::directory_iterator(texts)) {
      std::vector<ContentError> errors;
      const std::optional<JsonNode> root = readJsonFile(file.path(), errors);
      REQUIRE(root.has_value());
      CHECK(root->members.size() > 200);
      for (const auto& [key, value] : root->members) {
        CAPTURE(file.path().filename());
        CAPTURE(key);
        const std::string_view stem = pluralStem(key);
        const bool used = use.knows(key) || (!stem.empty() && use.knows(stem)) || key == "$schema";
        CHECK(used);
      }
    }
  }

  TEST_CASE("a text that nobody says is noticed") {
    const Use use = useOf(CARDWALK_SOURCE_DIR);
    for (const char* key : {"ui.keys.nobody", "cli.option.nobody", "coach.nobody", "nobody.says"})
      CHECK_FALSE(use.knows(key));
    CHECK(use.knows("ui.title"));
    CHECK(use.knows("coach.done.text"));
  }
}

}  // namespace cardwalk
