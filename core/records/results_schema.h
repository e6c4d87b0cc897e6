// The tables of the results store, and the way to them from every earlier version.
//
// What it DOES NOT do: fill them. A version that has left the house is never edited; the next one changes it.
#pragma once

#include "core/records/sql.h"

namespace cardwalk {

inline constexpr int kResultsSchema = 3;

/// 0: there are none of our tables. Throws SqlError.
int resultsVersion(SqlDatabase& database);

/// Brings the database to the present version in one transaction; does nothing when it is there. Throws
/// SqlError: of kind newer if it is ahead of this program.
void migrateResults(SqlDatabase& database);

}  // namespace cardwalk
