// The certificate of a passed test, or of one ticket passed in test mode.
//
// What is in it: whether there is one, what it says, and its page for the screen and for A4 paper. It follows
// from the store alone, so it can be had again at any time. What it DOES NOT do: sign anything.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/records/results_report.h"

namespace cardwalk {

struct CertifiedTicket {
  std::string id;  ///< without its seed
  int score = 0;
};
struct Certificate {
  std::string number;  ///< UUID of the test or attempt
  std::string person, team, packVersion;
  std::int64_t at = 0;  ///< when the last ticket was begun, milliseconds since 1970
  int score = 0;        ///< mean of the tickets, rounded down
  std::vector<CertifiedTicket> tickets;
};
enum class NoCertificate : std::uint8_t {
  unknown,     ///< the store has no such test or attempt; or its fault() says why it could not be asked
  notATest,    ///< practised, watched or guided
  unfinished,  ///< some of the test's tickets are missing
  notPassed    ///< below the pass mark, or a fatal mistake
};

/// A test is passed when the mean of its tickets reaches the pass mark and none has a fatal mistake.
std::variant<Certificate, NoCertificate> certificateOf(ResultStore& store, const std::string& id,
                                                       const Rubric& rubric = {});

std::string certificateHtml(const Certificate& certificate, const ReportWords& words);

}  // namespace cardwalk
