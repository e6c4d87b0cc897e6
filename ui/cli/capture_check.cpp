// Whether an earlier handout still shows what the program shows now.

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "core/content/words.h"
#include "core/records/json_fields.h"
#include "core/records/stale_report.h"
#include "core/session/made_scenario.h"
#include "ui/cli/action_file.h"
#include "ui/cli/capture.h"
#include "ui/cli/capture_walk.h"
#include "ui/cli/console.h"
#include "ui/cli/pack_reading.h"
#include "ui/cli/progress_bar.h"
#include "ui/cli/stale_text.h"
#include "ui/handout/studio.h"
#include "ui/platform/stop_signals.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// Keeps what handout.json would say now.
class Observer final : public HandoutWriter {
 public:
  explicit Observer(const TextCatalogue& words) : words_(words) {}
  std::string begin(const Handout& handout) override {
    describe(handout, now);
    return {};
  }
  std::string take(const Handout&, const HandoutStep& step) override {
    note(step, words_, now);
    return {};
  }
  std::string end(const Handout&) override { return {}; }

  HandoutManifest now;

 private:
  const TextCatalogue& words_;
};

/// The words that a manifest is written in; false where one is not known.
bool optionsOf(const HandoutManifest& manifest, HandoutOptions& options) {
  const int theme = wordIndex(themeWords(), manifest.theme);
  const int surfaces = wordIndex(kSurfaceChoiceWords, manifest.surfaces);
  const int crop = wordIndex(kCropWords, manifest.crop);
  const bool sized = manifest.width >= 320 && manifest.width <= 8192 && manifest.height >= 320 &&
                     manifest.height <= 8192 && manifest.scale >= 1 && manifest.scale <= 4;
  if (theme < 0 || surfaces < 0 || crop < 0 || !sized) return false;
  options.theme = static_cast<ThemeId>(theme);
  options.surfaces = static_cast<SurfaceChoice>(surfaces);
  options.crop = static_cast<Crop>(crop);
  options.width = manifest.width;
  options.height = manifest.height;
  options.scale = manifest.scale;
  options.callouts = manifest.callouts;
  return true;
}

/// What was found, or the exit code of who could not look.
using Found = std::variant<StaleReport, int>;

class Check {
 public:
  Check(const Arguments& arguments, const PackPlace& place, const StopSignals& stop)
      : arguments_(arguments),
        place_(place),
        stop_(stop),
        bar_(std::make_unique<ProgressBar>(progressOnStderr())) {}

  Found folder(const fs::path& folder) {
    const CliTexts& texts = arguments_.texts;
    const std::string file = (folder / kManifestName).string();
    std::string bytes;
    if (const std::string fault = readAll(file, bytes, texts); !fault.empty()) return complain(fault);
    const ParsedManifest parsed = manifestFromJson(bytes);
    HandoutOptions options;
    if (!parsed.manifest || !optionsOf(*parsed.manifest, options))
      return complain(
          texts.say(parsed.otherVersion ? "cli.capture.checkOtherVersion" : "cli.capture.noManifest",
                    {{"word", file}}));
    if (!parsed.manifest->source.attempt.empty() && !walkOf(*parsed.manifest).attempt)
      return complain(texts.say("cli.capture.checkNoAttempt", {{"word", file}}));
    const HandoutManifest& earlier = *parsed.manifest;
    Arguments asked = arguments_;
    asked.generation = earlier.generation;
    PackReading reading(asked, place_);
    const Pack* const pack = reading.wait();
    if (pack == nullptr) return kExitWrongUse;
    if (pack->id != earlier.pack)
      return complain(texts.say("cli.capture.checkOtherPack", {{"word", earlier.pack}, {"pack", pack->id}}));
    StaleReport report{folder.string(), earlier.pack, earlier.scenario, earlier.language};
    report.pictures = static_cast<int>(earlier.pictures.size());
    if (const int code = compare(earlier, options, *pack, report); code != kExitGood) return code;
    if (report.lost == StaleReport::Lost::nothing) report.files = otherFiles(folder, earlier);
    return report;
  }

