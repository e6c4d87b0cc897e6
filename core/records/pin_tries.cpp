#include "core/records/pin_tries.h"

#include <algorithm>
#include <cerrno>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/records/pin.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kFormat = "cardwalk-pin-tries";
constexpr int kMostCounted = 1000;  // beyond it the delay has long been the longest

std::string read(std::string_view bytes, TriesByName& out) {
  out.clear();
  if (const auto fault = checkStrictJson(bytes)) return fault->message;
  try {
    const json document = json::parse(bytes);
    if (document.at("format") != kFormat) return "these are no tries of PINs.";
    for (const auto& [name, each] : document.at("tries").items())
      out[name] = {std::clamp(each.at("wrong").get<int>(), 0, kMostCounted),
                   each.at("at").get<std::int64_t>()};
  } catch (const json::exception& error) {
    out.clear();
    return error.what();
  }
  return {};
}

}  // namespace

std::int64_t pinWait(const PinTries& tries, std::int64_t now) {
  return std::max<std::int64_t>(0, tries.at + pinDelay(tries.wrong) - now);
}

fs::path pinTriesFile(const fs::path& outbox) { return outbox / "pin-tries.json"; }

SaveResult savePinTries(FileOps& ops, const fs::path& file, const TriesByName& tries) {
  json list = json::object();
  for (const auto& [name, each] : tries)
    list[name] = {{"wrong", std::min(each.wrong, kMostCounted)}, {"at", each.at}};
  const json document = {{"format", kFormat}, {"tries", std::move(list)}};
  return saveAtomically(ops, file, document.dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
}

TriesByName loadPinTries(FileOps& ops, const fs::path& file, std::int64_t now) {
  TriesByName out;
  loadWithFallback(ops, file, [&](std::string_view bytes) { return read(bytes, out); });
  for (auto& [name, each] : out) each.at = std::min(each.at, now);
  return out;
}

std::vector<fs::path> erasePinTries(FileOps& ops, const fs::path& file, const std::string& person) {
  std::vector<fs::path> files, left;
  ops.list(file.parent_path(), files);
  const std::string own = file.filename().string();
  const auto names = [&](std::string_view bytes) {
    const std::string name = json(person).dump(-1, ' ', false, json::error_handler_t::replace);
    return bytes.find(name) != std::string_view::npos;
  };
  std::string bytes;
  if (ops.read(file, kMaxSavedBytes, bytes) == 0 && names(bytes)) {
    TriesByName tries = loadPinTries(ops, file, INT64_MAX);
    tries.erase(person);
    if (!savePinTries(ops, file, tries).saved) left.push_back(file);
  }
  // What is older or damaged is worth nothing to anybody else.
  for (const fs::path& each : files) {
    const std::string name = each.filename().string();
    if (name != own && name.starts_with(own)) ops.remove(each);
  }
  for (const fs::path& each : {previousOf(file), temporaryOf(file)}) {
    const FileError error = ops.remove(each);
    if (error != 0 && error != ENOENT) left.push_back(each);
  }
  return left;
}

}  // namespace cardwalk
