// What may stand on the command line: every command with its options, and what the help says of each.
//
// What is in it: Typed, the words as they were typed, and describe(), which tells CLI11 where each one goes.
// What it DOES NOT do: check a word or answer one; arguments.h does.
#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "ui/cli/arguments.h"

namespace cardwalk::ui {

/// Options as typed; checked and turned into Arguments afterwards.
struct Typed {
  Arguments arguments;
  std::string mode, theme, size, generation;
};

/// What the help says of each option and command. Nothing, while nobody asks: descriptions are looked up and
/// read for the help alone.
struct Words {
  const CliTexts* texts = nullptr;
  std::string operator()(std::string_view key) const {
    return texts == nullptr ? std::string() : texts->say(key);
  }
};

/// The whole command line: what may stand in it, and with words, what its help says. `typed` has to outlive
/// the parsing.
void describe(CLI::App& app, Typed& typed, const Words& words);

}  // namespace cardwalk::ui
