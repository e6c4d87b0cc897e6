// Every wrong turn that the rule book names for a scenario: it can really be taken, it is answered with its
// own reason, and there is a way on afterwards.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/view_builder.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/steps.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

using support::actionFor;
using support::spelledOut;

/// Steps as tests/support/steps.h spells them.
struct WrongTurn {
  const char* scenario;
  const char* steps;
  const char* answer;
};

constexpr WrongTurn kWrongTurns[] = {
    {"S01",
     "app.signin.submit @app app.cards.tile/4417 app.card.organize app.card.sheet.delete "
     "app.card.confirm.delete desk.close",
     "R-13.website"},
    {"S01",
     "app.signin.submit @app app.cards.tile/4417 app.card.organize app.card.sheet.default "
     "app.cards.tile/9026 app.card.organize app.card.sheet.delete app.card.confirm.delete",
     "R-01"},
    {"S02", "@web website.cards.missing", "R-12.app"},
    {"S02", "app.home.tab.account app.account.settings app.settings.reinstall", "R-17.reinstall"},
    {"S02", "app.home.tab.account app.account.help app.help.topic.report", "R-16.fraud"},
    {"S03", "@web ~website.cards.row/5108", "R-08"},
    {"S03", "@web website.cards.save", "R-15.save"},
    {"S04", "@app app.cards.tile/3391 app.card.organize app.card.sheet.delete", "R-02"},
    {"S04", "@app app.cards.tile/8004 app.card.organize app.card.sheet.delete app.card.confirm.delete",
     "R-01"},
    {"S04",
     "@app app.cards.tile/8004 app.card.organize app.card.sheet.default @web "
     "~website.cards.row/3391 website.cards.remove/3391",
     "R-03.website"},
    {"S05", "@app app.cards.tile/6642 app.card.organize app.card.sheet.missing", "R-02.hiddenSole"},
    {"S05", "@app app.cards.add app.add.save app.cards.tile/6642 app.card.organize app.card.sheet.missing",
     "R-04"},
    {"S05",
     "@app app.cards.add app.add.default app.add.save app.cards.tile/6642 app.card.organize "
     "app.card.sheet.delete app.card.confirm.delete desk.close",
     "R-13.website"},
    {"S06", "desk.tell.insist", "R-19.insist"},
    {"S06", "@app app.cards.add app.add.save", "R-19.insist"},
    {"S06", "desk.tell.promise", "R-20.promise"},
    {"S07", "@app app.cards.add app.add.save", "R-19.add"},
    {"S07", "@web website.cards.add website.add.save", "R-19.add"},
    {"S07", "@app app.cards.tile/9953 app.card.organize app.card.sheet.default", "R-19.default"},
    {"S08", "@app app.cards.tile/1158 app.card.organize app.card.sheet.delete app.card.warn.anyway", "R-05"},
    {"S08",
     "app.home.tab.account app.account.orders app.orders.row/A1 app.order.more app.order.menu.cancel "
     "app.order.cancel.yes",
     "R-05.unasked"},
    {"S09", "desk.tell.wait", "R-20.wait"},
    {"S09",
     "app.home.tab.account app.account.orders app.orders.row/B1 app.order.more app.order.menu.cancel "
     "app.order.cancel.yes",
     "R-18"},
    {"S10", "@app app.cards.add app.add.save", "R-06"},
    {"S10", "@app app.cards.tile/0192 app.card.organize app.card.sheet.delete", "R-02"},
    {"S11", "app.cards.tile/6093 app.card.organize app.card.sheet.delete app.card.confirm.delete", "R-01"},
    {"S11", "app.cards.dispute", "R-16"},
    {"S11", "desk.tell.never", "R-20.never"},
    {"S11", "desk.close", "R-13.hold"},
    {"S12", "@app app.chat.input=delete_my_card", "R-10"},
    {"S13", "website.home.account website.menu.alipay website.redirect.continue website.alipay.gear",
     "R-09.gear"},
    {"S13", "website.home.account website.menu.alipay website.redirect.continue website.alipay.safety",
     "R-09.menus"},
    {"S13", "desk.tell.impossible", "R-09.impossible"},
    {"S14", "desk.tell.older", "R-17.older"},
    {"S14", "app.home.scan", "R-11.app"},
    {"S14", "website.home.corner", "R-11.website"},
    {"S15",
     "@app app.cards.tile/2675 app.card.organize app.card.sheet.delete app.card.confirm.delete "
     "app.card.identity.back",
     "R-07.closed"},
    {"S15",
     "@app app.cards.tile/2675 app.card.organize app.card.sheet.delete app.card.confirm.delete "
     "app.card.identity.code=1 app.card.identity.code=2 app.card.identity.code=3",
     "R-07.locked"},
    {"S16",
     "@app app.cards.tile/6936 app.card.organize app.card.sheet.delete app.card.confirm.delete "
     "app.card.identity.code=482916",
     "R-07"},
    {"S16", "app.home.tab.account app.account.help app.help.contact app.help.form.send desk.close",
     "R-13.website"},
    {"S16",
     "app.home.tab.account app.account.help app.help.contact app.help.form.send @web "
     "~website.cards.row/6936 website.cards.remove/6936 website.cards.confirm.remove desk.close",
     "R-13.untold"},
    {"S17", "@app app.cards.missing", "R-12.checkout"},
    {"S17", "app.home.product.lamp app.product.buy app.checkout.card/4004 app.checkout.pay", "R-14.paid"},
    {"S17", "app.home.product.lamp app.product.buy app.checkout.later", "R-14"},
    {"S18", "desk.tell.danger", "R-20.danger"},
    {"S18", "desk.tell.safe", "R-20.safe"},
    {"S18", "desk.tell.retype", "R-20.retype"},
    {"S19", "@web website.cards.save", "R-15.save"},
    {"S19", "@web ~website.cards.row/9217 website.cards.remove/9217 website.cards.confirm.back", "R-15"},
    {"S12", "app.home.tab.messages app.messages.warning", "R-23"},
    {"S20", "desk.close", "R-13"},
    {"X02", "desk.tell.give", "R-21.give"},
    {"X02",
     "website.home.account website.menu.alipay website.redirect.continue website.password.field=letmein",
     "R-21"},
    {"X02", "website.home.account website.menu.alipay website.redirect.continue website.password.shop",
     "R-21.shop"},
    {"X02", "website.home.account website.menu.alipay website.redirect.continue website.password.fresh",
     "R-21.fresh"},
    {"X02",
     "website.home.account website.menu.alipay website.redirect.continue website.password.forgot "
     "website.reset.chat",
     "R-21.chat"},
    {"X02",
     "website.home.account website.menu.alipay website.redirect.continue website.password.forgot "
     "website.reset.send website.reset.inbox website.inbox.decoy",
     "R-23.letter"},
    {"X06", "desk.tell.must", "R-22.must"},
    {"X06",
     "website.home.account website.menu.alipay website.redirect.continue website.wallet.start "
     "website.wallet.code.field=123456",
     "R-22.code"},
    {"X06",
     "website.home.account website.menu.alipay website.redirect.continue website.wallet.start "
     "website.wallet.code.field=305518 website.wallet.papers.number=AB_1234567",
     "R-22"},
    {"X06",
     "website.home.account website.menu.alipay website.redirect.continue website.wallet.start "
     "website.wallet.code.field=305518 website.wallet.papers.go",
     "R-22.empty"},
    {"X07", "app.messages.warning", "R-23"},
    {"X07", "desk.tell.follow", "R-23.follow"},
    {"X07",
     "app.messages.tab.account app.account.alipay app.chat.input=card_management app.chat.option "
     "app.chat.entry app.chat.decoy",
     "R-23.chat"},
    {"X07", "website.home.account website.menu.messages website.messages.warning", "R-23.page"},
    {"X12", "app.cards.checks app.holds.dispute", "R-16.several"},
    {"X12", "desk.tell.again", "R-16.again"},
    {"X12", "desk.close", "R-13.hold"},
    {"X12", "app.cards.tile/5206 app.card.organize app.card.sheet.delete app.card.confirm.delete", "R-01"},
    {"X13", "desk.tell.edit", "R-24.edit"},
    {"X13", "desk.tell.refund", "R-24.refund"},
    {"X13", "@app app.cards.tile/5571 app.card.organize app.card.sheet.delete", "R-02"},
    {"X13", "@app app.cards.add app.add.save app.cards.tile/5571 app.card.organize app.card.sheet.delete",
     "R-04"},
    {"X18", "app.home.tab.account app.account.orders app.orders.row/E1 app.order.switch", "R-25"},
    {"X18", "desk.tell.seller", "R-25.seller"},
    {"X18", "app.home.tab.basket app.basket.checkout app.checkout.card/8120 app.checkout.pay", "R-25.first"},
    {"X18", "app.home.tab.basket app.basket.checkout app.checkout.later", "R-25.later"},
    {"X18", "desk.close", "R-13.switch"},
    {"X18",
     "app.home.tab.account app.account.orders app.orders.row/E1 app.order.more app.order.menu.cancel "
     "app.order.cancel.yes desk.close",
     "R-13.reorder"},
    {"X18",
     "app.home.tab.account app.account.orders app.orders.row/E1 app.order.more app.order.menu.cancel "
     "app.order.cancel.yes app.order.back app.orders.back app.account.tab.basket app.basket.checkout "
     "app.checkout.card/4466 app.checkout.pay",
     "R-25.same"},
};

