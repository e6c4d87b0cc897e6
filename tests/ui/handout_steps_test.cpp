// What a handout shows and says of a walk, step by step.

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/handout_walks.h"
#include "ui/handout/studio.h"
#include "ui/handout/wording.h"

namespace cardwalk::ui {
namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

bool inside(const PixelRect& ring, const Image& picture) {
  return ring.x >= 0 && ring.y >= 0 && ring.width > 0 && ring.height > 0 &&
         ring.x + ring.width <= picture.width && ring.y + ring.height <= picture.height;
}

/// Pixels that differ, inside the rectangle and elsewhere.
struct Difference {
  int inside = 0, elsewhere = 0;
};
Difference difference(const Image& a, const Image& b, const PixelRect& rect) {
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  Difference out;
  for (int y = 0; y < a.height; ++y)
    for (int x = 0; x < a.width; ++x) {
      const auto at =
          (static_cast<std::size_t>(y) * static_cast<std::size_t>(a.width) + static_cast<std::size_t>(x)) * 4;
      if (std::equal(a.rgba.begin() + static_cast<std::ptrdiff_t>(at),
                     a.rgba.begin() + static_cast<std::ptrdiff_t>(at + 3),
                     b.rgba.begin() + static_cast<std::ptrdiff_t>(at)))
        continue;
      const bool in = x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
      ++(in ? out.inside : out.elsewhere);
    }
  return out;
}

}  // namespace

