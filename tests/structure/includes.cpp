#include "tests/structure/includes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace cardwalk::structure {
namespace {

namespace fs = std::filesystem;

/// The levels of core, lowest first: a level may include itself and those before it.
constexpr std::array<std::string_view, 5> kLevels = {"content", "sim", "plan", "session", "records"};

/// What a .cpp of core may take from outside the standard library: data formats and the operating system's
/// file calls. A header of core may take nothing.
constexpr std::array<std::string_view, 12> kCoreSources = {
    "nlohmann/", "valijson/", "sqlite3.h", "libpq-fe.h", "sodium.h", "dlfcn.h",
    "sys/",      "unistd.h",  "fcntl.h",   "dirent.h",   "io.h",     "windows.h"};

/// Databases and hashing stay where results are kept.
constexpr std::array<std::string_view, 4> kRecordsOnly = {"sqlite3.h", "libpq-fe.h", "sodium.h", "dlfcn.h"};

/// Data formats stay in core's .cpp files.
constexpr std::array<std::string_view, 5> kDataFormats = {"nlohmann/", "valijson/", "sqlite3.h", "libpq-fe.h",
                                                          "sodium.h"};

struct Include {
  int line = 0;
  bool quoted = false;
  std::string_view path;
};

bool startsWithAny(std::string_view text, const auto& prefixes) {
  return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
}

std::optional<Include> includeIn(std::string_view line, int number) {
  const auto skipBlanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
  skipBlanks();
  if (!line.starts_with('#')) return std::nullopt;
  line.remove_prefix(1);
  skipBlanks();
  constexpr std::string_view kWord = "include";
  if (!line.starts_with(kWord)) return std::nullopt;
  line.remove_prefix(kWord.size());
  skipBlanks();
  if (line.empty() || (line.front() != '"' && line.front() != '<')) return std::nullopt;
  const bool quoted = line.front() == '"';
  const auto end = line.find(quoted ? '"' : '>', 1);
  if (end == std::string_view::npos) return std::nullopt;
  return Include{number, quoted, line.substr(1, end - 1)};
}

std::vector<Include> includesOf(std::string_view text) {
  std::vector<Include> found;
  for (int number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    if (const auto include = includeIn(text.substr(0, end), number)) found.push_back(*include);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

/// The first folder of a path: "core" of "core/sim/state.h"; empty when there is none.
std::string_view folderOf(std::string_view path) {
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::optional<std::size_t> levelOf(std::string_view path) {
  path.remove_prefix(std::string_view("core/").size());
  const auto* level = std::ranges::find(kLevels, folderOf(path));
  if (level == kLevels.end()) return std::nullopt;
  return static_cast<std::size_t>(level - kLevels.begin());
}

bool isStandard(std::string_view path) { return path.find_first_of("/.") == std::string_view::npos; }

std::string judgeOurs(std::string_view file, std::string_view include) {
  const auto from = folderOf(file);
  const auto to = folderOf(include);
  if (to != "core" && to != "ui" && to != "tests")
    return "quotes are for our own files and their path counts from the repository's root; a library stands "
           "in "
           "<>";
  if (from == "core" && to != "core") return "core includes nothing above it";
  if (from == "ui" && to == "tests") return "the program includes nothing of its tests";
  if (file.starts_with("ui/platform/") && to == "ui" && !include.starts_with("ui/platform/"))
    return "ui/platform lies below every face; what it needs of one is handed to it";
  if (from != "core" || to != "core") return {};
  const auto own = levelOf(file);
  const auto other = levelOf(include);
  if (!own || !other) return "every file of core lies in one of content, sim, plan, session, records";
  if (*other > *own)
    return std::string(kLevels[*own]) + " lies below " + std::string(kLevels[*other]) +
           " (content <- sim <- plan <- session <- records)";
  return {};
}

std::string judgeLibrary(std::string_view file, std::string_view include) {
  const auto from = folderOf(file);
  if (from == "tests" || isStandard(include)) return {};
  if (startsWithAny(include, std::array<std::string_view, 3>{"core/", "ui/", "tests/"}))
    return "our own files stand in quotes";
  if (from == "ui")
    return startsWithAny(include, kDataFormats) ? "only .cpp files of core read and write data formats" : "";
  if (!file.ends_with(".cpp")) return "a header of core includes the standard library and core, no more";
  if (!startsWithAny(include, kCoreSources))
    return "core has no window and no drawing; only JSON, SQL and the system's file calls, in .cpp files";
  if (startsWithAny(include, kRecordsOnly) && !file.starts_with("core/records/"))
    return "databases and hashing belong to core/records";
  return {};
}

std::string describe(std::string_view file, const Include& include, const std::string& reason) {
  std::ostringstream out;
  out << file << ':' << include.line << ": includes " << (include.quoted ? '"' : '<') << include.path
      << (include.quoted ? '"' : '>') << ": " << reason;
  return out.str();
}

}  // namespace

std::vector<std::string> breachesIn(std::string_view path, std::string_view text) {
  std::vector<std::string> breaches;
  for (const auto& include : includesOf(text)) {
    const auto reason = include.quoted ? judgeOurs(path, include.path) : judgeLibrary(path, include.path);
    if (!reason.empty()) breaches.push_back(describe(path, include, reason));
  }
  return breaches;
}

std::vector<std::string> breachesBelow(const fs::path& root) {
  std::vector<std::string> breaches;
  for (const char* folder : {"core", "ui", "tests"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
      const auto path = entry.path().lexically_relative(root).generic_string();
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      std::ranges::copy(breachesIn(path, text), std::back_inserter(breaches));
      for (const auto& include : includesOf(text))
        if (include.quoted && !fs::exists(root / include.path))
          breaches.push_back(describe(path, include, "there is no such file below the repository's root"));
    }
  }
  std::ranges::sort(breaches);
  return breaches;
}

}  // namespace cardwalk::structure
