// Where a PIN is entered, chosen for the first time or changed: for somebody at the desk, and for the
// supervisor.

#include "ui/training/pin_page.h"

#include <array>
#include <string>
#include <vector>

#include "ui/training/entry_field.h"

namespace cardwalk::ui {
namespace {

std::string_view answerKey(PinAnswer answer, PinKind kind) {
  switch (answer) {
    case PinAnswer::wrong:
      return kind == PinKind::change ? "train.pin.oldWrong" : "train.supervisor.wrong";
    case PinAnswer::wait:
      return "train.supervisor.wait";
    case PinAnswer::tooShort:
      return "train.supervisor.short";
    case PinAnswer::lost:
      return "train.supervisor.lost";
    case PinAnswer::differs:
      return "train.pin.differ";
    case PinAnswer::missing:
    case PinAnswer::right:
      break;
  }
  return {};
}

struct Field {
  std::string_view id, label;
  std::string* typed;
};

}  // namespace

void waitNote(Flow& flow, std::int64_t milliseconds) {
  const Panel& panel = flow.panel;
  if (milliseconds <= 0) return;
  flow.space(6);
  flow.write(
      {Weight::medium, 13.5f, panel.colours().danger, 1.4f},
      fill(panel.word("train.supervisor.wait"), {{"count", std::to_string((milliseconds + 999) / 1000)}}));
  // The seconds go by in sight.
  if (flow.draw && panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now + 1);
}

bool drawPinEntry(Flow& flow, PinEntry& entry, const PinFields& ids, std::int64_t wait) {
  const Panel& panel = flow.panel;
  if (entry.asking) {
    flow.write(desk::soft(panel), panel.word("train.records.asking"));
    return false;
  }
  std::vector<Field> fields;
  if (entry.kind == PinKind::change) fields.push_back({ids.old, "train.pin.old", &entry.old});
  fields.push_back({ids.pin, entry.kind == PinKind::enter ? "train.start.pin" : "train.pin.new", &entry.pin});
  if (entry.kind != PinKind::enter) fields.push_back({ids.again, "train.pin.again", &entry.again});
  std::string_view key = answerKey(entry.answer, entry.kind);
  if (entry.answer == PinAnswer::wait && wait <= 0) key = {};
  if (flow.draw && entry.focus && panel.focusWanted != nullptr) {
    entry.focus = false;
    for (std::size_t i = fields.size(); i-- > 0;)
      if (fields[i].typed->empty()) *panel.focusWanted = fields[i].id;
  }
  // What was wrong is marked: the first field, or the new PIN in both.
  const bool ofNew = entry.answer == PinAnswer::tooShort || entry.answer == PinAnswer::differs;
  const std::size_t firstNew = entry.kind == PinKind::change ? 1 : 0;
  bool entered = false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) flow.space(12);
    const bool enter = entryField(flow,
                                  {fields[i].id, panel.word(fields[i].label), "", true,
                                   !key.empty() && (ofNew ? i >= firstNew : i == 0)},
                                  *fields[i].typed);
    if (enter && i + 1 < fields.size() && panel.focusWanted != nullptr)
      *panel.focusWanted = fields[i + 1].id;
    else
      entered |= enter;
  }
  if (key == "train.supervisor.wait") {
    waitNote(flow, wait);
  } else if (!key.empty()) {
    flow.space(6);
    flow.write({Weight::medium, 14, panel.colours().danger, 1.4f}, panel.word(key));
  }
  return entered;
}

void drawPinPage(const Panel& panel, const DeskScene& scene) {
  TrainingDesk& desk = scene.desk;
  PinEntry& entry = desk.form().gate;
  const bool first = entry.kind != PinKind::change;
  ButtonSpec enter{"train/enter", panel.word("train.pin.save"), "check", "", ButtonLook::filled};
  enter.enabled = !entry.asking;
  bool entered = false;
  desk::page(panel, scene, "pin", {{"train/back", panel.word("train.supervisor.back"), "", ""}, enter}, "",
             520, [&](const Column& at) {
               return desk::card(panel, at, true, [&](Flow& flow) {
                 flow.write(desk::heading(panel),
                            fill(panel.word(first ? "train.pin.choose" : "train.pin.change"),
                                 {{"name", desk.form().name}}),
                            4);
                 flow.write(desk::soft(panel),
                            panel.word(first ? "train.pin.choose.text" : "train.pin.change.text"), 18);
                 entered |= drawPinEntry(flow, entry, {"train.pin.old", "train.pin.new", "train.pin.again"},
                                         desk.records().pins().wait(desk.form().name));
               });
             });
  if (entered) panel.pressed.emplace_back("train/enter");
}

void drawSupervisorGate(const Panel& panel, const DeskScene& scene) {
  TrainingDesk& desk = scene.desk;
  PinEntry& entry = desk.supervisor().gate;
  ButtonSpec enter{"train/enter", panel.word("train.supervisor.enter"), "", "next", ButtonLook::filled};
  if (desk.supervisor().changing)
    enter = {"train/enter", panel.word("train.pin.save"), "check", "", ButtonLook::filled};
  enter.enabled = !entry.asking;
  const std::string_view text = entry.kind == PinKind::choose   ? "train.supervisor.first"
                                : entry.kind == PinKind::change ? "train.pin.change.text"
                                                                : "train.supervisor.gate";
  bool entered = false;
  desk::page(panel, scene, "gate", {{"train/start", panel.word("train.supervisor.back"), "", ""}, enter}, "",
             520, [&](const Column& at) {
               return desk::card(panel, at, true, [&](Flow& flow) {
                 flow.write(desk::heading(panel), panel.word("train.supervisor.title"), 4);
                 if (!entry.asking) flow.write(desk::soft(panel), panel.word(text), 18);
                 entered |= drawPinEntry(
                     flow, entry,
                     {"train.supervisor.old", "train.supervisor.pin", "train.supervisor.pin.again"},
                     desk.records().pins().wait(""));
               });
             });
  if (entered) panel.pressed.emplace_back("train/enter");
}

}  // namespace cardwalk::ui
