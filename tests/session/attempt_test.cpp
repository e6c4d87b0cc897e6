// One attempt as the person lives it: three steps, what may be seen, and help.

#include "core/session/attempt.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session/score.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/steps.h"
#include "tests/support/trainee.h"

namespace cardwalk {
namespace {

using support::countOf;
using support::Trainee;

bool mentions(const AttemptRecord& record, const std::string& text) {
  return std::any_of(record.log.begin(), record.log.end(), [&](const AttemptEntry& each) {
    return each.action.text.find(text) != std::string::npos ||
           each.action.control.find(text) != std::string::npos;
  });
}

const CoachView& coach(Trainee& trainee) { return trainee.attempt().view().coach; }

}  // namespace

TEST_CASE("an attempt goes from the diagnosis to the work to the closing, and nothing out of turn counts") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S01");
  Attempt& attempt = trainee.attempt();
  attempt.apply({support::actionFor("app.signin.submit")}, 1);
  attempt.tell("gone-both", 2);
  attempt.toClosing(3);
  attempt.close(Claimed::done, {}, 4);
  attempt.askForHelp(5);
  attempt.back();
  attempt.diagnose({"D-NONE"}, 6);
  CHECK(attempt.phase() == Phase::diagnose);
  CHECK(attempt.record().log.empty());
  attempt.diagnose({"D-CLEAN", "D-CLEAN", "D-NONE"}, 7);
  CHECK(attempt.phase() == Phase::act);
  CHECK(attempt.record().log.back().ids == std::vector<std::string>{"D-CLEAN"});
  attempt.diagnose({"D-DEFAULT"}, 8);
  attempt.close(Claimed::done, {}, 9);
  CHECK(attempt.phase() == Phase::act);
  CHECK(attempt.record().log.size() == 1);
  attempt.toClosing(10);
  attempt.apply({support::actionFor("app.signin.submit")}, 11);
  CHECK(attempt.record().log.size() == 1);
  attempt.back();
  attempt.apply({support::actionFor("app.signin.submit")}, 12);
  attempt.toClosing(13);
  attempt.close(Claimed::done, {"gone-both", "gone-both", "no-such-statement"}, 14);
  CHECK(attempt.phase() == Phase::over);
  CHECK(attempt.record().log.back().ids == std::vector<std::string>{"gone-both"});
  attempt.leave(15);
  attempt.apply({support::actionFor("app.home.tab.account")}, 16);
  CHECK(attempt.record().log.size() == 3);
  CHECK(attempt.record().log.back().at == 14);
}

TEST_CASE("there is no attempt on a ticket that the pack does not have") {
  const Pack& pack = support::shippedPack();
  CHECK(!Attempt::start(pack, "S99", TrainingMode::test, false, "en", 0));
  CHECK(!Attempt::start(pack, "X02", TrainingMode::test, false, "en", 0));
  CHECK(!Attempt::start(pack, "", TrainingMode::test, false, "en", 0));
}

TEST_CASE("a test shows no target, no words, no stores and no reasons before it is over") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S04");
  trainee.diagnose();
  trainee.act("@app app.cards.tile/3391 app.card.organize app.card.sheet.delete");
  const View& view = trainee.attempt().view();
  CHECK(view.coach.target.control.empty());
  CHECK(view.coach.instruction.empty());
  CHECK((view.coach.because + view.coach.where + view.coach.obstacle + view.coach.repair).empty());
  CHECK(view.coach.next.empty());
  CHECK(view.summary.empty());
  CHECK(view.stores[0].rows.empty());
  CHECK(view.trap.empty());
  CHECK(!view.canUndo);
  for (const SurfaceView& surface : view.surfaces)
    for (const ScreenView& layer : surface.layers)
      for (const ControlView& control : layer.controls) {
        CHECK(control.why.empty());
        CHECK(!control.card.isTarget);
      }
  // That nothing happened has to be seen; why is not said.
  CHECK(view.message.text == pack.languages.front().get("training.refused"));
  CHECK(view.message.facts.empty());
  CHECK(view.message.look.empty());
  trainee.attempt().leave(trainee.tick());
  CHECK(!trainee.attempt().view().stores[0].rows.empty());
  CHECK(!trainee.attempt().view().coach.instruction.empty());
}

TEST_CASE("a test lets the shop's own answers be read") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S04");
  trainee.diagnose();
  trainee.act("app.home.search");
  CHECK(trainee.attempt().view().message.tone == MessageTone::info);
  CHECK(!trainee.attempt().view().message.text.empty());
}

TEST_CASE("who is guided is led in the work, and not before the diagnosis") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S04", TrainingMode::guide);
  CHECK(coach(trainee).target.control.empty());
  trainee.diagnose();
  CHECK(coach(trainee).target.control == "app.home.tab.account");
  CHECK(!coach(trainee).because.empty());
}

