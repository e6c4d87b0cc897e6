#include "core/session/take_away.h"

#include <doctest/doctest.h>

#include "core/content/situations.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {

TEST_SUITE("take away") {
  TEST_CASE("the steps fit into a code in every language, ends with the notice and names both devices") {
    const Pack& pack = support::shippedPack();
    std::size_t each = 0;
    for (const Scenario& scenario : pack.scenarios)
      for (const TextCatalogue& language : pack.languages) {
        if (!support::goesThrough(each++, 8)) continue;
        CAPTURE(scenario.id);
        CAPTURE(language.language);
        const TakeAway taken = takeAway(pack, scenario.id, language.language);
        CHECK(taken.text.size() <= kMostTakeAway);
        CHECK(taken.text.starts_with(language.get(scenario.title)));
        CHECK(taken.text.ends_with(language.get("kiosk.take.notice")));
      }
    const TakeAway english = takeAway(pack, "S01", "en");
    CHECK_FALSE(english.labels);
    CHECK(english.text.find("1. Tap “Sign in”") != std::string::npos);
    CHECK(english.text.find("\nWebsite\n") != std::string::npos);
  }

  TEST_CASE("what is taken along speaks to who takes it, and of no buttons that only the model has") {
    for (const char* id : {"S05", "S11"}) {
      CAPTURE(id);
      const std::string text = takeAway(support::shippedPack(), id, "en").text;
      CHECK(text.find("the customer ") == std::string::npos);
    }
  }

  TEST_CASE("a long way is told in what is written on the screens") {
    const TakeAway taken = takeAway(support::shippedPack(), "S20", "ru");
    CHECK(taken.labels);
    CHECK(taken.text.find(" › ") != std::string::npos);
  }

  TEST_CASE("a side is followed by the colon of the language") {
    const Pack& pack = support::shippedPack();
    CHECK(takeAway(pack, "S01", "fr", 1).text.find("\nAppli mobile\u00A0: ") != std::string::npos);
    CHECK(takeAway(pack, "S01", "fr", 1).text.find("\nSite\u00A0: ") != std::string::npos);
    CHECK(takeAway(pack, "S01", "en", 1).text.find("\nPhone app: ") != std::string::npos);
  }

  TEST_CASE("no arrow points from nothing, and no number is named that was never on the screen") {
    const Pack& pack = support::shippedPack();
    std::size_t each = 0;
    for (const Scenario& scenario : pack.scenarios)
      for (const TextCatalogue& language : pack.languages) {
        if (!support::goesThrough(each++, 8)) continue;
        CAPTURE(scenario.id);
        const std::string text = takeAway(pack, scenario.id, language.language, 1).text;
        CHECK(text.find(":  ›") == std::string::npos);
        CHECK(text.find("› \n") == std::string::npos);
        CHECK(language.get("kiosk.take.notice").find_first_of("0123456789") == std::string::npos);
      }
  }

  TEST_CASE("a case built from answers can be taken along, and an unknown one gives nothing") {
    const Pack& pack = support::shippedPack();
    const std::string built = situationId(pack.situations, firstAnswers(pack.situations));
    CHECK_FALSE(takeAway(pack, built, "en").text.empty());
    CHECK(takeAway(pack, "S99", "en").text.empty());
  }
}

}  // namespace cardwalk