 private:
  /// kExitGood, whatever it finds.
  int compare(const HandoutManifest& earlier, const HandoutOptions& options, const Pack& pack,
              StaleReport& report) {
    const WantedWalk wanted = walkOf(earlier);
    const std::unique_ptr<const Pack> made =
        pack.scenarioIndex(wanted.scenario) < 0 ? packWithMade(pack, wanted.scenario) : nullptr;
    const bool spoken = pack.language(earlier.language).language == earlier.language;
    const std::unique_ptr<WalkSource> walk =
        spoken ? openWalk(wanted, made ? *made : pack, earlier.language) : nullptr;
    if (!walk) {
      report.lost = spoken ? StaleReport::Lost::scenario : StaleReport::Lost::language;
      return kExitGood;
    }
    Observer observer(pack.language(earlier.language));
    bar_->say(arguments_.texts.say("cli.capture.drawing"));
    const Made again = makeHandout(
        *walk, {options, false}, observer,
        {[this] { return stop_.asked(); }, [this](int done, int expected) { bar_->show(done, expected); }});
    bar_ = std::make_unique<ProgressBar>(progressOnStderr());  // the answer does not stand beside it
    if (again.outcome == Made::Outcome::stopped) return kExitStopped;
    if (again.outcome == Made::Outcome::failed)
      return complain(arguments_.texts.say("cli.error.noPicture", {{"reason", again.fault}}));
    report.rendererBefore = earlier.renderer;
    report.rendererNow = observer.now.renderer;
    report.notes = staleNotes(earlier, observer.now);
    locate(report.notes, made ? *made : pack);
    return kExitGood;
  }

  /// Files that are gone or are not what was written.
  std::vector<StaleFile> otherFiles(const fs::path& folder, const HandoutManifest& earlier) const {
    std::vector<StaleFile> out;
    std::error_code ignored;
    for (const HandoutFile& each : filesOf(earlier)) {
      const fs::path file = folder / fs::path(each.name).filename();
      std::string bytes;
      if (!fs::exists(file, ignored))
        out.push_back({each.name, true});
      else if (!each.checksum.empty() && (!readAll(file.string(), bytes, arguments_.texts).empty() ||
                                          checksumText(bytes) != each.checksum))
        out.push_back({each.name, false});
    }
    return out;
  }

  const Arguments& arguments_;
  const PackPlace& place_;
  const StopSignals& stop_;
  std::unique_ptr<ProgressBar> bar_;
};

}  // namespace

int runCaptureCheck(const Arguments& arguments, const PackPlace& place) {
  drawInSoftwareOnly();
  holdStopSignals();
  const StopSignals stop([] {});
  const fs::path folder(arguments.capture.check);
  std::vector<fs::path> folders;
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return complain(arguments.texts.say("cli.capture.checkNoFolder", {{"word", folder.string()}}));
  if (fs::is_regular_file(folder / kManifestName, error)) folders.push_back(folder);
  // A handout in several languages has a folder for each.
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (fs::is_regular_file(it->path() / kManifestName, error)) folders.push_back(it->path());
  std::sort(folders.begin(), folders.end());
  if (folders.empty())
    return complain(
        arguments.texts.say("cli.capture.noManifest", {{"word", (folder / kManifestName).string()}}));
  std::vector<StaleReport> reports;
  for (const fs::path& each : folders) {
    Found found = Check(arguments, place, stop).folder(each);
    if (const int* const code = std::get_if<int>(&found)) return *code;
    reports.push_back(std::get<StaleReport>(std::move(found)));
  }
  const bool stale =
      std::any_of(reports.begin(), reports.end(), [](const auto& each) { return each.stale(); });
  std::string out;
  if (arguments.json) {
    out = toJson(reports);
  } else {
    for (const StaleReport& each : reports) {
      if (const std::string warning = rendererWarning(each, arguments.texts); !warning.empty())
        complain(warning);
      out += forPeople(each, arguments.texts);
    }
  }
  return print(out, stale ? kExitFindings : kExitGood);
}

}  // namespace cardwalk::ui
