#include <csignal>
#include <cstdint>
#include <random>
#include <string>

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/progress.h"
#include "core/records/save.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// A tiny file system of its own; only root may make one.
class TinyDisk {
 public:
  explicit TinyDisk(const std::filesystem::path& folder) : folder_(folder) {
    mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "size=64k,mode=700") == 0;
  }
  ~TinyDisk() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  TinyDisk(const TinyDisk&) = delete;
  TinyDisk& operator=(const TinyDisk&) = delete;
  bool mounted() const { return mounted_; }
  bool makeReadOnly() {
    return ::mount(nullptr, folder_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }

 private:
  std::filesystem::path folder_;
  bool mounted_ = false;
};

/// Numbered bytes of changing length whose end proves that they are whole.
std::string numbered(std::uint64_t number) {
  return std::to_string(number) + ":" + std::string(number * 7919 % 20000, 'x') + ":" +
         std::to_string(number);
}

std::uint64_t numberOf(std::string_view bytes) {
  return std::stoull(std::string(bytes.substr(0, bytes.find(':'))));
}

std::string validate(std::string_view bytes) {
  if (bytes.empty() || bytes.front() < '0' || bytes.front() > '9') return "it has no number.";
  return bytes == numbered(numberOf(bytes)) ? "" : "it is not whole.";
}

/// Saves without end and tells each finished number through the pipe, until it is killed.
[[noreturn]] void saveForEver(const std::filesystem::path& file, std::uint64_t from, int told) {
  const auto ops = realFileOps();
  for (std::uint64_t number = from;; ++number) {
    if (!saveAtomically(*ops, file, numbered(number)).saved) ::_exit(1);
    if (::write(told, &number, sizeof number) != static_cast<ssize_t>(sizeof number)) ::_exit(1);
  }
}

/// The last number that the killed program knew to be saved; `before` if it did not get that far.
std::uint64_t killSomewhere(const std::filesystem::path& file, std::uint64_t before, unsigned microseconds) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) saveForEver(file, before + 1, ends[1]);
  ::close(ends[1]);
  ::usleep(microseconds);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  std::uint64_t told = before;
  std::uint64_t number = 0;
  while (::read(ends[0], &number, sizeof number) == static_cast<ssize_t>(sizeof number)) told = number;
  ::close(ends[0]);
  return told;
}

}  // namespace

TEST_SUITE("saving on the real disk") {
  TEST_CASE("a disk that is really full or read-only keeps the old progress and gets a message") {
    const TempFolder folder;
    TinyDisk disk(folder.path());
    if (!disk.mounted()) {
      MESSAGE("left out: only root can mount a tiny disk here");
      return;
    }
    const auto ops = realFileOps();
    CHECK(saveAtomically(*ops, folder / "progress.json", numbered(1)).saved);
    const SaveResult full = saveAtomically(*ops, folder / "progress.json", std::string(100'000, 'x'));
    CHECK_FALSE(full.saved);
    CHECK(full.message.find("full. Free some space") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "progress.json.new"));
    CHECK(loadWithFallback(*ops, folder / "progress.json", validate).bytes == numbered(1));
    REQUIRE(disk.makeReadOnly());
    const SaveResult readOnly = saveAtomically(*ops, folder / "progress.json", numbered(2));
    CHECK_FALSE(readOnly.saved);
    CHECK(readOnly.message.find("read-only") != std::string::npos);
    CHECK(loadWithFallback(*ops, folder / "progress.json", validate).bytes == numbered(1));
  }
}

TEST_SUITE("soak saving") {
  TEST_CASE("a thousand kills at random moments lose nothing that was saved") {
    const TempFolder folder;
    const auto file = folder / "data/progress.json";
    const auto ops = realFileOps();
    std::mt19937_64 random(20240607);
    std::uint64_t last = 0;
    for (int round = 0; round < 1000; ++round) {
      const std::uint64_t told = killSomewhere(file, last, static_cast<unsigned>(random() % 4000));
      const LoadedFile loaded = loadWithFallback(*ops, file, validate);
      CHECK(loaded.messages.empty());
      const std::uint64_t found = loaded.bytes.empty() ? 0 : numberOf(loaded.bytes);
      // Killed between the rename and the word about it, the disk is one ahead.
      CHECK((found == told || found == told + 1));
      last = found;
    }
    CHECK(last > 100);
  }
}