TEST_SUITE("handout") {
  TEST_CASE(
      "every action has a numbered picture with its words and the ring in it, and the end has one too") {
    const KeptHandout kept = keptPlan("T01", smallOptions());
    REQUIRE(kept.steps.size() == 6);
    CHECK(kept.handout.expected == 6);
    CHECK(kept.handout.end == HandoutEnd::gone);
    CHECK(says(kept.handout.customer, "I lost the card ending in 3302"));
    for (std::size_t i = 0; i < kept.steps.size(); ++i) {
      const HandoutStep& step = kept.steps[i];
      CAPTURE(step.number);
      CHECK(step.number == static_cast<int>(i) + 1);
      CHECK_FALSE(step.instruction.empty());
      CHECK(step.ending == (i == 5));
      if (step.ending) continue;
      REQUIRE(step.highlights.size() == 1);
      CHECK(inside(step.highlights.front(), step.picture));
    }
    CHECK(kept.steps[2].control == "app.card.remove");
    CHECK(kept.steps[4].surface == Surface::website);
  }

  TEST_CASE("whoever cannot see a picture is told what to press and where") {
    const KeptHandout kept = keptPlan("T01", smallOptions());
    CHECK(kept.steps[0].alt == "Phone, screen “Teapot”. Highlighted at the bottom right: tab “Wallet”.");
    CHECK(kept.steps[1].alt == "Phone, screen “Wallet”. Highlighted at the top: card tile “Visa •••• 3302”.");
    CHECK(says(kept.steps[4].alt, "Website, screen “Teapot”."));
    CHECK(says(kept.steps[4].alt, "link “Wallet”"));
    CHECK(says(kept.steps[5].alt, "Gone everywhere"));
    const KeptHandout spanish = keptPlan("T01", smallOptions(), "es");
    CHECK(says(spanish.steps[0].alt, "Resaltado abajo a la derecha"));
  }

  TEST_CASE("what came back is said beside the step that led to it, and no card hides the next picture") {
    const KeptHandout kept = keptPlan("T01", smallOptions());
    CHECK(says(kept.steps[3].answer, "Teapot keeps one list"));
    for (const HandoutStep& step : kept.steps)
      for (const std::string& text : step.drawn) CHECK_FALSE(says(text, "Teapot keeps one list"));
  }

  TEST_CASE("of one side only its steps are shown, numbered without gaps, and the others are counted") {
    HandoutOptions options = smallOptions();
    options.surfaces = SurfaceChoice::website;
    const KeptHandout kept = keptPlan("T01", options);
    REQUIRE(kept.steps.size() == 2);
    CHECK(kept.handout.expected == 2);
    CHECK(kept.handout.leftOut == 4);
    CHECK(kept.steps[0].number == 1);
    CHECK(kept.steps[0].surface == Surface::website);
    CHECK(kept.handout.end == HandoutEnd::gone);
  }

  TEST_CASE("a picture shows the surroundings of the control, its device, or the window, as asked") {
    HandoutOptions options = smallOptions();
    options.crop = Crop::target;
    const HandoutStep target = keptPlan("T01", options).steps[2];
    options.crop = Crop::device;
    const HandoutStep device = keptPlan("T01", options).steps[2];
    options.crop = Crop::window;
    const HandoutStep window = keptPlan("T01", options).steps[2];
    CHECK(target.picture.height < device.picture.height);
    CHECK(device.picture.width < window.picture.width);
    CHECK(window.picture.width == 900);
    CHECK(window.picture.height == 560);
    for (const HandoutStep& step : {target, device, window})
      CHECK(inside(step.highlights.front(), step.picture));
    // What cannot be seen is not listed.
    CHECK(target.shows.size() < window.shows.size());
    CHECK(std::find(device.drawn.begin(), device.drawn.end(), "Remove card") != device.drawn.end());
  }

  TEST_CASE("with two pixels a point everything is twice as large and stands at the same place") {
    HandoutOptions options = smallOptions();
    const HandoutStep usual = keptPlan("T01", options).steps[0];
    options.scale = 2;
    const HandoutStep fine = keptPlan("T01", options).steps[0];
    CHECK(std::abs(fine.picture.width - 2 * usual.picture.width) <= 2);
    CHECK(std::abs(fine.picture.height - 2 * usual.picture.height) <= 2);
    CHECK(std::abs(fine.highlights.front().x - 2 * usual.highlights.front().x) <= 4);
    CHECK(fine.drawn == usual.drawn);
  }

  TEST_CASE("the step's number stands beside the control and covers nothing of it") {
    for (const ThemeId theme : {ThemeId::light, ThemeId::contrast}) {
      HandoutOptions options = smallOptions();
      options.crop = Crop::window;
      options.theme = theme;
      const KeptHandout without = keptPlan("T01", options);
      options.callouts = true;
      const KeptHandout with = keptPlan("T01", options);
      for (std::size_t i = 0; i + 1 < with.steps.size(); ++i) {
        CAPTURE(i);
        const PixelRect ring = with.steps[i].highlights.front();
        const Difference found = difference(without.steps[i].picture, with.steps[i].picture, ring);
        CHECK(found.inside == 0);
        CHECK(found.elsewhere > 300);
        CHECK(found.elsewhere < 1500);
      }
      CHECK(with.steps.back().digest == without.steps.back().digest);
    }
  }

  TEST_CASE("what stands beside both devices is highlighted and described like what is on them") {
    drawInSoftwareOnly();
    const auto walk = plannedWalk({support::shippedPack(), "S05", "en"});
    HandoutOptions options = smallOptions();
    options.callouts = true;
    StepKeeper kept("desk.tell.sole");
    makeHandout(*walk, {options, false}, kept, {});
    REQUIRE(kept.steps.size() == 1);
    const HandoutStep& first = kept.steps.front();
    CHECK(first.surface == Surface::desk);
    CHECK(says(first.alt, "button “Announce the card check”"));
    REQUIRE(first.highlights.size() == 1);
    CHECK(inside(first.highlights.front(), first.picture));
    CHECK(std::find(first.drawn.begin(), first.drawn.end(), "1") != first.drawn.end());
    // Only what is to be pressed there: the coach's own words would be cut through.
    for (const std::string& text : first.drawn) {
      CAPTURE(text);
      const bool pressed = std::any_of(first.shows.begin(), first.shows.end(),
                                       [&](const ShownWords& each) { return each.words == text; });
      CHECK((pressed || text == "1"));
    }
  }

  TEST_CASE("the same walk gives the same pictures and words each time") {
    const KeptHandout once = keptPlan("T02", smallOptions());
    const KeptHandout again = keptPlan("T02", smallOptions());
    REQUIRE(once.steps.size() == again.steps.size());
    for (std::size_t i = 0; i < once.steps.size(); ++i) {
      CHECK(once.steps[i].digest == again.steps[i].digest);
      CHECK(once.steps[i].picture.rgba == again.steps[i].picture.rgba);
      CHECK(once.steps[i].shows == again.steps[i].shows);
    }
  }

  TEST_CASE("the words of a control come with the keys that they were written under") {
    const HandoutStep step = keptPlan("T01", smallOptions()).steps[2];
    const auto found = std::find_if(step.shows.begin(), step.shows.end(), [](const ShownWords& each) {
      return each.control == "app.card.remove" && each.part == "label";
    });
    REQUIRE(found != step.shows.end());
    CHECK(found->key == "card.remove");
    CHECK(found->words == "Remove card");
  }

  TEST_CASE("a record shows what was done, also what was refused, and where it stopped") {
    const auto walk =
        recordedWalk({tinyPack(), "T02", "en"}, {{Surface::app, "app.home.wallet", Gesture::tap, ""},
                                                 {Surface::app, "app.wallet.card/3302", Gesture::tap, ""},
                                                 {Surface::app, "app.card.remove", Gesture::tap, ""},
                                                 {Surface::app, "app.nowhere", Gesture::tap, ""}});
    const KeptHandout kept = keptHandout(*walk, smallOptions());
    REQUIRE(kept.steps.size() == 5);
    CHECK(kept.handout.kind == HandoutKind::record);
    CHECK(kept.steps[2].control == "app.card.remove");
    CHECK(kept.steps[2].refused);
    CHECK(says(kept.steps[2].answer, "default"));
    CHECK(inside(kept.steps[2].highlights.front(), kept.steps[2].picture));
    CHECK(kept.steps[3].refused);
    CHECK(kept.steps[3].highlights.empty());
    CHECK(kept.handout.end == HandoutEnd::unfinished);
    CHECK(kept.handout.endTitle == "This is where it stopped.");
    CHECK(says(kept.handout.endText, "3302"));
  }

  TEST_CASE("where a card is still saved is said with the colon of the language") {
    const auto walk = recordedWalk({support::shippedPack(), "S20", "fr"},
                                   {{Surface::app, "app.home.account", Gesture::tap, ""}});
    const KeptHandout kept = keptHandout(*walk, smallOptions());
    const std::string told = "Où 1846 est encore enregistrée\u00A0: ";
    CHECK(says(kept.handout.endText, told));
    CHECK(says(kept.steps.back().alt, told));
    const auto english = recordedWalk({support::shippedPack(), "S20", "en"},
                                      {{Surface::app, "app.home.account", Gesture::tap, ""}});
    CHECK(says(keptHandout(*english, smallOptions()).handout.endText, "Where 1846 is still saved: "));
  }

  TEST_CASE("a number that was typed is in no part of a record") {
    const std::string number = "4539148803436467";
    const auto walk =
        recordedWalk({tinyPack(), "T01", "en"}, {{Surface::app, "app.home.wallet", Gesture::type, number}});
    const KeptHandout kept = keptHandout(*walk, smallOptions());
    for (const NamedAction& action : walk->source().actions) CHECK(action.text.empty());
    for (const HandoutStep& step : kept.steps)
      CHECK_FALSE(says(step.instruction + step.alt + step.typed, number));
  }
}

}  // namespace cardwalk::ui
