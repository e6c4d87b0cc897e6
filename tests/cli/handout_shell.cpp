#include "tests/cli/handout_shell.h"

#include <algorithm>
#include <csignal>

#include <nlohmann/json.hpp>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temp_folder.h"

namespace cardwalk::support {

namespace fs = std::filesystem;
using nlohmann::json;

ProcessResult capture(Words more, const std::string& pack) {
  Words words{"capture", "--pack", pack};
  words.insert(words.end(), more.begin(), more.end());
  return runCardwalk(std::move(words));
}

Words plan(const fs::path& out, Words more) {
  Words words{"--scenario", "T01", "--size", "640x420", "--out", out.string()};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& each : fs::directory_iterator(folder))
    files[each.path().filename().string()] = each.is_regular_file() ? readFile(each.path()) : "";
  return files;
}

std::set<std::string> namesIn(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& [name, bytes] : filesIn(folder)) names.insert(name);
  return names;
}

bool isOneLine(const std::string& text) { return !text.empty() && text.find('\n') == text.size() - 1; }
bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::set<std::string> named(const std::string& output) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < output.size();) {
    const std::size_t end = std::min(output.find('\n', at), output.size());
    const std::string line = output.substr(at, end - at);
    names.insert(line.substr(0, line.find(':')));
    at = end + 1;
  }
  return names;
}

std::set<std::string> differing(const fs::path& before, const fs::path& after) {
  std::set<std::string> names;
  const json earlier = json::parse(readFile(before / "handout.json"))["pictures"];
  const json later = json::parse(readFile(after / "handout.json"))["pictures"];
  for (std::size_t i = 0; i < std::min(earlier.size(), later.size()); ++i) {
    const std::string file = earlier[i]["file"].get<std::string>();
    bool other = readFile(before / file) != readFile(after / file);
    for (const char* words : {"instruction", "because", "where", "answer", "alt"})
      other = other || earlier[i].value(words, "") != later[i].value(words, "");
    if (other) names.insert(file);
  }
  return names;
}

int stopWhileWriting(Words words, const fs::path& folder, int signal) {
  const int watch = ::inotify_init1(IN_CLOEXEC);
  if (::inotify_add_watch(watch, folder.c_str(), IN_CREATE) < 0) return -1;
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGHUP, SIG_DFL);  // tests started by nohup ignore it, and so would the program
    std::vector<char*> list{const_cast<char*>(CARDWALK_BINARY)};
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    ::execv(CARDWALK_BINARY, list.data());
    ::_exit(127);
  }
  pollfd made{watch, POLLIN, 0};
  const int found = ::poll(&made, 1, 60'000);
  ::kill(child, found == 1 ? signal : SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(watch);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace cardwalk::support
