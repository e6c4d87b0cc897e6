// Markdown as GitHub, GitLab and most wikis read it, beside the picture files.

#include "ui/guide/panel.h"
#include "ui/handout/file_writer.h"
#include "ui/handout/phrasing.h"

namespace cardwalk::ui {
namespace {

/// What would begin a list, a rule or an underlining where a block begins.
std::size_t markAtStart(const std::string& text) {
  if (text.starts_with('-') || text.starts_with('+') || text.starts_with('=')) return 0;
  const std::size_t end = text.find_first_not_of("0123456789");
  const bool numbered = end != std::string::npos && end > 0 && (text[end] == '.' || text[end] == ')');
  return numbered ? end : std::string::npos;
}

/// Text stays text: what Markdown or HTML would take for a mark is escaped, and a line stays a line.
std::string plain(const std::string& text) {
  constexpr std::string_view kMarks = "\\`*_[]<>#|~&";
  const std::size_t first = markAtStart(text);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (at == first || kMarks.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

class MarkdownWriter final : public FileWriter {
 public:
  using FileWriter::FileWriter;

  std::string begin(const Handout& handout) override {
    block("# " + plain(handout.title));
    if (!handout.customer.empty()) {
      block(plain(fill(word("handout.before"), {{"text", word("handout.customer")}})));
      block("> " + plain(handout.customer));
    }
    if (handout.kind == HandoutKind::record) block(plain(word("handout.record.intro")));
    return {};
  }

  std::string take(const Handout&, const HandoutStep& step) override {
    if (step.ending) {
      block("## " + plain(step.instruction));
      if (!step.because.empty()) block(plain(step.because));
    } else {
      const std::string part = legTitle(setup_.words, step.surface);
      if (part != part_) block("## " + plain(part));
      part_ = part;
      block("### " + std::to_string(step.number) + "\\. " + plain(step.instruction));
      if (!step.where.empty()) block(plain(sentence(step.where)));
      if (!step.because.empty()) block(plain(step.because));
    }
    block("![" + plain(step.alt) + "](" + step.file + ")");
    if (step.refused) block("**" + plain(word("handout.record.refused")) + "**");
    if (!step.answer.empty()) block("> " + plain(step.answer));
    return {};
  }

  std::string end(const Handout& handout) override {
    if (const std::string text = leftOutText(setup_.words, handout); !text.empty()) block(plain(text));
    block("---");
    text_ += plain(handout.notice) + "  \n" + plain(madeText(setup_.words, handout)) + "\n";
    return put(std::string(kHandoutStem) + ".md", text_);
  }

 private:
  void block(const std::string& text) { text_ += text + "\n\n"; }

  std::string text_, part_;
};

}  // namespace

std::unique_ptr<HandoutWriter> makeMarkdownWriter(const WriterSetup& setup) {
  return std::make_unique<MarkdownWriter>(setup);
}

}  // namespace cardwalk::ui
