// What the training desk needs of the machine it runs on: the results store, the clock, random numbers.
//
// What it DOES NOT do: decide when any of them is used (desk_records.h).
#pragma once

#include "ui/app/run_window.h"
#include "ui/training/desk_records.h"

namespace cardwalk::ui {

DeskHooks deskHooks(const WindowOptions& options);

}  // namespace cardwalk::ui
