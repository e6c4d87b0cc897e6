#include "ui/cli/cli_texts.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "core/content/json_node.h"
#include "core/content/pseudo.h"
#include "core/content/words.h"
#include "ui/cli/places.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "cli.";

/// "pt_BR.UTF-8@euro" → "pt-BR"; empty for what names no language.
std::string tagOf(std::string locale) {
  locale = locale.substr(0, locale.find_first_of(".@"));
  std::replace(locale.begin(), locale.end(), '_', '-');
  const bool plain = !locale.empty() && std::all_of(locale.begin(), locale.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return plain && locale != "C" && locale != "POSIX" ? locale : std::string();
}

/// The catalogue of this language, or of another form of it: pt-PT is served by pt-BR. Empty if there is
/// none.
fs::path catalogueFor(const fs::path& folder, const std::string& tag) {
  std::error_code code;
  const fs::path exact = folder / (tag + ".json");
  if (fs::is_regular_file(exact, code)) return exact;
  const std::string base = tag.substr(0, tag.find('-'));
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    const std::string name = it->path().stem().string();
    if (it->path().extension() == ".json" && name.substr(0, name.find('-')) == base) return it->path();
  }
  return {};
}

TextCatalogue inEnglish() {
  TextCatalogue out;
  out.language = "en";
  for (const CliText& each : englishCliTexts()) out.texts.emplace(each.key, each.english);
  return out;
}

/// What a translation lacks stays English.
TextCatalogue read(const fs::path& file) {
  TextCatalogue out = inEnglish();
  std::vector<ContentError> errors;
  const std::optional<JsonNode> root = readJsonFile(file, errors);
  if (!root || !root->isObject()) return out;
  out.language = file.stem().string();
  for (const auto& [key, value] : root->members)
    if (key.starts_with(kPrefix) && value.isText()) out.texts.insert_or_assign(key, value.text);
  return out;
}

TextCatalogue pseudo() {
  TextCatalogue out = inEnglish();
  for (auto& [key, text] : out.texts) text = pseudoText(text);
  return out;
}

}  // namespace

std::vector<std::string> wantedLanguages(const std::function<std::string(const char*)>& variable) {
  std::string locale = variable("LC_ALL");
  if (locale.empty()) locale = variable("LC_MESSAGES");
  if (locale.empty()) locale = variable("LANG");
  // Whoever sets C wants what programs read: plain English, whatever else is set.
  if (locale == "C" || locale == "POSIX") return {};
  std::vector<std::string> tags;
  const std::string list = variable("LANGUAGE") + ":" + locale;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(':', at), list.size());
    if (std::string tag = tagOf(list.substr(at, end - at)); !tag.empty()) tags.push_back(std::move(tag));
    at = end + 1;
  }
  return tags;
}

std::vector<std::string> wantedLanguages() {
  return wantedLanguages([](const char* name) {
    const char* const value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  });
}

const TextCatalogue& CliTexts::texts() const {
  if (texts_) return *texts_;
  if (asked_ == kPseudoLanguage) return texts_.emplace(pseudo());
  std::vector<std::string> wanted = wantedLanguages();
  if (const std::string tag = tagOf(asked_); !tag.empty()) wanted.insert(wanted.begin(), tag);
  const fs::path folder = findTextFolder();
  for (const std::string& tag : wanted) {
    if (folder.empty()) break;
    if (const fs::path file = catalogueFor(folder, tag); !file.empty()) return texts_.emplace(read(file));
  }
  return texts_.emplace(inEnglish());
}

std::string CliTexts::say(std::string_view key, Fills fills) const { return fill(texts().get(key), fills); }

std::string CliTexts::sayCount(std::string_view key, long count, Fills fills) const {
  std::vector<Fill> all(fills.begin(), fills.end());
  all.emplace_back("count", std::to_string(count));
  return fill(texts().get(key, count), all);
}

std::string CliTexts::suggest(const std::vector<std::string>& known, std::string_view word) const {
  const std::string nearest = nearestWord(known, word);
  return nearest.empty() ? listKnown(known) : " " + say("cli.error.didYouMean", {{"word", nearest}});
}

std::string CliTexts::listKnown(std::span<const std::string> known) const {
  return listKnown(std::vector<std::string_view>(known.begin(), known.end()));
}

std::string CliTexts::listKnown(std::span<const std::string_view> known) const {
  if (known.empty()) return "";
  std::string list;
  for (const std::string_view each : known) list.append(list.empty() ? "" : ", ").append(each);
  return " " + say("cli.error.known", {{"words", list}});
}

}  // namespace cardwalk::ui
