// No words are cut on the way to the tickets, in any language, at any text size; and what is pressed is large
// enough.

#include <set>

#include <doctest/doctest.h>

#include "core/content/pseudo.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/entry_pages.h"
#include "tests/ui/reader.h"

namespace cardwalk::ui {
namespace {

void readThrough(const Pack& pack, const std::string& language, int width, double size) {
  CAPTURE(language);
  CAPTURE(width);
  CAPTURE(size);
  Seat seat;
  // Above the first page it is said that a damaged file was set aside.
  DriverSetup setup = seat.nobody();
  setup.deskHooks.open = [&seat, open = setup.deskHooks.open] {
    OpenedResults opened = open();
    opened.setAside = seat.folder / "results.sqlite.damaged-1";
    return opened;
  };
  setup.width = width;
  setup.height = width * 5 / 8;
  setup.language = language;
  setup.textSize = size;
  Driver driver(pack, setup);
  throughEntryPages(driver, seat, pack, [&](const std::string& page) {
    CAPTURE(page);
    std::set<std::string> faults;
    CHECK(readFrame(driver, faults) > 5);
    for (const std::string& each : faults) FAIL_CHECK(page << ": " << each);
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

}  // namespace

TEST_CASE("no words are cut where a PIN is asked for or an unfinished ticket offered, in any language") {
  const Pack& pack = support::shippedPack();
  double size = 1;
  for (const TextCatalogue& language : pack.languages) {
    readThrough(pack, language.language, 1024, size);
    size = 3 - size;
  }
}

TEST_CASE("no words are cut on these pages in the pseudo-locale at 200 % text") {
  Pack pack = support::shippedPack();
  addPseudoLanguage(pack);
  readThrough(pack, std::string(kPseudoLanguage), 960, 2);
}

}  // namespace cardwalk::ui
