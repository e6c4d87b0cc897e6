// What of a window's words could not be read.
#pragma once

#include <set>
#include <string>

#include "tests/ui/driver.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {

/// Words that had to be shortened or broken in the last frame.
inline std::set<std::string> cutWords(Driver& driver) {
  driver.settle();
  TextReport report;
  driver.shell().reportTexts(&report);
  driver.frame();
  driver.shell().reportTexts(nullptr);
  std::set<std::string> cut;
  for (const DrawnText& drawn : report.texts) {
    const bool beside = drawn.rect.min.x < drawn.clip.min.x - 1 || drawn.rect.max.x > drawn.clip.max.x + 1;
    if (drawn.shortened || drawn.broken || beside) cut.insert(drawn.text);
  }
  return cut;
}

}  // namespace cardwalk::ui
