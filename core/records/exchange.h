// Actions as lines of JSON: what `plan --json` prints and `play` reads.
//
// What is in it: reading a list of actions with the number of the line that is none, and writing one.
// What it DOES NOT do: ask whether an action is possible; that is the machine's answer.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/text_forms.h"
#include "core/sim/action.h"

namespace cardwalk {

struct ParsedActions {
  std::vector<NamedAction> actions;
  std::string fault{};     ///< "line 3: …", what to write instead; empty when all is well
  std::string scenario{};  ///< that the document names; empty if it names none
};

/// The words of a fault, in the reader's language: the text of "cli.actions." + name with each {name}
/// replaced, and the sentence that asks whether this word was meant.
struct ActionWords {
  using Fills = std::initializer_list<Fill>;
  std::function<std::string(std::string_view name, Fills fills)> say;
  std::function<std::string(const std::string& word)> didYouMean;
};

/// Either one action a line (`{"surface", "control", "gesture", "text"?}`; `instruction` and `at` are passed
/// over, empty lines too), or one whole document with a `route`; its `title` is passed over.
ParsedActions parseActions(std::string_view bytes, const ActionWords& words);

/// One action a line, as parseActions reads them.
std::string actionLines(const std::vector<NamedAction>& actions);

}  // namespace cardwalk
