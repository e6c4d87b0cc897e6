// Reads a pack folder and checks it twice: against the JSON Schemas, then for meaning.
//
// What is in it: loadPack and the list of content errors.
// What it DOES NOT do: stop at the first error, follow links out of the folder, or load half a pack.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/content/pack.h"

namespace cardwalk {

inline constexpr std::size_t kMaxFileBytes = 4u * 1024 * 1024;
inline constexpr int kMaxDepth = 64;

/// One thing that is wrong with the content.
struct ContentError {
  std::string id;       ///< stable, e.g. "unknown-target"; the list is in core/content/errors.h
  std::string file;     ///< path as opened
  std::string pointer;  ///< JSON pointer; empty for the whole file
  std::string message;  ///< what is wrong and what to write instead
  bool operator==(const ContentError&) const = default;
};

struct LoadResult {
  std::optional<Pack> pack;          ///< set only if there is no error
  std::vector<ContentError> errors;  ///< all of them, in file order
};

/// `schemas` is the folder with *.schema.json; beside it lies text/ with the interface's texts. The app and
/// the website may be of different generations. Never throws for bad content or unreadable files: they are
/// errors.
LoadResult loadPack(const std::filesystem::path& folder, const std::filesystem::path& schemas,
                    const GenerationChoice& generation = {});

}  // namespace cardwalk
