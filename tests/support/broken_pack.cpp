#include "tests/support/broken_pack.h"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/shipped_pack.h"

namespace cardwalk::support {

namespace {

using nlohmann::ordered_json;

void forEach(const ordered_json& node, const std::string& pointer, const std::string& id,
             std::string& found) {
  if (node.is_object() && node.contains("id") && node["id"] == id) found = pointer;
  if (!node.is_structured()) return;
  for (const auto& [key, value] : node.items()) forEach(value, pointer + "/" + key, id, found);
}

}  // namespace

BrokenPack::BrokenPack(std::string name) : name_(std::move(name)) {
  std::filesystem::create_directories(folder_ / "packs");
  std::filesystem::copy(original(), folder(), std::filesystem::copy_options::recursive);
}

std::filesystem::path BrokenPack::original() const { return shippedPackFolder().parent_path() / name_; }

std::string BrokenPack::read(const std::string& file) const { return readFile(folder() / file); }

void BrokenPack::put(const std::string& file, const std::string& pointer, const std::string& value) {
  ordered_json document = ordered_json::parse(read(file));
  document[ordered_json::json_pointer(pointer)] = ordered_json::parse(value);
  write(file, document.dump(1));
}

void BrokenPack::erase(const std::string& file, const std::string& pointer) {
  ordered_json document = ordered_json::parse(read(file));
  const ordered_json::json_pointer place(pointer);
  ordered_json& parent = document.at(place.parent_pointer());
  if (parent.is_array()) {
    parent.erase(static_cast<std::size_t>(std::stoul(place.back())));
  } else if (parent.erase(place.back()) == 0) {
    throw std::runtime_error("nothing to erase at " + pointer + " of " + file);
  }
  write(file, document.dump(1));
}

void BrokenPack::write(const std::string& file, std::string_view bytes) { writeFile(folder() / file, bytes); }
void BrokenPack::remove(const std::string& file) { std::filesystem::remove_all(folder() / file); }

void BrokenPack::restore(const std::string& file) {
  std::filesystem::create_directories((folder() / file).parent_path());
  write(file, readFile(original() / file));
}

LoadResult BrokenPack::load() const { return loadPack(folder(), shippedSchemas()); }

void copyAssets(const std::filesystem::path& to) {
  const std::filesystem::path assets = shippedSchemas().parent_path();
  std::filesystem::create_directories(to);
  for (const char* part : {"packs", "schemas", "text", "kiosk"})
    std::filesystem::copy(assets / part, to / part, std::filesystem::copy_options::recursive);
}

void keepFirstScenarios(const std::filesystem::path& pack, std::size_t most) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(pack / "scenarios"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (std::size_t i = most; i < files.size(); ++i) std::filesystem::remove(files[i]);
  std::filesystem::remove(pack / "training.json");
  std::filesystem::remove(pack / "help.json");
}

std::string pointerTo(const BrokenPack& pack, const std::string& file, const std::string& id) {
  std::string found;
  forEach(ordered_json::parse(pack.read(file)), "", id, found);
  if (found.empty()) throw std::runtime_error(file + " has no \"" + id + "\"");
  return found;
}

}  // namespace cardwalk::support
