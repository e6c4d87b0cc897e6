// How much of it does the visitor want to do?

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kiosk/page_parts.h"

namespace cardwalk::ui {
namespace {

struct DepthWord {
  std::string_view word, title, text, icon;
};
// In the order of KioskDepth.
constexpr std::array<DepthWord, kKioskDepths> kWords{
    DepthWord{"show", "kiosk.depth.show", "kiosk.depth.show.text", "play"},
    DepthWord{"lead", "kiosk.depth.lead", "kiosk.depth.lead.text", "next"},
    DepthWord{"attempt", "kiosk.depth.attempt", "kiosk.depth.attempt.text", "lamp"}};

const DepthWord& wordOf(KioskDepth depth) { return kWords[static_cast<std::size_t>(depth)]; }

/// A phone with a few lines, and on it what happens at this depth.
void drawDepthPicture(const kiosk::Page& page, const Rect& room, KioskDepth depth) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const float height = std::min(room.height(), room.width() * 1.25f), width = height * 0.56f;
  const ImVec2 at{std::round(room.centre().x - width / 2), std::round(room.centre().y - height / 2)};
  const Rect body{at, {at.x + width, at.y + height}};
  ImDrawList& list = *panel.list();
  const float round = width * 0.18f, edge = std::max(2.0f, width * 0.05f);
  list.AddRectFilled(body.min, body.max, c.bezel, round);
  list.AddRect(body.min, body.max, c.edgeStrong, round, 0, std::max(1.0f, edge * 0.4f));
  const Rect screen = draw::inset(body, edge);
  list.AddRectFilled(screen.min, screen.max, c.surfaceRaised, round * 0.75f);
  const float line = height * 0.075f, left = screen.min.x + edge * 1.6f, right = screen.max.x - edge * 1.6f;
  for (int i = 0; i < 3; ++i) {
    const float y = screen.min.y + height * (0.14f + 0.15f * static_cast<float>(i));
    list.AddRectFilled({left, y}, {right - (i == 1 ? width * 0.2f : 0), y + line},
                       draw::fade(c.textSoft, 0.35f), line / 3);
  }
  const Rect button{{left, screen.max.y - height * 0.27f}, {right, screen.max.y - height * 0.14f}};
  const float soft = button.height() * 0.4f;
  if (depth == KioskDepth::attempt) {
    list.AddRectFilled(button.min, button.max, draw::fade(c.textSoft, 0.35f), soft);
  } else {
    list.AddRectFilled(button.min, button.max, c.accent, soft);
  }
  if (depth == KioskDepth::lead) {
    const Rect ring = draw::inset(button, -edge * 1.3f);
    list.AddRect(ring.min, ring.max, c.warning, soft + edge, 0, edge * 0.8f);
  }
  const float half = height * 0.19f;
  const ImVec2 mark{body.max.x - half * 0.2f, button.centre().y + half * 0.25f};
  list.AddCircleFilled(mark, half + panel.dp(3), draw::mix(c.ground, c.surface, 0.5f), 40);
  list.AddCircleFilled(mark, half, c.text, 40);
  panel.icon(mark, depth == KioskDepth::lead ? "person" : wordOf(depth).icon, half * 1.25f / panel.em(1),
             c.ground);
}

struct ChoiceLook {
  TextStyle title, text;
};

ChoiceLook lookOf(const kiosk::Page& page) {
  const Palette& c = page.panel.colours();
  return {{Weight::bold, 24, c.text, 1.2f}, {Weight::regular, 17, kiosk::softText(page.panel.theme), 1.4f}};
}

/// Picture at the left, or above where there is no width to spare.
struct Arrangement {
  bool beside = true;
  float picture = 0, pad = 0, gap = 0;
  std::vector<float> heights{};  ///< of the choices
  float total = 0;
};

/// `close`: words and choices stand closer together, since not all of them can be seen at once otherwise.
Arrangement arrangementOf(const kiosk::Page& page, const std::vector<KioskDepth>& depths, float width,
                          bool beside, bool close) {
  const Panel& panel = page.panel;
  const ChoiceLook look = lookOf(page);
  Arrangement out{beside, beside ? std::min(panel.dp(150), width * 0.26f) : panel.dp(170)};
  out.pad = panel.dp(close ? 14.0f : 24.0f);
  out.gap = panel.dp(close ? 10.0f : 18.0f);
  if (close) out.picture = beside ? std::min(panel.dp(96), out.picture) : 0;
  const float inner = width - 2 * out.pad - (beside ? out.picture + out.pad : 0);
  float highest = 0;
  for (const KioskDepth depth : depths) {
    const float words = panel.measure(look.title, panel.word(wordOf(depth).title), inner).y + panel.dp(6) +
                        panel.measure(look.text, panel.word(wordOf(depth).text), inner).y;
    const float above = out.picture > 0 ? out.picture + out.pad : 0;
    const float least = panel.dp(close ? 88.0f : 120.0f);
    out.heights.push_back((beside ? std::max(words, least) : words + above) + 2 * out.pad);
    highest = std::max(highest, out.heights.back());
  }
  // Beside one another they are of one height, and below one another where there is room for it.
  if (!beside || !close) std::fill(out.heights.begin(), out.heights.end(), highest);
  for (const float height : out.heights) out.total += height + out.gap;
  out.total = beside ? out.total - out.gap : highest;
  return out;
}

/// What is seen at once, if anything is: beside one another, or below, or so, but closer.
Arrangement arrangementIn(const kiosk::Page& page, const std::vector<KioskDepth>& depths, float width,
                          float height) {
  const Panel& panel = page.panel;
  const auto count = static_cast<float>(depths.size());
  const float third = std::floor((width - panel.dp(18) * (count - 1)) / count);
  const bool side = !page.tall && third > panel.dp(250) * (1 + (panel.metrics.text - 1) * 0.5f);
  Arrangement usual = arrangementOf(page, depths, side ? third : width, !side, false);
  if (usual.total + panel.dp(18) <= height) return usual;
  Arrangement close = arrangementOf(page, depths, side ? third : width, !side, true);
  const Arrangement below = arrangementOf(page, depths, width, true, true);
  if (!side) return close;
  if (below.total < close.total) return below;
  // The words have their room; the pictures get what is left of it, if that is enough to see anything.
  const float left = height - close.total - close.pad - 2 * close.gap;
  if (left >= panel.dp(90)) {
    close.picture = std::min(left, panel.dp(170));
    for (float& each : close.heights) each += close.picture + close.pad;
    close.total += close.picture + close.pad;
  }
  return close;
}

void drawChoice(const kiosk::Page& page, const Rect& rect, KioskDepth depth, const Arrangement& how) {
  const Panel& panel = page.panel;
  const DepthWord& word = wordOf(depth);
  const std::string id = "kiosk/depth/" + std::string(word.word);
  kiosk::plate(page, rect, panel.press(rect, id));
  const ChoiceLook look = lookOf(page);
  const float pad = how.pad;
  Rect picture{{rect.min.x + pad, rect.min.y + pad}, {rect.min.x + pad + how.picture, rect.max.y - pad}};
  if (!how.beside)
    picture = {{rect.min.x + pad, rect.min.y + pad}, {rect.max.x - pad, rect.min.y + pad + how.picture}};
  if (how.picture > 0) drawDepthPicture(page, picture, depth);
  const float x = how.beside ? picture.max.x + pad : rect.min.x + pad, width = rect.max.x - pad - x;
  const float title = panel.measure(look.title, panel.word(word.title), width).y,
              text = panel.measure(look.text, panel.word(word.text), width).y;
  float y = how.beside ? rect.centre().y - (title + panel.dp(6) + text) / 2 : rect.min.y + pad;
  if (!how.beside && how.picture > 0) y = picture.max.y + pad;
  y += panel.text({x, y}, look.title, panel.word(word.title), width) + panel.dp(6);
  panel.text({x, y}, look.text, panel.word(word.text), width);
}

float drawHead(const kiosk::Page& page, const KioskScene& scene, Column at, bool draw) {
  const Panel& panel = page.panel;
  const float from = at.y;
  const TextStyle over{Weight::semibold, 19, panel.colours().accentText, 1.3f};
  const auto put = [&](const TextStyle& style, std::string_view words) {
    if (draw) panel.text({at.x, at.y}, style, words, at.width);
    at.y += panel.measure(style, words, at.width).y;
  };
  put(over, kiosk::chosenTitle(scene.kiosk));
  at.y += panel.dp(6);
  put(kiosk::display(page), panel.word("kiosk.depth"));
  return at.y - from;
}

}  // namespace

