// PINs at the desk: asked for, chosen, changed; and nobody let in while it is not known whether there is one.

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {
namespace {

bool focused(const Driver& driver, const std::string& id) {
  const Anchor* anchor = driver.anchor(id);
  return anchor != nullptr && anchor->focused;
}

/// Gives a name and a PIN on the first page.
void comeIn(Driver& driver, const std::string& name, const std::string& pin) {
  driver.desk().form().name = name;
  driver.settle();
  if (pin.empty())
    REQUIRE(driver.press("train/begin"));
  else
    REQUIRE(driver.type("train.pin", pin));
}

}  // namespace

TEST_CASE(
    "while nobody can say whether a name has a PIN, only a guest gets in, and nothing of theirs is kept") {
  Seat seat;
  seat.stores.fail(ResultsFault::unreachable);
  {
    Driver driver(support::shippedPack(), seat.nobody());
    TraineeAtDesk somebody(driver);
    comeIn(driver, "Mara", "");
    CHECK(driver.desk().page() == DeskPage::start);
    CHECK(somebody.reads("Nobody can say whether this name has a PIN"));
    comeIn(driver, "Mara", "4711");
    CHECK(driver.desk().page() == DeskPage::start);
    REQUIRE(somebody.press("train/guest"));
    REQUIRE(driver.desk().page() == DeskPage::inbox);
    CHECK(somebody.reads("Guest"));
    CHECK_FALSE(somebody.reads("Mara"));
    REQUIRE(somebody.press("train/ticket/S02"));
    REQUIRE(somebody.solve());
  }
  CHECK(seat.waiting() == 0);
  CHECK_FALSE(loadUnfinished(*realFileOps(), unfinishedFolder(seat.folder / "outbox"), "Mara"));
}

TEST_CASE("whose name has a PIN and types none is told so, and not that it is wrong") {
  Seat seat;
  seat.stores.setPin("Mara", *hashPin("4711"));
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk mara(driver);
  comeIn(driver, "Mara", "");
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(mara.reads("This name has a PIN. Type it to go on."));
  CHECK_FALSE(mara.reads("does not fit"));
  comeIn(driver, "Mara", "1111");
  CHECK(mara.reads("That PIN does not fit this name."));
  CHECK_FALSE(mara.reads("Type it to go on"));
  REQUIRE(driver.type("train.pin", "4711"));
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("a name whose PIN this window knows is let in by it while the store is away, and by no other") {
  Seat seat;
  seat.stores.setPin("Mara", *hashPin("4711"));
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk mara(driver);
  comeIn(driver, "Mara", "4711");
  REQUIRE(driver.desk().page() == DeskPage::inbox);
  REQUIRE(mara.press("train/start"));
  seat.stores.fail(ResultsFault::unreachable);
  comeIn(driver, "Mara", "1111");
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(mara.reads("That PIN does not fit this name."));
  CHECK(focused(driver, "train.pin"));
  driver.characters("4711");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("the first PIN is asked for twice, and changed with the old one") {
  Seat seat;
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk mara(driver);
  comeIn(driver, "Mara", "4711");
  REQUIRE(driver.desk().page() == DeskPage::pin);
  CHECK(focused(driver, "train.pin.again"));
  driver.characters("4712");
  driver.key(ImGuiKey_Enter);
  CHECK(mara.reads("The two are not the same."));
  CHECK_FALSE(seat.stores.pin("Mara"));
  // Both are empty again, and the first one has the keyboard.
  CHECK(focused(driver, "train.pin.new"));
  driver.characters("4711");
  driver.key(ImGuiKey_Enter);
  driver.characters("4711");
  driver.key(ImGuiKey_Enter);
  REQUIRE(driver.desk().page() == DeskPage::inbox);
  REQUIRE(seat.stores.pin("Mara"));
  CHECK(pinMatches(*seat.stores.pin("Mara"), "4711"));

  REQUIRE(mara.press("train/pin"));
  CHECK(focused(driver, "train.pin.old"));
  REQUIRE(driver.type("train.pin.new", "9999"));
  REQUIRE(driver.type("train.pin.old", "1234"));
  REQUIRE(driver.type("train.pin.again", "9999"));
  CHECK(mara.reads("The old PIN is not right."));
  CHECK(pinMatches(*seat.stores.pin("Mara"), "4711"));
  for (const char* typed : {"4711", "9999", "9999"}) {
    driver.characters(typed);
    driver.key(ImGuiKey_Enter);
  }
  CHECK(driver.desk().page() == DeskPage::inbox);
  CHECK(mara.reads("The PIN is set."));
  CHECK(pinMatches(*seat.stores.pin("Mara"), "9999"));
}

TEST_CASE("wrong tries count for their own name, and the wait for the next one grows") {
  Seat seat;
  seat.stores.setPin("Mara", *hashPin("4711"));
  seat.stores.setPin("Olga", *hashPin("1234"));
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk hand(driver);
  for (int i = 0; i < 5; ++i) comeIn(driver, "Mara", "0000");
  comeIn(driver, "Mara", "4711");
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(hand.reads("The next one counts in 5 s."));
  comeIn(driver, "Olga", "1234");
  REQUIRE(driver.desk().page() == DeskPage::inbox);
  REQUIRE(hand.press("train/start"));
  seat.now += 5000;
  comeIn(driver, "Mara", "0000");
  comeIn(driver, "Mara", "4711");
  CHECK(hand.reads("The next one counts in 10 s."));
  seat.now += 10000;
  comeIn(driver, "Mara", "4711");
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("a restart gives no new tries, and the right PIN clears them for good") {
  Seat seat;
  seat.stores.setPin("Mara", *hashPin("4711"));
  {
    Driver driver(support::shippedPack(), seat.nobody());
    for (int i = 0; i < 6; ++i) comeIn(driver, "Mara", "0000");
  }
  {
    Driver driver(support::shippedPack(), seat.nobody());
    TraineeAtDesk hand(driver);
    comeIn(driver, "Mara", "4711");
    CHECK(driver.desk().page() == DeskPage::start);
    CHECK(hand.reads("The next one counts in 5 s."));
    seat.now += 5000;
    comeIn(driver, "Mara", "4711");
    CHECK(driver.desk().page() == DeskPage::inbox);
  }
  Driver driver(support::shippedPack(), seat.nobody());
  for (int i = 0; i < 4; ++i) comeIn(driver, "Mara", "0000");
  comeIn(driver, "Mara", "4711");
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("whoever presses the button finds the field of the PIN with the keyboard") {
  Seat seat;
  seat.stores.setPin("Mara", *hashPin("4711"));
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk mara(driver);
  comeIn(driver, "Mara", "");
  CHECK(focused(driver, "train.pin"));
  driver.characters("1111");
  REQUIRE(driver.press("train/begin"));
  CHECK(mara.reads("does not fit"));
  CHECK(focused(driver, "train.pin"));
  driver.characters("4711");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.desk().page() == DeskPage::inbox);
}

TEST_CASE("the supervisor’s view stays shut while its PIN cannot be asked for") {
  Seat seat;
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk lead(driver);
  seat.stores.fail(ResultsFault::locked);
  REQUIRE(lead.press("train/supervisor"));
  CHECK(lead.reads("The results store does not answer just now."));
  CHECK(driver.anchor("train.supervisor.pin.again") == nullptr);
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  CHECK_FALSE(driver.desk().supervisor().unlocked);
  // It answers again, and there is no PIN: nobody gets in without choosing one.
  seat.stores.fail(std::nullopt);
  REQUIRE(lead.press("train/enter"));
  CHECK_FALSE(driver.desk().supervisor().unlocked);
  CHECK(lead.reads("Nobody has chosen a PIN for this view yet."));
}

TEST_CASE("the supervisor’s first PIN is asked for twice, has the keyboard at once, and can be changed") {
  Seat seat;
  Driver driver(support::shippedPack(), seat.nobody());
  TraineeAtDesk lead(driver);
  REQUIRE(lead.press("train/supervisor"));
  CHECK(focused(driver, "train.supervisor.pin"));
  for (const char* typed : {"2468", "2468"}) {
    driver.characters(typed);
    driver.key(ImGuiKey_Enter);
  }
  REQUIRE(driver.desk().supervisor().unlocked);
  REQUIRE(lead.press("train/pin"));
  for (const char* typed : {"2468", "8642", "8642"}) {
    driver.characters(typed);
    driver.key(ImGuiKey_Enter);
  }
  CHECK(driver.anchor("train/tab/people") != nullptr);
  CHECK(pinMatches(*seat.stores.pin(""), "8642"));
}

TEST_CASE("a name that is changed while the store is asked about another lets nobody in") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  seat.stores.setPin("Mara", *hashPin("4711"));
  Driver driver(support::shippedPack(), seat.nobody());
  seat.answersCome(driver);
  seat.stores.hold();
  comeIn(driver, "Olga", "");
  REQUIRE(driver.desk().form().asking);
  // Nothing can be typed meanwhile; and if something could, it would not help.
  for (const char* field : {"train.name", "train.team", "train.pin"}) {
    REQUIRE(driver.anchor(field) != nullptr);
    CHECK_FALSE(driver.anchor(field)->enabled);
  }
  driver.desk().form().name = "Mara";
  seat.stores.letGo();
  seat.answersCome(driver);
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK_FALSE(driver.desk().form().asking);
  const Anchor* name = driver.anchor("train.name");
  CHECK((name != nullptr && name->enabled));
}

TEST_CASE("an answer that comes after the desk was left lets nobody in") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  Driver driver(support::shippedPack(), seat.nobody());
  seat.answersCome(driver);
  seat.stores.hold();
  comeIn(driver, "Olga", "");
  REQUIRE(driver.press("train/leave"));
  REQUIRE_FALSE(driver.desk().open());
  driver.desk().command("open", 0);
  seat.stores.letGo();
  seat.answersCome(driver);
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK_FALSE(driver.desk().form().asking);
}

TEST_CASE("who was vouched for at the start vouches for no later name") {
  Seat seat;
  seat.errands = std::make_shared<Errands>([] {});
  seat.stores.hold();
  Driver driver(support::shippedPack(), seat.setup(ticketWish("")));
  REQUIRE(driver.desk().form().asking);
  driver.desk().command("leave", 0);
  driver.desk().command("open", 0);
  driver.settle();
  seat.stores.fail(ResultsFault::unreachable);
  seat.stores.letGo();
  comeIn(driver, "Olga", "");
  seat.answersCome(driver);
  CHECK(driver.desk().page() == DeskPage::start);
  CHECK(driver.desk().form().unasked);
}

}  // namespace cardwalk::ui
