#include "ui/handout/cairo_canvas.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <numbers>

#include "core/content/utf8.h"

namespace cardwalk::ui {
namespace {

constexpr double kCapital = 0.727;     // height of Inter's capitals, of the em
constexpr double kIconMiddle = 0.357;  // of an icon over its baseline, of the em

/// FreeType and the one face in it, as long as cairo keeps any size of that face.
struct OpenFace {
  decltype(&FT_Done_FreeType) done = nullptr;
  FT_Library library = nullptr;
};

void closeFace(void* data) {
  const auto* const face = static_cast<OpenFace*>(data);
  face->done(face->library);
  delete face;
}

cairo_font_face_t* openFace(const CairoLibrary& cairo, const std::filesystem::path& file) {
  auto owner = std::make_unique<OpenFace>();
  owner->done = cairo.doneFreeType;
  FT_Face face = nullptr;
  if (cairo.initFreeType(&owner->library) != 0) return nullptr;
  if (cairo.newFace(owner->library, file.c_str(), 0, &face) != 0) {
    owner->done(owner->library);
    return nullptr;
  }
  cairo_font_face_t* const out = cairo.createFontFace(face, 0);
  // Any address will do as the key, as long as nobody else uses it for this face.
  const auto* const key = reinterpret_cast<const cairo_user_data_key_t*>(owner.get());
  if (cairo.setFontFaceData(out, key, owner.get(), closeFace) == CAIRO_STATUS_SUCCESS) {
    static_cast<void>(owner.release());  // cairo ends it
    return out;
  }
  cairo.destroyFontFace(out);
  owner->done(owner->library);
  return nullptr;
}

struct PngBytes {
  std::string_view rest;
};

cairo_status_t readBytes(void* closure, unsigned char* into, unsigned int length) {
  auto& bytes = *static_cast<PngBytes*>(closure);
  if (bytes.rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, bytes.rest.data(), length);
  bytes.rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

/// Where the character at `at` ends.
std::size_t afterCharacter(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && !startsCodePoint(text[at])) ++at;
  return at;
}

}  // namespace

CairoFonts::CairoFonts(const CairoLibrary& cairo, FontUse use, const FontPlaces& places)
    : cairo_(cairo), use_(use) {
  const std::array<std::filesystem::path, 5> files{
      places.inter / "Inter-Regular.otf", places.inter / "Inter-Medium.otf",
      places.inter / "Inter-SemiBold.otf", places.inter / "Inter-Bold.otf", places.icons};
  for (std::size_t i = 0; i < files.size(); ++i) {
    faces_[i] = openFace(cairo, files[i]);
    if (faces_[i] == nullptr && missing_.empty()) missing_ = files[i].string();
  }
}

CairoFonts::~CairoFonts() {
  for (const auto& [key, font] : scaled_) cairo_.destroyScaledFont(font);
  for (cairo_font_face_t* const face : faces_)
    if (face != nullptr) cairo_.destroyFontFace(face);
}

cairo_scaled_font_t* CairoFonts::of(Weight weight, double size) {
  return scaled(static_cast<std::size_t>(weight), size);
}

cairo_scaled_font_t* CairoFonts::icons(double size) { return scaled(faces_.size() - 1, size); }

cairo_scaled_font_t* CairoFonts::scaled(std::size_t face, double size) {
  const auto known = scaled_.find({face, size});
  if (known != scaled_.end()) return known->second;
  const bool screen = use_ == FontUse::screen;
  cairo_font_options_t* const options = cairo_.createFontOptions();
  cairo_.setAntialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_.setHintStyle(options, screen ? CAIRO_HINT_STYLE_SLIGHT : CAIRO_HINT_STYLE_NONE);
  cairo_.setHintMetrics(options, screen ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  const cairo_matrix_t em{size, 0, 0, size, 0, 0}, same{1, 0, 0, 1, 0, 0};
  cairo_scaled_font_t* const font = cairo_.createScaledFont(faces_[face], &em, &same, options);
  cairo_.destroyFontOptions(options);
  scaled_[{face, size}] = font;
  return font;
}

Surfaced pngSurface(const CairoLibrary& cairo, std::string_view png) {
  PngBytes bytes{png};
  Surfaced out(cairo.createImageFromPng(readBytes, &bytes), SurfaceEnds{&cairo});
  if (cairo.surfaceStatus(out.get()) != CAIRO_STATUS_SUCCESS) out.reset();
  return out;
}

CairoCanvas::CairoCanvas(const CairoLibrary& cairo, CairoFonts& fonts, cairo_surface_t* surface)
    : cairo_(cairo), fonts_(fonts), context_(cairo.create(surface)) {}

CairoCanvas::~CairoCanvas() { cairo_.destroy(context_); }

void CairoCanvas::colour(ImU32 colour) {
  const auto part = [&](int shift) { return static_cast<double>((colour >> shift) & 0xffu) / 255; };
  cairo_.setSourceColour(context_, part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
                         part(IM_COL32_A_SHIFT));
}

double CairoCanvas::width(const Ink& ink, std::string_view text) const {
  cairo_text_extents_t extents{};
  cairo_.textExtents(fonts_.of(ink.weight, ink.size), std::string(text).c_str(), &extents);
  return extents.x_advance;
}

std::vector<std::string> CairoCanvas::lines(const Ink& ink, std::string_view text, double room) const {
  std::vector<std::string> out;
  std::string line;
  const auto breakInside = [&](std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t next = afterCharacter(word, at);
      const std::string_view character = word.substr(at, next - at);
      if (!line.empty() && width(ink, line + std::string(character)) > room)
        out.push_back(std::exchange(line, {}));
      line += character;
      at = next;
    }
  };
  bool glued = true;  // the next word follows without a space
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n/", at), text.size());
    const bool slash = end < text.size() && text[end] == '/';  // a line may end after it
    const std::string word(text.substr(at, end - at + (slash ? 1 : 0)));
    const std::string longer = line + (glued || line.empty() ? "" : " ") + word;
    if (width(ink, longer) <= room) {
      line = longer;
    } else {
      if (!line.empty()) out.push_back(std::exchange(line, {}));
      breakInside(word);
    }
    if (end < text.size() && text[end] == '\n') out.push_back(std::exchange(line, {}));
    glued = slash;
    at = end + 1;
  }
  if (!line.empty()) out.push_back(line);
  return out;
}

