// The gallery's pages as the subject of a test: every control kind in every state, and every screen.

#include "ui/dev/gallery.h"

#include <set>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

struct Look {
  ThemeId theme;
  float unit, text;
  int width, height;
};

constexpr Look kLooks[] = {{ThemeId::light, 1, 1, 1280, 800},
                           {ThemeId::dark, 1, 2, 960, 600},
                           {ThemeId::contrast, 2, 1.5f, 3840, 2160}};

class Room {
 public:
  Room(const Look& look) : look_(look), platform_(look.width, look.height) {
    theme_.id = look.theme;
    theme_.palette = paletteOf(look.theme);
    theme_.fonts = loadFonts(*ImGui::GetIO().Fonts).fonts;
  }

  void draw(Gallery& gallery, bool withList) {
    anchors.clear();
    platform_.beginFrame(1.0 / 60);
    const ImVec2 size = platform_.framebufferSize();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("room", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
    const GalleryScene scene{theme_, {look_.unit, look_.text}, {{0, 0}, size}, anchors, 100, nullptr};
    if (withList)
      gallery.draw(scene);
    else
      gallery.drawPage(scene);
    ImGui::End();
    ImGui::Render();
  }

  Anchors anchors;

 private:
  ImGuiOwner owner_;
  const Look& look_;
  NullPlatform platform_;
  Theme theme_;
};

}  // namespace

TEST_CASE("every page of the gallery is drawn within the limits, in every look") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Look& look : kLooks) {
    Gallery gallery(pack);
    Room room(look);
    for (int page = 0; page < gallery.count(); ++page) {
      if (!support::goesThrough(each++, 8)) continue;
      CAPTURE(gallery.title(page));
      gallery.show(page);
      room.draw(gallery, false);
      room.draw(gallery, false);
      const ImDrawData* data = ImGui::GetDrawData();
      CHECK(data->TotalVtxCount < 30'000);
      CHECK_FALSE(room.anchors.all().empty());
      for (const Anchor& anchor : room.anchors.all()) {
        CAPTURE(anchor.id);
        CHECK(anchor.rect.width() > 0);
        CHECK(anchor.rect.height() > 0);
      }
    }
  }
}

TEST_CASE(
    "every screen of the pack has a page, and every control on it an anchor inside its device's width") {
  const Pack& pack = support::shippedPack();
  const auto screens = screensOf(pack, pack.language(""));
  std::size_t devices = 0;
  for (const Screen& screen : pack.screens) devices += screen.surface == Surface::desk ? 0u : 1u;
  CHECK(screens.size() == devices);
  std::size_t each = 0;
  for (const Look& look : kLooks) {
    Gallery gallery(pack);
    Room room(look);
    for (std::size_t i = 0; i < screens.size(); ++i) {
      const int page = kControlKinds + static_cast<int>(i);
      if (!support::goesThrough(each++, 8)) continue;
      CAPTURE(gallery.title(page));
      gallery.show(page);
      room.draw(gallery, false);
      for (const ScreenView& layer : screens[i].view.layers) {
        for (const ControlView& control : layer.controls) {
          CAPTURE(control.id);
          const Anchor* anchor = room.anchors.find(control.id);
          REQUIRE(anchor != nullptr);
          CHECK(anchor->rect.min.x >= -1);
          CHECK(anchor->rect.max.x <= static_cast<float>(look.width) + 1);
        }
      }
    }
  }
}

TEST_CASE("the list of the gallery opens its pages") {
  const Pack& pack = support::shippedPack();
  Gallery gallery(pack);
  Room room(kLooks[0]);
  room.draw(gallery, true);
  room.draw(gallery, true);
  const Anchor* third = room.anchors.find("gallery.page/2");
  REQUIRE(third != nullptr);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(third->rect.centre().x, third->rect.centre().y);
  room.draw(gallery, true);
  io.AddMouseButtonEvent(0, true);
  room.draw(gallery, true);
  io.AddMouseButtonEvent(0, false);
  room.draw(gallery, true);
  CHECK(gallery.page() == 2);
}

}  // namespace cardwalk::ui
