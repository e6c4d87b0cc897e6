// Where each control was drawn in this frame.
//
// What is in it: ControlId → rectangle, clip and state, recorded while the surfaces draw.
// What it DOES NOT do: survive the frame; highlight, pointer and test driver read the same frame's anchors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/content/vocabulary.h"

namespace cardwalk::ui {

struct Rect {
  ImVec2 min, max;
  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool empty() const { return max.x <= min.x || max.y <= min.y; }
  Rect cut(const Rect& other) const;  ///< the common part, possibly empty
};

struct Anchor {
  std::string id;
  Surface surface = Surface::desk;
  Rect rect;  ///< whole rectangle, in screen pixels
  Rect clip;  ///< what its container shows
  Rect hit;   ///< where a press counts; small controls answer around themselves too
  bool enabled = true;
  bool topLayer = true;  ///< false: lies below a dialog and cannot be operated
  bool focused = false;
  Rect shown() const { return rect.cut(clip); }
  bool fullyShown() const;
};

class Anchors {
 public:
  void clear() { list_.clear(); }
  void add(Anchor anchor) { list_.push_back(std::move(anchor)); }
  /// The last one recorded under this id; nullptr if it was not drawn.
  const Anchor* find(std::string_view id) const;
  const std::vector<Anchor>& all() const { return list_; }

 private:
  std::vector<Anchor> list_;
};

}  // namespace cardwalk::ui
