// The manual page tells of everything that there is, in every language, and of nothing else.

#include "ui/describe/man_page.h"

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/installed_program.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"
#include "ui/cli/arguments.h"
#include "ui/describe/manual_texts.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace fs = std::filesystem;

namespace {

const fs::path kTexts = fs::path(CARDWALK_SOURCE_DIR) / "assets/manual";

std::string pageIn(const TextCatalogue& texts) {
  return ui::manPage(ui::commandTree(ui::CliTexts(texts.language)), texts, "2026-03-09");
}

/// The page without what only roff reads.
std::string plain(std::string page) {
  for (const char* mark : {"\\fB", "\\fI", "\\fR", "\\&"})
    for (std::size_t at = 0; (at = page.find(mark, at)) != std::string::npos;)
      page.erase(at, 2 + (mark[1] == 'f'));
  for (std::size_t at = 0; (at = page.find("\\-", at)) != std::string::npos;) page.erase(at, 1);
  return page;
}

std::vector<std::string> matches(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator it(text.begin(), text.end(), wanted), end; it != end; ++it)
    out.push_back((*it)[1].str());
  return out;
}

/// The part of the page about a command; with an empty name, what stands before the commands.
std::string partOf(const std::string& page, const std::string& command) {
  if (command.empty()) return page.substr(0, page.find("\n.SS "));
  const std::size_t at = page.find("\n.SS cardwalk " + command + " ");
  REQUIRE(at != std::string::npos);
  return page.substr(at, page.find("\n.S", at + 1) - at);
}

}  // namespace

TEST_SUITE("manual page") {
  TEST_CASE("it names each command and each option that the help names, in its place") {
    const std::string page = plain(pageIn(ui::readManualTexts(kTexts).front()));
    const std::string help = runCardwalk({"--help"}).output;
    std::vector<std::string> commands = matches(help.substr(help.find("Commands:")), "\n  ([a-z]+) ");
    CHECK(commands.size() >= 10);
    commands.emplace_back();
    for (const std::string& command : commands) {
      CAPTURE(command);
      const ProcessResult asked = runCardwalk(command.empty() ? std::vector<std::string>{"--help"}
                                                              : std::vector<std::string>{command, "--help"});
      const std::vector<std::string> options = matches(asked.output, "\n  (?:-[a-z],)?(--[a-z-]+)");
      CHECK(options.size() >= 3);
      for (const std::string& option : options) {
        CAPTURE(option);
        const bool everywhere = option == "--help" || option == "--version";
        const std::string tag = (option == "--help" ? "\n-h, " : "\n") + option;
        CHECK(partOf(page, everywhere ? "" : command).find(tag) != std::string::npos);
      }
    }
  }

  TEST_CASE("it tells of every environment variable that the sources ask for, and of no other") {
    std::set<std::string> asked;
    for (const char* folder : {"core", "ui"})
      for (const auto& each : fs::recursive_directory_iterator(fs::path(CARDWALK_SOURCE_DIR) / folder))
        if (each.path().extension() == ".cpp")
          for (const std::string& name :
               matches(readFile(each.path()),
                       R"re((?:getenv|fromEnvironment|variable|environment)\("([A-Z_]+)"\))re"))
            asked.insert(name);
    asked.insert("LANGUAGE");
    const std::vector<std::string> told = ui::manualVariables();
    CHECK(std::set<std::string>(told.begin(), told.end()) == asked);
  }

  TEST_CASE("each language has every text, and the page is sound for whoever shows it") {
    const std::vector<TextCatalogue> all = ui::readManualTexts(kTexts);
    CHECK(all.size() == 5);
    const TempFolder folder;
    const fs::path lint = programOf("mandoc");
    if (lint.empty()) MESSAGE("mandoc is not installed, so the pages were not looked through");
    for (const TextCatalogue& texts : all) {
      CAPTURE(texts.language);
      std::set<std::string> keys, english;
      for (const auto& [key, text] : texts.texts) keys.insert(key);
      for (const auto& [key, text] : all.front().texts) english.insert(key);
      CHECK(keys == english);
      const std::string page = pageIn(texts);
      CHECK(page.find("<?>") == std::string::npos);
      CHECK(page.find('`') == std::string::npos);
      if (lint.empty()) continue;
      writeFile(folder / "cardwalk.1", page);
      const ProcessResult found =
          runProcess(lint.string(), {.arguments = {"-T", "lint", "-W", "warning", folder / "cardwalk.1"}});
      CHECK(found.output == "");
      CHECK(found.exitCode == 0);
    }
  }

  TEST_CASE("each example can be typed as it stands there") {
    const std::string page = pageIn(ui::readManualTexts(kTexts).front());
    const std::vector<std::string> examples = matches(page, "\n\\.nf\n(.*)\n\\.fi\n");
    CHECK(examples.size() >= 5);
    for (const std::string& example : examples) {
      for (const std::string& line : matches(plain(example), "(cardwalk [^|]*)")) {
        CAPTURE(line);
        const std::vector<std::string> words = matches(line, "([^ ]+)");
        std::vector<const char*> typed;
        for (const std::string& word : words) typed.push_back(word.c_str());
        CHECK(std::holds_alternative<ui::Arguments>(
            ui::parseArguments(static_cast<int>(typed.size()), typed.data())));
      }
    }
  }
}
