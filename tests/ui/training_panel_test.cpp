// The panel beside the devices: help that fits what was done, things to say that stay where they are, and no
// tick for what was wrong.

#include <algorithm>

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/trainee_at_desk.h"
#include "ui/training/work_parts.h"

namespace cardwalk::ui {
namespace {

NamedAction nextOf(TraineeAtDesk& person) {
  const Attempt& attempt = person.attempt();
  return nameOf(attempt.session().world(), attempt.session().route().actions.front());
}

float topOf(const Driver& driver, const std::string& id) {
  const Anchor* anchor = driver.anchor(id);
  REQUIRE(anchor != nullptr);
  return anchor->rect.min.y;
}

}  // namespace

TEST_CASE("help that is asked for nudges first; only a miss is told to try again") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  CHECK(mara.reads("No help needed so far"));
  REQUIRE(mara.act(nextOf(mara)));
  REQUIRE(mara.press("train/help"));
  CHECK_FALSE(mara.reads("That was not it"));
  CHECK(mara.reads("Have another look at both devices"));
  CHECK(mara.reads("Helps on this ticket so far: 1."));
  // A step further the ladder begins again, and the count stays.
  REQUIRE(mara.act(nextOf(mara)));
  CHECK_FALSE(mara.reads("No help needed so far"));
  CHECK(mara.reads("Helps on this ticket so far: 1."));
  const std::string instruction = "Have another look at both devices";
  CHECK_FALSE(mara.reads(instruction));
  for (int i = 0; i < 4; ++i) REQUIRE(mara.press("train/help"));
  CHECK(mara.reads("Helps on this ticket so far: 5."));
}

TEST_CASE("a miss is told to try again, and is no help that was asked for") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  for (int i = 0; i < 5 && driver.anchor("app.account.help") == nullptr; ++i) REQUIRE(mara.act(nextOf(mara)));
  REQUIRE(mara.press("app.account.help"));
  REQUIRE(mara.attempt().helpLevel() == HelpLevel::tryAgain);
  CHECK(mara.reads("That was not it"));
  CHECK_FALSE(mara.reads("Helps on this ticket"));
}

TEST_CASE("what may be said stays under the pointer when the customer is told something") {
  const Pack& pack = support::shippedPack();
  for (const TrainingMode mode : {TrainingMode::practice, TrainingMode::test}) {
    for (const std::string ticket : {"S11", "S06", "S09"}) {
      CAPTURE(ticket);
      Driver driver(pack, deskSetup(wishFor(ticket, mode)));
      TraineeAtDesk mara(driver);
      REQUIRE(mara.diagnoseRightly());
      for (int i = 0; i < 4; ++i) {
        std::vector<std::pair<std::string, float>> before;
        for (const Anchor& each : driver.shell().anchors().all())
          if (each.id.starts_with("desk.") || each.id.starts_with("train/tell/"))
            before.emplace_back(each.id, each.rect.min.y);
        if (before.empty()) break;
        const auto said = before.front();
        CAPTURE(said.first);
        // Clicked where it is: a person looks once and clicks.
        driver.click(driver.anchor(said.first)->rect.centre());
        driver.settle();
        for (const auto& [id, y] : before) {
          CAPTURE(id);
          if (driver.anchor(id) != nullptr) CHECK(topOf(driver, id) == doctest::Approx(y));
        }
        CHECK(driver.view().message.text.empty() == (driver.anchor("message.close") == nullptr));
      }
    }
  }
}

TEST_CASE("a wrong sentence earns no tick, and a test ticks none at all") {
  const Pack& pack = support::shippedPack();
  for (const TrainingMode mode : {TrainingMode::guide, TrainingMode::practice, TrainingMode::test}) {
    Driver driver(pack, deskSetup(wishFor("S11", mode)));
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    for (const Statement& each : mara.attempt().ticket().statements)
      CHECK(showsTick(mara.attempt(), each) ==
            (mode != TrainingMode::test && each.kind != StatementKind::wrong));
  }
}

TEST_CASE("the answer to what was said covers neither the words above nor the buttons below it") {
  const Pack& pack = support::shippedPack();
  for (const int height : {720, 900}) {
    DriverSetup setup = deskSetup(wishFor("S11", TrainingMode::practice));
    setup.width = 1280;
    setup.height = height;
    setup.textSize = height == 720 ? 2 : 1;
    Driver driver(pack, setup);
    TraineeAtDesk mara(driver);
    REQUIRE(mara.diagnoseRightly());
    REQUIRE(mara.press("desk.tell.never"));
    REQUIRE_FALSE(driver.view().message.text.empty());
    const Anchor* close = driver.anchor("message.close");
    const Anchor* help = driver.anchor("train/help");
    const Anchor* facts = driver.anchor("ticket.facts");
    REQUIRE(close != nullptr);
    REQUIRE(help != nullptr);
    REQUIRE(facts != nullptr);
    CHECK(close->shown().max.y <= help->rect.min.y);
    CHECK(facts->clip.max.y <= close->shown().min.y);
    REQUIRE(mara.press("message.close"));
    CHECK(driver.anchor("message.close") == nullptr);
  }
}

}  // namespace cardwalk::ui
