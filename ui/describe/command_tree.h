// The command line as a tree of plain words, for whoever describes it: the manual page and the completions.
//
// What is in it: every command, option and argument that the help names, asked of CLI11 itself, so that no
// list of them has to be kept by hand.
// What it DOES NOT do: describe what the help leaves out, or format anything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

struct OptionEntry {
  std::vector<std::string> names;  ///< "-h", "--help"; of an argument its one name, such as PACK
  std::string value;               ///< what has to follow, such as DIR or light|dark; empty: nothing
  std::string help;

  const std::string& longest() const { return names.back(); }
};

struct CommandEntry {
  std::string name;  ///< empty for the program itself
  std::string about;
  std::vector<OptionEntry> arguments, options;
};

struct CommandTree {
  CommandEntry program;
  std::vector<CommandEntry> commands;
  std::vector<OptionEntry> everywhere;  ///< may follow each command: --help, --version
};

/// In the language of `texts`.
CommandTree commandTree(const CliTexts& texts);

/// The words of light|dark|contrast, or of png|html[,...]; none for a value that names a kind, such as DIR.
std::vector<std::string> wordsOf(std::string_view value);
/// Whether several of the words may follow, with commas between.
bool takesSeveral(std::string_view value);

}  // namespace cardwalk::ui
