#include <algorithm>
#include <cmath>
#include <string>

#include <imgui_internal.h>

#include "core/content/utf8.h"
#include "ui/theme/draw.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui::draw {
namespace {

constexpr std::string_view kEllipsis = "…";

/// Whole pixels keep letters crisp and the number of sizes in the atlas small.
float pixelsOf(const Canvas& canvas, const Type& type) {
  return std::max(1.0f, std::round(canvas.metrics.type(type.size)));
}

float widthOf(ImFont* font, float size, std::string_view text) {
  return font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

/// ImGui ends a line after a comma or a stop too. "1,00" and "alipay.example" stay whole: back to the last
/// blank of the line, if there is one.
const char* atBlank(const char* from, const char* stop, const char* end) {
  if (stop == end || *stop == ' ' || stop[-1] == ' ') return stop;
  const std::string_view line(from, static_cast<std::size_t>(stop - from));
  const std::size_t blank = line.find_last_of(' ');
  const bool leading =
      line.find_first_not_of(' ') == std::string_view::npos || blank == std::string_view::npos;
  return leading ? stop : from + blank;
}

/// Calls `each(line)` for each line of `text` wrapped at `wrap` pixels.
template <class Each>
void forLines(ImFont* font, float size, std::string_view text, float wrap, Each each) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    const char* const hard = std::find(at, end, '\n');
    const char* stop = hard;
    if (wrap > 0) {
      stop = font->CalcWordWrapPosition(size, at, hard, wrap);
      // Narrower than one letter: take the letter all the same, whole.
      if (stop == at && at < hard) ++stop;
      stop = atBlank(at, stop, hard);
      while (stop < hard && !startsCodePoint(*stop)) ++stop;
    }
    each(std::string_view(at, static_cast<std::size_t>(stop - at)));
    at = stop;
    while (at < hard && *at == ' ') ++at;
    if (at == hard && at < end) ++at;
  }
}

/// The size at which no word is wider than the room: rather a little smaller than broken in two.
float fitted(ImFont* font, float size, std::string_view text, float wrap) {
  if (wrap <= 0) return size;
  constexpr float kWidestLetter = 0.8f;  // of the size, on average: shorter words need no measuring
  float widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (static_cast<float>(end - at) * size * kWidestLetter > wrap)
      widest = std::max(widest, widthOf(font, size, text.substr(at, end - at)));
    at = end + 1;
  }
  // Letters stand on whole pixels, so a smaller size is not narrower by the same part.
  return widest > wrap ? std::max(1.0f, std::floor(size * wrap / widest - 0.6f)) : size;
}

/// How small a line may become before it is cut: never smaller than a small line of ordinary text.
float leastPart(float text) { return 0.72f / std::max(1.0f, text); }

float startOf(float left, float room, float width, Align align) {
  if (align == Align::right) return left + room - width;
  if (align == Align::centre) return left + (room - width) / 2;
  return left;
}

/// As many whole letters as fit before an ellipsis.
std::string shortened(ImFont* font, float size, std::string_view text, float room) {
  const float dots = widthOf(font, size, kEllipsis);
  const char* stop = text.data();
  font->CalcTextSizeA(size, std::max(0.0f, room - dots), 0, text.data(), text.data() + text.size(), &stop);
  std::string out(text.data(), stop);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + std::string(kEllipsis);
}

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80u) != 0;
}

/// Whether a line ends between two letters.
bool breaksWord(ImFont* font, float size, std::string_view text, float wrap) {
  bool broken = false;
  const char* const end = text.data() + text.size();
  forLines(font, size, text, wrap, [&](std::string_view part) {
    const char* stop = part.data() + part.size();
    broken = broken || (stop < end && !part.empty() && letter(part.back()) && letter(*stop));
  });
  return broken;
}

bool listens(const Theme& theme) { return theme.report != nullptr && theme.report->listening; }

void note(const Canvas& canvas, DrawnText drawn) {
  drawn.clip = {canvas.list->GetClipRectMin(), canvas.list->GetClipRectMax()};
  canvas.theme.report->texts.push_back(std::move(drawn));
}

}  // namespace

