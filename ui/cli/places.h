// Where the program finds what it was shipped with, and where it may keep what a person did.
//
// What is in it: the folder of assets, the pack in it, the data folder.
// What it DOES NOT do: read or write any of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/records/data_folder.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

struct PackPlace {
  std::filesystem::path pack, schemas;
  std::string fault;  ///< set when no pack was found: where was looked, and what to do, in words
};

/// `named`: --pack or PACK, empty if not given. Otherwise $CARDWALK_ASSETS alone; without it beside the
/// program, the prefix it was built for, $XDG_DATA_DIRS. Schemas and the interface's texts come from the same
/// assets, for a pack of one's own from the shipped ones.
PackPlace findPack(const std::string& named, const CliTexts& texts);

/// The folder of the interface's texts, from the first of these places that has one; empty if none has.
std::filesystem::path findTextFolder();

struct ResultsPlace {
  std::string address;           ///< of the results store
  std::filesystem::path outbox;  ///< where attempts wait that it could not take
  std::string fault;             ///< set when there is no place, in words
};
/// `named`: --results, a file or a server; otherwise results.sqlite in the data folder. The outbox lies
/// beside the file, or in the data folder when the results are on a server.
ResultsPlace findResults(const std::string& named, const std::string& dataFolder = {});

/// The data folder for --data (empty if not given) and this environment.
DataFolder findDataFolder(const std::string& named);

}  // namespace cardwalk::ui
