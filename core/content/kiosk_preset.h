// A kiosk as its owner wants it: assets/kiosk/NAME.json as a plain struct.
//
// What is in it: the struct and its reader. What it DOES NOT do: know a window, a clock or a PIN itself; it
// holds only the PIN's hash. Words of the owner are texts by language; all other words are the catalogues'.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/content/loader.h"

namespace cardwalk {

/// The owner's words, by language tag; a language that is missing shows the catalogue's own.
using OwnWords = std::map<std::string, std::string, std::less<>>;

enum class KioskTheme : std::uint8_t { light, dark, contrast };
/// How much of the work the program does: all of it, saying what comes next, or only answering.
enum class KioskDepth : std::uint8_t { show, lead, attempt };
inline constexpr int kKioskDepths = 3;

struct KioskTile {
  std::string scenario;  ///< id of the pack
  OwnWords title, text;  ///< in the visitor's words; empty: the scenario's own
  std::string picture;   ///< what it shows, an icon of ui/theme; empty: what the scenario's world suggests
  int colour = 0;        ///< of the picture, an index below kCardColours (ui/theme)
};

/// Days and a span of the day in the owner's local time; `to` may lie after midnight (to ≤ from).
struct OpeningHours {
  std::uint8_t days = 0x7f;    ///< bit 0 is Monday
  int from = 0, to = 24 * 60;  ///< minutes of the day, 0 … 1440
};

struct KioskAttract {
  double pace = 0.75;                  ///< speed of the show, 0.5 … 2; 1 is that of watch mode
  std::vector<std::string> scenarios;  ///< empty: those of the tiles
  int languageShows = 1;               ///< so many shows in one language, then the next one
};

struct KioskSpeech {
  bool on = true;   ///< until somebody turns it off
  int volume = 70;  ///< percent, 0 … 100
};

inline constexpr int kTileColours = 8;                         ///< as many as ui/theme has for cards
inline constexpr int kShortestIdle = 10, kLongestIdle = 3600;  ///< seconds
inline constexpr int kMostKioskQuestions = 4;

struct KioskPreset {
  std::string id;          ///< file name without .json
  OwnWords heading, help;  ///< over the tiles; empty: the catalogue's
  std::vector<KioskTile> tiles;
  std::vector<std::string> languages;  ///< the first one is where everybody begins
  std::vector<KioskDepth> depths{KioskDepth::show, KioskDepth::lead, KioskDepth::attempt};
  std::vector<std::string> questions;  ///< of the pack's questionnaire, at most four; empty: not offered
  KioskTheme theme = KioskTheme::dark;
  double textSize = 1;  ///< 1 … 2
  bool reducedMotion = false;
  int idleSeconds = 60;       ///< without a touch, until the countdown
  int countdownSeconds = 20;  ///< 5 … 60
  std::string pinHash;        ///< argon2id; empty: nobody leaves the kiosk from inside
  KioskAttract attract;
  KioskSpeech speech;
  std::vector<OpeningHours> hours;  ///< empty: always open
  int display = 0;                  ///< number of the screen, as the system counts them
};

struct LoadedKiosk {
  std::optional<KioskPreset> preset;  ///< set only if there is no error
  std::vector<ContentError> errors;   ///< all of them
};

/// Checked against kiosk.schema.json, then for meaning against `pack`. Never throws for bad content.
LoadedKiosk loadKioskPreset(const std::filesystem::path& file, const std::filesystem::path& schemas,
                            const Pack& pack);

/// Whether it has the form of what `cardwalk kiosk --set-pin` writes.
bool looksLikePinHash(std::string_view text);

/// Whether it is open on that weekday (0 is Monday) at that minute of the day.
bool isOpen(const KioskPreset& preset, int weekday, int minute);

/// The owner's words in that language, or the text of `key`.
const std::string& ownWords(const OwnWords& words, const TextCatalogue& texts, std::string_view key);

}  // namespace cardwalk
