// SQLite: one file, many readers, one writer at a time.

#include <map>
#include <string_view>
#include <system_error>

#include <sqlite3.h>
#include <unistd.h>

#include "core/records/sql.h"

namespace cardwalk {
namespace {

constexpr int kPatience = 1000;  ///< milliseconds that a writer waits for another one
constexpr int kPause = 10;       ///< between tries where SQLite does not wait by itself

ResultsFault kindOf(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ResultsFault::locked;
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return ResultsFault::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ResultsFault::damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return ResultsFault::denied;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      return ResultsFault::refused;
    default:
      return ResultsFault::other;
  }
}

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

/// However a statement ends, it lets go of the table.
struct Reset {
  explicit Reset(sqlite3_stmt* used) : statement(used) {}
  ~Reset() { sqlite3_reset(statement); }
  Reset(const Reset&) = delete;
  Reset& operator=(const Reset&) = delete;
  sqlite3_stmt* statement;
};

class Row final : public SqlRow {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  std::int64_t number(int column) const override { return sqlite3_column_int64(statement_, column); }
  std::string_view text(int column) const override {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, static_cast<std::size_t>(size));
  }

 private:
  sqlite3_stmt* statement_;
};

/// One way to open a file.
struct Opening {
  std::string name;  ///< a path or URI; empty: a database that is gone when it is closed
  int flags = 0;
  const char* system = nullptr;  ///< SQLite's name of the way to files; nullptr: the usual one
  const char* first = "";        ///< before anything is read
  bool leave = false;            ///< what lies beside the file stays as it is when it is closed
};

std::filesystem::path besides(const std::filesystem::path& file, const char* suffix) {
  std::filesystem::path name = file;
  name += suffix;
  return name;
}

