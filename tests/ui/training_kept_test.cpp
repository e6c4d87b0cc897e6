// What becomes of a ticket in hand where the power goes at the worst moment, where the disk takes nothing,
// and where somebody else sits down.

#include <filesystem>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

std::filesystem::path folderOf(const Seat& seat) { return unfinishedFolder(seat.folder / "outbox"); }

std::optional<Unfinished> onDisk(const Seat& seat) {
  return loadUnfinished(*realFileOps(), folderOf(seat), "Mara");
}

std::string says(const char* key) { return support::shippedPack().language("en").get(key); }

/// Somebody diagnoses a ticket and closes the window.
void leaveInHand(Seat& seat, const std::string& ticket) {
  Driver driver(support::shippedPack(), seat.setup(ticketWish(ticket)));
  REQUIRE(TraineeAtDesk(driver).diagnoseRightly());
}

}  // namespace

TEST_CASE("a test that is over is offered to nobody, and each of its tickets counts once") {
  Seat seat;
  DeskWish wish = ticketWish("");
  wish.tickets = 2;
  wish.seed = 4;
  {
    Driver driver(support::shippedPack(), seat.setup(wish));
    TraineeAtDesk mara(driver);
    for (int i = 0; i < 2; ++i) {
      REQUIRE(mara.press("train/ticket"));
      REQUIRE(mara.solve());
    }
    REQUIRE(driver.desk().test()->over());
    CHECK_FALSE(onDisk(seat));
  }
  CHECK_FALSE(onDisk(seat));
  Driver driver(support::shippedPack(), seat.setup(wish));
  CHECK(driver.desk().page() == DeskPage::inbox);
  REQUIRE(driver.desk().test() != nullptr);
  CHECK(driver.desk().test()->done.empty());
  CHECK(seat.stores.ids().size() == 2);
}

TEST_CASE("a ticket that is offered again though it was kept before the power went counts once") {
  Seat seat;
  const auto file = unfinishedFile(folderOf(seat), "Mara");
  std::string before;
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    REQUIRE(mara.doRightly());
    before = support::readFile(file);
    REQUIRE(mara.closeRightly());
  }
  REQUIRE(seat.stores.ids().size() == 1);
  // The attempt lay in the outbox, and the file of the ticket in hand was not yet gone.
  support::writeFile(file, before);
  for (const char* press : {"train/goOn", "train/giveUp"}) {
    CAPTURE(press);
    {
      Driver driver(support::shippedPack(), seat.setup(ticketWish("")));
      TraineeAtDesk mara(driver);
      REQUIRE(mara.press(press));
      if (driver.desk().page() == DeskPage::work) REQUIRE(mara.closeRightly());
    }
    CHECK(seat.stores.ids().back() == seat.stores.ids().front());
    support::writeFile(file, before);
  }
}

TEST_CASE("help that was asked for with a key is on the disk before the next step") {
  Seat seat;
  Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  const std::size_t known = mara.attempt().record().log.size();
  for (int i = 0; i < 3; ++i) driver.key(ImGuiKey_S);
  REQUIRE(mara.attempt().record().log.size() > known);
  REQUIRE(onDisk(seat));
  CHECK(*onDisk(seat)->record == mara.attempt().record());
}

TEST_CASE("a disk that takes no ticket in hand is said at once, and what was done is kept as given up") {
  Seat seat;
  std::filesystem::create_directories(seat.folder / "outbox");
  support::writeFile(folderOf(seat), "a file stands where the folder should be");
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.press("train/choose/D-APP-ONLY"));
    CHECK(mara.reads(says("train.records.unfinished")));
    REQUIRE(mara.press("train/choose/D-APP-ONLY"));
    REQUIRE(mara.diagnoseRightly());
    CHECK(mara.reads(says("train.records.unfinished")));
    REQUIRE(mara.press("train/closing"));
    CHECK(mara.reads(says("train.records.unfinished")));
    CHECK(seat.stores.ids().empty());
  }
  REQUIRE(seat.stores.ids().size() + static_cast<std::size_t>(seat.waiting()) == 1);
}

TEST_CASE("a disk that takes the ticket in hand again is worried about no more") {
  Seat seat;
  std::filesystem::create_directories(seat.folder / "outbox");
  support::writeFile(folderOf(seat), "a file stands where the folder should be");
  {
    Driver driver(support::shippedPack(), seat.setup(ticketWish("S02")));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.press("train/choose/D-APP-ONLY"));
    std::filesystem::remove(folderOf(seat));
    REQUIRE(mara.press("train/choose/D-APP-ONLY"));
    CHECK_FALSE(mara.reads(says("train.records.unfinished")));
  }
  CHECK(onDisk(seat));
  CHECK(seat.stores.ids().empty());
}

TEST_CASE("a guest’s ticket that an edit ends takes nothing of the person with that name along") {
  Seat seat;
  leaveInHand(seat, "S02");
  REQUIRE(onDisk(seat));
  seat.stores.fail(ResultsFault::unreachable);
  Pack edited = support::shippedPack();
  edited.id = "another-shop";
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk guest(driver);
  driver.desk().form().name = "Mara";
  driver.settle();
  REQUIRE(guest.press("train/begin"));
  REQUIRE(guest.press("train/guest"));
  REQUIRE(guest.press("train/ticket/S01"));
  REQUIRE(guest.diagnoseRightly());
  driver.desk().adopt(edited);
  driver.settle();
  CHECK(driver.desk().page() == DeskPage::inbox);
  CHECK(onDisk(seat));
}

TEST_CASE("a ticket given up later is kept for the team it was begun in, and ends with what was done last") {
  Seat seat;
  DeskWish wish = ticketWish("S01");
  wish.team = "Nord";
  Millis last = 0;
  {
    Driver driver(support::shippedPack(), seat.setup(wish));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    last = mara.attempt().record().log.back().at;
    driver.desk().tick(last + 95000);
  }
  wish = ticketWish("");
  wish.team = "South";
  Driver driver(support::shippedPack(), seat.setup(wish));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.press("train/giveUp"));
  const auto rows = driver.desk().records().rowsOf("Mara");
  REQUIRE(rows.size() == 1);
  CHECK(rows.front().team == "Nord");
  const auto kept = driver.desk().records().attempt(rows.front().id);
  REQUIRE(kept->record.log.back().kind == EntryKind::left);
  CHECK(kept->record.log.back().at == last);
  CHECK(rows.front().duration == last);
}

}  // namespace cardwalk::ui
