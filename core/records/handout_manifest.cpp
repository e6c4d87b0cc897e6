#include "core/records/handout_manifest.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "cardwalk-handout";
constexpr int kVersion = 1;

json actionJson(const NamedAction& action) {
  json out = {{"surface", surfaceWords()[static_cast<std::size_t>(action.surface)]},
              {"control", action.control},
              {"gesture", gestureWords()[static_cast<std::size_t>(action.gesture)]}};
  if (!action.text.empty()) out["text"] = action.text;
  return out;
}

NamedAction actionFrom(const json& item) {
  NamedAction out;
  const int surface = wordIndex(surfaceWords(), item.at("surface").get<std::string>());
  const int gesture = wordIndex(gestureWords(), item.at("gesture").get<std::string>());
  if (surface < 0 || gesture < 0) throw json::other_error::create(500, "a word that is not known", &item);
  out.surface = static_cast<Surface>(surface);
  out.control = item.at("control").get<std::string>();
  out.gesture = static_cast<Gesture>(gesture);
  out.text = item.value("text", std::string());
  return out;
}

json shownJson(const ShownWords& shown) {
  json out = {{"control", shown.control}, {"part", shown.part}};
  if (!shown.key.empty()) out["key"] = shown.key;
  out["words"] = shown.words;
  return out;
}

/// What says nothing is left out.
void set(json& out, const char* key, const std::string& text) {
  if (!text.empty()) out[key] = text;
}

json pictureJson(const PictureRecord& picture) {
  json out = {{"number", picture.number}, {"file", picture.file}};
  set(out, "control", picture.control);
  set(out, "instruction", picture.instruction);
  set(out, "because", picture.because);
  set(out, "where", picture.where);
  set(out, "answer", picture.answer);
  set(out, "alt", picture.alt);
  out["digest"] = picture.digest;
  out["shows"] = json::array();
  for (const ShownWords& each : picture.shows) out["shows"].push_back(shownJson(each));
  out["drawn"] = picture.drawn;
  return out;
}

PictureRecord pictureFrom(const json& item) {
  PictureRecord out;
  const auto text = [&](const char* key) { return item.value(key, std::string()); };
  out.number = item.at("number").get<int>();
  out.file = item.at("file").get<std::string>();
  out.control = text("control");
  out.instruction = text("instruction");
  out.because = text("because");
  out.where = text("where");
  out.answer = text("answer");
  out.alt = text("alt");
  out.digest = item.at("digest").get<std::string>();
  for (const json& each : item.at("shows"))
    out.shows.push_back({each.at("control").get<std::string>(), each.at("part").get<std::string>(),
                         each.value("key", std::string()), each.at("words").get<std::string>()});
  out.drawn = item.at("drawn").get<std::vector<std::string>>();
  return out;
}

json sourceJson(const HandoutSource& source) {
  if (!source.record) return {{"kind", "plan"}};
  json out = {{"kind", "record"}};
  set(out, "attempt", source.attempt);
  if (source.attempt.empty()) {
    out["actions"] = json::array();
    for (const NamedAction& each : source.actions) out["actions"].push_back(actionJson(each));
  }
  return out;
}

HandoutSource sourceFrom(const json& item) {
  HandoutSource out;
  out.record = item.at("kind").get<std::string>() == "record";
  out.attempt = item.value("attempt", std::string());
  if (item.contains("actions"))
    for (const json& each : item.at("actions")) out.actions.push_back(actionFrom(each));
  return out;
}

json headJson(const HandoutHead& head) {
  json out = json::object();
  set(out, "title", head.title);
  set(out, "customer", head.customer);
  out["headings"] = head.headings;
  set(out, "notice", head.notice);
  return out;
}

HandoutHead headFrom(const json& item) {
  return {item.value("title", std::string()), item.value("customer", std::string()),
          item.value("notice", std::string()), item.value("headings", std::vector<std::string>())};
}

json filesJson(const std::vector<HandoutFile>& files) {
  json out = json::array();
  for (const HandoutFile& each : files) {
    out.push_back({{"name", each.name}});
    set(out.back(), "checksum", each.checksum);
  }
  return out;
}

std::vector<HandoutFile> filesFrom(const json& list) {
  std::vector<HandoutFile> out;
  for (const json& each : list)
    out.push_back({each.at("name").get<std::string>(), each.value("checksum", std::string())});
  return out;
}

json generationJson(const GenerationChoice& choice) {
  json out = json::object();
  for (std::size_t side = 0; side < choice.size(); ++side)
    if (!choice[side].empty()) out[std::string(surfaceWords()[side])] = choice[side];
  return out;
}

HandoutManifest fromDocument(const json& document) {
  HandoutManifest out;
  const json& options = document.at("options");
  out.program = document.at("program").get<std::string>();
  out.renderer = document.at("renderer").get<std::string>();
  out.pack = document.at("pack").get<std::string>();
  out.packVersion = document.at("packVersion").get<std::string>();
  out.scenario = document.at("scenario").get<std::string>();
  out.language = document.at("language").get<std::string>();
  for (std::size_t side = 0; side < out.generation.size(); ++side)
    out.generation[side] = document.at("generation").value(std::string(surfaceWords()[side]), std::string());
  out.theme = options.at("theme").get<std::string>();
  out.surfaces = options.at("surface").get<std::string>();
  out.crop = options.at("crop").get<std::string>();
  out.width = options.at("width").get<int>();
  out.height = options.at("height").get<int>();
  out.scale = options.at("scale").get<int>();
  out.callouts = options.at("callouts").get<bool>();
  out.formats = options.at("formats").get<std::vector<std::string>>();
  out.source = sourceFrom(document.at("source"));
  if (document.contains("head")) out.head = headFrom(document.at("head"));
  if (document.contains("files")) out.files = filesFrom(document.at("files"));
  for (const json& each : document.at("pictures")) out.pictures.push_back(pictureFrom(each));
  return out;
}

}  // namespace

std::string manifestToJson(const HandoutManifest& manifest) {
  json pictures = json::array();
  for (const PictureRecord& each : manifest.pictures) pictures.push_back(pictureJson(each));
  const json document = {{"format", kFormat},
                         {"version", kVersion},
                         {"program", manifest.program},
                         {"renderer", manifest.renderer},
                         {"pack", manifest.pack},
                         {"packVersion", manifest.packVersion},
                         {"generation", generationJson(manifest.generation)},
                         {"scenario", manifest.scenario},
                         {"language", manifest.language},
                         {"options",
                          {{"theme", manifest.theme},
                           {"width", manifest.width},
                           {"height", manifest.height},
                           {"scale", manifest.scale},
                           {"surface", manifest.surfaces},
                           {"crop", manifest.crop},
                           {"callouts", manifest.callouts},
                           {"formats", manifest.formats}}},
                         {"source", sourceJson(manifest.source)},
                         {"head", headJson(manifest.head)},
                         {"files", filesJson(manifest.files)},
                         {"pictures", std::move(pictures)}};
  return document.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

ParsedManifest manifestFromJson(std::string_view bytes) {
  if (const auto fault = checkStrictJson(bytes)) return {std::nullopt, fault->message};
  try {
    const json document = json::parse(bytes);
    if (document.at("format") != kFormat) return {std::nullopt, "it is no list of a handout's pictures."};
    if (document.at("version") != kVersion)
      return {std::nullopt, "it was written by another version of the program.", true};
    return {fromDocument(document), {}};
  } catch (const json::exception& error) {
    return {std::nullopt, error.what()};
  }
}

}  // namespace cardwalk
