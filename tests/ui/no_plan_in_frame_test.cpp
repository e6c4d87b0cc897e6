// Nothing that is pressed anywhere makes the thread that draws search for a way; and what comes of it is the
// same as if it had.

#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "core/session/ticket.h"
#include "tests/support/planning.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"
#include "tests/ui/driver.h"
#include "tests/ui/generations.h"
#include "tests/ui/kiosk_driver.h"
#include "tests/ui/seat.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {
namespace {

/// Threads beside the test's own, which stands for the one that draws.
class Beside {
 public:
  std::shared_ptr<Worker> worker() {
    workers_.push_back(std::make_shared<WorkerThread>([] {}));
    return workers_.back();
  }
  /// Until nothing is under way any more; `turn` is what a frame does in between.
  template <class Turn>
  void settle(Turn turn) {
    for (int round = 0; round < 12; ++round) {
      for (const auto& each : workers_) each->over(kForever);
      turn();
    }
  }
  /// Searches of this thread since the last call.
  std::uint64_t searches() {
    const std::uint64_t before = std::exchange(seen_, support::searches());
    return seen_ - before;
  }

 private:
  std::vector<std::shared_ptr<Worker>> workers_;
  std::uint64_t seen_ = support::searches();
};

struct TwoWalks {
  explicit TwoWalks(Generations& all, const std::string& scenario = "S01")
      : beside(*all.at({"V2", "V2"}), {scenario, Mode::guide, "", 1}, all.hooks(), 0),
        atOnce(*all.at({"V2", "V2"}), {scenario, Mode::guide, "", 1}, all.hooks(), 0) {
    beside.planBeside(threads.worker());
    threads.searches();
  }
  template <class Deed>
  void both(Deed deed) {
    deed(beside);
    threads.settle([&] { beside.tick(now); });
    CHECK(threads.searches() == 0);
    deed(atOnce);
    threads.searches();
    ++now;
    REQUIRE(beside.view().scenarioId == atOnce.view().scenarioId);
    CHECK(beside.session().state() == atOnce.session().state());
    CHECK(beside.session().log().size() == atOnce.session().log().size());
    CHECK(beside.pack().generation == atOnce.pack().generation);
    CHECK(beside.view().coach.target.control == atOnce.view().coach.target.control);
    CHECK(beside.view().message.text == atOnce.view().message.text);
    const std::vector<Arrival> one = beside.takeArrivals(), other = atOnce.takeArrivals();
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      CHECK(one[i].of == other[i].of);
      CHECK(one[i].done == other[i].done);
      CHECK(one[i].id == other[i].id);
    }
  }

  Beside threads;
  SessionConductor beside, atOnce;
  Millis now = 1;
};

std::string ownSituation(const Pack& pack) {
  return situationId(pack.situations, firstAnswers(pack.situations));
}

}  // namespace

TEST_CASE("whoever searches for a way is counted, in the thread that does it") {
  const Pack& pack = support::shippedPack();
  const std::uint64_t before = support::searches();
  std::thread other([&] { Session(pack, 0, Mode::guide, 1, 0); });
  other.join();
  CHECK(support::searches() == before);
  Session here(pack, 0, Mode::guide, 1, 0);
  CHECK(support::searches() > before);
}

TEST_CASE("no way is searched for in a frame: scenarios, own situations, other years and the help") {
  Generations all;
  TwoWalks walks(all);
  const std::string own = ownSituation(walks.beside.pack());
  walks.both([&](SessionConductor& walk) { walk.step(walks.now); });
  walks.both([&](SessionConductor& walk) { walk.setGeneration("app=V1", walks.now); });
  walks.both([&](SessionConductor& walk) { walk.setGeneration("website=V3", walks.now); });
  walks.both([&](SessionConductor& walk) { walk.setGeneration("website=V9", walks.now); });
  walks.both([&](SessionConductor& walk) { walk.openScenarioIn({"app=V3"}, own, walks.now); });
  walks.both([&](SessionConductor& walk) { walk.openScenarioIn({"app=V9"}, own, walks.now); });
  walks.both([&](SessionConductor& walk) { walk.openScenario("S05", walks.now); });
  for (const char* entry : {"T-1", "T-9", "T-1", "X-18", "no such"})
    walks.both([&](SessionConductor& walk) { walk.showHelp(entry, walks.now); });
  walks.both([&](SessionConductor& walk) { walk.adopt(all.shared({"V2", "V2"}), walks.now); });
}

TEST_CASE("no way is searched for in a frame: to every screen and step that the inspector leads to") {
  Generations all;
  TwoWalks walks(all, "S05");
  walks.both([&](SessionConductor& walk) { walk.step(walks.now); });
  const std::vector<JumpTarget> places = jumpTargets(walks.beside.session());
  for (std::size_t i = 0; i < places.size(); i += support::thorough() ? 4 : 16)
    walks.both([&](SessionConductor& walk) { walk.goToPlace(places[i].id, walks.now); });
  walks.both([&](SessionConductor& walk) { walk.goToPlace("no such", walks.now); });
}

