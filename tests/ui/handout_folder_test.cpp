// A handout that fails in the middle takes nothing from the one before it.

#include <cerrno>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/cli/handout_shell.h"
#include "tests/support/temp_folder.h"
#include "ui/handout/output_folder.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;
using support::filesIn;
using support::TempFolder;
using support::writeFile;
using Files = std::map<std::string, std::string>;

/// The real file system, until somebody says otherwise of an operation: an errno instead of doing it.
class WatchedOps : public FileOps {
 public:
  using Judge = std::function<FileError(const char* operation)>;
  explicit WatchedOps(Judge judge) : judge_(std::move(judge)) {}

  FileError makeFolders(const Path& folder) override {
    return after("makeFolders", [&] { return real_->makeFolders(folder); });
  }
  FileError create(const Path& file, Handle& handle) override {
    return after("create", [&] { return real_->create(file, handle); });
  }
  FileError append(const Path& file, Handle& handle) override {
    return after("append", [&] { return real_->append(file, handle); });
  }
  FileError write(Handle handle, std::string_view bytes, std::size_t& written) override {
    written = 0;
    return after("write", [&] { return real_->write(handle, bytes, written); });
  }
  FileError sync(Handle handle) override {
    return after("sync", [&] { return real_->sync(handle); });
  }
  FileError close(Handle handle) override { return real_->close(handle); }
  FileError link(const Path& file, const Path& second) override {
    return after("link", [&] { return real_->link(file, second); });
  }
  FileError rename(const Path& from, const Path& to) override {
    return after("rename", [&] { return real_->rename(from, to); });
  }
  FileError remove(const Path& file) override {
    return after("remove", [&] { return real_->remove(file); });
  }
  FileError syncFolder(const Path& folder) override {
    return after("syncFolder", [&] { return real_->syncFolder(folder); });
  }
  FileError read(const Path& file, std::size_t limit, std::string& bytes) override {
    return real_->read(file, limit, bytes);
  }
  bool exists(const Path& file) override { return real_->exists(file); }
  FileError list(const Path& folder, std::vector<Path>& files) override { return real_->list(folder, files); }

 private:
  template <class Operation>
  FileError after(const char* name, Operation operation) {
    const FileError error = judge_(name);
    return error == 0 ? operation() : error;
  }

  Judge judge_;
  std::unique_ptr<FileOps> real_ = realFileOps();
};

const Files kEarlier{
    {"01.png", "old one"}, {"02.png", "old two"}, {"handout.json", "old list"}, {"mine", "x"}};
const Files kLater{
    {"01.png", "new one"}, {"handout.html", "new page"}, {"handout.json", "new list"}, {"mine", "x"}};

void putEarlier(const fs::path& folder) {
  for (const auto& [name, bytes] : kEarlier) writeFile(folder / name, bytes);
}

/// Writes the later handout over the earlier one; true if it got its names.
bool writeLater(const fs::path& home, WatchedOps::Judge judge) {
  OutputFolder folder(home, std::make_unique<WatchedOps>(std::move(judge)));
  if (folder.prepare()) return false;
  for (const auto& [name, bytes] : kLater)
    if (name != "mine" && folder.write(name, bytes)) return false;
  return !folder.commit({"01.png", "02.png", "handout.json"});
}

/// Refuses the operation with this number, counted from 0.
WatchedOps::Judge failingAt(int number, FileError error, bool links) {
  return [=, count = 0](const char* operation) mutable -> FileError {
    if (!links && std::string(operation) == "link") return EPERM;
    return count++ == number ? error : 0;
  };
}

}  // namespace

TEST_SUITE("handout") {
  TEST_CASE("whichever operation fails, the earlier handout stays whole, or the new one is") {
    for (const bool links : {true, false}) {
      int kept = 0;
      bool done = false;
      for (int number = 0; !done; ++number) {
        CAPTURE(links);
        CAPTURE(number);
        const TempFolder home;
        putEarlier(home.path());
        // Where nothing failed any more, every operation has had its turn.
        int asked = 0;
        const WatchedOps::Judge judge = failingAt(number, ENOSPC, links);
        const bool written = writeLater(home.path(), [&, judge](const char* operation) mutable {
          ++asked;
          return judge(operation);
        });
        CHECK(filesIn(home.path()) == (written ? kLater : kEarlier));
        kept += written ? 0 : 1;
        done = written && asked <= number;
        REQUIRE(number < 60);
      }
      CHECK(kept >= 10);
    }
  }

  TEST_CASE("wherever the program is ended, the next one finds the earlier handout whole, or the new one") {
    for (const bool links : {true, false}) {
      bool done = false;
      int restored = 0;
      for (int number = 0; !done; ++number) {
        CAPTURE(links);
        CAPTURE(number);
        const TempFolder home;
        putEarlier(home.path());
        const pid_t child = ::fork();
        if (child == 0) {
          writeLater(home.path(), [=, count = 0](const char* operation) mutable -> FileError {
            if (!links && std::string(operation) == "link") return EPERM;
            if (count++ == number) ::_exit(7);
            return 0;
          });
          ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        done = WEXITSTATUS(status) == 0;
        OutputFolder next(home.path());
        CHECK_FALSE(next.prepare());
        Files found = filesIn(home.path());
        if (found.at("handout.json") == "old list") {
          // A name that no file had may have got one.
          found.erase("handout.html");
          CHECK(found == kEarlier);
          ++restored;
        } else {
          CHECK(found == kLater);
        }
        REQUIRE(number < 60);
      }
      CHECK(restored >= 10);
    }
  }

  TEST_CASE("a disk that takes nothing more and gives no reason is full, and nobody waits for it") {
    const TempFolder home;
    class Silent final : public WatchedOps {
     public:
      Silent() : WatchedOps([](const char*) { return 0; }) {}
      FileError write(Handle, std::string_view, std::size_t& written) override {
        written = 0;
        return 0;
      }
    };
    OutputFolder folder(home.path(), std::make_unique<Silent>());
    CHECK(folder.write("a.txt", "words").reason == std::generic_category().message(ENOSPC));
  }
}

}  // namespace cardwalk::ui
