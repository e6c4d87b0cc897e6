// A whole session in at most 4096 printable characters, for places that keep no more (SCORM 1.2's suspend
// data).
//
// What is in it: encodeLog and decodeLog. Short sessions come back exactly. Longer ones lose, in this order:
// the fractions of seconds; times and refused actions; detours that came back to a state already seen. The
// state that the log leads to is never lost. What it DOES NOT do: survive a change of the pack. The text
// names the pack it fits, and another one is refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/compact_text.h"
#include "core/session/session.h"

namespace cardwalk {

struct CompactSession {
  int scenario = 0;  ///< index into the pack
  Mode mode = Mode::guide;
  std::uint64_t seed = 0;
  std::vector<LogEntry> log;
};

/// At most `limit` characters, which is no more than kCompactLimit. Nothing if even the shortened history is
/// too long.
std::optional<std::string> encodeLog(const Pack& pack, const CompactSession& session,
                                     std::size_t limit = kCompactLimit);

struct DecodedLog {
  std::optional<CompactSession> session;
  std::string fault;  ///< in words; set if there is no session
};
DecodedLog decodeLog(const Pack& pack, std::string_view text);

/// Detours cut out: the same final state by accepted actions alone, none of which leads back to a state
/// before it.
std::vector<LogEntry> withoutDetours(const Pack& pack, int scenario, const std::vector<LogEntry>& log);

}  // namespace cardwalk