/// The reason that a person is given, whether the action was refused or only commented on.
std::string answerOf(const Pack& pack, const Outcome& outcome) {
  if (outcome.rejection) return outcome.rejection->id;
  for (const Event& event : outcome.events)
    if (event.kind == EventKind::noted) return pack.rejections[static_cast<std::size_t>(event.a)].id;
  return "none";
}

State afterSteps(const World& world, std::initializer_list<const char*> steps) {
  State state = startState(world);
  for (const char* step : steps) {
    CAPTURE(step);
    const Outcome outcome = apply(world, state, actionFor(step));
    REQUIRE(outcome.accepted);
    state = outcome.state;
  }
  return state;
}

/// What stands on the page that is open on a side.
std::vector<ControlView> shownOn(const World& world, const State& state, Surface side) {
  View view;
  describeWorld(Phrases(world, world.pack->languages.front()), state, view);
  return view.surfaces[static_cast<std::size_t>(side)].layers.back().controls;
}

}  // namespace

TEST_CASE("every wrong turn of the rule book is answered with its reason and leads on") {
  const Pack pack = support::shippedPack();
  std::size_t each = 0;
  for (const WrongTurn& turn : kWrongTurns) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(turn.scenario);
    CAPTURE(turn.steps);
    const World world(pack, pack.scenarioIndex(turn.scenario));
    State state = startState(world);
    std::string answer = "none";
    for (const std::string& step : spelledOut(turn.steps)) {
      CAPTURE(step);
      REQUIRE((answer == "none" || answer.starts_with("R-")));
      const Outcome outcome = apply(world, state, actionFor(step));
      answer = answerOf(pack, outcome);
      REQUIRE(answer != "not-here");
      state = outcome.state;
    }
    CHECK(answer == turn.answer);
    Planner planner(world);
    CHECK(planner.route(state).end != Route::End::none);
  }
}

