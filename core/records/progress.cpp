#include "core/records/progress.h"

#include <charconv>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/content/words.h"
#include "core/records/json_fields.h"
#include "core/session/made_scenario.h"

namespace cardwalk {
namespace {

using nlohmann::json;

constexpr std::string_view kFormat = "cardwalk-progress";
constexpr int kVersion = 1;

/// A log text is the session's own, but bytes that are not UTF-8 must not stop a save.
std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

json entryToJson(const LogEntry& entry) {
  json item = {{"at", entry.at},
               {"surface", surfaceWords()[static_cast<std::size_t>(entry.action.surface)]},
               {"control", entry.action.control},
               {"gesture", gestureWords()[static_cast<std::size_t>(entry.action.gesture)]},
               {"accepted", entry.accepted}};
  if (!entry.action.text.empty()) item["text"] = entry.action.text;
  return item;
}

/// One text a device; nothing where both are empty, so that old files and new ones look alike.
void putByDevice(json& object, const char* key, const std::array<std::string, kDevices>& values) {
  for (std::size_t side = 0; side < kDevices; ++side)
    if (!values[side].empty()) object[key][std::string(surfaceWords()[side])] = values[side];
}

/// Reads fields of one object; the first fault is kept and everything after it is harmless.
class Fields {
 public:
  Fields(const json& object, std::string where, std::string& fault)
      : object_(object), where_(std::move(where)), fault_(fault) {
    if (!object_.is_object()) fail("", "has to be an object");
  }

  std::string text(const char* key, bool required = true) {
    const json* value = find(key, required);
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    fail(key, "has to be a text");
    return {};
  }

  std::int64_t number(const char* key) {
    const json* value = find(key, true);
    if (value == nullptr) return 0;
    const bool fits = value->is_number_integer() &&
                      (!value->is_number_unsigned() || value->get<std::uint64_t>() <= INT64_MAX);
    if (fits && value->get<std::int64_t>() >= 0) return value->get<std::int64_t>();
    fail(key, "has to be a whole number from 0");
    return 0;
  }

  bool flag(const char* key) {
    const json* value = find(key, true);
    if (value != nullptr && value->is_boolean()) return value->get<bool>();
    if (value != nullptr) fail(key, "has to be true or false");
    return false;
  }

  template <class Word>
  Word word(const char* key, std::span<const std::string_view> words) {
    const std::string found = text(key);
    const int index = wordIndex(words, found);
    if (index < 0) fail(key, "“" + found + "” is not a known word");
    return static_cast<Word>(index < 0 ? 0 : index);
  }

  std::array<std::string, kDevices> byDevice(const char* key) {
    std::array<std::string, kDevices> values;
    const json* object = find(key, false);
    if (object == nullptr) return values;
    Fields fields(*object, pointerJoin(where_, key), fault_);
    for (std::size_t side = 0; side < kDevices; ++side)
      values[side] = fields.text(std::string(surfaceWords()[side]).c_str(), false);
    return values;
  }

  const json* find(const char* key, bool required) {
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(key);
    if (found != object_.end()) return &*found;
    if (required) fail(key, "is missing");
    return nullptr;
  }

  void fail(std::string_view key, const std::string& reason) {
    if (fault_.empty())
      fault_ = "at " + (key.empty() ? where_ : pointerJoin(where_, key)) + ": " + reason + ".";
  }

 private:
  const json& object_;
  std::string where_;
  std::string& fault_;
};

LogEntry entryFromJson(const json& item, const std::string& where, std::string& fault) {
  Fields fields(item, where, fault);
  LogEntry entry;
  entry.at = fields.number("at");
  entry.action.surface = fields.word<Surface>("surface", surfaceWords());
  entry.action.control = fields.text("control");
  entry.action.gesture = fields.word<Gesture>("gesture", gestureWords());
  entry.action.text = fields.text("text", false);
  entry.accepted = fields.flag("accepted");
  return entry;
}

Progress progressFromObject(const json& object, std::string& fault) {
  Fields fields(object, "/progress", fault);
  Progress progress;
  progress.pack = fields.text("pack");
  progress.packVersion = fields.text("packVersion");
  progress.scenario = fields.text("scenario");
  const auto mode = modeOf(fields.text("mode"));
  if (!mode) fields.fail("mode", "has to be “guide”, “watch” or “companion”");
  progress.mode = mode.value_or(Mode::guide);
  // A text, because many JSON readers round numbers of this size.
  const std::string seed = fields.text("seed");
  const auto [end, error] = std::from_chars(seed.data(), seed.data() + seed.size(), progress.seed);
  if (error != std::errc() || end != seed.data() + seed.size())
    fields.fail("seed", "has to be a number as a text");
  progress.generation = fields.byDevice("generation");
  progress.reached = fields.byDevice("reached");
  const json* log = fields.find("log", true);
  if (log != nullptr && !log->is_array()) fields.fail("log", "has to be a list");
  if (log != nullptr && log->is_array()) {
    for (std::size_t index = 0; index < log->size() && fault.empty(); ++index) {
      progress.log.push_back(entryFromJson((*log)[index], "/progress/log/" + std::to_string(index), fault));
    }
  }
  return progress;
}

LoadedProgress loadFile(FileOps& ops, const std::filesystem::path& path) {
  LoadedFile file =
      loadWithFallback(ops, path, [](std::string_view bytes) { return progressFromJson(bytes).fault; });
  LoadedProgress loaded;
  loaded.messages = std::move(file.messages);
  loaded.setAside = std::move(file.setAside);
  if (file.source != LoadedFile::Source::fresh) loaded.progress = progressFromJson(file.bytes).progress;
  return loaded;
}

}  // namespace

Progress progressOf(const Session& session) {
  const Pack& pack = session.pack();
  const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(session.scenario())];
  return {pack.id,         pack.version,
          scenario.id,     session.view().mode,
          session.seed(),  session.log(),
          pack.generation, stepsReached(pack, session.scenario(), session.state())};
}

