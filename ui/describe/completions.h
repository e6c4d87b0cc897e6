// What a shell offers behind `cardwalk` and Tab, written from the command line itself.
//
// What is in it: one script each for bash, zsh and fish.
// What it DOES NOT do: start the program while somebody types; ids, languages and presets are those that were
// shipped with it. The explanations beside the words are English, as one script serves everybody.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/content/pack.h"
#include "ui/describe/command_tree.h"

namespace cardwalk::ui {

/// What may follow where an option takes an id or a name of the shipped content.
struct ShippedNames {
  std::vector<std::pair<std::string, std::string>> scenarios;  ///< with their titles
  std::vector<std::string> generations, languages, presets, topics;
};
ShippedNames shippedNames(const Pack& pack, std::vector<std::string> presets);

std::string bashCompletion(const CommandTree& tree, const ShippedNames& names);
std::string zshCompletion(const CommandTree& tree, const ShippedNames& names);
std::string fishCompletion(const CommandTree& tree, const ShippedNames& names);

}  // namespace cardwalk::ui
