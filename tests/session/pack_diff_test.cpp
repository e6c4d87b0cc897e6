// What somebody reads who wants to know what changed.

#include "core/session/pack_diff.h"

#include <algorithm>
#include <future>

#include <doctest/doctest.h>

#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

/// With all scenarios; under the sanitizers with the first few, S07 among them.
Pack fewWays(Pack pack) {
  if (!support::thorough()) pack.scenarios.resize(7);
  return pack;
}

Pack generation(const GenerationChoice& choice) {
  REQUIRE_FALSE(support::shippedPack(choice).scenarios.empty());
  return fewWays(support::shippedPack(choice));
}

/// From the guide's shop to the newer one, in English; compared once, since it is looked at from many sides.
const std::shared_future<PackDiff> kToNewer = std::async(std::launch::deferred, [] {
  return comparePacks(generation({}), generation({"V3", "V3"}), "en");
});

const ControlChange* change(const PackDiff& diff, Learn kind, const std::string& control) {
  const auto found = std::find_if(diff.controls.begin(), diff.controls.end(), [&](const ControlChange& each) {
    return each.kind == kind && each.control == control;
  });
  return found == diff.controls.end() ? nullptr : &*found;
}

}  // namespace

TEST_SUITE("pack diff") {
  TEST_CASE("a pack compared with itself teaches nothing new") {
    const Pack pack = fewWays(support::shippedPack());
    const PackDiff diff = comparePacks(pack, pack, "en");
    CHECK(diff.same());
    CHECK(diff.routesCompared == static_cast<int>(pack.scenarios.size()));
  }

  TEST_CASE("no change is told with a placeholder in the place of a card or an order") {
    const PackDiff& diff = kToNewer.get();
    REQUIRE_FALSE(diff.same());
    bool card = false;
    const auto plain = [&](const std::string& text) {
      CAPTURE(text);
      CHECK(text.find('{') == std::string::npos);
      card = card || text.starts_with("Card ending …");
    };
    for (const ScreenChange& each : diff.screens) {
      plain(each.before);
      plain(each.after);
    }
    for (const ControlChange& each : diff.controls) {
      plain(each.before);
      plain(each.after);
    }
    CHECK(card);
  }

  TEST_CASE("from the guide's shop to the older one every kind of change is named, with words and places") {
    const PackDiff diff = comparePacks(generation({}), generation({"V1", "V1"}), "en");
    const ControlChange* label = change(diff, Learn::relabelled, "app.account.alipay");
    REQUIRE(label != nullptr);
    CHECK(label->before == "Alipay · Cards and payment settings");
    CHECK(label->after == "Coupons & payment");
    CHECK(label->onRoute);
    const ControlChange* moved = change(diff, Learn::moved, "app.home.tab.account");
    REQUIRE(moved != nullptr);
    CHECK(moved->before == "Shop, tabs");
    CHECK(moved->after == "Shop, header");
    const ControlChange* order = change(diff, Learn::moved, "app.account.alipay");
    REQUIRE(order != nullptr);
    CHECK(order->after.find("after “Orders”") != std::string::npos);
    const ControlChange* leads = change(diff, Learn::leads, "app.account.alipay");
    REQUIRE(leads != nullptr);
    CHECK(leads->after == "Coupons & payment");
    CHECK(change(diff, Learn::gone, "app.card.organize") != nullptr);
    CHECK(change(diff, Learn::appeared, "app.payments.cards") != nullptr);
    CHECK(diff.controls.front().onRoute);
    CHECK_FALSE(diff.controls.back().onRoute);
  }

  TEST_CASE("what did not move is not called moved because something else did") {
    const PackDiff& diff = kToNewer.get();
    REQUIRE_FALSE(diff.same());
    CHECK(change(diff, Learn::moved, "app.account.orders") == nullptr);
    CHECK(change(diff, Learn::moved, "app.account.help") == nullptr);
    CHECK(change(diff, Learn::moved, "app.account.alipay") != nullptr);
  }

  TEST_CASE("the way of each scenario shows what is new, gone and worded differently on it") {
    const PackDiff& diff = kToNewer.get();
    REQUIRE_FALSE(diff.same());
    const auto route = std::find_if(diff.routes.begin(), diff.routes.end(),
                                    [](const RouteChange& each) { return each.scenario == "S07"; });
    REQUIRE(route != diff.routes.end());
    CHECK(route->before == 14);
    CHECK(route->after == 14);
    const auto has = [&](RouteLine::Kind kind, const std::string& before, const std::string& after) {
      return std::any_of(route->lines.begin(), route->lines.end(), [&](const RouteLine& line) {
        return line.kind == kind && line.before == before && line.after == after;
      });
    };
    CHECK(has(RouteLine::Kind::reworded, "Scroll down and tap “Alipay”", "Tap “Wallet”"));
    CHECK(has(RouteLine::Kind::appeared, "", "Tap “Cards”"));
    CHECK(has(RouteLine::Kind::gone, "Click “Continue”", ""));
  }

  TEST_CASE("an edited label, a removed and a moved control of an earlier version are found by themselves") {
    support::BrokenPack edited;
    const std::string file = "screens/app-account.json";
    edited.put("text/en.json", "/app.account.coins.label", R"("Little coins")");
    edited.erase(file, support::pointerTo(edited, file, "app.account.invite"));
    const PackDiff diff = comparePacks(generation({}), fewWays(*edited.load().pack), "en");
    CHECK(diff.controls.size() == 2);
    const ControlChange* label = change(diff, Learn::relabelled, "app.account.coins");
    REQUIRE(label != nullptr);
    CHECK(label->after.find("Little coins") == 0);
    CHECK_FALSE(label->onRoute);
    CHECK(change(diff, Learn::gone, "app.account.invite") != nullptr);
    CHECK(diff.screens.empty());
    CHECK(diff.routes.empty());
  }

  TEST_CASE("the words are those of the language asked for") {
    const PackDiff diff = comparePacks(generation({}), generation({"V3", "V3"}), "fr");
    const ControlChange* label = change(diff, Learn::relabelled, "website.menu.alipay");
    REQUIRE(label != nullptr);
    CHECK(label->before == "Mon Alipay");
    CHECK(label->after == "Paiements");
  }
}

}  // namespace cardwalk
