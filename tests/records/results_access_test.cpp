#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/results.h"
#include "core/records/results_address.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;
namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// What the work answers when somebody does it who owns nothing here and is not root.
int asAnybody(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr unsigned kNobody = 65534;
    if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) ::_exit(250);
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr int kNotOpened = 200, kWritten = 201;

/// How many attempts a reader finds; also that nothing can be written.
int readBy(const fs::path& file) {
  const OpenedResults results = openResults(file.string(), Access::read);
  if (results.store == nullptr) return kNotOpened;
  const auto rows = results.store->rows({}).size();
  if (!results.store->setPinHash("Ana", "x")) return kWritten;
  return static_cast<int>(rows);
}

std::map<std::string, std::string> contentOf(const fs::path& folder) {
  std::map<std::string, std::string> content;
  for (const auto& entry : fs::directory_iterator(folder))
    content[entry.path().filename().string()] = readFile(entry.path());
  return content;
}

void protect(const fs::path& folder) {
  using fs::perms;
  const perms read = perms::owner_read | perms::group_read | perms::others_read;
  for (const auto& entry : fs::directory_iterator(folder)) fs::permissions(entry.path(), read);
  fs::permissions(folder, read | perms::owner_exec | perms::group_exec | perms::others_exec);
}

/// Opened to read; what is then in its folder must be what was there.
ResultsError refusal(const fs::path& file, Access access) {
  const OpenedResults results = openResults(file.string(), access);
  CHECK(results.store == nullptr);
  CHECK_FALSE(results.setAside);
  return results.fault.value_or(ResultsError{});
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("who may only read gets every attempt, and nothing is made or changed") {
    const TempFolder folder;
    const fs::path file = folder / "own/results.sqlite", shared = folder / "shared";
    fs::create_directory(shared);
    fs::permissions(folder.path(), fs::perms::all);
    OpenedResults open = openResults(file.string());
    REQUIRE(fillWithInvented(*open.store, shippedPack(), 12, 5).empty());
    SUBCASE("of a file that was closed well") {
      open.store.reset();
      fs::copy_file(file, shared / "results.sqlite");
    }
    SUBCASE("of a file whose name has signs with a meaning in addresses") {
      open.store.reset();
      fs::copy_file(file, shared / "results.sqlite");
      fs::rename(shared / "results.sqlite", shared / "100%25 of#it?.sqlite");
    }
    SUBCASE("of a file whose program was killed, so that the last attempts lie beside it") {
      fs::copy_file(file, shared / "results.sqlite");
      fs::copy_file(file.string() + "-wal", shared / "results.sqlite-wal");
      REQUIRE(fs::file_size(shared / "results.sqlite-wal") > 0);
    }
    SUBCASE("of a file that a program of its owner has open") {
      open = openResults((shared / "results.sqlite").string());
      REQUIRE(fillWithInvented(*open.store, shippedPack(), 12, 5).empty());
    }
    protect(shared);
    const auto before = contentOf(shared);
    fs::path asked;
    for (const auto& [name, bytes] : before)
      if (name.ends_with(".sqlite")) asked = shared / name;
    CHECK(asAnybody([&] { return readBy(asked); }) == 12);
    const auto now = contentOf(shared);
    CHECK(now.size() == before.size());
    for (const auto& [name, bytes] : before) {
      CAPTURE(name);
      // What all programs share in memory is no content.
      if (!name.ends_with("-shm")) CHECK((now.contains(name) && now.at(name) == bytes));
    }
    fs::permissions(shared, fs::perms::owner_all);
  }

  TEST_CASE("who only reads leaves nothing beside a file that may be written either") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    REQUIRE(fillWithInvented(*openResults(file.string()).store, shippedPack(), 3, 5).empty());
    const auto before = contentOf(folder.path());
    CHECK(readBy(file) == 3);
    CHECK(contentOf(folder.path()) == before);
    CHECK(refusal(folder / "none/results.sqlite", Access::read).kind == ResultsFault::missing);
    CHECK(contentOf(folder.path()) == before);
  }

  TEST_CASE("what another program has put beside a file is neither merged nor removed by who only reads") {
    const TempFolder folder;
    const fs::path file = folder / "own/results.sqlite", left = folder / "left";
    fs::create_directory(left);
    OpenedResults open = openResults(file.string());
    REQUIRE(fillWithInvented(*open.store, shippedPack(), 12, 5).empty());
    // As a program leaves it that was killed.
    for (const char* suffix : {"", "-wal", "-shm"})
      fs::copy_file(file.string() + suffix, (left / "results.sqlite").string() + suffix);
    const auto before = contentOf(left);
    REQUIRE(before.size() == 3);
    CHECK(readBy(left / "results.sqlite") == 12);
    const auto now = contentOf(left);
    CHECK(now.size() == 3);
    CHECK(now.at("results.sqlite") == before.at("results.sqlite"));
    CHECK(now.at("results.sqlite-wal") == before.at("results.sqlite-wal"));
  }

  TEST_CASE("a damaged file has nothing beside it after somebody tried to read it") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    REQUIRE(fillWithInvented(*openResults(file.string()).store, shippedPack(), 200, 5).empty());
    const std::string whole = readFile(file);
    for (const std::string& bytes :
         {whole.substr(0, 6000), whole.substr(0, 100) + std::string(8000, 'x') + whole.substr(8100),
          whole.substr(0, 40) + std::string(20, '\xff') + whole.substr(60)}) {
      writeFile(file, bytes);
      refusal(file, Access::read);
      CHECK(contentOf(folder.path()).size() == 1);
      CHECK(readFile(file) == bytes);
    }
  }

  TEST_CASE("a folder is called a folder") {
    const TempFolder folder;
    for (const Access access : {Access::read, Access::write}) {
      const ResultsError fault = refusal(folder.path(), access);
      CHECK(fault.kind == ResultsFault::notAStore);
      CHECK(says(fault.message, "folder"));
    }
  }

  TEST_CASE("only who writes sets a damaged file aside") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    REQUIRE(fillWithInvented(*openResults(file.string()).store, shippedPack(), 200, 5).empty());
    std::string bytes = readFile(file);
    for (std::size_t at = 8192; at + 4096 < bytes.size(); at += 8192) bytes.replace(at, 2000, 2000, '\x5a');
    writeFile(file, bytes);
    const ResultsError fault = refusal(file, Access::read);
    CHECK(fault.kind == ResultsFault::damaged);
    CHECK(says(fault.message, "training desk sets it aside"));
    CHECK(contentOf(folder.path()).size() == 1);
    CHECK(readFile(file) == bytes);
    const OpenedResults written = openResults(file.string());
    REQUIRE(written.setAside);
    CHECK(readFile(*written.setAside) == bytes);
  }

  TEST_CASE("what is no store is called so, and left as it is") {
    const TempFolder folder;
    writeFile(folder / "letter.txt",
              "Dear customer, this is a letter of some length and no database at all.");
    writeFile(folder / "empty.txt", "");
    const auto before = contentOf(folder.path());
    for (const Access access : {Access::read, Access::write}) {
      const ResultsError fault = refusal(folder / "letter.txt", access);
      CHECK(fault.kind == ResultsFault::notAStore);
      CHECK(says(fault.message, "is no results file"));
    }
    CHECK(refusal(folder / "empty.txt", Access::read).kind == ResultsFault::notAStore);
    CHECK(contentOf(folder.path()) == before);
  }

  TEST_CASE("an address of another kind is refused with the two kinds that there are") {
    for (const char* address :
         {"foo://x", "mysql://ana:secret@db/results", "sqlite:///tmp/x", "PostgreSQL://db/x", "file:///x"}) {
      CAPTURE(std::string(address));
      for (const Access access : {Access::read, Access::write}) {
        const ResultsError fault = refusal(address, access);
        CHECK(fault.kind == ResultsFault::address);
        CHECK(says(fault.message, "postgresql://USER@HOST/DATABASE"));
        CHECK(says(fault.message, "a file"));
        CHECK_FALSE(says(fault.message, "secret"));
      }
      CHECK_FALSE(isResultsAddress(address));
    }
    CHECK(isResultsAddress("results.sqlite"));
    CHECK(isResultsAddress("/home/a:b@c/re sults.sqlite"));
    CHECK(isResultsAddress("postgres://db/x"));
  }

  TEST_CASE("no part of a password is ever shown, however it is written") {
    // Each piece between two signs that mean something in an address would give a part of it away.
    const std::vector<std::string> pieces{"Zq1", "Wx2", "Yv3", "Ju4", "Kk5", "Mm6", "Pp7"};
    const std::vector<std::string> passwords{
        "Zq1@Wx2",         "Zq1/Wx2",       "Zq1@Wx2/Yv3?Ju4#Kk5:Mm6%Pp7",
        "Zq1%zzWx2",       "Zq1%00Wx2",     "Zq1?Wx2",
        "Zq1%40Wx2%2FYv3", "Zq1 Wx2\tYv3",  "Zq1&Wx2=Yv3",
        "@Zq1@",           "/Zq1/Wx2/",     "Zq1[Wx2]Yv3",
        "Zq1?Wx2=Yv3@Ju4", "Zq1,Wx2:1,Yv3", "[Zq1]:Wx2"};
    for (const std::string& password : passwords) {
      // Without a host behind it, what follows an "@" or the first "/" cannot be told from a host or
      // database.
      const bool alone = password.find('@') == std::string::npos && !password.starts_with('/');
      for (const std::string& address :
           {alone ? "postgresql://ana:" + password : "postgresql://127.0.0.1:1/x",
            "postgresql://ana:" + password + "@127.0.0.1:1/results",
            "postgresql://ana:" + password + "@127.0.0.1:1/results?sslmode=disable",
            "postgresql://ana@127.0.0.1:1/results?password=" + password,
            "mysql://ana:" + password + "@127.0.0.1/x"}) {
        CAPTURE(address);
        const OpenedResults results = openResults(address);
        REQUIRE(results.fault);
        CAPTURE(results.fault->message);
        CAPTURE(shownAddress(address));
        for (const std::string& piece : pieces) {
          CHECK_FALSE(says(results.fault->message, piece));
          CHECK_FALSE(says(shownAddress(address), piece));
        }
      }
    }
    CHECK(shownAddress("postgresql://ana:a@b/c@db:5432/x?sslmode=require") == "postgresql://ana@db:5432/x");
    CHECK(shownAddress("postgresql://ana@db:5432/x") == "postgresql://ana@db:5432/x");
    CHECK(shownAddress("postgresql://[::1]:5432/x") == "postgresql://[::1]:5432/x");
    CHECK(shownAddress("postgresql:///x?host=/run/p") == "postgresql:///x");
    CHECK(shownAddress("postgresql://ana:123?abc=d@db/x") == "postgresql://ana");
    // Such a password does reach the server.
    CHECK(serverAddress("postgresql://ana:a@b/c%@db/x?host=/run").whole ==
          "postgresql://ana:a%40b%2Fc%25@db/x?host=/run");
    CHECK(serverAddress("postgresql://ana:a%40b@db/x").whole == "postgresql://ana:a%40b@db/x");
  }
}
