// Tickets as the packs tell them: every mistake in training.json is named, and what is shipped is sound.

#include "core/content/training.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr const char* kFile = "training.json";

struct Fault {
  const char* name;
  const char* pointer;
  const char* value;  ///< JSON to put there
  const char* id;     ///< of the error
  const char* at;     ///< pointer of the error
  const char* words;  ///< what to write instead, or what is meant
};

std::vector<Fault> faults() {
  return {
      {"an unknown scenario", "/tickets/2/scenario", R"("S99")", "unknown-scenario", "/tickets/2/scenario",
       "S09"},
      {"two tickets for one scenario", "/tickets/1/scenario", R"("S01")", "duplicate-id",
       "/tickets/1/scenario", "one ticket"},
      {"an unknown topic", "/tickets/0/topics/0", R"("both-side")", "unknown-topic", "/tickets/0/topics/0",
       "both-sides"},
      {"a topic twice", "/topics/1/id", R"("both-sides")", "duplicate-id", "/topics/1/id", "both-sides"},
      {"a diagnosis twice in the list", "/diagnoses/1/id", R"("D-CLEAN")", "duplicate-id", "/diagnoses/1/id",
       "D-CLEAN"},
      {"an unknown diagnosis", "/tickets/0/options/0/diagnosis", R"("D-DEFAUTL")", "unknown-diagnosis",
       "/tickets/0/options/0/diagnosis", "D-DEFAULT"},
      {"an option twice", "/tickets/0/options/0/diagnosis", R"("D-PENDING")", "duplicate-id",
       "/tickets/0/options/2/diagnosis", "once"},
      {"no right option", "/tickets/0/options/1/right", "false", "bad-ticket", "/tickets/0/options",
       "\"right\": true"},
      {"no right option where several may be", "/tickets/19/options",
       R"([{"diagnosis": "D-LIMIT", "reason": "ticket.S20.because.D-LIMIT"},
           {"diagnosis": "D-ID-FAIL", "reason": "ticket.S20.because.D-ID-FAIL"}])",
       "bad-ticket", "/tickets/19/options", "\"right\": true"},
      {"another diagnosis than the scenario's", "/tickets/0/options",
       R"([{"diagnosis": "D-LABELS", "right": true, "reason": "ticket.S01.because.D-LABELS"},
           {"diagnosis": "D-CLEAN", "reason": "ticket.S01.because.D-CLEAN"}])",
       "bad-ticket", "/tickets/0/options", "D-CLEAN"},
      {"a text that is missing", "/tickets/0/options/0/reason", R"("ticket.S01.because.D-DEFAUL")",
       "unknown-text", "/tickets/0/options/0/reason", "ticket.S01.because.D-DEFAULT"},
      {"an account line without a text", "/tickets/0/account/0", R"("ticket.S01.acount.1")", "unknown-text",
       "/tickets/0/account/0", "ticket.S01.account.1"},
      {"a statement twice", "/tickets/0/statements/1/id", R"("where")", "duplicate-id",
       "/tickets/0/statements/1/id", "where"},
      {"a kind of statement that does not exist", "/tickets/0/statements/2/is", R"("fin")", "unknown-word",
       "/tickets/0/statements/2/is", "fine"},
      {"no statement that is needed", "/tickets/0/statements",
       R"([{"id": "a", "is": "fine", "text": "ticket.S01.tell.where", "reason": "ticket.S01.tell.where.why"},
           {"id": "b", "is": "wrong", "text": "ticket.S01.tell.where", "reason": "ticket.S01.tell.where.why"}])",
       "bad-ticket", "/tickets/0/statements", "\"is\": \"needed\""},
      {"no statement that is wrong", "/tickets/0/statements",
       R"([{"id": "a", "is": "fine", "text": "ticket.S01.tell.where", "reason": "ticket.S01.tell.where.why"},
           {"id": "b", "is": "needed", "text": "ticket.S01.tell.where", "reason": "ticket.S01.tell.where.why"}])",
       "bad-ticket", "/tickets/0/statements", "\"is\": \"wrong\""},
      {"an unknown fact", "/tickets/0/statements/0/facts/0", R"("APP-99")", "unknown-fact",
       "/tickets/0/statements/0/facts/0", "APP-"},
      {"an unknown control", "/tickets/1/statements/1/control", R"("desk.tell.mith")", "unknown-control",
       "/tickets/1/statements/1/control", "desk.tell.myth"},
      {"a control that is not the desk's", "/tickets/1/statements/1/control", R"("app.home.search")",
       "wrong-surface", "/tickets/1/statements/1/control", "desk"},
      {"no claim that is right", "/tickets/0/claims", "[]", "bad-ticket", "/tickets/0/claims", "handed-over"},
      {"a claim that does not exist", "/tickets/0/claims/0", R"("finished")", "unknown-word",
       "/tickets/0/claims/0", "done"},
      {"a rule that does not exist", "/tickets/0/draw/rules/appLable", R"(["manage"])", "unknown-rule",
       "/tickets/0/draw/rules/appLable", "appLabel"},
      {"a value that the rule does not have", "/tickets/0/draw/rules/appLabel/1", R"("manag")",
       "unknown-value", "/tickets/0/draw/rules/appLabel/1", "manage"},
      {"a surprise twice", "/surprises/1/id", R"("signed-out-app")", "duplicate-id", "/surprises/1/id",
       "signed-out-app"},
      {"a surprise at a control that does not exist", "/surprises/3/controls/0", R"("app.card.identity.cod")",
       "unknown-control", "/surprises/3/controls/0", "app.card.identity.code"},
      {"a surprise in which nothing happens", "/surprises/2/swallows", "false", "bad-ticket", "/surprises/2",
       "swallows"},
      {"a surprise that reaches over to the other device", "/surprises/0/do/0/set",
       R"({"website.session": "out"})", "wrong-surface", "/surprises/0/do/0/set/website.session",
       "other device"},
      {"a surprise without a text", "/surprises/0/text", R"("surprise.signed-out")", "unknown-text",
       "/surprises/0/text", "surprise.signed-out-app"},
      {"a word that the schema does not know", "/tickets/0/statements/0/befor", "true", "schema",
       "/tickets/0/statements/0", "befor"},
  };
}