TEST_CASE("no way is searched for in a frame: a ticket from the inbox to the debrief, and back in time") {
  const Pack& pack = support::shippedPack();
  Beside threads;
  Seat seat;
  DriverSetup setup = seat.nobody();
  setup.desk->seed = 31;
  TrainingDesk desk(pack, setup.deskHooks, *setup.desk, "en", 0);
  desk.planBeside(threads.worker());
  threads.searches();
  Millis now = 10;
  const auto press = [&](const std::string& words) {
    CAPTURE(words);
    CHECK(desk.command(words, now += 10));
    threads.settle([&] { desk.tick(now); });
    CHECK(threads.searches() == 0);
  };
  const auto work = [&] {
    for (const std::string& id : support::rightDiagnoses(*desk.attempt())) press("choose/" + id);
    press("decide");
    if (desk.page() == DeskPage::reasons) press("work");
    for (const std::string& id : support::neededStatements(*desk.attempt(), true)) press("tell/" + id);
    for (int step = 0; step < 80 && desk.attempt()->session().next(); ++step) {
      const NamedAction next = *desk.attempt()->session().next();
      if (next.control == "desk.close") break;
      desk.apply({next}, now += 10);
      threads.settle([&] { desk.tick(now); });
      CHECK(threads.searches() == 0);
    }
    press("closing");
    for (const std::string& id : support::neededStatements(*desk.attempt(), false)) press("say/" + id);
    press(support::rightClaim(*desk.attempt()) == Claimed::done ? "claim/done" : "claim/handedOver");
    press("finish");
  };
  desk.form().name = "Mara";
  press("begin");
  REQUIRE(desk.page() == DeskPage::inbox);
  CHECK(desk.inbox().size() == pack.training->tickets.size());
  press("ticket/" + drawnId("S02", 31));
  REQUIRE(desk.page() == DeskPage::diagnose);
  work();
  REQUIRE(desk.page() == DeskPage::debrief);
  CHECK(desk.reviewed().score.passed);
  press("moment/0");
  CHECK(desk.moment().entry == 0);
  press("moment/next");
  CHECK(desk.moment().entry == 1);
  desk.setLanguage("ru");
  threads.settle([&] { desk.tick(now); });
  CHECK(threads.searches() == 0);
  CHECK(desk.moment().attempt->view().language == "ru");
  CHECK(desk.moment().entry == 1);
  press("branch");
  REQUIRE(desk.working());
  press("leave");
  press("leave");
  REQUIRE(desk.page() == DeskPage::debrief);
  press("again");
  REQUIRE(desk.page() == DeskPage::diagnose);
  press("leave");
  press("leave");
  press("next");
  REQUIRE(desk.page() == DeskPage::diagnose);
}

TEST_CASE("while a moment is looked for the slider may move on, and it ends where it was left") {
  const Pack& pack = support::shippedPack();
  support::Trainee trainee(pack, "S02", TrainingMode::practice);
  trainee.solve();
  Beside threads;
  Seat seat;
  DriverSetup setup = seat.setup(ticketWish("S02"));
  TrainingDesk desk(pack, setup.deskHooks, *setup.desk, "en", 0);
  REQUIRE(desk.attempt() != nullptr);
  const auto right = support::rightDiagnoses(*desk.attempt());
  for (const std::string& id : right) desk.command("choose/" + id, 1);
  desk.command("decide", 2);
  desk.command("leave", 3);
  desk.command("leave", 4);
  REQUIRE(desk.page() == DeskPage::debrief);
  const int last = static_cast<int>(desk.reviewed().record.log.size());
  REQUIRE(last >= 2);
  desk.planBeside(threads.worker());
  for (int i = 0; i <= last; ++i) desk.command("moment/" + std::to_string(i), 5);
  desk.command("moment/back", 5);
  threads.settle([&] { desk.tick(6); });
  CHECK(desk.moment().entry == last - 1);
}

TEST_CASE("no way is searched for in a frame: a watched ticket and a step back in it") {
  Beside threads;
  TrainingDesk desk(support::shippedPack(), {}, wishFor("S02", TrainingMode::watch), "en", 0);
  desk.planBeside(threads.worker());
  desk.command("open", 0);
  desk.form().name = "Mara";
  desk.command("begin", 0);
  threads.settle([&] { desk.tick(1); });
  threads.searches();
  REQUIRE(desk.watches());
  Millis now = 10;
  const auto settle = [&] {
    threads.settle([&] { desk.tick(now); });
    CHECK(threads.searches() == 0);
  };
  for (int i = 0; i < 6; ++i) {
    desk.step(now += 10);
    settle();
  }
  const std::size_t done = desk.attempt()->record().log.size();
  desk.stepBack(now += 10);
  settle();
  CHECK(desk.attempt()->record().log.size() < done);
  for (int i = 0; i < 80 && desk.watches(); ++i) {
    desk.step(now += 10);
    settle();
  }
  CHECK(desk.page() == DeskPage::debrief);
}

