#include "core/session/walkthrough.h"

#include "core/session/session.h"

namespace cardwalk {

namespace {

/// Longer than any sensible route; a coach that goes in circles must not go on for ever.
constexpr int kLongestRoute = 1000;
constexpr Millis kBetween = 1000;

/// What a person would read on the control; a back arrow says nothing.
std::string labelOf(const View& view, const Target& target) {
  if (target.surface == Surface::desk) return {};
  for (const ControlView& control :
       view.surfaces[static_cast<std::size_t>(target.surface)].layers.back().controls)
    if (control.id == target.control) return control.hasCard ? control.card.last4 : control.label;
  return {};
}

}  // namespace

Walkthrough walkThrough(const Pack& pack, int scenario, const std::string& language, Mode mode) {
  Walkthrough walked;
  Session session(pack, scenario, mode, 0, 0);
  if (!language.empty()) session.setLanguage(language);
  Millis now = 0;
  for (int count = 0; count < kLongestRoute; ++count) {
    const CoachView& coach = session.view().coach;
    if (coach.done || coach.handedOver) {
      walked.handedOver = coach.handedOver;
      return walked;
    }
    if (coach.target.control.empty()) {
      walked.fault = "the coach knows no way on after action " + std::to_string(count) + ".";
      return walked;
    }
    const Target& target = coach.target;
    walked.steps.push_back({{target.surface, target.control, target.gesture, target.text},
                            coach.instruction,
                            labelOf(session.view(), target)});
    const std::size_t before = session.log().size();
    session.apply({walked.steps.back().action}, now += kBetween);
    if (session.log().size() == before || !session.log().back().accepted) {
      walked.fault = "the coach's own advice was refused at “" + walked.steps.back().action.control + "”.";
      return walked;
    }
  }
  walked.fault = "the coach found no end within " + std::to_string(kLongestRoute) + " actions.";
  return walked;
}

}  // namespace cardwalk
