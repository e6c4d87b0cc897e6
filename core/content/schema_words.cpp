#include "core/content/schema_words.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/content/schema_tree.h"
#include "core/content/utf8.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

using Nodes = SchemaNodes;
using Strings = std::vector<std::string>;

constexpr std::size_t kMostNamed = 12;  // a longer list helps nobody

Strings textsUnder(const Nodes& schemas, std::string_view word) {
  Strings texts;
  for (const JsonNode* schema : schemas) {
    const JsonNode* value = schema->find(word);
    if (value == nullptr) continue;
    if (value->isText()) texts.push_back(value->text);
    for (const JsonNode& each : value->items)
      if (each.isText()) texts.push_back(each.text);
  }
  return texts;
}

std::string listed(const Strings& words, std::string_view before) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? std::string(before) : std::string(", ")) + words[i];
  return out;
}

/// "; did you mean …?", or what there is to choose from.
std::string suggestion(const Strings& known, const std::string& word) {
  if (const std::string near = nearestWord(known, word); !near.empty())
    return "; did you mean " + quotedWord(near) + "?";
  if (known.empty() || known.size() > kMostNamed) return {};
  Strings marked;
  for (const std::string& each : known) marked.push_back(quotedWord(each));
  return "; write " + listed(marked, " or ");
}

std::string notAllowed(const Nodes& schemas, const std::string& name) {
  Strings known;
  for (const JsonNode* schema : schemas) {
    const JsonNode* properties = schema->find("properties");
    if (properties == nullptr) continue;
    for (const auto& [key, value] : properties->members)
      if (std::find(known.begin(), known.end(), key) == known.end()) known.push_back(key);
  }
  const std::string hint = suggestion(known, name);
  return quotedWord(name) + " is not allowed here" + (hint.empty() ? "; remove it" : hint);
}

std::string typeWords(const std::string& type) {
  if (type == "string") return "a text in quotation marks";
  if (type == "integer") return "a whole number";
  if (type == "number") return "a number";
  if (type == "boolean") return "true or false";
  if (type == "array") return "a list in [ ]";
  if (type == "object") return "an object in { }";
  return "null";
}

std::string wrongType(const Nodes& schemas) {
  Strings wanted;
  for (const std::string& type : textsUnder(schemas, "type")) {
    const std::string words = typeWords(type);
    if (std::find(wanted.begin(), wanted.end(), words) == wanted.end()) wanted.push_back(words);
  }
  return wanted.empty() ? "a value of another kind belongs here"
                        : "write " + listed(wanted, " or ") + " here";
}

std::string notAmong(const Nodes& schemas, const JsonNode* value) {
  Strings known = textsUnder(schemas, "enum");
  for (const std::string& only : textsUnder(schemas, "const")) known.push_back(only);
  if (known.empty()) return "only true may stand here";
  if (value != nullptr && value->isText())
    return quotedWord(value->text) + " is not one of the words for this place" +
           suggestion(known, value->text);
  return "this is not one of the words for this place" + suggestion(known, "");
}

/// What the schema says the value is for, from the schema that also has `word`.
std::string meaning(const Nodes& schemas, std::string_view word) {
  for (const JsonNode* schema : schemas) {
    const JsonNode* description = schema->find("description");
    if (schema->find(word) != nullptr && description != nullptr && description->isText())
      return description->text;
  }
  return {};
}

std::string wrongForm(const Nodes& schemas, const JsonNode* value) {
  const std::string meant = meaning(schemas, "pattern");
  const std::string text = value != nullptr && value->isText() ? quotedWord(value->text) : "this text";
  return text + " does not have the form that is needed here" + (meant.empty() ? "" : ": " + meant);
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t from = text.find(before);
  if (from == std::string_view::npos) return {};
  const std::size_t start = from + before.size();
  const std::size_t end = after.empty() ? std::string_view::npos : text.rfind(after);
  return std::string(text.substr(start, end == std::string_view::npos ? end : end - start));
}

/// The library writes limits of numbers with six decimals.
std::string plainNumber(const std::string& digits) {
  const double value = std::strtod(digits.c_str(), nullptr);
  return value == std::trunc(value) ? std::to_string(static_cast<long long>(value)) : digits;
}

/// Findings that name a limit: what stands before and after it, and our words around it.
std::optional<std::string> limitWords(const std::string& finding) {
  struct Limit {
    std::string_view before, after, said, unit;
  };
  constexpr Limit kLimits[] = {
      {"Expected number less than or equal to ", "", "write a number up to ", ""},
      {"Expected number greater than or equal to ", "", "write a number from ", " on"},
      {"Expected number less than ", "", "write a number below ", ""},
      {"Expected number greater than ", "", "write a number above ", ""},
      {"Array should contain no more than ", " elements", "this list may have at most ", " entries"},
      {"Array should contain no fewer than ", " elements", "this list needs at least ", " of them"},
      {"String should be no more than ", " characters", "this text may have at most ", " characters"},
      {"String should be no fewer than ", " characters", "this text needs at least ", " of them"},
      {"Object should have no more than ", " properties", "this object may have at most ", " fields"},
      {"Object should have no fewer than ", " properties", "this object needs at least ", " of them"}};
  for (const Limit& limit : kLimits) {
    if (!finding.starts_with(limit.before)) continue;
    const std::string number = plainNumber(between(finding, limit.before, limit.after));
    return std::string(limit.said) + number + std::string(limit.unit);
  }
  return std::nullopt;
}

/// Lists and texts that may not be empty are the most frequent of all limits.
std::optional<std::string> emptyWords(const JsonNode* value) {
  if (value == nullptr) return std::nullopt;
  if (value->isText() && value->text.empty()) return "write a text here; it may not be empty";
  if (value->isArray() && value->items.empty()) return "write at least one entry into this list";
  if (value->isObject() && value->members.empty()) return "write at least one field into this object";
  return std::nullopt;
}

}  // namespace

std::string quotedWord(std::string_view word) {
  constexpr std::size_t kMostLetters = 80;
  return "\"" + shortened(word, kMostLetters) + "\"";
}

std::string schemaWords(const JsonNode& schema, const JsonNode& document, const std::string& pointer,
                        const std::string& finding) {
  const JsonNode* value = nodeAt(document, pointer);
  const Nodes schemas = schemasAt(schema, pointer);
  const auto begins = [&](std::string_view words) { return finding.starts_with(words); };
  if (begins("Object contains a property")) return notAllowed(schemas, between(finding, ": '", "'."));
  if (begins("Missing required property") || begins("Missing dependency")) {
    const std::string name = between(finding, " '", "'.");
    const Nodes inside = schemasAt(schema, pointer + '/' + name);
    const Strings meant = textsUnder(inside, "description");
    return quotedWord(name) + " is missing here; add it" + (meant.empty() ? "" : ": " + meant.front());
  }
  if (begins("Value type not permitted")) return wrongType(schemas);
  if (begins("Failed to match against any enum") || begins("Failed to match expected value"))
    return notAmong(schemas, value);
  if (begins("Failed to match regex")) return wrongForm(schemas, value);
  if (begins("Elements at indexes")) return "two entries of this list are the same; remove one";
  if (finding.find("no fewer than") != std::string::npos)
    if (std::optional<std::string> words = emptyWords(value)) return *words;
  if (const std::optional<std::string> words = limitWords(finding)) return *words;
  if (begins("Failed to validate") || begins("Target should not validate"))
    return std::string(kSchemaRepetition);
  return finding;
}

}  // namespace cardwalk
