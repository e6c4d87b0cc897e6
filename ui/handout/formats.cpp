#include <algorithm>
#include <array>

#include "ui/handout/writer.h"

namespace cardwalk::ui {
namespace {

constexpr std::array kFormats{
    HandoutFormat{"png", true, {}, makePngWriter},   HandoutFormat{"gif", true, {}, makeGifWriter},
    HandoutFormat{"mp4", true, {}, makeMp4Writer},   HandoutFormat{"webm", true, {}, makeWebmWriter},
    HandoutFormat{"html", true, {}, makeHtmlWriter}, HandoutFormat{"md", true, "png", makeMarkdownWriter},
    HandoutFormat{"pdf", true, {}, makePdfWriter},   HandoutFormat{"txt", false, {}, makeTextWriter},
};

}  // namespace

std::span<const HandoutFormat> handoutFormats() { return kFormats; }

const HandoutFormat* formatNamed(std::string_view word) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const HandoutFormat& each) { return each.word == word; });
  return found == kFormats.end() ? nullptr : &*found;
}

std::string AllWriters::begin(const Handout& handout) {
  for (const auto& each : writers_)
    if (std::string fault = each->begin(handout); !fault.empty()) return fault;
  return {};
}

std::string AllWriters::take(const Handout& handout, const HandoutStep& step) {
  for (const auto& each : writers_)
    if (std::string fault = each->take(handout, step); !fault.empty()) return fault;
  return {};
}

std::string AllWriters::end(const Handout& handout) {
  for (const auto& each : writers_)
    if (std::string fault = each->end(handout); !fault.empty()) return fault;
  return {};
}

}  // namespace cardwalk::ui
