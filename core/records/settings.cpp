#include "core/records/settings.h"

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {
namespace {

using nlohmann::json;

/// Takes a field over if it is there and `fits`; otherwise the default stays and the first fault is kept.
template <class Value, class Fits>
void take(const json& object, const char* key, Value& value, std::string& fault, const Fits& fits,
          const char* wanted) {
  const auto found = object.find(key);
  if (found == object.end()) return;
  if (fits(*found)) {
    value = found->template get<Value>();
  } else if (fault.empty()) {
    fault = "“" + std::string(key) + "” has to be " + wanted + ".";
  }
}

bool isFlag(const json& value) { return value.is_boolean(); }
bool isText(const json& value) { return value.is_string(); }

auto between(std::int64_t low, std::int64_t high) {
  return [low, high](const json& value) {
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX) return false;
    return value.is_number_integer() && value.get<std::int64_t>() >= low && value.get<std::int64_t>() <= high;
  };
}

void takeWindow(const json& object, WindowPlace& window, std::string& fault) {
  const auto found = object.find("window");
  if (found == object.end()) return;
  if (!found->is_object()) {
    if (fault.empty()) fault = "“window” has to be an object.";
    return;
  }
  constexpr std::int64_t kFar = 100000;
  const auto size = between(kMinWindow, kMaxWindow);
  take(*found, "known", window.known, fault, isFlag, "true or false");
  take(*found, "x", window.x, fault, between(-kFar, kFar), "a whole number");
  take(*found, "y", window.y, fault, between(-kFar, kFar), "a whole number");
  take(*found, "width", window.width, fault, size, "a whole number from 320 to 16384");
  take(*found, "height", window.height, fault, size, "a whole number from 320 to 16384");
}

void takeGeneration(const json& object, GenerationChoice& generation, std::string& fault) {
  const auto found = object.find("generation");
  if (found == object.end()) return;
  if (!found->is_object()) {
    if (fault.empty()) fault = "“generation” has to be an object.";
    return;
  }
  take(*found, "app", generation[0], fault, isText, "a text");
  take(*found, "website", generation[1], fault, isText, "a text");
}

}  // namespace

std::string_view themeWord(ThemeChoice theme) { return themeWords()[static_cast<std::size_t>(theme)]; }

std::string settingsToJson(const Settings& settings) {
  const WindowPlace& window = settings.window;
  const json document = {
      {"theme", themeWord(settings.theme)},
      {"language", settings.language},
      {"textSize", settings.textSize},
      {"reducedMotion", settings.reducedMotion},
      {"window",
       {{"known", window.known},
        {"x", window.x},
        {"y", window.y},
        {"width", window.width},
        {"height", window.height}}},
      {"fullScreen", settings.fullScreen},
      {"scenario", settings.scenario},
      {"generation", {{"app", settings.generation[0]}, {"website", settings.generation[1]}}}};
  return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string settingsFromJson(std::string_view bytes, Settings& settings) {
  if (const auto fault = checkStrictJson(bytes)) return fault->message;
  const json document = json::parse(bytes);
  if (!document.is_object()) return "settings have to be one JSON object.";
  Settings read;
  std::string fault;
  std::string theme(themeWord(read.theme));
  take(
      document, "theme", theme, fault,
      [](const json& value) {
        return value.is_string() && wordIndex(themeWords(), value.get<std::string>()) >= 0;
      },
      "light, dark or contrast");
  read.theme = static_cast<ThemeChoice>(wordIndex(themeWords(), theme));
  take(document, "language", read.language, fault, isText, "a text");
  take(
      document, "textSize", read.textSize, fault,
      [](const json& value) {
        return value.is_number() && value.get<double>() >= kMinTextSize &&
               value.get<double>() <= kMaxTextSize;
      },
      "a number from 1.0 to 2.0");
  take(document, "reducedMotion", read.reducedMotion, fault, isFlag, "true or false");
  takeWindow(document, read.window, fault);
  take(document, "fullScreen", read.fullScreen, fault, isFlag, "true or false");
  take(document, "scenario", read.scenario, fault, isText, "a text");
  takeGeneration(document, read.generation, fault);
  if (fault.empty()) settings = read;
  return fault;
}

std::filesystem::path settingsFile(const std::filesystem::path& dataFolder) {
  return dataFolder / "settings.json";
}

SaveResult saveSettings(FileOps& ops, const std::filesystem::path& dataFolder, const Settings& settings) {
  return saveAtomically(ops, settingsFile(dataFolder), settingsToJson(settings));
}

LoadedSettings loadSettings(FileOps& ops, const std::filesystem::path& dataFolder) {
  LoadedSettings loaded;
  // Validation reads into `settings`; a refused text leaves them as they were.
  LoadedFile file = loadWithFallback(ops, settingsFile(dataFolder), [&](std::string_view bytes) {
    return settingsFromJson(bytes, loaded.settings);
  });
  loaded.messages = std::move(file.messages);
  loaded.setAside = std::move(file.setAside);
  return loaded;
}

}  // namespace cardwalk
