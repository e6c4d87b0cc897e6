// Languages, a heading, and the tiles: what brings somebody here?

#include <algorithm>
#include <cmath>

#include "ui/kiosk/page_parts.h"
#include "ui/kiosk/tile_picture.h"

namespace cardwalk::ui {
namespace {

/// How a tile is made; dp. Lying, rows are what there is little room for.
struct TileLook {
  float pad, gap, picture, title, text;
  bool aside = false;  ///< the picture stands at the right of the words, not below them
};
constexpr TileLook kTallTile{20, 16, 64, 19, 15}, kWideTile{18, 12, 54, 19, 15},
    kLowTile{15, 10, 48, 18, 14.5f, true};

TextStyle tileTitle(const kiosk::Page& page, const TileLook& look) {
  return {Weight::semibold, look.title, page.panel.colours().text, look.aside ? 1.18f : 1.24f};
}
TextStyle tileText(const kiosk::Page& page, const TileLook& look) {
  return {Weight::regular, look.text, kiosk::softText(page.panel.theme), look.aside ? 1.26f : 1.35f};
}

/// The owner's sentence; empty where there is none in this language.
std::string_view sentence(const KioskScene& scene, const KioskTile& tile) {
  const auto own = tile.text.find(scene.kiosk.language());
  return own != tile.text.end() ? std::string_view(own->second) : std::string_view();
}

/// Each language in its own words, so that everybody finds theirs; answers the height.
float drawLanguages(const kiosk::Page& page, const KioskScene& scene, const Column& at, bool draw) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const std::vector<std::string>& tags = scene.kiosk.preset().languages;
  if (tags.size() < 2) return 0;
  const TextStyle words{Weight::semibold, 16, 0, 1.25f};
  const float gap = panel.dp(10), pad = panel.dp(20);
  const float height = std::round(std::max(panel.dp(50), panel.measure(words, "A").y + panel.dp(22)));
  float x = 0, y = 0;
  for (const std::string& tag : tags) {
    const std::string& name = scene.kiosk.walk().pack().language(tag).name;
    const float width = std::round(std::min(at.width, panel.measure(words, name).x + 2 * pad));
    if (x > 0 && x + width > at.width) x = 0, y += height + gap;
    if (draw) {
      const ImVec2 min{std::round(at.x + x), std::round(at.y + y)};
      const Rect rect{min, {min.x + width, min.y + height}};
      const std::string id = "kiosk/language/" + tag;
      const Panel::Press press = panel.press(rect, id);
      const bool chosen = tag == scene.kiosk.language();
      const bool dark = panel.theme.id == ThemeId::dark;
      panel.box(rect,
                chosen ? c.text
                : dark ? draw::fade(c.text, 0.1f)
                       : c.surface,
                chosen ? 0 : c.edgeStrong, 40);
      if (press.held) panel.box(rect, draw::fade(c.accent, 0.3f), 0, 40);
      TextStyle style = words;
      style.colour = chosen ? c.ground : c.text;
      panel.lineIn({{rect.min.x + pad / 2, rect.min.y}, {rect.max.x - pad / 2, rect.max.y}}, style, name,
                   draw::Align::centre);
      if (press.focused) panel.focusRing(rect, 40);
    }
    x += width + gap;
  }
  return y + height;
}

float drawHeading(const kiosk::Page& page, const KioskScene& scene, Column at, bool draw) {
  const Panel& panel = page.panel;
  const float from = at.y;
  const KioskPreset& preset = scene.kiosk.preset();
  const auto put = [&](const TextStyle& style, std::string_view words) {
    if (draw) panel.text({at.x, at.y}, style, words, at.width);
    at.y += panel.measure(style, words, at.width).y;
  };
  put(kiosk::display(page), ownWords(preset.heading, scene.kiosk.texts(), "kiosk.heading"));
  at.y += panel.dp(12);
  put(kiosk::lead(page), ownWords(preset.help, scene.kiosk.texts(), "kiosk.start.text"));
  return at.y - from;
}

std::string minutesOf(const kiosk::Page& page, const KioskScene& scene, std::size_t index) {
  const int minutes = scene.kiosk.minutes(index);
  if (minutes <= 0) return {};
  return fill(page.panel.word("kiosk.start.minutes"), {{"count", std::to_string(minutes)}});
}

/// Of the column with picture and minutes that stands beside the words.
float asideWidth(const kiosk::Page& page, const KioskScene& scene, const TileLook& look, std::size_t index) {
  const Panel& panel = page.panel;
  const float minutes = panel.measure(kiosk::caption(page), minutesOf(page, scene, index)).x;
  return std::ceil(std::max(panel.em(look.picture), minutes)) + panel.dp(10);
}

float wordsHeight(const kiosk::Page& page, const KioskScene& scene, const TileLook& look,
                  const KioskTile& tile, float width) {
  const Panel& panel = page.panel;
  const std::string_view text = sentence(scene, tile);
  float height = panel.measure(tileTitle(page, look), kiosk::tileTitle(scene.kiosk, tile), width).y;
  if (!text.empty()) height += panel.dp(4) + panel.measure(tileText(page, look), text, width).y;
  return height;
}

float tileHeight(const kiosk::Page& page, const KioskScene& scene, const TileLook& look, std::size_t index,
                 float width) {
  const Panel& panel = page.panel;
  const KioskTile& tile = scene.kiosk.preset().tiles[index];
  const float inner = width - 2 * panel.dp(look.pad);
  if (!look.aside)
    return std::round(wordsHeight(page, scene, look, tile, inner) + panel.dp(10) + panel.em(look.picture) +
                      2 * panel.dp(look.pad) - panel.dp(6));
  const float line = panel.measure(kiosk::caption(page), "A").y;
  const float words = wordsHeight(page, scene, look, tile, inner - asideWidth(page, scene, look, index));
  return std::round(std::max(words, panel.em(look.picture) + line) + 2 * panel.dp(look.pad));
}

void drawTile(const kiosk::Page& page, const KioskScene& scene, const TileLook& look, std::size_t index,
              const Rect& rect) {
  const Panel& panel = page.panel;
  const KioskTile& tile = scene.kiosk.preset().tiles[index];
  const std::string id = "kiosk/tile/" + tile.scenario;
  kiosk::plate(page, rect, panel.press(rect, id));
  const float pad = panel.dp(look.pad), inner = rect.width() - 2 * pad;
  const float width = look.aside ? inner - asideWidth(page, scene, look, index) : inner;
  float y = rect.min.y + pad;
  y += panel.text({rect.min.x + pad, y}, tileTitle(page, look), kiosk::tileTitle(scene.kiosk, tile), width);
  panel.text({rect.min.x + pad, y + panel.dp(4)}, tileText(page, look), sentence(scene, tile), width);
  const float size = panel.em(look.picture);
  const Rect below{{rect.min.x + inner / 2, rect.max.y - pad + panel.dp(4) - size},
                   {rect.max.x - pad, rect.max.y - pad + panel.dp(4)}};
  const Rect beside{{rect.max.x - pad - size, rect.min.y + pad}, {rect.max.x - pad, rect.min.y + pad + size}};
  const Pack& pack = scene.kiosk.walk().pack();
  const int scenario = pack.scenarioIndex(tile.scenario);
  if (scenario >= 0)
    drawTilePicture(panel, look.aside ? beside : below, tile.colour,
                    tilePicture(pack.scenarios[static_cast<std::size_t>(scenario)], tile.picture));
  const std::string minutes = minutesOf(page, scene, index);
  const TextStyle style = kiosk::caption(page);
  const ImVec2 line = panel.measure(style, minutes.empty() ? "A" : minutes);
  const float x = look.aside ? rect.max.x - pad - line.x : rect.min.x + pad;
  if (!minutes.empty()) panel.text({x, rect.max.y - pad - line.y}, style, minutes);
}

struct Grid {
  TileLook look;
  int columns = 1;
  float width = 0, height = 0, gap = 0;  ///< of a tile
  float total = 0;
};

Grid gridWith(const kiosk::Page& page, const KioskScene& scene, const TileLook& look, float width,
              int columns) {
  const std::vector<KioskTile>& tiles = scene.kiosk.preset().tiles;
  Grid out{look, columns};
  out.gap = page.panel.dp(look.gap);
  out.width = std::floor((width - out.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  for (std::size_t i = 0; i < tiles.size(); ++i)
    out.height = std::max(out.height, tileHeight(page, scene, look, i, out.width));
  const auto rows = static_cast<float>((static_cast<int>(tiles.size()) + columns - 1) / columns);
  out.total = rows * (out.height + out.gap) - out.gap;
  return out;
}

/// Two beside one another, or as many as let all of them be seen at once without becoming narrow; where the
/// page is too low for them, the picture stands beside the words.
Grid gridFor(const kiosk::Page& page, const KioskScene& scene, const Rect& view) {
  const Panel& panel = page.panel;
  const TileLook look = page.tall ? kTallTile : kWideTile;
  const float width = view.width(), text = 1 + (panel.metrics.text - 1) * 0.6f;
  const auto fits = [&](float least) {
    return static_cast<int>((width + panel.dp(look.gap)) / (panel.dp(least) * text + panel.dp(look.gap)));
  };
  const int usual = std::clamp(fits(250), 1, 2), most = std::clamp(fits(212), usual, 4);
  for (int columns = usual; columns <= most; ++columns)
    if (const Grid grid = gridWith(page, scene, look, width, columns); grid.total <= view.height())
      return grid;
  const Grid low = gridWith(page, scene, kLowTile, width, usual);
  // None does: the one that needs the least scrolling.
  const Grid high = gridWith(page, scene, look, width, page.tall ? usual : most);
  return low.total <= view.height() || low.total < high.total ? low : high;
}

float drawTiles(const kiosk::Page& page, const KioskScene& scene, const Grid& grid, const Column& at,
                float room) {
  const std::size_t count = scene.kiosk.preset().tiles.size();
  const auto rows = static_cast<float>((static_cast<int>(count) + grid.columns - 1) / grid.columns);
  // Room that is left makes the tiles higher, up to a point.
  const float most = grid.height * (grid.look.aside ? 0.5f : 0.22f);
  const float spare = std::clamp((room - grid.total) / rows, 0.0f, most);
  const float height = std::floor(grid.height + spare);
  for (std::size_t i = 0; i < count; ++i) {
    const auto column = static_cast<float>(static_cast<int>(i) % grid.columns),
               row = static_cast<float>(static_cast<int>(i) / grid.columns);
    const ImVec2 min{std::round(at.x + column * (grid.width + grid.gap)),
                     std::round(at.y + row * (height + grid.gap))};
    drawTile(page, scene, grid.look, i, {min, {min.x + grid.width, min.y + height}});
  }
  return rows * (height + grid.gap) - grid.gap;
}

/// The button to one's own case.
float drawFoot(const kiosk::Page& page, const KioskScene& scene, const Column& at, bool draw) {
  if (scene.kiosk.preset().questions.empty()) return 0;
  const kiosk::BigButton ask{"kiosk/questions", page.panel.word("kiosk.start.ask"), "help",
                             kiosk::Look::main};
  const ImVec2 size = kiosk::bigButtonSize(page, ask, at.width);
  if (draw) kiosk::bigButton(page, {{at.x, at.y}, {at.x + at.width, at.y + size.y}}, ask);
  return size.y;
}

/// Everything below one another; what can be pressed lies at the lower edge, within reach of who sits.
void drawTall(const kiosk::Page& page, const KioskScene& scene) {
  const Panel& panel = page.panel;
  const Column all{page.room.min.x, page.room.min.y, page.room.width()};
  const float foot = drawFoot(page, scene, all, false), gap = panel.dp(20);
  const bool fixed = foot < page.room.height() * 0.22f;
  const Rect view{page.room.min, {page.room.max.x, page.room.max.y - (fixed ? foot + gap : 0)}};
  const float head = drawHeading(page, scene, all, false), pills = drawLanguages(page, scene, all, false);
  const Rect tiles{view.min, {view.max.x, view.max.y - head - pills - gap * 2}};
  const Grid grid = gridFor(page, scene, page.tall ? view : tiles);
  const float used = head + pills + (pills > 0 ? gap : 0) + grid.total + (fixed ? 0 : foot + gap);
  const float spare = std::max(gap * 1.4f, view.height() - used);
  kiosk::scroll(page, scene, view, [&](Column at) {
    const float from = at.y;
    // A little of what is spare goes to the tiles, the rest between heading and what can be pressed.
    const float more = std::max(0.0f, (spare - gap * 1.4f) * 0.5f);
    at.y += drawHeading(page, scene, at, true);
    at.y += spare;
    const float grown = std::min(more, grid.total * 0.2f);
    at.y -= grown;
    if (pills > 0) at.y += drawLanguages(page, scene, at, true) + gap;
    at.y += drawTiles(page, scene, grid, at, grid.total + grown);
    if (!fixed) {
      at.y += gap;
      at.y += drawFoot(page, scene, at, true);
    }
    return at.y - from;
  });
  if (fixed) drawFoot(page, scene, {view.min.x, view.max.y + gap, view.width()}, true);
}

/// Words at the left, tiles at the right.
bool drawWide(const kiosk::Page& page, const KioskScene& scene) {
  const Panel& panel = page.panel;
  const float gap = panel.dp(36), width = std::round(page.room.width() * 0.37f);
  const Column left{page.room.min.x, page.room.min.y, width};
  const float foot = drawFoot(page, scene, left, false), head = drawHeading(page, scene, left, false),
              pills = drawLanguages(page, scene, left, false);
  if (page.tall || head + pills + foot + 2 * panel.dp(20) > page.room.height()) return false;
  drawLanguages(page, scene, left, true);
  drawHeading(page, scene,
              {left.x, left.y + pills + (page.room.height() - pills - foot - head) * 0.38f, width}, true);
  drawFoot(page, scene, {left.x, page.room.max.y - foot, width}, true);
  const Rect view{{page.room.min.x + width + gap, page.room.min.y}, page.room.max};
  const Grid grid = gridFor(page, scene, view);
  kiosk::scroll(page, scene, view,
                [&](Column at) { return drawTiles(page, scene, grid, at, view.height()); });
  return true;
}

}  // namespace

void drawKioskStart(const Panel& panel, const KioskScene& scene) {
  const kiosk::Page page = kiosk::openPage(panel, scene);
  if (!drawWide(page, scene)) drawTall(page, scene);
}

}  // namespace cardwalk::ui
