// A walk goes on under a changed pack: at the same place, or as near to it as there still is one.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/session/session.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// The tea shop in a folder of its own, to be edited while somebody walks in it.
class Edited {
 public:
  Edited() {
    std::filesystem::copy(shippedPackFolder().parent_path() / "teapot", folder_ / "teapot",
                          std::filesystem::copy_options::recursive);
  }

  Edited& replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string text = readFile(folder_ / "teapot" / file);
    std::size_t count = 0;
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()), ++count)
      text.replace(at, from.size(), to);
    CAPTURE(from);
    REQUIRE(count > 0);
    writeFile(folder_ / "teapot" / file, text);
    return *this;
  }

  Pack load() const {
    LoadResult loaded = loadPack(folder_ / "teapot", shippedSchemas());
    for (const ContentError& error : loaded.errors)
      FAIL_CHECK(error.file, " ", error.pointer, " ", error.message);
    REQUIRE(loaded.pack);
    return std::move(*loaded.pack);
  }

 private:
  TempFolder folder_;
};

void tap(Session& session, const std::string& control) {
  const std::size_t before = session.log().size();
  session.apply({{Surface::app, control, Gesture::tap, ""}}, 10);
  CAPTURE(control);
  REQUIRE(session.log().size() == before + 1);
  REQUIRE(session.log().back().accepted);
}

std::string open(const Session& session, Surface surface) {
  return session.view().surfaces[static_cast<std::size_t>(surface)].layers.back().id;
}

struct Walk {
  Edited files;
  Pack before = files.load();
  Session session{before, before.scenarioIndex("T02"), Mode::guide, 7, 0};

  /// On the page of the other card, which has become the default.
  Walk() {
    tap(session, "app.home.wallet");
    tap(session, "app.wallet.card/8145");
    tap(session, "app.card.default");
  }
};

}  // namespace

