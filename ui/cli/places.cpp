#include "ui/cli/places.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <vector>

#include "core/records/results.h"
#include "core/records/uuid.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// Places that may hold the folders packs/, schemas/ and text/, best first.
std::vector<fs::path> assetPlaces() {
  if (const auto named = fromEnvironment("CARDWALK_ASSETS")) return {*named};
  std::vector<fs::path> places;
  std::error_code error;
  const fs::path binary = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path share = binary.parent_path().parent_path() / "share" / "cardwalk";
    places.insert(places.end(), {share / "assets", share});
  }
  places.insert(places.end(), {fs::path(CARDWALK_SOURCE_ASSETS), fs::path(CARDWALK_INSTALL_ASSETS)});
  return places;
}

/// The shipped pack, or the first in the alphabet where that one is not.
fs::path firstPack(const fs::path& packs) {
  std::error_code ignored;
  if (isFolder(packs / "aliexpress")) return packs / "aliexpress";
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(packs, ignored)) {
    if (fs::exists(entry.path() / "pack.json", ignored)) found.push_back(entry.path());
  }
  return found.empty() ? fs::path() : *std::min_element(found.begin(), found.end());
}

}  // namespace

fs::path findTextFolder() {
  for (const fs::path& assets : assetPlaces())
    if (isFolder(assets / "text")) return assets / "text";
  return {};
}

PackPlace findPack(const std::string& named, const CliTexts& texts) {
  PackPlace place;
  std::string looked;
  for (const fs::path& assets : assetPlaces()) {
    looked += (looked.empty() ? "“" : ", “") + assets.string() + "”";
    if (!isFolder(assets / "schemas")) continue;
    place.schemas = assets / "schemas";
    place.pack = named.empty() ? firstPack(assets / "packs") : fs::path(named);
    if (!place.pack.empty()) break;
  }
  if (!named.empty() && !isFolder(named)) {
    place.fault = texts.say("cli.error.noFolder", {{"word", named}});
  } else if (place.pack.empty() || place.schemas.empty()) {
    place.fault = texts.say("cli.error.noPack", {{"places", looked}});
  }
  return place;
}

DataFolder findDataFolder(const std::string& named) {
  const std::optional<std::string> option = named.empty() ? std::nullopt : std::optional<std::string>(named);
  return dataFolder({option, fromEnvironment("XDG_DATA_HOME"), fromEnvironment("HOME")});
}

ResultsPlace findResults(const std::string& named, const std::string& dataFolder) {
  ResultsPlace place{named, "outbox", {}};
  if (!named.empty() && !isServerAddress(named)) {
    place.outbox = fs::path(named).parent_path() / "outbox";
    return place;
  }
  const DataFolder data = findDataFolder(dataFolder);
  if (data.path.empty()) place.fault = data.message;
  if (named.empty()) place.address = (data.path / "results.sqlite").string();
  // What one store could not take must not go to another.
  constexpr std::string_view kAddresses = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
  if (data.path.empty()) {  // a server needs no folder here, what waits for it does
    place.outbox.clear();
    if (!named.empty()) place.fault.clear();
    return place;
  }
  place.outbox =
      data.path / (named.empty() ? "outbox" : "outbox-" + namedUuid(kAddresses, shownAddress(named)));
  return place;
}

}  // namespace cardwalk::ui
