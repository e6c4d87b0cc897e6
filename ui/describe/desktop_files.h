// What desktops and software catalogues show of the program before it is started.
//
// What is in it: the desktop entry and the AppStream metainfo, each with all languages in one file.
// What it DOES NOT do: draw the icon (icons.h).
#pragma once

#include <span>
#include <string>

#include "core/content/pack.h"

namespace cardwalk::ui {

/// `texts`: the catalogues of assets/manual, English first.
std::string desktopEntry(std::span<const TextCatalogue> texts);
/// `date`: of this version, such as 2026-03-09.
std::string metainfo(std::span<const TextCatalogue> texts, const std::string& date);

}  // namespace cardwalk::ui
