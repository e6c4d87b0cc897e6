// Back in time: the devices as they were at any moment, and the checkout that still offers the card.

#include <algorithm>
#include <cmath>

#include "ui/app/devices.h"
#include "ui/help/miniature.h"
#include "ui/training/debrief_parts.h"

namespace cardwalk::ui {
namespace {

constexpr float kPhoneShape = 744.0f / 352, kWebsiteShape = 0.72f;  // height by width

const ControlView* findControl(const View& view, const std::string& id) {
  for (const SurfaceView& surface : view.surfaces)
    for (const ScreenView& layer : surface.layers)
      for (const ControlView& control : layer.controls)
        if (control.id == id) return &control;
  for (const ControlView& control : view.desk)
    if (control.id == id) return &control;
  return nullptr;
}

std::string controlWords(const Attempt& attempt, const AttemptEntry& entry) {
  const ControlView* control = findControl(attempt.view(), entry.action.control);
  if (control == nullptr) return entry.action.control;
  if (!control->label.empty()) return control->label;
  return control->hasCard ? control->card.last4 : control->detail;
}

/// The devices as they stood, not to be touched; a ring around what was pressed next.
void drawDevicesThen(const Panel& panel, const DeskScene& scene, const Rect& place) {
  const Moment& moment = scene.desk.moment();
  if (!moment.attempt) return;
  DeskMemory& memory = scene.memory;
  const View& view = moment.attempt->view();
  Layout layout;
  const float gap = panel.dp(16);
  const float phoneWidth = std::min(place.height() / kPhoneShape, place.width() * 0.32f);
  const float siteWidth = place.width() - phoneWidth - gap;
  const float siteHeight =
      std::min(place.height(), std::max(siteWidth * kWebsiteShape, place.height() * 0.7f));
  const float phoneHeight = phoneWidth * kPhoneShape;
  layout.phone = {{place.min.x, place.centre().y - phoneHeight / 2},
                  {place.min.x + phoneWidth, place.centre().y + phoneHeight / 2}};
  layout.website = {{layout.phone.max.x + gap, place.centre().y - siteHeight / 2},
                    {place.max.x, place.centre().y + siteHeight / 2}};
  layout.phoneMetrics = {layout.phone.width() / 352, 1};
  layout.websiteMetrics = {layout.website.width() / 640, 1};
  layout.window = place;
  const auto& log = scene.desk.reviewed().record.log;
  const auto at = static_cast<std::size_t>(moment.entry);
  const std::string next =
      at < log.size() && log[at].kind == EntryKind::action ? log[at].action.control : std::string();
  if (memory.momentOf != moment.entry) {
    memory.momentOf = moment.entry;
    memory.phone = {};
    memory.website = {};
    if (!next.empty()) {
      scrollToShow(memory.phone, next);
      scrollToShow(memory.website, next);
    }
    if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
  }
  // Words of a picture are cut on purpose.
  Theme theme = panel.theme;
  theme.report = nullptr;
  Anchors anchors, none;
  std::vector<NamedAction> nothing;
  ImGui::PushID("moment");
  ImGui::BeginDisabled();
  DevicesScene devices{view, layout, theme};
  devices.now = panel.now;
  devices.interactive = false;
  drawDevices(devices, {anchors, none, nothing, memory.phone, memory.website});
  ImGui::EndDisabled();
  ImGui::PopID();
  const Anchor* anchor = next.empty() ? nullptr : anchors.find(next);
  if (anchor != nullptr && !anchor->shown().empty())
    panel.box(draw::inset(anchor->shown(), -panel.dp(3)), 0,
              log[at].accepted ? panel.colours().accent : panel.colours().danger, 8, 2.5f);
}

/// A track to press or drag along; a dot at each mistake.
void drawSlider(Flow& flow, const DeskScene& scene) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const TrainingDesk& desk = scene.desk;
  const int last = static_cast<int>(desk.reviewed().record.log.size());
  const float height = panel.dp(44), button = panel.dp(44);
  const float y = flow.at.y;
  flow.at.y += height;
  if (!flow.draw) return;
  ButtonSpec back{"train/moment/back", "", "chevron-left", "", ButtonLook::quiet};
  back.enabled = desk.moment().entry > 0;
  ButtonSpec next{"train/moment/next", "", "chevron-right", "", ButtonLook::quiet};
  next.enabled = desk.moment().entry < last;
  panel.button({{flow.at.x, y}, {flow.at.x + button, y + height}}, back);
  const Rect track{{flow.at.x + button + panel.dp(14), y},
                   {flow.at.x + flow.at.width - button - panel.dp(14), y + height}};
  const Panel::Press press = panel.press(track, "train.slider");
  const float part = last == 0 ? 0 : static_cast<float>(desk.moment().entry) / static_cast<float>(last);
  if (press.held && last > 0) {
    const float at = std::clamp((ImGui::GetMousePos().x - track.min.x) / track.width(), 0.0f, 1.0f);
    const int wanted = static_cast<int>(std::lround(at * static_cast<float>(last)));
    if (wanted != desk.moment().entry) panel.pressed.push_back("train/moment/" + std::to_string(wanted));
  }
  const float middle = std::round(track.centre().y), thick = panel.dp(4);
  const float x = track.min.x + track.width() * part;
  panel.list()->AddRectFilled({track.min.x, middle - thick}, {track.max.x, middle + thick}, c.surfaceSunken,
                              thick);
  panel.list()->AddRect({track.min.x, middle - thick}, {track.max.x, middle + thick}, c.edge, thick);
  panel.list()->AddRectFilled({track.min.x, middle - thick}, {x, middle + thick}, c.accent, thick);
  for (const Mistake& mistake : desk.debrief().score.mistakes) {
    if (mistake.entry < 0 || last == 0) continue;
    const float dot =
        track.min.x + track.width() * static_cast<float>(mistake.entry) / static_cast<float>(last);
    panel.list()->AddCircleFilled({dot, middle}, panel.dp(5), c.surface, 16);
    panel.list()->AddCircleFilled({dot, middle}, panel.dp(3.5f), c.danger, 16);
  }
  panel.list()->AddCircleFilled({x, middle}, panel.dp(11), c.surface, 32);
  panel.list()->AddCircle({x, middle}, panel.dp(10), c.accent, 32, panel.dp(3));
  if (press.focused)
    panel.focusRing({{track.min.x, middle - panel.dp(14)}, {track.max.x, middle + panel.dp(14)}}, 12);
  panel.button({{flow.at.x + flow.at.width - button, y}, {flow.at.x + flow.at.width, y + height}}, next);
}

}  // namespace

