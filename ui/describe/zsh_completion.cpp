#include "ui/describe/completions.h"
#include "ui/describe/offer.h"

namespace cardwalk::ui {
namespace {

/// Between single quotes, where `special` would mean something to _arguments.
std::string quoted(std::string_view text, std::string_view special) {
  std::string out;
  for (const char each : text) {
    if (each == '\'') {
      out += "'\\''";
      continue;
    }
    if (special.find(each) != std::string_view::npos) out += '\\';
    out += each;
  }
  return out;
}

std::string actionFor(const Offer& offer) {
  if (offer.scenarios) return "_cardwalk_scenarios";
  std::string words;
  for (const std::string& word : offer.words) words += (words.empty() ? "" : " ") + word;
  if (offer.several) return " _values -s , word " + words;
  const std::string files = offer.files == Offer::Files::folders ? "_files -/" : "_files";
  if (offer.files == Offer::Files::none) return words.empty() ? " " : "(" + words + ")";
  return words.empty() ? files : " _alternative \"words:word:(" + words + ")\" \"files:file:" + files + "\"";
}

/// What a value is called: its kind, or "value" where its words are listed.
std::string calledOf(const OptionEntry& option) {
  return wordsOf(option.value).empty() ? option.value : "value";
}

std::string specsOf(const OptionEntry& option, const ShippedNames& names) {
  std::string out;
  std::string others;
  for (const std::string& name : option.names) others += (others.empty() ? "" : " ") + name;
  for (const std::string& name : option.names) {
    out.append("      '(").append(others).append(")").append(name);
    if (!option.value.empty() && name.starts_with("--")) out += '=';
    out += "[" + quoted(option.help, "[]\\") + "]";
    if (!option.value.empty())
      out += ":" + quoted(calledOf(option), ":\\") + ":" + quoted(actionFor(offerFor(option, names)), "\\");
    out += "' \\\n";
  }
  return out;
}

std::string specsOf(const CommandEntry& command, const CommandTree& tree, const ShippedNames& names) {
  std::string out;
  for (const OptionEntry& option : command.options) out += specsOf(option, names);
  for (const OptionEntry& option : tree.everywhere) out += specsOf(option, names);
  int place = 0;
  for (const OptionEntry& argument : command.arguments) {
    out += "      '" + std::to_string(++place) + ":" + quoted(argument.help, ":\\") + ":" +
           quoted(actionFor(offerFor(argument, names)), "\\") + "' \\\n";
  }
  return out;
}

std::string described(std::string_view word, std::string_view help) {
  return "    '" + quoted(word, ":\\") + ":" + quoted(help, ":\\") + "'\n";
}

}  // namespace

std::string zshCompletion(const CommandTree& tree, const ShippedNames& names) {
  std::string scenarios, commands, cases;
  for (const auto& [id, title] : names.scenarios) scenarios += described(id, title);
  for (const CommandEntry& command : tree.commands) {
    commands += described(command.name, command.about);
    cases += "  " + command.name + ")\n    _arguments \\\n" + specsOf(command, tree, names) +
             "      && return 0\n    ;;\n";
  }
  return R"(#compdef cardwalk
# What Tab offers behind cardwalk; written from its command line.

_cardwalk_scenarios() {
  local -a scenarios
  scenarios=(
)" + scenarios +
         R"(  )
  _describe -t scenarios scenario scenarios
}

_cardwalk_commands() {
  local -a commands
  commands=(
)" + commands +
         R"(  )
  _describe -t commands command commands
}

_cardwalk() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C \
)" + specsOf(tree.program, tree, names) +
         R"(      '1:command:_cardwalk_commands' \
      '*::argument:->arguments' \
      && return 0
  [[ $state == arguments ]] || return 1
  curcontext="${curcontext%:*}-$words[1]:"
  case $words[1] in
)" + cases +
         R"(  esac
  return 1
}

_cardwalk "$@"
)";
}

}  // namespace cardwalk::ui
