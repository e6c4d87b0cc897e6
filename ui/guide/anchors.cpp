#include "ui/guide/anchors.h"

#include <algorithm>

namespace cardwalk::ui {

Rect Rect::cut(const Rect& other) const {
  return {{std::max(min.x, other.min.x), std::max(min.y, other.min.y)},
          {std::min(max.x, other.max.x), std::min(max.y, other.max.y)}};
}

bool Anchor::fullyShown() const {
  // Half a pixel of rounding is no reason to ask anybody to scroll.
  constexpr float kSlack = 0.5f;
  return rect.min.x >= clip.min.x - kSlack && rect.min.y >= clip.min.y - kSlack &&
         rect.max.x <= clip.max.x + kSlack && rect.max.y <= clip.max.y + kSlack;
}

const Anchor* Anchors::find(std::string_view id) const {
  const auto found = std::find_if(list_.rbegin(), list_.rend(), [&](const Anchor& a) { return a.id == id; });
  return found == list_.rend() ? nullptr : &*found;
}

}  // namespace cardwalk::ui
