// Checks documents against the JSON Schemas in assets/schemas.
//
// What it DOES NOT do: check meaning; that is the pack reader's part. One schema is parsed once a load.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/content/json_node.h"
#include "core/content/loader.h"

namespace cardwalk {

/// A schema error that only says that something inside is wrong.
bool isSchemaRepetition(const ContentError& error);
/// Where meaning has named the cause, the schema's word about the same value is left out; about another it
/// stays.
void dropSchemaEchoes(std::vector<ContentError>& errors);

class SchemaCheck {
 public:
  explicit SchemaCheck(std::filesystem::path folder);
  ~SchemaCheck();

  /// Checks what `file` holds against NAME.schema.json; each deviation becomes an error.
  void check(const std::string& name, const std::string& file, const JsonNode& root,
             std::vector<ContentError>& errors);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cardwalk
