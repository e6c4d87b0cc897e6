// Bytes as text, for pictures that lie inside a page.
#pragma once

#include <string>
#include <string_view>

namespace cardwalk {

/// RFC 4648, with padding, in one line.
std::string base64(std::string_view bytes);

}  // namespace cardwalk
