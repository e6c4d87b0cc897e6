#include "ui/cli/command_line.h"

#include <utility>
#include <variant>

#include <unistd.h>

#include "ui/app/run_window.h"
#include "ui/cli/arguments.h"
#include "ui/cli/capture.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/kiosk.h"
#include "ui/cli/pack_reading.h"
#include "ui/cli/places.h"
#include "ui/platform/stop_signals.h"

namespace cardwalk::ui {
namespace {

/// Packs that the person may edit are followed; what is installed for everybody does not change.
Folders foldersToFollow(const PackPlace& place) {
  if (::access(place.pack.c_str(), W_OK) != 0) return {};
  return {place.pack, place.schemas.parent_path() / "text", place.schemas};
}

int openWindow(const Arguments& arguments, const PackPlace& place, PackReading& reading) {
  DataFolder data = findDataFolder(arguments.data);
  WindowOptions options;
  options.scenario = arguments.scenario;
  options.mode = arguments.mode;
  options.lang = arguments.lang;
  options.wantedLanguages = wantedLanguages();
  options.theme = arguments.theme;
  options.data = std::move(data.path);
  options.note = std::move(data.message);
  options.read = [&reading](const GenerationChoice& choice) { return reading.read(choice); };
  options.keepGeneration = arguments.generation != GenerationChoice{};
  options.gallery = arguments.gallery;
  options.follow = foldersToFollow(place);
  options.training = arguments.train.wish;
  const ResultsPlace results = findResults(arguments.results.address, arguments.data);
  if (results.fault.empty()) options.results = results.address;
  options.outbox = results.outbox;
  return runWindow(options, [&]() -> const Pack* {
    const Pack* pack = reading.wait();
    if (pack == nullptr || arguments.command != Command::train) return pack;
    const std::string missing = missingIn(*pack, arguments.train.wish, arguments.texts);
    if (missing.empty()) return pack;
    complain(missing);
    return nullptr;
  });
}

int capture(const Arguments& arguments, const Pack& pack) {
  CaptureOptions options;
  options.scenario = arguments.scenario;
  options.out = arguments.out;
  options.width = arguments.width;
  options.height = arguments.height;
  options.theme = arguments.theme.value_or(ThemeId::light);
  options.lang = arguments.lang;
  options.pack = &pack;
  return runCapture(options);
}

}  // namespace

int runCommandLine(int count, const char* const* words) {
  const auto parsed = parseArguments(count, words);
  if (const int* exitCode = std::get_if<int>(&parsed)) return *exitCode;
  const Arguments& arguments = std::get<Arguments>(parsed);
  if (arguments.command == Command::diff) return runDiff(arguments);
  if (arguments.command == Command::results) return runResults(arguments);
  const bool kiosk = arguments.command == Command::kiosk;
  if (kiosk && arguments.kiosk.status) return runKioskStatus(arguments);
  if (kiosk && arguments.kiosk.counts) return runKioskCounts(arguments);
  const PackPlace place = findPack(arguments.pack, arguments.texts);
  if (kiosk && arguments.kiosk.setPin) return runKioskPin(arguments, place);
  // A report names what it can and does without a pack.
  if (arguments.command == Command::report) return runReport(arguments, place);
  if (!place.fault.empty()) return complain(place.fault);
  if (arguments.command == Command::check) return runCheck(arguments, place);

  if (arguments.command == Command::bench) return runBench(arguments, place);

  if (kiosk) holdStopSignals();
  PackReading reading(arguments, place);
  if (kiosk) return runKiosk(arguments, place, reading);
  if (arguments.command == Command::window || arguments.command == Command::train)
    return openWindow(arguments, place, reading);
  const Pack* pack = reading.wait();
  if (pack == nullptr) return kExitWrongUse;
  switch (arguments.command) {
    case Command::plan:
      return runPlan(arguments, *pack);
    case Command::play:
      return runPlay(arguments, *pack);
    default:
      return capture(arguments, *pack);
  }
}

}  // namespace cardwalk::ui
