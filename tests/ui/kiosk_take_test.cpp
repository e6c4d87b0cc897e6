#include "core/session/take_away.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_screens.h"
#include "tests/ui/qr_reader.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

std::string readCode(const Image& picture) {
  std::vector<unsigned char> grey;
  for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4)
    grey.push_back(
        static_cast<unsigned char>((picture.rgba[i] + picture.rgba[i + 1] + picture.rgba[i + 2]) / 3));
  return readQrCode(grey, picture.width, picture.height);
}

}  // namespace

TEST_SUITE("kiosk: steps to take along") {
  TEST_CASE("a phone reads the steps from the page, at four pixels a module and more") {
    for (const Screen screen : {kSmall, kUpright}) {
      const KioskTheme theme = screen.width == kSmall.width ? KioskTheme::contrast : KioskTheme::dark;
      KioskSetup with = kioskOn(screen, "ru", screen.width == kSmall.width ? 2 : 1, theme);
      with.pictures = true;
      KioskDriver kiosk(pack(), std::move(with));
      welcome(kiosk, "ru");
      REQUIRE(kiosk.touch("kiosk/tile/S12"));
      REQUIRE(kiosk.touch("kiosk/depth/lead"));
      REQUIRE(kiosk.kiosk().command("take", millis(kiosk.now())));
      kiosk.settle();
      const std::string text = takeAway(pack(), "S12", "ru").text;
      const Anchor* code = kiosk.anchor("kiosk.code");
      REQUIRE(code != nullptr);
      CHECK(code->fullyShown());
      const int across = qrCode(text)->size + 2 * kQuietZone;
      CHECK(code->rect.width() >= static_cast<float>(4 * across));
      CHECK(readCode(kiosk.picture()) == text);
    }
  }
}

}  // namespace cardwalk::ui
