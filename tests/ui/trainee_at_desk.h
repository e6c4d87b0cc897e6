// Somebody at the training desk: presses, types and reads as a person does.
//
// What is in it: a window whose desk is open, the right answers of the ticket in hand, working it through by
// pointer or by keys alone, and what can be read on the page. What it DOES NOT do: call the desk: everything
// goes through the input queue.
#pragma once

#include <string>
#include <vector>

#include "tests/support/trainee.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {

enum class Hands { pointer, keys };

/// That ticket, in that mode, from the first frame on.
DeskWish wishFor(const std::string& ticket, TrainingMode mode);

/// The desk open for a person named Mara, without a results store.
DriverSetup deskSetup(const DeskWish& wish = {});

class TraineeAtDesk {
 public:
  explicit TraineeAtDesk(Driver& driver, Hands hands = Hands::pointer) : driver_(driver), hands_(hands) {}

  /// Presses what has this anchor; false if it is not there or cannot be reached.
  bool press(const std::string& id);
  bool act(const NamedAction& action);
  /// Chooses exactly these diagnoses and goes on to the devices.
  bool diagnose(const std::vector<std::string>& ids);
  bool diagnoseRightly() { return diagnose(support::rightDiagnoses(attempt())); }
  /// Says what has to be said before, then takes the shortest way; false where it gets stuck.
  bool doRightly();
  bool closeAs(Claimed claimed, const std::vector<std::string>& statements);
  bool closeRightly();
  bool solve() { return diagnoseRightly() && doRightly() && closeRightly(); }

  /// Whether these words stand on the page, wherever it has to be scrolled to.
  bool reads(const std::string& words);
  const Attempt& attempt() { return *driver_.desk().attempt(); }

 private:
  Driver& driver_;
  Hands hands_;
};

}  // namespace cardwalk::ui
