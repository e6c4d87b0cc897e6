// One SQL database, whichever it is: the part that SQLite and PostgreSQL have in common.
//
// What is in it: running a statement with numbered values ($1, $2 …) and reading its rows; transactions.
// What it DOES NOT do: know a table. No header of either library is needed to use it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/records/results.h"

namespace cardwalk {

using SqlValue = std::variant<std::int64_t, std::string>;

/// Columns count from 0. A NULL is 0 or empty.
class SqlRow {
 public:
  virtual ~SqlRow() = default;
  virtual std::int64_t number(int column) const = 0;
  virtual std::string_view text(int column) const = 0;  ///< until the next row
  int count(int column) const { return static_cast<int>(number(column)); }
};
using EachRow = std::function<void(const SqlRow&)>;

class SqlError : public std::runtime_error {
 public:
  SqlError(ResultsFault kind, const std::string& detail) : std::runtime_error(detail), kind_(kind) {}
  ResultsFault kind() const { return kind_; }

 private:
  ResultsFault kind_;
};

enum class SqlDialect { sqlite, postgresql };

class SqlDatabase {
 public:
  SqlDatabase() = default;
  SqlDatabase(const SqlDatabase&) = delete;
  SqlDatabase& operator=(const SqlDatabase&) = delete;
  virtual ~SqlDatabase() = default;

  virtual SqlDialect dialect() const = 0;
  /// One statement, prepared when it is first seen. Throws SqlError.
  virtual void run(const std::string& sql, std::span<const SqlValue> values, const EachRow& each) = 0;
  /// Several statements without values. Throws SqlError.
  virtual void runScript(const std::string& sql) = 0;
  /// Connects again if the connection is gone. Throws SqlError.
  virtual void wake() = 0;
  /// What was deleted is overwritten on the disk as far as the database can. Throws SqlError, of kind remains
  /// if others that read it keep bytes of it alive.
  virtual void forgetDeleted() = 0;

  void run(const std::string& sql, std::initializer_list<SqlValue> values = {}, const EachRow& each = {}) {
    run(sql, std::span<const SqlValue>(values.begin(), values.size()), each);
  }
};

/// Begins at once as a writer; rolls back unless it was committed.
class SqlTransaction {
 public:
  explicit SqlTransaction(SqlDatabase& database);
  ~SqlTransaction();
  SqlTransaction(const SqlTransaction&) = delete;
  SqlTransaction& operator=(const SqlTransaction&) = delete;
  void commit();

 private:
  SqlDatabase& database_;
  bool open_ = true;
};

/// All throw SqlError. Only who writes makes a file that is not there.
std::unique_ptr<SqlDatabase> openSqlite(const std::filesystem::path& file, Access access = Access::write);
std::unique_ptr<SqlDatabase> openPostgres(const std::string& address, Access access = Access::write);
/// The same content in a database of its own that may be changed and is gone afterwards.
std::unique_ptr<SqlDatabase> copySqlite(const std::filesystem::path& file);

/// The fault in words, with what to do about it.
ResultsError describeFault(const SqlError& error, const std::string& address);

}  // namespace cardwalk
