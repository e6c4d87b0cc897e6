// The whole window over one conductor: everything between a session and the screen.
//
// What is in it: one call a frame, between ImGui::NewFrame and ImGui::Render, on any platform; and what that
// frame left behind: anchors, wishes, the time of the next frame. What it DOES NOT do: own a platform, read a
// clock, touch a file.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/content/loader.h"
#include "ui/app/conductor.h"
#include "ui/app/layout.h"
#include "ui/app/shell_state.h"
#include "ui/guide/panel.h"
#include "ui/help/help_shelf.h"

namespace cardwalk::ui {

class Shell {
 public:
  Shell(Conductor& walk, Settings& settings, const Fonts& fonts);

  /// Draws one frame. `now` in seconds on a steady clock; `contentScale` as Platform::contentScale.
  void frame(double now, float contentScale);

  /// Somebody did something: the pulse begins anew, and in a kiosk the idle time.
  void noteInput(double now);
  /// Does what a button of this id does. False if it cannot be done now.
  bool run(std::string_view id, double now);
  /// A line to be shown in the footer, beside the notice.
  void setNote(std::string note) { note_ = std::move(note); }
  /// A card about the program itself, to stay until it is closed.
  void show(Notice notice) { state_.notices.push_back(std::move(notice)); }

  /// From now on what a page of the help takes long to find out is found out there; nobody else may use it.
  void lookUpBeside(std::shared_ptr<Worker> worker) { shelf_.lookUpBeside(std::move(worker)); }
  /// The pack is another one now: what was made from the earlier one is made anew.
  void forgetPack();
  /// What is wrong with the pack as it lies on the disk; empty: nothing, and the list of faults goes away.
  void showFaults(std::vector<ContentError> faults);

  /// From now on every text that is drawn is noted there; nullptr: no more.
  void reportTexts(TextReport* report) { report_ = report; }

  /// Does what belongs to something that was asked for and is there now; frame() does it, too.
  void takeArrivals(double now);

  double wakeAt() const { return wakeAt_; }  ///< kForever when nothing moves
  bool changed() const { return changed_; }  ///< the frame led to something new: draw again
  const Anchors& anchors() const { return anchors_; }
  const Layout& layout() const { return layout_; }
  const ShellState& state() const { return state_; }
  const Theme& theme() const { return theme_; }
  ShellWish takeWish() { return std::exchange(wish_, {}); }

 private:
  void readSettings();
  void listenToTarget();
  void askAboutPlace();
  void chooseFront();
  void placeFocus();
  void showTarget();
  void layOut(float contentScale);
  void draw(Panel& panel);
  void drawDevices(Panel& panel);
  Rect turnButton(const Panel& panel) const;
  Rect room() const;
  std::vector<Rect> inUse() const;
  void drawOwnDevice(const Panel& panel);
  void drawOwnNotice(const Panel& panel, const Rect& room, const Rect& better = {}, const Rect& covered = {});
  void drawGuide(const Panel& panel);
  void drawHighlightLayer(const Panel& panel);
  void drawTraining(Panel& panel, TrainingDesk& desk);
  void drawTicketWork(Panel& panel, TrainingDesk& desk);
  void layOutTraining(const TrainingDesk& desk);
  bool placeFocusAtDesk(const TrainingDesk& desk, bool navigates);
  TrainingDesk* openDesk() const;
  void forgetVisitor();
  void layOutKiosk(float contentScale);
  void drawKiosk(Panel& panel, Kiosk& kiosk);
  void drawKioskKeyboard(const Panel& panel, const Kiosk& kiosk);
  void drawKioskPage(Panel& panel, Kiosk& kiosk);
  void drawKioskWalk(Panel& panel, const Kiosk& kiosk);
  void drawKioskOver(Panel& panel, const Kiosk& kiosk);
  void drawCue(const Panel& panel);
  void drawAnswers(const Panel& panel);
  void drawNames(const Panel& panel);
  void drawInspector(const Panel& panel);
  void drawFooter(const Panel& panel);
  void answer(double now);
  void act(std::string_view id, double now);

  Conductor& walk_;
  Settings& settings_;
  Theme theme_;
  Layout layout_;
  Anchors anchors_, lastAnchors_, thumbnailAnchors_;
  ShellState state_;
  HelpShelf shelf_;
  ShellWish wish_;
  InspectorRoom inspectorRoom_;
  std::string note_;
  TextReport* report_ = nullptr;
  bool messageOver_ = false;  ///< its time is up; it goes at the end of the frame
  std::vector<NamedAction> actions_;
  std::vector<std::string> pressed_;
  double now_ = 0, wakeAt_ = 0;
  bool changed_ = false;
};

/// Milliseconds for the session from seconds of the platform's clock.
Millis millis(double seconds);

ThemeId themeOf(ThemeChoice choice);

}  // namespace cardwalk::ui
