#include <cerrno>
#include <csignal>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/results.h"
#include "core/records/sql.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;
namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

/// A program that takes the whole file for itself.
class Holder {
 public:
  explicit Holder(const fs::path& file) : database_(openSqlite(file)) {
    database_->runScript("BEGIN IMMEDIATE; CREATE TABLE held (n INTEGER)");
  }
  ~Holder() { database_->runScript("ROLLBACK"); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

 private:
  std::unique_ptr<SqlDatabase> database_;
};

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("a damaged file is set aside, named, and a new one takes what comes") {
    const KeptAttempt attempt = inventAttempt(shippedPack(), 0, 1, 1);
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    SUBCASE("no database at all") {
      writeFile(file, "this has never been a database, and never will be one");
    }
    SUBCASE("pages overwritten in the middle") {
      {
        const OpenedResults results = openResults(file.string());
        REQUIRE(fillWithInvented(*results.store, shippedPack(), 200, 3).empty());
      }
      std::string bytes = readFile(file);
      REQUIRE(bytes.size() > 100'000);
      for (std::size_t at = 8192; at + 4096 < bytes.size(); at += 8192) bytes.replace(at, 2000, 2000, '\x5a');
      writeFile(file, bytes);
    }
    SUBCASE("cut short") {
      {
        const OpenedResults results = openResults(file.string());
        REQUIRE(fillWithInvented(*results.store, shippedPack(), 200, 3).empty());
      }
      fs::resize_file(file, fs::file_size(file) / 2);
    }
    const std::string damaged = readFile(file);
    const OpenedResults results = openResults(file.string());
    REQUIRE(results.store != nullptr);
    REQUIRE(results.setAside);
    CHECK(readFile(*results.setAside) == damaged);
    CHECK_FALSE(results.store->add(attempt));
    const OpenedResults again = openResults(file.string());
    CHECK_FALSE(again.setAside);
    CHECK(again.store->rows({}).size() == 1);
  }

  TEST_CASE("damage that shows while the file is in use is said, and the next start sets the file aside") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    {
      const OpenedResults results = openResults(file.string());
      // More than is looked through at the start.
      REQUIRE(fillWithInvented(*results.store, shippedPack(), 1300, 3).empty());
    }
    std::string bytes = readFile(file);
    REQUIRE(bytes.size() > 4'300'000);
    for (std::size_t at = 4096; at + 4096 < bytes.size(); at += 4096)
      if (at > 65536) bytes.replace(at, 600, 600, '\x5a');
    writeFile(file, bytes);
    Outbox outbox(folder / "outbox");
    REQUIRE_FALSE(outbox.put(inventAttempt(shippedPack(), 9999, 1, 8)));
    {
      const OpenedResults results = openResults(file.string());
      REQUIRE(results.store != nullptr);
      REQUIRE_FALSE(results.setAside);
      CHECK(outbox.deliver(*results.store).taken == 0);
      REQUIRE(results.store->fault());
      CHECK(results.store->fault()->kind == ResultsFault::damaged);
      CHECK(says(results.store->fault()->message, "is damaged"));
    }
    const std::string damaged = readFile(file);
    const OpenedResults reading = openResults(file.string(), Access::read);
    REQUIRE(reading.fault);
    CHECK(reading.fault->kind == ResultsFault::damaged);
    CHECK(readFile(file) == damaged);
    const OpenedResults results = openResults(file.string());
    REQUIRE(results.store != nullptr);
    CHECK(results.setAside);
    CHECK(outbox.deliver(*results.store).taken == 1);
    CHECK(results.store->rows({}).size() == 1);
  }

