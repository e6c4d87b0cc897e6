#include "ui/handout/phrasing.h"

#include <algorithm>
#include <string_view>

#include "ui/guide/panel.h"

namespace cardwalk::ui {

std::string sentence(std::string text) {
  // A mark may stand before what closes a quotation, and before the closing mark French has a space.
  constexpr std::string_view kClosing[] = {"”", "»", "\u00a0", "\u202f", " ", ")"};
  constexpr std::string_view kMarks[] = {".", "!", "?", "…", ":"};
  std::string_view rest = text;
  for (bool closing = true; closing;) {
    closing = false;
    for (const std::string_view each : kClosing)
      if (!rest.empty() && rest.ends_with(each)) {
        rest.remove_suffix(each.size());
        closing = true;
      }
  }
  const bool ended = std::any_of(std::begin(kMarks), std::end(kMarks),
                                 [&](std::string_view mark) { return rest.ends_with(mark); });
  return ended || text.empty() ? text : text + ".";
}

const std::string& legTitle(const TextCatalogue& words, Surface surface) {
  switch (surface) {
    case Surface::app:
      return words.get("handout.leg.app");
    case Surface::website:
      return words.get("handout.leg.website");
    case Surface::desk:
      break;
  }
  return words.get("coach.overline.desk");
}

std::string leftOutText(const TextCatalogue& words, const Handout& handout) {
  if (handout.leftOut == 0) return {};
  const bool app = handout.options.surfaces == SurfaceChoice::app;
  const std::string& text =
      words.get(app ? "handout.leftOut.website" : "handout.leftOut.app", handout.leftOut);
  return fill(text, {{"count", std::to_string(handout.leftOut)}});
}

std::string madeText(const TextCatalogue& words, const Handout& handout) {
  return fill(words.get("handout.made"),
              {{"program", handout.program}, {"pack", handout.packName}, {"version", handout.packVersion}});
}

}  // namespace cardwalk::ui
