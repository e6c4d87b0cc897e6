// What the writers make of a handout, and that nothing half-written is left.

#include <filesystem>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/temp_folder.h"
#include "tests/ui/handout_walks.h"
#include "ui/handout/output_folder.h"
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
                  SurfaceChoice surfaces = SurfaceChoice::both) {
  drawInSoftwareOnly();
  OutputFolder folder(out);
  REQUIRE_FALSE(folder.prepare());
  const Say say = [](std::string_view key, auto) { return std::string(key); };
  const WriterSetup setup{folder, tinyPack().language("en"), say, [] { return false; }, {}};
  AllWriters writers;
  writers.add(std::make_unique<StepKeeper>());
  writers.add(formatNamed(format)->make(setup));
  const auto walk = plannedWalk({tinyPack(), scenario, "en"});
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
    CHECK(text.find("One removal was enough") != std::string::npos);
    for (const char* mark : {"<", "**", "##", "==", "--", ".."}) CHECK(text.find(mark) == std::string::npos);
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
    CHECK(text.starts_with("# One list, one removal\n"));
    const std::size_t step = text.find("### 3\\. Tap “Remove card”");
    REQUIRE(step != std::string::npos);
    CHECK(text.find("](03.png)", step) < text.find("### 4", step));
    CHECK(count(text, "![") == 6);
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

  TEST_CASE("a folder that cannot be one, and a disk that is full, are told with their reason") {
    const TempFolder home;
    support::writeFile(home / "file", "");
    OutputFolder folder(home / "file");
    const OutputFolder::Fault fault = folder.prepare();
    CHECK(fault.file == home / "file");
    CHECK_FALSE(fault.reason.empty());
    OutputFolder below(home / "file/below");
    CHECK(below.prepare());
    OutputFolder gone(home / "gone");
    CHECK(gone.write("a.txt", "words").file == home / "gone/a.txt");
  }
}

}  // namespace cardwalk::ui
