// Companion mode: the person acts on their own device, and the model follows what that device shows.

#include <algorithm>

#include <doctest/doctest.h>

#include "core/records/compact_log.h"
#include "core/records/progress.h"
#include "core/session/session.h"
#include "core/session/variants.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

Session companion(const Pack& pack, const std::string& scenario) {
  return {pack, pack.scenarioIndex(scenario), Mode::companion, 1, 0};
}

/// Done, again and again, until the coach asks for that control.
bool doneUntil(Session& session, const std::string& control) {
  for (int i = 0; i < 60 && !session.view().coach.done; ++i) {
    if (session.view().coach.target.control.starts_with(control)) return true;
    session.step(i * 100);
  }
  return false;
}

bool offers(const Session& session, const std::string& id) {
  const auto& all = session.view().variants;
  return std::any_of(all.begin(), all.end(), [&](const VariantView& each) { return each.id == id; });
}

bool finish(Session& session) {
  for (int i = 0; i < 80 && !session.view().coach.done && !session.view().coach.handedOver; ++i)
    session.step(i * 100);
  return session.view().coach.done || session.view().coach.handedOver;
}

bool mentions(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

/// Wherever the route leads, whatever the person may see instead: something is left to do, or all is done.
void checkWaysOn(const Pack& pack, int scenario) {
  const World world(pack, scenario);
  Planner planner(world);
  State state = startState(world);
  const Route route = planner.route(state);
  std::optional<LastStep> last;
  Route rest = route;
  for (std::size_t at = 0; at < route.actions.size(); ++at) {
    for (const Offer& offer : offersFor(world, state, rest, last)) {
      CAPTURE(offer.variant->id);
      CAPTURE(at);
      const State& before = offer.again ? last->before : state;
      const std::optional<State> changed = stateAfter(world, before, *offer.variant);
      REQUIRE(changed);
      const Variant* const variants[]{offer.variant};
      const Scenario other = withVariants(pack, *world.scenario, variants);
      const World there(pack, other);
      State after = *changed;
      const Action& shown = offer.again ? last->action : route.actions[at];
      if (State next; offer.variant->result && step(there, after, shown, next)) after = next;
      CHECK(Planner(there).route(after).end != Route::End::none);
    }
    last = LastStep{state, route.actions[at]};
    State next;
    REQUIRE(step(world, state, route.actions[at], next));
    state = next;
    rest.actions.erase(rest.actions.begin());
  }
}

}  // namespace

TEST_CASE("pressing Done alone leads through every scenario") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 6)) continue;
    CAPTURE(scenario.id);
    Session session = companion(pack, scenario.id);
    const std::string summary = session.view().summary;
    CHECK(finish(session));
    CHECK(session.goalReached());
    // The person at the device is the customer.
    for (const std::string& text : {summary, session.view().coach.instruction, session.view().coach.because})
      for (const char* words : {"the customer", "The customer", "customer’s"})
        CHECK_FALSE(mentions(text, words));
  }
}

TEST_CASE(
    "what is told to nobody else is told to the person, of what they have before them, in every language") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const TextCatalogue& language : pack.languages) {
    CAPTURE(language.language);
    int told = 0;
    for (const Scenario& scenario : pack.scenarios) {
      if (!support::goesThrough(each++, 8)) continue;
      CAPTURE(scenario.id);
      Session session = companion(pack, scenario.id);
      session.setLanguage(language.language);
      while (!session.view().coach.done && !session.view().coach.handedOver) {
        const CoachView own = session.view().coach;
        const bool tells =
            own.target.surface == Surface::desk && own.target.control.starts_with("desk.tell.");
        if (own.target.surface == Surface::desk) {
          CAPTURE(own.target.control);
          session.setMode(Mode::guide, 0);
          CHECK(session.view().coach.instruction != own.instruction);
          CHECK(session.view().coach.where != own.where);
          session.setMode(Mode::companion, 0);
          CHECK(session.view().coach.instruction == own.instruction);
        }
        session.step(told * 100);
        if (!tells) continue;
        ++told;
        CHECK_FALSE(mentions(session.view().message.text, "Customer"));
        const std::string said = session.view().message.text;
        session.setMode(Mode::guide, 0);
        CHECK(session.view().message.text != said);
        session.setMode(Mode::companion, 0);
      }
    }
    if (support::thorough()) CHECK(told >= 10);
  }
  Session session = companion(pack, "S05");
  REQUIRE(doneUntil(session, "desk.tell.sole"));
  for (const std::string& text : {session.view().coach.instruction, session.view().coach.where})
    for (const char* word : {"customer", "buttons"}) CHECK_FALSE(mentions(text, word));
}

