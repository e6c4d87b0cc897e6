// What the writers make of a handout, and that nothing half-written is left.

#include <cerrno>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/broken_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/handout_walks.h"
#include "ui/handout/output_folder.h"
#include "ui/handout/phrasing.h"
#include "ui/handout/studio.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;
using support::readFile;
using support::TempFolder;

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++found;
  return found;
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Writes the scenario in this format into the folder.
void writeHandout(const fs::path& out, const std::string& scenario, const char* format,
                  SurfaceChoice surfaces = SurfaceChoice::both, const Pack& pack = tinyPack()) {
  drawInSoftwareOnly();
  OutputFolder folder(out);
  REQUIRE_FALSE(folder.prepare());
  const Say say = [](std::string_view key, auto) { return std::string(key); };
  const WriterSetup setup{folder, pack.language("en"), say, [] { return false; }, {}};
  AllWriters writers;
  writers.add(formatNamed(format)->make(setup));
  const auto walk = plannedWalk({pack, scenario, "en"});
  HandoutOptions options = smallOptions();
  options.surfaces = surfaces;
  const Made made = makeHandout(*walk, {options, true}, writers, {});
  CAPTURE(made.fault);
  REQUIRE(made.outcome == Made::Outcome::done);
  REQUIRE_FALSE(folder.commit());
}

}  // namespace

