#include "ui/describe/command_tree.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "ui/cli/options.h"
#include "ui/cli/word_choice.h"

namespace cardwalk::ui {
namespace {

OptionEntry entryOf(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  if (!option.nonpositional()) entry.names = {option.get_name(true)};
  if (option.get_type_size() > 0) entry.value = option.get_type_name();
  entry.help = option.get_description();
  return entry;
}

bool answersAlone(const CLI::App& app, const CLI::Option* option) {
  return option == app.get_help_ptr() || option == app.get_version_ptr();
}

CommandEntry entryOf(const CLI::App& app) {
  CommandEntry entry{app.get_name(), app.get_description(), {}, {}};
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty() || answersAlone(app, option)) continue;
    (option->nonpositional() ? entry.options : entry.arguments).push_back(entryOf(*option));
  }
  return entry;
}

}  // namespace

CommandTree commandTree(const CliTexts& texts) {
  Typed typed;
  CLI::App app("", "cardwalk");
  describe(app, typed, {&texts});
  CommandTree tree;
  tree.program = entryOf(app);
  tree.program.name.clear();
  for (const CLI::App* command : app.get_subcommands({}))
    if (!command->get_group().empty()) tree.commands.push_back(entryOf(*command));
  for (const CLI::Option* option : app.get_options())
    if (answersAlone(app, option)) tree.everywhere.push_back(entryOf(*option));
  return tree;
}

std::vector<std::string> wordsOf(std::string_view value) {
  std::vector<std::string> words;
  if (takesSeveral(value)) value.remove_suffix(kSeveral.size());
  if (value.find('|') == std::string_view::npos) return words;
  for (std::size_t from = 0; from <= value.size();) {
    const std::size_t end = std::min(value.find('|', from), value.size());
    words.emplace_back(value.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

bool takesSeveral(std::string_view value) { return value.ends_with(kSeveral); }

}  // namespace cardwalk::ui
