// The files of a pack: found, parsed and held against their schemas.
//
// What is in it: PackFiles, which notes every fault, and which kinds of files were not all read, and never
// follows a link out of the pack. What it DOES NOT do: know what the files mean. One thread uses one of them;
// several may read the same pack.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/json_node.h"
#include "core/content/loader.h"
#include "core/content/pack_reader.h"
#include "core/content/schema_check.h"

namespace cardwalk {

inline constexpr std::size_t kMaxFiles = 256;  ///< per folder of a pack; more is a mistake, not a pack

struct File {
  JsonNode root;
  std::string path;
  Spot spot() const { return {&root, path, ""}; }
};

class PackFiles {
 public:
  PackFiles(std::filesystem::path folder, const std::filesystem::path& schemas,
            std::vector<ContentError>& errors)
      : folder_(std::move(folder)),
        interface_(schemas.parent_path() / "text"),
        schemas_(schemas),
        errors_(errors) {}

  std::optional<File> read(const std::filesystem::path& path, const char* schema) {
    if (!staysInside(path)) {
      errors_.push_back({"file-unreadable", path.string(), "",
                         "leads out of the pack's folder; put the file itself there"});
      lost_.insert(schema);
      return std::nullopt;
    }
    return readAnywhere(path, schema);
  }

  /// The interface's own texts come with the program, not with the pack.
  std::optional<File> readInterfaceTexts(const std::string& tag) {
    return readAnywhere(interface_ / (tag + ".json"), "text");
  }

  /// All *.json of a folder of the pack, by name.
  std::vector<File> readAll(const char* sub, const char* schema) {
    std::vector<std::filesystem::path> paths;
    std::error_code code;
    for (std::filesystem::directory_iterator it(folder_ / sub, code), end; !code && it != end;
         it.increment(code))
      if (it->path().extension() == ".json") paths.push_back(it->path());
    if (code || paths.empty()) {
      errors_.push_back({"file-unreadable", (folder_ / sub).string(), "",
                         "holds no readable *.json file; put at least one there"});
      lost_.insert(schema);
      return {};
    }
    if (paths.size() > kMaxFiles) {
      errors_.push_back(
          {"too-many", (folder_ / sub).string(), "", "at most " + std::to_string(kMaxFiles) + " files"});
      paths.resize(kMaxFiles);
      lost_.insert(schema);
    }
    std::sort(paths.begin(), paths.end());
    std::vector<File> files;
    for (const std::filesystem::path& path : paths)
      if (std::optional<File> file = read(path, schema)) files.push_back(std::move(*file));
    return files;
  }

  bool has(const char* name) const {
    std::error_code code;
    return std::filesystem::exists(folder_ / name, code);
  }
  const std::filesystem::path& folder() const { return folder_; }
  /// Whether a file of this schema could not be read at all, so that what it holds is unknown.
  bool lost(std::string_view schema) const { return lost_.contains(schema); }

 private:
  std::optional<File> readAnywhere(const std::filesystem::path& path, const char* schema) {
    std::optional<JsonNode> root = readJsonFile(path, errors_);
    if (root) schemas_.check(schema, path.string(), *root, errors_);
    if (!root || !root->isObject()) {
      lost_.insert(schema);
      return std::nullopt;
    }
    return File{std::move(*root), path.string()};
  }

  /// A link may not lead out of the pack; a file that is not there is somebody else's error.
  bool staysInside(const std::filesystem::path& path) const {
    std::error_code code;
    const std::filesystem::path real = std::filesystem::canonical(path, code);
    if (code) return true;
    const std::filesystem::path relative = real.lexically_relative(std::filesystem::canonical(folder_, code));
    return code || relative.empty() || *relative.begin() != "..";
  }

  std::filesystem::path folder_, interface_;
  SchemaCheck schemas_;
  std::vector<ContentError>& errors_;
  std::set<std::string, std::less<>> lost_;
};

}  // namespace cardwalk
