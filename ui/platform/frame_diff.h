// What has changed between two frames: nothing, a part of the picture, or all of it.
//
// What is in it: comparing ImGui's draw data with a copy of the frame before.
// What it DOES NOT do: draw. A software renderer spends milliseconds on every million pixels; comparing the
// vertices that make them costs next to nothing.
#pragma once

#include <vector>

#include <imgui.h>

namespace cardwalk::ui {

struct FrameChange {
  bool any = false;
  ImVec2 min{0, 0}, max{0, 0};  ///< ImGui coordinates; nothing outside has changed
};

class FrameDiff {
 public:
  /// Compares with the frame of the last call and keeps a copy of this one.
  FrameChange compare(const ImDrawData& data, ImU32 ground);
  /// The next comparison finds everything changed: the picture was lost.
  void forget() { known_ = false; }

 private:
  struct List {
    std::vector<ImDrawVert> vertices;
    std::vector<ImDrawIdx> indices;
    std::vector<ImDrawCmd> commands;
  };
  void keep(const ImDrawData& data, ImU32 ground);
  static List copyOf(const ImDrawList& list);
  static void compareLists(const List& before, const List& after, FrameChange& change);

  std::vector<List> lists_;
  ImVec2 position_{0, 0}, size_{0, 0}, scale_{0, 0};
  ImU32 ground_ = 0;
  bool known_ = false;
};

}  // namespace cardwalk::ui
