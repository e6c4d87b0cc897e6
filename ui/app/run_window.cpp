#include "ui/app/run_window.h"

#include <chrono>
#include <cstdio>

#include "ui/app/gallery_window.h"
#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/app/window_loop.h"
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

}  // namespace

int runWindow(const WindowOptions& options) {
  Keeper keeper(options.data);
  Settings settings = startSettings(keeper, options);
  const ImGuiOwner owner;
  WindowRequest request;
  request.title = options.pack->language(settings.language).get("ui.title");
  request.width = settings.window.width;
  request.height = settings.window.height;
  if (settings.window.known) request.position = WindowPosition{settings.window.x, settings.window.y};
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
  SessionConductor walk(*options.pack, start, hooksOver(keeper, *options.pack), millis(platform.now()));
  settings.scenario = start.scenario;
  Shell shell(walk, settings, fonts.fonts);
  for (const std::string& note : {options.note, fonts.error, keeper.note()}) {
    if (!note.empty()) shell.setNote(note);
  }
  WindowLoop(platform, shell, walk, keeper, settings).run();
  return 0;
}

}  // namespace cardwalk::ui
