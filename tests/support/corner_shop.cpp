#include "tests/support/corner_shop.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/support/shipped_pack.h"

namespace cardwalk::support {

namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

fs::path packs() { return fs::path(CARDWALK_SOURCE_DIR) / "tests/broken_packs"; }

}  // namespace

std::vector<Defect> allDefects() {
  std::vector<Defect> all;
  for (const fs::directory_entry& entry : fs::directory_iterator(packs())) {
    if (entry.path().extension() != ".json") continue;
    const ordered_json file = ordered_json::parse(readFile(entry.path()));
    const ordered_json& finding = file.at("finding");
    all.push_back({file.at("defect"), finding.at("id"), finding.at("file"), finding.at("pointer"),
                   finding.value("scenario", ""), finding.value("actions", false), entry.path()});
  }
  std::ranges::sort(all, {}, &Defect::path);
  return all;
}

CornerShop::CornerShop() {
  fs::create_directories(folder_ / "packs");
  fs::copy(packs() / "good", folder(), fs::copy_options::recursive);
}

void CornerShop::breakBy(const Defect& defect) {
  const ordered_json file = ordered_json::parse(readFile(defect.path));
  for (const ordered_json& change : file.at("changes")) {
    const fs::path path = folder() / std::string(change.at("file"));
    const ordered_json patched = ordered_json::parse(readFile(path)).patch(change.at("patch"));
    writeFile(path, patched.dump(1));
  }
}

LoadResult CornerShop::load() const { return loadPack(folder(), shippedSchemas()); }

}  // namespace cardwalk::support