double CairoCanvas::height(const Ink& ink, std::string_view text, double room) const {
  return static_cast<double>(lines(ink, text, room).size()) * ink.size * ink.leading;
}

void CairoCanvas::baseline(double x, double y, const Ink& ink, const std::string& line) {
  cairo_.setScaledFont(context_, fonts_.of(ink.weight, ink.size));
  colour(ink.colour);
  cairo_.moveTo(context_, x, y);
  cairo_.showText(context_, line.c_str());
  cairo_.newPath(context_);
}

double CairoCanvas::text(double x, double y, const Ink& ink, std::string_view text, double room) {
  const double step = ink.size * ink.leading;
  double used = 0;
  for (const std::string& each : lines(ink, text, room)) {
    baseline(x, y + used + step / 2 + ink.size * kCapital / 2, ink, each);
    used += step;
  }
  return used;
}

void CairoCanvas::line(const Area& frame, const Ink& ink, std::string_view text, bool centred) {
  const double x = centred ? frame.x + (frame.width - width(ink, text)) / 2 : frame.x;
  baseline(x, frame.y + frame.height / 2 + ink.size * kCapital / 2, ink, std::string(text));
}

void CairoCanvas::icon(double x, double y, std::string_view name, double size, ImU32 tint) {
  cairo_scaled_font_t* const font = fonts_.icons(size);
  const std::string glyph(iconGlyph(name));
  cairo_text_extents_t extents{};
  cairo_.textExtents(font, glyph.c_str(), &extents);
  cairo_.setScaledFont(context_, font);
  colour(tint);
  cairo_.moveTo(context_, x - extents.x_bearing - extents.width / 2,
                y - extents.y_bearing - extents.height / 2);
  cairo_.showText(context_, glyph.c_str());
  cairo_.newPath(context_);
}

void CairoCanvas::path(const Area& frame, double radius) {
  constexpr double kQuarter = std::numbers::pi / 2;
  const double r = std::min({radius, frame.width / 2, frame.height / 2});
  const double left = frame.x + r, right = frame.x + frame.width - r;
  const double top = frame.y + r, bottom = frame.y + frame.height - r;
  cairo_.newSubPath(context_);
  cairo_.arc(context_, right, top, r, -kQuarter, 0);
  cairo_.arc(context_, right, bottom, r, 0, kQuarter);
  cairo_.arc(context_, left, bottom, r, kQuarter, 2 * kQuarter);
  cairo_.arc(context_, left, top, r, 2 * kQuarter, 3 * kQuarter);
  cairo_.closePath(context_);
}

void CairoCanvas::box(const Area& frame, double radius, ImU32 tint) {
  colour(tint);
  path(frame, radius);
  cairo_.fill(context_);
}

void CairoCanvas::edge(const Area& frame, double radius, ImU32 tint, double thickness) {
  const double half = thickness / 2;
  colour(tint);
  cairo_.setLineWidth(context_, thickness);
  path({frame.x + half, frame.y + half, frame.width - thickness, frame.height - thickness}, radius - half);
  cairo_.stroke(context_);
}

void CairoCanvas::disc(double x, double y, double radius, ImU32 tint) {
  colour(tint);
  cairo_.newSubPath(context_);
  cairo_.arc(context_, x, y, radius, 0, 2 * std::numbers::pi);
  cairo_.fill(context_);
}

void CairoCanvas::ring(double x, double y, double radius, ImU32 tint, double thickness) {
  colour(tint);
  cairo_.setLineWidth(context_, thickness);
  cairo_.newSubPath(context_);
  cairo_.arc(context_, x, y, radius, 0, 2 * std::numbers::pi);
  cairo_.stroke(context_);
}

void CairoCanvas::picture(const Area& frame, double radius, cairo_surface_t* image, double alpha) {
  cairo_.save(context_);
  if (radius > 0) {
    path(frame, radius);
    cairo_.clip(context_);
  }
  const double across = frame.width / cairo_.imageWidth(image);
  const double down = frame.height / cairo_.imageHeight(image);
  cairo_.translate(context_, frame.x, frame.y);
  cairo_.scale(context_, across, down);
  cairo_.setSourceSurface(context_, image, 0, 0);
  cairo_.setFilter(cairo_.getSource(context_), CAIRO_FILTER_BEST);
  if (alpha < 1)
    cairo_.paintWithAlpha(context_, alpha);
  else
    cairo_.paint(context_);
  cairo_.restore(context_);
}

}  // namespace cardwalk::ui
