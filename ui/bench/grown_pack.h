// A pack of which there is much more: its scenarios and languages, many times over.
//
// What is in it: writing it as files, so that loading it costs what loading costs.
// What it DOES NOT do: read JSON; what is copied keeps its words, and only ids and tags are new.
#pragma once

#include <filesystem>
#include <string>

#include "ui/cli/places.h"

namespace cardwalk::ui {

/// How many times as many; 1: as they are. A pack has at most 256 scenarios and 16 languages.
struct Grown {
  int scenarios = 1, languages = 1;
};

/// Assets under `root`: packs/grown, schemas, text. What went wrong, or nothing.
std::string writeGrownAssets(const PackPlace& from, const std::filesystem::path& root, const Grown& grown);

}  // namespace cardwalk::ui
