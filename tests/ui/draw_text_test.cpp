// How a paragraph is broken into lines.

#include <string>

#include <doctest/doctest.h>

#include "ui/platform/null_platform.h"
#include "ui/theme/draw.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {

TEST_CASE("a line ends at a blank, not within an amount or an address") {
  const ImGuiOwner owner;
  NullPlatform platform(960, 600, 1);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  REQUIRE(fonts.error.empty());
  Theme theme;
  theme.fonts = fonts.fonts;
  platform.beginFrame(1);
  const draw::Canvas canvas(ImGui::GetBackgroundDrawList(), theme, {});
  const draw::Type type{};
  for (const auto& [before, whole] : {std::pair<std::string, std::string>{"Premier essai ·", "1,00"},
                                      std::pair<std::string, std::string>{"It must be", "alipay.example"}}) {
    CAPTURE(whole);
    const std::string part = whole.substr(0, whole.find_first_of(",.") + 1);
    const float room = canvas.measure(type, before + ' ' + part).x + 1;
    const ImVec2 size = canvas.measure(type, before + ' ' + whole, room);
    CHECK(size.y == 2 * canvas.lineHeight(type));
    CHECK(size.x == std::max(canvas.measure(type, before).x, canvas.measure(type, whole).x));
  }
  ImGui::EndFrame();
}

}  // namespace cardwalk::ui
