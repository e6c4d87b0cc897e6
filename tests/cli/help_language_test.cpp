#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/json_node.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "ui/cli/cli_texts.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

using Environment = std::map<std::string, std::optional<std::string>>;

ProcessResult ask(std::vector<std::string> arguments, Environment environment) {
  for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
    environment.try_emplace(name, std::nullopt);
  return runCardwalk({.arguments = std::move(arguments), .environment = std::move(environment)});
}

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

std::vector<std::string> wanted(const std::map<std::string, std::string>& variables) {
  return ui::wantedLanguages([&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  });
}

using Tags = std::vector<std::string>;

}  // namespace

TEST_SUITE("command line") {
  TEST_CASE("the help speaks the language that --lang or the environment asks for") {
    struct Row {
      const char *tag, *locale, *usage, *check;
    };
    const Row rows[] = {{"en", "en_GB.UTF-8", "Usage: cardwalk", "list every fault"},
                        {"es", "es_MX.UTF-8", "Uso: cardwalk", "enumera todos sus fallos"},
                        {"pt-BR", "pt_BR.UTF-8", "Uso: cardwalk", "lista todas as falhas"},
                        {"fr", "fr_CA", "Utilisation: cardwalk", "lister toutes ses fautes"},
                        {"ru", "ru_RU.KOI8-R", "Использование: cardwalk", "перечислить все его ошибки"}};
    std::size_t each = 0;
    for (const Row& row : rows) {
      if (!goesThrough(each++, 4)) continue;
      CAPTURE(row.tag);
      for (const ProcessResult& result :
           {ask({"--help", "--lang", row.tag}, {}), ask({std::string("--lang=") + row.tag, "--help"}, {}),
            ask({"--help"}, {{"LANG", row.locale}}), ask({"--help"}, {{"LANGUAGE", row.tag}})}) {
        CHECK(result.exitCode == 0);
        CHECK(result.errors.empty());
        CHECK(says(result.output, row.usage));
        CHECK(says(result.output, row.check));
      }
      const ProcessResult check = ask({"check", "--help"}, {{"LC_ALL", row.locale}});
      CHECK(says(check.output, row.check));
      CHECK(says(check.output, "cardwalk check"));
      // Nothing is left over in another language, and no key shows.
      if (std::string(row.tag) != "en")
        for (const char* english : {"Print", "Folder", "Scenario", "Usage", "Commands"})
          CHECK_FALSE(says(ask({"capture", "--help", "--lang", row.tag}, {}).output, english));
      CHECK_FALSE(says(check.output, "cli."));
      CHECK_FALSE(says(check.output, "<?>"));
    }
  }

  TEST_CASE("wrong use is explained in the person's language, in one line that ends with 2") {
    const ProcessResult russian = ask({"chek"}, {{"LANG", "ru_RU.UTF-8"}});
    CHECK(russian.exitCode == 2);
    CHECK(says(russian.errors, "«chek» — не команда. Может быть, «check»?"));
    CHECK(russian.errors.find('\n') == russian.errors.size() - 1);
    const ProcessResult french = ask({"plan", "--scenario", "S0l", "--lang", "fr"}, {});
    CHECK(french.exitCode == 2);
    CHECK(says(french.errors, "il n’y a pas de scénario"));
    CHECK(says(ask({"--theme", "mauve", "--lang=es"}, {}).errors, "Se conocen: light, dark, contrast."));
  }

  TEST_CASE("a plan speaks the person's language, and the same to every program") {
    const auto plan = [](std::vector<std::string> more, const char* locale) {
      std::vector<std::string> words{"plan", "--scenario", "S02"};
      words.insert(words.end(), more.begin(), more.end());
      return runCardwalk({.arguments = words, .environment = {{"LC_ALL", locale}}}).output;
    };
    CHECK(plan({}, "fr_FR.UTF-8") == plan({"--lang", "fr"}, "C"));
    if (!thorough()) return;
    CHECK(plan({}, "fr_FR.UTF-8") != plan({}, "C"));
    CHECK(plan({"--lang", "es"}, "fr_FR.UTF-8") == plan({"--lang", "es"}, "C"));
    CHECK(plan({"--json"}, "fr_FR.UTF-8") == plan({"--json"}, "C"));
    CHECK(plan({}, "de_DE.UTF-8") == plan({}, "C"));
  }

  TEST_CASE("without assets, or in a language that nobody wrote, the help is English") {
    for (const Environment& environment :
         {Environment{{"CARDWALK_ASSETS", "/nowhere"}, {"LANG", "fr_FR.UTF-8"}},
          Environment{{"LANG", "de_DE.UTF-8"}}, Environment{{"LANG", "C"}, {"LANGUAGE", "fr"}},
          Environment{{"LANG", "../../etc"}}}) {
      const ProcessResult result = ask({"plan", "--help"}, environment);
      CHECK(result.exitCode == 0);
      CHECK(says(result.output, "Print the shortest way"));
    }
    const TempFolder assets;
    std::filesystem::create_directories(assets / "text");
    writeFile(assets / "text/fr.json", "{ broken");
    CHECK(says(ask({"--help"}, {{"CARDWALK_ASSETS", assets.path().string()}, {"LANG", "fr"}}).output,
               "Usage:"));
  }

  TEST_CASE("the environment names languages as other programs read it") {
    CHECK(wanted({{"LANG", "pt_BR.UTF-8"}}) == Tags{"pt-BR"});
    CHECK(wanted({{"LANGUAGE", "ru:fr_CA:"}, {"LANG", "es_ES@euro"}}) == Tags{"ru", "fr-CA", "es-ES"});
    CHECK(wanted({{"LC_ALL", "fr_FR"}, {"LC_MESSAGES", "es_ES"}, {"LANG", "ru_RU"}}) == Tags{"fr-FR"});
    CHECK(wanted({{"LC_MESSAGES", "es_ES"}, {"LANG", "ru_RU"}}) == Tags{"es-ES"});
    CHECK(wanted({{"LANGUAGE", "fr"}}) == Tags{"fr"});
    CHECK(wanted({{"LANGUAGE", "fr"}, {"LANG", "C.UTF-8"}}) == Tags{"fr"});
    CHECK(wanted({{"LANGUAGE", "fr"}, {"LC_ALL", "C"}}).empty());
    CHECK(wanted({}).empty());
  }

  TEST_CASE("the English that needs no file is the English of the catalogue") {
    std::vector<ContentError> errors;
    const auto file = shippedSchemas().parent_path() / "text/en.json";
    const std::optional<JsonNode> root = readJsonFile(file, errors);
    REQUIRE(root.has_value());
    std::set<std::string, std::less<>> keys;
    for (const ui::CliText& each : ui::englishCliTexts()) {
      CAPTURE(std::string(each.key));
      const JsonNode* text = root->find(each.key);
      REQUIRE(text != nullptr);
      CHECK(text->text == each.english);
      CHECK(keys.emplace(each.key).second);
    }
    for (const auto& [key, value] : root->members)
      if (key.starts_with("cli.")) CHECK(keys.contains(key));
  }
}
