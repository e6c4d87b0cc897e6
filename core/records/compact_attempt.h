// An attempt at a ticket in few printable characters: of any number in a file, or in at most 4096 for places
// that keep no more (SCORM 1.2's suspend data).
//
// What is in it: encodeAttempt and decodeAttempt. Without a limit everything comes back exactly; within one,
// long attempts lose the fractions of seconds, very long ones all times. What it DOES NOT do: name the
// person, or leave anything out that counts for the score: an attempt that does not fit is not cut.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/records/compact_text.h"
#include "core/session/attempt.h"

namespace cardwalk {

/// Nothing if it is longer than `limit` (0: none) without its times too.
std::optional<std::string> encodeAttempt(const AttemptRecord& record, std::size_t limit);

/// Nothing if it is not what encodeAttempt() wrote.
std::optional<AttemptRecord> decodeAttempt(std::string_view text);

}  // namespace cardwalk
