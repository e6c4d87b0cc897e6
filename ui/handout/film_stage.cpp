#include "ui/handout/film_stage.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ui/theme/draw.h"

namespace cardwalk::ui {
namespace {

// In design units.
constexpr double kMargin = 24, kColumn = 372, kStrip = 176, kRound = 16;
constexpr double kWidestBeside = 800;  // a whole window leaves no room beside it
constexpr double kLeastHeight = 480, kLeastWidth = 720;

int even(double value) { return (static_cast<int>(std::ceil(value)) + 1) / 2 * 2; }

}  // namespace

FilmStage::FilmStage(const CairoLibrary& cairo, CairoFonts& fonts, const FilmScript& script, ThemeId theme,
                     int scale)
    : cairo_(cairo), fonts_(fonts), script_(script), palette_(paletteOf(theme)), scale_(scale) {
  double width = dp(320), height = dp(200);
  for (const FilmScene& scene : script.scenes) {
    const Surfaced picture = pngSurface(cairo, scene.png);
    if (!picture) continue;
    width = std::max(width, static_cast<double>(cairo.imageWidth(picture.get())));
    height = std::max(height, static_cast<double>(cairo.imageHeight(picture.get())));
  }
  beside_ = width <= dp(kWidestBeside);
  const double edge = dp(kMargin);
  if (beside_) {
    const double high = std::max(height, dp(kLeastHeight));
    pictures_ = {edge, edge, width, high};
    words_ = {width + 2 * edge, edge, dp(kColumn), high};
    width_ = even(width + dp(kColumn) + 3 * edge);
    height_ = even(high + 2 * edge);
  } else {
    const double wide = std::max(width, dp(kLeastWidth));
    pictures_ = {0, 0, wide, height};
    words_ = {edge, height + edge / 2, wide - 2 * edge, dp(kStrip) - edge};
    width_ = even(wide);
    height_ = even(height + dp(kStrip));
  }
  frame_ = image();
}

Surfaced FilmStage::image() const {
  return Surfaced(cairo_.createImage(CAIRO_FORMAT_RGB24, width_, height_), SurfaceEnds{&cairo_});
}

FilmStage::Still& FilmStage::still(int scene) {
  for (Still& each : stills_)
    if (each.scene == scene) return each;
  Still& out = stills_[static_cast<std::size_t>(oldest_)];
  oldest_ = 1 - oldest_;
  if (!out.surface) out.surface = image();
  out.scene = scene;
  CairoCanvas canvas(cairo_, fonts_, out.surface.get());
  canvas.box({0, 0, static_cast<double>(width_), static_cast<double>(height_)}, 0, palette_.ground);
  const FilmScene& shown = script_.scenes[static_cast<std::size_t>(scene)];
  if (shown.kind == SceneKind::title)
    drawTitle(canvas);
  else
    drawScene(canvas, out, shown);
  return out;
}

FilmFrame FilmStage::draw(const FilmMoment& moment) {
  const FilmScene& scene = script_.scenes[static_cast<std::size_t>(moment.scene)];
  {
    CairoCanvas canvas(cairo_, fonts_, frame_.get());
    const Area whole{0, 0, static_cast<double>(width_), static_cast<double>(height_)};
    if (moment.fade < 1 && moment.scene > 0) canvas.picture(whole, 0, still(moment.scene - 1).surface.get());
    const Still& now = still(moment.scene);
    canvas.picture(whole, 0, now.surface.get(), moment.fade);
    if (moment.glow >= 0) drawGlow(canvas, scene, now.picture, moment.glow);
    if (moment.press >= 0) drawPress(canvas, scene, now.picture, moment.press);
  }
  cairo_.flushSurface(frame_.get());
  const auto size = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
  return {width_, height_, {cairo_.imageData(frame_.get()), size}};
}

void FilmStage::drawTitle(CairoCanvas& canvas) {
  const double room = std::min(dp(720), width_ - dp(96)), left = (width_ - room) / 2;
  const Ink title{Weight::bold, dp(32), palette_.text, 1.2};
  const Ink label{Weight::semibold, dp(13), palette_.textSoft, 1.4};
  const Ink quote{Weight::regular, dp(17), palette_.text, 1.45};
  const Ink notice{Weight::regular, dp(14), palette_.textSoft, 1.45};
  const double inside = room - dp(40);
  const double quoteHeight = script_.customer.empty()
                                 ? 0
                                 : canvas.height(label, script_.customerLabel, inside) +
                                       canvas.height(quote, script_.customer, inside) + dp(32);
  const double titleHeight = canvas.height(title, script_.title, room);
  const double noticeHeight = canvas.height(notice, script_.notice, room - dp(28));
  double y = std::max(dp(24), (height_ - titleHeight - quoteHeight - noticeHeight - dp(52)) / 2);
  y += canvas.text(left, y, title, script_.title, room) + dp(24);
  if (quoteHeight > 0) {
    canvas.box({left, y, room, quoteHeight}, dp(kRound), palette_.surface);
    canvas.box({left, y + dp(16), dp(4), quoteHeight - dp(32)}, dp(2), palette_.accent);
    const double from = y + dp(16);
    const double used = canvas.text(left + dp(24), from, label, script_.customerLabel, inside);
    canvas.text(left + dp(24), from + used, quote, script_.customer, inside);
    y += quoteHeight + dp(28);
  }
  canvas.icon(left + dp(10), y + notice.size * notice.leading / 2, "info", dp(18), palette_.textSoft);
  canvas.text(left + dp(28), y, notice, script_.notice, room - dp(28));
}

void FilmStage::drawScene(CairoCanvas& canvas, Still& still, const FilmScene& scene) {
  if (const Surfaced picture = pngSurface(cairo_, scene.png)) {
    const double width = cairo_.imageWidth(picture.get()), height = cairo_.imageHeight(picture.get());
    // On whole pixels, and never larger than it was drawn: its words stay sharp.
    still.picture = {std::floor(pictures_.x + (pictures_.width - width) / 2),
                     std::floor(pictures_.y + (pictures_.height - height) / 2), width, height};
    const bool rounded = script_.crop == Crop::target;
    canvas.picture(still.picture, rounded ? dp(12) : 0, picture.get());
    if (rounded) canvas.edge(still.picture, dp(12), palette_.edge, dp(1));
    if (script_.crop == Crop::device) soften(canvas, still.picture);
  }
  drawWords(canvas, scene, words_);
}

/// The shadow of the device ends in nothing, not at the edge of its picture.
void FilmStage::soften(CairoCanvas& canvas, const Area& picture) {
  const double steps = dp(12);
  for (double in = 0; in < steps; ++in) {
    const Area row{picture.x + in, picture.y + in, picture.width - 2 * in, picture.height - 2 * in};
    canvas.edge(row, 0, draw::fade(palette_.ground, static_cast<float>(1 - in / steps)), 1);
  }
}

void FilmStage::drawWords(CairoCanvas& canvas, const FilmScene& scene, const Area& room) {
  const double inside = dp(beside_ ? 24 : 16);
  canvas.box(room, dp(kRound), palette_.surface);
  canvas.edge(room, dp(kRound), palette_.edge, dp(1));
  const double wide = room.width - 2 * inside;
  const Ink small{Weight::regular, dp(11.5), palette_.textSoft, 1.4};
  const double noticeHeight = canvas.height(small, script_.notice, wide);
  const double foot = room.y + room.height - inside * 0.75 - noticeHeight;
  canvas.text(room.x + inside, foot, small, script_.notice, wide);
  const double track = foot - dp(14);
  const auto count = static_cast<double>(script_.scenes.size() - 1);
  canvas.box({room.x + inside, track, wide, dp(4)}, dp(2), palette_.surfaceSunken);
  canvas.box({room.x + inside, track, std::max(dp(4), wide * scene.number / std::max(1.0, count)), dp(4)},
             dp(2), scene.kind == SceneKind::ending && script_.gone ? palette_.good : palette_.accent);
  const Area left{room.x + inside, room.y + inside, wide, track - dp(12) - room.y - inside};
  double factor = 1;
  while (factor > 0.5 && words(canvas, scene, left, factor, false) > left.height) factor -= 0.04;
  words(canvas, scene, left, factor, true);
}

/// Draws or only measures what is said; gives back the height.
double FilmStage::words(CairoCanvas& canvas, const FilmScene& scene, const Area& room, double factor,
                        bool draw) {
  const double size = dp(factor);
  double y = 0;
  const auto add = [&](const Ink& ink, const std::string& text, double x, double from, double width,
                       double after) {
    if (text.empty()) return from;
    const double used =
        draw ? canvas.text(room.x + x, room.y + from, ink, text, width) : canvas.height(ink, text, width);
    return from + used + after;
  };
  const bool ends = scene.kind == SceneKind::ending;
  const ImU32 tint = ends && script_.gone ? palette_.good : palette_.text;
  const double first = beside_ ? room.width : room.width * 0.52;  // below, reasons stand at the right
  y = add({Weight::semibold, 15 * size, palette_.accentText, 1.4}, scene.overline, 0, y, first, 6 * size);
  y = add({Weight::semibold, (beside_ ? 29 : 22) * size, tint, 1.24}, scene.instruction, 0, y, first,
          14 * size);
  const double x = beside_ ? 0 : first + dp(24), rest = room.width - x;
  double at = beside_ ? y : 0;
  at = add({Weight::medium, (beside_ ? 18 : 16) * size, palette_.text, 1.4}, scene.where, x, at, rest,
           8 * size);
  at = add({Weight::regular, (beside_ ? 20 : 17) * size, palette_.textSoft, 1.42}, scene.because, x, at, rest,
           12 * size);
  for (const std::string* text : {&scene.refusal, &scene.answer}) {
    if (text->empty()) continue;
    const Ink ink{text == &scene.refusal ? Weight::semibold : Weight::regular, 16 * size, palette_.text, 1.4};
    const double inside = 12 * size, wide = rest - 2 * inside;
    const double height = canvas.height(ink, *text, wide) + 2 * inside;
    if (draw) {
      canvas.box({room.x + x, room.y + at, rest, height}, 10 * size,
                 scene.refused ? palette_.dangerSoft : palette_.accentSoft);
      canvas.text(room.x + x + inside, room.y + at + inside, ink, *text, wide);
    }
    at += height + 8 * size;
  }
  if (ends) at = add({Weight::regular, 13 * size, palette_.textSoft, 1.4}, script_.made, x, at, rest, 0);
  return std::max(y, at);
}

void FilmStage::drawGlow(CairoCanvas& canvas, const FilmScene& scene, const Area& picture, double part) {
  if (!scene.ring) return;
  const double out = dp(2 + 14 * part);
  const PixelRect& ring = *scene.ring;
  canvas.edge(
      {picture.x + ring.x - out, picture.y + ring.y - out, ring.width + 2 * out, ring.height + 2 * out},
      dp(14) + out, draw::fade(palette_.accent, static_cast<float>(0.65 * (1 - part))), dp(4));
}

void FilmStage::drawPress(CairoCanvas& canvas, const FilmScene& scene, const Area& picture, double part) {
  if (!scene.pointer) return;
  const double x = picture.x + scene.pointer->x, y = picture.y + scene.pointer->y;
  const ImU32 tint = scene.refused ? palette_.danger : palette_.accent;
  const double down = std::min(1.0, part / 0.3), away = std::max(0.0, (part - 0.2) / 0.8);
  canvas.disc(x, y, dp(20 - 5 * down), draw::fade(tint, static_cast<float>(0.55 * (1 - away))));
  if (away > 0) {
    const double eased = 1 - (1 - away) * (1 - away);
    canvas.ring(x, y, dp(16 + 34 * eased), draw::fade(tint, static_cast<float>(0.9 * (1 - away))), dp(4));
  }
}

}  // namespace cardwalk::ui
