#include "ui/platform/pixels.h"

#include <algorithm>
#include <cmath>

#include <glad/gl.h>
#include <imgui_impl_opengl3.h>

namespace cardwalk::ui {
namespace {

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xFFu) / 255.0f; }

/// The rectangle on whole pixels as the back end will cut it: it counts from below and drops fractions.
ImVec4 asCut(const ImVec4& clip, const ImDrawData& data) {
  const ImVec2 at = data.DisplayPos, scale = data.FramebufferScale;
  const float height = data.DisplaySize.y * scale.y;
  const float left = std::trunc((clip.x - at.x) * scale.x),
              low = std::trunc(height - (clip.w - at.y) * scale.y);
  const float wide = std::trunc((clip.z - clip.x) * scale.x), high = std::trunc((clip.w - clip.y) * scale.y);
  return {left / scale.x + at.x, (height - low - high) / scale.y + at.y, (left + wide) / scale.x + at.x,
          (height - low) / scale.y + at.y};
}

/// Narrows every command to the rectangle; the back end leaves out what becomes empty.
void narrow(ImDrawData& data, ImVec2 least, ImVec2 most) {
  for (ImDrawList* list : data.CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4 clip = asCut(command.ClipRect, data);
      command.ClipRect = {std::max(clip.x, least.x), std::max(clip.y, least.y), std::min(clip.z, most.x),
                          std::min(clip.w, most.y)};
    }
  }
}

}  // namespace

void drawFramebuffer(ImVec2 size, ImU32 ground, const FrameChange* part) {
  ImDrawData& data = *ImGui::GetDrawData();
  glViewport(0, 0, static_cast<int>(size.x), static_cast<int>(size.y));
  glClearColor(channel(ground, IM_COL32_R_SHIFT), channel(ground, IM_COL32_G_SHIFT),
               channel(ground, IM_COL32_B_SHIFT), 1);
  if (part != nullptr) {
    narrow(data, part->min, part->max);
    const ImVec2 scale = data.FramebufferScale;
    const auto left = static_cast<int>(std::floor(part->min.x * scale.x));
    const auto right = static_cast<int>(std::ceil(part->max.x * scale.x));
    const auto low = static_cast<int>(std::floor(size.y - part->max.y * scale.y));
    const auto high = static_cast<int>(std::ceil(size.y - part->min.y * scale.y));
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, low, right - left, high - low);
  } else {
    glDisable(GL_SCISSOR_TEST);
  }
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

bool texturesWait() {
  const ImVector<ImTextureData*>* textures = ImGui::GetDrawData()->Textures;
  return textures != nullptr &&
         std::any_of(textures->begin(), textures->end(),
                     [](const ImTextureData* texture) { return texture->Status != ImTextureStatus_OK; });
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
