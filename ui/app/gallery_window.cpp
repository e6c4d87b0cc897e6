#include "ui/app/gallery_window.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/app/shell.h"
#include "ui/dev/fault_list.h"

namespace cardwalk::ui {
namespace {

constexpr double kTextStep = 0.25;

std::string nextLanguage(const Pack& pack, std::string_view language) {
  const TextCatalogue* const now = &pack.language(language);
  const auto at = static_cast<std::size_t>(now - pack.languages.data());
  return pack.languages[(at + 1) % pack.languages.size()].language;
}

}  // namespace

GalleryWindow::GalleryWindow(Platform& platform, const Pack& pack, const Settings& settings,
                             const Fonts& fonts)
    : platform_(platform),
      pack_(std::shared_ptr<const void>(), &pack),  // not ours
      settings_(settings),
      fonts_(fonts),
      gallery_(pack, settings.language),
      shown_(settings.language),
      last_(platform.now()) {}

void GalleryWindow::follow(PackReloader& reloader) {
  reloader_ = &reloader;
  reloader.readIn(pack_->generation);
}

void GalleryWindow::run() {
  while (!platform_.closing()) turn();
}

bool GalleryWindow::turn(double most) {
  platform_.waitEvents(std::min(most, pacer_.timeout(platform_.now())));
  const double now = platform_.now();
  if (platform_.takeInput()) pacer_.poke();
  takeNews();
  if (!pacer_.due(now)) return false;
  platform_.beginFrame(now - last_);
  last_ = now;
  tryKeys();
  if (settings_.language != shown_) show();
  pacer_.drawn(now);
  pacer_.wakeAt(draw(now));
  ImGui::Render();
  platform_.present(paletteOf(themeOf(settings_.theme)).ground);
  return true;
}

void GalleryWindow::takeNews() {
  if (reloader_ == nullptr) return;
  std::optional<PackNews> news = reloader_->take();
  if (!news) return;
  if (news->pack) {
    pack_ = std::move(news->pack);
    show();
  }
  faults_ = std::move(news->errors);
  pacer_.poke();
}

/// The pages anew, at the one that was open.
void GalleryWindow::show() {
  const int page = gallery_.page();
  shown_ = settings_.language;
  gallery_ = Gallery(*pack_, shown_);
  gallery_.show(page);
}

void GalleryWindow::tryKeys() {
  if (ImGui::IsKeyChordPressed(ImGuiKey_F11)) platform_.setFullScreen(!platform_.fullScreen());
  if (ImGui::GetIO().WantTextInput) return;
  if (ImGui::IsKeyChordPressed(ImGuiKey_Escape)) faults_.clear();
  if (ImGui::IsKeyChordPressed(ImGuiKey_T))
    settings_.theme = static_cast<ThemeChoice>((static_cast<int>(settings_.theme) + 1) % kThemes);
  if (ImGui::IsKeyChordPressed(ImGuiKey_L)) settings_.language = nextLanguage(*pack_, settings_.language);
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Equal)) settings_.textSize += kTextStep;
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Minus)) settings_.textSize -= kTextStep;
  settings_.textSize = std::clamp(settings_.textSize, kMinTextSize, kMaxTextSize);
}

/// One frame; answers when the next one is wanted.
double GalleryWindow::draw(double now) {
  Theme theme;
  theme.id = themeOf(settings_.theme);
  theme.palette = paletteOf(theme.id);
  theme.fonts = fonts_;
  theme.reducedMotion = settings_.reducedMotion;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  anchors_.clear();
  double wakeAt = kForever;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("gallery", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  const Metrics metrics{platform_.contentScale(), static_cast<float>(settings_.textSize)};
  const Rect area{{0, 0}, size};
  gallery_.draw({theme, metrics, area, anchors_, now, &wakeAt});
  if (!faults_.empty()) drawFaultList(theme, metrics, area, now, wakeAt);
  ImGui::End();
  return wakeAt;
}

void GalleryWindow::drawFaultList(const Theme& theme, Metrics metrics, const Rect& area, double now,
                                  double& wakeAt) {
  std::vector<std::string> pressed;
  Panel panel(theme, metrics, pack_->language(settings_.language), anchors_, pressed);
  panel.now = now;
  panel.wakeAt = &wakeAt;
  drawFaults(panel, {faults_, Gallery::pageRoom(metrics, area)});
  for (const std::string& id : pressed) {
    if (id == "faults.copy") ImGui::SetClipboardText(faultsAsText(faults_).c_str());
    if (id == "faults.close") faults_.clear();
  }
  if (!pressed.empty()) pacer_.poke();
}

}  // namespace cardwalk::ui