std::string entryWords(const Panel& panel, const Attempt& attempt, const AttemptEntry& entry) {
  const auto subject = [&](std::string_view key, const std::string& text) {
    return fill(panel.word(key), {{"text", text}});
  };
  switch (entry.kind) {
    case EntryKind::diagnose: {
      std::string titles;
      for (const Diagnosis& each : attempt.pack().training->diagnoses)
        if (std::find(entry.ids.begin(), entry.ids.end(), each.id) != entry.ids.end())
          titles += (titles.empty() ? "" : ", ") + panel.word(each.title);
      return subject("train.entry.diagnose", titles);
    }
    case EntryKind::action:
      return subject(entry.accepted ? "train.entry.action" : "train.entry.refused",
                     controlWords(attempt, entry));
    case EntryKind::tell:
      for (const Statement& each : attempt.ticket().statements)
        if (!entry.ids.empty() && each.id == entry.ids.front())
          return subject("train.entry.tell", panel.word(each.text));
      return {};
    case EntryKind::help:
      return panel.word("train.entry.help");
    case EntryKind::surprise:
      for (const Surprise& each : attempt.pack().training->surprises)
        if (!entry.ids.empty() && each.id == entry.ids.front())
          return subject("train.entry.surprise", panel.word(each.text));
      return {};
    case EntryKind::close:
      return panel.word(entry.claimed == Claimed::done         ? "train.entry.close.done"
                        : entry.claimed == Claimed::handedOver ? "train.entry.close.handedOver"
                                                               : "train.entry.close.nothingToDo");
    case EntryKind::left:
      break;
  }
  return panel.word("train.entry.left");
}

namespace {

/// What was chosen elsewhere on the page is shown here: the page moves as far as that takes.
void bringIntoSight(const Panel& panel, const Rect& block) {
  const ImVec2 top = ImGui::GetWindowPos();
  const Rect view{top, {top.x + ImGui::GetWindowSize().x, top.y + ImGui::GetWindowSize().y}};
  const float margin = panel.dp(16);
  float move = std::max(0.0f, block.max.y + margin - view.max.y);
  // A block that is higher than the page begins at its upper edge.
  move = std::min(move, block.min.y - margin - view.min.y);
  if (block.min.y - margin < view.min.y) move = block.min.y - margin - view.min.y;
  if (move == 0) return;
  ImGui::SetScrollY(std::max(0.0f, ImGui::GetScrollY() + move));
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
}

}  // namespace

