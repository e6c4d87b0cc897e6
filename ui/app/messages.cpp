#include "ui/app/messages.h"

#include <algorithm>

#include "core/content/utf8.h"
#include "ui/guide/message_card.h"

namespace cardwalk::ui {
namespace {

constexpr double kNotice = 2.5;         // until the eye has found it
constexpr double kLettersASecond = 14;  // slow readers in a second language
constexpr double kLeast = 4, kMost = 15;
constexpr double kUndoLeast = 10;  // something can still be done about it
constexpr double kAfterHold = 2.5;
constexpr double kFade = 0.2;

bool hasWords(const MessageView& message) { return !message.text.empty() || !message.title.empty(); }

/// Whoever rests on it is still reading; afterwards there is a little time left.
void hold(MessageMemory& memory, bool held, const MessageView& message, double now) {
  if (readingSeconds(message) >= kForever) return;
  if (memory.held && !held) memory.leaveAt = std::max(memory.leaveAt, now + kAfterHold);
  memory.held = held;
}

float strengthOf(const Panel& panel, const MessageMemory& memory) {
  if (memory.held || panel.theme.reducedMotion || panel.now < memory.leaveAt) return 1;
  return static_cast<float>(std::clamp(1 - (panel.now - memory.leaveAt) / kFade, 0.0, 1.0));
}

/// Asks for the one frame in which it goes, or for those in which it fades. True when it is gone.
bool isOver(const Panel& panel, const MessageMemory& memory) {
  if (memory.held || memory.leaveAt >= kForever) return false;
  const double end = memory.leaveAt + (panel.theme.reducedMotion ? 0 : kFade);
  if (panel.now >= end) return true;
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, std::max(panel.now, memory.leaveAt));
  return false;
}

MessageView viewOf(const Panel& panel, const Notice& notice) {
  MessageView view;
  view.tone = MessageTone::warning;
  view.title = panel.word(notice.title);
  view.text = fill(panel.word(notice.text), {{"file", notice.file}, {"folder", notice.folder}});
  return view;
}

MessagePlace placeOf(const Panel& panel, const MessagesScene& scene) {
  MessagePlace place;
  place.device = scene.device;
  const Rect& stage = scene.layout.stage;
  place.room = scene.room.empty()
                   ? Rect{stage.min, {stage.max.x, std::min(stage.max.y, scene.layout.footer.min.y)}}
                   : scene.room;
  place.better = scene.layout.stores;
  place.keepFree = scene.inUse;
  place.keepFree.push_back(scene.covered);
  // Who has to find the way alone is not kept from it either; a thumbnail is the way to its device.
  for (const Rect& free : {scene.next, scene.turn})
    if (!free.empty()) place.keepFree.push_back(free);
  if (!scene.faults.empty()) place.keepFree.push_back(scene.faults);
  for (const Anchor& anchor : panel.anchors.all()) {
    if (anchor.focused) place.keepFree.push_back(anchor.shown());
  }
  return place;
}

}  // namespace

double readingSeconds(const MessageView& message) {
  if (message.tone == MessageTone::warning || message.tone == MessageTone::wrongTurn) return kForever;
  const std::size_t count = codePoints(message.title) + codePoints(message.text);
  const double time = std::clamp(kNotice + static_cast<double>(count) / kLettersASecond, kLeast, kMost);
  return message.offersUndo ? std::max(time, kUndoLeast) : time;
}

void follow(MessageMemory& memory, const MessageView& message, double now) {
  if (memory.serial == message.serial) return;
  memory = {message.serial, now, now + readingSeconds(message), false};
}

Rect drawNotice(const Panel& panel, const MessagesScene& scene) {
  if (scene.notices.empty()) return {};
  const MessageView notice = viewOf(panel, scene.notices.front());
  // About the program, not about a device: over the lists, which wait, rather than over what is used.
  MessagePlace aside = placeOf(panel, scene);
  aside.device = scene.layout.stores;
  aside.better = scene.better;
  const Rect rect = placeMessage(panel, notice, aside);
  drawMessage(panel, notice, rect, {"notice.close", ""});
  return rect;
}

DrawnMessages drawMessages(const Panel& panel, const MessagesScene& scene, MessageMemory& memory) {
  DrawnMessages out;
  MessagePlace place = placeOf(panel, scene);
  out.notice = drawNotice(panel, scene);
  if (!out.notice.empty()) place.keepFree.push_back(out.notice);
  follow(memory, scene.message, panel.now);
  if (!hasWords(scene.message)) return out;
  out.message = placeMessage(panel, scene.message, place);
  const bool held = drawMessage(panel, scene.message, out.message,
                                {"message.close", "message.undo", strengthOf(panel, memory)});
  hold(memory, held, scene.message, panel.now);
  out.over = isOver(panel, memory);
  return out;
}

}  // namespace cardwalk::ui
