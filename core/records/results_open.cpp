// Opening the results: which database an address names, and what becomes of a file that is damaged.

#include <cerrno>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "core/records/results_address.h"
#include "core/records/results_schema.h"
#include "core/records/save.h"
#include "core/records/sql_results.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;

/// Files up to this size are looked through at every start; it takes some hundredths of a second.
constexpr std::uintmax_t kCheckedBytes = 4u * 1024 * 1024;

fs::path with(const fs::path& file, const char* suffix) {
  fs::path changed = file;
  changed += suffix;
  return changed;
}

/// Lies beside a file that was found to be damaged while it was in use.
fs::path markOf(const fs::path& file) { return with(file, ".is-damaged"); }

/// Moves the file and what SQLite keeps beside it; the new name, or nothing if it cannot be moved.
std::optional<fs::path> setAside(const fs::path& file) {
  std::error_code code;
  int number = 1;
  while (fs::exists(damagedOf(file, number), code)) ++number;
  const fs::path name = damagedOf(file, number);
  fs::rename(file, name, code);
  if (code) return std::nullopt;
  fs::rename(with(file, "-wal"), with(name, "-wal"), code);
  fs::remove(with(file, "-shm"), code);
  fs::remove(markOf(file), code);
  return name;
}

void look(SqlDatabase& database, const fs::path& file) {
  std::error_code code;
  // One that was found damaged while it was in use is looked through whatever its size.
  const bool suspect = fs::exists(markOf(file), code);
  if (!suspect && (fs::file_size(file, code) > kCheckedBytes || code)) return;
  std::string verdict;
  database.run("PRAGMA quick_check(1)", {}, [&](const SqlRow& row) { verdict = row.text(0); });
  if (verdict != "ok") throw SqlError(ResultsFault::damaged, verdict);
}

std::unique_ptr<ResultStore> openFile(const fs::path& file) {
  std::unique_ptr<SqlDatabase> database = openSqlite(file);
  look(*database, file);
  migrateResults(*database);
  const auto mark = [file] {
    const auto ops = realFileOps();
    FileOps::Handle handle = -1;
    if (ops->create(markOf(file), handle) == 0) ops->close(handle);
  };
  return std::make_unique<SqlResults>(std::move(database), file.string(), mark);
}

/// A mistyped address may name anybody's file; only what was once a store is moved out of the way.
bool wasOurs(const fs::path& file) {
  constexpr std::string_view kBegin = "SQLite format 3";
  std::ifstream stream(file, std::ios::binary);
  std::string begin(kBegin.size(), '\0');
  stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return begin == kBegin || file.filename() == "results.sqlite";
}

ResultsError faultOf(const SqlError& error, const fs::path& file) {
  const bool strange = error.kind() == ResultsFault::damaged && !wasOurs(file);
  return describeFault(strange ? SqlError(ResultsFault::notAStore, error.what()) : error, file.string());
}

/// Of what is only to be read. Throws SqlError if it holds no results.
int checkedVersion(SqlDatabase& database) {
  const int version = resultsVersion(database);
  if (version == 0) throw SqlError(ResultsFault::notAStore, "it holds no results");
  return version;
}

/// What SQLite may leave beside a damaged file that was only to be read, where nothing lay there before.
void clearUp(const fs::path& file) {
  std::error_code code;
  if (fs::file_size(with(file, "-wal"), code) != 0 && !code) return;
  fs::remove(with(file, "-wal"), code);
  fs::remove(with(file, "-shm"), code);
}

OpenedResults openToRead(const fs::path& file) {
  OpenedResults opened;
  std::error_code code;
  const bool bare = !fs::exists(with(file, "-wal"), code) && !fs::exists(with(file, "-shm"), code);
  try {
    if (!fs::exists(file, code) && !code) throw SqlError(ResultsFault::missing, "there is no such file");
    std::unique_ptr<SqlDatabase> database = openSqlite(file, Access::read);
    look(*database, file);
    // The tables of earlier years are brought up to date in a copy.
    if (checkedVersion(*database) < kResultsSchema) database = copySqlite(file);
    migrateResults(*database);
    opened.store = std::make_unique<SqlResults>(std::move(database), file.string(), nullptr);
  } catch (const SqlError& error) {
    opened.fault = faultOf(error, file);
    if (bare && error.kind() == ResultsFault::damaged) clearUp(file);
  }
  return opened;
}

OpenedResults openToWrite(const fs::path& file) {
  OpenedResults opened;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (const FileError error = realFileOps()->makeFolders(folder)) {
    opened.fault = {describeFileError(error, folder),
                    error == ENOSPC ? ResultsFault::full : ResultsFault::denied};
    return opened;
  }
  std::error_code code;
  if (fs::exists(markOf(file), code)) opened.setAside = setAside(file);
  try {
    opened.store = openFile(file);
    return opened;
  } catch (const SqlError& error) {
    opened.fault = faultOf(error, file);
    if (opened.fault->kind != ResultsFault::damaged) return opened;
  }
  opened.setAside = setAside(file);
  if (!opened.setAside) return opened;
  try {
    opened.store = openFile(file);
    opened.fault.reset();
  } catch (const SqlError& error) {
    opened.fault = describeFault(error, file.string());
  }
  return opened;
}

}  // namespace

OpenedResults openResults(const std::string& address, Access access) {
  OpenedResults opened;
  try {
    if (!isResultsAddress(address)) throw SqlError(ResultsFault::address, "it is of another kind");
    std::error_code code;
    if (!isServerAddress(address) && fs::is_directory(address, code))
      throw SqlError(ResultsFault::notAStore, "it is a folder");
    if (!isServerAddress(address)) return access == Access::read ? openToRead(address) : openToWrite(address);
    std::unique_ptr<SqlDatabase> database = openPostgres(address, access);
    if (access == Access::read) {
      const int version = checkedVersion(*database);
      if (version < kResultsSchema) throw SqlError(ResultsFault::older, "version " + std::to_string(version));
    }
    migrateResults(*database);
    opened.store = std::make_unique<SqlResults>(std::move(database), address, nullptr);
  } catch (const SqlError& error) {
    opened.fault = describeFault(error, address);
  }
  return opened;
}

}  // namespace cardwalk