void drawTimeTravel(Flow& flow, const DeskScene& scene) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const TrainingDesk& desk = scene.desk;
  const Moment& moment = desk.moment();
  const auto& log = desk.reviewed().record.log;
  const float top = flow.at.y;
  const bool moved = scene.memory.momentOf >= 0 && scene.memory.momentOf != moment.entry;
  flow.write(desk::title(panel), panel.word("train.travel.title"), 2);
  flow.write(desk::soft(panel),
             panel.word(desk.fromSupervisor() ? "train.travel.theirs" : "train.travel.text"), 12);
  drawSlider(flow, scene);
  flow.space(8);
  const auto at = static_cast<std::size_t>(moment.entry);
  const bool end = at >= log.size();
  const std::string time = clockText(end ? (log.empty() ? 0 : log.back().at) : log[at].at);
  const std::string words =
      end || !moment.attempt ? panel.word("train.travel.end") : entryWords(panel, *moment.attempt, log[at]);
  flow.write({Weight::semibold, 14.5f, c.text, 1.4f},
             time + " · " +
                 fill(panel.word("ui.steps"),
                      {{"count", std::to_string(moment.entry)}, {"limit", std::to_string(log.size())}}),
             2);
  flow.write({Weight::regular, 14.5f, c.text, 1.4f}, words, 14);
  const float height = std::round(std::clamp(flow.at.width * 0.56f, panel.dp(200), panel.dp(400)));
  if (flow.draw)
    drawDevicesThen(panel, scene, {{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}});
  flow.at.y += height;
  if (flow.draw && moved) bringIntoSight(panel, {{flow.at.x, top}, {flow.at.x + flow.at.width, flow.at.y}});
  if (desk.fromSupervisor()) return;
  flow.space(16);
  const std::string label = fill(panel.word("train.travel.go"), {{"time", time}});
  const ButtonSpec go{"train/branch", label, "play", "", ButtonLook::filled};
  const ImVec2 size = panel.buttonSize(go);
  const float row = std::max(panel.dp(48), size.y);
  if (flow.draw)
    panel.button({{flow.at.x, flow.at.y},
                  {flow.at.x + std::min(flow.at.width, size.x + panel.dp(12)), flow.at.y + row}},
                 go);
  flow.at.y += row;
}

void drawForgotten(Flow& flow, const DeskScene& scene) {
  const Panel& panel = flow.panel;
  const TrainingDesk& desk = scene.desk;
  DeskMemory& memory = scene.memory;
  const Debrief& debrief = desk.debrief();
  const bool handedOver = outcomeOf(desk) == DeskOutcome::handedOver;
  flow.write(desk::title(panel),
             panel.word(handedOver ? "train.forgotten.handedOver" : "train.forgotten.title"), 2);
  flow.write(
      desk::soft(panel),
      panel.word(debrief.forgottenSide == Surface::app ? "train.forgotten.app" : "train.forgotten.website"),
      14);
  if (flow.draw && memory.forgottenOf != desk.serial()) {
    memory.forgottenOf = desk.serial();
    memory.forgotten = {};
    HelpPicture picture{debrief.forgottenSide, debrief.forgotten, ""};
    for (const ControlView& control : debrief.forgotten.layers.back().controls)
      if (picture.focus.empty() && control.hasCard && control.card.isTarget) picture.focus = control.id;
    memory.forgotten.picture = std::move(picture);
  }
  const float height = std::round(std::min(panel.dp(330), flow.at.width * 0.72f));
  const Rect place{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
  if (flow.draw) {
    ImVec2 size{std::round(std::min(flow.at.width, panel.dp(380))), 0};
    if (debrief.forgottenSide == Surface::app) {
      size.y = std::round(size.x * 2.1f);
    } else {
      size = {flow.at.width, std::round(std::max(flow.at.width * 0.76f, height))};
    }
    drawMiniature(panel, memory.forgotten, place, size, "forgotten");
    Anchor card;
    card.id = "train.forgotten.card";
    card.rect = card.hit = memory.forgotten.ring;
    card.clip = place;
    panel.anchors.add(std::move(card));
    roundOff(panel, place, panel.colours().surface, 14);
    panel.box(place, 0, panel.colours().edgeStrong, 14);
  }
  flow.at.y += height;
}

}  // namespace cardwalk::ui
