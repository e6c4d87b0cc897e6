#include "ui/app/stage.h"

#include <chrono>
#include <tuple>
#include <utility>

#include "core/session/made_scenario.h"
#include "ui/kiosk/lockdown.h"
#include "ui/training/desk_hooks.h"

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

Settings startSettings(Keeper& keeper, const WindowOptions& options) {
  Settings settings = keeper.settings();
  if (options.theme) settings.theme = choiceOf(*options.theme);
  if (!options.lang.empty()) settings.language = options.lang;
  return settings;
}

SessionStart startOf(const WindowOptions& options, const Pack& pack, const Settings& settings) {
  SessionStart start;
  start.scenario = options.scenario;
  if (start.scenario.empty() && canOpen(pack, settings.scenario)) start.scenario = settings.scenario;
  if (start.scenario.empty() && !pack.scenarios.empty()) start.scenario = pack.scenarios.front().id;
  start.mode = options.mode;
  start.language = settings.language;
  start.keepGeneration = options.keepGeneration;
  start.generation = settings.generation;
  // Any number will do; it is kept with the progress, so that a walk replays.
  start.seed = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
  return start;
}

}  // namespace

std::string languageOf(const Pack& pack, const std::vector<std::string>& wanted) {
  const auto base = [](const std::string& tag) { return tag.substr(0, tag.find('-')); };
  for (const std::string& tag : wanted) {
    if (pack.language(tag).language == tag) return tag;
    for (const TextCatalogue& each : pack.languages)
      if (base(each.language) == base(tag)) return each.language;
  }
  return {};
}

Stage::Stage(const WindowOptions& options, const PlatformSource& open, const PackSource& pack)
    : keeper_(options.kiosk ? std::filesystem::path() : options.data, options.report),
      settings_(startSettings(keeper_, options)) {
  // Whoever ends a window from outside loses no more than who closes it; who asks again after a while does
  // not want to wait.
  const bool kiosk = options.kiosk != nullptr;
  stop_.emplace(
      [this] {
        if (Platform* platform = wakes_) platform->wake();
      },
      kiosk ? StopSignals::Again::asks : StopSignals::Again::ends);
  WindowRequest request{"Cardwalk", settings_.window.width, settings_.window.height, {}};
  if (options.size) std::tie(request.width, request.height) = *options.size;
  if (settings_.window.known) request.position = WindowPosition{settings_.window.x, settings_.window.y};
  PlatformResult opened;
  {
    const TimeTrace::Span span(options.trace, "open the platform");
    opened = open(request);
  }
  platform_ = std::move(opened.platform);
  {
    const TimeTrace::Span span(options.trace, "open the fonts");
    if (platform_) fonts_ = loadFonts(*ImGui::GetIO().Fonts);
  }
  {
    const TimeTrace::Span span(options.trace, "wait for the pack");
    pack_ = pack();
  }
  if (pack_ != nullptr && platform_ == nullptr) fault_ = opened.error;
  // Also without a display: whoever sets a kiosk up hears everything that is wrong at once.
  if (pack_ != nullptr && options.kiosk) {
    kioskStart_ = options.kiosk(*pack_);
    if (!kioskStart_) pack_ = nullptr;
  }
  if (!ready()) return;
  if (settings_.language.empty()) settings_.language = languageOf(*pack_, options.wantedLanguages);
  const TimeTrace::Span span(options.trace, "show the window");
  platform_->setTitle(pack_->language(settings_.language).get("ui.title"));
  platform_->show();
  if (kioskStart_)
    platform_->lock(kioskStart_->windowed ? std::nullopt : std::optional(kioskStart_->preset.display),
                    keyInKiosk);
  else if (settings_.fullScreen)
    platform_->setFullScreen(true);
}

/// Nobody's settings and nobody's progress: a kiosk remembers nothing.
void Stage::beginKiosk(TimeTrace* trace) {
  kiosk_.emplace(*pack_, kioskStart_->preset, kioskStart_->hooks, millis(platform_->now()));
  kiosk_->planBeside([this, trace] { return worker(trace); });
  kioskConductor_.emplace(*kiosk_);
  shell_.emplace(*kioskConductor_, kiosk_->settings(), fonts_.fonts);
  if (!fonts_.error.empty()) shell_->setNote(fonts_.error);
  loop_.emplace(*platform_, *shell_, *kioskConductor_, keeper_, kiosk_->settings());
  endWhenAsked();
  loop_->watch(kioskStart_->alive);
}

/// By who closes the window from outside: a logout, Ctrl-C in the terminal, the system that goes down.
void Stage::endWhenAsked() {
  loop_->endWhen([this] { return stop_->asked(); });
  wakes_ = platform_.get();
}

std::shared_ptr<Worker> Stage::worker(TimeTrace* trace) {
  workers_.push_back(std::make_shared<WorkerThread>([this] { platform_->wake(); }, trace));
  return workers_.back();
}

void Stage::awaitWork() {
  for (const std::shared_ptr<Worker>& each : workers_) each->over(kForever);
}

void Stage::begin(const WindowOptions& options) {
  if (kioskStart_) return beginKiosk(options.trace);
  const TimeTrace::Span span(options.trace, "begin the walk");
  const SessionStart start = startOf(options, *pack_, settings_);
  ProgressHooks hooks = hooksOver(keeper_, *pack_);
  if (!pack_->generations.empty() && options.read)
    hooks.pack = [read = options.read](const GenerationChoice& choice) { return newsOf(read(choice)); };
  walk_.emplace(*pack_, start, std::move(hooks), millis(platform_->now()));
  walk_->planBeside(worker(options.trace));
  settings_.scenario = start.scenario;
  DeskHooks desk = deskHooks(options);
  desk.errands = errands_ = std::make_shared<Errands>([this] { platform_->wake(); });
  desk_.emplace(walk_->pack(), std::move(desk), options.training, walk_->language(),
                millis(platform_->now()));
  desk_->planBeside(worker(options.trace));
  conductor_.emplace(*walk_, *desk_,
                     WaitingInWalk{[this] { return walk_->goOn(); }, [this] { walk_->settle(); }});
  shell_.emplace(*conductor_, settings_, fonts_.fonts);
  shell_->lookUpBeside(worker(options.trace));
  if (!fonts_.error.empty()) shell_->setNote(fonts_.error);
  if (!options.note.empty()) {
    shell_->show({"ui.keep.unsaved", "ui.keep.unsaved.nowhere", "", ""});
    if (options.report) options.report(options.note);
  }
  for (Notice& notice : keeper_.takeNotices()) shell_->show(std::move(notice));
  loop_.emplace(*platform_, *shell_, *conductor_, keeper_, settings_);
  loop_->note(options.trace);
  loop_->beforeEnd([this] { conductor_->settle(); });
  endWhenAsked();
  if (PackReloader* reloader = followPack(options)) loop_->follow(*reloader);
}

PackReloader* Stage::followPack(const WindowOptions& options) {
  if (options.follow.empty() || !options.read) return nullptr;
  reloader_.emplace(watchFolders(options.follow), ReloadSource{options.follow, options.read});
  reloading_.emplace(*reloader_, [this] { platform_->wake(); });
  return &*reloader_;
}

}  // namespace cardwalk::ui
