// What the help draws from: the pack's words, pictures of the live model, the preview of the answers.
//
// What is in it: keeping each of them as long as pack and language stay, so that a frame does no work twice.
// What it DOES NOT do: draw, or hold anything that cannot be made again.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/session/help_desk.h"
#include "ui/app/conductor.h"
#include "ui/app/lookup.h"
#include "ui/controls/control.h"

namespace cardwalk::ui {

/// A picture with what drawing it remembers.
struct ShelfPicture {
  std::optional<HelpPicture> picture;
  DrawMemory memory;
  float width = -1, height = -1;  ///< of the place it was moved for, pixels
  ImVec2 shift{0, 0};             ///< that brings what is meant into the middle of the place
  Rect ring{};                    ///< around what is meant, as it was drawn last; empty if that is not there
};

class HelpShelf {
 public:
  /// Everything that follows is of this pack and language.
  void use(std::shared_ptr<const Pack> pack, const std::string& language);
  /// The pack has changed in place.
  void forget() {
    pack_.reset();
    preview_.forget();
  }

  const Pack& pack() const { return *pack_; }
  const HelpDesk& desk() const { return *desk_; }
  ShelfPicture& picture(const HelpItem& item);
  /// What the answers come to in a shop of those years, of which `walk` has the pack (Conductor::packIn).
  /// Until that is known what the ones before came to; without an id while nothing is known at all.
  const SituationPreview& preview(const Answers& answers, const std::vector<std::string>& shop,
                                  const Conductor& walk);
  bool lookingUp() const { return preview_.pending(); }
  /// From now on; nobody else may use it.
  void lookUpBeside(std::shared_ptr<Worker> worker) { preview_.use(std::move(worker)); }

 private:
  std::shared_ptr<const Pack> pack_, shopPack_;
  std::string language_;
  std::optional<HelpDesk> desk_;
  std::map<std::string, ShelfPicture> pictures_;
  std::vector<std::string> shop_;  ///< that shopPack_ is of
  struct Question {
    std::shared_ptr<const Pack> pack;
    Answers answers;
    std::string language;
    bool operator==(const Question&) const = default;
  };
  SituationPreview unknown_;
  Lookup<Question, SituationPreview> preview_;
};

}  // namespace cardwalk::ui
