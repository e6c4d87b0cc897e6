// The help of a pack and its questionnaire.

#include <algorithm>
#include <array>

#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

using Kind = SituationChange::Kind;

constexpr std::array<std::string_view, kHelpKinds> kKindWords{"trouble", "note", "question", "extension"};
constexpr std::array<std::string_view, kCertainties> kCertaintyWords{"confirmed", "plausible", "unconfirmed",
                                                                     "disputed"};

}  // namespace

std::vector<std::string> PackReader::knownFacts(const Spot& spot) {
  std::vector<std::string> facts = strings(spot);
  std::vector<std::string> known;
  for (const auto& [id, text] : pack_.facts) known.push_back(id);
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (!pack_.facts.contains(facts[i])) unknown("unknown-fact", spot.at(i), "fact", facts[i], known);
  return facts;
}

HelpShow PackReader::readShow(const Spot& spot) {
  HelpShow show;
  if (!spot.exists()) return show;
  const int scenario = find(pack_.scenarios, spot.at("scenario"), "unknown-scenario", "scenario");
  const int screen = find(pack_.screens, spot.at("screen"), "unknown-screen", "screen");
  if (scenario < 0 || screen < 0) return show;
  show.scenario = static_cast<std::int16_t>(scenario);
  show.screen = static_cast<std::int16_t>(screen);
  if (!spot.at("control").exists()) return show;
  const int control = find(pack_.controls, spot.at("control"), "unknown-control", "control");
  if (control < 0) return show;
  if (pack_.controls[static_cast<std::size_t>(control)].screen != screen)
    fail("wrong-surface", spot.at("control"), "this control stands on another screen than the one shown");
  show.control = static_cast<std::int16_t>(control);
  return show;
}

void PackReader::readHelp(const Spot& root) {
  pack_.asOf = root.at("asOf").text();
  const Spot entries = root.at("entries");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Spot spot = entries.at(i);
    HelpEntry entry;
    entry.id = spot.at("id").text();
    if (!unique(pack_.help, entry.id, spot.at("id"))) continue;
    entry.kind = static_cast<HelpKind>(word(spot.at("kind"), kKindWords, "kind of help", 1));
    entry.title = textKey(spot.at("title"));
    entry.text = textKey(spot.at("text"));
    entry.cause = textKey(spot.at("cause"));
    entry.cure = textKey(spot.at("cure"));
    entry.facts = knownFacts(spot.at("facts"));
    for (std::size_t k = 0; k < spot.at("rules").size(); ++k)
      if (const int rule = find(pack_.rules, spot.at("rules").at(k), "unknown-rule", "rule"); rule >= 0)
        entry.rules.push_back(static_cast<std::int16_t>(rule));
    entry.show = readShow(spot.at("show"));
    pack_.help.push_back(std::move(entry));
  }
  const Spot claims = root.at("claims");
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Spot spot = claims.at(i);
    Claim claim;
    claim.id = spot.at("id").text();
    if (!unique(pack_.claims, claim.id, spot.at("id"))) continue;
    claim.certainty = static_cast<Certainty>(word(spot.at("certainty"), kCertaintyWords, "certainty", 0));
    claim.title = textKey(spot.at("title"));
    claim.others = textKey(spot.at("others"));
    claim.facts = knownFacts(spot.at("facts"));
    pack_.claims.push_back(std::move(claim));
  }
}

void PackReader::readSituations(const Spot& root, const Spot& base) {
  std::optional<Scenario> world = scenarioFrom(base);
  if (!world) return;
  Situations& situations = pack_.situations;
  situations.doneTitle = textKey(root.at("doneTitle"));
  situations.doneText = textKey(root.at("doneText"));
  const Spot questions = root.at("questions");
  for (std::size_t i = 0; i < questions.size(); ++i) readQuestion(questions.at(i), *world);
  situations.base = std::make_shared<const Scenario>(std::move(*world));
}

