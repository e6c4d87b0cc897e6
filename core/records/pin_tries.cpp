#include "core/records/pin_tries.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/records/pin.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kFormat = "cardwalk-pin-tries";
constexpr int kMostCounted = 1000;                     // beyond it the delay has long been the longest
constexpr std::int64_t kLatest = 253'402'300'799'999;  // the end of the year 9999

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Throws a json::exception where there is no such field.
std::optional<std::int64_t> numberIn(const json& item, const char* field, std::int64_t most) {
  const json& value = item.at(field);
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > static_cast<std::uint64_t>(most))
    return std::nullopt;
  return value.get<std::int64_t>();
}

std::string parse(std::string_view bytes, TriesByName& out) {
  if (const auto fault = checkStrictJson(bytes)) return fault->message;
  try {
    const json document = json::parse(bytes);
    if (document.at("format") != kFormat) return "these are no tries of PINs.";
    for (const auto& [name, each] : document.at("tries").items()) {
      const auto wrong = numberIn(each, "wrong", kMostCounted), at = numberIn(each, "at", kLatest);
      if (!wrong || !at) return "a number in it is none that was ever written.";
      out[name] = {static_cast<int>(*wrong), *at};
    }
  } catch (const json::exception& error) {
    return error.what();
  }
  return {};
}

/// All of them, however old.
LoadedFile load(FileOps& ops, const fs::path& file, TriesByName& out) {
  return loadWithFallback(ops, file, [&](std::string_view bytes) {
    out.clear();
    std::string fault = parse(bytes, out);
    if (!fault.empty()) out.clear();
    return fault;
  });
}

/// Everything that may lie beside the file: the one before it, half a new one, and what was set aside.
std::set<fs::path> besides(const fs::path& file) {
  std::set<fs::path> all{previousOf(file), temporaryOf(file)};
  for (int number = 1; number <= kMaxDamaged; ++number) all.insert(damagedOf(file, number));
  return all;
}

}  // namespace

bool triesForgotten(const PinTries& tries, std::int64_t now) { return now - tries.at > kTriesForgotten; }

std::int64_t pinWait(const PinTries& tries, std::int64_t now) {
  return std::max<std::int64_t>(0, tries.at + pinDelay(tries.wrong) - now);
}

fs::path pinTriesFile(const fs::path& outbox) { return outbox / "pin-tries.json"; }

SaveResult savePinTries(FileOps& ops, const fs::path& file, const TriesByName& tries) {
  json list = json::object();
  for (const auto& [name, each] : tries)
    list[name] = {{"wrong", std::clamp(each.wrong, 0, kMostCounted)},
                  {"at", std::clamp<std::int64_t>(each.at, 0, kLatest)}};
  return saveAtomically(ops, file, dump({{"format", kFormat}, {"tries", std::move(list)}}) + "\n");
}

TriesByName loadPinTries(FileOps& ops, const fs::path& file, std::int64_t now) {
  TriesByName out;
  load(ops, file, out);
  for (auto& [name, each] : out) each.at = std::min(each.at, now);
  std::erase_if(out, [&](const auto& each) { return triesForgotten(each.second, now); });
  return out;
}

NotedTries notePinTries(FileOps& ops, const fs::path& file, const std::string& person, const PinTries& known,
                        int more, std::int64_t now) {
  TriesByName all = loadPinTries(ops, file, now);
  NotedTries noted;
  if (known.wrong == 0 && more == 0) {
    // Whoever is right every time leaves no trace, and costs no write.
    noted.save.saved = all.erase(person) == 0;
    if (noted.save.saved) return noted;
  } else {
    PinTries& tries = all[person];
    tries.wrong = std::min(std::max(tries.wrong, known.wrong) + more, kMostCounted);
    tries.at = std::max(tries.at, known.at);
    noted.tries = tries;
  }
  noted.save = savePinTries(ops, file, all);
  return noted;
}

PinTriesErasure erasePinTries(FileOps& ops, const fs::path& file, const std::string& person) {
  PinTriesErasure erasure;
  const std::string quoted = dump(json(person));
  TriesByName tries;
  // First what can be read, which also sets aside what cannot.
  const LoadedFile loaded = load(ops, file, tries);
  std::set<fs::path> rest = besides(file);
  rest.insert(loaded.setAside.begin(), loaded.setAside.end());
  erasure.known = tries.erase(json::parse(quoted).get<std::string>()) > 0;
  const bool older = loaded.source == LoadedFile::Source::previous;
  if (erasure.known || !tries.empty()) {
    if (savePinTries(ops, file, tries).saved) {
      rest.erase(file);
    } else {
      // A save that fails may have given the older one the name of the file.
      if (erasure.known)
        erasure.left.push_back(ops.exists(file) && !rest.contains(file) ? file : previousOf(file));
      // The only good copy of everybody else's.
      if (older) rest.erase(previousOf(file));
    }
  }
  // What is older or damaged is worth nothing to anybody else.
  for (const fs::path& each : rest) {
    std::string bytes;
    if (ops.read(each, kMaxSavedBytes, bytes) == 0 && bytes.find(quoted) != std::string::npos)
      erasure.known = true;
    const FileError error = ops.remove(each);
    if (error != 0 && error != ENOENT && error != ENOTDIR) erasure.left.push_back(each);
  }
  return erasure;
}

}  // namespace cardwalk
