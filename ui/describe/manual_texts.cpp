#include "ui/describe/manual_texts.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/content/json_node.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

TextCatalogue read(const fs::path& file) {
  std::vector<ContentError> errors;
  const std::optional<JsonNode> root = readJsonFile(file, errors);
  if (!root || !root->isObject())
    throw std::runtime_error(
        file.string() + " cannot be read: " + (errors.empty() ? "it is no object" : errors.front().message));
  TextCatalogue out;
  out.language = file.stem().string();
  for (const auto& [key, value] : root->members)
    if (value.isText() && !key.starts_with("$")) out.texts.emplace(key, value.text);
  return out;
}

}  // namespace

std::vector<TextCatalogue> readManualTexts(const fs::path& folder) {
  std::vector<TextCatalogue> out;
  for (const fs::directory_entry& each : fs::directory_iterator(folder))
    if (each.path().extension() == ".json") out.push_back(read(each.path()));
  std::sort(out.begin(), out.end(), [](const TextCatalogue& a, const TextCatalogue& b) {
    return std::pair(a.language != "en", a.language) < std::pair(b.language != "en", b.language);
  });
  if (out.empty() || out.front().language != "en")
    throw std::runtime_error(folder.string() + " has no English texts.");
  return out;
}

std::string localeOf(const TextCatalogue& texts) {
  std::string locale = texts.language;
  std::replace(locale.begin(), locale.end(), '-', '_');
  return locale;
}

}  // namespace cardwalk::ui