bool keptElsewhere(const Progress& progress, const Pack& pack) {
  if (progress.packVersion != pack.version) return true;
  for (std::size_t side = 0; side < kDevices; ++side)
    if (!progress.generation[side].empty() && progress.generation[side] != pack.generation[side]) return true;
  return false;
}

std::string whyUnfit(const Progress& progress, const Pack& pack) {
  if (progress.pack != pack.id) {
    return "The saved progress belongs to the pack “" + progress.pack + "”, and this is “" + pack.id + "”.";
  }
  if (!canOpen(pack, progress.scenario)) {
    return "The saved progress belongs to the scenario “" + progress.scenario +
           "”, which this pack does not have.";
  }
  return {};
}

std::string progressToJson(const Progress& progress) {
  json log = json::array();
  for (const LogEntry& entry : progress.log) log.push_back(entryToJson(entry));
  json body = {{"pack", progress.pack},
               {"packVersion", progress.packVersion},
               {"scenario", progress.scenario},
               {"mode", modeWord(progress.mode)},
               {"seed", std::to_string(progress.seed)},
               {"log", std::move(log)}};
  putByDevice(body, "generation", progress.generation);
  putByDevice(body, "reached", progress.reached);
  return dump({{"format", kFormat},
               {"version", kVersion},
               {"checksum", checksumText(dump(body))},
               {"progress", body}}) +
         "\n";
}

ParsedProgress progressFromJson(std::string_view bytes) {
  if (const auto fault = checkStrictJson(bytes)) return {std::nullopt, fault->message};
  const json document = json::parse(bytes);
  std::string fault;
  Fields fields(document, "", fault);
  if (fields.text("format") != kFormat) fields.fail("format", "this is not saved progress");
  if (fields.number("version") != kVersion)
    fields.fail("version", "it was written by another version of the program");
  const std::string sum = fields.text("checksum");
  const json* body = fields.find("progress", true);
  if (fault.empty() && sum != checksumText(dump(*body))) {
    fault = "the checksum does not fit, so a part of the file was changed or lost.";
  }
  if (!fault.empty()) return {std::nullopt, fault};
  Progress progress = progressFromObject(*body, fault);
  if (!fault.empty()) return {std::nullopt, fault};
  return {std::move(progress), ""};
}

std::filesystem::path progressFile(const std::filesystem::path& dataFolder, std::string_view scenario) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
  std::string name(scenario);
  // An id comes from a pack, and must not lead out of the data folder.
  for (char& letter : name) {
    if (kPlain.find(letter) == std::string_view::npos) letter = '_';
  }
  return dataFolder / ("progress-" + name + ".json");
}

SaveResult saveProgress(FileOps& ops, const std::filesystem::path& dataFolder, const Progress& progress) {
  return saveAtomically(ops, progressFile(dataFolder, progress.scenario), progressToJson(progress));
}

LoadedProgress loadProgress(FileOps& ops, const std::filesystem::path& dataFolder,
                            std::string_view scenario) {
  LoadedProgress loaded = loadFile(ops, progressFile(dataFolder, scenario));
  // A damaged file has its message; going back to far older progress would only confuse.
  if (!loaded.progress && loaded.messages.empty()) loaded = loadFile(ops, dataFolder / "progress.json");
  if (loaded.progress && loaded.progress->scenario != scenario) loaded.progress.reset();
  return loaded;
}

}  // namespace cardwalk
