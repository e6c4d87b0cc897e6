// Sentences around the steps that every format says alike: headings of the parts, what is left out, who made
// it.
//
// What it DOES NOT do: mark anything up.
#pragma once

#include <string>

#include "core/content/pack.h"
#include "ui/handout/handout.h"

namespace cardwalk::ui {

/// With a full stop, unless it ends with a mark already.
std::string sentence(std::string text);

/// "On the phone": heading of the steps that follow one another on a side.
const std::string& legTitle(const TextCatalogue& words, Surface surface);

/// That steps on the other side belong to it, when some were left out; otherwise empty.
std::string leftOutText(const TextCatalogue& words, const Handout& handout);

/// Program, pack and version, without a date.
std::string madeText(const TextCatalogue& words, const Handout& handout);

}  // namespace cardwalk::ui
