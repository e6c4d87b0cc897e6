// No words of the training desk are cut, on any page, in any language, at any text size; and everything that
// is pressed is large enough.

#include <set>

#include <doctest/doctest.h>

#include "core/content/pseudo.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"
#include "tests/ui/reader.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

/// All pages in turn; `each` gets the name of the page that is shown.
template <class Each>
void throughAllPages(Driver& driver, const Each& each) {
  const auto go = [&](const char* command, const char* name) {
    REQUIRE(driver.shell().run(std::string("train/") + command, driver.now()));
    driver.settle();
    if (name[0] != '\0') each(std::string(name));
  };
  each("start");
  go("mode/test", "start of a test");
  go("mode/practice", "");
  go("begin", "inbox");
  go("ticket/S02", "diagnose");
  go("choose/D-APP-ONLY", "");
  go("decide", "reasons");
  go("work", "work");
  go("help", "");
  go("help", "");
  go("help", "work with help");
  REQUIRE(driver.shell().run("ticket.facts", driver.now()));
  driver.settle();
  each("work with the account");
  go("leave", "question");
  go("stay", "");
  go("closing", "closing");
  go("claim/done", "");
  go("say/fraud", "");
  go("finish", "debrief");
  go("inbox", "");
  go("start", "");
  go("supervisor", "gate");
  driver.desk().supervisor().gate.pin = driver.desk().supervisor().gate.again = "2468";
  go("enter", "supervisor");
  go("tab/people", "people");
  go("tab/attempts", "attempts");
}

DriverSetup setupFor(const support::TempFolder& folder) {
  DeskWish wish;
  wish.open = true;
  DriverSetup setup;
  setup.desk = wish;
  const std::string file = (folder / "results.sqlite").string();
  setup.deskHooks.open = [file] { return openResults(file); };
  setup.deskHooks.wallClock = [] { return std::int64_t{1798000000000}; };
  setup.deskHooks.write = [](const std::string& name, const std::string&) { return name; };
  return setup;
}

/// Somebody named Mara goes through all pages, and no words are cut on any.
void readAllPages(Driver& driver) {
  driver.desk().form().name = "Mara";
  driver.settle();
  throughAllPages(driver, [&](const std::string& page) {
    std::set<std::string> faults;
    CHECK(readFrame(driver, faults) > 5);
    for (const std::string& each : faults) FAIL_CHECK(page << ": " << each);
  });
}

}  // namespace

TEST_CASE("no words on any page of the training desk are cut, in any language, at any text size") {
  const Pack& pack = support::shippedPack();
  struct Look {
    int width, height;
    double size;
  };
  std::size_t each = 0;
  for (const TextCatalogue& language : pack.languages) {
    for (const Look& look : {Look{1280, 800, 1}, Look{1280, 800, 2}, Look{960, 600, 1.5}}) {
      if (!support::goesThrough(each++, 5)) continue;
      CAPTURE(language.language);
      CAPTURE(look.width);
      CAPTURE(look.size);
      support::TempFolder folder;
      DriverSetup setup = setupFor(folder);
      setup.width = look.width;
      setup.height = look.height;
      setup.language = language.language;
      setup.textSize = look.size;
      Driver driver(pack, setup);
      readAllPages(driver);
    }
  }
}

TEST_CASE("no words on any page of the training desk are cut in the pseudo-locale at 200 % text") {
  Pack pack = support::shippedPack();
  addPseudoLanguage(pack);
  for (const int width : {1280, 960}) {
    CAPTURE(width);
    support::TempFolder folder;
    DriverSetup setup = setupFor(folder);
    setup.width = width;
    setup.height = width * 5 / 8;
    setup.language = std::string(kPseudoLanguage);
    setup.textSize = 2;
    Driver driver(pack, setup);
    readAllPages(driver);
  }
}

TEST_CASE("everything that is pressed at the training desk is large enough, and stands inside the window") {
  const Pack& pack = support::shippedPack();
  for (const int width : {1440, 960}) {
    CAPTURE(width);
    support::TempFolder folder;
    DriverSetup setup = setupFor(folder);
    setup.width = width;
    setup.height = width * 5 / 8;
    Driver driver(pack, setup);
    driver.desk().form().name = "Mara";
    driver.settle();
    throughAllPages(driver, [&](const std::string& page) {
      CAPTURE(page);
      const float unit = driver.shell().layout().metrics.unit;
      for (const Anchor& anchor : driver.shell().anchors().all()) {
        if (!anchor.id.starts_with("train")) continue;
        CAPTURE(anchor.id);
        CHECK(anchor.rect.width() >= 24 * unit);
        CHECK(anchor.rect.height() >= 24 * unit);
        CHECK(anchor.rect.min.x >= 0);
        CHECK(anchor.rect.max.x <= static_cast<float>(width));
      }
    });
  }
}

}  // namespace cardwalk::ui