  TEST_CASE("a file that another program holds is named, nothing is lost, and it is delivered later, once") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    const OpenedResults results = openResults(file.string());
    REQUIRE(results.store != nullptr);
    Outbox outbox(folder / "outbox");
    const std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 3, 4);
    {
      const Holder holder(file);
      const auto fault = results.store->add(attempts[0]);
      REQUIRE(fault);
      CHECK(fault->kind == ResultsFault::locked);
      CHECK(says(fault->message, "held by another program"));
      CHECK(says(fault->message, file.c_str()));
      for (auto each = attempts.rbegin(); each != attempts.rend(); ++each) CHECK_FALSE(outbox.put(*each));
      CHECK_FALSE(outbox.put(attempts[0]));
      CHECK(outbox.waiting() == 3);
    }
    CHECK(outbox.deliver(*results.store).taken == 3);
    CHECK(outbox.deliver(*results.store).taken == 0);
    const auto rows = results.store->rows({});
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].id == attempts[0].id);
    CHECK(fs::is_empty(folder / "outbox"));
  }

  TEST_CASE("what cannot be read in the outbox is set aside and does not hold up the rest") {
    const TempFolder folder;
    Outbox outbox(folder / "outbox");
    const std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 2, 4);
    REQUIRE_FALSE(outbox.put(attempts[0]));
    REQUIRE_FALSE(outbox.put(attempts[1]));
    const fs::path bad = folder / "outbox/0000000000000001-x.attempt.json";
    writeFile(bad, "{\"format\":1,\"id\":7}");
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    CHECK(outbox.deliver(*results.store).taken == 2);
    CHECK(outbox.waiting() == 0);
    CHECK(fs::exists(bad.string() + ".damaged-1"));
    KeptAttempt nameless = attempts[0];
    nameless.id = "../../evil";
    CHECK(outbox.put(nameless));
  }

  TEST_CASE("a full disk is said in words, the file stays readable, and the attempt waits beside it") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    {
      const OpenedResults results = openResults(file.string());
      REQUIRE(fillWithInvented(*results.store, shippedPack(), 50, 1).empty());
    }
    const Pack& pack = shippedPack();
    const pid_t child = ::fork();
    if (child == 0) {
      // No file may grow beyond the size that this one has: what a full disk does, for this process alone.
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{fs::file_size(file), fs::file_size(file)};
      ::setrlimit(RLIMIT_FSIZE, &limit);
      const OpenedResults results = openResults(file.string());
      Outbox outbox(folder / "outbox");
      for (int i = 0; results.store != nullptr && i < 100'000; ++i) {
        const KeptAttempt attempt = inventAttempt(pack, i, 100'000, 77);
        const auto fault = results.store->add(attempt);
        if (!fault) continue;
        const bool clear = fault->kind == ResultsFault::full && says(fault->message, "disk is full");
        ::_exit(clear && !outbox.put(attempt) ? 0 : 1);
      }
      ::_exit(2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    const OpenedResults results = openResults(file.string());
    REQUIRE(results.store != nullptr);
    CHECK_FALSE(results.setAside);
    const auto before = results.store->rows({}).size();
    CHECK(before >= 50);
    Outbox outbox(folder / "outbox");
    CHECK(outbox.deliver(*results.store).taken == 1);
    CHECK(results.store->rows({}).size() == before + 1);
  }

  TEST_CASE("a place that may not be written is named") {
    const TempFolder folder;
    writeFile(folder / "file", "in the way");
    const OpenedResults results = openResults((folder / "file/results.sqlite").string());
    CHECK(results.store == nullptr);
    REQUIRE(results.fault);
    CHECK(says(results.fault->message, (folder / "file").c_str()));
    const OpenedResults asFolder = openResults(folder.path().string());
    CHECK(asFolder.store == nullptr);
    CHECK(asFolder.fault);
  }

  TEST_CASE("a database of another program gets no tables of ours") {
    const TempFolder folder;
    const fs::path file = folder / "accounts.sqlite";
    openSqlite(file)->runScript("CREATE TABLE accounts (n INTEGER)");
    const OpenedResults results = openResults(file.string());
    CHECK(results.store == nullptr);
    REQUIRE(results.fault);
    CHECK(says(results.fault->message, "another program"));
  }

  TEST_CASE("nothing of an erased person is left in the bytes of the file") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    const OpenedResults results = openResults(file.string());
    KeptAttempt attempt = inventAttempt(shippedPack(), 0, 1, 1);
    attempt.person = "Xanthippe Quellenreiter";
    REQUIRE(fillWithInvented(*results.store, shippedPack(), 30, 1).empty());
    attempt.id[0] = attempt.id[0] == '0' ? '1' : '0';
    REQUIRE_FALSE(results.store->add(attempt));
    Outbox outbox(folder / "outbox");
    attempt.id[1] = attempt.id[1] == '0' ? '1' : '0';
    REQUIRE_FALSE(outbox.put(attempt));
    REQUIRE_FALSE(outbox.put(inventAttempt(shippedPack(), 70, 90, 5)));
    CHECK(outbox.attemptsOf(attempt.person).size() == 1);
    CHECK(results.store->erase(attempt.person) == 1);
    std::vector<fs::path> left;
    CHECK(outbox.erase(attempt.person, left) == 1);
    CHECK(left.empty());
    CHECK(outbox.waiting() == 1);
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
      CAPTURE(entry.path().string());
      if (entry.is_regular_file()) CHECK_FALSE(says(readFile(entry.path()), "Xanthippe"));
    }
  }

  TEST_CASE("what the store has taken and the folder does not let go of is told, and counts once") {
    struct Stuck : SimulatedDisk {
      FileError remove(const Path& file) override {
        return file.string().ends_with(".attempt.json") ? EACCES : SimulatedDisk::remove(file);
      }
    };
    const TempFolder folder;
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    const KeptAttempt attempt = inventAttempt(shippedPack(), 0, 1, 1);
    Outbox outbox("outbox", std::make_shared<Stuck>());
    REQUIRE_FALSE(outbox.put(attempt));
    for (int round = 0; round < 2; ++round) {
      const Delivery delivery = outbox.deliver(*results.store);
      CHECK_FALSE(delivery.fault);
      CHECK(delivery.stuck == 1);
      REQUIRE(delivery.undeleted.size() == 1);
      CHECK(says(delivery.undeleted.front().why, attempt.id.c_str()));
      CHECK(says(delivery.undeleted.front().why, "permission"));
      CHECK(delivery.undeleted.front().file.string().ends_with(".attempt.json"));
      CHECK(results.store->count({}) == 1);
    }
    std::vector<fs::path> left;
    CHECK(outbox.erase(attempt.person, left) == 0);
    REQUIRE(left.size() == 1);
    CHECK(says(left.front().string(), attempt.id.c_str()));
  }

  TEST_CASE("an earlier copy that the folder does not let go of is told until it has gone") {
    struct Stuck : SimulatedDisk {
      FileError remove(const Path& file) override {
        return stuck && exists(file) && file.string().ends_with(".old") ? EACCES
                                                                        : SimulatedDisk::remove(file);
      }
      bool stuck = false;
    };
    const TempFolder folder;
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    const auto disk = std::make_shared<Stuck>();
    Outbox outbox("outbox", disk);
    for (int times = 0; times < 2; ++times) REQUIRE_FALSE(outbox.put(inventAttempt(shippedPack(), 0, 1, 1)));
    disk->stuck = true;
    for (int round = 0; round < 2; ++round) {
      const Delivery delivery = outbox.deliver(*results.store);
      CHECK(delivery.stuck == 1);
      REQUIRE(delivery.undeleted.size() == 1);
      CHECK(delivery.undeleted.front().file.string().ends_with(".old"));
    }
    disk->stuck = false;
    CHECK(outbox.deliver(*results.store).undeleted.empty());
    CHECK(disk->list().empty());
    CHECK(results.store->count({}) == 1);
  }

  TEST_CASE("nobody else on the machine may read the results") {
    const TempFolder folder;
    const fs::path file = folder / "results.sqlite";
    const OpenedResults results = openResults(file.string());
    REQUIRE_FALSE(results.store->add(inventAttempt(shippedPack(), 0, 1, 1)));
    for (const auto& entry : fs::directory_iterator(folder.path())) {
      CAPTURE(entry.path().string());
      CHECK((entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
            fs::perms::none);
    }
  }
}