void PackReader::readQuestion(const Spot& spot, const Scenario& base) {
  auto& questions = pack_.situations.questions;
  SituationQuestion question;
  question.id = spot.at("id").text();
  if (!unique(questions, question.id, spot.at("id"))) return;
  question.title = textKey(spot.at("title"));
  question.hint = textKey(spot.at("hint"));
  const Spot unless = spot.at("unless");
  for (std::size_t i = 0; i < unless.size(); ++i) {
    // Only what was asked before can be known.
    const int asked =
        find(questions, unless.at(i).at("question"), "unknown-question", "question before this");
    if (asked < 0) continue;
    const int answer = find(questions[static_cast<std::size_t>(asked)].answers, unless.at(i).at("answer"),
                            "unknown-value", "answer to that question");
    if (answer >= 0)
      question.unless.push_back({static_cast<std::int16_t>(asked), static_cast<std::int16_t>(answer)});
  }
  const Spot answers = spot.at("answers");
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Spot from = answers.at(i);
    SituationAnswer answer;
    answer.id = from.at("id").text();
    if (!unique(question.answers, answer.id, from.at("id"))) continue;
    answer.label = textKey(from.at("label"));
    answer.detail = textKey(from.at("detail"));
    answer.finished = from.at("finished").flag();
    for (std::size_t k = 0; k < from.at("do").size(); ++k)
      readChange(from.at("do").at(k), base, answer.changes);
    question.answers.push_back(std::move(answer));
  }
  if (question.answers.empty()) {
    fail("missing", spot, "a question needs answers");
    return;
  }
  questions.push_back(std::move(question));
}

/// {"rule": R, "is": V}; false, and an error, if there is no such rule or value.
bool PackReader::readRuleChange(const Spot& spot, SituationChange& change) {
  change.kind = Kind::rule;
  change.a = static_cast<std::int16_t>(find(pack_.rules, spot.at("rule"), "unknown-rule", "rule"));
  if (change.a < 0) return false;
  const auto& values = pack_.rules[static_cast<std::size_t>(change.a)].values;
  const auto found = std::find(values.begin(), values.end(), spot.at("is").text());
  if (found == values.end()) {
    unknown("unknown-value", spot.at("is"), "value of this rule", spot.at("is").text(), values);
    return false;
  }
  change.b = static_cast<std::int16_t>(found - values.begin());
  return true;
}

void PackReader::readChange(const Spot& spot, const Scenario& base, std::vector<SituationChange>& out) {
  SituationChange change;
  const auto lists = [&](Kind kind, const char* key, std::span<const std::string_view> words) {
    change.kind = kind;
    change.a = static_cast<std::int16_t>(word(spot.at(key), words, "list of cards", 0));
    change.b = static_cast<std::int16_t>(cardIndex(base, spot.at("card")));
  };
  if (spot.at("take").exists()) {
    lists(Kind::take, "take", storeWords());
  } else if (spot.at("put").exists()) {
    lists(Kind::put, "put", storeWords());
  } else if (spot.at("default").exists()) {
    lists(Kind::standard, "default", surfaceWords().first(kDevices));
  } else if (spot.at("rule").exists()) {
    if (!readRuleChange(spot, change)) return;
  } else if (spot.at("order").exists()) {
    change.kind = Kind::order;
    change.a =
        static_cast<std::int16_t>(find(base.orders, spot.at("order"), "unknown-order", "order of the base"));
  } else {
    change.kind = Kind::stage;
    change.a = static_cast<std::int16_t>(spot.at("stage").number(0));
    if (static_cast<std::size_t>(change.a) >= base.stages.size())
      fail("unknown-value", spot.at("stage"),
           "the base has " + std::to_string(base.stages.size()) + " stages, counted from 0");
  }
  if (change.a >= 0 && change.b >= 0) out.push_back(change);
}

}  // namespace cardwalk
