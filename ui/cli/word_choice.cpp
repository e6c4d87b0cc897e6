#include "ui/cli/word_choice.h"

namespace cardwalk::ui {

std::string describedWords(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view each : words) out.append(out.empty() ? "" : "|").append(each);
  return out;
}

}  // namespace cardwalk::ui
