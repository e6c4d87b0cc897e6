#include "ui/describe/icons.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/theme/product_mark.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {
namespace {

constexpr float kGroundRounding = 0.225f;  ///< of the ground's side; the cards have their own

struct Shape {
  float left, top, right, bottom, rounding;  ///< pixels
  ImU32 colour;
  float strength;
};

/// From the farthest to the nearest. From 48 pixels on there is air around the ground, as desktops have it.
std::array<Shape, 1 + kMarkCards.size()> shapesOf(float side, bool sharp) {
  const Palette palette = paletteOf(ThemeId::light);
  const float margin = side < 48 ? 0 : side / 32;
  const float ground = side - 2 * margin;
  const auto at = [&](float part) {
    const float place = margin + ground * part;
    return sharp ? std::round(place) : place;
  };
  std::array<Shape, 1 + kMarkCards.size()> shapes{
      Shape{at(0), at(0), at(1), at(1), ground * kGroundRounding, palette.accent, 1}};
  for (std::size_t i = 0; i < kMarkCards.size(); ++i) {
    const MarkCard& card = kMarkCards[i];
    shapes[i + 1] = {
        at(card.left),        at(card.top), at(card.right), at(card.bottom), ground * kMarkCardRounding,
        palette.textOnAccent, card.strength};
  }
  return shapes;
}

/// How much of the pixel whose centre is there the shape covers, 0 … 1: by the distance to its edge.
float coverage(const Shape& shape, float x, float y) {
  const float halfWidth = (shape.right - shape.left) / 2, halfHeight = (shape.bottom - shape.top) / 2;
  const float dx = std::abs(x - (shape.left + halfWidth)) - (halfWidth - shape.rounding);
  const float dy = std::abs(y - (shape.top + halfHeight)) - (halfHeight - shape.rounding);
  const float outside = std::hypot(std::max(dx, 0.0f), std::max(dy, 0.0f));
  const float distance = outside + std::min(std::max(dx, dy), 0.0f) - shape.rounding;
  return std::clamp(0.5f - distance, 0.0f, 1.0f);
}

std::array<float, 3> channels(ImU32 colour) {
  const auto part = [&](int shift) { return static_cast<float>((colour >> shift) & 255u); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT)};
}

std::string number(float value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", static_cast<double>(value));
  return text.data();
}

std::string hex(ImU32 colour) {
  const auto [red, green, blue] = channels(colour);
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", static_cast<unsigned>(red),
                static_cast<unsigned>(green), static_cast<unsigned>(blue));
  return text.data();
}

}  // namespace

std::string iconDrawing() {
  constexpr float kSide = 128;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 128 128\">\n";
  for (const Shape& shape : shapesOf(kSide, false)) {
    out += "  <rect x=\"" + number(shape.left) + "\" y=\"" + number(shape.top) + "\" width=\"" +
           number(shape.right - shape.left) + "\" height=\"" + number(shape.bottom - shape.top) + "\" rx=\"" +
           number(shape.rounding) + "\" fill=\"" + hex(shape.colour) + "\"";
    if (shape.strength < 1) out += " fill-opacity=\"" + number(shape.strength) + "\"";
    out += "/>\n";
  }
  return out + "</svg>\n";
}

Image iconPicture(int side) {
  Image image{side, side, {}};
  image.rgba.reserve(static_cast<std::size_t>(side * side) * 4);
  const auto shapes = shapesOf(static_cast<float>(side), true);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      std::array<float, 3> colour{};  // times alpha
      float alpha = 0;
      for (const Shape& shape : shapes) {
        const float over =
            shape.strength * coverage(shape, static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
        const std::array<float, 3> own = channels(shape.colour);
        for (std::size_t i = 0; i < own.size(); ++i) colour[i] = colour[i] * (1 - over) + own[i] * over;
        alpha = alpha * (1 - over) + over;
      }
      for (const float each : colour)
        image.rgba.push_back(static_cast<std::uint8_t>(std::lround(alpha > 0 ? each / alpha : 0)));
      image.rgba.push_back(static_cast<std::uint8_t>(std::lround(alpha * 255)));
    }
  }
  return image;
}

}  // namespace cardwalk::ui
