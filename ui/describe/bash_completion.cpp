#include "ui/describe/completions.h"
#include "ui/describe/offer.h"

namespace cardwalk::ui {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

std::string assigned(const Offer& offer) {
  std::string out;
  if (offer.scenarios)
    out += " words=$scenarios";
  else if (!offer.words.empty())
    out += " words='" + joined(offer.words, " ") + "'";
  if (offer.several) out += " several=1";
  if (offer.files == Offer::Files::any) out += " paths=-f";
  if (offer.files == Offer::Files::folders) out += " paths=-d";
  return out;
}

/// One line for each option that takes a value: what may follow it.
std::string valueCases(const CommandEntry& command, const ShippedNames& names) {
  std::string out;
  for (const OptionEntry& option : command.options) {
    if (option.value.empty()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : option.names) patterns.push_back(command.name + "," + name);
    out += "        " + joined(patterns, "|") + ") value=1" + assigned(offerFor(option, names)) + " ;;\n";
  }
  return out;
}

std::string optionCase(const CommandEntry& command, const std::vector<OptionEntry>& everywhere,
                       const ShippedNames& names) {
  std::vector<std::string> words;
  for (const OptionEntry& option : command.options)
    words.insert(words.end(), option.names.begin(), option.names.end());
  for (const OptionEntry& option : everywhere)
    words.insert(words.end(), option.names.begin(), option.names.end());
  std::string arguments;
  if (!command.arguments.empty()) arguments = assigned(offerFor(command.arguments.front(), names));
  const std::string pattern = command.name.empty() ? "''" : command.name;
  return "        " + pattern + ") options='" + joined(words, " ") + "'" + arguments + " ;;\n";
}

}  // namespace

std::string bashCompletion(const CommandTree& tree, const ShippedNames& names) {
  std::vector<std::string> commands, scenarios;
  for (const auto& [id, title] : names.scenarios) scenarios.push_back(id);
  std::string values = valueCases(tree.program, names);
  std::string options;
  for (const CommandEntry& command : tree.commands) {
    commands.push_back(command.name);
    values += valueCases(command, names);
    options += optionCase(command, tree.everywhere, names);
  }
  options = optionCase(tree.program, tree.everywhere, names) + options;
  return R"(# What Tab offers behind cardwalk; written from its command line.

_cardwalk() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' options='' words='' paths='' value='' several='' chosen='' i
    local scenarios=')" +
         joined(scenarios, " ") + R"('
    COMPREPLY=()

    # bash takes --option=value apart into three words.
    if [[ $current == '=' ]]; then
        current=''
    elif [[ $before == '=' ]] && ((COMP_CWORD > 1)); then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        )" +
         joined(commands, "|") + R"()
            command=${COMP_WORDS[i]}
            break
            ;;
        esac
    done

    case $command,$before in
)" + values +
         R"(    esac
    if [[ -z $value ]]; then
        case $command in
)" + options +
         R"(        esac
        [[ -n $command ]] || words=')" +
         joined(commands, " ") + R"('
        if [[ $current == -* ]]; then
            words=$options paths=''
        fi
    fi

    if [[ -n $several ]]; then
        # What stands before the last comma stays, and none of it is offered again.
        [[ $current != *,* ]] || chosen=${current%,*},
        for i in ${chosen//,/ }; do
            words=" $words "
            words=${words/ $i / }
        done
        current=${current##*,}
        compopt -o nospace 2>/dev/null
    fi
    if [[ -n $words ]]; then
        mapfile -t COMPREPLY < <(compgen -P "$chosen" -W "$words" -- "$current")
    fi
    if [[ -n $paths ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$paths" -- "$current")
    fi
}

complete -F _cardwalk cardwalk
)";
}

}  // namespace cardwalk::ui
