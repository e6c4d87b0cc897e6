// Results at the desk: kept, kept back while the store is away, and looked at by the supervisor.

#include <algorithm>
#include <memory>
#include <span>

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

/// A store on the disk that can be away, and a clock and ids of its own.
struct Seat {
  support::TempFolder folder;
  bool away = false;
  std::uint8_t drawn = 0;
  std::int64_t now = 1798000000000;
  std::string file() const { return (folder / "results.sqlite").string(); }

  DriverSetup setup(const DeskWish& wish) {
    DriverSetup out = deskSetup(wish);
    out.deskHooks.open = [this] {
      OpenedResults opened;
      if (away)
        opened.fault = ResultsError{"The server does not answer.", ResultsFault::unreachable};
      else
        opened = openResults(file());
      return opened;
    };
    out.deskHooks.outbox = folder / "outbox";
    out.deskHooks.wallClock = [this] { return now; };
    out.deskHooks.random = [this] {
      std::array<std::uint8_t, 16> bytes;
      bytes.fill(++drawn);
      return bytes;
    };
    return out;
  }
  std::size_t kept() {
    OpenedResults opened = openResults(file());
    return opened.store ? opened.store->rows({}).size() : 0;
  }
};

DeskWish start() {
  DeskWish wish;
  wish.open = true;
  return wish;
}

}  // namespace

TEST_CASE("an attempt is kept with all its actions, and the inbox shows the best one of each ticket") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  Driver driver(pack, seat.setup(wishFor("S02", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.solve());
  REQUIRE(mara.press("train/inbox"));
  CHECK(mara.reads("Passed · 100"));
  const auto rows = driver.desk().records().rowsOf("Mara");
  REQUIRE(rows.size() == 1);
  const auto kept = driver.desk().records().attempt(rows.front().id);
  REQUIRE(kept.has_value());
  CHECK(score(pack, kept->record).total() == 100);
  CHECK(seat.kept() == 1);
}

TEST_CASE(
    "a seat that loses the store says so calmly, goes on, and delivers later: nothing lost, nothing twice") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  seat.away = true;
  {
    Driver driver(pack, seat.setup(wishFor("S02", TrainingMode::practice)));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.solve());
    CHECK(mara.reads("Nothing is lost"));
    CHECK(driver.desk().records().waiting() == 1);
    REQUIRE(mara.press("train/inbox"));
    CHECK(mara.reads("Passed · 100"));
    seat.away = false;
    REQUIRE(mara.press("train/ticket/S01"));
    REQUIRE(mara.press("train/leave"));
    REQUIRE(mara.press("train/leave"));
    CHECK_FALSE(mara.reads("Nothing is lost"));
    CHECK(driver.desk().records().waiting() == 0);
  }
  CHECK(seat.kept() == 2);
}

