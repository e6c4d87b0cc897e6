#include "tests/ui/qr_reader.h"

#include <zbar.h>

namespace cardwalk::ui {

std::string readQrCode(const std::vector<unsigned char>& grey, int width, int height) {
  using namespace zbar;
  zbar_image_scanner_t* scanner = zbar_image_scanner_create();
  zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  zbar_image_t* image = zbar_image_create();
  zbar_image_set_format(image, 0x30303859);  // "Y800"
  zbar_image_set_size(image, static_cast<unsigned>(width), static_cast<unsigned>(height));
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

}  // namespace cardwalk::ui
