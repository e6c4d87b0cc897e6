#include "tests/support/memory_search.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace cardwalk::support {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;

/// The letters lie `stride` bytes apart with zeroes between them.
bool spelled(const char* at, std::string_view hidden, std::size_t stride) {
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    if (at[i * stride] != static_cast<char>(hidden[i] ^ kHide)) return false;
    for (std::size_t zero = 1; zero < stride; ++zero)
      if (at[i * stride + zero] != 0) return false;
  }
  return true;
}

/// UTF-8: 1, UTF-16: 2, UTF-32: 4; 0: none of them.
std::size_t spellingAt(const char* at, std::size_t room, std::string_view hidden) {
  for (const std::size_t stride : {1, 2, 4})
    if (room >= hidden.size() * stride && spelled(at, hidden, stride)) return stride;
  return 0;
}

struct Area {
  std::uint64_t from = 0, to = 0;
  std::string name;
};

std::vector<Area> readable(pid_t process) {
  std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
  std::vector<Area> out;
  for (std::string line; std::getline(maps, line);) {
    Area area;
    char rights[8]{};
    int name = 0;
    if (std::sscanf(line.c_str(), "%" SCNx64 "-%" SCNx64 " %7s %*s %*s %*s %n", &area.from, &area.to, rights,
                    &name) < 3)
      continue;
    area.name = name > 0 ? line.substr(static_cast<std::size_t>(name)) : "";
    if (rights[0] == 'r' && !area.name.starts_with("[v")) out.push_back(std::move(area));
  }
  return out;
}

}  // namespace

std::string foundInMemory(pid_t process, std::string_view hidden) {
  const int memory = ::open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  if (memory < 0) throw std::runtime_error("the memory of the process cannot be read");
  const std::size_t overlap = hidden.size() * 4;
  const char first = static_cast<char>(hidden.front() ^ kHide);
  std::vector<char> block(kBlock + overlap);
  std::string out;
  std::uint64_t seen = 0;
  for (const Area& area : readable(process)) {
    for (std::uint64_t at = area.from; at < area.to; at += kBlock) {
      const auto wanted = std::min<std::uint64_t>(block.size(), area.to - at);
      const ssize_t count = ::pread(memory, block.data(), wanted, static_cast<off_t>(at));
      if (count <= 0) break;
      seen += static_cast<std::uint64_t>(count);
      const char* const end = block.data() + count;
      for (const char* hit = block.data(); hit < end; ++hit) {
        hit = static_cast<const char*>(std::memchr(hit, first, static_cast<std::size_t>(end - hit)));
        if (hit == nullptr) break;
        const auto offset = static_cast<std::uint64_t>(hit - block.data());
        // What is read may be the block itself, and would be found again and again.
        if (at + offset >= reinterpret_cast<std::uintptr_t>(block.data()) &&
            at + offset < reinterpret_cast<std::uintptr_t>(block.data()) + block.size())
          continue;
        const std::size_t stride = spellingAt(hit, static_cast<std::size_t>(end - hit), hidden);
        if (stride == 0 || offset >= kBlock) continue;
        char line[64];
        std::snprintf(line, sizeof line, " at %" PRIx64 ", %zu byte(s) a letter\n", at + offset, stride);
        out += (area.name.empty() ? "memory" : area.name) + line;
      }
    }
  }
  ::close(memory);
  if (seen == 0) throw std::runtime_error("the memory of the process cannot be read");
  return out;
}

}  // namespace cardwalk::support