/// "/tickets/0/options" of "/tickets/0/options/1/right".
std::string partOf(const std::string& pointer) {
  std::size_t end = 0;
  for (int level = 0; level < 3 && end != std::string::npos; ++level) end = pointer.find('/', end + 1);
  return pointer.substr(0, end);
}

void checkNamed(const std::vector<ContentError>& errors, const Fault& fault) {
  std::string seen = std::string(fault.name) + ": nothing says " + fault.id + " at " + fault.at + " with " +
                     fault.words + ", only\n";
  for (const ContentError& error : errors) {
    if (error.id == fault.id && error.file.ends_with(kFile) && error.pointer == fault.at &&
        error.message.find(fault.words) != std::string::npos)
      return;
    seen += error.id + " " + error.pointer + ": " + error.message + "\n";
  }
  FAIL_CHECK(seen);
}

const Training& shippedTraining() {
  REQUIRE(shippedPack().training);
  return *shippedPack().training;
}

const Scenario& scenarioOf(const TrainingTicket& ticket) {
  return shippedPack().scenarios[static_cast<std::size_t>(ticket.scenario)];
}

/// Whether the condition, or a part of it, asks what the customer was told.
bool asks(const Pack& pack, CondRef cond, int var) {
  if (cond == kAlways) return false;
  const Cond& each = pack.conds[static_cast<std::size_t>(cond)];
  if (each.op == CondOp::var) return each.a == var;
  if (each.op != CondOp::all && each.op != CondOp::any && each.op != CondOp::negate) return false;
  for (std::int32_t i = 0; i < each.count; ++i)
    if (asks(pack, pack.condParts[static_cast<std::size_t>(each.first + i)], var)) return true;
  return false;
}

bool needsTelling(const Scenario& scenario, int told) {
  return asks(shippedPack(), scenario.goal, told) ||
         std::any_of(scenario.stages.begin(), scenario.stages.end(),
                     [&](const Stage& stage) { return asks(shippedPack(), stage.reach, told); });
}

bool sets(const Control& control, int var) {
  return std::all_of(control.press.begin(), control.press.end(), [&](const Case& each) {
    return std::any_of(each.effects.begin(), each.effects.end(), [&](const Effect& effect) {
      return effect.op == EffectOp::set && effect.a == var && effect.b == 1;
    });
  });
}

}  // namespace

