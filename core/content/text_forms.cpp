#include "core/content/text_forms.h"

#include <algorithm>

namespace cardwalk {

std::string fill(std::string_view text, std::span<const Fill> values) {
  std::string out;
  out.reserve(text.size() + 32);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    const std::string_view name = end == std::string_view::npos ? "" : text.substr(i + 1, end - i - 1);
    const auto value = std::ranges::find(values, name, &Fill::first);
    if (name.empty() || value == values.end()) {
      out += text[i++];
    } else {
      out += value->second;
      i = end + 1;
    }
  }
  return out;
}

std::string fill(std::string_view text, std::initializer_list<Fill> values) {
  return fill(text, std::span<const Fill>(values.begin(), values.size()));
}

std::string withoutFills(std::string text) {
  for (std::size_t from = text.find('{'); from != std::string::npos; from = text.find('{', from)) {
    const std::size_t end = text.find('}', from);
    if (end == std::string::npos) break;
    text.replace(from, end - from + 1, "…");
  }
  return text;
}

}  // namespace cardwalk
