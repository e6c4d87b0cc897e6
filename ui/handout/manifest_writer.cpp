// handout.json: what each picture showed.

#include <utility>

#include "ui/handout/file_writer.h"

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
    manifest_.pictures.push_back(recordOf(step));
    return {};
  }
  std::string end(const Handout&) override {
    manifest_.source = walk_.source();
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
}

PictureRecord recordOf(const HandoutStep& step) {
  return {step.number, step.file,   step.control, step.overline, step.instruction, step.because,
          step.where,  step.answer, step.alt,     step.digest,   step.shows,       step.drawn};
}

std::unique_ptr<HandoutWriter> makeManifestWriter(const WriterSetup& setup, const WalkSource& walk,
                                                  std::vector<std::string> formats) {
  return std::make_unique<ManifestWriter>(setup, walk, std::move(formats));
}

}  // namespace cardwalk::ui
