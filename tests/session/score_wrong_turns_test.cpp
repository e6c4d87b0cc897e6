// Every documented wrong turn of the tickets, graded as the rubric says.

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session/score.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

namespace cardwalk {
namespace {

using support::Trainee;

/// What is done otherwise than rightly; the rest is done rightly.
struct Otherwise {
  const char* ticket;
  std::vector<std::string> diagnoses{};  ///< instead of the right ones
  std::string steps{};                   ///< before the planned way (steps.h)
  bool stopsThere = false;               ///< and no further
  std::vector<std::string> tells{};      ///< while working
  std::vector<std::string> says{};       ///< when closing, besides what is needed
  bool tellsNothing = false;             ///< of what is needed
  std::optional<Claimed> claims{};
};

struct Graded {
  int diagnosis, endState, noDamage, told;
  std::vector<Fatal> fatals;
  MistakeKind kind;
  const char* subject;  ///< of the mistake that has to be named
};

struct Row {
  Otherwise work;
  Graded score;
};

constexpr auto kWrongCard = Fatal::wrongCard;
constexpr auto kPaidOrder = Fatal::paidOrder;
constexpr auto kFalse = Fatal::falselyDeclared;

const std::string kApp01 =
    "app.signin.submit @app app.cards.tile/4417 app.card.organize app.card.sheet.delete "
    "app.card.confirm.delete";

using K = MistakeKind;

const std::vector<Row> kRows = {
    // Two-sided removal.
    {{.ticket = "S01", .steps = kApp01, .stopsThere = true},
     {30, 0, 20, 10, {kFalse}, K::claim, "R-13.website"}},
    {{.ticket = "S01", .steps = kApp01 + " desk.close"},
     {30, 40, 20, 10, {kFalse}, K::claim, "R-13.website"}},
    {{.ticket = "S01",
      .steps = "app.signin.submit @app app.cards.tile/4417 app.card.organize app.card.sheet.default "
               "app.cards.tile/9026 app.card.organize app.card.sheet.delete app.card.confirm.delete",
      .stopsThere = true},
     {30, 0, 0, 10, {kWrongCard, kFalse}, K::harm, "9026"}},
    {{.ticket = "S01", .diagnoses = {"D-DEFAULT"}}, {0, 40, 20, 10, {}, K::diagnosis, "D-DEFAULT"}},
    {{.ticket = "S01", .says = {"app-is-enough"}}, {30, 40, 20, 0, {}, K::wronglyTold, "app-is-enough"}},
    {{.ticket = "S01", .tellsNothing = true}, {30, 40, 20, 0, {}, K::untold, "gone-both"}},
    {{.ticket = "S01", .claims = Claimed::handedOver}, {30, 40, 20, 0, {}, K::claim, "handed-over"}},
    {{.ticket = "S01", .stopsThere = true, .claims = Claimed::nothingToDo},
     {30, 0, 20, 0, {}, K::claim, "R-13"}},
    {{.ticket = "S02", .steps = "@web website.cards.missing"}, {30, 40, 20, 10, {}, K::refused, "R-12.app"}},
    {{.ticket = "S02", .steps = "app.home.tab.account app.account.settings app.settings.reinstall"},
     {30, 40, 20, 10, {}, K::refused, "R-17.reinstall"}},
    {{.ticket = "S02", .diagnoses = {"D-VERIFY"}, .says = {"fraud"}},
     {0, 40, 20, 0, {}, K::wronglyTold, "fraud"}},
    {{.ticket = "S03", .steps = "@web ~website.cards.row/5108"}, {30, 40, 20, 10, {}, K::refused, "R-08"}},
    {{.ticket = "S03", .steps = "@web website.cards.save"}, {30, 40, 20, 10, {}, K::refused, "R-15.save"}},
    {{.ticket = "S19",
      .steps = "@web ~website.cards.row/9217 website.cards.remove/9217 website.cards.confirm.back"},
     {30, 40, 20, 10, {}, K::refused, "R-15"}},
    {{.ticket = "S19", .steps = "@web website.cards.save", .stopsThere = true},
     {30, 0, 20, 10, {kFalse}, K::claim, "R-13.website"}},
    // Default and last cards.
    {{.ticket = "S04", .steps = "@app app.cards.tile/3391 app.card.organize app.card.sheet.delete"},
     {30, 40, 20, 10, {}, K::refused, "R-02"}},
    {{.ticket = "S04",
      .steps = "@app app.cards.tile/8004 app.card.organize app.card.sheet.delete app.card.confirm.delete",
      .stopsThere = true,
      .claims = Claimed::handedOver},
     {30, 0, 0, 0, {kWrongCard}, K::harm, "8004"}},
    {{.ticket = "S04",
      .steps = "@app app.cards.tile/8004 app.card.organize app.card.sheet.default @web "
               "~website.cards.row/3391 website.cards.remove/3391"},
     {30, 40, 20, 10, {}, K::refused, "R-03.website"}},
    {{.ticket = "S05", .steps = "@app app.cards.tile/6642 app.card.organize app.card.sheet.missing"},
     {30, 40, 20, 10, {}, K::refused, "R-02.hiddenSole"}},
    {{.ticket = "S05",
      .steps = "desk.tell.sole @app app.cards.add app.add.save app.cards.tile/6642 app.card.organize "
               "app.card.sheet.missing"},
     {30, 40, 20, 10, {}, K::refused, "R-04"}},
    {{.ticket = "S05",
      .steps = "desk.tell.sole @app app.cards.add app.add.default app.add.save app.cards.tile/6642 "
               "app.card.organize app.card.sheet.delete app.card.confirm.delete",
      .stopsThere = true},
     {30, 0, 20, 10, {kFalse}, K::claim, "R-13.website"}},
    {{.ticket = "S05", .steps = "@app app.cards.add app.add.default app.add.save desk.tell.sole"},
     {30, 40, 20, 0, {}, K::untold, "substitute-hold"}},
    {{.ticket = "S06", .tells = {"insist"}}, {30, 40, 20, 0, {}, K::wronglyTold, "insist"}},
    {{.ticket = "S06", .steps = "desk.tell.promise"}, {30, 40, 20, 0, {}, K::wronglyTold, "as-usual"}},
    {{.ticket = "S06", .steps = "desk.tell.empty @app app.cards.add app.add.save"},
     {30, 40, 0, 10, {}, K::harm, "4242"}},
    {{.ticket = "S06",
      .steps = "@app app.cards.tile/2087 app.card.organize app.card.sheet.delete app.card.confirm.delete"},
     {30, 40, 20, 0, {}, K::untold, "empty-list"}},
    {{.ticket = "S07", .steps = "desk.tell.myth @app app.cards.add app.add.save"},
     {30, 40, 0, 10, {}, K::harm, "4242"}},
    {{.ticket = "S07",
      .steps = "desk.tell.myth @app app.cards.tile/9953 app.card.organize app.card.sheet.default"},
     {30, 40, 0, 10, {}, K::harm, "R-19.default"}},
    {{.ticket = "S10", .steps = "@app app.cards.add app.add.save"}, {30, 40, 20, 10, {}, K::refused, "R-06"}},
    {{.ticket = "S10", .steps = "@app app.cards.tile/0192 app.card.organize app.card.sheet.delete"},
     {30, 40, 20, 10, {}, K::refused, "R-02"}},
    {{.ticket = "S10", .diagnoses = {"D-LIMIT"}}, {15, 40, 20, 10, {}, K::diagnosis, "D-DEFAULT"}},
    {{.ticket = "S10", .diagnoses = {"D-LIMIT", "D-DEFAULT", "D-VERIFY"}},
     {15, 40, 20, 10, {}, K::diagnosis, "D-VERIFY"}},
    // Orders.
    {{.ticket = "S08",
      .steps = "@app app.cards.tile/1158 app.card.organize app.card.sheet.delete app.card.warn.anyway "
               "app.card.confirm.delete"},
     {30, 40, 0, 10, {}, K::harm, "1158"}},
    {{.ticket = "S08",
      .steps = "app.home.tab.account app.account.orders app.orders.row/A1 app.order.more "
               "app.order.menu.cancel app.order.cancel.yes"},
     {30, 40, 0, 10, {}, K::harm, "R-05.unasked"}},
    {{.ticket = "S08", .tells = {"just-cancel"}}, {30, 40, 20, 0, {}, K::wronglyTold, "just-cancel"}},
    {{.ticket = "S09", .tells = {"wait-delivery"}}, {30, 40, 20, 0, {}, K::wronglyTold, "wait-delivery"}},
    {{.ticket = "S09",
      .steps = "desk.tell.parcels app.home.tab.account app.account.orders app.orders.row/B1 app.order.more "
               "app.order.menu.cancel app.order.cancel.yes",
      .stopsThere = true,
      .claims = Claimed::handedOver},
     {30, 0, 0, 0, {kPaidOrder}, K::harm, "B1"}},
    {{.ticket = "S09", .diagnoses = {"D-INFO"}}, {15, 40, 20, 10, {}, K::diagnosis, "D-CLEAN"}},
    {{.ticket = "S17", .steps = "@app app.cards.missing"}, {30, 40, 20, 10, {}, K::refused, "R-12.checkout"}},
    {{.ticket = "S17",
      .steps = "app.home.product.lamp app.product.buy app.checkout.card/4004 app.checkout.pay",
      .stopsThere = true},
     {30, 0, 0, 10, {kFalse}, K::harm, "trial"}},
    {{.ticket = "S17", .steps = "app.home.product.lamp app.product.buy app.checkout.later"},
     {30, 40, 0, 10, {}, K::harm, "trial"}},
    // Checks.
    {{.ticket = "S11",
      .steps = "desk.tell.dollar app.cards.tile/6093 app.card.organize app.card.sheet.delete "
               "app.card.confirm.delete",
      .stopsThere = true},
     {30, 0, 0, 10, {kWrongCard}, K::harm, "6093"}},
    {{.ticket = "S11", .steps = "app.cards.dispute"}, {30, 40, 20, 10, {}, K::refused, "R-16"}},
    {{.ticket = "S11", .steps = "desk.tell.never"}, {30, 40, 20, 0, {}, K::wronglyTold, "never-again"}},
    {{.ticket = "S11", .claims = Claimed::done}, {30, 40, 20, 0, {}, K::claim, "done"}},
    {{.ticket = "S15",
      .steps = "desk.tell.code @app app.cards.tile/2675 app.card.organize app.card.sheet.delete "
               "app.card.confirm.delete app.card.identity.back"},
     {30, 40, 20, 10, {}, K::refused, "R-07.closed"}},
    {{.ticket = "S15",
      .steps = "desk.tell.code @app app.cards.tile/2675 app.card.organize app.card.sheet.delete "
               "app.card.confirm.delete app.card.identity.code=1 app.card.identity.code=2 "
               "app.card.identity.code=3",
      .claims = Claimed::handedOver},
     {30, 0, 20, 0, {}, K::refused, "R-07.locked"}},
    {{.ticket = "S16",
      .steps = "@app app.cards.tile/6936 app.card.organize app.card.sheet.delete app.card.confirm.delete "
               "app.card.identity.code=482916"},
     {30, 40, 20, 10, {}, K::refused, "R-07"}},
    {{.ticket = "S16", .claims = Claimed::done}, {30, 40, 20, 0, {kFalse}, K::claim, "done"}},
    {{.ticket = "S16", .tells = {"try-some-codes"}}, {30, 40, 20, 0, {}, K::wronglyTold, "try-some-codes"}},
    {{.ticket = "S16",
      .steps = "app.home.tab.account app.account.help app.help.contact app.help.form.send",
      .stopsThere = true},
     {30, 0, 20, 0, {}, K::untold, "still-in-the-app"}},
    // Chat, moved pages, labels, advice.
    {{.ticket = "S12", .steps = "@app app.chat.input=delete_my_card"},
     {30, 40, 20, 10, {}, K::refused, "R-10"}},
    {{.ticket = "S12", .says = {"keep-tapping"}}, {30, 40, 20, 0, {}, K::wronglyTold, "keep-tapping"}},
    {{.ticket = "S12", .steps = "app.home.tab.messages app.messages.warning"},
     {30, 40, 20, 10, {}, K::refused, "R-23"}},
    {{.ticket = "S13",
      .steps = "website.home.account website.menu.alipay website.redirect.continue website.alipay.gear"},
     {30, 40, 20, 10, {}, K::refused, "R-09.gear"}},
    {{.ticket = "S13", .steps = "desk.tell.impossible"},
     {30, 40, 20, 0, {}, K::wronglyTold, "cannot-be-done"}},
    {{.ticket = "S14", .steps = "desk.tell.older"}, {30, 40, 20, 0, {}, K::wronglyTold, "older-app"}},
    {{.ticket = "S14", .steps = "app.home.scan"}, {30, 40, 20, 10, {}, K::refused, "R-11.app"}},
    {{.ticket = "S18", .steps = "desk.tell.danger"}, {30, 40, 20, 0, {}, K::wronglyTold, "it-is-dangerous"}},
    {{.ticket = "S18", .steps = "desk.tell.safe"}, {30, 40, 20, 0, {}, K::wronglyTold, "no-risk-at-all"}},
    {{.ticket = "S18", .steps = "desk.tell.retype"}, {30, 40, 20, 10, {}, K::refused, "R-20.retype"}},
    // Everything at once.
    {{.ticket = "S20", .stopsThere = true}, {30, 0, 20, 10, {kFalse}, K::claim, "R-13"}},
    {{.ticket = "S20", .diagnoses = {"D-PENDING", "D-DEFAULT", "D-CHATBOT"}},
     {18, 40, 20, 10, {}, K::diagnosis, "D-UI-DRIFT"}},
    {{.ticket = "S20", .steps = "desk.close"}, {30, 40, 20, 10, {kFalse}, K::claim, "R-13"}},
};

AttemptRecord worked(const Pack& pack, const Otherwise& how) {
  Trainee trainee(pack, how.ticket);
  Attempt& attempt = trainee.attempt();
  attempt.diagnose(how.diagnoses.empty() ? support::rightDiagnoses(attempt) : how.diagnoses, trainee.tick());
  if (!how.tellsNothing) trainee.tellBefore();
  for (const std::string& id : how.tells) attempt.tell(id, trainee.tick());
  trainee.act(how.steps);
  if (!how.stopsThere) trainee.followRoute();
  std::vector<std::string> said = how.says;
  if (!how.tellsNothing)
    for (const std::string& id : support::neededStatements(attempt, false)) said.push_back(id);
  trainee.close(how.claims.value_or(support::rightClaim(attempt)), said);
  return attempt.record();
}

}  // namespace

TEST_CASE("every documented wrong turn is graded as the rubric says, and named") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const auto& [work, expected] : kRows) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(std::string(work.ticket));
    CAPTURE(work.steps);
    CAPTURE(std::string(expected.subject));
    const Score score = cardwalk::score(pack, worked(pack, work));
    CHECK(score.valid);
    CHECK(score.diagnosis == expected.diagnosis);
    CHECK(score.endState == expected.endState);
    CHECK(score.noDamage == expected.noDamage);
    CHECK(score.told == expected.told);
    CHECK(score.fatals == expected.fatals);
    CHECK(score.passed == (score.total() >= Rubric{}.pass && expected.fatals.empty()));
    const auto named = [&](const Mistake& each) {
      return each.kind == expected.kind && each.subject == expected.subject;
    };
    CHECK(std::count_if(score.mistakes.begin(), score.mistakes.end(), named) == 1);
  }
}

}  // namespace cardwalk
