#include "core/records/unused_texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "core/content/language.h"
#include "core/session/phrases.h"

namespace cardwalk {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Words = std::set<std::string, std::less<>>;

json readJson(const fs::path& path) {
  std::ifstream file(path);
  return json::parse(file, nullptr, false);
}

/// "say.greet" for "say.greet.own"; empty for a text that is the same for everybody.
std::string_view commonOf(std::string_view key) {
  return key.ends_with(kOwnWords) ? key.substr(0, key.size() - kOwnWords.size()) : std::string_view();
}

void collect(const json& value, Words& words) {
  if (value.is_string()) words.insert(value.get<std::string>());
  if (value.is_structured())
    for (const json& each : value) collect(each, words);
}

}  // namespace

std::vector<TextKey> unusedTexts(const Pack& pack) {
  const fs::path folder(pack.folder);
  const fs::path texts = folder / "text";
  const json catalogue = readJson(texts / (pack.languages.front().language + ".json"));
  if (!catalogue.is_object()) return {};
  Words words;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const fs::path& path = at->path();
    if (path.extension() == ".json" && path.parent_path() != texts) collect(readJson(path), words);
  }
  std::vector<TextKey> unused;
  for (const auto& [key, text] : catalogue.items()) {
    const bool fromInterface =
        std::binary_search(pack.interfaceTexts.begin(), pack.interfaceTexts.end(), key) || key == "$schema";
    const std::string_view stem = pluralStem(key), common = commonOf(key);
    const bool used = words.contains(key) || (!stem.empty() && words.contains(stem)) ||
                      (!common.empty() && words.contains(common));
    if (!fromInterface && !used) unused.push_back(key);
  }
  return unused;
}

}  // namespace cardwalk
