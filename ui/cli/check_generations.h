// The other generations of a pack, for `cardwalk check`.
//
// What is in it: reading each of them and planning all its scenarios; what is wrong becomes findings.
// What it DOES NOT do: repeat what is wrong with the pack as it stands.
#pragma once

#include "core/content/pack.h"
#include "core/records/report.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

void checkGenerations(const Pack& standard, const PackPlace& place, CheckReport& report);

}  // namespace cardwalk::ui
