// Attempts as xAPI 1.0.3 statements, for a learning record store.
//
// What is in it: the statements of one attempt, with ids that follow from the attempt's, so that sending them
// twice tells a store nothing new. What it DOES NOT do: send anything.
#pragma once

#include <functional>
#include <string>

#include "core/records/results.h"

namespace cardwalk {

/// Title of a ticket, empty if it is not known.
using TicketTitle = std::function<std::string(const std::string& ticket)>;

/// JSON objects separated by commas: initialized; answered, for each diagnosis; completed, when the ticket
/// was closed; passed or failed, where it was worked on alone (practice, test); terminated. Titles are in
/// `language`.
std::string xapiStatements(const KeptAttempt& attempt, const TicketTitle& title, const std::string& language);

}  // namespace cardwalk
