#include "core/session/attempt_view.h"

namespace cardwalk {

namespace {

void withholdWords(CoachView& coach) {
  coach.overline.clear();
  coach.instruction.clear();
  coach.because.clear();
  coach.where.clear();
  coach.different.clear();
  coach.obstacle.clear();
  coach.repair.clear();
  coach.facts.clear();
}

/// In practice as much of the coach as was asked for; that the end is reached may be seen.
void withholdHelp(CoachView& coach, HelpLevel help) {
  if (coach.done || coach.handedOver) return;
  coach.next.clear();
  coach.remaining = 0;
  coach.toHandover = false;
  for (ProgressView& side : coach.progress) side.current = -1;
  if (help < HelpLevel::highlight) coach.target = {};
  if (help < HelpLevel::instruction) withholdWords(coach);
}

/// What a shop answers stays; what only a teacher would say goes.
void withholdMessage(MessageView& message, const Shown& shown) {
  const MessageTone tone = message.tone;
  const Stamp serial = message.serial;
  std::string said = std::move(message.text);
  message = {};
  message.serial = serial;
  if (said.empty()) return;
  if (tone == MessageTone::info) {
    message.text = std::move(said);
  } else if (shown.refused) {
    message.tone = MessageTone::warning;
    message.text = shown.refusal;
  }
}

void withholdMarks(std::vector<ControlView>& controls) {
  for (ControlView& control : controls) {
    control.why.clear();
    control.card.isTarget = false;
  }
}

void withholdAll(View& view, const Shown& shown) {
  view.coach = {};
  view.summary.clear();
  withholdMessage(view.message, shown);
  for (SurfaceView& surface : view.surfaces)
    for (ScreenView& layer : surface.layers) withholdMarks(layer.controls);
  withholdMarks(view.desk);
  view.stores = {};
  view.storesTitle.clear();
  view.storesPlaces.clear();
  view.trap.clear();
  view.placesLeft = view.sidesDone = 0;
}

}  // namespace

void withhold(View& view, const Shown& shown) {
  view.canUndo = false;
  view.variants.clear();
  view.message.offersUndo = false;
  if (shown.phase == Phase::over) return;
  if (shown.mode == TrainingMode::test) {
    withholdAll(view, shown);
    return;
  }
  // Before the diagnosis nobody is led; it would give the diagnosis away.
  if (shown.phase == Phase::diagnose) {
    view.coach = {};
    view.summary.clear();
  } else if (shown.mode == TrainingMode::practice) {
    withholdHelp(view.coach, shown.phase == Phase::act ? shown.help : HelpLevel::none);
  }
}

}  // namespace cardwalk