void drawKioskDepth(const Panel& window, const KioskScene& scene) {
  const kiosk::Page page = kiosk::openPage(window, scene);
  const Panel& panel = page.panel;
  const std::vector<KioskDepth>& depths = scene.kiosk.preset().depths;
  const std::vector<kiosk::BigButton> back{{"kiosk/back", panel.word("kiosk.back"), "back"}};
  const Column all{page.room.min.x, page.room.min.y, page.room.width()};
  const float foot = kiosk::buttonRow(page, all, back, false), gap = panel.dp(18);
  const Rect view{page.room.min, {page.room.max.x, page.room.max.y - foot - gap}};
  const float head = drawHead(page, scene, all, false);
  const Arrangement how = arrangementIn(page, depths, view.width(), view.height() - head);
  const float least = std::min(gap, how.gap);
  kiosk::scroll(page, scene, view, [&](Column at) {
    const float from = at.y;
    at.y += drawHead(page, scene, at, true);
    const float spare = std::max(0.0f, view.height() - head - how.total);
    // Upright, the choices lie low, within reach; lying, in the middle of what is left.
    at.y += page.tall ? std::max(least, spare) : std::max(least, spare * 0.5f);
    const auto count = static_cast<float>(depths.size());
    const float third = std::floor((at.width - how.gap * (count - 1)) / count);
    const float top = at.y, width = how.beside ? at.width : third;
    float x = at.x;
    for (std::size_t i = 0; i < depths.size(); ++i) {
      const float high = how.heights[i];
      drawChoice(page, {{std::round(x), std::round(at.y)}, {std::round(x + width), std::round(at.y + high)}},
                 depths[i], how);
      if (how.beside)
        at.y += high + how.gap;
      else
        x += width + how.gap;
    }
    return top + how.total - from;
  });
  Column low{view.min.x, page.room.max.y - foot, view.width()};
  if (page.tall) low.width = std::min(low.width, panel.dp(340));
  kiosk::buttonRow(page, low, back, true);
}

}  // namespace cardwalk::ui
