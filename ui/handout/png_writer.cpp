// One PNG file a step.

#include "ui/handout/file_writer.h"

namespace cardwalk::ui {
namespace {

class PngWriter final : public FileWriter {
 public:
  using FileWriter::FileWriter;
  std::string begin(const Handout&) override { return {}; }
  std::string take(const Handout&, const HandoutStep& step) override { return put(step.file, step.png); }
  std::string end(const Handout&) override { return {}; }
};

}  // namespace

std::unique_ptr<HandoutWriter> makePngWriter(const WriterSetup& setup) {
  return std::make_unique<PngWriter>(setup);
}

}  // namespace cardwalk::ui