TEST_CASE("no way is searched for in a frame: an unfinished ticket is gone on with, or given up") {
  for (const char* choice : {"goOn", "giveUp"}) {
    CAPTURE(choice);
    Seat seat;
    DriverSetup setup = seat.setup(ticketWish("S02"));
    setup.desk->person = "Mara";
    {
      TrainingDesk desk(support::shippedPack(), setup.deskHooks, *setup.desk, "en", 0);
      REQUIRE(desk.attempt() != nullptr);
      for (const std::string& id : support::rightDiagnoses(*desk.attempt())) desk.command("choose/" + id, 10);
      REQUIRE(desk.command("decide", 20));
    }
    Beside threads;
    DeskWish later;
    later.open = true;
    TrainingDesk desk(support::shippedPack(), setup.deskHooks, later, "en", 0);
    desk.planBeside(threads.worker());
    desk.form().name = "Mara";
    REQUIRE(desk.command("begin", 30));
    threads.settle([&] { desk.tick(30); });
    REQUIRE(desk.page() == DeskPage::resume);
    threads.searches();
    REQUIRE(desk.command(choice, 40));
    threads.settle([&] { desk.tick(40); });
    CHECK(threads.searches() == 0);
    CHECK(desk.working() == (choice == std::string("goOn")));
    CHECK_FALSE(desk.offer().has_value());
  }
}

TEST_CASE("no way is searched for in a frame: a visitor from the show to the steps taken along, and gone") {
  Beside threads;
  KioskPreset preset = visitorsPreset();
  Kiosk kiosk(support::shippedPack(), preset, {}, 0);
  kiosk.planBeside([&] { return threads.worker(); });
  threads.searches();
  Millis now = 10;
  const auto settle = [&] {
    threads.settle([&] { kiosk.tick(now); });
    CHECK(threads.searches() == 0);
  };
  const auto press = [&](const std::string& words) {
    CAPTURE(words);
    CHECK(kiosk.command(words, now += 10));
    settle();
  };
  settle();
  kiosk.touched(now);
  REQUIRE(kiosk.page() == KioskPage::start);
  for (std::size_t tile = 0; tile < preset.tiles.size(); ++tile) CHECK(kiosk.minutes(tile) > 0);
  press("tile/S05");
  press("depth/lead");
  REQUIRE(kiosk.page() == KioskPage::walk);
  press("step");
  press("undo");
  for (int i = 0; i < 80 && !kiosk.view().coach.done; ++i) press("step");
  REQUIRE(kiosk.view().coach.done);
  press("take");
  REQUIRE(kiosk.page() == KioskPage::take);
  const std::string steps = kiosk.stepsToTake();
  CHECK_FALSE(steps.empty());
  press("language/fr");
  CHECK(kiosk.stepsToTake() != steps);
  press("home");
  press("questions");
  for (int i = 0; i < 8 && kiosk.asked() < kiosk.questions().size(); ++i) {
    const SituationQuestion& question =
        support::shippedPack().situations.questions[kiosk.questions()[kiosk.asked()]];
    press("answer/" + question.id + "=" + question.answers.front().id);
  }
  press("begin");
  press("depth/show");
  REQUIRE(kiosk.page() == KioskPage::walk);
  const std::uint64_t visitor = kiosk.visitor();
  press("finish");
  CHECK(kiosk.page() == KioskPage::attract);
  CHECK(kiosk.visitor() != visitor);
  CHECK(kiosk.stepsToTake().empty());
  for (int i = 0; i < 400 && kiosk.page() == KioskPage::attract; ++i) {  // one show after the other
    now += 900;
    for (int turn = 0; turn < 3; ++turn) {
      threads.settle([&] { kiosk.tick(now); });
      now += 1;
    }
  }
  CHECK(threads.searches() == 0);
}

TEST_CASE("no way is searched for in a frame: what the answers of the help come to") {
  Beside threads;
  const Pack& pack = support::shippedPack();
  SessionConductor walk(pack, {"S01", Mode::guide, "", 1}, {}, 0);
  HelpShelf shelf;
  shelf.lookUpBeside(threads.worker());
  shelf.use(walk.packIn({}), "en");
  threads.searches();
  Answers answers = firstAnswers(pack.situations);
  const std::string first = situationId(pack.situations, answers);
  while (shelf.preview(answers, {}, walk).id != first) threads.settle([] {});
  const int steps = shelf.preview(answers, {}, walk).actions;
  CHECK(steps > 0);
  answers.front() = static_cast<std::int16_t>(answers.front() + 1);
  const std::string second = situationId(pack.situations, answers);
  while (shelf.preview(answers, {}, walk).id != second) {
    CHECK(shelf.lookingUp());
    CHECK(shelf.preview(answers, {}, walk).actions == steps);  // the last one stays meanwhile
    threads.settle([] {});
  }
  CHECK_FALSE(shelf.lookingUp());
  CHECK(threads.searches() == 0);
}

}  // namespace cardwalk::ui
