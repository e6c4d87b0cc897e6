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
  const std::string state = desk.records().keeps() ? desk::recordsWords(panel, desk.records()) : "";
  desk::page(panel, scene, "debrief", buttonsOf(panel, desk), state, 1440, [&](Column at) {
    const float from = at.y;
    const auto scored = [&](Flow& flow) { drawScore(flow, desk); };
    const auto paths = [&](Flow& flow) { drawPaths(flow, desk); };
    const auto stores = [&](Flow& flow) { drawStoresLeft(flow, desk); };
    const auto travel = [&](Flow& flow) { drawTimeTravel(flow, scene); };
    const auto when = [&](Flow& flow) { drawTimeline(flow, desk); };
    const auto why = [&](Flow& flow) { drawReasonsAgain(flow, desk); };
    const auto still = [&](Flow& flow) { drawForgotten(flow, scene); };
    const bool forgot = !desk.debrief().forgotten.layers.empty();
    // What happened when stands under the points where there is room for it beside the ways; the
    // last card of that column ends where the ways end.
    bool early = false;
    const auto high = [&](float width, const auto& part) {
      return desk::card(panel, {at.x, at.y, width}, false, part) + gap;
    };
    const auto first = [&](const Column& left) {
      const float other = at.width - left.width - gap;
      if (other <= 0) return stacked(left, scored);
      const float beside = high(other, paths) + high(other, stores) - gap;
      const float points = high(left.width, scored);
      early = points + high(left.width, when) <= beside + gap;
      if (!early) return desk::card(panel, left, true, scored, beside);
      desk::card(panel, left, true, scored);
      return points + desk::card(panel, {left.x, left.y + points, left.width}, true, when, beside - points);
    };
    const auto second = [&](const Column& right) { return stacked(right, paths, stores); };
    at.y += desk::columns(panel, at, 0.27f, first, second) + gap;
    const auto third = [&](const Column& left) {
      if (early) return forgot ? stacked(left, still, why) : stacked(left, why);
      return forgot ? stacked(left, when, still) : stacked(left, when, why);
    };
    const auto fourth = [&](const Column& right) {
      return forgot && !early ? stacked(right, travel, why) : stacked(right, travel);
    };
    at.y += desk::columns(panel, at, 0.5f, third, fourth);
    return at.y - from;
  });
}

}  // namespace cardwalk::ui
