#include "core/content/schema_check.h"

#include <algorithm>
#include <fstream>
#include <map>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/content/strict_json.h"

namespace cardwalk {

namespace {

using valijson::adapters::NlohmannJsonAdapter;

nlohmann::json parseFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return nlohmann::json::parse(in, nullptr, false);
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

}  // namespace

bool isSchemaRepetition(const ContentError& error) { return error.message.starts_with("Failed to validate"); }

struct SchemaCheck::Impl {
  std::filesystem::path folder;
  std::map<std::string, std::unique_ptr<valijson::Schema>> schemas;
};

SchemaCheck::SchemaCheck(std::filesystem::path folder) : impl_(std::make_unique<Impl>()) {
  impl_->folder = std::move(folder);
}
SchemaCheck::~SchemaCheck() = default;

void SchemaCheck::check(const std::string& name, const std::filesystem::path& file,
                        std::vector<ContentError>& errors) {
  if (!impl_->schemas.contains(name)) {
    const std::filesystem::path path = impl_->folder / (name + ".schema.json");
    std::unique_ptr<valijson::Schema> schema;
    const nlohmann::json document = parseFile(path);
    try {
      if (!document.is_discarded()) {
        auto parsed = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser;
        parser.populateSchema(NlohmannJsonAdapter(document), *parsed);
        schema = std::move(parsed);
      }
    } catch (const std::exception&) {  // a schema the library cannot use counts as broken, reported below
      schema.reset();
    }
    if (schema == nullptr)
      errors.push_back(
          {"schema-unreadable", path.string(), "", "is missing or broken; install the program's data again"});
    impl_->schemas.emplace(name, std::move(schema));
  }
  const auto& schema = impl_->schemas.at(name);
  if (schema == nullptr) return;
  const nlohmann::json document = parseFile(file);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(*schema, NlohmannJsonAdapter(document), &results)) return;
  std::vector<ContentError> found;
  valijson::ValidationResults::Error error;
  while (results.popError(error))
    found.push_back({"schema", file.string(), pointerOf(error.context), error.description});
  dropRepetitions(found);
  errors.insert(errors.end(), found.begin(), found.end());
}

}  // namespace cardwalk
