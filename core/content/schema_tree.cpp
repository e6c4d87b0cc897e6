#include "core/content/schema_tree.h"

#include <cstdlib>
#include <string>

namespace cardwalk {

namespace {

constexpr int kMostLayers = 16;  // of $ref and anyOf around one another

/// ~1 and ~0 of a JSON pointer stand for / and ~.
std::vector<std::string> partsOf(std::string_view pointer) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      parts.emplace_back();
    } else if (!parts.empty() && pointer[i] == '~' && i + 1 < pointer.size()) {
      parts.back() += pointer[++i] == '1' ? '/' : '~';
    } else if (!parts.empty()) {
      parts.back() += pointer[i];
    }
  }
  return parts;
}

const JsonNode* below(const JsonNode& node, const std::string& part) {
  if (node.isObject()) return node.find(part);
  if (!node.isArray() || part.empty() || part.find_first_not_of("0123456789") != std::string::npos)
    return nullptr;
  const auto index = static_cast<std::size_t>(std::strtoul(part.c_str(), nullptr, 10));
  return index < node.items.size() ? &node.items[index] : nullptr;
}

/// A schema with everything that it refers to or offers as an alternative.
void spread(const JsonNode& root, const JsonNode& schema, int layers, SchemaNodes& out) {
  if (layers > kMostLayers) return;
  out.push_back(&schema);
  const JsonNode* reference = schema.find("$ref");
  if (reference != nullptr && reference->isText() && reference->text.starts_with('#')) {
    if (const JsonNode* named = nodeAt(root, std::string_view(reference->text).substr(1)))
      spread(root, *named, layers + 1, out);
  }
  for (const char* word : {"anyOf", "oneOf", "allOf"}) {
    const JsonNode* list = schema.find(word);
    if (list == nullptr) continue;
    for (const JsonNode& each : list->items) spread(root, each, layers + 1, out);
  }
}

}  // namespace

const JsonNode* nodeAt(const JsonNode& root, std::string_view pointer) {
  const JsonNode* node = &root;
  for (const std::string& part : partsOf(pointer)) {
    node = node == nullptr ? nullptr : below(*node, part);
  }
  return node;
}

SchemaNodes schemasAt(const JsonNode& root, std::string_view pointer) {
  SchemaNodes here;
  spread(root, root, 0, here);
  for (const std::string& part : partsOf(pointer)) {
    SchemaNodes next;
    for (const JsonNode* schema : here) {
      const JsonNode* properties = schema->find("properties");
      const JsonNode* inner = properties == nullptr ? nullptr : properties->find(part);
      if (inner == nullptr) inner = schema->find("additionalProperties");
      if (inner == nullptr || !inner->isObject()) inner = schema->find("items");
      if (inner != nullptr && inner->isObject()) spread(root, *inner, 0, next);
    }
    here = std::move(next);
  }
  return here;
}

}  // namespace cardwalk
