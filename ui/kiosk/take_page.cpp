// The steps as a code to photograph, and beside it what the code says.

#include <algorithm>
#include <cmath>

#include "core/records/walk_line.h"
#include "ui/kiosk/page_parts.h"

namespace cardwalk::ui {
namespace {

using kiosk::Page;

constexpr float kLeastModule = 4;  // pixels, or a phone has to come very near

const TakenSteps& stepsOf(const KioskScene& scene) {
  TakenSteps& taken = scene.memory.taken;
  if (taken.text == scene.kiosk.stepsToTake()) return taken;
  const std::string& text = scene.kiosk.stepsToTake();
  taken = {text, std::string(beforeWalkLine(text)), {}};
  if (!taken.text.empty()) taken.code = qrCode(taken.text);
  return taken;
}

struct HeadWords {
  std::string_view title, text, none;
};
constexpr HeadWords kOfSteps{"kiosk.take", "kiosk.take.text", "kiosk.take.none"};
constexpr HeadWords kOfDeeds{"kiosk.deeds", "kiosk.deeds.text", "kiosk.deeds.none"};

float drawHead(const Page& page, const TakenSteps& taken, bool deeds, Column at, bool draw) {
  const HeadWords& words = deeds ? kOfDeeds : kOfSteps;
  const Panel& panel = page.panel;
  const float from = at.y;
  const auto put = [&](const TextStyle& style, std::string_view text) {
    if (draw) panel.text({at.x, at.y}, style, text, at.width);
    at.y += panel.measure(style, text, at.width).y;
  };
  put(kiosk::display(page), panel.word(words.title));
  at.y += panel.dp(10);
  put(kiosk::lead(page), panel.word(taken.code ? words.text : words.none));
  return at.y - from;
}

float drawSteps(const Page& page, const TakenSteps& taken, const Column& at, bool draw) {
  const Panel& panel = page.panel;
  const TextStyle style{Weight::regular, 16, panel.colours().text, 1.45f};
  const float pad = panel.dp(22), inner = at.width - 2 * pad;
  const float height = panel.measure(style, taken.shown, inner).y + 2 * pad;
  if (!draw) return height;
  kiosk::sheet(page, {{at.x, at.y}, {at.x + at.width, at.y + height}}, panel.colours().edge);
  panel.text({at.x + pad, at.y + pad}, style, taken.shown, inner);
  return height;
}

/// A white card around the code; anchored, so that one can tell where it is.
void drawCode(const Page& page, const QrCode& code, const Rect& square) {
  const Panel& panel = page.panel;
  panel.shadow(square, 12);
  panel.box(square, IM_COL32_WHITE, 0, 18);
  Anchor anchor;
  anchor.id = "kiosk.code";
  anchor.rect = anchor.hit = drawQrCode(*panel.list(), code, square);
  anchor.clip = {panel.list()->GetClipRectMin(), panel.list()->GetClipRectMax()};
  anchor.enabled = false;
  panel.anchors.add(std::move(anchor));
}

float sideOf(const QrCode& code, float room) {
  const auto across = static_cast<float>(code.size + 2 * kQuietZone);
  return across * std::max(kLeastModule, std::floor(room / across));
}

}  // namespace

void drawKioskTake(const Panel& window, const KioskScene& scene) {
  const Page page = kiosk::openPage(window, scene);
  const Panel& panel = page.panel;
  const TakenSteps& taken = stepsOf(scene);
  std::vector<kiosk::BigButton> buttons{{"kiosk/back", panel.word("kiosk.back"), "back"}};
  if (scene.kiosk.takesDeeds())
    buttons.push_back({"kiosk/deeds", panel.word("kiosk.deeds.steps"), "phone"});
  else if (scene.kiosk.hasDeeds())
    buttons.push_back({"kiosk/deeds", panel.word("kiosk.deeds"), "list"});
  buttons.push_back({"kiosk/finish", panel.word("kiosk.end.finish"), "check", kiosk::Look::main});
  const Rect& room = page.room;
  const float gap = panel.dp(24);
  if (page.tall) {
    const Column all{room.min.x, room.min.y, room.width()};
    const float foot = kiosk::buttonRow(page, all, buttons, false);
    const Rect view{room.min, {room.max.x, room.max.y - foot - gap}};
    const float most = std::min(view.width(), view.height() * 0.52f);
    const float side = taken.code ? std::min(view.width(), sideOf(*taken.code, most)) : 0;
    kiosk::scroll(page, scene, view, [&](Column at) {
      const float from = at.y;
      at.y += drawHead(page, taken, scene.kiosk.takesDeeds(), at, true) + gap;
      if (taken.code) {
        const float x = std::round(at.x + (at.width - side) / 2);
        drawCode(page, *taken.code, {{x, std::round(at.y)}, {x + side, std::round(at.y) + side}});
        at.y += side + gap;
        at.y += drawSteps(page, taken, at, true);
      }
      return at.y - from;
    });
    kiosk::buttonRow(page, {all.x, room.max.y - foot, all.width}, buttons, true);
    return;
  }
  // The code has what it needs first; words and buttons share what is left.
  const float most = std::min(room.height(), room.width() * 0.52f);
  const float side = taken.code ? std::min(room.height(), sideOf(*taken.code, most)) : 0;
  if (taken.code) {
    const Rect square{{room.max.x - side, std::round(room.centre().y - side / 2)},
                      {room.max.x, std::round(room.centre().y - side / 2) + side}};
    drawCode(page, *taken.code, square);
  }
  const Column left{room.min.x, room.min.y, room.width() - side - (side > 0 ? gap * 1.4f : 0)};
  const float foot = kiosk::buttonRow(page, left, buttons, false);
  const bool fixed = foot < room.height() * 0.4f;
  const Rect view{room.min, {room.min.x + left.width, room.max.y - (fixed ? foot + gap : 0)}};
  kiosk::scroll(page, scene, view, [&](Column at) {
    const float from = at.y;
    at.y += drawHead(page, taken, scene.kiosk.takesDeeds(), at, true) + gap;
    if (taken.code) at.y += drawSteps(page, taken, at, true);
    if (!fixed) {
      at.y += gap;
      at.y += kiosk::buttonRow(page, at, buttons, true);
    }
    return at.y - from;
  });
  if (fixed) kiosk::buttonRow(page, {left.x, room.max.y - foot, left.width}, buttons, true);
}

}  // namespace cardwalk::ui
