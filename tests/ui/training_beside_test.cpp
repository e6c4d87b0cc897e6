// Plans of a ticket that are made beside the frames: nothing that is pressed meanwhile is lost or overtaken.

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/trainee.h"
#include "tests/ui/seat.h"
#include "tests/ui/slow_worker.h"
#include "ui/app/session_conductor.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {

TEST_CASE("a ticket that is left while a plan is being made keeps what was pressed last") {
  const auto worker = std::make_shared<SlowWorker>();
  const Pack& pack = support::shippedPack();
  Seat seat;
  DriverSetup setup = seat.setup(ticketWish("S02"));
  setup.desk->person = "Mara";
  setup.deskHooks.outbox = seat.folder / "outbox";
  std::size_t known = 0;
  {
    TrainingDesk desk(pack, setup.deskHooks, *setup.desk, "en", 0);
    REQUIRE(desk.attempt() != nullptr);
    for (const std::string& id : support::rightDiagnoses(*desk.attempt())) desk.command("choose/" + id, 10);
    REQUIRE(desk.command("decide", 20));
    REQUIRE(desk.command("work", 30));
    known = desk.attempt()->record().log.size();
    const Session& session = desk.attempt()->session();
    const NamedAction next = nameOf(session.world(), session.route().actions.front());
    desk.planBeside(worker);
    desk.apply({next}, 40);
    REQUIRE(worker->busy());
  }
  const auto kept = loadUnfinished(*realFileOps(), unfinishedFolder(seat.folder / "outbox"), "Mara");
  REQUIRE(kept.has_value());
  REQUIRE(kept->record.has_value());
  CHECK(kept->record->log.size() == known + 1);
}

TEST_CASE("at the desk the language changes after what was pressed before, and the walk below is finished") {
  const auto below = std::make_shared<SlowWorker>(), beside = std::make_shared<SlowWorker>();
  SessionConductor walk(support::shippedPack(), {"S01", Mode::guide, ""}, {}, 0);
  walk.planBeside(below);
  TrainingDesk desk(support::shippedPack(), {}, wishFor("S02", TrainingMode::watch), "en", 0);
  desk.planBeside(beside);
  DeskConductor both(walk, desk, {[&] { return walk.goOn(); }, [&] { walk.settle(); }});
  both.step(10);
  REQUIRE(below->busy());
  REQUIRE(desk.command("open", 20));
  both.tick(30);
  CHECK(walk.planning());  // no frame waits for it
  below->run();
  CHECK(both.tick(35).at == 35);
  CHECK_FALSE(walk.planning());
  CHECK(walk.session().log().size() == 1);

  desk.form().name = "Mara";
  REQUIRE(desk.command("begin", 40));
  REQUIRE(beside->busy());  // the ticket is being opened
  both.setLanguage("ru");
  CHECK(desk.language() == "en");
  beside->run();
  CHECK(both.tick(5000).at == 5000);  // a frame shows it, though nobody moves the mouse
  REQUIRE(desk.watches());
  CHECK(desk.language() == "ru");
  CHECK(desk.attempt()->view().language == "ru");
  both.setPlaying(true, 5010);
  both.step(5020);
  REQUIRE(beside->busy());
  both.setPlaying(false, 5030);  // has its turn after the step; no frame waits for it
  CHECK(beside->busy());
  beside->run();
  both.tick(5040);
  CHECK_FALSE(beside->busy());
  CHECK_FALSE(desk.attempt()->view().playing);
}

TEST_CASE(
    "a pack that was edited while the desk is open is there as soon as the walk’s way in it, at the desk "
    "too") {
  const auto below = std::make_shared<SlowWorker>(), beside = std::make_shared<SlowWorker>();
  SessionConductor walk(support::shippedPack(), {"S01", Mode::guide, ""}, {}, 0);
  walk.planBeside(below);
  TrainingDesk desk(support::shippedPack(), {}, wishFor("S02", TrainingMode::practice), "en", 0);
  desk.planBeside(beside);
  DeskConductor both(walk, desk, {[&] { return walk.goOn(); }, [&] { walk.settle(); }});
  REQUIRE(desk.command("open", 20));
  both.tick(30);
  const auto edited = std::make_shared<Pack>(support::shippedPack());
  both.adopt(edited, 40);
  CHECK(&both.pack() != edited.get());
  below->run();
  both.tick(50);
  CHECK(&both.pack() == edited.get());
  CHECK(&desk.pack() == edited.get());
}

TEST_CASE("a language that is chosen beside a closed desk does not keep it from being opened again") {
  const auto below = std::make_shared<SlowWorker>(), beside = std::make_shared<SlowWorker>();
  SessionConductor walk(support::shippedPack(), {"S01", Mode::guide, ""}, {}, 0);
  walk.planBeside(below);
  DeskWish wish;
  wish.open = true;
  wish.person = "Mara";
  wish.seed = 7;
  TrainingDesk desk(support::shippedPack(), {}, wish, "en", 0);
  desk.planBeside(beside);
  DeskConductor both(walk, desk, {[&] { return walk.goOn(); }, [&] { walk.settle(); }});
  const auto settle = [&](Millis now) {
    for (int round = 0; round < 6; ++round) {
      below->run();
      beside->run();
      both.tick(now + round);
    }
  };
  settle(10);
  REQUIRE(desk.page() == DeskPage::inbox);
  REQUIRE(desk.command("leave", 40));
  settle(50);
  REQUIRE_FALSE(desk.open());
  both.setLanguage("ru");
  settle(60);
  both.setLanguage("fr");
  REQUIRE(beside->busy());  // the inbox is being written in French
  CHECK(desk.command("open", 70));
  CHECK_FALSE(desk.open());
  beside->run();
  CHECK(both.tick(80).at == 80);  // a frame shows it, though nobody moves the mouse
  CHECK(desk.open());
}

}  // namespace cardwalk::ui