TEST_SUITE("carry over") {
  TEST_CASE("a changed label shows at the same place, with the same stores, and undo still works") {
    Walk walk;
    walk.files.replace("text/en.json", "\"Remove card\"", "\"Take it out\"");
    const Pack after = walk.files.load();
    Session next(after, after.scenarioIndex("T02"), Mode::guide, 1, 20);
    CHECK(next.continueFrom(walk.session, 20) == Kept::place);
    CHECK(open(next, Surface::app) == "app.card");
    bool seen = false;
    for (const ControlView& control : next.view().surfaces[0].layers.back().controls)
      seen = seen || control.label == "Take it out";
    CHECK(seen);
    CHECK(next.state() == walk.session.state());
    CHECK(next.seed() == 7);
    CHECK(next.log().size() == 3);
    CHECK(next.view().message.text.empty());
    CHECK(next.view().revision.number > walk.session.view().revision.number);
    CHECK(next.undo(21));
    CHECK_FALSE(next.view().surfaces[0].layers.back().controls.empty());
    CHECK(next.state().standard[0] == 0);
  }

  TEST_CASE("screens, cards and variables are known by name, in whatever order they now stand") {
    Walk walk;
    walk.files.replace("pack.json", "\"facts\": { \"TEA-1\"",
                       R"("vars": [ { "id": "app.new", "surface": "app", "values": ["a", "b"] } ],
                           "facts": { "TEA-1")");
    std::string first =
        R"({ "last4": "3302", "brand": "Visa", "bank": "Harbour", "expiry": "02/27", "colour": 3 },)";
    walk.files.replace(
        "scenarios/T02.json", first,
        R"({ "last4": "7777", "brand": "Visa", "bank": "Lakeside", "expiry": "02/29" },)" + first);
    // The files of screens are read by name: the website's screens come first now.
    walk.files.replace("screens/app.json", "app.home.sencha", "app.home.green");
    const Pack after = walk.files.load();
    Session next(after, after.scenarioIndex("T02"), Mode::guide, 1, 20);
    CHECK(next.continueFrom(walk.session, 20) == Kept::place);
    CHECK(open(next, Surface::app) == "app.card");
    REQUIRE(next.view().stores[0].rows.size() == 2);
    CHECK(next.view().stores[0].rows[0].card.last4 == "3302");
    CHECK(next.view().stores[0].rows[1].card.last4 == "8145");
    CHECK(next.view().stores[0].rows[1].card.isDefault);
  }

  TEST_CASE("where the open screen is gone, the same actions are done again if they still can be") {
    Edited files;
    const Pack before = files.load();
    Session session(before, before.scenarioIndex("T01"), Mode::guide, 7, 0);
    tap(session, "app.home.wallet");
    files.replace("screens/app.json", "\"app.wallet\"", "\"app.purse\"");
    files.replace("guide.json", "\"app.wallet\"", "\"app.purse\"");
    files.replace("scenarios/T01.json", "\"app.wallet\"", "\"app.purse\"");
    files.replace("scenarios/T02.json", "\"app.wallet\"", "\"app.purse\"");
    const Pack after = files.load();
    Session next(after, after.scenarioIndex("T01"), Mode::guide, 1, 20);
    CHECK(next.continueFrom(session, 20) == Kept::replayed);
    CHECK(open(next, Surface::app) == "app.purse");
    CHECK(next.log().size() == 1);
  }

  TEST_CASE("where neither is possible, the nearest step of the guide is shown and said") {
    Walk walk;
    walk.files.replace("screens/app.json", "\"app.card\"", "\"app.detail\"");
    walk.files.replace("guide.json", "\"app.card\"", "\"app.detail\"");
    walk.files.replace("help.json", "\"app.card\"", "\"app.detail\"");
    walk.files.replace("screens/app.json", "app.home.wallet", "app.home.purse");
    const Pack after = walk.files.load();
    Session next(after, after.scenarioIndex("T02"), Mode::guide, 1, 20);
    CHECK(next.continueFrom(walk.session, 20) == Kept::step);
    CHECK_FALSE(next.view().message.text.empty());
    CHECK(next.view().coach.progress[0].done == walk.session.view().coach.progress[0].done);
    CHECK_FALSE(next.view().coach.target.control.empty());
    // What the log says leads to this very place.
    Session again(after, after.scenarioIndex("T02"), Mode::guide, 1, 20);
    CHECK(again.resume(next.log(), 20));
    CHECK(again.state() == next.state());
  }

  TEST_CASE("a mistake that bars the way and is put right again costs nobody the place") {
    Walk walk;
    const std::string opens = R"("press": [ { "do": [ { "go": "app.wallet" } ] } ])";
    const std::string shut = R"("press": [ { "do": [ { "say": "answer.banner" } ] } ])";
    walk.files.replace("screens/app.json", opens, shut);
    const Pack barred = walk.files.load();
    Session lost(barred, barred.scenarioIndex("T02"), Mode::guide, 1, 20);
    CHECK(lost.continueFrom(walk.session, 20) != Kept::place);
    CHECK(open(lost, Surface::app) == "app.home");
    CHECK_FALSE(lost.view().message.text.empty());
    Edited again;
    const Pack right = again.load();
    Session found(right, right.scenarioIndex("T02"), Mode::guide, 1, 30);
    CHECK(found.continueFrom(lost, 30) == Kept::place);
    CHECK(found.state() == walk.session.state());
    CHECK(found.log().size() == 3);
    // Whoever goes on from where he was put is not taken away from there.
    tap(lost, "app.home.banner");
    Session next(right, right.scenarioIndex("T02"), Mode::guide, 1, 50);
    next.continueFrom(lost, 50);
    CHECK(next.state() != walk.session.state());
  }

  TEST_CASE("a card that is gone from the scenario is not shown at a place that never was") {
    Walk walk;
    walk.files.replace("scenarios/T02.json", "8145", "6500");
    const Pack after = walk.files.load();
    Session next(after, after.scenarioIndex("T02"), Mode::guide, 1, 20);
    CHECK(next.continueFrom(walk.session, 20) != Kept::place);
    for (const StoreRow& row : next.view().stores[0].rows) CHECK(row.card.last4 != "8145");
  }

  TEST_CASE("every place of a random walk is kept by an unchanged pack") {
    const Pack& pack = shippedPack();
    std::size_t each = 0;
    for (const char* id : {"S01", "S10", "S16"}) {
      const int scenario = pack.scenarioIndex(id);
      Session session(pack, scenario, Mode::guide, 1, 0);
      for (const LogEntry& entry : randomLog(pack, scenario, 40, 5)) {
        session.apply({entry.action}, entry.at);
        if (!goesThrough(each++, 7)) continue;
        Session next(pack, scenario, Mode::guide, 1, entry.at);
        REQUIRE(next.continueFrom(session, entry.at) == Kept::place);
        REQUIRE(next.state() == session.state());
      }
    }
  }
}
