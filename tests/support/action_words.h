// The words in which faults of action files are told, in English.
//
// What it DOES NOT do: read catalogues.
#pragma once

#include "core/records/exchange.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::support {

inline ActionWords englishActionWords() {
  const auto english = [](const std::string& key, ActionWords::Fills fills) {
    std::string text;
    for (const ui::CliText& each : ui::englishCliTexts())
      if (each.key == key) text = each.english;
    for (const auto& [name, value] : fills) {
      const std::string hole = "{" + std::string(name) + "}";
      if (const std::size_t at = text.find(hole); at != std::string::npos)
        text.replace(at, hole.size(), value);
    }
    return text;
  };
  return {[english](std::string_view name, ActionWords::Fills fills) {
            return english("cli.actions." + std::string(name), fills);
          },
          [english](const std::string& word) {
            return english("cli.error.didYouMean", {{"word", word}});
          }};
}

}  // namespace cardwalk::support
