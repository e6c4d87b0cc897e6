#include "ui/bench/grown_pack.h"

#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

/// Where the quoted text begins and ends that follows the first `"name":`; npos if there is none.
std::pair<std::size_t, std::size_t> valueOf(const std::string& json, const std::string& name) {
  const std::size_t at = json.find("\"" + name + "\":");
  if (at == std::string::npos) return {at, at};
  const std::size_t open = json.find('"', at + name.size() + 3);
  return {open + 1, json.find('"', open + 1)};
}

void growScenarios(const fs::path& pack, int times) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& each : fs::directory_iterator(pack / "scenarios"))
    if (each.path().extension() == ".json") files.push_back(each.path());
  for (const fs::path& file : files) {
    const std::string json = read(file);
    const auto [from, to] = valueOf(json, "id");
    if (from == std::string::npos || to == std::string::npos) continue;
    for (int copy = 1; copy < times; ++copy) {
      const std::string id = json.substr(from, to - from) + "n" + std::to_string(copy);
      write(file.parent_path() / (id + ".json"), json.substr(0, from) + id + json.substr(to));
    }
  }
}

/// "en-Baa", "en-Caa" …: tags of the form that a pack takes.
std::string grownTag(const std::string& tag, int number) {
  std::string letters = "Aaaa";
  for (std::size_t i = 0; i < letters.size(); ++i, number /= 26)
    letters[i] = static_cast<char>(letters[i] + number % 26);
  return tag.substr(0, tag.find('-')) + "-" + letters;
}

void growLanguages(const fs::path& root, const fs::path& pack, int times) {
  std::string json = read(pack / "pack.json");
  const std::size_t list = json.find("\"languages\"");
  const std::size_t end = list == std::string::npos ? list : json.find(']', list);
  if (end == std::string::npos) return;
  std::vector<std::string> tags;
  for (const fs::directory_entry& each : fs::directory_iterator(pack / "text"))
    if (each.path().extension() == ".json") tags.push_back(each.path().stem().string());
  std::string more;
  int number = 0;
  for (const std::string& tag : tags)
    for (int copy = 1; copy < times; ++copy) {
      const std::string other = grownTag(tag, number++);
      more += ", \"" + other + "\"";
      // The words are the same: one file under many names.
      for (const fs::path& folder : {pack / "text", root / "text"})
        fs::create_hard_link(folder / (tag + ".json"), folder / (other + ".json"));
    }
  write(pack / "pack.json", json.insert(end, more));
  // It says for each language where labels were seen; a pack does without it.
  if (times > 1) fs::remove(pack / "labels.json");
}

}  // namespace

std::string writeGrownAssets(const PackPlace& from, const fs::path& root, const Grown& grown) {
  try {
    constexpr auto kAll = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
    const fs::path pack = root / "packs" / "grown";
    fs::create_directories(pack);
    fs::copy(from.pack, pack, kAll);
    fs::copy(from.schemas, root / "schemas", kAll);
    fs::copy(from.schemas.parent_path() / "text", root / "text", kAll);
    growScenarios(pack, grown.scenarios);
    growLanguages(root, pack, grown.languages);
  } catch (const fs::filesystem_error& error) {
    return error.what();
  }
  return {};
}

}  // namespace cardwalk::ui
