#include "ui/describe/completions.h"
#include "ui/describe/offer.h"

namespace cardwalk::ui {
namespace {

/// In fish only a quote and a backslash mean something between single quotes.
std::string inQuotes(std::string_view text) {
  std::string out = "'";
  for (const char each : text) {
    if (each == '\'' || each == '\\') out += '\\';
    out += each;
  }
  return out + "'";
}

/// The words of an offer as an argument of -a; scenarios with their titles behind a tabulator.
std::string wordsFor(const Offer& offer, const ShippedNames& names) {
  std::string out;
  if (offer.scenarios) {
    for (const auto& [id, title] : names.scenarios) out += id + "\\t" + inQuotes(title) + "\n";
    return out.empty() ? out : " -a " + inQuotes(out);
  }
  for (const std::string& word : offer.words) out += (out.empty() ? "" : " ") + word;
  if (offer.several) return " -a " + inQuotes("(__fish_append , " + out + ")");
  return out.empty() ? out : " -a " + inQuotes(out);
}

std::string filesFor(const Offer& offer) {
  switch (offer.files) {
    case Offer::Files::any:
      return " -F";
    case Offer::Files::folders:
      return " -a '(__fish_complete_directories)'";
    default:
      return "";
  }
}

std::string lineFor(const std::string& condition, const OptionEntry& option, const ShippedNames& names) {
  std::string out = "complete -c cardwalk -n " + inQuotes(condition);
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.value.empty()) {
    const Offer offer = offerFor(option, names);
    out += (offer.files == Offer::Files::any ? " -r" : " -x") + filesFor(offer) + wordsFor(offer, names);
  }
  return out + " -d " + inQuotes(option.help) + "\n";
}

std::string linesFor(const std::string& condition, const CommandEntry& command, const ShippedNames& names) {
  std::string out;
  for (const OptionEntry& option : command.options) out += lineFor(condition, option, names);
  for (const OptionEntry& argument : command.arguments) {
    const Offer offer = offerFor(argument, names);
    out += "complete -c cardwalk -n " + inQuotes(condition) + filesFor(offer) + wordsFor(offer, names) +
           " -d " + inQuotes(argument.help) + "\n";
  }
  return out;
}

}  // namespace

std::string fishCompletion(const CommandTree& tree, const ShippedNames& names) {
  constexpr const char* kNoCommand = "__fish_use_subcommand";
  std::string out =
      "# What Tab offers behind cardwalk; written from its command line.\n\n"
      "complete -c cardwalk -f\n";
  for (const OptionEntry& option : tree.everywhere) {
    out += "complete -c cardwalk";
    for (const std::string& name : option.names)
      out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    out += " -d " + inQuotes(option.help) + "\n";
  }
  for (const CommandEntry& command : tree.commands)
    out += "complete -c cardwalk -n " + std::string(kNoCommand) + " -a " + command.name + " -d " +
           inQuotes(command.about) + "\n";
  out += linesFor(kNoCommand, tree.program, names);
  for (const CommandEntry& command : tree.commands)
    out += "\n" + linesFor("__fish_seen_subcommand_from " + command.name, command, names);
  return out;
}

}  // namespace cardwalk::ui
