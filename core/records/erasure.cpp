#include "core/records/erasure.h"

#include <algorithm>
#include <fstream>

#include "core/records/file_ops.h"
#include "core/records/page_parts.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;

/// Read piece by piece: a store may be larger than the memory.
bool holds(const fs::path& file, const std::string& words) {
  constexpr std::size_t kPiece = 1u << 20;
  std::ifstream stream(file, std::ios::binary);
  std::string window;
  while (stream) {
    // The end of the last piece comes again: the words may lie across two.
    window.erase(0, window.size() - std::min(window.size(), words.size()));
    const std::size_t kept = window.size();
    window.resize(kept + kPiece);
    stream.read(window.data() + kept, static_cast<std::streamsize>(kPiece));
    window.resize(kept + static_cast<std::size_t>(stream.gcount()));
    if (window.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  realFileOps()->list(folder.empty() ? fs::path(".") : folder, files);
  std::sort(files.begin(), files.end());
  return files;
}

/// A certificate carries its number in its name and the person's name in its title.
bool isTheirs(const fs::path& file, const std::vector<std::string>& numbers, const std::string& person) {
  constexpr std::string_view kBegin = "certificate-";
  const std::string name = file.filename().string();
  if (!name.starts_with(kBegin) || name.find(".html") == std::string::npos) return false;
  const bool numbered = std::any_of(numbers.begin(), numbers.end(), [&](const std::string& number) {
    return name.compare(kBegin.size(), number.size(), number) == 0;
  });
  return numbered || holds(file, "<h1>" + escaped(person) + "</h1>") ||
         holds(file, " · " + escaped(person) + "</title>");
}

std::vector<std::string> certificateNumbers(ResultStore& store, const Outbox& outbox,
                                            const std::string& person) {
  AttemptFilter filter;
  filter.person = person;
  std::vector<std::string> numbers;
  const auto add = [&](const std::string& id, const std::string& test) {
    numbers.push_back(id);
    if (!test.empty()) numbers.push_back(test);
  };
  for (const AttemptRow& row : store.rows(filter)) add(row.id, row.test);
  for (const KeptAttempt& each : outbox.attemptsOf(person)) add(each.id, each.test);
  return numbers;
}

}  // namespace

Erasure erasePerson(ResultStore& store, const Outbox& outbox, const fs::path& folder,
                    const fs::path& storeFile, const std::string& person) {
  Erasure erasure;
  const std::vector<std::string> numbers = certificateNumbers(store, outbox, person);
  erasure.fault = store.fault();
  if (!erasure.fault) {
    erasure.attempts = store.erase(person);
    erasure.fault = store.fault();
  }
  if (erasure.fault && erasure.fault->kind != ResultsFault::remains) return erasure;
  erasure.attempts += outbox.erase(person, erasure.undeleted);
  const auto ops = realFileOps();
  for (const fs::path& file : folder.empty() ? std::vector<fs::path>{} : filesIn(folder))
    if (isTheirs(file, numbers, person)) {
      if (ops->remove(file) == 0)
        ++erasure.certificates;
      else
        erasure.undeleted.push_back(file);
    }
  if (storeFile.empty()) return erasure;
  const std::string aside = storeFile.filename().string() + ".damaged-";
  for (const fs::path& file : filesIn(storeFile.parent_path()))
    if (file.filename().string().starts_with(aside) && holds(file, person)) erasure.keptAside.push_back(file);
  return erasure;
}

}  // namespace cardwalk
