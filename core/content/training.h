// What a pack says about training: tickets over its scenarios, diagnoses to choose from, what a customer has
// to be told, and what may go wrong on the way.
//
// What is in it: training.json as plain structs. The customer's words, the start world and the goal stay with
// the scenario. What it DOES NOT do: draw a ticket (session/ticket.h), grade (session/score.h), or hold a
// person's answers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/content/pack.h"

namespace cardwalk {

struct Diagnosis {
  std::string id;       ///< D-CLEAN
  std::string title;    ///< text key: the choice
  std::string meaning;  ///< text key: one sentence
};

struct Topic {
  std::string id;     ///< e.g. two-sides
  std::string title;  ///< text key
};

/// One of the diagnoses that a ticket offers.
struct DiagnosisOption {
  std::int16_t diagnosis = -1;  ///< index into Training::diagnoses
  bool right = false;           ///< several may be right at once; all of them have to be chosen
  std::string reason;           ///< text key: why it is right or wrong for this ticket, said afterwards
};

enum class StatementKind : std::uint8_t {
  needed,  ///< has to be told
  fine,    ///< true, but nobody is waiting for it
  wrong    ///< not true, or not ours to promise
};

/// Something that may be told to the customer, when a consequence comes near or when the ticket is closed.
struct Statement {
  std::string id;  ///< unique in its ticket
  StatementKind kind = StatementKind::fine;
  bool before = false;        ///< belongs before the deed ("suggest to the customer"), not to the closing
  std::string text, reason;   ///< text keys; `reason` is said afterwards
  std::int16_t control = -1;  ///< control of the desk that says the same in the model; -1: none
  std::vector<std::string> facts;
};

/// What closing the ticket may claim.
enum class Claimed : std::uint8_t {
  done,        ///< what the customer asked for is done, everywhere
  handedOver,  ///< somebody else has to go on, and the customer knows
  nothingToDo  ///< nothing had to be removed
};
inline constexpr int kClaims = 3;

/// How a ticket may be drawn otherwise without becoming longer or shorter. All digits are always drawn anew.
struct DrawChoices {
  std::vector<std::int16_t> rules;        ///< whose value may be any of those in `ruleValues`
  std::vector<std::uint32_t> ruleValues;  ///< bit set of values, one for each of `rules`
  bool otherDefault = false;              ///< another card that is not in question may be the default one
  bool orderStates = false;  ///< orders that are paid may be paid, shipped or delivered in any order
};

struct TrainingTicket {
  std::int16_t scenario = -1;  ///< index into Pack::scenarios
  std::vector<std::int16_t> topics;
  std::vector<std::string> account;  ///< text keys: what is visible of the account besides its orders
  std::vector<DiagnosisOption> options;
  std::vector<Statement> statements;
  std::vector<bool> claims = std::vector<bool>(kClaims);  ///< by Claimed: which of them is right
  DrawChoices draw;
};

/// Something that happens in the middle of the work.
struct Surprise {
  std::string id, text;             ///< `text`: key of what is shown
  std::int32_t when = -1;           ///< index into Pack::conds: where it may happen; -1: anywhere
  Surface surface = Surface::desk;  ///< the device that `effects` open a screen of; desk: neither
  bool swallows = false;  ///< the action that met it does not count; otherwise it follows the action
  std::vector<std::int16_t> controls;  ///< swallows: only these; empty: any
  std::vector<Effect> effects;         ///< what it changes; empty if it only swallows
};

struct Training {
  std::vector<Diagnosis> diagnoses;
  std::vector<Topic> topics;
  std::vector<TrainingTicket> tickets;  ///< in the suggested learning order
  std::vector<Surprise> surprises;
  bool empty() const { return tickets.empty(); }
};

}  // namespace cardwalk
