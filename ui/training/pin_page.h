// Fields for a PIN, and the pages around them.
//
// What it DOES NOT do: check anything (pin_entry.h).
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/training/desk_pages.h"

namespace cardwalk::ui {

/// Anchors of the fields.
struct PinFields {
  std::string_view old, pin, again;
};
/// The fields that this kind of entry needs, and what was answered. `wait`: milliseconds until the next try
/// counts. True when Enter was pressed in the last of them.
bool drawPinEntry(Flow& flow, PinEntry& entry, const PinFields& ids, std::int64_t wait);
/// How many seconds are left; nothing when there are none.
void waitNote(Flow& flow, std::int64_t milliseconds);

void drawPinPage(const Panel& panel, const DeskScene& scene);
void drawSupervisorGate(const Panel& panel, const DeskScene& scene);

}  // namespace cardwalk::ui
