#include "ui/kiosk/qr_code.h"

#include <algorithm>
#include <cmath>

#include <qrcodegen/qrcodegen.hpp>

namespace cardwalk::ui {
namespace {

constexpr long kUtf8 = 26;  // its number in the standard's list of encodings

}  // namespace

std::optional<QrCode> qrCode(const std::string& text) {
  using qrcodegen::QrSegment;
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  // Without being told that it is UTF-8, some readers take accents for Japanese.
  const std::vector<QrSegment> segments{QrSegment::makeEci(kUtf8), QrSegment::makeBytes(bytes)};
  for (const qrcodegen::QrCode::Ecc ecc : {qrcodegen::QrCode::Ecc::MEDIUM, qrcodegen::QrCode::Ecc::LOW}) {
    try {
      const qrcodegen::QrCode made = qrcodegen::QrCode::encodeSegments(
          segments, ecc, qrcodegen::QrCode::MIN_VERSION, qrcodegen::QrCode::MAX_VERSION, -1, false);
      QrCode out{made.getSize(), {}};
      for (int y = 0; y < out.size; ++y)
        for (int x = 0; x < out.size; ++x) out.modules.push_back(made.getModule(x, y));
      return out;
    } catch (const qrcodegen::data_too_long&) {
      continue;
    }
  }
  return std::nullopt;
}

Rect drawQrCode(ImDrawList& list, const QrCode& code, const Rect& square) {
  const int across = code.size + 2 * kQuietZone;
  const float room = std::min(square.width(), square.height());
  const float module = std::max(1.0f, std::floor(room / static_cast<float>(across)));
  const float side = module * static_cast<float>(across);
  const ImVec2 from{std::round(square.centre().x - side / 2), std::round(square.centre().y - side / 2)};
  list.AddRectFilled(from, {from.x + side, from.y + side}, IM_COL32_WHITE);
  // Edges must not be softened between dark modules, or a phone sees a grid of lines.
  const ImDrawListFlags flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (int y = 0; y < code.size; ++y)
    for (int x = 0; x < code.size;) {
      int run = 0;
      while (x + run < code.size && code.dark(x + run, y)) ++run;
      const ImVec2 at{from.x + module * static_cast<float>(x + kQuietZone),
                      from.y + module * static_cast<float>(y + kQuietZone)};
      if (run > 0)
        list.AddRectFilled(at, {at.x + module * static_cast<float>(run), at.y + module}, IM_COL32_BLACK);
      x += std::max(1, run);
    }
  list.Flags = flags;
  return {from, {from.x + side, from.y + side}};
}

}  // namespace cardwalk::ui
