// The words of a handout step that no screen shows: what its picture is a picture of, and what is shown in
// it.
//
// What is in it: alt texts, and the list of controls with their words.
// What it DOES NOT do: draw, or choose what is done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/pack.h"
#include "core/session/view.h"
#include "ui/guide/anchors.h"
#include "ui/handout/handout.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {

/// "Phone, screen “My wallet”. Highlighted at the lower right: button “Delete”." `place`: key of
/// handout.place.…, empty when nothing is highlighted in the picture.
std::string altFor(const View& view, const TextCatalogue& words, const std::string& place);

/// "Where 4417 is still saved: 2 places left", with the colon as the language writes it.
std::string storesLine(const View& view, const TextCatalogue& words);

/// Every control that can be seen in this part of the window, with its words and their keys.
std::vector<ShownWords> shownIn(const View& view, const Pack& pack, const Anchors& anchors, const Rect& part);
/// Everything written in this part of the window; sorted, each text once.
std::vector<std::string> writtenIn(const TextReport& texts, const Rect& part);

/// Text key of what a device is called; of desk, that it is neither of them.
std::string_view deviceKey(Surface surface);

/// The control of a view with this full ControlId; nullptr if it shows none. `screen`, if given: the title of
/// the screen it is on.
const ControlView* controlIn(const View& view, std::string_view id, std::string* screen = nullptr);

}  // namespace cardwalk::ui
