// What the help remembers while it is open: the page, what was picked and typed. All of it may be lost
// without harm.
//
// What it DOES NOT do: hold anything of the walk. Answers count once the walk is started from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/situations.h"

namespace cardwalk::ui {

enum class HelpPage { trouble, situation, answers, window };

struct HelpState {
  HelpPage page = HelpPage::trouble;
  std::string picked;       ///< trouble row that is looked at closely; empty: all pictures
  std::string open;         ///< answer that is unfolded
  std::string query;        ///< what is searched for
  bool wantSearch = false;  ///< the search field takes the keyboard when it is next drawn
  bool toTop = false;       ///< the page begins at its top when it is next drawn
  bool ownDevice = false;   ///< what is being opened is walked through on the person's own device
  Answers answers;          ///< of the questionnaire; empty: the first ones
  /// What the shop looks like there, "app=V1"; a device that is not named looks as it does now.
  std::vector<std::string> shop;
};

std::string_view pageWord(HelpPage page);

}  // namespace cardwalk::ui
