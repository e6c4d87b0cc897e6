#include "core/content/schema_names.h"

#include <optional>
#include <regex>
#include <string_view>

#include "core/content/schema_tree.h"
#include "core/content/schema_words.h"
#include "core/content/strict_json.h"
#include "core/content/utf8.h"

namespace cardwalk {

namespace {

std::optional<double> number(const JsonNode& rule, std::string_view keyword) {
  const JsonNode* value = rule.find(keyword);
  return value != nullptr && value->kind == JsonNode::Kind::number ? std::optional(value->number)
                                                                   : std::nullopt;
}

/// What `rule` has against the name; empty if nothing.
std::string wordsFor(const JsonNode& rule, const std::string& name) {
  const auto letters = static_cast<double>(codePoints(name));
  const auto plain = [](double limit) { return std::to_string(static_cast<long>(limit)); };
  if (const auto most = number(rule, "maxLength"); most && letters > *most)
    return "the name " + quotedWord(name) + " is too long; it may have at most " + plain(*most) +
           " characters";
  if (const auto least = number(rule, "minLength"); least && letters < *least)
    return *least <= 1 ? "a name may not be empty here"
                       : "the name " + quotedWord(name) + " is too short; it needs at least " +
                             plain(*least) + " characters";
  const JsonNode* pattern = rule.find("pattern");
  if (pattern != nullptr && pattern->isText() && !std::regex_search(name, std::regex(pattern->text)))
    return "the name " + quotedWord(name) + " does not have the form that is needed here";
  return {};
}

void look(const JsonNode& schema, const JsonNode& node, const std::string& pointer,
          std::vector<WrongName>& out) {
  for (std::size_t i = 0; i < node.items.size(); ++i)
    look(schema, node.items[i], pointerJoin(pointer, std::to_string(i)), out);
  if (!node.isObject()) return;
  const SchemaNodes rules = schemasAt(schema, pointer);
  for (const auto& [name, value] : node.members) {
    for (const JsonNode* each : rules) {
      const JsonNode* rule = each->find("propertyNames");
      if (rule == nullptr) continue;
      if (std::string words = wordsFor(*rule, name); !words.empty()) {
        out.push_back({pointer, std::move(words)});
        break;
      }
    }
    look(schema, value, pointerJoin(pointer, name), out);
  }
}

}  // namespace

std::vector<WrongName> wrongNames(const JsonNode& schema, const JsonNode& document) {
  std::vector<WrongName> out;
  look(schema, document, "", out);
  return out;
}

}  // namespace cardwalk
