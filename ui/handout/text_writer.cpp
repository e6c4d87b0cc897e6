// Plain text that reads well aloud: whole sentences, one a line, and nothing that is only drawn.

#include "ui/guide/panel.h"
#include "ui/handout/file_writer.h"
#include "ui/handout/phrasing.h"

namespace cardwalk::ui {
namespace {

class TextWriter final : public FileWriter {
 public:
  using FileWriter::FileWriter;

  std::string begin(const Handout& handout) override {
    line(sentence(handout.title));
    line();
    if (!handout.customer.empty()) {
      line(fill(word("handout.before"), {{"text", word("handout.customer")}}));
      line(sentence(handout.customer));
      line();
    }
    if (handout.kind == HandoutKind::record) {
      line(word("handout.record.intro"));
      line();
    }
    return {};
  }

  std::string take(const Handout& handout, const HandoutStep& step) override {
    if (step.ending) {
      line(sentence(step.instruction));
      if (!step.because.empty()) line(sentence(step.because));
      if (!step.alt.empty()) line(sentence(fill(word("handout.picture"), {{"text", step.alt}})));
      return {};
    }
    const std::string part = legTitle(setup_.words, step.surface);
    if (part != part_) {
      line(sentence(part));
      line();
    }
    part_ = part;
    line(sentence(fill(word("handout.stepOf"), {{"count", std::to_string(step.number)},
                                                {"limit", std::to_string(handout.expected - 1)}})));
    line(sentence(step.instruction));
    if (!step.where.empty()) line(sentence(step.where));
    if (!step.because.empty()) line(sentence(step.because));
    if (!step.alt.empty()) line(sentence(fill(word("handout.picture"), {{"text", step.alt}})));
    if (step.refused) line(sentence(word("handout.record.refused")));
    if (!step.answer.empty()) line(sentence(fill(word("handout.answer"), {{"text", step.answer}})));
    line();
    return {};
  }

  std::string end(const Handout& handout) override {
    if (const std::string text = leftOutText(setup_.words, handout); !text.empty()) line(text);
    line();
    line(handout.notice);
    line(madeText(setup_.words, handout));
    return put(std::string(kHandoutStem) + ".txt", text_);
  }

 private:
  void line(const std::string& text = {}) { text_ += text + "\n"; }

  std::string text_, part_;
};

}  // namespace

std::unique_ptr<HandoutWriter> makeTextWriter(const WriterSetup& setup) {
  return std::make_unique<TextWriter>(setup);
}

}  // namespace cardwalk::ui
