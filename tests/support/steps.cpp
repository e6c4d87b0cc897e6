#include "tests/support/steps.h"

#include <sstream>

namespace cardwalk::support {

std::vector<std::string> spelledOut(const std::string& steps) {
  std::vector<std::string> out;
  std::istringstream words(steps);
  for (std::string word; words >> word;) {
    if (word == "@app") {
      out.insert(out.end(), {"app.home.tab.account", "app.account.alipay"});
    } else if (word == "@web") {
      out.insert(out.end(), {"website.home.account", "website.menu.alipay", "website.redirect.continue",
                             "website.alipay.cards"});
    } else {
      out.push_back(word);
    }
  }
  return out;
}

NamedAction actionFor(std::string step) {
  NamedAction action;
  if (const std::size_t equals = step.find('='); equals != std::string::npos) {
    action.text = step.substr(equals + 1);
    for (char& c : action.text)
      if (c == '_') c = ' ';
    step.resize(equals);
    action.gesture = Gesture::type;
  }
  const bool hover = step.starts_with('~');
  action.control = hover ? step.substr(1) : step;
  action.surface = action.control.starts_with("app.")    ? Surface::app
                   : action.control.starts_with("desk.") ? Surface::desk
                                                         : Surface::website;
  if (hover) action.gesture = Gesture::hover;
  if (action.gesture == Gesture::tap && step.ends_with(".back")) action.gesture = Gesture::back;
  if (action.gesture == Gesture::tap && action.surface != Surface::app) action.gesture = Gesture::click;
  return action;
}

}  // namespace cardwalk::support