TEST_SUITE("handout") {
  TEST_CASE("the page needs nothing beside it and describes each picture") {
    const TempFolder folder;
    writeHandout(folder.path(), "T01", "html");
    CHECK(entries(folder.path()) == 1);
    const std::string page = readFile(folder / "handout.html");
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    CHECK(count(page, "<img ") == 6);
    CHECK(count(page, "src=\"data:image/png;base64,iVBORw0KGgo") == 6);
    CHECK(count(page, "src=") == 6);
    CHECK(count(page, "href=") == 0);
    CHECK(count(page, "url(") == 0);
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "alt=\"\"") == 0);
    CHECK(count(page, "alt=\"Phone, screen “Teapot”. Highlighted at the bottom right: tab “Wallet”.\"") == 1);
    CHECK(count(page, "<h1>") == 1);
    CHECK(count(page, "<h3>") == 5);
    CHECK(count(page, "<h2>On the phone</h2>") == 1);
    CHECK(count(page, "<h2>On the website</h2>") == 1);
    CHECK(count(page, "<li ") == count(page, "</li>"));
    // Whoever hears the page hears the numbers that the others see: the second list goes on with the first.
    for (int number = 1; number <= 5; ++number) {
      const std::string value = std::to_string(number);
      CHECK(count(page, " value=\"" + value + "\">\n<div class=\"head\"><span class=\"number\">" + value +
                            "</span>") == 1);
    }
    CHECK(count(page, "aria-hidden") == 0);
    // The written guide counts otherwise; two numbers for a step would be one too many.
    CHECK(count(page, "step 2 of") == 0);
    CHECK(count(page, "<section") == count(page, "</section>"));
    CHECK(count(page, "<div") == count(page, "</div>"));
  }

  TEST_CASE(
      "the text can be read aloud: whole sentences, every step with its number and its picture in words") {
    const TempFolder folder;
    writeHandout(folder.path(), "T01", "txt");
    const std::string text = readFile(folder / "handout.txt");
    CHECK(text.find("Step 3 of 5.\nTap “Remove card”.\n") != std::string::npos);
    CHECK(text.find("In the picture: Phone, screen") != std::string::npos);
    CHECK(text.find("In the picture: The lists of saved cards.") != std::string::npos);
    CHECK(text.find("One removal was enough") != std::string::npos);
    for (const char* mark : {"<", "**", "##", "==", "--", ".."}) CHECK(text.find(mark) == std::string::npos);
  }

  TEST_CASE("a sentence that ends in a quotation gets no second full stop, in any language") {
    for (const char* text : {"Client : «\u00a0Allez-y.\u00a0»", "Client : «\u202fVraiment\u202f?\u202f»",
                             "Customer: “Go ahead.”", "Клиент: «Хорошо.»", "(It is gone.)", "Gone…"})
      CHECK(sentence(text) == text);
    CHECK(sentence("Tap “Delete”") == "Tap “Delete”.");
    CHECK(sentence("Touchez «\u00a0Supprimer\u00a0»") == "Touchez «\u00a0Supprimer\u00a0».");
    CHECK(sentence("").empty());
  }

  TEST_CASE("a handout of one side says that the other side belongs to it") {
    const TempFolder folder;
    writeHandout(folder.path(), "T01", "txt", SurfaceChoice::app);
    const std::string text = readFile(folder / "handout.txt");
    CHECK(text.find("One more step belongs to this, on the website.") != std::string::npos);
    CHECK(text.find("Step 4 of 4.") != std::string::npos);
  }

  TEST_CASE("in Markdown each picture follows its step, and no text is taken for a mark") {
    const TempFolder folder;
    writeHandout(folder.path(), "T01", "md");
    const std::string text = readFile(folder / "handout.md");
    CHECK(text.starts_with("# One list, one removal\n\nWhat the customer says:\n\n> "));
    const std::size_t step = text.find("### 3\\. Tap “Remove card”");
    REQUIRE(step != std::string::npos);
    CHECK(text.find("](03.png)", step) < text.find("### 4", step));
    CHECK(count(text, "![") == 6);
  }

  TEST_CASE("a text that looks like a mark stays a text, in the page and in Markdown") {
    support::BrokenPack broken(support::kTinyPack);
    const auto titled = [&](const char* title) {
      broken.put("text/en.json", "/T01.title", title);
      LoadResult loaded = broken.load();
      REQUIRE(loaded.pack.has_value());
      const TempFolder folder;
      writeHandout(folder.path(), "T01", "md", SurfaceChoice::both, *loaded.pack);
      writeHandout(folder.path(), "T01", "html", SurfaceChoice::both, *loaded.pack);
      return std::pair(readFile(folder / "handout.md"), readFile(folder / "handout.html"));
    };
    const auto [text, page] = titled(R"("Tea & <b>\"x\"</b> *y*")");
    CHECK(text.starts_with("# Tea \\& \\<b\\>\"x\"\\</b\\> \\*y\\*\n"));
    CHECK(count(page, "<title>Tea &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt; *y*</title>") == 1);
    CHECK(count(page, "<h1>Tea &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt; *y*</h1>") == 1);
    CHECK(count(page, "<b>\"x") == 0);
    CHECK(titled("\"- tea\"").first.starts_with("# \\- tea\n"));
    CHECK(titled("\"1. tea\"").first.starts_with("# 1\\. tea\n"));
    CHECK(titled("\"12 teas. 3\"").first.starts_with("# 12 teas. 3\n"));
  }

  TEST_CASE("until everything is written nothing has its name, and what is given up is gone") {
    const TempFolder home;
    const fs::path out = home / "new/folder";
    {
      OutputFolder folder(out);
      REQUIRE_FALSE(folder.prepare());
      CHECK_FALSE(folder.write("a.txt", "half"));
      CHECK_FALSE(fs::exists(out / "a.txt"));
      CHECK(entries(out) == 1);
    }
    CHECK_FALSE(fs::exists(home / "new"));

    support::writeFile(home / "a.txt", "earlier");
    support::writeFile(home / "09.png", "of a longer walk");
    {
      OutputFolder folder(home.path());
      REQUIRE_FALSE(folder.prepare());
      CHECK_FALSE(folder.write("a.txt", "later"));
      CHECK(readFile(home / "a.txt") == "earlier");
    }
    CHECK(readFile(home / "a.txt") == "earlier");
    OutputFolder folder(home.path());
    CHECK_FALSE(folder.write("a.txt", "later"));
    CHECK_FALSE(folder.commit({"09.png", "../a.txt", "a.txt"}));
    CHECK(readFile(home / "a.txt") == "later");
    CHECK(entries(home.path()) == 1);
  }

  TEST_CASE("where one name is taken by a folder, none of the files gets its own") {
    const TempFolder home;
    fs::create_directories(home / "b.txt");
    support::writeFile(home / "c.txt", "earlier");
    {
      OutputFolder folder(home.path());
      for (const char* each : {"a.txt", "b.txt", "c.txt"}) CHECK_FALSE(folder.write(each, "later"));
      const OutputFolder::Fault fault = folder.commit({"c.txt"});
      CHECK(fault.file == home / "b.txt");
      CHECK_FALSE(fault.reason.empty());
    }
    CHECK(entries(home.path()) == 2);
    CHECK(readFile(home / "c.txt") == "earlier");
  }

  TEST_CASE("what a run left that was killed goes with the next one, and what another writes now stays") {
    const TempFolder home;
    const pid_t dead = ::fork();
    if (dead == 0) ::_exit(0);
    ::waitpid(dead, nullptr, 0);
    const std::string left = "." + std::to_string(dead) + "-part-01.png";
    const std::string written = "." + std::to_string(::getppid()) + "-part-01.png";
    for (const std::string& each : {left, written, std::string(".x-part-a"), std::string("1-part-a")})
      support::writeFile(home / each, "half");
    OutputFolder folder(home.path());
    REQUIRE_FALSE(folder.prepare());
    CHECK_FALSE(fs::exists(home / left));
    CHECK(fs::exists(home / written));
    CHECK(entries(home.path()) == 3);
  }

  TEST_CASE("a folder that cannot be one, and a disk that is full, are told with their reason") {
    const TempFolder home;
    support::writeFile(home / "file", "");
    OutputFolder folder(home / "file");
    const OutputFolder::Fault fault = folder.prepare();
    CHECK(fault.file == home / "file");
    CHECK_FALSE(fault.reason.empty());
    OutputFolder below(home / "file/below");
    CHECK(below.prepare());
    OutputFolder small(home.path());
    fs::create_symlink("/dev/full", small.temporary("a.txt"));
    const OutputFolder::Fault full = small.write("a.txt", "words");
    CHECK(full.file == home / "a.txt");
    CHECK(full.reason == std::generic_category().message(ENOSPC));
    OutputFolder gone(home / "gone");
    CHECK(gone.write("a.txt", "words").file == home / "gone/a.txt");
  }
}

}  // namespace cardwalk::ui
