// The supervisor's view over many attempts: what is drawn does not grow with what is kept.

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "core/records/pin.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/trainee_at_desk.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostVertices = 30'000, kMostDrawCalls = 60, kMostIndices = 65'535;

/// A team lead with the results of that many attempts, the PIN entered.
class Lead {
 public:
  explicit Lead(int attempts, DriverSetup setup = deskSetup()) {
    OpenedResults opened = openResults(file());
    REQUIRE(opened.store);
    REQUIRE(support::fillWithInvented(*opened.store, support::shippedPack(), attempts, 3).empty());
    REQUIRE_FALSE(opened.store->setPinHash("", *hashPin("2468")));
    setup.desk->person.clear();
    setup.deskHooks.open = [file = file()] { return openResults(file); };
    setup.deskHooks.wallClock = [] { return support::kInventedTo; };
    driver_ = std::make_unique<Driver>(support::shippedPack(), setup);
  }
  std::string file() const { return (folder_ / "results.sqlite").string(); }
  Driver& driver() { return *driver_; }

  /// One frame more, held against the bars.
  void checkFrame() {
    driver_->frame();
    const ImDrawData* drawn = ImGui::GetDrawData();
    int calls = 0, longest = 0;
    for (const ImDrawList* list : drawn->CmdLists) {
      calls += list->CmdBuffer.Size;
      longest = std::max(longest, list->IdxBuffer.Size);
    }
    CHECK(drawn->TotalVtxCount <= kMostVertices);
    CHECK(calls <= kMostDrawCalls);
    CHECK(longest <= kMostIndices);
  }
  /// From the top of the page to its end by the wheel.
  void scrollThrough() {
    const ImVec2 middle{720, 500};
    for (int i = 0; i < 12; ++i) {
      checkFrame();
      driver_->wheel(middle, -8);
    }
    driver_->wheel(middle, 1000);
  }
  std::vector<DrawnText> texts() {
    TextReport report;
    driver_->shell().reportTexts(&report);
    driver_->frame();
    driver_->shell().reportTexts(nullptr);
    return report.texts;
  }

 private:
  support::TempFolder folder_;
  std::unique_ptr<Driver> driver_;
};

/// Every page, every filter and every list, from the top to the end.
void useTheView(int attempts) {
  Lead lead(attempts);
  Driver& driver = lead.driver();
  TraineeAtDesk hands(driver);
  REQUIRE(hands.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  const Supervisor& view = driver.desk().supervisor();
  REQUIRE(view.unlocked);
  CHECK(view.sums.attempts == attempts);
  lead.scrollThrough();
  for (const char* period : {"week", "month", "quarter", "all"}) {
    CAPTURE(std::string(period));
    REQUIRE(hands.press(std::string("train/period/") + period));
    CHECK((view.sums.attempts == attempts) == (std::string(period) == "all"));
    lead.checkFrame();
  }
  REQUIRE(hands.press("train/tab/people"));
  lead.scrollThrough();
  REQUIRE(hands.press("train/tab/attempts"));
  REQUIRE(view.rows.size() == 200);
  lead.scrollThrough();
  // A long list costs what can be seen of it: fewer texts than half of its rows would have.
  CHECK(lead.texts().size() < view.rows.size() * 3);
  REQUIRE(hands.press("train/tab/people"));
  const std::string person = view.sums.persons.back().person;
  REQUIRE(hands.press("train/person/" + person));
  CHECK(view.sums.people == 1);
  CHECK(view.sums.attempts < attempts);
  REQUIRE(hands.press("train/tab/overview"));
  lead.scrollThrough();
  const std::string ticket = view.sums.tickets.back().ticket;
  REQUIRE(hands.press("train/ticket/" + ticket));
  CHECK(view.sums.tickets.size() == 1);
  REQUIRE(hands.press("train/tab/attempts"));
  REQUIRE_FALSE(view.rows.empty());
  CHECK(std::all_of(view.rows.begin(), view.rows.end(),
                    [&](const AttemptRow& row) { return row.person == person && row.ticket == ticket; }));
  lead.scrollThrough();
}

}  // namespace

