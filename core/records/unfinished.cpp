#include "core/records/unfinished.h"

#include <algorithm>
#include <cerrno>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/records/compact_attempt.h"
#include "core/records/json_fields.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kFormat = "cardwalk-unfinished";
constexpr int kVersion = 1;

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Exact, whatever its length: a file may be long.
std::string exactly(const AttemptRecord& record) { return encodeAttempt(record, 0).value_or(""); }

/// The file is written again with every step: of a long test the logs are kept short.
json doneJson(const KeptAttempt& attempt) {
  KeptAttempt bare = attempt;
  bare.record.log.clear();
  return {{"attempt", attemptToJson(bare)}, {"record", exactly(attempt.record)}};
}

std::optional<KeptAttempt> doneFrom(const json& item) {
  std::optional<KeptAttempt> out = attemptFromJson(item.at("attempt").get<std::string>()).attempt;
  std::optional<AttemptRecord> record = decodeAttempt(item.at("record").get<std::string>());
  if (!out || !record) return std::nullopt;
  out->record = std::move(*record);
  return out;
}

std::string toJson(const Unfinished& unfinished) {
  json done = json::array();
  for (const KeptAttempt& each : unfinished.done) done.push_back(doneJson(each));
  json body = {{"id", unfinished.id},
               {"person", unfinished.person},
               {"team", unfinished.team},
               {"startedAt", unfinished.startedAt},
               {"used", unfinished.used},
               {"branchOf", unfinished.branchOf},
               {"closing", unfinished.closing},
               {"explained", unfinished.explained},
               {"surprise", unfinished.surprise},
               {"chosen", unfinished.chosen},
               {"said", unfinished.said},
               {"claimed", unfinished.claimed},
               {"test", unfinished.test},
               {"tickets", unfinished.tickets},
               {"done", std::move(done)}};
  if (unfinished.record) body["attempt"] = exactly(*unfinished.record);
  return dump({{"format", kFormat},
               {"version", kVersion},
               {"checksum", checksumText(dump(body))},
               {"unfinished", body}}) +
         "\n";
}

/// Throws a json::exception where a field is missing or of another kind.
Unfinished fromBody(const json& body) {
  Unfinished out;
  out.id = body.at("id").get<std::string>();
  out.person = body.at("person").get<std::string>();
  out.team = body.at("team").get<std::string>();
  out.startedAt = body.at("startedAt").get<std::int64_t>();
  out.used = body.at("used").get<std::int64_t>();
  out.branchOf = body.at("branchOf").get<std::string>();
  out.closing = body.at("closing").get<bool>();
  out.explained = body.at("explained").get<bool>();
  out.surprise = body.at("surprise").get<bool>();
  out.chosen = body.at("chosen").get<std::vector<std::string>>();
  out.said = body.at("said").get<std::vector<std::string>>();
  out.claimed = body.at("claimed").get<int>();
  out.test = body.at("test").get<std::string>();
  out.tickets = body.at("tickets").get<std::vector<std::string>>();
  for (const json& each : body.at("done"))
    if (auto attempt = doneFrom(each)) out.done.push_back(std::move(*attempt));
  if (body.contains("attempt")) out.record = decodeAttempt(body.at("attempt").get<std::string>());
  return out;
}

std::string read(std::string_view bytes, std::optional<Unfinished>& out) {
  out.reset();
  if (const auto fault = checkStrictJson(bytes)) return fault->message;
  try {
    const json document = json::parse(bytes);
    if (document.at("format") != kFormat) return "this is no unfinished ticket.";
    if (document.at("version") != kVersion) return "it was written by another version of the program.";
    const json& body = document.at("unfinished");
    if (document.at("checksum") != checksumText(dump(body)))
      return "the checksum does not fit, so a part of the file was changed or lost.";
    out = fromBody(body);
  } catch (const json::exception& error) {
    out.reset();
    return error.what();
  }
  return {};
}

}  // namespace

fs::path unfinishedFolder(const fs::path& outbox) { return outbox / "unfinished"; }

fs::path unfinishedFile(const fs::path& folder, const std::string& person) {
  // A name is anything at all, and a file name is not.
  return folder / ("unfinished-" + checksumText(person) + ".json");
}

SaveResult saveUnfinished(FileOps& ops, const fs::path& folder, const Unfinished& unfinished) {
  return saveAtomically(ops, unfinishedFile(folder, unfinished.person), toJson(unfinished));
}

std::optional<Unfinished> loadUnfinished(FileOps& ops, const fs::path& folder, const std::string& person) {
  std::optional<Unfinished> out;
  loadWithFallback(ops, unfinishedFile(folder, person),
                   [&](std::string_view bytes) { return read(bytes, out); });
  if (out && out->person != person) out.reset();
  return out;
}

UnfinishedErasure eraseUnfinished(FileOps& ops, const fs::path& folder, const std::string& person) {
  const std::string name = unfinishedFile(folder, person).filename().string();
  UnfinishedErasure erasure;
  std::vector<fs::path> files;
  const FileError unread = ops.list(folder, files);
  if (unread != 0 && unread != ENOENT) erasure.left.push_back(folder);
  // The longest names first: an older file would count if it were all that is left.
  std::sort(files.rbegin(), files.rend());
  for (const fs::path& file : files) {
    if (!file.filename().string().starts_with(name)) continue;
    const FileError error = ops.remove(file);
    if (error == 0) ++erasure.files;
    if (error != 0 && error != ENOENT) erasure.left.push_back(file);
  }
  return erasure;
}

std::string unfinishedToJson(const Unfinished& unfinished) {
  json out = {{"person", unfinished.person},
              {"team", unfinished.team},
              {"started_at", unfinished.startedAt},
              {"used", unfinished.used},
              {"branch_of", unfinished.branchOf},
              {"test", unfinished.test},
              {"tickets", unfinished.tickets},
              {"chosen", unfinished.chosen},
              {"said", unfinished.said},
              {"done", json::array()}};
  for (const KeptAttempt& each : unfinished.done) out["done"].push_back(json::parse(attemptToJson(each)));
  if (unfinished.record) {
    KeptAttempt begun;
    begun.record = *unfinished.record;
    const json whole = json::parse(attemptToJson(begun));
    for (const char* field : {"pack", "pack_version", "ticket", "mode", "surprises", "log"})
      out[field] = whole.at(field);
  }
  return dump(out);
}

}  // namespace cardwalk
