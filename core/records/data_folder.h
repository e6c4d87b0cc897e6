// Where this person's progress and settings are kept.
//
// What is in it: the choice between --data, XDG_DATA_HOME and HOME.
// What it DOES NOT do: read the environment (its caller does) or make the folder (saving does).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace cardwalk {

struct DataHints {
  std::optional<std::string> option;   ///< --data
  std::optional<std::string> xdgHome;  ///< $XDG_DATA_HOME
  std::optional<std::string> home;     ///< $HOME
};

struct DataFolder {
  std::filesystem::path path;  ///< absolute where the hint was; empty: nothing can be kept
  std::string message;         ///< set when `path` is empty: why, and what to do
};

/// --data as it is; else $XDG_DATA_HOME/cardwalk; else $HOME/.local/share/cardwalk. A relative value in the
/// environment is ignored, as the XDG base directory specification wants it.
DataFolder dataFolder(const DataHints& hints);

}  // namespace cardwalk
