// What may stand behind an option or in the place of an argument.
//
// What is in it: reading it off the option as the command line describes it.
// What it DOES NOT do: know a shell.
#pragma once

#include <string>
#include <vector>

#include "ui/describe/command_tree.h"
#include "ui/describe/completions.h"

namespace cardwalk::ui {

struct Offer {
  enum class Files { none, any, folders };
  std::vector<std::string> words;
  Files files = Files::none;
  bool scenarios = false;  ///< the words are the ids of scenarios
  bool several = false;    ///< more than one of them, with commas between
};

Offer offerFor(const OptionEntry& option, const ShippedNames& names);

}  // namespace cardwalk::ui
