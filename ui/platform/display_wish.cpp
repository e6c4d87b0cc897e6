#include "ui/platform/display_wish.h"

#include <algorithm>

namespace cardwalk::ui {

std::optional<std::size_t> DisplayWish::choose(std::span<const std::string> names) {
  if (names.empty()) return std::nullopt;
  const bool there = wished_ < names.size();
  // Two displays of one make may share a name; then the number tells them apart.
  if (name_ && !(there && names[wished_] == *name_)) {
    const auto found = std::ranges::find(names, *name_);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  }
  if (!there) return names.size() - 1;
  name_ = names[wished_];
  return wished_;
}

}  // namespace cardwalk::ui