/// As a URI that says: nobody changes it, so nothing needs to be put beside it.
std::string immutable(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kHex[byte >> 4], kHex[byte & 15u]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

/// How to read the file, best first. Where it may be written, as every other program does: then SQLite clears
/// up what it puts beside it, but not what others have put there. Where not, nothing may be put beside it
/// either.
std::vector<Opening> waysToRead(const std::filesystem::path& file) {
  const auto mayWrite = [](const std::filesystem::path& path) { return ::access(path.c_str(), W_OK) == 0; };
  std::vector<Opening> ways;
  std::error_code code;
  const bool others = std::filesystem::exists(besides(file, "-wal"), code) ||
                      std::filesystem::exists(besides(file, "-shm"), code);
  if (mayWrite(file) && mayWrite(file.has_parent_path() ? file.parent_path() : "."))
    ways.push_back({file.string(), SQLITE_OPEN_READWRITE, nullptr, "", others});
  const auto waiting = std::filesystem::file_size(besides(file, "-wal"), code);
  if (code || waiting == 0) {
    ways.push_back({immutable(file), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI});
    return ways;
  }
  // Another program is at work; or it ended in the middle of it, and the index is made in memory.
  if (::access(besides(file, "-shm").c_str(), R_OK) == 0)
    ways.push_back({file.string(), SQLITE_OPEN_READONLY});
  ways.push_back({file.string(), SQLITE_OPEN_READONLY, "unix-none", "PRAGMA locking_mode=EXCLUSIVE;"});
  return ways;
}

class Sqlite final : public SqlDatabase {
 public:
  explicit Sqlite(const std::filesystem::path& file) {
    std::error_code ignored;
    const bool fresh = !std::filesystem::exists(file, ignored);
    open({file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE});
    // Names and marks of people: for the owner alone. SQLite gives the same rights to what it puts beside it.
    using std::filesystem::perms;
    if (fresh) std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
    // What is said to be kept survives a power cut: FULL. What is erased is overwritten: secure_delete.
    switchToWal();
    runScript(
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON; PRAGMA cache_size=-16384");
  }

  /// To read. Throws SqlError.
  explicit Sqlite(const Opening& way) {
    open(way);
    if (way.leave) sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    runScript(std::string(way.first) +
              "PRAGMA query_only=ON; PRAGMA cache_size=-16384; SELECT COUNT(*) FROM sqlite_master");
  }

  /// A copy of another one.
  explicit Sqlite(const Sqlite& other, std::nullptr_t) {
    open({"", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE});
    sqlite3_backup* const copy = sqlite3_backup_init(handle_.get(), "main", other.handle_.get(), "main");
    if (copy == nullptr) fail(sqlite3_errcode(handle_.get()));
    sqlite3_backup_step(copy, -1);
    if (const int code = sqlite3_backup_finish(copy)) fail(code);
  }

  SqlDialect dialect() const override { return SqlDialect::sqlite; }
  void wake() override {}

  void run(const std::string& sql, std::span<const SqlValue> values, const EachRow& each) override {
    sqlite3_stmt* const statement = prepared(sql);
    const Reset reset(statement);
    for (std::size_t i = 0; i < values.size(); ++i) bind(statement, static_cast<int>(i) + 1, values[i]);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement))
      if (each) each(Row(statement));
    if (code != SQLITE_DONE) fail(code);
  }

  void runScript(const std::string& sql) override {
    if (const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr)) fail(code);
  }

  void forgetDeleted() override {
    // Overwriting leaves copies where pages were rearranged: so all of it is written anew.
    runScript("VACUUM");
    bool busy = false;
    run("PRAGMA wal_checkpoint(TRUNCATE)", {}, [&](const SqlRow& row) { busy = row.number(0) != 0; });
    if (busy) throw SqlError(ResultsFault::remains, "another program reads the file");
  }

 private:
  void open(const Opening& way) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(way.name.c_str(), &handle, way.flags, way.system);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kPatience);
  }

  /// Where several seats open a new file at the same moment, SQLite refuses this at once instead of waiting.
  void switchToWal() {
    for (int waited = 0;; waited += kPause) {
      try {
        return runScript("PRAGMA journal_mode=WAL");
      } catch (const SqlError& error) {
        if (error.kind() != ResultsFault::locked || waited >= kPatience) throw;
      }
      sqlite3_sleep(kPause);
    }
  }

  [[noreturn]] void fail(int code) const { throw SqlError(kindOf(code), sqlite3_errmsg(handle_.get())); }

  sqlite3_stmt* prepared(const std::string& sql) {
    Statement& statement = statements_[sql];
    if (statement) return statement.get();
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK) fail(code);
    statement.reset(made);
    return made;
  }

  void bind(sqlite3_stmt* statement, int number, const SqlValue& value) const {
    const int at = sqlite3_bind_parameter_index(statement, ("$" + std::to_string(number)).c_str());
    int code = SQLITE_OK;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      code = sqlite3_bind_int64(statement, at, *whole);
    } else {
      // The value outlives the statement's run, so no copy is made.
      const std::string& text = std::get<std::string>(value);
      code = sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), nullptr);
    }
    if (code != SQLITE_OK) fail(code);
  }

  std::unique_ptr<sqlite3, Close> handle_;
  std::map<std::string, Statement> statements_;  ///< after the handle: they go first
};

std::unique_ptr<Sqlite> openToRead(const std::filesystem::path& file) {
  const std::vector<Opening> ways = waysToRead(file);
  for (std::size_t i = 0;; ++i) {
    try {
      return std::make_unique<Sqlite>(ways[i]);
    } catch (const SqlError& error) {
      const bool maybeOtherwise = error.kind() == ResultsFault::denied || error.kind() == ResultsFault::full;
      if (!maybeOtherwise || i + 1 == ways.size()) throw;
    }
  }
}

}  // namespace

std::unique_ptr<SqlDatabase> openSqlite(const std::filesystem::path& file, Access access) {
  if (access == Access::write) return std::make_unique<Sqlite>(file);
  return openToRead(file);
}

std::unique_ptr<SqlDatabase> copySqlite(const std::filesystem::path& file) {
  return std::make_unique<Sqlite>(*openToRead(file), nullptr);
}

}  // namespace cardwalk
