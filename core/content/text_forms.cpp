#include "core/content/text_forms.h"

namespace cardwalk {

std::string withoutFills(std::string text) {
  for (std::size_t from = text.find('{'); from != std::string::npos; from = text.find('{', from)) {
    const std::size_t end = text.find('}', from);
    if (end == std::string::npos) break;
    text.replace(from, end - from + 1, "…");
  }
  return text;
}

}  // namespace cardwalk
