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
#include "ui/cli/trace_file.h"
#include "ui/platform/stop_signals.h"

namespace cardwalk::ui {
namespace {

/// Packs that the person may edit are followed; what is installed for everybody does not change.
Folders foldersToFollow(const PackPlace& place) {
  if (::access(place.pack.c_str(), W_OK) != 0) return {};
  return {place.pack, place.schemas.parent_path() / "text", place.schemas};
}

int openWindow(const Arguments& arguments, const PackPlace& place, PackReading& reading, TimeTrace* trace) {
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
  options.trace = trace;
  options.follow = foldersToFollow(place);
  options.training = arguments.train.wish;
  const ResultsPlace results = findResults(arguments.results.address, arguments.data);
  if (results.fault.empty()) options.results = results.address;
  options.outbox = results.outbox;
  return runWindow(options, [&]() -> const Pack* {
    const Pack* pack = reading.wait();
    if (pack == nullptr || arguments.command != Subcommand::train) return pack;
    const std::string missing = missingIn(*pack, arguments.train.wish, arguments.texts);
    if (missing.empty()) return pack;
    complain(missing);
    return nullptr;
  });
}

int run(const Arguments& arguments, TimeTrace* trace) {
  if (arguments.command == Subcommand::diff) return runDiff(arguments);
  if (arguments.command == Subcommand::results) return runResults(arguments);
  const bool kiosk = arguments.command == Subcommand::kiosk;
  if (kiosk && arguments.kiosk.status) return runKioskStatus(arguments);
  if (kiosk && arguments.kiosk.counts) return runKioskCounts(arguments);
  const PackPlace place = findPack(arguments.pack, arguments.texts);
  if (kiosk && arguments.kiosk.setPin) return runKioskPin(arguments, place);
  // A report names what it can and does without a pack.
  if (arguments.command == Subcommand::report) return runReport(arguments, place);
  if (!place.fault.empty()) return complain(place.fault);
  if (arguments.command == Subcommand::check) return runCheck(arguments, place);

  if (arguments.command == Subcommand::bench) return runBench(arguments, place, trace);
  if (arguments.command == Subcommand::capture) {
    const TimeTrace::Span span(trace, "capture");
    return arguments.capture.check.empty() ? runCapture(arguments, place, trace)
                                           : runCaptureCheck(arguments, place);
  }

  const bool window = arguments.command == Subcommand::window || arguments.command == Subcommand::train;
  // What is on view may have something to keep; the gallery has not.
  if (kiosk || (window && !arguments.gallery)) holdStopSignals();
  PackReading reading(arguments, place, trace);
  if (kiosk) return runKiosk(arguments, place, reading);
  if (window) return openWindow(arguments, place, reading, trace);
  const Pack* pack = reading.wait();
  if (pack == nullptr) return kExitWrongUse;
  return arguments.command == Subcommand::plan ? runPlan(arguments, *pack) : runPlay(arguments, *pack);
}

}  // namespace

int runCommandLine(int count, const char* const* words) {
  const auto parsed = parseArguments(count, words);
  if (const int* exitCode = std::get_if<int>(&parsed)) return *exitCode;
  const Arguments& arguments = std::get<Arguments>(parsed);
  TraceFile trace(arguments.trace, arguments.texts);
  if (const int fault = trace.begin(); fault != kExitGood) return fault;
  return trace.end(run(arguments, trace.trace()));
}

}  // namespace cardwalk::ui
