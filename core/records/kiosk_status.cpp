#include "core/records/kiosk_status.h"

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"

namespace cardwalk {
namespace {

constexpr std::size_t kMostBytes = 16u * 1024;

using nlohmann::json;

std::int64_t number(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::string text(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::filesystem::path kioskStatusFile(const std::filesystem::path& folder) { return folder / "status.json"; }

SaveResult saveKioskStatus(FileOps& ops, const std::filesystem::path& folder, const KioskStatus& status) {
  const json object{{"pid", status.pid},
                    {"since", status.since},
                    {"at", status.at},
                    {"lastReset", status.lastReset},
                    {"visitors", status.visitors},
                    {"day", status.day},
                    {"page", status.page},
                    {"preset", status.preset},
                    {"voice", status.voice}};
  return saveAtomically(ops, kioskStatusFile(folder),
                        object.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

std::optional<KioskStatus> readKioskStatus(FileOps& ops, const std::filesystem::path& folder) {
  std::string bytes;
  if (ops.read(kioskStatusFile(folder), kMostBytes, bytes) != 0 || checkStrictJson(bytes)) return {};
  const json object = json::parse(bytes, nullptr, false);
  if (!object.is_object()) return {};
  return KioskStatus{number(object, "pid"),       number(object, "since"),    number(object, "at"),
                     number(object, "lastReset"), number(object, "visitors"), text(object, "day"),
                     text(object, "page"),        text(object, "preset"),     text(object, "voice")};
}

}  // namespace cardwalk
