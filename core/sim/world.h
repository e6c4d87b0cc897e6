// The fixed side of a walk: a pack, one of its scenarios and the rule values that follow from both.
//
// What is in it: World, and reading a State through the conditions of the pack.
// What it DOES NOT do: change a state (machine.h) or choose what to do (core/plan).
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/content/pack.h"
#include "core/sim/action.h"
#include "core/sim/state.h"

namespace cardwalk {

/// Resolved once per scenario; cheap to copy by reference, never changes. `pack` must outlive it.
struct World {
  World(const Pack& thePack, int scenarioIndex);
  /// A scenario of the pack's own making or a changed one; both must outlive it.
  World(const Pack& thePack, const Scenario& theScenario);

  const Pack* pack;
  const Scenario* scenario;
  bool strictLastCard = true;  ///< lastCardRule: strict (PRE-3) or lenient (PRE-4, FAQ-1c)
  bool blockUnpaid = false;    ///< pendingRule: block or warn (PRE-6)
  bool hold = true;            ///< verification: a hold of about 1.00 or none (NOTE-3a)
  bool sharedLists = false;    ///< syncMode: shared, an outside contrast to SYNC-1
  int limit = 5;               ///< cards per side (NOTE-2a)
  int trialOrder = -1;         ///< slot of the trial purchase
  int desk = -1;               ///< screen that holds the desk's controls
};

State startState(const World& world);

/// What a condition may look at besides the state.
struct Scope {
  Surface surface = Surface::desk;  ///< whose open card or order "this" means without an item
  std::int8_t item = -1;            ///< item of the repeated control
  bool itemIsOrder = false;
  std::uint8_t typed = kTypedOther;  ///< see Action::typed
  std::int32_t typedText = -1;       ///< index of the typed text among the control's `accepts`
  const Control* control = nullptr;
};

bool holds(const World& world, const State& state, CondRef cond, const Scope& scope = {});

/// Why a card cannot be deleted on a side now.
enum class Block : std::uint8_t {
  none,
  isDefault,  ///< another card has to become the default first (PRE-2, TRB-1)
  soleCard,   ///< the only card under the strict reading: store a substitute first (PRE-3)
  notThere    ///< not in that store
};
/// canDelete of content rule PRE-2/PRE-3; the unpaid-order rule (PRE-6) is `blockUnpaid` plus unpaidNames().
Block deleteBlock(const World& world, const State& state, Surface side, int card);
bool unpaidNames(const World& world, const State& state, int card);
int countCards(const State& state, Store store);

/// Cards a repeated control shows, lowest index first; returns a bit set of cards (orders: of orders).
std::uint32_t repeatItems(const World& world, const State& state, Repeat repeat, Surface surface);

}  // namespace cardwalk