TEST_CASE("whatever looks different on the way through the first scenarios, a way leads on") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const char* id : {"S01", "S03", "S05", "S12"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(id);
    checkWaysOn(pack, pack.scenarioIndex(id));
  }
}

TEST_CASE("what looks different is offered where it can be met, and only beside one's own device") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  REQUIRE(doneUntil(session, "app.card.organize"));
  CHECK(offers(session, "manage"));
  CHECK_FALSE(offers(session, "organize"));  // it is so already
  CHECK_FALSE(offers(session, "kebab"));     // that is on the website
  session.setMode(Mode::guide, 0);
  CHECK(session.view().variants.empty());
  CHECK_FALSE(session.adjust("manage", 0));
  session.setMode(Mode::companion, 0);
  CHECK_FALSE(session.adjust("kebab", 0));
  CHECK_FALSE(session.adjust("no such", 0));
  CHECK(session.view().actionsTaken == static_cast<int>(session.log().size()));
}

TEST_CASE("another word on the button changes what the model and the coach say, and says so") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  REQUIRE(doneUntil(session, "app.card.organize"));
  const int taken = session.view().actionsTaken;
  REQUIRE(mentions(session.view().coach.instruction, "Organize"));
  REQUIRE(session.adjust("manage", 100));
  CHECK(mentions(session.view().coach.instruction, "Manage"));
  CHECK(mentions(session.view().message.text, "Manage"));
  CHECK(session.view().coach.target.control == "app.card.organize");
  CHECK(session.view().actionsTaken == taken);  // nothing was done by it
  CHECK(offers(session, "organize"));
  const auto& rules = session.view().rules;
  CHECK(std::any_of(rules.begin(), rules.end(),
                    [](const RuleCardView& rule) { return mentions(rule.value, "Manage"); }));
  session.setLanguage("fr");
  CHECK(mentions(session.view().message.text, "Gérer"));
  REQUIRE(session.undo(200));
  session.setLanguage("en");
  CHECK(mentions(session.view().coach.instruction, "Organize"));
  CHECK(finish(session));
  CHECK(session.goalReached());
}

TEST_CASE("a chat instead of the list leads through the bot, whether it is noticed before or after Done") {
  const Pack& pack = support::shippedPack();
  for (const bool after : {false, true}) {
    CAPTURE(after);
    Session session = companion(pack, "S01");
    REQUIRE(doneUntil(session, "app.account.alipay"));
    const std::size_t before = session.log().size();
    if (after) session.step(100);
    REQUIRE(offers(session, "chat"));
    REQUIRE(session.adjust("chat", 200));
    CHECK(session.view().surfaces[0].layers.back().id == "app.chat");
    CHECK(session.log().size() == before + 2);  // the change, and the press that showed it
    CHECK(session.view().coach.target.control.starts_with("app.chat"));
    CHECK(finish(session));
    CHECK(session.goalReached());
  }
}

TEST_CASE("a grey Delete means that the card is the default, and the way turns to another default") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  REQUIRE(doneUntil(session, "app.card.sheet.delete"));
  const int left = session.view().coach.remaining;
  REQUIRE(session.adjust("greyApp", 0));
  CHECK(session.view().coach.remaining > left);
  CHECK_FALSE(session.view().coach.target.control == "app.card.sheet.delete");
  for (const ControlView& control : session.view().surfaces[0].layers.back().controls)
    if (control.id == "app.card.sheet.delete") CHECK_FALSE(control.enabled);
  CHECK(finish(session));
  CHECK(session.goalReached());
}

