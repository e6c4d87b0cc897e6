// A visitor who sees every page of the kiosk once, and what the owner sees besides.
//
// What is in it: the way, by touch. What it DOES NOT do: judge a page; whoever calls does, page by page.
#pragma once

#include <functional>
#include <string>

#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {

/// Calls `look` on each of them when it has come to rest: "attract", "start", "question/0" to "question/3",
/// "case", "handOver", "depth", "show", "attempt", "hint", "lead", "pin", "pinWait", "countdown", "end",
/// "take", "deeds", "nothingLeft" and "keyboard". The kiosk must show its show; `language` must be one of the
/// preset's. S01 and S12 must be among its tiles, and its questions must be those of kTourQuestions.
void tourKiosk(KioskDriver& kiosk, const std::string& language,
               const std::function<void(const std::string& page)>& look);

inline const std::vector<std::string> kTourQuestions{"side", "orders", "app", "code"};

}  // namespace cardwalk::ui
