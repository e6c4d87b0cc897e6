#include "ui/platform/frame_diff.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cardwalk::ui {
namespace {

bool same(const ImVec2& a, const ImVec2& b) { return a.x == b.x && a.y == b.y; }

bool same(const ImDrawVert& a, const ImDrawVert& b) { return std::memcmp(&a, &b, sizeof a) == 0; }

bool sameClip(const ImDrawCmd& a, const ImDrawCmd& b) {
  return std::memcmp(&a.ClipRect, &b.ClipRect, sizeof a.ClipRect) == 0 && a.VtxOffset == b.VtxOffset;
}

void include(FrameChange& change, ImVec2 least, ImVec2 most) {
  if (least.x >= most.x || least.y >= most.y) return;
  if (!change.any) {
    change = {true, least, most};
    return;
  }
  change.min = {std::min(change.min.x, least.x), std::min(change.min.y, least.y)};
  change.max = {std::max(change.max.x, most.x), std::max(change.max.y, most.y)};
}

/// Vertices [from, to) differ: every triangle that touches one of them may look different.
struct Range {
  std::size_t from = 0, to = 0;
};

template <class List>
void includeTriangles(const List& list, Range range, FrameChange& change) {
  for (const ImDrawCmd& command : list.commands) {
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      const ImDrawIdx* corner = &list.indices[command.IdxOffset + i];
      bool touched = false;
      ImVec2 least{INFINITY, INFINITY}, most{-INFINITY, -INFINITY};
      for (int k = 0; k < 3; ++k) {
        const std::size_t at = command.VtxOffset + corner[k];
        touched = touched || (at >= range.from && at < range.to);
        const ImVec2 pos = list.vertices[at].pos;
        least = {std::min(least.x, pos.x), std::min(least.y, pos.y)};
        most = {std::max(most.x, pos.x), std::max(most.y, pos.y)};
      }
      if (!touched) continue;
      const ImVec4& clip = command.ClipRect;
      include(change, {std::max(least.x, clip.x), std::max(least.y, clip.y)},
              {std::min(most.x, clip.z), std::min(most.y, clip.w)});
    }
  }
}

}  // namespace

FrameDiff::List FrameDiff::copyOf(const ImDrawList& list) {
  return {{list.VtxBuffer.begin(), list.VtxBuffer.end()},
          {list.IdxBuffer.begin(), list.IdxBuffer.end()},
          {list.CmdBuffer.begin(), list.CmdBuffer.end()}};
}

void FrameDiff::compareLists(const List& before, const List& after, FrameChange& change) {
  const auto& a = before.vertices;
  const auto& b = after.vertices;
  const bool clips =
      before.commands.size() == after.commands.size() &&
      std::equal(before.commands.begin(), before.commands.end(), after.commands.begin(), sameClip);
  if (!clips) {
    includeTriangles(before, {0, a.size()}, change);
    includeTriangles(after, {0, b.size()}, change);
    return;
  }
  // What is drawn is drawn in order: something more or less in the middle leaves both ends as they were.
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && same(a[head], b[head])) ++head;
  while (tail < shorter - head && same(a[a.size() - 1 - tail], b[b.size() - 1 - tail])) ++tail;
  if (head == a.size() && head == b.size()) {
    if (before.indices != after.indices) includeTriangles(after, {0, b.size()}, change);
    return;
  }
  includeTriangles(before, {head, a.size() - tail}, change);
  includeTriangles(after, {head, b.size() - tail}, change);
}

void FrameDiff::keep(const ImDrawData& data, ImU32 ground) {
  position_ = data.DisplayPos;
  size_ = data.DisplaySize;
  scale_ = data.FramebufferScale;
  ground_ = ground;
  known_ = true;
}

FrameChange FrameDiff::compare(const ImDrawData& data, ImU32 ground) {
  std::vector<List> now;
  now.reserve(static_cast<std::size_t>(data.CmdLists.Size));
  for (const ImDrawList* list : data.CmdLists) now.push_back(copyOf(*list));
  FrameChange change;
  const bool comparable = known_ && same(position_, data.DisplayPos) && same(size_, data.DisplaySize) &&
                          same(scale_, data.FramebufferScale) && ground_ == ground &&
                          lists_.size() == now.size();
  if (comparable) {
    for (std::size_t i = 0; i < now.size(); ++i) compareLists(lists_[i], now[i], change);
    // A seam may fall between two pixels.
    change.min = {std::floor(change.min.x) - 1, std::floor(change.min.y) - 1};
    change.max = {std::ceil(change.max.x) + 1, std::ceil(change.max.y) + 1};
  } else {
    change = {true,
              data.DisplayPos,
              {data.DisplayPos.x + data.DisplaySize.x, data.DisplayPos.y + data.DisplaySize.y}};
  }
  lists_ = std::move(now);
  keep(data, ground);
  return change;
}

}  // namespace cardwalk::ui
