// What the program remembers of how this person wants it: settings.json in the data folder.
//
// What is in it: Settings, load and save. A damaged file gives the defaults and a message.
// What it DOES NOT do: hold anything of a walk (progress.h) or apply a setting.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/pack.h"
#include "core/records/save.h"

namespace cardwalk {

enum class ThemeChoice { light, dark, contrast };

struct WindowPlace {
  bool known = false;  ///< false: the system chooses where the window opens
  int x = 0, y = 0;    ///< upper left corner in screen coordinates; negative on a left-hand screen
  int width = 1280, height = 800;  ///< fits a small notebook; both devices stand side by side
  bool operator==(const WindowPlace&) const = default;
};

struct Settings {
  ThemeChoice theme = ThemeChoice::light;  ///< the theme in which the devices look most like real ones
  std::string language;                    ///< BCP 47; empty: the pack's first language
  double textSize = 1.0;                   ///< 1.0 … 2.0, on top of the screen's scale factor
  bool reducedMotion = false;              ///< pulses and slides on; nobody is asked before they disturb
  WindowPlace window;
  bool fullScreen = false;        ///< a window shows the person the way out
  std::string scenario;           ///< the one used last; empty: the pack's first
  GenerationChoice generation{};  ///< the shop's years, chosen by the person; empty: the pack's standard
  bool operator==(const Settings&) const = default;
};

inline constexpr double kMinTextSize = 1.0;
inline constexpr double kMaxTextSize = 2.0;
inline constexpr int kMinWindow = 320;  ///< smaller saved windows are taken for damage
inline constexpr int kMaxWindow = 16384;

std::string_view themeWord(ThemeChoice theme);

struct LoadedSettings {
  Settings settings;
  std::vector<std::string> messages;            ///< to be shown; empty when all is well
  std::vector<std::filesystem::path> setAside;  ///< where what could not be used lies now
};

std::string settingsToJson(const Settings& settings);
/// What is wrong with a text, or nothing and the settings in `settings`. Unknown keys are left alone: a newer
/// program may have written them.
std::string settingsFromJson(std::string_view bytes, Settings& settings);

std::filesystem::path settingsFile(const std::filesystem::path& dataFolder);
SaveResult saveSettings(FileOps& ops, const std::filesystem::path& dataFolder, const Settings& settings);
LoadedSettings loadSettings(FileOps& ops, const std::filesystem::path& dataFolder);

}  // namespace cardwalk
