// Every kind of content error, with its stable id: the one list that loader, check and handbook share.
//
// What it DOES NOT do: hold the errors of a load (loader.h) or their exact wording, which names the place.
#pragma once

#include <array>
#include <string_view>

namespace cardwalk {

struct ErrorKind {
  std::string_view id;
  std::string_view meaning;
};

inline constexpr std::array kErrorKinds{
    ErrorKind{"file-unreadable", "a file of the pack is missing or cannot be read"},
    ErrorKind{"json-too-large", "a file is larger than 4 MiB"},
    ErrorKind{"json-not-utf8", "a file is not valid UTF-8"},
    ErrorKind{"json-too-deep", "values are nested more than 64 levels deep"},
    ErrorKind{"json-duplicate-key", "a key stands twice in one object"},
    ErrorKind{"json-syntax", "a file is not JSON"},
    ErrorKind{"schema", "a value has the wrong type, is missing, or is one that the schema does not know"},
    ErrorKind{"schema-unreadable", "a schema is missing or broken"},
    ErrorKind{"duplicate-id", "two things of one kind have the same id"},
    ErrorKind{"too-many", "more cards, orders, variables or screens than a pack may have"},
    ErrorKind{"unknown-word", "a kind, gesture, condition, effect or other fixed word that does not exist"},
    ErrorKind{"unknown-text", "a text key without a text"},
    ErrorKind{"unused-text", "a text that nothing uses"},
    ErrorKind{"extra-text", "a translation of a key that the first language does not have"},
    ErrorKind{"placeholder", "a text has an unknown placeholder, or a translation lacks one"},
    ErrorKind{"unknown-screen", "a screen that does not exist"},
    ErrorKind{"unknown-control", "a control that does not exist"},
    ErrorKind{"unknown-generation", "a generation that the pack does not have"},
    ErrorKind{"unknown-step", "a step of the guide or an entry of the help that does not exist"},
    ErrorKind{"unknown-rule", "a rule that does not exist"},
    ErrorKind{"unknown-value", "a value that the rule or variable does not have"},
    ErrorKind{"unknown-var", "a variable that does not exist"},
    ErrorKind{"unknown-rejection", "a rejection that does not exist"},
    ErrorKind{"unknown-fact", "a fact that pack.json does not list"},
    ErrorKind{"unknown-scenario", "a scenario that does not exist"},
    ErrorKind{"unknown-language", "a language in which the pack has no texts"},
    ErrorKind{"unknown-diagnosis", "a diagnosis that training.json does not list"},
    ErrorKind{"unknown-topic", "a topic that training.json does not list"},
    ErrorKind{"unknown-question", "a question that does not come before this one"},
    ErrorKind{"unknown-card", "a card that the scenario does not have"},
    ErrorKind{"unknown-order", "an order that no scenario has"},
    ErrorKind{"wrong-surface", "a control reaches over to the other device"},
    ErrorKind{"wrong-operand", "a card, order or item that cannot be known here"},
    ErrorKind{"bad-frame", "an overlay without a page below it, or a page with one"},
    ErrorKind{"bad-attach", "a control attached to one that it cannot be drawn in"},
    ErrorKind{"bad-enter", "an effect that may not run when a screen opens"},
    ErrorKind{"bad-start", "a scenario that starts in an impossible world"},
    ErrorKind{"bad-ticket", "a ticket without right answer, or one that contradicts its scenario"},
    ErrorKind{"bad-number", "a card number that is not a published test number, or digits that are not four"},
    ErrorKind{"bad-change", "a change of a generation that leads to nothing, or contradicts another one"},
    ErrorKind{"bad-hours", "opening hours that no clock shows, or that end when they begin"},
    ErrorKind{"bad-pin", "a PIN as it is typed, or a hash that was not made by this program"},
    ErrorKind{"goal-unreachable", "no state in which the goal holds can be reached"},
    ErrorKind{"already-solved", "a scenario whose goal holds at its start"},
    ErrorKind{"dead-end", "a screen that cannot be left, with neither goal nor hand-over ahead"},
    ErrorKind{"no-exit", "screens that lead to one another for ever, with neither goal nor hand-over ahead"},
    ErrorKind{"not-proven", "a scenario with more states than can be looked at"},
    ErrorKind{"never-shown", "a control that no state of any scenario shows"},
    ErrorKind{"never-taken", "a case that answers in no state of any scenario"},
    ErrorKind{"unbound-fact", "a fact to which no scenario is bound"},
    ErrorKind{"unknown-icon", "an icon that cannot be drawn"},
    ErrorKind{"missing", "something that every pack must have"},
};

}  // namespace cardwalk
