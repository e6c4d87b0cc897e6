// The conductor of a window that has a training desk: the walk as ever, and the attempt while the desk is
// open.
//
// What is in it: passing everything on to whichever of the two is shown. What it DOES NOT do: let a key of
// the walk touch a ticket: no way back, no other mode, no other shop while somebody works on one.
#pragma once

#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "ui/app/conductor.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {

/// What still waits for its plan in the walk when the desk is opened over it; empty: nothing ever does.
struct WaitingInWalk {
  std::function<bool()> goOn{};    ///< does what is ready; true if that was anything
  std::function<void()> settle{};  ///< does everything, however long that takes
};

class DeskConductor final : public Conductor {
 public:
  /// Both must outlive it.
  DeskConductor(Conductor& walk, TrainingDesk& desk, WaitingInWalk waiting = {})
      : walk_(walk), desk_(desk), waiting_(std::move(waiting)) {}

  const View& view() const override;
  const TextCatalogue& texts() const override { return desk_.open() ? desk_.texts() : walk_.texts(); }
  const Pack& pack() const override { return walk_.pack(); }
  const std::vector<Choice>& scenarios() const override { return walk_.scenarios(); }
  const std::vector<Choice>& languages() const override { return walk_.languages(); }

  void apply(const std::vector<NamedAction>& actions, Millis now) override {
    if (desk_.open())
      desk_.apply(actions, now);
    else
      walk_.apply(actions, now);
  }
  Wake tick(Millis now) override {
    if (desk_.open()) {
      // Time stands still in the walk below, but what was done there before is done.
      const bool done = goOn();
      Wake wake = desk_.tick(now);
      if (done) wake.at = now;
      return wake;
    }
    const bool done = desk_.goOn();  // what was pressed there last, which may open it again
    const std::shared_ptr<const Pack> held = walk_.packIn({});  // until the desk has let go of it
    Wake wake = walk_.tick(now);
    follow();  // a scenario that was being opened may be there now
    if (done) wake.at = now;
    return wake;
  }
  void setMode(Mode mode, Millis now) override {
    if (!desk_.open()) walk_.setMode(mode, now);
  }
  void setPlaying(bool playing, Millis now) override {
    if (!desk_.open()) return walk_.setPlaying(playing, now);
    desk_.command(playing ? "play" : "pause", now);
  }
  void setSpeed(double speed, Millis now) override {
    if (!desk_.open()) return walk_.setSpeed(speed, now);
    desk_.command("speed/" + std::to_string(std::lround(speed * 1000)), now);
  }
  void step(Millis now) override {
    if (desk_.open())
      desk_.step(now);
    else
      walk_.step(now);
  }
  void undo(Millis now) override {
    if (desk_.open())
      desk_.stepBack(now);
    else
      walk_.undo(now);
  }
  void adjust(const std::string& variant, Millis now) override {
    if (!desk_.open()) walk_.adjust(variant, now);
  }
  void restart(Millis now) override {
    if (!desk_.open()) walk_.restart(now);
  }
  void dismissMessage() override;
  void openScenario(const std::string& id, Millis now) override {
    if (desk_.open()) return;
    walk_.openScenario(id, now);
    follow();
  }
  void openScenarioIn(const std::vector<std::string>& shop, const std::string& id, Millis now) override {
    if (desk_.open()) return;
    walk_.openScenarioIn(shop, id, now);
    follow();
  }
  void showHelp(const std::string& entry, Millis now) override {
    if (desk_.open()) return;
    walk_.showHelp(entry, now);
    follow();
  }
  void setLanguage(const std::string& tag) override {
    walk_.setLanguage(tag);
    desk_.setLanguage(tag);
  }
  std::vector<Choice> generations() const override {
    return desk_.open() ? std::vector<Choice>{} : walk_.generations();
  }
  void setGeneration(std::string_view choice, Millis now) override {
    if (desk_.open()) return;
    const std::shared_ptr<const Pack> held = walk_.packIn({});
    walk_.setGeneration(choice, now);
    follow();
  }
  std::shared_ptr<const Pack> packIn(const std::vector<std::string>& shop) const override {
    return walk_.packIn(shop);
  }
  std::optional<std::vector<ContentError>> takeFaults() override { return walk_.takeFaults(); }
  bool asksAboutPlace() const override { return !desk_.open() && walk_.asksAboutPlace(); }
  void answerPlace(bool goOn, Millis now) override {
    walk_.answerPlace(goOn, now);
    follow();
  }
  void adopt(std::shared_ptr<const Pack> pack, Millis now) override {
    const std::shared_ptr<const Pack> held = walk_.packIn({});
    walk_.adopt(std::move(pack), now);
    follow();
  }
  void goToPlace(const std::string& place, Millis now) override {
    if (!desk_.open()) walk_.goToPlace(place, now);
  }
  std::vector<Arrival> takeArrivals() override { return walk_.takeArrivals(); }
  const Session* inspected() const override { return desk_.open() ? nullptr : walk_.inspected(); }
  TrainingDesk* training() const override { return desk_.offered() ? &desk_ : nullptr; }

  /// Does what still waits for a plan in the walk; the desk goes with it to another pack.
  void settle() {
    const std::shared_ptr<const Pack> held = walk_.packIn({});  // until the desk has let go of it
    if (waiting_.settle) waiting_.settle();
    follow();
  }

 private:
  bool goOn() {
    const std::shared_ptr<const Pack> held = walk_.packIn({});  // until the desk has let go of it
    const bool done = waiting_.goOn && waiting_.goOn();
    follow();
    return done;
  }
  /// The walk may have gone over to another pack and let go of the one that the desk has.
  void follow() {
    if (&walk_.pack() != &desk_.pack()) desk_.adopt(walk_.pack());
  }
  const Attempt* attempt() const { return desk_.open() ? std::as_const(desk_).attempt() : nullptr; }

  Conductor& walk_;
  TrainingDesk& desk_;
  WaitingInWalk waiting_;
  View quiet_;                 ///< the attempt's view once its message was dismissed
  Stamp quietOf_;              ///< what it was made from
  std::uint64_t quietOn_ = 0;  ///< and on which page
};

}  // namespace cardwalk::ui
