// The questionnaire "start from my situation": questions, answers, and what each answer changes in the world.
//
// What is in it: situations.json as plain structs; answers as an id and back; the scenario they build, and a
// pack that has it. What it DOES NOT do: plan or remember anything. The answers are the seed of the scenario:
// the same id and pack always give the same one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk {

struct Pack;
struct Scenario;

/// What an answer changes in the start world. `store` is a Store, `card` an index into the base's cards.
struct SituationChange {
  enum class Kind : std::uint8_t {
    take,      ///< {"take": store, "card"}: the list does not hold the card
    put,       ///< {"put": store, "card"}: the list holds it
    standard,  ///< {"default": surface, "card"}: the card is the default there, if the list holds it
    rule,      ///< {"rule", "is"}: the rule has this value; its card is shown if it is one
    order,     ///< {"order": id}: this order of the base exists
    stage      ///< {"stage": n}: this stage of the base comes before the goal
  } kind = Kind::rule;
  std::int16_t a = 0;  ///< store, rule, order or stage
  std::int16_t b = 0;  ///< card or value
};

/// An answer that was given earlier: question and answer by index.
struct AnswerRef {
  std::int16_t question = 0, answer = 0;
};

struct SituationAnswer {
  std::string id;
  std::string label, detail;  ///< text keys; detail may be empty
  bool finished = false;      ///< nothing is left to do: there is no scenario to build
  std::vector<SituationChange> changes;
};

struct SituationQuestion {
  std::string id;
  std::string title, hint;               ///< text keys; hint may be empty
  std::vector<AnswerRef> unless;         ///< not asked when one of these was given
  std::vector<SituationAnswer> answers;  ///< the first one counts until another is chosen
};

struct Situations {
  std::vector<SituationQuestion> questions;
  std::shared_ptr<const Scenario>
      base;                         ///< the world with the first answers everywhere; empty: no questionnaire
  std::string doneTitle, doneText;  ///< text keys: said when nothing is left to do
  bool empty() const { return questions.empty(); }
};

inline constexpr std::string_view kSituationMark = "my:";  ///< ids of built scenarios begin with it

/// One answer for each question, by index; questions that are not asked keep theirs without effect.
using Answers = std::vector<std::int16_t>;

Answers firstAnswers(const Situations& situations);
/// Whether the question is asked after these answers.
bool isAsked(const Situations& situations, const Answers& answers, std::size_t question);
/// "my:side=app;default=yes": all that was asked, in order.
std::string situationId(const Situations& situations, const Answers& answers);
/// Nothing for an id that these questions cannot give.
std::optional<Answers> situationAnswers(const Situations& situations, std::string_view id);
/// Every combination of answers that can be given, once each.
std::vector<Answers> allAnswers(const Situations& situations);

/// Gives a rule its value, and shows its card if it is one. `change` is of the kind `rule`.
void changeRule(const Pack& pack, Scenario& scenario, const SituationChange& change);

/// The scenario of the answers; nothing when they say that there is nothing left to do.
std::optional<Scenario> situationScenario(const Pack& pack, const Answers& answers);
/// Whether the pack has the scenario, or can build it from its id.
bool knowsScenario(const Pack& pack, std::string_view id);
/// A copy of the pack with one more scenario: the one of the id, which is its last. Nothing if it cannot be
/// built.
std::unique_ptr<const Pack> packWith(const Pack& pack, std::string_view id);

}  // namespace cardwalk
