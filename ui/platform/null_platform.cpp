#include "ui/platform/null_platform.h"

#include <cmath>

namespace cardwalk::ui {

NullPlatform::NullPlatform(int width, int height, float contentScale)
    : size_(static_cast<float>(width), static_cast<float>(height)), scale_(contentScale) {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "cardwalk_null";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

NullPlatform::~NullPlatform() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = nullptr;
  io.BackendFlags &= ~(ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset);
}

void NullPlatform::waitEvents(double seconds) {
  if (seconds > 0 && !std::isinf(seconds)) now_ += seconds;
}

void NullPlatform::beginFrame(double secondsSinceLast) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = size_;
  io.DeltaTime = static_cast<float>(secondsSinceLast > 0 ? secondsSinceLast : 1.0 / 60);
  ImGui::NewFrame();
}

void NullPlatform::present(ImU32) {
  // What a renderer would do with its textures, without the textures.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

void NullPlatform::resize(int width, int height, float contentScale) {
  size_ = ImVec2(static_cast<float>(width), static_cast<float>(height));
  scale_ = contentScale;
}

}  // namespace cardwalk::ui
