// Opening the results: which database an address names, and what becomes of a file that is damaged.

#include <cerrno>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

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
  if (fs::file_size(file, code) > kCheckedBytes || code) return;
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

OpenedResults openLocal(const fs::path& file) {
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
    opened.fault = describeFault(error, file.string());
    if (error.kind() != ResultsFault::damaged || !wasOurs(file)) return opened;
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

bool isServerAddress(std::string_view address) {
  return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::string shownAddress(const std::string& address) {
  if (!isServerAddress(address)) return address;
  std::string shown = address.substr(0, address.find('?'));
  const std::size_t begin = shown.find("://") + 3;
  const std::size_t at = shown.find('@', begin);
  if (at == std::string::npos) return shown;
  const std::size_t colon = shown.find(':', begin);
  if (colon < at) shown.erase(colon, at - colon);
  return shown;
}

OpenedResults openResults(const std::string& address) {
  if (!isServerAddress(address)) return openLocal(address);
  OpenedResults opened;
  try {
    std::unique_ptr<SqlDatabase> database = openPostgres(address);
    migrateResults(*database);
    opened.store = std::make_unique<SqlResults>(std::move(database), address, nullptr);
  } catch (const SqlError& error) {
    opened.fault = describeFault(error, address);
  }
  return opened;
}

}  // namespace cardwalk
