// Which keys count at the training desk, and that the list of keys tells the truth about them.

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/trainee_at_desk.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {
namespace {

/// Everything that stands in the window while the list of keys is open.
std::set<std::string> listOfKeys(Driver& driver) {
  driver.characters("?");
  driver.settle();
  REQUIRE(driver.shell().state().overlay == Overlay::keys);
  TextReport report;
  driver.shell().reportTexts(&report);
  driver.frame();
  driver.shell().reportTexts(nullptr);
  std::set<std::string> words;
  for (const DrawnText& drawn : report.texts) words.insert(drawn.text);
  driver.key(ImGuiKey_Escape);
  REQUIRE(driver.shell().state().overlay == Overlay::none);
  return words;
}

bool opensHelp(Driver& driver) {
  driver.key(ImGuiKey_F1);
  driver.settle();
  const bool open = driver.shell().state().overlay == Overlay::help;
  if (open) driver.key(ImGuiKey_Escape);
  return open;
}

}  // namespace

TEST_CASE("F1 opens the help wherever nobody is examined, and the list of keys says the same") {
  const Pack& pack = support::shippedPack();
  for (const TrainingMode mode : {TrainingMode::guide, TrainingMode::practice, TrainingMode::test}) {
    CAPTURE(static_cast<int>(mode));
    Driver driver(pack, deskSetup(wishFor("S01", mode)));
    TraineeAtDesk mara(driver);
    const bool helped = mode != TrainingMode::test;
    CHECK(opensHelp(driver) == helped);
    std::set<std::string> keys = listOfKeys(driver);
    CHECK(keys.contains("F1") == helped);
    CHECK_FALSE(keys.contains("S"));  // nothing to be shown before the devices
    CHECK_FALSE(keys.contains("F6, H"));
    CHECK_FALSE(keys.contains("Space"));
    REQUIRE(mara.diagnoseRightly());
    CHECK(opensHelp(driver) == helped);
    keys = listOfKeys(driver);
    CHECK(keys.contains("F1") == helped);
    CHECK(keys.contains("S") == helped);
    CHECK(keys.contains("I"));
    CHECK(keys.contains("Help with this ticket; it counts") == (mode == TrainingMode::practice));
    CHECK(keys.contains("Show me") == (mode == TrainingMode::guide));
  }
}

TEST_CASE("the help at a ticket is read in, and neither shows, starts nor counts anything") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, deskSetup(wishFor("S01", TrainingMode::practice)));
  TraineeAtDesk mara(driver);
  REQUIRE(mara.diagnoseRightly());
  const AttemptRecord before = mara.attempt().record();
  driver.key(ImGuiKey_F, ImGuiMod_Ctrl);
  driver.settle();
  REQUIRE(driver.shell().state().overlay == Overlay::help);
  REQUIRE(driver.press("help.page/trouble"));
  CHECK(driver.anchor("help.page/situation") == nullptr);
  driver.key(ImGuiKey_Q);
  driver.settle();
  CHECK(driver.shell().state().help.page == HelpPage::trouble);
  std::string trouble;
  for (const Anchor& anchor : driver.shell().anchors().all())
    if (trouble.empty() && anchor.id.starts_with("help.pick/")) trouble = anchor.id;
  REQUIRE(driver.press(trouble));
  driver.settle();
  for (const Anchor& anchor : driver.shell().anchors().all()) CHECK_FALSE(anchor.id.starts_with("help.show"));
  driver.key(ImGuiKey_Escape);
  CHECK(driver.desk().page() == DeskPage::work);
  CHECK(mara.attempt().record() == before);
}

}  // namespace cardwalk::ui
