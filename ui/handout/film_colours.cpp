#include "ui/handout/film_colours.h"

#include <cstddef>

namespace cardwalk::ui {
namespace {

// In 256ths, rounded so that grey stays grey.
unsigned char brightness(int red, int green, int blue) {
  return static_cast<unsigned char>(16 + ((47 * red + 157 * green + 16 * blue + 128) >> 8));
}
unsigned char blueness(int red, int green, int blue) {
  return static_cast<unsigned char>(128 + ((-26 * red - 86 * green + 112 * blue + 128) >> 8));
}
unsigned char redness(int red, int green, int blue) {
  return static_cast<unsigned char>(128 + ((112 * red - 102 * green - 10 * blue + 128) >> 8));
}

}  // namespace

void toYuv420(const FilmFrame& frame, std::vector<unsigned char>& planes) {
  const auto width = static_cast<std::size_t>(frame.width), height = static_cast<std::size_t>(frame.height);
  planes.resize(width * height * 3 / 2);
  unsigned char* const light = planes.data();
  unsigned char* const blues = light + width * height;
  unsigned char* const reds = blues + width * height / 4;
  for (std::size_t y = 0; y < height; y += 2)
    for (std::size_t x = 0; x < width; x += 2) {
      int red = 0, green = 0, blue = 0;
      for (const std::size_t corner :
           {y * width + x, y * width + x + 1, (y + 1) * width + x, (y + 1) * width + x + 1}) {
        const unsigned char* const pixel = frame.pixels.data() + corner * 4;
        light[corner] = brightness(pixel[2], pixel[1], pixel[0]);
        blue += pixel[0];
        green += pixel[1];
        red += pixel[2];
      }
      const std::size_t at = y / 2 * (width / 2) + x / 2;
      blues[at] = blueness(red / 4, green / 4, blue / 4);
      reds[at] = redness(red / 4, green / 4, blue / 4);
    }
}

}  // namespace cardwalk::ui
