#include "core/content/flat_texts.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>

#include "core/content/utf8.h"

namespace cardwalk {

namespace {

constexpr double kMostLimit = 1e9;

bool onlyHas(const JsonNode& schema, std::initializer_list<std::string_view> keywords) {
  return schema.isObject() && std::ranges::all_of(schema.members, [&](const auto& member) {
           return std::ranges::find(keywords, member.first) != keywords.end();
         });
}

bool isOf(const JsonNode& schema, std::string_view type) {
  const JsonNode* found = schema.find("type");
  return found != nullptr && found->text == type;
}

/// Sets what the keyword says; without one the limit stays. False if it is no limit that can be used.
bool takeLimit(const JsonNode& schema, std::string_view keyword, std::size_t& limit) {
  const JsonNode* found = schema.find(keyword);
  if (found == nullptr) return true;
  if (found->kind != JsonNode::Kind::number || found->number < 0 || found->number > kMostLimit ||
      found->number != std::floor(found->number))
    return false;
  limit = static_cast<std::size_t>(found->number);
  return true;
}

/// A text has at least as many bytes as letters, so most are judged without counting.
bool hasAtMost(std::string_view text, std::size_t most) {
  return text.size() <= most || codePoints(text) <= most;
}

/// One letter has four bytes at most.
bool hasAtLeast(std::string_view text, std::size_t least) {
  return text.size() >= 4 * least || codePoints(text) >= least;
}

}  // namespace

std::optional<FlatTexts> FlatTexts::of(const JsonNode& schema) {
  if (!onlyHas(schema, {"$schema", "title", "description", "type", "properties", "minProperties",
                        "maxProperties", "propertyNames", "additionalProperties"}) ||
      !isOf(schema, "object"))
    return std::nullopt;
  const JsonNode* texts = schema.find("additionalProperties");
  if (texts == nullptr || !onlyHas(*texts, {"type", "description", "minLength", "maxLength"}) ||
      !isOf(*texts, "string"))
    return std::nullopt;
  FlatTexts out;
  if (const JsonNode* named = schema.find("properties")) {
    if (!named->isObject()) return std::nullopt;
    for (const auto& [name, each] : named->members) {
      if (!onlyHas(each, {"type", "description"}) || !isOf(each, "string")) return std::nullopt;
      out.free_.push_back(name);
    }
  }
  if (const JsonNode* names = schema.find("propertyNames"))
    if (!onlyHas(*names, {"maxLength"}) || !takeLimit(*names, "maxLength", out.mostInKey_))
      return std::nullopt;
  if (!takeLimit(schema, "minProperties", out.leastMembers_) ||
      !takeLimit(schema, "maxProperties", out.mostMembers_) ||
      !takeLimit(*texts, "minLength", out.leastLetters_) || !takeLimit(*texts, "maxLength", out.mostLetters_))
    return std::nullopt;
  return out;
}

bool FlatTexts::surelyFits(const JsonNode& root) const {
  if (!root.isObject() || root.members.size() < leastMembers_ || root.members.size() > mostMembers_)
    return false;
  return std::ranges::all_of(root.members, [&](const auto& member) {
    const auto& [key, value] = member;
    if (!value.isText() || !hasAtMost(key, mostInKey_)) return false;
    if (std::ranges::find(free_, key) != free_.end()) return true;
    // The library counts up to the first NUL; where there is one, it is asked.
    if (value.text.find('\0') != std::string::npos || key.find('\0') != std::string::npos) return false;
    return hasAtMost(value.text, mostLetters_) && hasAtLeast(value.text, leastLetters_);
  });
}

}  // namespace cardwalk