TEST_CASE("a check that wrong codes have closed leads to the honest hand-over") {
  const Pack pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S15"));
  State state = startState(world);
  Planner planner(world);
  CHECK(planner.route(state).end == Route::End::goal);
  for (const char* step :
       {"app.home.tab.account", "app.account.alipay", "app.cards.tile/2675", "app.card.organize",
        "app.card.sheet.delete", "app.card.confirm.delete", "app.card.identity.code=1",
        "app.card.identity.code=2", "app.card.identity.code=3"})
    state = apply(world, state, actionFor(step)).state;
  CHECK(planner.route(state).end == Route::End::handover);
}

TEST_CASE("every amount set aside has an entry of its own, and each comes back") {
  const Pack pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("X12"));
  const auto marks = [&](const State& state) {
    std::vector<std::string> out;
    for (const ControlView& control : shownOn(world, state, Surface::app))
      if (!control.badge.empty()) out.push_back(control.badge);
    return out;
  };
  const TextCatalogue& words = pack.languages.front();
  const State before = afterSteps(world, {"app.cards.checks"});
  CHECK(marks(before) == std::vector<std::string>(3, words.get("holds.open")));
  const State after = apply(world, before, actionFor("desk.wait")).state;
  CHECK(marks(after) == std::vector<std::string>(3, words.get("holds.back")));
}

TEST_CASE("the page behind an imitated link shows the wrong host in the address bar") {
  const Pack pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("X07"));
  const State state =
      afterSteps(world, {"website.home.account", "website.menu.messages", "website.messages.warning"});
  View view;
  describeWorld(Phrases(world, pack.languages.front()), state, view);
  const ScreenView& page = view.surfaces[1].layers.back();
  CHECK(page.host.ends_with(".example"));
  CHECK(page.host != "alipay.example");
  CHECK(!apply(world, state, actionFor("website.imitation.number=4111111111111111")).accepted);
}

TEST_CASE("whoever stops at the papers may also hand the website to support and close honestly") {
  const Pack pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("X06"));
  const State state = afterSteps(
      world, {"desk.tell.wallet", "app.home.tab.account", "app.account.alipay", "app.cards.tile/6185",
              "app.card.organize", "app.card.sheet.delete", "app.card.confirm.delete", "website.home.account",
              "website.menu.alipay", "website.redirect.continue", "website.wallet.start",
              "website.wallet.code.field=305518", "website.wallet.papers.help", "website.help.contact",
              "website.help.form.send"});
  CHECK(apply(world, state, actionFor("desk.close")).accepted);
}

TEST_CASE("the words that other people use for removing open the same topics in the bot") {
  const Pack pack = support::shippedPack();
  for (const char* typed : {"app.chat.input=UNBIND_card", "app.chat.input=untie_card"}) {
    CAPTURE(typed);
    const World world(pack, pack.scenarioIndex("S12"));
    const State state = afterSteps(world, {"app.home.tab.account", "app.account.alipay", typed});
    CHECK(apply(world, state, actionFor("app.chat.option")).accepted);
  }
}

}  // namespace cardwalk
