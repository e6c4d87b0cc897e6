// Tickets to train on: training.json.

#include <algorithm>
#include <array>

#include "core/content/pack_reader.h"
#include "core/content/training.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

constexpr std::array<std::string_view, 3> kStatementWords{"needed", "fine", "wrong"};
constexpr std::array<std::string_view, kClaims> kClaimWords{"done", "handed-over", "nothing-to-do"};
constexpr std::string_view kCompound = "D-COMPOUND";  ///< a scenario's diagnosis that is several at once

bool has(const TrainingTicket& ticket, StatementKind kind) {
  return std::any_of(ticket.statements.begin(), ticket.statements.end(),
                     [&](const Statement& each) { return each.kind == kind; });
}

}  // namespace

void PackReader::readTraining(const Spot& root) {
  auto training = std::make_shared<Training>();
  const Spot diagnoses = root.at("diagnoses");
  for (std::size_t i = 0; i < diagnoses.size(); ++i) {
    const Spot spot = diagnoses.at(i);
    Diagnosis each{spot.at("id").text(), textKey(spot.at("title")), textKey(spot.at("meaning"))};
    if (unique(training->diagnoses, each.id, spot.at("id"))) training->diagnoses.push_back(std::move(each));
  }
  const Spot topics = root.at("topics");
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const Spot spot = topics.at(i);
    Topic each{spot.at("id").text(), textKey(spot.at("title"))};
    if (unique(training->topics, each.id, spot.at("id"))) training->topics.push_back(std::move(each));
  }
  const Spot tickets = root.at("tickets");
  for (std::size_t i = 0; i < tickets.size(); ++i) readTicket(tickets.at(i), *training);
  const Spot surprises = root.at("surprises");
  for (std::size_t i = 0; i < surprises.size(); ++i) readSurprise(surprises.at(i), *training);
  pack_.training = std::move(training);
}

void PackReader::readTicket(const Spot& spot, Training& training) {
  TrainingTicket ticket;
  const Spot named = spot.at("scenario");
  ticket.scenario = static_cast<std::int16_t>(find(pack_.scenarios, named, "unknown-scenario", "scenario"));
  const bool twice = ticket.scenario >= 0 && std::any_of(training.tickets.begin(), training.tickets.end(),
                                                         [&](const TrainingTicket& other) {
                                                           return other.scenario == ticket.scenario;
                                                         });
  if (twice)
    fail("duplicate-id", named,
         "\"" + named.text() + "\" has a ticket already; keep one ticket for each scenario");
  const Spot topics = spot.at("topics");
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (const int topic = find(training.topics, topics.at(i), "unknown-topic", "topic"); topic >= 0)
      ticket.topics.push_back(static_cast<std::int16_t>(topic));
  const Spot account = spot.at("account");
  for (std::size_t i = 0; i < account.size(); ++i) ticket.account.push_back(textKey(account.at(i)));
  readOptions(spot.at("options"), training, ticket);
  readStatements(spot.at("statements"), ticket);
  const Spot claims = spot.at("claims");
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (const int claim = word(claims.at(i), kClaimWords, "claim", -1); claim >= 0)
      ticket.claims[static_cast<std::size_t>(claim)] = true;
  if (claims.size() == 0)
    fail(
        "bad-ticket", claims.exists() ? claims : spot,
        R"(no claim is right; name in "claims" what closing it may say: "done", "handed-over" or "nothing-to-do")");
  readDraw(spot.at("draw"), ticket);
  if (ticket.scenario >= 0 && !twice) training.tickets.push_back(std::move(ticket));
}

void PackReader::readOptions(const Spot& spot, const Training& training, TrainingTicket& ticket) {
  for (std::size_t i = 0; i < spot.size(); ++i) {
    const Spot from = spot.at(i);
    DiagnosisOption option;
    option.diagnosis = static_cast<std::int16_t>(
        find(training.diagnoses, from.at("diagnosis"), "unknown-diagnosis", "diagnosis"));
    option.right = from.at("right").flag();
    option.reason = textKey(from.at("reason"));
    const bool twice = option.diagnosis >= 0 &&
                       std::any_of(ticket.options.begin(), ticket.options.end(),
                                   [&](const auto& other) { return other.diagnosis == option.diagnosis; });
    if (twice)
      fail("duplicate-id", from.at("diagnosis"),
           "\"" + from.at("diagnosis").text() + "\" is offered already; offer each diagnosis once");
    else
      ticket.options.push_back(std::move(option));
  }
  const auto isRight = [](const DiagnosisOption& option) { return option.right; };
  if (std::none_of(ticket.options.begin(), ticket.options.end(), isRight)) {
    fail("bad-ticket", spot, "no diagnosis is right; mark at least one option with \"right\": true");
    return;
  }
  if (ticket.scenario < 0) return;
  const Scenario& scenario = pack_.scenarios[static_cast<std::size_t>(ticket.scenario)];
  if (scenario.diagnosis.empty() || scenario.diagnosis == kCompound) return;
  if (std::none_of(ticket.options.begin(), ticket.options.end(), [&](const DiagnosisOption& option) {
        return option.right && option.diagnosis >= 0 &&
               training.diagnoses[static_cast<std::size_t>(option.diagnosis)].id == scenario.diagnosis;
      }))
    fail("bad-ticket", spot,
         "the scenario " + scenario.id + " says that its diagnosis is \"" + scenario.diagnosis +
             "\"; offer that one with \"right\": true");
}

