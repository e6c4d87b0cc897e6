// Whether an earlier handout still shows what the program shows now.

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "core/content/words.h"
#include "core/records/json_fields.h"
#include "core/session/made_scenario.h"
#include "ui/cli/action_file.h"
#include "ui/cli/capture.h"
#include "ui/cli/capture_walk.h"
#include "ui/cli/console.h"
#include "ui/cli/pack_reading.h"
#include "ui/cli/progress_bar.h"
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
  const auto find = [](const std::string& word, std::initializer_list<std::string_view> words) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? -1 : static_cast<int>(found - words.begin());
  };
  const int theme = find(manifest.theme, {"light", "dark", "contrast"});
  const int surfaces = find(manifest.surfaces, {"app", "website", "both"});
  const int crop = find(manifest.crop, {"target", "device", "window"});
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

std::string shortened(const std::string& text) {
  constexpr std::size_t kMost = 160;
  if (text.size() <= kMost) return text;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u) --end;
  return text.substr(0, end) + "…";
}

std::string noteText(const StaleNote& note, const CliTexts& texts) {
  const auto key = [&]() -> const char* {
    switch (note.reason) {
      case StaleReason::head:
        return "cli.stale.head";
      case StaleReason::words:
        return "cli.stale.words";
      case StaleReason::appeared:
        return "cli.stale.appeared";
      case StaleReason::vanished:
        return "cli.stale.vanished";
      case StaleReason::caption:
        return "cli.stale.caption";
      case StaleReason::other:
        return note.before.empty()  ? "cli.stale.written"
               : note.after.empty() ? "cli.stale.unwritten"
                                    : "cli.stale.rewritten";
      case StaleReason::goneStep:
        return "cli.stale.goneStep";
      case StaleReason::newStep:
        return "cli.stale.newStep";
      case StaleReason::looks:
        break;
    }
    return "cli.stale.looks";
  };
  return texts.say(key(), {{"file", note.file},
                           {"number", std::to_string(note.number)},
                           {"control", note.control},
                           {"before", shortened(note.before)},
                           {"after", shortened(note.after)}});
}

class Check {
 public:
  Check(const Arguments& arguments, const PackPlace& place, const StopSignals& stop)
      : arguments_(arguments),
        place_(place),
        stop_(stop),
        bar_(std::make_unique<ProgressBar>(progressOnStderr())) {}

  int folder(const fs::path& folder) {
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
    return compare(folder, earlier, options, *pack);
  }

 private:
  int compare(const fs::path& folder, const HandoutManifest& earlier, const HandoutOptions& options,
              const Pack& pack) {
    const CliTexts& texts = arguments_.texts;
    const WantedWalk wanted = walkOf(earlier);
    const std::unique_ptr<const Pack> made =
        pack.scenarioIndex(wanted.scenario) < 0 ? packWithMade(pack, wanted.scenario) : nullptr;
    const bool spoken = pack.language(earlier.language).language == earlier.language;
    const std::unique_ptr<WalkSource> walk =
        spoken ? openWalk(wanted, made ? *made : pack, earlier.language) : nullptr;
    if (!walk)
      return print(
          texts.say(spoken ? "cli.stale.noScenario" : "cli.stale.noLanguage",
                    {{"folder", folder.string()}, {"word", spoken ? earlier.scenario : earlier.language}}) +
              "\n",
          kExitFindings);
    Observer observer(pack.language(earlier.language));
    bar_->say(texts.say("cli.capture.drawing"));
    const Made again = makeHandout(
        *walk, {options, false}, observer,
        {[this] { return stop_.asked(); }, [this](int done, int expected) { bar_->show(done, expected); }});
    if (again.outcome == Made::Outcome::stopped) return kExitStopped;
    if (again.outcome == Made::Outcome::failed)
      return complain(texts.say("cli.error.noPicture", {{"reason", again.fault}}));
    bar_ = std::make_unique<ProgressBar>(progressOnStderr());  // the answer does not stand beside it
    return answer(folder, earlier, observer.now);
  }

  int answer(const fs::path& folder, const HandoutManifest& earlier, const HandoutManifest& now) {
    const CliTexts& texts = arguments_.texts;
    if (earlier.renderer != now.renderer)
      complain(texts.say("cli.stale.otherRenderer", {{"before", earlier.renderer}, {"after", now.renderer}}));
    std::string out;
    for (const StaleNote& note : staleNotes(earlier, now)) out += noteText(note, texts) + "\n";
    out += otherFiles(folder, earlier);
    if (!out.empty()) return print(out, kExitFindings);
    return print(texts.sayCount("cli.stale.none", static_cast<long>(earlier.pictures.size()),
                                {{"folder", folder.string()}}) +
                 "\n");
  }

  /// Files that are gone or are not what was written.
  std::string otherFiles(const fs::path& folder, const HandoutManifest& earlier) const {
    std::string out;
    std::error_code ignored;
    for (const HandoutFile& each : filesOf(earlier)) {
      const fs::path file = folder / fs::path(each.name).filename();
      std::string bytes;
      const auto tell = [&](const char* key) {
        out += arguments_.texts.say(key, {{"file", each.name}}) + "\n";
      };
      if (!fs::exists(file, ignored))
        tell("cli.stale.noFile");
      else if (!each.checksum.empty() && (!readAll(file.string(), bytes, arguments_.texts).empty() ||
                                          checksumText(bytes) != each.checksum))
        tell("cli.stale.otherBytes");
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
  int code = kExitGood;
  for (const fs::path& each : folders) {
    const int found = Check(arguments, place, stop).folder(each);
    if (found > kExitFindings) return found;
    code = std::max(code, found);
  }
  return code;
}

}  // namespace cardwalk::ui
