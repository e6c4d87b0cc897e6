// What is said at the desk, as the model knows it: buttons that only tell the customer something or call the
// job finished.
//
// What is in it: DeskTalk: which variables only the desk can set, which of its controls do nothing else, and
// whether an end holds apart from them. What it DOES NOT do: know statements; a ticket's are content.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/plan/planner.h"

namespace cardwalk {

inline constexpr std::string_view kCloseControl = "desk.close";  ///< calls the job finished

class DeskTalk {
 public:
  explicit DeskTalk(const World& world);

  /// A control of the desk that only talks: it counts as no action.
  bool isTalk(int control) const;
  /// Actions of a planned way to the goal, talk left out; -1 if it does not lead there.
  int length(const Route& route) const;
  /// Whether the condition holds whatever was said or left unsaid at the desk.
  bool holdsApart(const State& state, CondRef cond) const;
  bool isTalkVar(int var) const { return talkVars_[static_cast<std::size_t>(var)]; }

 private:
  bool onlyTalks(const std::vector<Case>& cases) const;

  const World& world_;
  std::vector<bool> talkVars_, talks_;
};

}  // namespace cardwalk
