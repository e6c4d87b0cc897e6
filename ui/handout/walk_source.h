// The walks that handouts are made of, moment after moment: the planned way, what somebody did in the model,
// and what somebody did with a training ticket.
//
// What is in it: the interface and the three kinds. What it DOES NOT do: read files or draw. A record is
// shown as it happened: its coach points at what was done, right or wrong, and says what came back.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/session/attempt.h"
#include "core/session/session.h"
#include "ui/handout/handout.h"

namespace cardwalk::ui {

/// What the window shows at one time, and what is done then.
struct WalkMoment {
  View view;                         ///< its coach tells what is done
  const Session* session = nullptr;  ///< for small print beside the words; may be missing
  bool last = false;                 ///< nothing is done any more
  bool refused = false;              ///< record: what was done was not possible
  std::string answer;                ///< record: what came back
};

class WalkSource {
 public:
  WalkSource() = default;
  WalkSource(const WalkSource&) = delete;
  WalkSource& operator=(const WalkSource&) = delete;
  virtual ~WalkSource() = default;

  /// The next moment; the last one has `last` set, after it there is none.
  virtual std::optional<WalkMoment> next() = 0;
  /// The surface of each moment that will come, the last one (desk) included.
  virtual const std::vector<Surface>& outline() const = 0;
  virtual const Pack& pack() const = 0;      ///< that the views are of
  virtual HandoutSource source() const = 0;  ///< so that the same walk can be made again
};

struct WalkWish {
  const Pack& pack;      ///< has the scenario; has to outlive the walk
  std::string scenario;  ///< known to the pack
  std::string language;  ///< known to the pack; empty: its first
};

/// The way that the coach leads.
std::unique_ptr<WalkSource> plannedWalk(const WalkWish& wish);
/// The way that these actions lead, refused ones included. Typed text that the pack does not expect is lost.
std::unique_ptr<WalkSource> recordedWalk(const WalkWish& wish, std::vector<NamedAction> actions);
/// What was done with a ticket; nullptr if the pack has no such ticket. `wish.scenario` is not read.
std::unique_ptr<WalkSource> attemptWalk(const WalkWish& wish, const AttemptRecord& record);

}  // namespace cardwalk::ui
