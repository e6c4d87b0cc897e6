#include "ui/app/gallery_window.h"

#include <algorithm>

#include "ui/app/frame_pacer.h"
#include "ui/app/shell.h"
#include "ui/dev/gallery.h"

namespace cardwalk::ui {
namespace {

constexpr double kTextStep = 0.25;

std::string nextLanguage(const Pack& pack, std::string_view language) {
  const TextCatalogue* const now = &pack.language(language);
  const auto at = static_cast<std::size_t>(now - pack.languages.data());
  return pack.languages[(at + 1) % pack.languages.size()].language;
}

void tryKeys(Platform& platform, const Pack& pack, Settings& settings) {
  if (ImGui::IsKeyChordPressed(ImGuiKey_F11)) platform.setFullScreen(!platform.fullScreen());
  if (ImGui::GetIO().WantTextInput) return;
  if (ImGui::IsKeyChordPressed(ImGuiKey_T)) {
    settings.theme = static_cast<ThemeChoice>((static_cast<int>(settings.theme) + 1) % kThemes);
  }
  if (ImGui::IsKeyChordPressed(ImGuiKey_L)) settings.language = nextLanguage(pack, settings.language);
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Equal)) settings.textSize += kTextStep;
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Minus)) settings.textSize -= kTextStep;
  settings.textSize = std::clamp(settings.textSize, kMinTextSize, kMaxTextSize);
}

/// One frame; answers when the next one is wanted.
double drawGallery(Gallery& gallery, const Settings& settings, const Fonts& fonts, double now, float scale) {
  Theme theme;
  theme.id = themeOf(settings.theme);
  theme.palette = paletteOf(theme.id);
  theme.fonts = fonts;
  theme.reducedMotion = settings.reducedMotion;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  Anchors anchors;
  double wakeAt = kForever;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("gallery", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  const float text = static_cast<float>(settings.textSize);
  gallery.draw({theme, {scale, text}, {{0, 0}, size}, anchors, now, &wakeAt});
  ImGui::End();
  return wakeAt;
}

}  // namespace

void runGallery(Platform& platform, const GalleryWindow& window) {
  Settings settings = window.settings;
  Gallery gallery(window.pack, settings.language);
  std::string shown = settings.language;
  FramePacer pacer;
  double last = platform.now();
  while (!platform.closing()) {
    platform.waitEvents(pacer.timeout(platform.now()));
    const double now = platform.now();
    if (platform.takeInput()) pacer.poke();
    if (!pacer.due(now)) continue;
    platform.beginFrame(now - last);
    last = now;
    tryKeys(platform, window.pack, settings);
    if (settings.language != shown) {
      const int page = gallery.page();
      gallery = Gallery(window.pack, shown = settings.language);
      gallery.show(page);
    }
    pacer.drawn(now);
    pacer.wakeAt(drawGallery(gallery, settings, window.fonts, now, platform.contentScale()));
    ImGui::Render();
    platform.present(paletteOf(themeOf(settings.theme)).ground);
  }
}

}  // namespace cardwalk::ui
