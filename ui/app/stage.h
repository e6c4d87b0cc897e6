// A window with everything in it: platform, fonts, pack, walk, shell and loop, started in the quickest order.
//
// What is in it: what the loop needs, alive as long as it runs, on whichever platform is asked for.
// What it DOES NOT do: load the pack (it only waits for it) or print anything.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/keeper.h"
#include "ui/app/pack_reloader.h"
#include "ui/app/run_window.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/app/window_loop.h"
#include "ui/kiosk/kiosk_conductor.h"
#include "ui/platform/glfw_window.h"
#include "ui/platform/stop_signals.h"
#include "ui/theme/fonts.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {

/// The first language of the list that the pack speaks, in this form or another; empty: none, so that the
/// pack's own first is meant.
std::string languageOf(const Pack& pack, const std::vector<std::string>& wanted);

class Stage {
 public:
  using PlatformSource = std::function<PlatformResult(const WindowRequest&)>;

  /// Opens the platform and reads the fonts while the pack is still being read, then waits for it.
  Stage(const WindowOptions& options, const PlatformSource& open, const PackSource& pack);

  bool ready() const { return pack_ != nullptr && platform_ != nullptr; }
  /// Why it is not ready; empty when the pack was refused, because its source has said so.
  const std::string& fault() const { return fault_; }

  /// The session and its first view. Before this there is neither shell nor loop; needs ready().
  void begin(const WindowOptions& options);
  Shell& shell() { return *shell_; }
  const Conductor& walk() const { return *walk_; }
  const Kiosk* kiosk() const { return kiosk_ ? &*kiosk_ : nullptr; }
  WindowLoop& loop() { return *loop_; }

  /// Waits until nothing is being worked out beside the frames; the next turn of the loop takes in what came.
  void awaitWork();

  /// Reads the pack again whenever its files change, until the stage goes; nullptr if it is not to be
  /// followed.
  PackReloader* followPack(const WindowOptions& options);

  Platform& platform() { return *platform_; }
  const Pack& pack() const { return *pack_; }
  const Settings& settings() const { return settings_; }
  const Fonts& fonts() const { return fonts_.fonts; }

 private:
  void beginKiosk(TimeTrace* trace);
  void endWhenAsked();
  std::shared_ptr<Worker> worker(TimeTrace* trace);
  Keeper keeper_;
  Settings settings_;
  ImGuiOwner owner_;
  std::shared_ptr<Errands>
      errands_;  ///< of the desk; ends after the window is gone, however slow a server is
  std::unique_ptr<Platform> platform_;
  LoadedFonts fonts_;
  const Pack* pack_ = nullptr;
  std::string fault_;
  std::vector<std::shared_ptr<Worker>> workers_;  ///< each of one of those below
  std::optional<SessionConductor> walk_;
  std::optional<TrainingDesk> desk_;
  std::optional<DeskConductor> conductor_;  ///< of walk and desk
  std::optional<KioskStart> kioskStart_;
  std::optional<Kiosk> kiosk_;  ///< instead of walk and desk
  std::optional<KioskConductor> kioskConductor_;
  std::optional<Shell> shell_;
  std::optional<WindowLoop> loop_;
  std::atomic<Platform*> wakes_ = nullptr;  ///< whom a request to end wakes; nobody before there is a loop
  std::optional<StopSignals> stop_;         ///< ends before what it may wake
  std::optional<PackReloader> reloader_;
  std::optional<ReloadThread> reloading_;  ///< ends before everything that it may wake
};

}  // namespace cardwalk::ui
