#include "tests/ui/device_stage.h"

#include <doctest/doctest.h>

#include "ui/phone/phone.h"
#include "ui/theme/fonts.h"
#include "ui/website/website.h"

namespace cardwalk::ui {
namespace {

constexpr float kScrollStep = 20;  // dp: much less than the height of any scrolling part
constexpr int kMostScrolls = 1000;
constexpr float kKioskBar = 102, kMoreBar = 40;  // dp: its buttons with the notice, and so much more at 200 %

}  // namespace

DeviceStage::DeviceStage(const StageSetup& setup)
    : setup_(setup), platform_(setup.width, setup.height, setup.scale) {
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  REQUIRE(fonts.error.empty());
  theme_.palette = paletteOf(theme_.id);
  theme_.fonts = fonts.fonts;
  theme_.reducedMotion = true;
  theme_.report = &report;
}

void DeviceStage::draw(const GalleryScreen& screen) {
  anchors.clear();
  report.texts.clear();
  platform_.pass(1);
  platform_.beginFrame(1);
  LayoutWish wish;
  wish.size = platform_.framebufferSize();
  wish.contentScale = setup_.scale;
  wish.textSize = setup_.textSize;
  wish.front = screen.surface;
  wish.kiosk.on = setup_.kiosk;
  if (setup_.kiosk) wish.kiosk.bar = metricsFor(wish).dp(kKioskBar + (setup_.textSize - 1) * kMoreBar);
  const Layout layout = arrange(wish);
  const bool phone = screen.surface == Surface::app;
  const Rect place = layout.device(screen.surface);
  std::vector<NamedAction> actions;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(wish.size);
  ImGui::Begin("stage", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
  double wakeAt = kForever;
  DrawContext context{
      theme_, phone ? layout.phoneMetrics : layout.websiteMetrics, screen.surface, anchors, actions, memory_};
  context.now = platform_.now();
  context.wakeAt = &wakeAt;
  context.clip = place;
  if (phone)
    drawPhone(context, screen.view, place);
  else
    drawWebsite(context, screen.view, place);
  unit_ = context.metrics.unit;
  device_ = context.clip;  // both leave there what they drew screens into
  ImGui::End();
  ImGui::Render();
  platform_.present(theme_.palette.ground);
}

void DeviceStage::scrollThrough(const GalleryScreen& screen, const std::function<void()>& each) {
  memory_ = {};
  draw(screen);
  REQUIRE_FALSE(screen.view.layers.empty());
  const std::string& top = screen.view.layers.back().id;
  memory_.scroll[top].target = 0;  // a chat begins at its end
  float last = -1;
  for (int i = 0; i < kMostScrolls; ++i) {
    draw(screen);
    each();
    ScrollState& scroll = memory_.scroll[top];
    if (scroll.position <= last) return;
    last = scroll.position;
    scroll.target = scroll.position + kScrollStep;
  }
  FAIL("the screen scrolls without end");
}

}  // namespace cardwalk::ui
