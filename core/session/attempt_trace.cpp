#include "core/session/attempt_trace.h"

namespace cardwalk {

namespace {

bool nearer(int before, int after) { return after >= 0 && after < before; }

/// Something was looked up that both devices know of now: the default card, unpaid orders.
bool wasLookedUp(const World& world, const DeskTalk& talk, const Trace& trace) {
  const auto& vars = world.pack->vars;
  for (std::size_t i = 0; i < vars.size(); ++i)
    if (vars[i].surface == Surface::desk && !talk.isTalkVar(static_cast<int>(i)) &&
        trace.before.vars[i] != trace.after.vars[i])
      return true;
  return false;
}

}  // namespace

bool isDetour(const World& world, const DeskTalk& talk, const AttemptEntry& entry, const Trace& trace) {
  if (entry.kind != EntryKind::action || !entry.accepted || trace.before == trace.after) return false;
  const Gesture gesture = entry.action.gesture;
  if (gesture == Gesture::hover || gesture == Gesture::scroll) return false;
  if (trace.leftBefore <= 0 || (trace.action && talk.isTalk(trace.action->control))) return false;
  return !nearer(trace.leftBefore, trace.leftAfter) && !nearer(trace.wayBefore, trace.wayAfter) &&
         !wasLookedUp(world, talk, trace);
}

}  // namespace cardwalk
