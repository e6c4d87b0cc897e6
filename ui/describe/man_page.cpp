#include "ui/describe/man_page.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ui/app/run_window.h"
#include "ui/cli/capture.h"
#include "ui/cli/console.h"
#include "ui/cli/word_choice.h"
#include "ui/describe/roff.h"

namespace cardwalk::ui {
namespace {

struct Row {
  std::string_view name;  ///< as it is typed
  std::string_view key;   ///< of the text that tells of it
};

/// Several names that mean one thing stand in one row, with commas.
constexpr std::array kVariables{Row{"CARDWALK_ASSETS", "man.env.assets"},
                                Row{"XDG_DATA_DIRS", "man.env.dataDirs"},
                                Row{"XDG_DATA_HOME, HOME", "man.env.dataHome"},
                                Row{"LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "man.env.language"},
                                Row{"DISPLAY, WAYLAND_DISPLAY", "man.env.display"},
                                Row{"PATH", "man.env.path"},
                                Row{"NOTIFY_SOCKET, WATCHDOG_USEC", "man.env.systemd"}};

constexpr std::array kFiles{Row{"PREFIX/share/cardwalk/assets", "man.file.assets"},
                            Row{"PREFIX/share/doc/cardwalk", "man.file.doc"},
                            Row{"PREFIX/lib/systemd/system/cardwalk-kiosk.service", "man.file.unit"},
                            Row{"~/.local/share/cardwalk", "man.file.data"},
                            Row{"~/.local/share/cardwalk/results.sqlite", "man.file.results"},
                            Row{"~/.local/share/cardwalk/kiosk", "man.file.kiosk"}};

constexpr std::array kExamples{
    Row{"cardwalk --scenario S01 --mode companion", "man.example.companion"},
    Row{"cardwalk plan --scenario S01 --json | cardwalk play --scenario S01 --actions -", "man.example.play"},
    Row{"cardwalk capture --scenario S05 --lang fr --out s05", "man.example.capture"},
    Row{"cardwalk check ./mine", "man.example.check"},
    Row{"cardwalk diff @V2 @V3", "man.example.diff"},
    Row{"cardwalk report --format html --out team.html", "man.example.report"},
    Row{"cardwalk kiosk library --windowed", "man.example.kiosk"}};

/// light|dark as words to be typed, DIR as something to put in place of it.
std::string valueOf(const OptionEntry& option) {
  const std::vector<std::string> words = wordsOf(option.value);
  if (words.empty()) return italic(option.value);
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : "|") + bold(word);
  return takesSeveral(option.value) ? out + std::string(kSeveral) : out;
}

std::string tagOf(const OptionEntry& option) {
  std::string out;
  for (const std::string& name : option.names) out += (out.empty() ? "" : ", ") + bold(name);
  return option.value.empty() ? out : out + " " + valueOf(option);
}

std::string tagOfArgument(const OptionEntry& argument) {
  const std::string name = italic(argument.longest());
  return argument.value.empty() ? name : name + ": " + valueOf(argument);
}

/// cardwalk check [OPTIONS] [PACK]
std::string usageOf(const CommandEntry& command, const TextCatalogue& texts) {
  std::string out = bold("cardwalk");
  if (!command.name.empty()) out += " " + bold(command.name);
  if (!command.options.empty()) out += " [" + italic(texts.get("man.word.options")) + "]";
  for (const OptionEntry& argument : command.arguments) out += " [" + italic(argument.longest()) + "]";
  return out;
}

void writeSynopsis(Roff& page, const CommandTree& tree, const TextCatalogue& texts) {
  page.section(texts.get("man.section.synopsis"));
  page.line(usageOf(tree.program, texts));
  for (const CommandEntry& command : tree.commands) page.line(".br\n" + usageOf(command, texts));
}

void writeEntries(Roff& page, const CommandEntry& command) {
  for (const OptionEntry& argument : command.arguments) page.tagged(tagOfArgument(argument), argument.help);
  for (const OptionEntry& option : command.options) page.tagged(tagOf(option), option.help);
}

void writeCommands(Roff& page, const CommandTree& tree, const TextCatalogue& texts) {
  page.section(texts.get("man.section.commands"));
  for (const CommandEntry& command : tree.commands) {
    page.part(usageOf(command, texts));
    page.paragraph(command.about + ".");
    writeEntries(page, command);
  }
}

void writeExitStatus(Roff& page, const TextCatalogue& texts) {
  page.section(texts.get("man.section.exit"));
  const std::array<std::pair<int, std::string_view>, 5> codes{{{kExitGood, "man.exit.good"},
                                                               {kExitFindings, "man.exit.findings"},
                                                               {kExitWrongUse, "man.exit.wrongUse"},
                                                               {kLeftByPin, "man.exit.pin"},
                                                               {kExitStopped, "man.exit.stopped"}}};
  for (const auto& [code, key] : codes) page.tagged(bold(std::to_string(code)), texts.get(key));
}

template <class Rows>
void writeRows(Roff& page, std::string_view section, const Rows& rows, const TextCatalogue& texts) {
  page.section(texts.get(section));
  for (const Row& row : rows) page.tagged(bold(row.name), texts.get(row.key));
}

}  // namespace

std::string manPage(const CommandTree& tree, const TextCatalogue& texts, const std::string& date) {
  Roff page;
  page.title("CARDWALK", date, "Cardwalk " CARDWALK_VERSION, texts.get("man.collection"));
  page.section(texts.get("man.section.name"));
  page.line("cardwalk \\- " + roffText(texts.get("man.summary")));
  writeSynopsis(page, tree, texts);
  page.section(texts.get("man.section.description"));
  for (const char* key : {"man.about.model", "man.about.commands", "man.about.unofficial"})
    page.paragraph(texts.get(key));
  page.section(texts.get("man.section.options"));
  writeEntries(page, tree.program);
  page.paragraph(texts.get("man.everywhere"));
  for (const OptionEntry& option : tree.everywhere) page.tagged(tagOf(option), option.help);
  writeCommands(page, tree, texts);
  writeExitStatus(page, texts);
  writeRows(page, "man.section.environment", kVariables, texts);
  page.section(texts.get("man.section.files"));
  page.paragraph(texts.get("man.files"));
  for (const Row& row : kFiles) page.tagged(italic(row.name), texts.get(row.key));
  page.section(texts.get("man.section.examples"));
  for (const Row& row : kExamples) page.example(row.name, texts.get(row.key));
  page.section(texts.get("man.section.seeAlso"));
  page.line(bold("cage") + "(1), " + bold("systemd.service") + "(5), " + bold("psql") + "(1)");
  return page.page();
}

std::vector<std::string> manualVariables() {
  std::vector<std::string> out;
  for (const Row& row : kVariables) {
    for (std::size_t from = 0; from < row.name.size();) {
      const std::size_t end = std::min(row.name.find(", ", from), row.name.size());
      out.emplace_back(row.name.substr(from, end - from));
      from = end + 2;
    }
  }
  return out;
}

}  // namespace cardwalk::ui
