#include "ui/bench/child.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

#include <elf.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cardwalk::ui {
namespace {

constexpr auto kPatience = std::chrono::seconds(120);
using Clock = std::chrono::steady_clock;

struct Pipe {
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
  }
  ~Pipe() {
    for (std::size_t end = 0; end < 2; ++end) close(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close(std::size_t end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
  std::array<int, 2> ends{-1, -1};
};

pid_t launch(const std::vector<std::string>& words, const Pipe& out, const Pipe& err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out.ends[1], 1);
  posix_spawn_file_actions_adddup2(&actions, err.ends[1], 2);
  std::string self = "/proc/self/exe";
  std::vector<std::string> copies{"cardwalk"};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& word : copies) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t child = -1;
  if (::posix_spawn(&child, self.c_str(), &actions, nullptr, pointers.data(), environ) != 0) child = -1;
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

/// Both texts until the child has closed them; false when it took too long.
bool collect(const Pipe& out, const Pipe& err, std::string& output, std::string& errors) {
  std::array<pollfd, 2> watched{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
  const std::array<std::string*, 2> texts{&output, &errors};
  const auto deadline = Clock::now() + kPatience;
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0 || ::poll(watched.data(), watched.size(), static_cast<int>(left)) < 0) return false;
    for (std::size_t i = 0; i < watched.size(); ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0) continue;
      std::array<char, 4096> block;
      const ssize_t count = ::read(watched[i].fd, block.data(), block.size());
      if (count > 0) {
        texts[i]->append(block.data(), static_cast<std::size_t>(count));
      } else {
        watched[i].fd = -1;
      }
    }
  }
  return true;
}

std::map<std::string, double> valuesIn(const std::string& output) {
  std::map<std::string, double> values;
  std::istringstream in(output);
  std::string key;
  double value = 0;
  while (in >> key >> value) values[key] = value;
  return values;
}

template <class Thing>
bool readAt(std::ifstream& in, std::uint64_t offset, Thing& thing) {
  in.seekg(static_cast<std::streamoff>(offset));
  in.read(reinterpret_cast<char*>(&thing), sizeof thing);
  return static_cast<bool>(in);
}

}  // namespace

ChildResult runChild(const std::vector<std::string>& words) {
  ChildResult result;
  Pipe out, err;
  const auto begun = Clock::now();
  result.begun = std::chrono::duration<double, std::milli>(begun.time_since_epoch()).count();
  const pid_t child = launch(words, out, err);
  if (child < 0) {
    result.errors = "the program could not be started once more";
    return result;
  }
  out.close(1);
  err.close(1);
  std::string output;
  if (!collect(out, err, output, result.errors)) ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  result.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
  result.good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  result.values = valuesIn(output);
  while (!result.errors.empty() && result.errors.back() == '\n') result.errors.pop_back();
  return result;
}

std::optional<double> strippedMib() {
  std::error_code fault;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", fault);
  const auto size = fault ? 0 : std::filesystem::file_size(self, fault);
  std::ifstream in(self, std::ios::binary);
  Elf64_Ehdr header{};
  if (fault || !readAt(in, 0, header) || std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 ||
      header.e_ident[EI_CLASS] != ELFCLASS64)
    return std::nullopt;
  // What strip takes away: symbols, their names, and what debuggers read. None of it is loaded.
  std::uint64_t symbols = 0;
  for (std::uint64_t i = 0; i < header.e_shnum; ++i) {
    Elf64_Shdr section{};
    if (!readAt(in, header.e_shoff + i * header.e_shentsize, section)) return std::nullopt;
    const bool loaded = (section.sh_flags & SHF_ALLOC) != 0;
    const bool removable = section.sh_type == SHT_SYMTAB || section.sh_type == SHT_PROGBITS ||
                           (section.sh_type == SHT_STRTAB && i != header.e_shstrndx);
    if (!loaded && removable) symbols += section.sh_size;
  }
  return static_cast<double>(size - symbols) / 1024 / 1024;
}

}  // namespace cardwalk::ui
