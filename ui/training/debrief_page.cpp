// The debrief: a picture of what was done, against what would have been enough.

#include "ui/training/debrief_parts.h"

namespace cardwalk::ui {
namespace {

std::vector<ButtonSpec> buttonsOf(const Panel& panel, const TrainingDesk& desk) {
  if (desk.fromSupervisor())
    return {{"train/inbox", panel.word("train.supervisor.back"), "", "", ButtonLook::filled}};
  std::vector<ButtonSpec> out{
      {"train/inbox", panel.word(desk.test() != nullptr ? "train.debrief.results" : "train.debrief.inbox"),
       "inbox", ""},
      {"train/again", panel.word("train.debrief.again"), "refresh", ""}};
  if (desk.test() == nullptr)
    out.push_back({"train/next", panel.word("train.debrief.next"), "", "next", ButtonLook::filled});
  return out;
}

}  // namespace

void drawDebriefPage(const Panel& panel, const DeskScene& scene) {
  const TrainingDesk& desk = scene.desk;
  const float gap = panel.dp(20);
  const auto stacked = [&](Column at, auto&&... parts) {
    const float from = at.y;
    const auto put = [&](const auto& part) { at.y += desk::card(panel, at, true, part) + gap; };
    (put(parts), ...);
    return at.y - from - gap;
  };
  const std::string_view state = desk.records().keeps() ? desk.records().state() : std::string_view();
  desk::page(panel, scene, "debrief", buttonsOf(panel, desk),
             state.empty() ? state : std::string_view(panel.word(state)), 1440, [&](Column at) {
               const float from = at.y;
               const auto scored = [&](Flow& flow) { drawScore(flow, desk); };
               const auto paths = [&](Flow& flow) { drawPaths(flow, desk); };
               const auto stores = [&](Flow& flow) { drawStoresLeft(flow, desk); };
               const auto travel = [&](Flow& flow) { drawTimeTravel(flow, scene); };
               const auto when = [&](Flow& flow) { drawTimeline(flow, desk); };
               const auto why = [&](Flow& flow) { drawReasonsAgain(flow, desk); };
               const auto still = [&](Flow& flow) { drawForgotten(flow, scene); };
               const bool forgot = !desk.debrief().forgotten.layers.empty();
               at.y += desk::columns(
                           panel, at, 0.27f, [&](const Column& left) { return stacked(left, scored); },
                           [&](const Column& right) { return stacked(right, paths, stores); }) +
                       gap;
               at.y += desk::columns(
                   panel, at, 0.5f,
                   [&](const Column& left) {
                     return forgot ? stacked(left, when, still) : stacked(left, when, why);
                   },
                   [&](const Column& right) {
                     return forgot ? stacked(right, travel, why) : stacked(right, travel);
                   });
               return at.y - from;
             });
}

}  // namespace cardwalk::ui
