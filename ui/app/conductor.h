// What the window may ask of whoever leads the session: the view to draw, and what a person can do.
//
// What is in it: an interface, so that the window can be shown over a hand-made view as well as a session.
// What it DOES NOT do: draw, or know pixels. Time comes in with each call.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/loader.h"
#include "core/content/pack.h"
#include "core/session/session.h"
#include "core/session/view.h"
#include "core/sim/action.h"

namespace cardwalk::ui {

class Kiosk;
class TrainingDesk;

struct Choice {
  std::string id, title, detail;
  std::string group;  ///< heading above it and its like; empty: none
  bool chosen = false;
};

/// What has come of something that was asked for and may have taken its time.
struct Arrival {
  enum class Of : std::uint8_t {
    scenario,    ///< openScenarioIn
    help,        ///< showHelp
    generation,  ///< setGeneration
    place,       ///< goToPlace
    pack         ///< adopt
  };
  Of of = Of::scenario;
  bool done = false;  ///< false: that cannot be; everything is as it was
  std::string id;     ///< scenario, entry or place, as it was asked for
};

class Conductor {
 public:
  Conductor() = default;
  Conductor(const Conductor&) = delete;
  Conductor& operator=(const Conductor&) = delete;
  virtual ~Conductor() = default;

  virtual const View& view() const = 0;
  virtual const TextCatalogue& texts() const = 0;
  virtual const Pack& pack() const = 0;  ///< with its help and questionnaire
  virtual const std::vector<Choice>& scenarios() const = 0;
  virtual const std::vector<Choice>& languages() const = 0;

  virtual void apply(const std::vector<NamedAction>& actions, Millis now) = 0;
  virtual Wake tick(Millis now) = 0;
  virtual void setMode(Mode mode, Millis now) = 0;
  virtual void setPlaying(bool playing, Millis now) = 0;
  virtual void setSpeed(double speed, Millis now) = 0;
  virtual void step(Millis now) = 0;
  virtual void undo(Millis now) = 0;
  virtual void adjust(const std::string& variant, Millis now) = 0;  ///< companion: it looks different here
  virtual void restart(Millis now) = 0;
  virtual void dismissMessage() = 0;
  virtual void openScenario(const std::string& id, Millis now) = 0;
  /// The same in a shop of other years, named as generations() does: "app=V1", one for each device or none.
  virtual void openScenarioIn(const std::vector<std::string>& shop, const std::string& id, Millis now) {
    (void)shop;
    openScenario(id, now);
  }
  /// Opens the screen that an entry of the help shows; the person goes on from there.
  virtual void showHelp(const std::string& entry, Millis now) = 0;
  virtual void setLanguage(const std::string& tag) = 0;
  /// Acts until that screen or step of the guide is reached, from the start where it has to be
  /// (core/session/jump.h).
  virtual void goToPlace(const std::string& place, Millis now) {
    (void)place;
    (void)now;
  }
  /// What has come since the last call, in order. None of it may be there when the call that asked for it
  /// returns: the view stays as it is until then.
  virtual std::vector<Arrival> takeArrivals() { return {}; }

  /// What each device can look like: "app=V1" and so on; empty where there is nothing to choose.
  virtual std::vector<Choice> generations() const { return {}; }
  /// The pack in a shop of other years, named as above; with nothing named, the present one. nullptr if it
  /// cannot be read.
  virtual std::shared_ptr<const Pack> packIn(const std::vector<std::string>& shop) const {
    (void)shop;
    return {std::shared_ptr<const void>(), &pack()};
  }
  /// Keeps the place, or goes to the nearest step of the guide. Nothing changes if there is no such shop.
  virtual void setGeneration(std::string_view choice, Millis now) {
    (void)choice;
    (void)now;
  }
  /// The place shown was kept with another version of the pack and only the nearest to it: the person
  /// decides.
  virtual bool asksAboutPlace() const { return false; }
  /// Goes on from it, or starts anew.
  virtual void answerPlace(bool goOn, Millis now) {
    (void)goOn;
    (void)now;
  }
  /// The pack has changed: goes on with the new one, where that is possible at the very same place.
  virtual void adopt(std::shared_ptr<const Pack>, Millis) {}
  /// What was found wrong on the way into a shop of other years, once: the present one goes on. Empty if
  /// that went well, nothing if nobody tried since the last call.
  virtual std::optional<std::vector<ContentError>> takeFaults() { return std::nullopt; }
  /// For who looks beneath the view (ui/dev); nullptr where there is no session.
  virtual const Session* inspected() const { return nullptr; }
  /// The training desk of this window; nullptr where the pack has no tickets.
  virtual TrainingDesk* training() const { return nullptr; }
  /// The kiosk that this window is; nullptr anywhere else.
  virtual Kiosk* kiosk() const { return nullptr; }
};

}  // namespace cardwalk::ui
