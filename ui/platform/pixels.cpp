#include "ui/platform/pixels.h"

#include <algorithm>
#include <cmath>

#include <glad/gl.h>
#include <imgui_impl_opengl3.h>

namespace cardwalk::ui {
namespace {

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xFFu) / 255.0f; }

/// Narrows every command to the rectangle; the back end leaves out what becomes empty.
void narrow(ImDrawData& data, ImVec2 least, ImVec2 most) {
  for (ImDrawList* list : data.CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer) {
      ImVec4& clip = command.ClipRect;
      clip = {std::max(clip.x, least.x), std::max(clip.y, least.y), std::min(clip.z, most.x),
              std::min(clip.w, most.y)};
    }
  }
}

}  // namespace

void drawFramebuffer(ImVec2 size, const Presentation& how) {
  ImDrawData& data = *ImGui::GetDrawData();
  glViewport(0, 0, static_cast<int>(size.x), static_cast<int>(size.y));
  glClearColor(channel(how.ground, IM_COL32_R_SHIFT), channel(how.ground, IM_COL32_G_SHIFT),
               channel(how.ground, IM_COL32_B_SHIFT), 1);
  if (how.partly) {
    const ImVec2 scale = data.FramebufferScale;
    const ImVec2 least{std::floor(how.changedMin.x), std::floor(how.changedMin.y)};
    const ImVec2 most{std::ceil(how.changedMax.x), std::ceil(how.changedMax.y)};
    narrow(data, least, most);
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<int>(least.x * scale.x), static_cast<int>(size.y - most.y * scale.y),
              static_cast<int>((most.x - least.x) * scale.x), static_cast<int>((most.y - least.y) * scale.y));
  } else {
    glDisable(GL_SCISSOR_TEST);
  }
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

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
