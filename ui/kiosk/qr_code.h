// A text as a QR code: made by a library, drawn by us.
//
// What is in it: the modules of a code and drawing them. What it DOES NOT do: make colours of it; a code is
// black on white with its quiet zone in every theme, or phones cannot read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "ui/guide/anchors.h"

namespace cardwalk::ui {

struct QrCode {
  int size = 0;               ///< modules a side, without the quiet zone
  std::vector<bool> modules;  ///< dark ones, row by row
  bool dark(int x, int y) const { return modules[static_cast<std::size_t>(y * size + x)]; }
};

inline constexpr int kQuietZone = 4;  ///< modules around it, as the standard wants

/// Error correction M, or L where only that fits; nothing for more than 2 950 bytes.
std::optional<QrCode> qrCode(const std::string& text);

/// As large as fits into the square with whole pixels a module; answers what it covers, quiet zone included.
Rect drawQrCode(ImDrawList& list, const QrCode& code, const Rect& square);

}  // namespace cardwalk::ui
