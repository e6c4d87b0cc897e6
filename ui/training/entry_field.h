// A field of the window's own to type a line into, with its name above it.
//
// What it DOES NOT do: check what is typed, or show a PIN.
#pragma once

#include <string>

#include "ui/training/desk_parts.h"

namespace cardwalk::ui {

struct EntrySpec {
  std::string_view id;  ///< its anchor
  std::string label, hint;
  bool secret = false;
  bool wrong = false;
  bool locked = false;  ///< shows what was typed, and takes nothing
};

/// True when Enter was pressed in it.
bool entryField(Flow& flow, const EntrySpec& spec, std::string& text);

}  // namespace cardwalk::ui
