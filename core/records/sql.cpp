#include "core/records/sql.h"

namespace cardwalk {

SqlTransaction::SqlTransaction(SqlDatabase& database) : database_(database) {
  // A SQLite transaction that begins as a reader cannot wait for another writer any more.
  database_.runScript(database.dialect() == SqlDialect::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
}

SqlTransaction::~SqlTransaction() {
  if (!open_) return;
  try {
    database_.runScript("ROLLBACK");
  } catch (const SqlError&) {  // the fault that led here is the one to tell
  }
}

void SqlTransaction::commit() {
  database_.runScript("COMMIT");
  open_ = false;
}

ResultsError describeFault(const SqlError& error, const std::string& address) {
  const std::string where = "“" + shownAddress(address) + "”";
  const std::string detail = std::string(" (") + error.what() + ")";
  switch (error.kind()) {
    case ResultsFault::locked:
      return {"The results in " + where +
                  " are held by another program that does not let go. Close it and try again." + detail,
              error.kind()};
    case ResultsFault::full:
      return {"The results in " + where + " could not be written: the disk is full or failing. Make room, " +
                  "then try again." + detail,
              error.kind()};
    case ResultsFault::damaged:
      return {"The results file " + where + " is damaged. Start the program again: it sets the file aside " +
                  "and begins a new one." + detail,
              error.kind()};
    case ResultsFault::denied:
      return {"The results in " + where + " may not be opened or changed by this user. Ask whoever owns " +
                  "them." + detail,
              error.kind()};
    case ResultsFault::unreachable:
      return {"The results at " + where + " cannot be reached. Check the address, the network and the " +
                  "server." + detail,
              error.kind()};
    case ResultsFault::newer:
      return {
          "The results in " + where + " were made by a newer version of Cardwalk. Update this one." + detail,
          error.kind()};
    case ResultsFault::other:
      break;
  }
  return {"The results in " + where + " could not be used." + detail, error.kind()};
}

}  // namespace cardwalk
