// What the help draws from: the pack's words, pictures of the live model, the preview of the answers.
//
// What is in it: keeping each of them as long as pack and language stay, so that a frame does no work twice.
// What it DOES NOT do: draw, or hold anything that cannot be made again.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/session/help_desk.h"
#include "ui/controls/control.h"

namespace cardwalk::ui {

/// A picture with what drawing it remembers.
struct ShelfPicture {
  std::optional<HelpPicture> picture;
  DrawMemory memory;
  float width = -1, height = -1;  ///< of the place it was moved for, pixels
  ImVec2 shift{0, 0};             ///< that brings what is meant into the middle of the place
};

class HelpShelf {
 public:
  /// Everything that follows is of this pack and language. `pack` must outlive the next call.
  void use(const Pack& pack, const std::string& language);
  void forget() { pack_ = nullptr; }  ///< the pack has changed in place

  const Pack& pack() const { return *pack_; }
  const HelpDesk& desk() const { return *desk_; }
  ShelfPicture& picture(const HelpItem& item);
  const SituationPreview& preview(const Answers& answers);

 private:
  const Pack* pack_ = nullptr;
  std::string language_;
  std::optional<HelpDesk> desk_;
  std::map<std::string, ShelfPicture> pictures_;
  std::optional<SituationPreview> preview_;
  Answers previewOf_;
};

}  // namespace cardwalk::ui
