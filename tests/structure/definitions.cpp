#include "tests/structure/definitions.h"

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/temp_folder.h"

namespace cardwalk::structure {

namespace fs = std::filesystem;

std::vector<std::string> typesIn(std::string_view text) {
  // Namespaces are not indented, so what stands at the margin stands at namespace scope.
  const std::regex opening("^namespace ?([A-Za-z0-9_:]*) ?\\{$");
  const std::regex definition(
      "^(?:struct|class|enum class|enum|union) (\\w+)(?: final)?(?: *:[^:].*)?(?: *\\{.*)?$");
  std::vector<std::string> types, namespaces;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (std::regex_match(line, found, opening)) {
      namespaces.push_back(found[1]);
    } else if (line.starts_with("}  // namespace") && !namespaces.empty()) {
      namespaces.pop_back();
    } else if (std::regex_match(line, found, definition)) {
      std::string name;
      bool shared = true;
      for (const std::string& each : namespaces) {
        shared = shared && !each.empty();
        name += each + "::";
      }
      if (shared) types.push_back(name + found[1].str());
    }
  }
  return types;
}

std::vector<std::string> definedTwiceBelow(const fs::path& root) {
  std::map<std::string, std::multiset<std::string>> files;
  for (const char* folder : {"core", "ui", "tests"})
    for (const fs::directory_entry& each : fs::recursive_directory_iterator(root / folder)) {
      const std::string ending = each.path().extension().string();
      if (ending != ".h" && ending != ".cpp") continue;
      for (const std::string& type : typesIn(support::readFile(each.path())))
        files[type].insert(each.path().lexically_relative(root).string());
    }
  std::vector<std::string> twice;
  for (const auto& [type, where] : files) {
    if (where.size() < 2) continue;
    std::string line = type + ":";
    for (const std::string& each : where) line += " " + each;
    twice.push_back(line);
  }
  return twice;
}

}  // namespace cardwalk::structure
