#include "core/content/json_node.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/content/strict_json.h"

namespace cardwalk {

namespace {

/// At most one byte more than may be read, so that a huge file costs nothing.
std::optional<std::string> readBounded(const std::filesystem::path& file) {
  constexpr std::size_t kStep = 64u * 1024;
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes;
  while (in && bytes.size() <= kMaxJsonBytes) {
    const std::size_t before = bytes.size();
    bytes.resize(std::min(before + kStep, kMaxJsonBytes + 1));
    in.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
    bytes.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return std::nullopt;
  return bytes;
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

std::optional<JsonNode> readJsonFile(const std::filesystem::path& file, std::vector<ContentError>& errors) {
  errno = 0;
  std::error_code code;
  // A folder cannot be read, and a pipe might never end.
  const bool odd = std::filesystem::exists(file, code) && !std::filesystem::is_regular_file(file, code);
  const std::optional<std::string> bytes = odd ? std::nullopt : readBounded(file);
  if (!bytes) {
    const std::string reason = odd ? "it is no plain file" : std::strerror(errno != 0 ? errno : ENOENT);
    errors.push_back({"file-unreadable", file.string(), "",
                      "cannot be read (" + reason + "); put the file there or make it readable"});
    return std::nullopt;
  }
  JsonNode root;
  if (const std::optional<JsonFault> fault = parseStrictJson(*bytes, root)) {
    errors.push_back({fault->id, file.string(), fault->pointer, fault->message});
    return std::nullopt;
  }
  return root;
}

}  // namespace cardwalk