TEST_SUITE("training content") {
  TEST_CASE("every mistake in training.json is named with its place and what to write instead") {
    BrokenPack pack;
    std::vector<Fault> left = faults();
    while (!left.empty()) {
      // As many at once as do not stand in each other's way.
      std::set<std::string> parts;
      const auto rest = std::stable_partition(left.begin(), left.end(), [&](const Fault& fault) {
        return parts.insert(partOf(fault.pointer)).second;
      });
      for (auto fault = left.begin(); fault != rest; ++fault) pack.put(kFile, fault->pointer, fault->value);
      const LoadResult result = pack.load();
      CHECK_FALSE(result.pack);
      for (auto fault = left.begin(); fault != rest; ++fault) checkNamed(result.errors, *fault);
      left.erase(left.begin(), rest);
      pack.restore(kFile);
      if (!thorough()) break;  // one of each part was among them
    }
    CHECK(pack.load().errors.empty());
  }

  TEST_CASE("a pack without tickets is a pack all the same") {
    BrokenPack pack;
    pack.remove(kFile);
    const LoadResult result = pack.load();
    REQUIRE(result.pack);
    CHECK_FALSE(result.pack->training);
  }

  TEST_CASE(
      "all twenty situations are tickets, easy ones first, each with five or more diagnoses to choose from") {
    const Training& training = shippedTraining();
    REQUIRE(training.tickets.size() == 20);
    CHECK(training.diagnoses.size() == 18);
    CHECK(training.topics.size() == 6);
    std::set<int> scenarios;
    int level = 0;
    for (const TrainingTicket& ticket : training.tickets) {
      const Scenario& scenario = scenarioOf(ticket);
      CAPTURE(scenario.id);
      CHECK_FALSE(scenario.extension);
      CHECK(scenarios.insert(ticket.scenario).second);
      CHECK(scenario.level >= level);
      level = scenario.level;
      CHECK(ticket.options.size() >= 5);
      CHECK(ticket.statements.size() >= 4);
      CHECK_FALSE(ticket.topics.empty());
      CHECK_FALSE(ticket.account.empty());
    }
    const Scenario& first = scenarioOf(training.tickets.front());
    CHECK(first.id == "S01");
  }

  TEST_CASE("what may be claimed at the end follows the situation: handed over, nothing to do, or done") {
    for (const TrainingTicket& ticket : shippedTraining().tickets) {
      const std::string& id = scenarioOf(ticket).id;
      CAPTURE(id);
      const std::vector<bool> wanted{id != "S16" && id != "S11", id == "S16", id == "S11"};
      CHECK(ticket.claims == wanted);
    }
  }

  TEST_CASE(
      "where the model waits for the customer to be told, a needed statement before the deed tells it") {
    const Pack& pack = shippedPack();
    const int told = pack.varIndex("told");
    int waiting = 0;
    for (const TrainingTicket& ticket : shippedTraining().tickets) {
      const Scenario& scenario = scenarioOf(ticket);
      CAPTURE(scenario.id);
      if (!needsTelling(scenario, told)) continue;
      ++waiting;
      CHECK(std::any_of(ticket.statements.begin(), ticket.statements.end(), [&](const Statement& each) {
        return each.kind == StatementKind::needed && each.before && each.control >= 0 &&
               sets(pack.controls[static_cast<std::size_t>(each.control)], told);
      }));
    }
    CHECK(waiting >= 6);
  }

  TEST_CASE("a statement and the desk's control for it agree on whether the model takes it") {
    const Pack& pack = shippedPack();
    int linked = 0;
    for (const TrainingTicket& ticket : shippedTraining().tickets)
      for (const Statement& statement : ticket.statements) {
        if (statement.control < 0) continue;
        ++linked;
        CAPTURE(scenarioOf(ticket).id);
        CAPTURE(statement.id);
        const Control& control = pack.controls[static_cast<std::size_t>(statement.control)];
        const bool refuses = std::all_of(control.press.begin(), control.press.end(),
                                         [](const Case& each) { return each.rejection >= 0; });
        CHECK(refuses == (statement.kind == StatementKind::wrong));
      }
    CHECK(linked >= 16);
  }

  TEST_CASE("every fact that a scenario teaches is behind something its ticket says") {
    for (const TrainingTicket& ticket : shippedTraining().tickets) {
      std::set<std::string> said;
      for (const Statement& statement : ticket.statements)
        said.insert(statement.facts.begin(), statement.facts.end());
      for (const std::string& fact : scenarioOf(ticket).facts) {
        CAPTURE(scenarioOf(ticket).id);
        CAPTURE(fact);
        CHECK(said.contains(fact));
      }
    }
  }

  TEST_CASE("what may go wrong knows its device, and can be met in some ticket") {
    const Training& training = shippedTraining();
    REQUIRE(training.surprises.size() == 5);
    CHECK(training.surprises[0].surface == Surface::app);
    CHECK(training.surprises[1].surface == Surface::website);
    CHECK(training.surprises[2].surface == Surface::desk);
    CHECK(training.surprises[2].swallows);
    CHECK(training.surprises[3].controls.size() == 1);
  }

  TEST_CASE("other generations of the shop have the same tickets") {
    for (const GenerationChoice& generation : everyGeneration(shippedPack())) {
      CAPTURE(generation[0]);
      const Pack& pack = shippedPack(generation);
      REQUIRE(pack.generation == generation);
      REQUIRE(pack.training);
      CHECK(pack.training->tickets.size() == shippedTraining().tickets.size());
    }
  }
}
