// One PDF file to print, on A4 or Letter: words as text in the product's fonts, each step in a card.

#include <optional>

#include "ui/guide/panel.h"
#include "ui/handout/drawing_room.h"
#include "ui/handout/file_writer.h"
#include "ui/handout/pdf_catalogue.h"
#include "ui/handout/pdf_pages.h"
#include "ui/handout/phrasing.h"

namespace cardwalk::ui {
namespace {

class PdfWriter final : public FileWriter {
 public:
  using FileWriter::FileWriter;

  std::string begin(const Handout& handout) override {
    if (std::string fault = room_.open(setup_.say, FontUse::paper); !fault.empty()) return fault;
    printed_.language = handout.language;
    printed_.title = handout.title;
    printed_.customerLabel = word("handout.customer");
    printed_.customer = handout.customer;
    if (handout.kind == HandoutKind::record) printed_.intro = word("handout.record.intro");
    printed_.notice = sentence(handout.notice);
    printed_.made = madeText(setup_.words, handout);
    printed_.legTitle = [this](Surface surface) { return legTitle(setup_.words, surface); };
    printed_.pageLabel = [this](int page, int pages) {
      return fill(word("handout.page"), {{"count", std::to_string(page)}, {"limit", std::to_string(pages)}});
    };
    return {};
  }

  std::string take(const Handout& handout, const HandoutStep& step) override {
    const double scale = std::max(1, handout.options.scale);
    PrintedStep out;
    out.number = step.number;
    out.surface = step.surface;
    out.refused = step.refused;
    out.instruction = step.instruction;
    out.where = sentence(step.where);
    out.because = step.because;
    if (step.refused) out.refusal = word("handout.record.refused");
    out.answer = step.answer;
    out.picture = pngSurface(room_.cairo(), step.png);
    if (out.picture) {
      out.pictureWidth = step.picture.width / scale;
      out.pictureHeight = step.picture.height / scale;
    }
    if (step.ending)
      printed_.ending = std::move(out);
    else
      printed_.steps.push_back(std::move(out));
    return {};
  }

  std::string end(const Handout& handout) override {
    printed_.gone = handout.end == HandoutEnd::gone;
    printed_.leftOut = leftOutText(setup_.words, handout);
    const std::string bytes = printedPages(room_.cairo(), room_.fonts(), printed_, setup_.paper);
    if (bytes.empty()) return setup_.say("cli.print.failed", {});
    return put(std::string(kHandoutStem) + ".pdf", withLanguage(bytes, handout.language));
  }

 private:
  DrawingRoom room_;
  PrintedHandout printed_;
};

}  // namespace

std::unique_ptr<HandoutWriter> makePdfWriter(const WriterSetup& setup) {
  return std::make_unique<PdfWriter>(setup);
}

}  // namespace cardwalk::ui
