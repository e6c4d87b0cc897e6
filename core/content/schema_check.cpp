#include "core/content/schema_check.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/content/flat_texts.h"
#include "core/content/schema_names.h"
#include "core/content/schema_words.h"
#include "core/content/strict_json.h"

namespace cardwalk {

namespace {

using valijson::adapters::NlohmannJsonAdapter;

nlohmann::json parseFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return nlohmann::json::parse(in, nullptr, false);
}

/// The library's own kind of document. A whole number counts as an integer, however it was written.
nlohmann::json documentOf(const JsonNode& node) {
  constexpr double kMostExact = 9007199254740992.0;  // 2^53
  switch (node.kind) {
    case JsonNode::Kind::boolean:
      return node.flag;
    case JsonNode::Kind::number:
      if (std::trunc(node.number) == node.number && std::abs(node.number) <= kMostExact)
        return static_cast<std::int64_t>(node.number);
      return node.number;
    case JsonNode::Kind::text:
      return node.text;
    case JsonNode::Kind::array: {
      nlohmann::json array = nlohmann::json::array();
      array.get_ref<nlohmann::json::array_t&>().reserve(node.items.size());
      for (const JsonNode& item : node.items) array.push_back(documentOf(item));
      return array;
    }
    case JsonNode::Kind::object: {
      nlohmann::json object = nlohmann::json::object();
      for (const auto& [key, value] : node.members) object.emplace(key, documentOf(value));
      return object;
    }
    case JsonNode::Kind::null:
      break;
  }
  return nullptr;
}

/// valijson names a place as <root>, [screens], [0]; a JSON pointer is what editors understand.
std::string pointerOf(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& part : context) {
    if (part.size() < 2 || part.front() != '[') continue;
    pointer = pointerJoin(pointer, part.substr(1, part.size() - 2));
  }
  return pointer;
}

/// The library repeats each failed value for everything around it; those repetitions say nothing of their
/// own.
void dropRepetitions(std::vector<ContentError>& found) {
  std::vector<ContentError> kept;
  for (const ContentError& each : found) {
    const bool around =
        isSchemaRepetition(each) && std::any_of(found.begin(), found.end(), [&](const auto& other) {
          return other.pointer.size() > each.pointer.size() && other.pointer.starts_with(each.pointer + '/');
        });
    if (!around && std::find(kept.begin(), kept.end(), each) == kept.end()) kept.push_back(each);
  }
  found = std::move(kept);
}

bool lies(const std::string& inner, const std::string& outer) {
  return inner == outer || inner.starts_with(outer + '/');
}

}  // namespace

bool isSchemaRepetition(const ContentError& error) { return error.message == kSchemaRepetition; }

void dropSchemaEchoes(std::vector<ContentError>& errors) {
  std::vector<ContentError> kept;
  for (const ContentError& each : errors) {
    const bool named =
        each.id == "schema" && std::any_of(errors.begin(), errors.end(), [&](const ContentError& other) {
          if (other.id == "schema" || other.file != each.file || other.pointer.empty()) return false;
          return lies(each.pointer, other.pointer) ||
                 (isSchemaRepetition(each) && lies(other.pointer, each.pointer));
        });
    if (!named && std::find(kept.begin(), kept.end(), each) == kept.end()) kept.push_back(each);
  }
  errors = std::move(kept);
}

struct SchemaCheck::Impl {
  std::filesystem::path folder;
  struct Known {
    std::unique_ptr<valijson::Schema> schema;  ///< nullptr: cannot be used
    std::optional<FlatTexts> texts;            ///< if that is all it speaks of
  };
  std::map<std::string, Known> schemas;
  valijson::Validator validator;  ///< one for all, because it keeps the patterns that it has compiled

  const Known& find(const std::string& name, std::vector<ContentError>& errors);
};

SchemaCheck::SchemaCheck(std::filesystem::path folder) : impl_(std::make_unique<Impl>()) {
  impl_->folder = std::move(folder);
}
SchemaCheck::~SchemaCheck() = default;

/// Another schema of the same folder that a schema refers to. nullptr if it cannot be used.
const nlohmann::json* neighbour(const std::filesystem::path& folder, const std::string& name) {
  if (name.find('/') != std::string::npos || !name.ends_with(".schema.json")) return nullptr;
  auto document = std::make_unique<nlohmann::json>(parseFile(folder / name));
  return document->is_discarded() ? nullptr : document.release();
}

/// Reads and parses a schema when it is first asked for. One that cannot be used is reported once.
const SchemaCheck::Impl::Known& SchemaCheck::Impl::find(const std::string& name,
                                                        std::vector<ContentError>& errors) {
  if (const auto known = schemas.find(name); known != schemas.end()) return known->second;
  const std::filesystem::path path = folder / (name + ".schema.json");
  std::unique_ptr<valijson::Schema> schema;
  std::vector<ContentError> unsaid;  // whatever is wrong with it, the program's data is broken
  const std::optional<JsonNode> read = readJsonFile(path, unsaid);
  try {
    if (read) {
      const nlohmann::json document = documentOf(*read);
      auto parsed = std::make_unique<valijson::Schema>();
      valijson::SchemaParser parser;
      // The library keeps what it fetched until it has read it all, then hands it back to be freed.
      parser.populateSchema(
          NlohmannJsonAdapter(document), *parsed,
          [this](const std::string& name) { return neighbour(folder, name); },
          [](const nlohmann::json* fetched) { std::unique_ptr<const nlohmann::json> freed(fetched); });
      schema = std::move(parsed);
    }
  } catch (const std::exception&) {  // a schema the library cannot use counts as broken, reported below
    schema.reset();
  }
  if (schema == nullptr)
    errors.push_back(
        {"schema-unreadable", path.string(), "", "is missing or broken; install the program's data again"});
  std::optional<FlatTexts> texts;
  if (schema != nullptr) texts = FlatTexts::of(*read);
  return schemas.emplace(name, Known{std::move(schema), std::move(texts)}).first->second;
}

void SchemaCheck::check(const std::string& name, const std::string& file, const JsonNode& root,
                        std::vector<ContentError>& errors) {
  const auto& [schema, texts] = impl_->find(name, errors);
  if (schema == nullptr || (texts && texts->surelyFits(root))) return;
  const nlohmann::json document = documentOf(root);
  const NlohmannJsonAdapter target(document);
  // Nearly every file is right, and finding out only that is several times quicker than collecting reasons.
  if (impl_->validator.validate(*schema, target, nullptr)) return;
  valijson::ValidationResults results;
  impl_->validator.validate(*schema, target, &results);
  std::vector<ContentError> found;
  valijson::ValidationResults::Error error;
  const std::optional<JsonNode> rules = readJsonFile(impl_->folder / (name + ".schema.json"), errors);
  while (results.popError(error)) {
    const std::string pointer = pointerOf(error.context);
    found.push_back({"schema", file, pointer,
                     rules ? schemaWords(*rules, root, pointer, error.description) : error.description});
  }
  if (rules)
    for (const auto& [pointer, words] : wrongNames(*rules, root))
      found.push_back({"schema", file, pointer, words});
  dropRepetitions(found);
  // Whatever the library keeps to itself, a file that does not fit is not taken.
  if (found.empty()) found.push_back({"schema", file, "", std::string(kSchemaRepetition)});
  errors.insert(errors.end(), found.begin(), found.end());
}

}  // namespace cardwalk
