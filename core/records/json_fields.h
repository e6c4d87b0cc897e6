// What the JSON files of core/records have in common: checksums and the spelling of modes.
//
// What it DOES NOT do: read or write files, or know any of their fields.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/session/view.h"

namespace cardwalk {

/// FNV-1a, 64 bits: finds accidental damage, not forgery.
std::uint64_t checksum(std::string_view bytes);
std::string checksumText(std::string_view bytes);  ///< 16 hexadecimal digits

std::string_view modeWord(Mode mode);
std::optional<Mode> modeOf(std::string_view word);

}  // namespace cardwalk
