// What an attempt is worth: right ways, and everything that must make no difference.

#include "core/session/score.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session/ticket.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

namespace cardwalk {
namespace {

using support::Trainee;

void checkFlawless(const Pack& pack, const AttemptRecord& record) {
  const Score score = cardwalk::score(pack, record);
  CAPTURE(record.ticket);
  for (const Mistake& each : score.mistakes) CHECK_MESSAGE(false, "mistake about ", each.subject, each.step);
  CHECK(score.valid);
  CHECK(!score.otherVersion);
  CHECK(score.total() == 100);
  CHECK(score.passed);
  CHECK(score.actions == score.optimum);
  CHECK(score.optimum > 0);
  CHECK(score.hints == 0);
  CHECK(score.missedFacts.empty());
}

const char* const kApp =
    "app.signin.submit @app app.cards.tile/4417 app.card.organize app.card.sheet.delete "
    "app.card.confirm.delete ";
const char* const kWebsite =
    "website.signin.submit @web ~website.cards.row/4417 website.cards.remove/4417 "
    "website.cards.confirm.remove ";

Score byHand(const Pack& pack, const std::string& steps) {
  Trainee trainee(pack, "S01");
  trainee.diagnose();
  trainee.act(steps);
  trainee.closeRightly();
  return score(pack, trainee.record());
}

}  // namespace

TEST_CASE("each ticket solved rightly in a test earns every point and passes") {
  const Pack& pack = support::shippedPack();
  REQUIRE(pack.training->tickets.size() == 20);
  std::size_t each = 0;
  for (const TrainingTicket& ticket : pack.training->tickets) {
    if (!support::goesThrough(each++, 5)) continue;
    Trainee trainee(pack, pack.scenarios[static_cast<std::size_t>(ticket.scenario)].id);
    trainee.solve();
    REQUIRE(trainee.attempt().phase() == Phase::over);
    checkFlawless(pack, trainee.record());
  }
}

TEST_CASE("a ticket that was drawn otherwise earns the same") {
  const Pack& pack = support::shippedPack();
  for (const char* id : {"S06", "S09"}) {
    Trainee trainee(pack, drawnId(id, 0x1f));
    trainee.solve();
    checkFlawless(pack, trainee.record());
  }
}

TEST_CASE("the app first or the website first: two equally short ways get the same score") {
  const Pack& pack = support::shippedPack();
  const Score app = byHand(pack, std::string(kApp) + kWebsite);
  const Score website = byHand(pack, std::string(kWebsite) + kApp);
  CHECK(app.total() == 100);
  CHECK(website.total() == 100);
  CHECK(app.actions == website.actions);
  CHECK(app.optimum == website.optimum);
  CHECK(app.mistakes.empty());
  CHECK(website.mistakes.empty());
}

TEST_CASE("looking up the default card and the orders first is a check, not a detour") {
  const Pack& pack = support::shippedPack();
  const Score careful = byHand(
      pack, std::string("app.signin.submit app.home.tab.account app.account.orders app.orders.back "
                        "app.account.alipay app.cards.tile/4417 app.card.organize app.card.sheet.delete "
                        "app.card.confirm.delete ") +
                kWebsite);
  CHECK(careful.mistakes.empty());
  CHECK(careful.actions == careful.optimum);
}

TEST_CASE("a walk about the shop costs actions and is named once, but no points") {
  const Pack& pack = support::shippedPack();
  const Score astray = byHand(
      pack, std::string("app.signin.submit app.home.tab.basket app.basket.tab.home app.home.tab.basket "
                        "app.basket.tab.home ") +
                (kApp + std::string("app.signin.submit ").size()) + kWebsite);
  CHECK(astray.total() == 100);
  CHECK(astray.mistakes.size() == 1);
  CHECK(astray.mistakes.front().kind == MistakeKind::detour);
  CHECK(!astray.mistakes.front().facts.empty());
}

TEST_CASE("the pass mark itself passes, a point below does not, and a ticket left open never does") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S01");
  trainee.diagnose();
  trainee.followRoute();
  AttemptRecord open = trainee.record();
  trainee.close(Claimed::done, {});
  const Score plain = score(pack, trainee.record());
  REQUIRE(plain.total() == 90);
  CHECK(plain.passed);
  CHECK(score(pack, trainee.record(), {.pass = 90}).passed);
  CHECK(!score(pack, trainee.record(), {.pass = 91}).passed);
  CHECK(!score(pack, open).passed);
  AttemptEntry gaveUp;
  gaveUp.at = open.log.back().at;
  gaveUp.kind = EntryKind::left;
  open.log.push_back(gaveUp);
  CHECK(score(pack, open).valid);
  CHECK(!score(pack, open).passed);
}

TEST_CASE("an old attempt is scored again to the same, and says if the pack is another version") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S03");
  trainee.solve();
  Pack newer = pack;
  newer.version = "99.0.0";
  const Score before = score(pack, trainee.record());
  const Score after = score(newer, trainee.record());
  CHECK(!before.otherVersion);
  CHECK(after.otherVersion);
  CHECK(after.valid);
  CHECK(after.total() == before.total());
  CHECK(after.passed);
}

TEST_CASE("a record that the pack no longer takes is not valid and passes nothing") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S03");
  trainee.solve();
  AttemptRecord changed = trainee.record();
  const auto action = std::find_if(changed.log.begin(), changed.log.end(),
                                   [](const AttemptEntry& each) { return each.kind == EntryKind::action; });
  action->action.control = "website.home.noSuchThing";
  CHECK(!score(pack, changed).valid);
  CHECK(!score(pack, changed).passed);
  AttemptRecord elsewhere = trainee.record();
  elsewhere.ticket = "S99";
  CHECK(!score(pack, elsewhere).valid);
  elsewhere = trainee.record();
  elsewhere.pack = "another-shop";
  CHECK(!score(pack, elsewhere).valid);
}

}  // namespace cardwalk
