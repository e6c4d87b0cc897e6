// What shells offer behind `cardwalk` and Tab.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/installed_program.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/describe/completions.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

ui::CommandTree tree() { return ui::commandTree(ui::CliTexts("en")); }
ui::ShippedNames names() { return ui::shippedNames(shippedPack(), {"fair", "helpdesk", "library"}); }

/// bash's own answer, one word a line, as after these words and Tab; `folder` is where it stands.
class Bash {
 public:
  Bash() {
    writeFile(folder_ / "cardwalk", ui::bashCompletion(tree(), names()));
    std::filesystem::create_directories(folder_ / "place/my-pack");
    writeFile(folder_ / "place/my file", "");
  }

  std::vector<std::string> offers(const std::vector<std::string>& words) const {
    ProcessSetup setup;
    setup.arguments = {"--norc", "-c",
                       "set -eu; . '" + (folder_ / "cardwalk").string() +
                           "'; COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)); set +e; _cardwalk; "
                           "((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"; true",
                       "bash"};
    setup.arguments.insert(setup.arguments.end(), words.begin(), words.end());
    setup.folder = folder_ / "place";
    const ProcessResult result = runProcess("/bin/bash", setup);
    CHECK(result.errors == "");
    CHECK(result.exitCode == 0);
    std::vector<std::string> out;
    for (std::size_t from = 0, end; (end = result.output.find('\n', from)) != std::string::npos;
         from = end + 1)
      out.push_back(result.output.substr(from, end - from));
    return out;
  }

 private:
  TempFolder folder_;
};

using Words = std::vector<std::string>;

}  // namespace

TEST_SUITE("completion") {
  TEST_CASE("bash completes commands, options and what may follow them") {
    const Bash bash;
    CHECK(bash.offers({"cardwalk", "pl"}) == Words{"plan", "play"});
    CHECK(bash.offers({"cardwalk", ""}).size() == tree().commands.size());
    CHECK(bash.offers({"cardwalk", "--sce"}) == Words{"--scenario"});
    CHECK(bash.offers({"cardwalk", "check", "--q"}) == Words{"--quick"});
    CHECK(bash.offers({"cardwalk", "check", "--he"}) == Words{"--help"});
    CHECK(bash.offers({"cardwalk", "plan", "--scenario", "S01"}) == Words{"S01"});
    CHECK(bash.offers({"cardwalk", "plan", "--scenario", "S0"}).size() == 9);
    CHECK(bash.offers({"cardwalk", "--theme", ""}) == Words{"light", "dark", "contrast"});
    CHECK(bash.offers({"cardwalk", "--theme", "=", "d"}) == Words{"dark"});
    CHECK(bash.offers({"cardwalk", "--theme", "="}) == Words{"light", "dark", "contrast"});
    CHECK(bash.offers({"cardwalk", "--lang", "p"}) == Words{"pt-BR"});
    CHECK(bash.offers({"cardwalk", "results", "e"}) == Words{"export", "erase"});
    CHECK(bash.offers({"cardwalk", "kiosk", "lib"}) == Words{"library"});
    Words files = bash.offers({"cardwalk", "kiosk", "my"});
    std::sort(files.begin(), files.end());
    CHECK(files == Words{"my file", "my-pack"});
    CHECK(bash.offers({"cardwalk", "check", "m"}) == Words{"my-pack"});
    CHECK(bash.offers({"cardwalk", "report", "--out", "my f"}) == Words{"my file"});
    // Several with commas: what stands there stays, and is not offered again.
    CHECK(bash.offers({"cardwalk", "capture", "--format", "ht"}) == Words{"html"});
    CHECK(bash.offers({"cardwalk", "capture", "--format", "png,mp4,w"}) == Words{"png,mp4,webm"});
    CHECK(bash.offers({"cardwalk", "capture", "--format", "png,m"}) == Words{"png,mp4", "png,md"});
    CHECK(bash.offers({"cardwalk", "capture", "--format", "=", "mp4,m"}) == Words{"mp4,md"});
    CHECK(bash.offers({"cardwalk", "train", "--topics", "both-sides,def"}) ==
          Words{"both-sides,default-and-last"});
    // Nothing is better than a wrong word.
    CHECK(bash.offers({"cardwalk", "--data=x", "plan", "--theme", "d"}).empty());
    CHECK(bash.offers({"cardwalk", "report", "--from", ""}).empty());
  }

  TEST_CASE("the words that an option lists are those that the program knows") {
    std::vector<ui::CommandEntry> all = tree().commands;
    all.push_back(tree().program);
    int lists = 0;
    for (const ui::CommandEntry& command : all) {
      std::vector<ui::OptionEntry> options = command.options;
      options.insert(options.end(), command.arguments.begin(), command.arguments.end());
      for (const ui::OptionEntry& option : options) {
        const Words words = ui::wordsOf(option.value);
        if (words.empty()) continue;
        ++lists;
        Words typed;
        if (!command.name.empty()) typed.push_back(command.name);
        if (option.longest().starts_with("-")) typed.push_back(option.longest());
        typed.emplace_back("~");
        std::string known = "Known are: ";
        for (const std::string& word : words) known += word + (word == words.back() ? "." : ", ");
        CAPTURE(typed);
        const ProcessResult result = runCardwalk(typed);
        CHECK(result.exitCode == 2);
        CAPTURE(result.errors);
        CHECK(result.errors.find(known) != std::string::npos);
      }
    }
    CHECK(lists >= 6);
  }

  TEST_CASE("zsh and fish read their scripts and complete a command") {
    const TempFolder folder;
    writeFile(folder / "_cardwalk", ui::zshCompletion(tree(), names()));
    writeFile(folder / "cardwalk.fish", ui::fishCompletion(tree(), names()));
    if (const auto zsh = programOf("zsh"); !zsh.empty()) {
      const ProcessResult read = runProcess(zsh.string(), {.arguments = {"-f", "-n", folder / "_cardwalk"}});
      CHECK(read.errors == "");
      CHECK(read.exitCode == 0);
    } else {
      MESSAGE("zsh is not installed, so its script was not read");
    }
    const auto fish = programOf("fish");
    if (fish.empty()) {
      MESSAGE("fish is not installed, so its script was not read");
      return;
    }
    const auto offers = [&](const std::string& line) {
      ProcessSetup setup;
      setup.arguments = {"--no-config", "-c",
                         "source '" + (folder / "cardwalk.fish").string() + "'; complete -C '" + line + "'"};
      setup.environment = {{"HOME", folder.path().string()}};
      const ProcessResult result = runProcess(fish.string(), setup);
      CHECK(result.errors == "");
      return result.output;
    };
    CHECK(offers("cardwalk pl").starts_with("plan\t"));
    CHECK(offers("cardwalk plan --scenario S01").starts_with("S01\t"));
    CHECK(offers("cardwalk --theme d") == "dark\tColours: light, dark or contrast\n");
    CHECK(offers("cardwalk results e").starts_with("erase\t"));
    CHECK(offers("cardwalk capture --format png,w").starts_with("png,webm\t"));
  }
}
