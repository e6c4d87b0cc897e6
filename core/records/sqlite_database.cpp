// SQLite: one file, many readers, one writer at a time.

#include <map>
#include <system_error>

#include <sqlite3.h>

#include "core/records/sql.h"

namespace cardwalk {
namespace {

constexpr int kPatience = 1000;  ///< milliseconds that a writer waits for another one

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

class Sqlite final : public SqlDatabase {
 public:
  explicit Sqlite(const std::filesystem::path& file) {
    std::error_code ignored;
    const bool fresh = !std::filesystem::exists(file, ignored);
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code);
    // Names and marks of people: for the owner alone. SQLite gives the same rights to what it puts beside it.
    using std::filesystem::perms;
    if (fresh) std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kPatience);
    // What is said to be kept survives a power cut: FULL. What is erased is overwritten: secure_delete.
    runScript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON; PRAGMA cache_size=-16384");
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

  void forgetDeleted() override { runScript("PRAGMA wal_checkpoint(TRUNCATE)"); }

 private:
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

}  // namespace

std::unique_ptr<SqlDatabase> openSqlite(const std::filesystem::path& file) {
  return std::make_unique<Sqlite>(file);
}

}  // namespace cardwalk
