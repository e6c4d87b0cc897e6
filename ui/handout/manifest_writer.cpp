// handout.json: what each picture showed.

#include <algorithm>
#include <utility>

#include "ui/handout/file_writer.h"
#include "ui/handout/phrasing.h"

namespace cardwalk::ui {
namespace {

class ManifestWriter final : public FileWriter {
 public:
  ManifestWriter(const WriterSetup& setup, const WalkSource& walk, std::vector<std::string> formats)
      : FileWriter(setup), walk_(walk) {
    manifest_.formats = std::move(formats);
  }

  std::string begin(const Handout& handout) override {
    describe(handout, manifest_);
    return {};
  }
  std::string take(const Handout&, const HandoutStep& step) override {
    note(step, setup_.words, manifest_);
    return {};
  }
  std::string end(const Handout&) override {
    manifest_.source = walk_.source();
    manifest_.files = setup_.folder.written();
    return put(kManifestName, manifestToJson(manifest_));
  }

 private:
  const WalkSource& walk_;
  HandoutManifest manifest_;
};

}  // namespace

void describe(const Handout& handout, HandoutManifest& manifest) {
  manifest.program = handout.program;
  manifest.renderer = handout.renderer;
  manifest.pack = handout.pack;
  manifest.packVersion = handout.packVersion;
  manifest.scenario = handout.scenario;
  manifest.language = handout.language;
  manifest.generation = handout.generation;
  manifest.theme = wordOf(handout.options.theme);
  manifest.surfaces = wordOf(handout.options.surfaces);
  manifest.crop = wordOf(handout.options.crop);
  manifest.width = handout.options.width;
  manifest.height = handout.options.height;
  manifest.scale = handout.options.scale;
  manifest.callouts = handout.options.callouts;
  manifest.head = {handout.title, handout.customer, handout.notice, {}};
}

void note(const HandoutStep& step, const TextCatalogue& words, HandoutManifest& manifest) {
  manifest.pictures.push_back({step.number, step.file, step.control, step.instruction, step.because,
                               step.where, step.answer, step.alt, step.digest, step.shows, step.drawn});
  const std::string& heading = legTitle(words, step.surface);
  std::vector<std::string>& headings = manifest.head.headings;
  if (!step.ending && std::find(headings.begin(), headings.end(), heading) == headings.end())
    headings.push_back(heading);
}

std::vector<HandoutFile> filesOf(const HandoutManifest& manifest) {
  if (!manifest.files.empty()) return manifest.files;
  std::vector<HandoutFile> files;
  bool subtitles = false;
  for (const std::string& each : manifest.formats) {
    subtitles = subtitles || each == "mp4" || each == "webm";
    if (each != "png")
      files.push_back({std::string(kHandoutStem) + "." + each, {}});
    else
      for (const PictureRecord& picture : manifest.pictures) files.push_back({picture.file, {}});
  }
  if (subtitles) files.push_back({std::string(kHandoutStem) + ".vtt", {}});
  return files;
}

std::unique_ptr<HandoutWriter> makeManifestWriter(const WriterSetup& setup, const WalkSource& walk,
                                                  std::vector<std::string> formats) {
  return std::make_unique<ManifestWriter>(setup, walk, std::move(formats));
}

}  // namespace cardwalk::ui
