// PostgreSQL: a server for a team.

#include <charconv>
#include <map>

#include <libpq-fe.h>

#include "core/records/postgres_library.h"
#include "core/records/results_address.h"
#include "core/records/sql.h"

namespace cardwalk {
namespace {

/// The few calls that are needed, by their own names.
struct Calls {
#define CARDWALK_CALL(name) \
  decltype(&::name) name = reinterpret_cast<decltype(&::name)>(postgresSymbol(#name))
  CARDWALK_CALL(PQconnectdb);
  CARDWALK_CALL(PQconninfoParse);
  CARDWALK_CALL(PQconninfoFree);
  CARDWALK_CALL(PQfinish);
  CARDWALK_CALL(PQreset);
  CARDWALK_CALL(PQstatus);
  CARDWALK_CALL(PQerrorMessage);
  CARDWALK_CALL(PQexec);
  CARDWALK_CALL(PQprepare);
  CARDWALK_CALL(PQexecPrepared);
  CARDWALK_CALL(PQresultStatus);
  CARDWALK_CALL(PQresultErrorField);
  CARDWALK_CALL(PQntuples);
  CARDWALK_CALL(PQgetvalue);
  CARDWALK_CALL(PQgetlength);
  CARDWALK_CALL(PQclear);
  CARDWALK_CALL(PQsetNoticeProcessor);
#undef CARDWALK_CALL
};

/// By SQLSTATE, of which the first two characters are the class. The client's own complaints have none: they
/// are about the connection.
ResultsFault kindOf(std::string_view state) {
  if (state == "53100") return ResultsFault::full;
  if (state == "42501" || state.starts_with("28")) return ResultsFault::denied;
  if (state == "55P03") return ResultsFault::locked;
  if (state.starts_with("XX")) return ResultsFault::damaged;
  // The data itself, a rule of the table, or longer than the server can hold.
  if (state.starts_with("22") || state.starts_with("23") || state.starts_with("54"))
    return ResultsFault::refused;
  // Too many connections, or going down.
  if (state.empty() || state.starts_with("08") || state.starts_with("57P") || state.starts_with("53"))
    return ResultsFault::unreachable;
  return ResultsFault::other;
}

std::string oneLine(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\t') c = ' ';
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

/// What a seat waits for at most, unless the address says otherwise.
std::string withPatience(std::string address) {
  for (const std::string_view each :
       {"connect_timeout=5", "tcp_user_timeout=10000", "application_name=cardwalk"}) {
    if (address.find(each.substr(0, each.find('='))) != std::string::npos) continue;
    address += (address.find('?') == std::string::npos ? '?' : '&') + std::string(each);
  }
  return address;
}

struct Clear {
  const Calls* calls;
  void operator()(PGresult* result) const { calls->PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

class Row final : public SqlRow {
 public:
  Row(const Calls& calls, const PGresult* result, int row) : calls_(calls), result_(result), row_(row) {}
  std::int64_t number(int column) const override {
    const std::string_view digits = text(column);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  std::string_view text(int column) const override {
    return {calls_.PQgetvalue(result_, row_, column),
            static_cast<std::size_t>(calls_.PQgetlength(result_, row_, column))};
  }

 private:
  const Calls& calls_;
  const PGresult* result_;
  int row_;
};

class Postgres final : public SqlDatabase {
 public:
  Postgres(const ServerAddress& address, Access access)
      : secrets_(address.secrets), readOnly_(access == Access::read) {
    if (calls_.PQconnectdb == nullptr || calls_.PQclear == nullptr)
      throw SqlError(ResultsFault::unreachable, "PostgreSQL's client library libpq.so.5 is not installed");
    if (address.whole.empty()) throw SqlError(ResultsFault::address, "there is no port after the host");
    const std::string whole = withPatience(address.whole);
    // What the library says of an address that it cannot read, it says in the words of the address.
    PQconninfoOption* const options = calls_.PQconninfoParse(whole.c_str(), nullptr);
    if (options == nullptr) throw SqlError(ResultsFault::address, "its parts cannot be told apart");
    calls_.PQconninfoFree(options);
    connection_ = calls_.PQconnectdb(whole.c_str());
    // What the server has to say besides comes as an error too, or concerns nobody here.
    calls_.PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
    try {
      begin();
    } catch (...) {
      calls_.PQfinish(connection_);
      throw;
    }
  }
  ~Postgres() override { calls_.PQfinish(connection_); }

  SqlDialect dialect() const override { return SqlDialect::postgresql; }

  void wake() override {
    if (connected() && !lost_) return;
    lost_ = false;
    names_.clear();
    calls_.PQreset(connection_);
    begin();
  }

  void run(const std::string& sql, std::span<const SqlValue> values, const EachRow& each) override {
    const std::string& name = prepared(sql, static_cast<int>(values.size()));
    std::vector<std::string> texts;
    std::vector<const char*> bytes;
    texts.reserve(values.size());
    for (const SqlValue& value : values) {
      const auto* whole = std::get_if<std::int64_t>(&value);
      texts.push_back(whole != nullptr ? std::to_string(*whole) : std::get<std::string>(value));
      bytes.push_back(texts.back().c_str());
    }
    const Result result = checked(calls_.PQexecPrepared(
        connection_, name.c_str(), static_cast<int>(bytes.size()), bytes.data(), nullptr, nullptr, 0));
    if (!each) return;
    for (int row = 0; row < calls_.PQntuples(result.get()); ++row) each(Row(calls_, result.get(), row));
  }

  void runScript(const std::string& sql) override { checked(calls_.PQexec(connection_, sql.c_str())); }

  void forgetDeleted() override {
    runScript("VACUUM attempts, attempt_logs, misses, persons, pins, at_work");
  }

 private:
  std::string said() const { return withoutSecrets(oneLine(calls_.PQerrorMessage(connection_)), secrets_); }

  bool connected() const { return calls_.PQstatus(connection_) == CONNECTION_OK; }

  void begin() {
    if (!connected()) throw SqlError(ResultsFault::unreachable, said());
    runScript("SET client_min_messages=warning; SET client_encoding='UTF8'; SET lock_timeout='10s'");
    if (readOnly_) runScript("SET default_transaction_read_only=on");
  }

  Result checked(PGresult* given) {
    Result result(given, Clear{&calls_});
    const ExecStatusType status = calls_.PQresultStatus(given);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return result;
    const char* state = calls_.PQresultErrorField(given, PG_DIAG_SQLSTATE);
    const ResultsFault kind = kindOf(state == nullptr ? "" : state);
    // The status alone may still look well right after the server has gone.
    lost_ = lost_ || kind == ResultsFault::unreachable;
    throw SqlError(kind, said());
  }

  const std::string& prepared(const std::string& sql, int values) {
    const auto known = names_.find(sql);
    if (known != names_.end()) return known->second;
    const std::string name = "s" + std::to_string(names_.size());
    checked(calls_.PQprepare(connection_, name.c_str(), sql.c_str(), values, nullptr));
    return names_.emplace(sql, name).first->second;
  }

  Calls calls_;
  PGconn* connection_ = nullptr;
  std::vector<std::string> secrets_;
  bool readOnly_ = false, lost_ = false;
  std::map<std::string, std::string> names_;  ///< of prepared statements, by their SQL
};

}  // namespace

std::unique_ptr<SqlDatabase> openPostgres(const std::string& address, Access access) {
  return std::make_unique<Postgres>(serverAddress(address), access);
}

}  // namespace cardwalk