void PackReader::readStatements(const Spot& spot, TrainingTicket& ticket) {
  for (std::size_t i = 0; i < spot.size(); ++i) {
    const Spot from = spot.at(i);
    Statement statement;
    statement.id = from.at("id").text();
    if (!unique(ticket.statements, statement.id, from.at("id"))) continue;
    statement.kind = static_cast<StatementKind>(word(from.at("is"), kStatementWords, "kind of statement", 1));
    statement.before = from.at("before").flag();
    statement.text = textKey(from.at("text"));
    statement.reason = textKey(from.at("reason"));
    statement.facts = knownFacts(from.at("facts"));
    if (from.at("control").exists()) {
      const int control = find(pack_.controls, from.at("control"), "unknown-control", "control");
      if (control >= 0) {
        const auto screen =
            static_cast<std::size_t>(pack_.controls[static_cast<std::size_t>(control)].screen);
        if (pack_.screens[screen].surface != Surface::desk)
          fail("wrong-surface", from.at("control"),
               "what is said to the customer is a control of the desk; name one of those");
      }
      statement.control = static_cast<std::int16_t>(control);
    }
    ticket.statements.push_back(std::move(statement));
  }
  if (!has(ticket, StatementKind::needed))
    fail("bad-ticket", spot, R"(nothing has to be told; mark at least one statement with "is": "needed")");
  if (!has(ticket, StatementKind::wrong))
    fail("bad-ticket", spot, R"(nothing can be told wrongly; add a statement with "is": "wrong")");
}

void PackReader::readDraw(const Spot& spot, TrainingTicket& ticket) {
  ticket.draw.otherDefault = spot.at("otherDefault").flag();
  ticket.draw.orderStates = spot.at("orderStates").flag();
  const Spot rules = spot.at("rules");
  if (!rules.exists() || !rules.node->isObject()) return;
  for (const auto& [name, values] : rules.node->members) {
    const Spot each = rules.at(name);
    const int rule = pack_.ruleIndex(name);
    if (rule < 0) {
      unknown("unknown-rule", each, "rule", name, idsOf(pack_.rules));
      continue;
    }
    const std::uint32_t bits =
        valueBits(each, pack_.rules[static_cast<std::size_t>(rule)].values, "value of this rule");
    if (bits == 0) continue;
    ticket.draw.rules.push_back(static_cast<std::int16_t>(rule));
    ticket.draw.ruleValues.push_back(bits);
  }
}

void PackReader::readSurprise(const Spot& spot, Training& training) {
  Surprise surprise;
  surprise.id = spot.at("id").text();
  if (!unique(training.surprises, surprise.id, spot.at("id"))) return;
  surprise.text = textKey(spot.at("text"));
  surprise.swallows = spot.at("swallows").flag();
  const Spot controls = spot.at("controls");
  for (std::size_t i = 0; i < controls.size(); ++i) {
    // Another generation may not have it; the standard one is where a mistake is found.
    if (isSkin() && pack_.controlIndex(controls.at(i).text()) < 0) continue;
    if (const int control = find(pack_.controls, controls.at(i), "unknown-control", "control"); control >= 0)
      surprise.controls.push_back(static_cast<std::int16_t>(control));
  }
  Setting setting;
  const Spot effects = spot.at("do");
  for (std::size_t i = 0; i < effects.size(); ++i)
    if (const int screen = pack_.screenIndex(effects.at(i).at("go").text()); screen >= 0) {
      setting.surface = pack_.screens[static_cast<std::size_t>(screen)].surface;
      break;
    }
  surprise.surface = setting.surface;
  surprise.when = readCond(spot.at("when"), setting);
  surprise.effects = readEffects(effects, setting);
  if (surprise.effects.empty() && !surprise.swallows)
    fail("bad-ticket", spot, R"(nothing happens; write "swallows": true, or in "do" what it changes)");
  // Without any of its controls it would happen everywhere.
  if (controls.size() > 0 && surprise.controls.empty()) return;
  training.surprises.push_back(std::move(surprise));
}

}  // namespace cardwalk
