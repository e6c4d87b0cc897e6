// One HTML file that needs nothing beside it: pictures, style and words are in it.

#include <algorithm>
#include <vector>

#include "core/records/base64.h"
#include "core/records/page_parts.h"
#include "ui/guide/panel.h"
#include "ui/handout/file_writer.h"
#include "ui/handout/html_style.h"
#include "ui/handout/phrasing.h"

namespace cardwalk::ui {
namespace {

/// Steps that follow one another on one side.
struct Leg {
  Surface surface = Surface::app;
  std::string steps;  ///< list items
};

std::string element(const char* name, const char* kind, const std::string& text) {
  if (text.empty()) return {};
  const std::string tag = name;
  return "<" + tag + (*kind == '\0' ? "" : std::string(" class=\"") + kind + "\"") + ">" + escaped(text) +
         "</" + tag + ">\n";
}

class HtmlWriter final : public FileWriter {
 public:
  using FileWriter::FileWriter;

  std::string begin(const Handout& handout) override {
    head_ = "<!doctype html>\n<html lang=\"" + escaped(handout.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width,initial-scale=1\">\n<meta name=\"generator\" content=\"" +
            escaped(handout.program) + "\">\n<title>" + escaped(handout.title) + "</title>\n<style>" +
            std::string(kHandoutStyle) + "</style>\n</head>\n<body>\n<header>\n";
    head_ += element("h1", "", handout.title);
    if (!handout.customer.empty())
      head_ += "<blockquote><b>" + escaped(word("handout.customer")) + "</b> " + escaped(handout.customer) +
               "</blockquote>\n";
    if (handout.kind == HandoutKind::record) head_ += element("p", "intro", word("handout.record.intro"));
    head_ += "</header>\n<main>\n";
    return {};
  }

  std::string take(const Handout& handout, const HandoutStep& step) override {
    if (step.ending) {
      ending_ = element("h2", "", step.instruction) + element("p", "", step.because) + figure(handout, step);
      return {};
    }
    if (legs_.empty() || legs_.back().surface != step.surface) legs_.push_back({step.surface, {}});
    legs_.back().steps += item(handout, step);
    return {};
  }

  std::string end(const Handout& handout) override {
    std::string page = std::move(head_);
    for (std::size_t at = 0; at < legs_.size();) {
      // Phone and website stand beside one another where they follow one another in this order.
      const bool pair = at + 1 < legs_.size() && legs_[at].surface == Surface::app &&
                        legs_[at + 1].surface == Surface::website;
      page += pair ? "<div class=\"legs two\">\n" : "<div class=\"legs one\">\n";
      for (int i = 0; i < (pair ? 2 : 1); ++i) page += section(legs_[at++]);
      page += "</div>\n";
    }
    const char* kind = handout.end == HandoutEnd::gone ? "end gone" : "end";
    page += std::string("<section class=\"") + kind + "\">\n" + ending_ + "</section>\n";
    page += element("p", "note", leftOutText(setup_.words, handout));
    page += "</main>\n<footer>\n" + element("p", "", handout.notice) +
            element("p", "", madeText(setup_.words, handout)) + "</footer>\n</body>\n</html>\n";
    return put(std::string(kHandoutStem) + ".html", page);
  }

 private:
  std::string section(const Leg& leg) const {
    return "<section>\n" + element("h2", "", legTitle(setup_.words, leg.surface)) + "<ol>\n" + leg.steps +
           "</ol>\n</section>\n";
  }

  std::string figure(const Handout& handout, const HandoutStep& step) const {
    const int scale = std::max(1, handout.options.scale);
    return "<figure><img src=\"data:image/png;base64," + base64(step.png) + "\" alt=\"" + escaped(step.alt) +
           "\" width=\"" + std::to_string(step.picture.width / scale) + "\" height=\"" +
           std::to_string(step.picture.height / scale) + "\"></figure>\n";
  }

  std::string item(const Handout& handout, const HandoutStep& step) const {
    constexpr int kHalfPage = 640;  // points of the window that can still be read in half a page
    const bool tall = step.picture.height > step.picture.width;
    const bool full = !tall && step.picture.width > kHalfPage * std::max(1, handout.options.scale);
    std::string out = std::string("<li class=\"step") +
                      (tall   ? " tall"
                       : full ? " full"
                              : "") +
                      (step.refused ? " refused" : "") + "\" id=\"step-" + std::to_string(step.number) +
                      "\" value=\"" + std::to_string(step.number) + "\">\n";
    out += "<div class=\"head\"><span class=\"number\">" + std::to_string(step.number) + "</span>" + "<h3>" +
           escaped(step.instruction) + "</h3></div>\n";
    out += figure(handout, step);
    out += "<div class=\"words\">\n" + element("p", "where", sentence(step.where)) +
           element("p", "", step.because);
    if (step.refused) out += element("p", "not", word("handout.record.refused"));
    out += element("p", "answer", step.answer) + "</div>\n</li>\n";
    return out;
  }

  std::string head_, ending_;
  std::vector<Leg> legs_;
};

}  // namespace

std::unique_ptr<HandoutWriter> makeHtmlWriter(const WriterSetup& setup) {
  return std::make_unique<HtmlWriter>(setup);
}

}  // namespace cardwalk::ui
