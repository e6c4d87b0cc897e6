#include "core/content/json_node.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"

namespace cardwalk {

namespace {

JsonNode convert(const nlohmann::ordered_json& from) {
  JsonNode node;
  if (from.is_boolean()) {
    node.kind = JsonNode::Kind::boolean;
    node.flag = from.get<bool>();
  } else if (from.is_number()) {
    node.kind = JsonNode::Kind::number;
    node.number = from.get<double>();
  } else if (from.is_string()) {
    node.kind = JsonNode::Kind::text;
    node.text = from.get_ref<const std::string&>();
  } else if (from.is_array()) {
    node.kind = JsonNode::Kind::array;
    node.items.reserve(from.size());
    for (const auto& item : from) node.items.push_back(convert(item));
  } else if (from.is_object()) {
    node.kind = JsonNode::Kind::object;
    node.members.reserve(from.size());
    for (const auto& [key, value] : from.items()) node.members.emplace_back(key, convert(value));
  }
  return node;
}

/// At most one byte more than may be read, so that a huge file costs nothing.
std::optional<std::string> readBounded(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes(kMaxJsonBytes + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(in.gcount()));
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
  const bool folder = std::filesystem::is_directory(file, code);
  const std::optional<std::string> bytes = folder ? std::nullopt : readBounded(file);
  if (!bytes) {
    const std::string reason = folder ? "it is a folder" : std::strerror(errno != 0 ? errno : ENOENT);
    errors.push_back({"file-unreadable", file.string(), "",
                      "cannot be read (" + reason + "); put the file there or make it readable"});
    return std::nullopt;
  }
  if (const std::optional<JsonFault> fault = checkStrictJson(*bytes)) {
    errors.push_back({fault->id, file.string(), fault->pointer, fault->message});
    return std::nullopt;
  }
  return convert(nlohmann::ordered_json::parse(*bytes));
}

}  // namespace cardwalk
