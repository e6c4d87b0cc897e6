#include "ui/platform/pixels.h"

#include <glad/gl.h>

#include <algorithm>

namespace cardwalk::ui {

Image readFramebuffer(int width, int height) {
    Image image{width, height, {}};
    const std::size_t line = static_cast<std::size_t>(width) * 4;
    image.rgba.resize(line * static_cast<std::size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    // OpenGL counts rows from below.
    for (int y = 0; y < height / 2; ++y) {
        auto above = image.rgba.begin() + static_cast<std::ptrdiff_t>(line) * y;
        auto below = image.rgba.begin() + static_cast<std::ptrdiff_t>(line) * (height - 1 - y);
        std::swap_ranges(above, above + static_cast<std::ptrdiff_t>(line), below);
    }
    return image;
}

}  // namespace cardwalk::ui
