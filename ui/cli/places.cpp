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

/// The same place only once; what is reached through links as what it is.
void addPlace(std::vector<fs::path>& places, const fs::path& place) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(place, error);
  const fs::path& shown = error ? place : real;
  if (std::find(places.begin(), places.end(), shown) == places.end()) places.push_back(shown);
}

/// Places that may hold the folders packs/, schemas/ and text/, best first.
std::vector<fs::path> assetPlaces() {
  if (const auto named = fromEnvironment("CARDWALK_ASSETS")) return {*named};
  std::vector<fs::path> places;
  std::error_code error;
  // Whatever link it was started through, and wherever its folders have been moved.
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    addPlace(places, program.parent_path() / "assets");
    addPlace(places, program.parent_path() / CARDWALK_ASSETS_FROM_PROGRAM);
  }
  addPlace(places, CARDWALK_INSTALL_ASSETS);
  std::string folders = fromEnvironment("XDG_DATA_DIRS").value_or("/usr/local/share:/usr/share") + ":";
  for (std::size_t end = 0; (end = folders.find(':')) != std::string::npos; folders.erase(0, end + 1)) {
    const fs::path folder = folders.substr(0, end);
    // The specification has the others ignored.
    if (folder.is_absolute()) addPlace(places, folder / "cardwalk" / "assets");
  }
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
