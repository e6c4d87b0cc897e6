#include <algorithm>
#include <system_error>

#include "core/records/results.h"
#include "core/records/save.h"
#include "core/records/uuid.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".attempt.json";

/// Names sort by the time of the start.
std::string nameOf(const KeptAttempt& attempt) {
  constexpr std::size_t kDigits = 16;
  std::string time = std::to_string(std::max<std::int64_t>(attempt.startedAt, 0));
  time.insert(0, kDigits - std::min(time.size(), kDigits), '0');
  return time + "-" + attempt.id + std::string(kEnding);
}

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code code;
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
    if (it->path().filename().string().ends_with(kEnding)) files.push_back(it->path());
  std::sort(files.begin(), files.end());
  return files;
}

/// Empty, and the file set aside, if it holds no attempt.
std::optional<KeptAttempt> readAttempt(FileOps& ops, const fs::path& file) {
  std::optional<KeptAttempt> attempt;
  loadWithFallback(ops, file, [&](std::string_view bytes) {
    ParsedAttempt parsed = attemptFromJson(bytes);
    attempt = std::move(parsed.attempt);
    return parsed.fault;
  });
  return attempt;
}

}  // namespace

Outbox::Outbox(fs::path folder) : folder_(std::move(folder)) {}

std::optional<ResultsError> Outbox::put(const KeptAttempt& attempt) {
  if (!isUuid(attempt.id))
    return ResultsError{"The attempt “" + attempt.id + "” has no usable id.", ResultsFault::other};
  const auto ops = realFileOps();
  const SaveResult saved = saveAtomically(*ops, folder_ / nameOf(attempt), attemptToJson(attempt));
  if (saved.saved) return std::nullopt;
  return ResultsError{saved.message, ResultsFault::full};
}

int Outbox::deliver(ResultStore& store) {
  const auto ops = realFileOps();
  int taken = 0;
  for (const fs::path& file : filesIn(folder_)) {
    const std::optional<KeptAttempt> attempt = readAttempt(*ops, file);
    if (!attempt) continue;
    if (store.add(*attempt)) break;
    // Should the file survive a power cut, the store knows its id.
    ops->remove(file);
    ops->remove(previousOf(file));
    ++taken;
  }
  return taken;
}

int Outbox::waiting() const { return static_cast<int>(filesIn(folder_).size()); }

std::vector<KeptAttempt> Outbox::attemptsOf(const std::string& person) const {
  const auto ops = realFileOps();
  std::vector<KeptAttempt> found;
  for (const fs::path& file : filesIn(folder_)) {
    std::optional<KeptAttempt> attempt = readAttempt(*ops, file);
    if (attempt && attempt->person == person) found.push_back(std::move(*attempt));
  }
  return found;
}

int Outbox::erase(const std::string& person) {
  const auto ops = realFileOps();
  int gone = 0;
  for (const KeptAttempt& attempt : attemptsOf(person)) {
    const fs::path file = folder_ / nameOf(attempt);
    gone += ops->remove(file) == 0 ? 1 : 0;
    ops->remove(previousOf(file));
    ops->remove(temporaryOf(file));
  }
  return gone;
}

}  // namespace cardwalk
