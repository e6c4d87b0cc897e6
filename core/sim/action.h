// What a person does, in two spellings: by name (for files, tests, faces) and by number (for machine and
// planner).
//
// What it DOES NOT do: say whether it is possible now; that is the machine's answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/content/pack.h"

namespace cardwalk {

/// An action as a person, a file or a test names it. `control` is a full ControlId, item part included.
struct NamedAction {
  Surface surface = Surface::app;
  std::string control;
  Gesture gesture = Gesture::tap;
  std::string text;  ///< what was typed; never kept beyond the answer unless it is a text the pack expects
  bool operator==(const NamedAction&) const = default;
};

/// Typed text as the machine sees it: one of the pack's expected texts, a test number, or anything else.
inline constexpr std::uint8_t kTypedOther = 255;
inline constexpr std::uint8_t kTypedTestNumber =
    128;  ///< plus the index of the scenario's card it belongs to

struct Action {
  std::int16_t control = -1;
  std::int8_t item = -1;  ///< card or order of a repeated control
  Gesture gesture = Gesture::tap;
  std::uint8_t typed = kTypedOther;  ///< index into the control's `accepts`, or see above
  bool operator==(const Action&) const = default;
};

}  // namespace cardwalk
