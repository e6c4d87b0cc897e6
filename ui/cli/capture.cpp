#include "ui/cli/capture.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "ui/cli/action_file.h"
#include "ui/cli/capture_walk.h"
#include "ui/cli/console.h"
#include "ui/cli/pack_reading.h"
#include "ui/cli/progress_bar.h"
#include "ui/handout/narration.h"
#include "ui/handout/studio.h"
#include "ui/platform/stop_signals.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// Everything of one run; nothing gets its name before all of it is made.
class Run {
 public:
  Run(const Arguments& arguments, const WantedWalk& walk, const Pack& pack, const StopSignals& stop,
      TimeTrace* trace)
      : arguments_(arguments),
        walk_(walk),
        pack_(pack),
        stop_(stop),
        trace_(trace),
        bar_(progressOnStderr()) {}
  /// The last folder first: it may lie in the one before.
  ~Run() {
    while (!folders_.empty()) folders_.pop_back();
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  int all() {
    std::vector<std::string> languages;
    if (arguments_.capture.allLanguages)
      for (const TextCatalogue& each : pack_.languages) languages.push_back(each.language);
    else
      languages.push_back(arguments_.lang);
    languages_ = static_cast<int>(languages.size());
    for (const std::string& language : languages)
      if (const int code = one(language); code != kExitGood) return code;
    for (const auto& [folder, obsolete] : folders_)
      if (const OutputFolder::Fault fault = folder->blocked()) return complain(cannotWrite(fault));
    for (const auto& [folder, obsolete] : folders_)
      if (const OutputFolder::Fault fault = folder->commit(obsolete)) return complain(cannotWrite(fault));
    return kExitGood;
  }

 private:
  struct Made {
    std::unique_ptr<OutputFolder> folder;
    std::vector<std::string> obsolete;
  };

  std::string cannotWrite(const OutputFolder::Fault& fault) const {
    return arguments_.texts.say("cli.file.cannotWrite",
                                {{"word", fault.file.string()}, {"reason", fault.reason}});
  }

  WriterSetup setupFor(OutputFolder& folder, const std::string& language) {
    const CliTexts& texts = arguments_.texts;
    return {folder,
            pack_.language(language),
            [&texts](std::string_view key, CliTexts::Fills fills) { return texts.say(key, fills); },
            [this] { return stop_.asked(); },
            [this](double part) {
              bar_.say(arguments_.texts.say("cli.capture.writing"));
              bar_.show(static_cast<int>(part * 100), 100);
            },
            [this](const std::string& text) {
              if (noted_.insert(text).second) complain(text);
            },
            arguments_.capture.onPaper,
            arguments_.capture.voice,
            arguments_.capture.goes,
            std::make_shared<Narrated>()};
  }

  int one(const std::string& language) {
    const CliTexts& texts = arguments_.texts;
    const fs::path out = languages_ > 1 ? fs::path(arguments_.out) / language : fs::path(arguments_.out);
    folders_.push_back({std::make_unique<OutputFolder>(out), {}});
    OutputFolder& folder = *folders_.back().folder;
    if (const OutputFolder::Fault fault = folder.prepare()) return complain(cannotWrite(fault));
    const std::unique_ptr<WalkSource> walk = openWalk(walk_, pack_, language);
    if (!walk) return complain(texts.say("cli.capture.otherPack", {{"word", walk_.attempt->ticket}}));
    const WriterSetup setup = setupFor(folder, language);
    AllWriters writers;
    MakerWish wish{arguments_.capture.options, false};
    for (const std::string& each : arguments_.capture.formats) {
      const HandoutFormat& format = *formatNamed(each);
      writers.add(format.make(setup));
      wish.png = wish.png || format.needsPng;
    }
    writers.add(makeManifestWriter(setup, *walk, arguments_.capture.formats));
    bar_.say(texts.say("cli.capture.drawing"));
    const int before = done_;
    const ui::Made made = makeHandout(*walk, wish, writers,
                                      {[this] { return stop_.asked(); },
                                       [&](int done, int expected) {
                                         done_ = before + done;
                                         bar_.show(done_, before + expected * (languages_ - index_));
                                       },
                                       trace_});
    ++index_;
    if (!made.warning.empty() && index_ == 1) complain(made.warning);
    if (made.outcome == ui::Made::Outcome::stopped || stop_.asked()) return kExitStopped;
    if (made.outcome == ui::Made::Outcome::failed) return complain(made.fault);
    folders_.back().obsolete = obsoleteFiles(out);
    return kExitGood;
  }

  /// What an earlier run has written into the same folder: commit() keeps what this one wrote. Only names
  /// that a handout has: the list could name anything.
  std::vector<std::string> obsoleteFiles(const fs::path& out) const {
    std::vector<std::string> obsolete;
    std::string bytes;
    const std::string file = (out / kManifestName).string();
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored) || !readAll(file, bytes, arguments_.texts).empty())
      return obsolete;
    const ParsedManifest earlier = manifestFromJson(bytes);
    if (!earlier.manifest) return obsolete;
    std::set<std::string> known{std::string(kHandoutStem) + ".vtt"};
    for (const HandoutFormat& each : handoutFormats())
      known.insert(std::string(kHandoutStem) + "." + std::string(each.word));
    for (const PictureRecord& each : earlier.manifest->pictures) known.insert(pictureName(each.number));
    for (const HandoutFile& each : filesOf(*earlier.manifest))
      if (known.contains(each.name)) obsolete.push_back(each.name);
    return obsolete;
  }

  const Arguments& arguments_;
  const WantedWalk& walk_;
  const Pack& pack_;
  const StopSignals& stop_;
  TimeTrace* trace_;
  ProgressBar bar_;
  std::set<std::string> noted_;  ///< once is enough, however many languages
  std::vector<Made> folders_;
  int languages_ = 1, index_ = 0, done_ = 0;
};

}  // namespace

int runCapture(const Arguments& arguments, const PackPlace& place, TimeTrace* trace) {
  // Before the first thread: it changes the environment, and whoever comes later holds the signals back too.
  drawInSoftwareOnly();
  holdStopSignals();
  WantedWalk walk = wantedWalk(arguments);
  if (walk.complained) return kExitWrongUse;
  if (!walk.fault.empty()) return complain(walk.fault);
  Arguments asked = arguments;
  asked.scenario = walk.scenario;
  if (asked.generation == GenerationChoice{}) asked.generation = walk.generation;
  PackReading reading(asked, place, trace);
  const StopSignals stop([] {});
  const Pack* pack = reading.wait();
  if (pack == nullptr) return kExitWrongUse;
  if (!readLine(walk, *pack))
    return complain(arguments.texts.say("cli.capture.otherLine",
                                        {{"file", fileWords(arguments.actions, arguments.texts)}}));
  if (const int code = Run(arguments, walk, *pack, stop, trace).all(); code != kExitGood) return code;
  std::string files;
  for (const std::string& each : arguments.capture.formats) files += (files.empty() ? "" : ", ") + each;
  return print(arguments.texts.say("cli.capture.done",
                                   {{"folder", fs::absolute(arguments.out).string()}, {"formats", files}}) +
               "\n");
}

}  // namespace cardwalk::ui