float Canvas::lineHeight(const Type& type) const { return std::round(pixelsOf(*this, type) * type.leading); }

ImVec2 Canvas::measure(const Type& type, std::string_view text, float wrap) const {
  ImFont* font = theme.fonts.of(type.weight);
  const float size = fitted(font, pixelsOf(*this, type), text, wrap), step = lineHeight(type);
  ImVec2 total(0, 0);
  forLines(font, size, text, wrap, [&](std::string_view part) {
    total.x = std::max(total.x, widthOf(font, size, part));
    total.y += step;
  });
  return {std::ceil(total.x), total.y};
}

float Canvas::text(ImVec2 at, const Type& type, std::string_view text, float wrap, Align align) const {
  ImFont* font = theme.fonts.of(type.weight);
  const float size = fitted(font, pixelsOf(*this, type), text, wrap), step = lineHeight(type);
  float y = std::round(at.y);
  if (listens(theme)) {
    const ImVec2 used = measure(type, text, wrap);
    const float x = startOf(at.x, wrap, used.x, align);
    const Rect rect{{x, y}, {x + used.x, y + used.y}};
    const Rect room = wrap > 0 ? Rect{{at.x, y}, {at.x + wrap, y + used.y}} : rect;
    note(*this, {std::string(text), rect, room, {}, false, breaksWord(font, size, text, wrap)});
  }
  forLines(font, size, text, wrap, [&](std::string_view part) {
    const float x = align == Align::left ? at.x : startOf(at.x, wrap, widthOf(font, size, part), align);
    list->AddText(font, size, {std::round(x), y + std::round((step - size) / 2)}, type.colour, part.data(),
                  part.data() + part.size());
    y += step;
  });
  return y - std::round(at.y);
}

void Canvas::line(const Rect& box, const Type& type, std::string_view text, Align align, bool shrink) const {
  if (text.empty()) return;
  ImFont* font = theme.fonts.of(type.weight);
  float size = pixelsOf(*this, type);
  const auto put = [&](std::string_view part, float width, bool shorter) {
    const float x = std::round(startOf(box.min.x, box.width(), width, align));
    const float y = std::round(box.centre().y - size / 2);
    const Rect rect{{x, y}, {x + width, y + size}};
    if (listens(theme)) note(*this, {std::string(text), rect, box, {}, shorter, false});
    list->AddText(font, size, {x, y}, type.colour, part.data(), part.data() + part.size());
  };
  const float room = box.width() + 1, least = std::floor(size * leastPart(metrics.text));
  float width = widthOf(font, size, text);
  if (width > room && shrink && size * room >= least * width) {
    size = std::max(1.0f, std::floor(size * room / width));
    width = widthOf(font, size, text);
  }
  if (width <= room) return put(text, width, false);
  const std::string cut = shortened(font, size, text, box.width());
  put(cut, widthOf(font, size, cut), true);
}

void Canvas::block(const Rect& box, const Type& type, std::string_view text, Align align) const {
  const float height = measure(type, text, box.width()).y;
  const Rect rect{box.min, {box.max.x, box.min.y + height}};
  if (listens(theme) && height > box.height() + 1)
    note(*this, {std::string(text), rect, box, {}, false, false});
  this->text({box.min.x, std::round(box.centre().y - height / 2)}, type, text, box.width(), align);
}

float Canvas::iconPixels(float size) const { return dp(size) * (1 + (metrics.text - 1) * 0.5f); }

void Canvas::icon(ImVec2 centre, std::string_view name, float size, ImU32 colour, bool grows) const {
  if (name.empty()) return;
  ImFont* font = theme.fonts.icons;
  const std::string_view glyph = iconGlyph(name);
  const float pixels = std::max(1.0f, std::round(grows ? metrics.type(size) : iconPixels(size)));
  const float width = widthOf(font, pixels, glyph);
  list->AddText(font, pixels, {std::round(centre.x - width / 2), std::round(centre.y - pixels / 2)}, colour,
                glyph.data(), glyph.data() + glyph.size());
}

}  // namespace cardwalk::ui::draw