TEST_CASE("where not even the folder for waiting attempts can be made, nobody is told that nothing is lost") {
  Seat seat;
  seat.away = true;
  support::writeFile(seat.folder / "outbox", "a file stands where the folder should be");
  Driver driver(support::shippedPack(), seat.setup(wishFor("S02", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.solve());
  CHECK_FALSE(mara.reads("Nothing is lost"));
  CHECK(mara.reads("they are lost when the window closes"));
  CHECK(driver.desk().records().waiting() == 1);
  // A store that answers again takes them from memory.
  seat.away = false;
  REQUIRE(mara.press("train/inbox"));
  CHECK_FALSE(mara.reads("they are lost when the window closes"));
}

TEST_CASE("closing the window in the middle of a ticket keeps the attempt as unfinished") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  {
    Driver driver(pack, seat.setup(wishFor("S01", TrainingMode::practice)));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
  }
  OpenedResults opened = openResults(seat.file());
  REQUIRE(opened.store);
  const auto rows = opened.store->rows({});
  REQUIRE(rows.size() == 1);
  CHECK_FALSE(rows.front().passed);
  CHECK(opened.store->attempt(rows.front().id)->record.log.back().kind == EntryKind::left);
}

TEST_CASE("a name with a PIN lets nobody else in") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  {
    OpenedResults opened = openResults(seat.file());
    REQUIRE(opened.store);
    REQUIRE_FALSE(opened.store->setPinHash("Mara", *hashPin("4711")));
  }
  DriverSetup setup = seat.setup(start());
  Driver driver(pack, setup);
  TraineeAtDesk mara(driver);
  REQUIRE(driver.desk().page() == DeskPage::start);
  REQUIRE(mara.press("train/begin"));
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(mara.reads("This name has a PIN. Type it to go on."));
  REQUIRE(driver.type("train.pin", "1111"));
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(mara.reads("That PIN does not fit this name."));
  REQUIRE(driver.type("train.pin", "4711"));
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("behind a PIN the supervisor sees 500 attempts, filters them, and opens one step by step") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  {
    OpenedResults opened = openResults(seat.file());
    REQUIRE(opened.store);
    REQUIRE(support::fillWithInvented(*opened.store, pack, 500, 3).empty());
    REQUIRE_FALSE(opened.store->setPinHash("", *hashPin("2468")));
  }
  DriverSetup setup = seat.setup(start());
  setup.desk->person = "";
  Driver driver(pack, setup);
  TraineeAtDesk lead(driver);
  REQUIRE(lead.press("train/supervisor"));
  CHECK_FALSE(lead.reads("500"));
  REQUIRE(driver.type("train.supervisor.pin", "1111"));
  CHECK(lead.reads("That is not the PIN."));
  CHECK_FALSE(lead.reads("500"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  CHECK(lead.reads("500"));
  REQUIRE(lead.press("train/tab/people"));
  REQUIRE_FALSE(driver.desk().supervisor().sums.persons.empty());
  const PersonSum person = driver.desk().supervisor().sums.persons.front();
  CHECK(lead.reads(person.person));
  REQUIRE(lead.press("train/person/" + person.person));
  CHECK(driver.desk().supervisor().sums.attempts == person.attempts);
  REQUIRE(lead.press("train/tab/attempts"));
  const std::string id = driver.desk().supervisor().rows.front().id;
  REQUIRE(lead.press("train/attempt/" + id));
  REQUIRE(driver.desk().page() == DeskPage::debrief);
  CHECK(driver.desk().reviewed().person == person.person);
  CHECK(driver.anchor("train/branch") == nullptr);
  REQUIRE(lead.press("train/inbox"));
  CHECK(driver.desk().page() == DeskPage::supervisor);
}

TEST_CASE("the supervisor sees who has a ticket in hand, and nobody once it is left") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  const auto store = openResults(seat.file()).store;
  {
    DeskWish wish = start();
    wish.person = "Mara";
    wish.ticket = "S05";
    Driver driver(pack, seat.setup(wish));
    REQUIRE(store->atWork(0).size() == 1);
    CHECK(store->atWork(0)[0].person == "Mara");
    CHECK(store->atWork(0)[0].ticket == "S05");
    DriverSetup setup = seat.setup(start());
    setup.desk->person = "";
    Driver other(pack, setup);
    TraineeAtDesk lead(other);
    REQUIRE(lead.press("train/supervisor"));
    REQUIRE(other.type("train.supervisor.pin", "2468"));
    REQUIRE(other.type("train.supervisor.pin.again", "2468"));
    REQUIRE(lead.press("train/tab/people"));
    CHECK(lead.reads("At work now"));
    CHECK(lead.reads("Mara"));
  }
  CHECK(store->atWork(0).empty());
  // A seat that broke down cannot say that it has gone.
  REQUIRE_FALSE(store->noteWork({"Ana", "", "S01", TrainingMode::test, seat.now - kLongestWork - 1}));
  CHECK(store->atWork(seat.now - kLongestWork).empty());
}

TEST_CASE("the supervisor writes a certificate for who has passed a test, and for nobody else") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  DeskWish wish;
  wish.tickets = 1;
  wish.seed = 2;
  DriverSetup setup = seat.setup(wish);
  std::string written;
  setup.deskHooks.write = [&](const std::string& name, const std::string& bytes) {
    written = bytes;
    return "/results/" + name;
  };
  Driver driver(pack, setup);
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/ticket"));
  REQUIRE(mara.solve());
  REQUIRE(mara.press("train/start"));
  REQUIRE(mara.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  REQUIRE(driver.type("train.supervisor.pin.again", "2468"));
  REQUIRE(mara.press("train/tab/people"));
  REQUIRE(mara.press("train/person/Mara"));
  REQUIRE(mara.press("train/certificate"));
  CHECK(mara.reads("The certificate lies in /results/certificate-"));
  CHECK(written.find("Mara") != std::string::npos);
}

namespace {

/// A store that counts how often it is asked.
class CountingStore final : public ResultStore {
 public:
  CountingStore(std::unique_ptr<ResultStore> inner, int& asked) : inner_(std::move(inner)), asked_(asked) {}
  std::optional<ResultsError> addAll(std::span<const KeptAttempt> attempts) override {
    return inner_->addAll(attempts);
  }
  void visit(const AttemptFilter& filter, const std::function<void(const KeptAttempt&)>& each) override {
    ++asked_;
    inner_->visit(filter, each);
  }
  std::optional<ResultsError> fault() const override { return inner_->fault(); }
  std::vector<AttemptRow> rows(const AttemptFilter& filter) override {
    return ++asked_, inner_->rows(filter);
  }
  int count(const AttemptFilter& filter) override { return ++asked_, inner_->count(filter); }
  std::optional<KeptAttempt> attempt(const std::string& id) override { return ++asked_, inner_->attempt(id); }
  ResultSums sums(const AttemptFilter& filter) override { return ++asked_, inner_->sums(filter); }
  PinHash pinHash(const std::string& person) override { return ++asked_, inner_->pinHash(person); }
  std::optional<ResultsError> setPinHash(const std::string& person, const std::string& hash) override {
    return inner_->setPinHash(person, hash);
  }
  std::vector<std::string> people() override { return ++asked_, inner_->people(); }
  std::optional<ResultsError> noteWork(const AtWork& work) override { return inner_->noteWork(work); }
  std::vector<AtWork> atWork(std::int64_t from) override { return ++asked_, inner_->atWork(from); }
  int erase(const std::string& person) override { return inner_->erase(person); }

 private:
  std::unique_ptr<ResultStore> inner_;
  int& asked_;
};

}  // namespace

TEST_CASE("the store is asked when a filter changes, and never while a page is only drawn") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  int asked = 0;
  DriverSetup setup = seat.setup(start());
  setup.desk->person = "";
  setup.deskHooks.open = [&] {
    OpenedResults opened = openResults(seat.file());
    opened.store = std::make_unique<CountingStore>(std::move(opened.store), asked);
    return opened;
  };
  Driver driver(pack, setup);
  TraineeAtDesk lead(driver);
  REQUIRE(lead.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  REQUIRE(driver.type("train.supervisor.pin.again", "2468"));
  for (const char* tab : {"overview", "people", "attempts"}) {
    REQUIRE(lead.press(std::string("train/tab/") + tab));
    asked = 0;
    for (int i = 0; i < 60; ++i) driver.frame();
    CHECK(asked == 0);
  }
  REQUIRE(lead.press("train/period/week"));
  CHECK(asked > 0);
}

}  // namespace cardwalk::ui
