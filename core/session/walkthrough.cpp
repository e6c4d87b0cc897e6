#include "core/session/walkthrough.h"

#include "core/session/session.h"

namespace cardwalk {

namespace {

/// Longer than any sensible route; a coach that goes in circles must not go on for ever.
constexpr int kLongestRoute = 1000;
constexpr Millis kBetween = 1000;

}  // namespace

Walkthrough walkThrough(const Pack& pack, int scenario, const std::string& language) {
  Walkthrough walked;
  Session session(pack, scenario, Mode::guide, 0, 0);
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
    walked.steps.push_back(
        {{target.surface, target.control, target.gesture, target.text}, coach.instruction});
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
