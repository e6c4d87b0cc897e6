// `cardwalk kiosk`: opening one, and what its owner asks of it from a terminal.
//
// What is in it: the presets that were shipped, the start, --set-pin, --status and --counts.
// What it DOES NOT do: parse arguments (kiosk_arguments.h) or load the pack.
#pragma once

#include <filesystem>
#include <vector>

#include "core/content/kiosk_preset.h"
#include "ui/cli/arguments.h"
#include "ui/cli/pack_reading.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// All presets that came with the program, by name.
std::vector<std::filesystem::path> shippedKiosks(const PackPlace& place);
/// The file that was meant: one with a path or an ending as it is, a bare name among the shipped ones. Empty
/// after a complaint.
std::filesystem::path kioskFile(const Arguments& arguments, const PackPlace& place);

/// From here on a crash of this process, or of one that it starts, leaves no copy of its memory, in which a
/// visitor's words may stand. It still may be debugged by its owner. False if the system refused.
bool withoutCoreDumps();
/// The window, until it is ended; the program's exit code.
int runKiosk(const Arguments& arguments, const PackPlace& place, PackReading& reading);
int runKioskPin(const Arguments& arguments, const PackPlace& place);
int runKioskStatus(const Arguments& arguments);
int runKioskCounts(const Arguments& arguments);

}  // namespace cardwalk::ui