TEST_CASE("help comes in four levels: a miss gives the first, asking gives the next, the last one does it") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S04", TrainingMode::practice);
  Attempt& attempt = trainee.attempt();
  trainee.diagnose();
  CHECK(attempt.helpLevel() == HelpLevel::none);
  CHECK(coach(trainee).instruction.empty());
  trainee.act("app.home.tab.basket");
  CHECK(attempt.helpLevel() == HelpLevel::tryAgain);
  CHECK(coach(trainee).instruction.empty());
  trainee.act("app.home.tab.account");  // not here: a second miss gives no more
  CHECK(attempt.helpLevel() == HelpLevel::tryAgain);
  attempt.askForHelp(trainee.tick());
  CHECK(attempt.helpLevel() == HelpLevel::instruction);
  CHECK(!coach(trainee).instruction.empty());
  CHECK(coach(trainee).target.control.empty());
  attempt.askForHelp(trainee.tick());
  CHECK(attempt.helpLevel() == HelpLevel::highlight);
  CHECK(!coach(trainee).target.control.empty());
  const int left = attempt.session().distance();
  attempt.askForHelp(trainee.tick());
  CHECK(attempt.session().distance() == left - 1);
  CHECK(attempt.helpLevel() == HelpLevel::none);
  CHECK(coach(trainee).instruction.empty());
  CHECK(coach(trainee).target.control.empty());
}

TEST_CASE("a step that is done brings help back to nothing, and asked help is counted") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S04", TrainingMode::practice);
  Attempt& attempt = trainee.attempt();
  trainee.diagnose();
  attempt.askForHelp(trainee.tick());
  attempt.askForHelp(trainee.tick());
  CHECK(attempt.helpLevel() == HelpLevel::instruction);
  trainee.act("app.home.tab.account");
  CHECK(attempt.helpLevel() == HelpLevel::none);
  trainee.act("app.account.help");  // a miss: not asked for
  trainee.followRoute();
  trainee.closeRightly();
  const Score score = cardwalk::score(pack, trainee.record());
  CHECK(score.valid);
  CHECK(score.hints == 2);
  CHECK(score.total() == 100);
  CHECK(std::count_if(score.mistakes.begin(), score.mistakes.end(),
                      [](const Mistake& each) { return each.kind == MistakeKind::helped; }) == 1);
}

TEST_CASE("nobody is helped in a test") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S04");
  trainee.diagnose();
  trainee.attempt().askForHelp(trainee.tick());
  trainee.act("app.home.tab.basket");
  CHECK(trainee.attempt().helpLevel() == HelpLevel::none);
  CHECK(countOf(trainee.record(), EntryKind::help) == 0);
}

TEST_CASE("what looks like a card number stays in no record, and the record replays all the same") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S12");
  trainee.diagnose();
  trainee.act("@app app.chat.input=4929000012345678 app.chat.input=my_secret_word app.noSuchControl");
  const AttemptRecord& record = trainee.record();
  CHECK(record.log.size() == 5);
  CHECK(!mentions(record, "4929"));
  CHECK(!mentions(record, "secret"));
  CHECK(!record.log[3].accepted);
  const auto again = Attempt::replay(pack, record, "en", 0);
  CHECK(again->replayed() == 5);
  CHECK(again->record() == record);
}

TEST_CASE("telling the customer is known to the model, whichever way it is said, and counts once") {
  const Pack& pack = support::shippedPack();
  Trainee said(pack, "S05"), pressed(pack, "S05");
  said.diagnose();
  pressed.diagnose();
  said.attempt().tell("substitute-hold", said.tick());
  said.attempt().tell("substitute-hold", said.tick());
  pressed.act("desk.tell.sole");
  CHECK(said.record() == [&] {
    AttemptRecord same = pressed.record();
    same.log.back().at = said.record().log.back().at;
    return same;
  }());
  CHECK(countOf(said.record(), EntryKind::tell) == 1);
  CHECK(said.attempt().session().state() == pressed.attempt().session().state());
  said.attempt().tell("replaced", said.tick());  // belongs to the closing
  CHECK(countOf(said.record(), EntryKind::tell) == 1);
}

TEST_CASE("the program works through a ticket by itself as it should be done") {
  const Pack& pack = support::shippedPack();
  for (const char* id : {"S06", "S16"}) {
    CAPTURE(std::string(id));
    auto attempt = Attempt::start(pack, id, TrainingMode::watch, false, "en", 0);
    REQUIRE(attempt);
    Wake wake = attempt->tick(0);
    CHECK(attempt->record().log.empty());
    for (int i = 0; i < 200 && wake.at; ++i) wake = attempt->tick(*wake.at);
    CHECK(attempt->phase() == Phase::over);
    CHECK(!attempt->view().playing);
    CHECK(score(pack, attempt->record()).total() == 100);
  }
}

TEST_CASE("the program pauses and goes on") {
  const Pack& pack = support::shippedPack();
  auto attempt = Attempt::start(pack, "S01", TrainingMode::watch, false, "en", 0);
  attempt->setPlaying(false, 10);
  CHECK(!attempt->tick(1'000'000).at);
  CHECK(attempt->record().log.empty());
  attempt->setPlaying(true, 1'000'000);
  const Wake wake = attempt->tick(1'000'000);
  REQUIRE(wake.at);
  attempt->tick(*wake.at);
  CHECK(attempt->phase() == Phase::act);
}

TEST_CASE("the language changes in the middle of an attempt, and the place stays") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S01", TrainingMode::guide);
  trainee.diagnose();
  const std::string before = coach(trainee).instruction;
  const std::uint64_t revision = trainee.attempt().view().revision.number;
  trainee.attempt().setLanguage("ru");
  CHECK(trainee.attempt().view().language == "ru");
  CHECK(coach(trainee).instruction != before);
  CHECK(trainee.attempt().view().revision.number > revision);
  CHECK(trainee.record().log.size() == 1);
}

}  // namespace cardwalk
