// The PDF as who prints it gets it, read again by another program.

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/cli/handout_shell.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"
#include "ui/handout/pdf_catalogue.h"
#include "ui/platform/programs.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;
using support::kTeapot;
using support::ProcessResult;
using support::readFile;
using support::runCardwalk;
using support::runProcess;
using support::says;
using support::TempFolder;

ProcessResult print(const fs::path& out, std::vector<std::string> more) {
  std::vector<std::string> words{"capture", "--out", out.string(), "--format", "pdf"};
  words.insert(words.end(), more.begin(), more.end());
  return runCardwalk(std::move(words));
}

/// What one of poppler's programs says of the file; "-" for those that write a text.
std::string said(const char* program, const fs::path& file, std::vector<std::string> more = {}) {
  REQUIRE_FALSE(findProgram(program).empty());
  std::vector<std::string> words{file.string()};
  words.insert(words.end(), more.begin(), more.end());
  const ProcessResult result = runProcess(findProgram(program), {.arguments = words});
  CHECK(result.exitCode == 0);
  CHECK(result.errors.empty());
  return result.output;
}

/// Each run of spaces and line ends as one space.
std::string inOneLine(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

TEST_SUITE("handout on paper") {
  TEST_CASE("in Russian it is text in embedded fonts, on A4, with title, language and page numbers") {
    const TempFolder folder;
    const ProcessResult made = print(folder / "out", {"--scenario", "S01", "--lang", "ru"});
    CAPTURE(made.errors);
    REQUIRE(made.exitCode == 0);
    const fs::path file = folder / "out/handout.pdf";
    const std::string info = said("pdfinfo", file);
    CHECK(says(info, "Title:           Новый банк, чистый лист"));
    CHECK(says(info, "Page size:       595.276 x 841.89 pts (A4)"));
    CHECK(says(info, "Pages:           5"));
    CHECK(says(info, "Tagged:          yes"));
    CHECK_FALSE(says(info, "CreationDate"));
    CHECK(says(readFile(file), "/Lang (ru)"));

    std::istringstream fonts(said("pdffonts", file));
    int embedded = 0;
    for (std::string line; std::getline(fonts, line);) {
      if (!says(line, "Inter")) continue;
      ++embedded;
      CHECK(says(line, "yes yes yes"));
    }
    CHECK(embedded >= 4);

    const std::string text = inOneLine(said("pdftotext", file, {"-"}));
    for (const char* each : {"Новый банк, чистый лист", "Что говорит клиент", "На телефоне", "На сайте",
                             "4417 удалена отовсюду", "Неофициальная учебная модель.", "Страница 5 из 5"})
      CHECK_MESSAGE(says(text, each), each);
  }

  TEST_CASE("on Letter it is as wide as that paper, and the same options give the same bytes") {
    const TempFolder folder;
    const std::vector<std::string> words{"--scenario", "T01",     "--pack",  kTeapot,
                                         "--size",     "640x420", "--paper", "letter"};
    REQUIRE(print(folder / "a", words).exitCode == 0);
    REQUIRE(print(folder / "b", words).exitCode == 0);
    CHECK(says(said("pdfinfo", folder / "a/handout.pdf"), "Page size:       612 x 792 pts (letter)"));
    CHECK(readFile(folder / "a/handout.pdf") == readFile(folder / "b/handout.pdf"));
  }

  TEST_CASE("a paper that is none is refused with those that are known") {
    const ProcessResult made = print("unused", {"--scenario", "T01", "--pack", kTeapot, "--paper", "a3"});
    CHECK(made.exitCode == 2);
    CHECK(says(made.errors, "a4"));
    CHECK(says(made.errors, "letter"));
  }

  TEST_CASE("a file whose end cannot be understood stays as it was") {
    for (const char* each : {"", "%PDF-1.4", "%PDF-1.4\n/Root 1 0 R /Size 2 /Info 3 0 R startxref\n4000000\n",
                             "%PDF-1.4\n/Root x /Size 2 /Info 3 0 R startxref\n0\n"})
      CHECK(withLanguage(each, "en") == each);
  }
}

}  // namespace cardwalk::ui
