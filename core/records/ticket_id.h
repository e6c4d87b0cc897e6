// The id of a drawn ticket, taken apart for the columns of a table.
//
// What it DOES NOT do: draw a ticket, or know whether there is one (session/ticket.h).
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace cardwalk {

struct TicketId {
  std::string scenario;
  std::uint64_t seed = 0;
};

/// "S05~1f" → S05 and 0x1f; what has no seed, or none that can be read, has 0.
inline TicketId splitTicket(std::string_view id) {
  TicketId out;
  const std::size_t mark = id.find('~');
  out.scenario = id.substr(0, mark);
  if (mark == std::string_view::npos) return out;
  std::from_chars(id.data() + mark + 1, id.data() + id.size(), out.seed, 16);
  return out;
}

}  // namespace cardwalk
