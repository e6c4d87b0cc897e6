// Letters come out in the size that was asked for, however many sizes came and went before.

#include "ui/theme/fonts.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include "ui/platform/null_platform.h"

namespace cardwalk::ui {
namespace {

/// Draws frames with one text each.
class Typesetter {
 public:
  Typesetter() : platform_(openNull()), fonts_(loadFonts(*ImGui::GetIO().Fonts).fonts) {}

  void frame(float size, const char* text) {
    platform_->beginFrame(1.0 / 60);
    ImGui::GetForegroundDrawList()->AddText(fonts_.bold, size, {0, 0}, IM_COL32_WHITE, text);
    ImGui::Render();
    platform_->present(0);
  }

  /// As happens to what was not used for a while when the texture has no room left.
  void giveUp(float size) {
    ImFontAtlasBakedDiscard(ImGui::GetIO().Fonts, fonts_.bold, fonts_.bold->GetFontBaked(size));
  }

  float heightOf(ImWchar letter, float size) {
    const ImFontGlyph* glyph = fonts_.bold->GetFontBaked(size)->FindGlyph(letter);
    return glyph->Y1 - glyph->Y0;
  }

 private:
  static std::unique_ptr<Platform> openNull() { return std::make_unique<NullPlatform>(1280, 800); }

  ImGuiOwner owner_;
  std::unique_ptr<Platform> platform_;
  Fonts fonts_;
};

}  // namespace

TEST_SUITE("fonts") {
  TEST_CASE("a letter keeps its size after others that nobody used any more were given up") {
    const float wanted = [] {
      Typesetter fresh;
      fresh.frame(16, "4");
      return fresh.heightOf('4', 16);
    }();
    Typesetter worn;
    worn.frame(30, "A");
    worn.frame(40, "B");
    worn.frame(16, "1");
    worn.frame(40, "C");
    worn.giveUp(30);  // the others move up in memory
    worn.frame(16, "4");
    CHECK(worn.heightOf('4', 16) == doctest::Approx(wanted));
  }
}

}  // namespace cardwalk::ui