TEST_CASE("an only card that cannot go leads over a new card") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S06");  // there it may go, until the person's app refuses
  REQUIRE(doneUntil(session, "app.card.sheet.delete"));
  REQUIRE(offers(session, "greyOnlyApp"));
  CHECK_FALSE(offers(session, "greyApp"));
  REQUIRE(session.adjust("greyOnlyApp", 0));
  CHECK(finish(session));
}

TEST_CASE("a code that cannot be received leads to the honest end") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  REQUIRE(doneUntil(session, "app.card.confirm.delete"));
  session.step(0);  // the model takes it off the list; the person's app asks for a code instead
  REQUIRE(session.adjust("codeAwayApp", 0));
  CHECK(session.view().surfaces[0].layers.back().id == "app.card.identity");
  CHECK(session.view().stores[0].holdsTarget);
  CHECK(finish(session));
  CHECK(session.view().coach.handedOver);
}

TEST_CASE("a card that is not in the list makes that side clean without a removal") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  REQUIRE(doneUntil(session, "app.cards.tile"));
  REQUIRE(session.adjust("absentApp", 0));
  CHECK_FALSE(session.view().stores[0].holdsTarget);
  CHECK(session.view().stores[1].holdsTarget);
  CHECK(session.view().coach.target.surface == Surface::website);
  CHECK(finish(session));
  CHECK(session.goalReached());
}

TEST_CASE("a walk beside one's own device goes on where it was left, to the byte") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  REQUIRE(doneUntil(session, "app.account.alipay"));
  session.step(100);
  REQUIRE(session.adjust("chat", 200));
  REQUIRE(doneUntil(session, "app.card.organize"));
  REQUIRE(session.adjust("manage", 5000));
  session.step(6000);

  const ParsedProgress read = progressFromJson(progressToJson(progressOf(session)));
  REQUIRE(read.progress.has_value());
  CHECK(read.progress->mode == Mode::companion);
  Session again(pack, session.scenario(), read.progress->mode, read.progress->seed, 0);
  REQUIRE(again.resume(read.progress->log, 0));
  CHECK(again.state() == session.state());
  CHECK(again.view().coach.instruction == session.view().coach.instruction);
  CHECK(again.view().coach.remaining == session.view().coach.remaining);
  CHECK(progressToJson(progressOf(again)) == progressToJson(progressOf(session)));

  const auto text = encodeLog(pack, {session.scenario(), Mode::companion, 1, session.log()});
  REQUIRE(text);
  const DecodedLog decoded = decodeLog(pack, *text);
  REQUIRE(decoded.session);
  CHECK(decoded.session->mode == Mode::companion);
  REQUIRE(again.resume(decoded.session->log, 0));
  CHECK(again.state() == session.state());
  REQUIRE(again.resume(withoutDetours(pack, session.scenario(), session.log()), 0));
  CHECK(again.state() == session.state());

  // Back over everything: the shop is as the scenario has it.
  while (session.undo(0)) {
  }
  CHECK(session.state() == startState(World(pack, session.scenario())));
  REQUIRE(doneUntil(session, "app.card.organize"));
  CHECK(mentions(session.view().coach.instruction, "Organize"));
}

TEST_CASE("a saved walk whose difference this pack does not know is dropped with a word") {
  const Pack& pack = support::shippedPack();
  Session session = companion(pack, "S01");
  CHECK_FALSE(session.resume({{0, {Surface::app, "variant/gone", Gesture::tap, ""}, true}}, 0));
  CHECK_FALSE(session.view().message.text.empty());
  CHECK(session.view().actionsTaken == 0);
}

TEST_SUITE("soak companion" * doctest::skip()) {
  TEST_CASE("whatever looks different, at any step of any scenario, a way leads on") {
    const Pack& pack = support::shippedPack();
    for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
      CAPTURE(pack.scenarios[i].id);
      checkWaysOn(pack, static_cast<int>(i));
    }
  }
}

}  // namespace cardwalk
