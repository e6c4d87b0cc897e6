// A kiosk's preset, read from its file.

#include <algorithm>
#include <array>
#include <charconv>

#include "core/content/kiosk_preset.h"
#include "core/content/pack_reader.h"
#include "core/content/schema_check.h"
#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {
namespace {

constexpr std::array<std::string_view, kKioskDepths> kDepthWords{"show", "lead", "attempt"};
constexpr std::array<std::string_view, 7> kDayWords{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

using Strings = std::vector<std::string>;

/// What a preset may refer to.
struct Known {
  Strings scenarios, languages, questions;
};

Known knownIn(const Pack& pack) {
  Known out;
  for (const Scenario& each : pack.scenarios) out.scenarios.push_back(each.id);
  for (const TextCatalogue& each : pack.languages) out.languages.push_back(each.language);
  for (const SituationQuestion& each : pack.situations.questions) out.questions.push_back(each.id);
  return out;
}

class KioskReader {
 public:
  KioskReader(const Known& known, std::vector<ContentError>& errors) : known_(known), errors_(errors) {}

  void read(const Spot& root, KioskPreset& out) {
    out.heading = readWords(root.at("heading"));
    out.help = readWords(root.at("help"));
    readTiles(root.at("tiles"), out);
    out.languages =
        readIds(root.at("languages"), "unknown-language", "language of the pack", known_.languages);
    out.questions = readIds(root.at("questions"), "unknown-question", "question of the pack's questionnaire",
                            known_.questions);
    readDepths(root.at("depths"), out);
    out.theme = static_cast<KioskTheme>(
        std::max(0, wordIndex(themeWords(), text(root.at("theme"), themeWords()[1]))));
    out.textSize = real(root.at("textSize"), out.textSize);
    out.reducedMotion = root.at("reducedMotion").flag();
    out.idleSeconds = root.at("idleSeconds").number(out.idleSeconds);
    out.countdownSeconds = root.at("countdownSeconds").number(out.countdownSeconds);
    readPin(root.at("pinHash"), out);
    readAttract(root.at("attract"), out.attract);
    const Spot speech = root.at("speech");
    if (speech.at("on").exists()) out.speech.on = speech.at("on").flag();
    out.speech.volume = speech.at("volume").number(out.speech.volume);
    const Spot hours = root.at("hours");
    for (std::size_t i = 0; i < hours.size(); ++i) readHours(hours.at(i), out);
    out.display = root.at("display").number(out.display);
  }

 private:
  void fail(const char* id, const Spot& spot, std::string message) {
    errors_.push_back({id, spot.file, spot.pointer, std::move(message)});
  }

  static std::string text(const Spot& spot, std::string_view fallback) {
    return spot.exists() && spot.node->isText() ? spot.node->text : std::string(fallback);
  }

  static double real(const Spot& spot, double fallback) {
    return spot.exists() && spot.node->kind == JsonNode::Kind::number ? spot.node->number : fallback;
  }

  bool knows(const Spot& spot, const char* id, std::string_view what, const Strings& known) {
    if (!spot.exists() || !spot.node->isText()) return false;
    if (std::find(known.begin(), known.end(), spot.node->text) != known.end()) return true;
    reportUnknown(errors_, id, spot, what, spot.node->text, known);
    return false;
  }

  void twice(const Spot& spot, const std::string& word) {
    fail("duplicate-id", spot, "\"" + word.substr(0, 80) + "\" stands here twice; remove one of them");
  }

  OwnWords readWords(const Spot& spot) {
    OwnWords out;
    if (!spot.exists() || !spot.node->isObject()) return out;
    for (const auto& [tag, value] : spot.node->members) {
      const Spot place = spot.at(tag);
      if (std::find(known_.languages.begin(), known_.languages.end(), tag) == known_.languages.end())
        reportUnknown(errors_, "unknown-language", place, "language of the pack", tag, known_.languages);
      else if (value.isText())
        out.emplace(tag, value.text);
    }
    return out;
  }

  /// Words of a list, each of them known and there once.
  Strings readIds(const Spot& list, const char* id, std::string_view what, const Strings& known) {
    Strings out;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Spot spot = list.at(i);
      if (!knows(spot, id, what, known)) continue;
      if (std::find(out.begin(), out.end(), spot.text()) != out.end())
        twice(spot, spot.text());
      else
        out.push_back(spot.text());
    }
    return out;
  }

  void readTiles(const Spot& list, KioskPreset& out) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Spot spot = list.at(i);
      KioskTile tile;
      tile.title = readWords(spot.at("title"));
      tile.text = readWords(spot.at("text"));
      if (spot.at("picture").exists()) tile.picture = spot.at("picture").text();
      tile.colour = spot.at("colour").number(static_cast<int>(i) % kTileColours);
      const Spot scenario = spot.at("scenario");
      if (!knows(scenario, "unknown-scenario", "scenario", known_.scenarios)) continue;
      tile.scenario = scenario.text();
      if (std::any_of(out.tiles.begin(), out.tiles.end(),
                      [&](const KioskTile& other) { return other.scenario == tile.scenario; }))
        twice(scenario, tile.scenario);
      else
        out.tiles.push_back(std::move(tile));
    }
  }

  void readDepths(const Spot& list, KioskPreset& out) {
    if (!list.exists()) return;
    out.depths.clear();
    for (std::size_t i = 0; i < list.size(); ++i) {
      const int index = wordIndex(kDepthWords, list.at(i).text());
      if (index < 0) continue;  // the schema names it
      const auto depth = static_cast<KioskDepth>(index);
      if (std::find(out.depths.begin(), out.depths.end(), depth) != out.depths.end())
        twice(list.at(i), list.at(i).text());
      else
        out.depths.push_back(depth);
    }
  }

  void readPin(const Spot& spot, KioskPreset& out) {
    out.pinHash = spot.text();
    if (out.pinHash.empty() || looksLikePinHash(out.pinHash)) return;
    fail("bad-pin", spot,
         "this is no hash of a PIN; never write the PIN itself, and let `cardwalk kiosk --set-pin` write its "
         "hash here");
  }

  void readAttract(const Spot& spot, KioskAttract& out) {
    out.pace = real(spot.at("pace"), out.pace);
    out.scenarios = readIds(spot.at("scenarios"), "unknown-scenario", "scenario", known_.scenarios);
    out.languageShows = spot.at("languageShows").number(out.languageShows);
  }

  void readHours(const Spot& spot, KioskPreset& out) {
    OpeningHours hours;
    if (const Spot days = spot.at("days"); days.exists()) {
      hours.days = 0;
      for (std::size_t i = 0; i < days.size(); ++i) {
        const int day = wordIndex(kDayWords, days.at(i).text());
        if (day < 0) continue;  // the schema names it
        const auto bit = static_cast<std::uint8_t>(1 << day);
        if ((hours.days & bit) != 0) twice(days.at(i), days.at(i).text());
        hours.days = static_cast<std::uint8_t>(hours.days | bit);
      }
    }
    const bool from = readMinute(spot.at("from"), hours.from);
    const bool to = readMinute(spot.at("to"), hours.to);
    if (from && to && hours.from == hours.to)
      fail("bad-hours", spot.at("to"),
           "it closes at the minute at which it opens; write 00:00 to 24:00 for the whole day");
    out.hours.push_back(hours);
  }

  /// "09:30"; false if no clock shows that.
  bool readMinute(const Spot& spot, int& out) {
    const std::string word = spot.text();
    if (!spot.exists() || !spot.node->isText()) return false;
    const auto number = [&](std::size_t at) {
      int value = -1;
      const char* begin = word.data() + at;
      return std::from_chars(begin, begin + 2, value).ptr == begin + 2 ? value : -1;
    };
    if (word.size() == 5 && word[2] == ':') {
      const int hour = number(0), minute = number(3);
      const int all = hour * 60 + minute;
      if (hour >= 0 && minute >= 0 && minute < 60 && all <= 24 * 60) {
        out = all;
        return true;
      }
    }
    fail("bad-hours", spot,
         "\"" + word.substr(0, 80) + "\" is no time of day; write it as 09:30, up to 24:00");
    return false;
  }

  const Known& known_;
  std::vector<ContentError>& errors_;
};

}  // namespace

