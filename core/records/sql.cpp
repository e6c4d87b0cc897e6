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

namespace {

/// What is the matter and what to do about it. `where` is in quotation marks.
std::string sentenceOf(ResultsFault kind, const std::string& where) {
  switch (kind) {
    case ResultsFault::locked:
      return "The results in " + where +
             " are held by another program that does not let go. Close it and try again.";
    case ResultsFault::full:
      return "The results in " + where +
             " could not be written: the disk is full or failing. Make room, then try again.";
    case ResultsFault::damaged:
      return "The results file " + where +
             " is damaged. The training desk sets it aside when it is opened again, and begins a new one.";
    case ResultsFault::denied:
      return "The results in " + where + " may not be opened or changed by this user. Ask whoever owns them.";
    case ResultsFault::unreachable:
      return "The results at " + where + " cannot be reached. Check the address, the network and the server.";
    case ResultsFault::newer:
      return "The results in " + where + " were made by a newer version of Cardwalk. Update this one.";
    case ResultsFault::older:
      return "The results in " + where +
             " were made by an earlier version of Cardwalk. Let somebody who may write there open them once.";
    case ResultsFault::missing:
      return "There are no results in " + where + " yet.";
    case ResultsFault::notAStore:
      return "What lies in " + where + " is no results file. Nothing in it was changed; name another file.";
    case ResultsFault::address:
      return where +
             " is no address for results. Name a file, or postgresql://USER@HOST/DATABASE with signs "
             "such as @ or / in a password written as %40 or %2F.";
    case ResultsFault::refused:
      return "The results in " + where + " do not take this attempt.";
    case ResultsFault::remains:
      return "The attempts are erased from " + where +
             ", but bytes of them may be left in the file until other programs that have it open are closed. "
             "Close them and erase once more.";
    case ResultsFault::other:
      break;
  }
  return "The results in " + where + " could not be used.";
}

}  // namespace

ResultsError describeFault(const SqlError& error, const std::string& address) {
  const std::string where = "“" + shownAddress(address) + "”";
  return {sentenceOf(error.kind(), where) + " (" + error.what() + ")", error.kind()};
}

}  // namespace cardwalk
