// The state machine: what an action leads to.
//
// What is in it: apply, the list of possible actions, and the translation of names to actions and back.
// What it DOES NOT do: remember anything. Same world, state and action: same outcome, on every machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/sim/world.h"

namespace cardwalk {

enum class EventKind : std::uint8_t {
  opened,          ///< a screen opened; `a` is its index
  removed,         ///< a card left a store; `a` store, `b` card
  added,           ///< a card was stored (T16); `a` store, `b` card
  defaultChanged,  ///< `a` surface, `b` card
  orderPaid,
  orderCancelled,
  orderPlaced,    ///< `a` order
  holdsReturned,  ///< T17
  said,           ///< a passing message; `text` is its key
  noted,          ///< allowed, but with a consequence; `a` is the rejection that explains it
  varChanged      ///< `a` variable, `b` value
};

struct Event {
  EventKind kind;
  int a = 0, b = 0;
  TextKey text;
};

struct Refusal {
  std::string
      id;  ///< the pack's, e.g. R-02; "not-here", "below-dialog" for controls that cannot be reached now
  TextKey text;  ///< why, and what to do instead
};

struct Outcome {
  State state;  ///< the old state when rejected
  bool accepted = false;
  std::optional<Refusal> rejection;
  std::vector<Event> events;
};

/// What apply does with an action that fits the present screen. Pure.
Outcome apply(const World& world, const State& state, const Action& action);

/// The same without words and events, for planner and proof: true and the new state if accepted.
bool step(const World& world, const State& state, const Action& action, State& next);

/// What happens by itself, without a person or a control. False if a rule of the world forbids it; the state
/// is worthless then.
bool happen(const World& world, const std::vector<Effect>& effects, State& state);

/// The same for a named action: a control that is not on the present screen is a rejection, never an error.
Outcome apply(const World& world, const State& state, const NamedAction& action);

/// The case that answers this action now, whether it accepts or rejects; nullptr if there is none.
/// For an action that `possibleActions` lists.
const Case* caseFor(const World& world, const State& state, const Action& action);

/// Every action that some control on the open screens offers (accepted or not), in pack order: the surface
/// that is active first, then the other device, then the desk. `out` is cleared first.
void possibleActions(const World& world, const State& state, std::vector<Action>& out);

/// Those on one surface that may change the state: without the neighbours that only speak.
void changingActions(const World& world, const State& state, Surface surface, std::vector<Action>& out);

/// The screen that can be operated on a surface, and whether a control is shown there now.
int openScreen(const State& state, Surface surface);
bool isVisible(const World& world, const State& state, int control, int item);
bool isEnabled(const World& world, const State& state, int control, int item);
/// Why not, for a control that is not enabled: its special reason for the present state, else the general
/// one.
const TextKey& whyDisabled(const World& world, const State& state, int control, int item);

/// Names. `resolve` returns nothing if no such control is shown now.
std::optional<Action> resolve(const World& world, const State& state, const NamedAction& action);
NamedAction nameOf(const World& world, const Action& action);
std::string controlName(const World& world, int control, int item);
/// The typed text as it may be kept in a log: the expected text itself, a test number's place holder, or "".
std::string keepableText(const World& world, const Action& action);

}  // namespace cardwalk
