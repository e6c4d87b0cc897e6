// The labels of a pack in one language as a page to look at: wording, other wordings, where each comes from.
//
// What it DOES NOT do: judge a wording; whoever reviews a language does.
#pragma once

#include "core/content/pack.h"
#include "core/session/view.h"

namespace cardwalk::ui {

/// A screen with a row for each label. Without controls if the pack records no labels.
ScreenView labelsOf(const Pack& pack, const TextCatalogue& texts);

}  // namespace cardwalk::ui