/// $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH, and not so costly that a try would block the screen for long.
bool looksLikePinHash(std::string_view text) {
  constexpr std::string_view kHead = "$argon2id$v=19$m=";
  constexpr std::size_t kLongest = 127, kSalt = 11, kHash = 22;
  if (text.size() > kLongest || !text.starts_with(kHead)) return false;
  std::string_view rest = text.substr(kHead.size());
  const auto number = [&](std::string_view after, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (fault != std::errc() || value == 0 || value > most || !rest.starts_with(after)) return false;
    rest.remove_prefix(after.size());
    return true;
  };
  // Ours takes 19 MiB twice; a hash of another tool may take a good deal more, but not seconds.
  if (!number(",t=", 1u << 18) || !number(",p=", 4) || !number("$", 4)) return false;
  const auto plain = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
             c == '/';
    });
  };
  const std::size_t cut = rest.find('$');
  if (cut == std::string_view::npos) return false;
  const std::string_view salt = rest.substr(0, cut), hash = rest.substr(cut + 1);
  return salt.size() >= kSalt && hash.size() >= kHash && plain(salt) && plain(hash);
}

LoadedKiosk loadKioskPreset(const std::filesystem::path& file, const std::filesystem::path& schemas,
                            const Pack& pack) {
  LoadedKiosk result;
  const std::optional<JsonNode> root = readJsonFile(file, result.errors);
  if (!root) return result;
  SchemaCheck(schemas).check("kiosk", file.string(), *root, result.errors);
  KioskPreset preset;
  preset.id = file.stem().string();
  const Known known = knownIn(pack);
  if (root->isObject()) KioskReader(known, result.errors).read({&*root, file.string(), ""}, preset);
  dropSchemaEchoes(result.errors);
  if (result.errors.empty()) result.preset = std::move(preset);
  return result;
}

}  // namespace cardwalk
