#include <zbar.h>

#include "core/session/take_away.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_screens.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

std::string readCode(const Image& picture) {
  std::vector<unsigned char> grey;
  for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4)
    grey.push_back(
        static_cast<unsigned char>((picture.rgba[i] + picture.rgba[i + 1] + picture.rgba[i + 2]) / 3));
  using namespace zbar;
  zbar_image_scanner_t* scanner = zbar_image_scanner_create();
  zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  zbar_image_t* image = zbar_image_create();
  zbar_image_set_format(image, 0x30303859);  // "Y800"
  zbar_image_set_size(image, static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height));
  zbar_image_set_data(image, grey.data(), grey.size(), nullptr);
  std::string out;
  if (zbar_scan_image(scanner, image) == 1) {
    const zbar_symbol_t* symbol = zbar_image_first_symbol(image);
    out.assign(zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
  }
  zbar_image_destroy(image);
  zbar_image_scanner_destroy(scanner);
  return out;
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