TEST_CASE("two thousand attempts are looked through, filtered and scrolled within the bars of a frame") {
  useTheView(2'000);
}

TEST_CASE("where a person stands is told by the tickets they passed, each counted once") {
  support::TempFolder folder;
  const std::string file = (folder / "results.sqlite").string();
  {
    OpenedResults opened = openResults(file);
    REQUIRE(opened.store);
    std::vector<KeptAttempt> attempts = support::inventAttempts(support::shippedPack(), 4, 1);
    const std::array<std::pair<const char*, bool>, 4> done{
        {{"S01~1", true}, {"S01~2", true}, {"S02~1", true}, {"S03~1", false}}};
    for (std::size_t i = 0; i < attempts.size(); ++i) {
      attempts[i].person = "Mara";
      attempts[i].record.ticket = done[i].first;
      attempts[i].score.passed = done[i].second;
    }
    REQUIRE_FALSE(opened.store->addAll(attempts));
    REQUIRE_FALSE(opened.store->setPinHash("", *hashPin("2468")));
  }
  DriverSetup setup = deskSetup();
  setup.desk->person.clear();
  setup.deskHooks.open = [file] { return openResults(file); };
  Driver driver(support::shippedPack(), setup);
  TraineeAtDesk lead(driver);
  REQUIRE(lead.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  REQUIRE(lead.press("train/tab/people"));
  CHECK(lead.reads("2 / 20"));
  CHECK(lead.reads("75 %"));
  CHECK(lead.reads("Choose a person to see only their figures."));
}

TEST_CASE("the supervisor sees the facts missed most, and every fact that was asked when that is wanted") {
  Lead lead(300);
  Driver& driver = lead.driver();
  TraineeAtDesk hands(driver);
  REQUIRE(hands.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  const std::vector<FactSum>& facts = driver.desk().supervisor().sums.facts;
  const auto asked =
      std::count_if(facts.begin(), facts.end(), [](const FactSum& each) { return each.asked > 0; });
  const auto best = std::min_element(facts.begin(), facts.end(), [](const FactSum& a, const FactSum& b) {
    return static_cast<double>(a.missed) * b.asked < static_cast<double>(b.missed) * a.asked;
  });
  REQUIRE(best != facts.end());
  CHECK_FALSE(hands.reads(best->fact));
  CHECK(hands.reads("All facts (" + std::to_string(asked) + ")"));
  REQUIRE(hands.press("train/facts/all"));
  CHECK(hands.reads(best->fact));
  lead.scrollThrough();
}

TEST_CASE("every attempt can be reached, page by page, newest first") {
  Lead lead(500);
  Driver& driver = lead.driver();
  TraineeAtDesk hands(driver);
  REQUIRE(hands.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  REQUIRE(hands.press("train/tab/attempts"));
  const Supervisor& view = driver.desk().supervisor();
  std::set<std::string> seen;
  std::int64_t last = support::kInventedTo;
  for (const char* place : {"1–200 / 500", "201–400 / 500", "401–500 / 500"}) {
    CAPTURE(std::string(place));
    REQUIRE(driver.bringIntoView("train/attempt/" + view.rows.back().id));
    CHECK(hands.reads(place));
    for (const AttemptRow& row : view.rows) {
      CHECK(row.startedAt <= last);
      last = row.startedAt;
      seen.insert(row.id);
    }
    const bool more = seen.size() < 500;
    CHECK(hands.press("train/rows/older") == more);
    // Whoever turns a page reads it from its top.
    CHECK(driver.anchor("train/tab/attempts")->shown().empty() == !more);
  }
  CHECK(seen.size() == 500);
  REQUIRE(hands.press("train/attempt/" + view.rows.back().id));
  CHECK(driver.desk().page() == DeskPage::debrief);
  CHECK(hands.reads(driver.desk().reviewed().person));
  REQUIRE(hands.press("train/inbox"));
  CHECK(hands.reads("401–500 / 500"));
  REQUIRE(hands.press("train/rows/newer"));
  CHECK(hands.reads("201–400 / 500"));
  // Another filter begins at its newest attempts.
  REQUIRE(hands.press("train/period/quarter"));
  CHECK(view.page == 0);
}

TEST_CASE("at twice the text size no word of the supervisor's lists is made smaller or cut") {
  constexpr float kSmallest = 12;  // pixels at the usual size
  DriverSetup setup = deskSetup();
  setup.language = "ru";
  setup.width = 1024;
  setup.height = 768;
  setup.textSize = 2;
  Lead lead(60, setup);
  Driver& driver = lead.driver();
  TraineeAtDesk hands(driver);
  REQUIRE(hands.press("train/supervisor"));
  REQUIRE(driver.type("train.supervisor.pin", "2468"));
  for (const char* tab : {"people", "attempts"}) {
    CAPTURE(std::string(tab));
    REQUIRE(hands.press(std::string("train/tab/") + tab));
    for (const DrawnText& text : lead.texts()) {
      CAPTURE(text.text);
      CHECK(text.rect.height() >= 2 * kSmallest);
      CHECK_FALSE(text.shortened);
    }
  }
}

TEST_SUITE("soak supervisor") {
  TEST_CASE("a hundred thousand attempts are looked through, filtered and scrolled within the bars" *
            doctest::skip()) {
    useTheView(100'000);
  }
}

}  // namespace cardwalk::ui
