#include "ui/app/run_window.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "ui/app/frame_pacer.h"
#include "ui/app/gallery_window.h"
#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/platform/glfw_window.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

ThemeChoice choiceOf(ThemeId id) {
  switch (id) {
    case ThemeId::dark:
      return ThemeChoice::dark;
    case ThemeId::contrast:
      return ThemeChoice::contrast;
    case ThemeId::light:
      break;
  }
  return ThemeChoice::light;
}

int fail(const std::string& message) {
  std::fprintf(stderr, "cardwalk: %s\n", message.c_str());
  return 2;
}

Settings startSettings(Keeper& keeper, const WindowOptions& options) {
  Settings settings = keeper.settings();
  if (options.theme) settings.theme = choiceOf(*options.theme);
  if (!options.lang.empty()) settings.language = options.lang;
  return settings;
}

SessionStart startOf(const WindowOptions& options, const Settings& settings) {
  SessionStart start;
  start.scenario = options.scenario;
  if (start.scenario.empty() && options.pack->scenarioIndex(settings.scenario) >= 0)
    start.scenario = settings.scenario;
  if (start.scenario.empty() && !options.pack->scenarios.empty())
    start.scenario = options.pack->scenarios.front().id;
  start.mode = options.mode.value_or(Mode::guide);
  start.language = settings.language;
  // Any number will do; it is kept with the progress, so that a walk replays.
  start.seed = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
  return start;
}

ProgressHooks hooksOf(Keeper& keeper, const Pack& pack) {
  ProgressHooks hooks;
  hooks.save = [&keeper](const Session& session) { keeper.keep(session); };
  hooks.load = [&keeper, &pack](const std::string& scenario) -> std::optional<std::vector<LogEntry>> {
    auto progress = keeper.progress(pack, scenario);
    if (!progress) return std::nullopt;
    return std::move(progress->log);
  };
  return hooks;
}

/// The loop: sleeps until somebody does something or a movement asks for its next frame.
class WindowLoop {
 public:
  WindowLoop(Platform& platform, Shell& shell, Conductor& walk, Keeper& keeper, Settings& settings)
      : platform_(platform), shell_(shell), walk_(walk), keeper_(keeper), settings_(settings) {}

  void run() {
    double last = platform_.now();
    while (!platform_.closing()) {
      platform_.waitEvents(pacer_.timeout(platform_.now()));
      const double now = platform_.now();
      if (platform_.takeInput()) {
        pacer_.poke();
        shell_.noteInput(now);
      }
      tick(now);
      if (!pacer_.due(now)) continue;
      drawFrame(now, now - last);
      last = now;
      keeper_.flush();
      if (!keeper_.note().empty()) shell_.setNote(keeper_.note());
    }
    rememberPlace();
  }

 private:
  /// Watch mode acts when its time has come.
  void tick(double now) {
    const std::uint64_t revision = walk_.view().revision;
    const Wake wake = walk_.tick(millis(now));
    if (walk_.view().revision != revision) pacer_.poke();
    if (wake.at) pacer_.wakeAt(static_cast<double>(*wake.at) / 1000);
  }

  void drawFrame(double now, double since) {
    platform_.beginFrame(since);
    shell_.frame(now, platform_.contentScale());
    ImGui::Render();
    platform_.present(shell_.theme().palette.ground);
    pacer_.drawn(now);
    pacer_.wakeAt(shell_.wakeAt());
    if (shell_.changed()) pacer_.poke();
    const ShellWish wish = shell_.takeWish();
    if (wish.toggleFullScreen) {
      platform_.setFullScreen(!platform_.fullScreen());
      settings_.fullScreen = platform_.fullScreen();
    }
    if (wish.settingsChanged || wish.toggleFullScreen) keeper_.keep(settings_);
  }

  void rememberPlace() {
    if (!platform_.fullScreen()) {
      const ImVec2 size = platform_.framebufferSize();
      const float scale = std::max(1.0f, platform_.contentScale());
      settings_.window.width =
          std::clamp(static_cast<int>(std::lround(size.x / scale)), kMinWindow, kMaxWindow);
      settings_.window.height =
          std::clamp(static_cast<int>(std::lround(size.y / scale)), kMinWindow, kMaxWindow);
    }
    keeper_.keep(settings_);
    keeper_.flush();
  }

  Platform& platform_;
  Shell& shell_;
  Conductor& walk_;
  Keeper& keeper_;
  Settings& settings_;
  FramePacer pacer_;
};

}  // namespace

int runWindow(const WindowOptions& options) {
  Keeper keeper(options.data);
  Settings settings = startSettings(keeper, options);
  const ImGuiOwner owner;
  WindowRequest request;
  request.title = options.pack->language(settings.language).get("ui.title");
  request.width = settings.window.width;
  request.height = settings.window.height;
  request.fullScreen = settings.fullScreen;
  PlatformResult opened = openWindow(request);
  if (!opened.platform) return fail(opened.error);
  Platform& platform = *opened.platform;
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);

  if (options.gallery) {
    runGallery(platform, {*options.pack, settings, fonts.fonts});
    return 0;
  }
  const SessionStart start = startOf(options, settings);
  SessionConductor walk(*options.pack, start, hooksOf(keeper, *options.pack), millis(platform.now()));
  settings.scenario = start.scenario;
  Shell shell(walk, settings, fonts.fonts);
  for (const std::string& note : {options.note, fonts.error, keeper.note()}) {
    if (!note.empty()) shell.setNote(note);
  }
  WindowLoop(platform, shell, walk, keeper, settings).run();
  return 0;
}

}  // namespace cardwalk::ui
