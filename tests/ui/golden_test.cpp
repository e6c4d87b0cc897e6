// A few whole pictures, compared pixel by pixel, and the proof that the comparison sees the smallest change.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/offscreen.h"
#include "tests/ui/pictures.h"
#include "ui/dev/gallery.h"

namespace cardwalk::ui {
namespace {

/// One page of the gallery; what a change of look does to a picture can be tried here.
class GalleryPicture {
 public:
  explicit GalleryPicture(const Pack& pack) : platform_(openSoftwareScreen(960, 600)), gallery_(pack) {
    theme_.palette = paletteOf(theme_.id);
    theme_.fonts = loadFonts(*ImGui::GetIO().Fonts).fonts;
    theme_.reducedMotion = true;
    gallery_.show(static_cast<int>(ControlKind::button));
  }

  Image taken(ImVec2 shift = {0, 0}, ImU32 accentChange = 0) {
    Theme theme = theme_;
    theme.palette.accent ^= accentChange;
    for (int i = 0; i < 4; ++i) draw(theme, shift);
    return platform_->readPixels();
  }

 private:
  void draw(const Theme& theme, ImVec2 shift) {
    Anchors anchors;
    platform_->beginFrame(1);
    const ImVec2 size = platform_->framebufferSize();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin(
        "gallery", nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings);
    gallery_.drawPage({theme, {1, 1}, {shift, {size.x + shift.x, size.y + shift.y}}, anchors, 100, nullptr});
    ImGui::End();
    ImGui::Render();
    platform_->present(theme.palette.ground);
  }

  ImGuiOwner owner_;
  std::unique_ptr<Platform> platform_;
  Gallery gallery_;
  Theme theme_;
};

Image shifted(const Image& image) {
  Image out = image;
  const auto last = out.rgba.end() - 4;
  std::copy(image.rgba.begin(), image.rgba.end() - 4, out.rgba.begin() + 4);
  std::copy(last, out.rgba.end(), out.rgba.begin());
  return out;
}

}  // namespace

TEST_SUITE("golden") {
  TEST_CASE("deleting on the phone looks as its golden picture, in the light theme") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, {});
    if (!goldenRenderer()) return;
    REQUIRE(window.stepTo("app.card.sheet.delete"));
    checkGolden("app-delete-light", window.picture());
  }

  TEST_CASE("pointing at a card on the website looks as its golden picture, in the dark theme") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, {.theme = ThemeChoice::dark});
    if (!goldenRenderer()) return;
    REQUIRE(window.stepTo(Gesture::hover));
    checkGolden("website-hover-dark", window.picture());
  }

  TEST_CASE("a message to be typed looks as its golden picture, in high contrast") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, {.scenario = "S12", .theme = ThemeChoice::contrast});
    if (!goldenRenderer()) return;
    REQUIRE(window.stepTo(Gesture::type));
    checkGolden("chat-contrast", window.picture());
  }

  TEST_CASE("the end looks as its golden picture") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, {});
    if (!goldenRenderer()) return;
    REQUIRE(window.stepToEnd());
    checkGolden("done-light", window.picture());
  }

  TEST_CASE("what may be wrong is pictured as in its golden picture") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, {});
    if (!goldenRenderer()) return;
    REQUIRE(window.shell().run("help.page/trouble", window.now()));
    window.settle();
    checkGolden("help-light", window.picture());
  }

  TEST_CASE("a page of the gallery looks as its golden picture") {
    const Pack pack = support::shippedPack();
    GalleryPicture gallery(pack);
    if (!goldenRenderer()) return;
    checkGolden("gallery-light", gallery.taken());
  }

  TEST_CASE("the same walk gives the same pixels twice") {
    const Pack pack = support::shippedPack();
    const auto walked = [&] {
      OffscreenWindow window(pack, {});
      window.step(3);
      return window.picture();
    };
    CHECK(difference(walked(), walked()).none());
  }

  TEST_CASE("the comparison sees a shift by one pixel and one channel off by one") {
    const Pack pack = support::shippedPack();
    OffscreenWindow window(pack, {});
    const Image image = window.picture();
    REQUIRE(difference(image, image).none());
    CHECK(difference(image, shifted(image)).pixels > 100);
    Image touched = image;
    std::uint8_t& channel = touched.rgba[touched.rgba.size() / 2];
    channel = static_cast<std::uint8_t>(channel ^ 1u);
    CHECK(difference(image, touched).pixels == 1);
    Image smaller = image;
    --smaller.height;
    smaller.rgba.resize(smaller.rgba.size() - static_cast<std::size_t>(smaller.width) * 4);
    CHECK_FALSE(difference(image, smaller).none());
  }

  TEST_CASE("what is drawn one pixel further, or in a slightly other colour, is seen") {
    const Pack pack = support::shippedPack();
    GalleryPicture gallery(pack);
    const Image image = gallery.taken();
    CHECK(difference(image, gallery.taken()).none());
    CHECK_FALSE(difference(image, gallery.taken({1, 0})).none());
    CHECK_FALSE(difference(image, gallery.taken({0, 1})).none());
    CHECK_FALSE(difference(image, gallery.taken({0, 0}, IM_COL32(1, 0, 0, 0))).none());
  }
}

}  // namespace cardwalk::ui
