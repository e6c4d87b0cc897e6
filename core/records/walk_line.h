// A walk as one line of text that somebody takes along, e.g. out of a code on a screen, and that is found
// again in whatever text it stands in.
//
// What it DOES NOT do: hold more than the actions and the scenario they were done in, or judge them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"

namespace cardwalk {

/// The line, at most `most` bytes. Long walks lose what compact_log.h says; nothing if that is not enough.
/// `pack` has the scenario.
std::optional<std::string> walkLine(const Pack& pack, std::string_view scenario,
                                    const std::vector<LogEntry>& log, std::size_t most);

struct WalkLine {
  std::string scenario;
  std::string log;  ///< as compact_log.h reads it
};
/// The first one in the text.
std::optional<WalkLine> findWalkLine(std::string_view text);
/// What stands before it, for people: nobody reads the line.
std::string_view beforeWalkLine(std::string_view text);

}  // namespace cardwalk
