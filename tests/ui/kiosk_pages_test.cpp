#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/kiosk_screens.h"
#include "ui/kiosk/page_parts.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

/// Follows the coach until the walk has ended, however it ends.
void walkToTheEnd(KioskDriver& kiosk) {
  for (int i = 0; i < 80 && kiosk.kiosk().page() == KioskPage::walk; ++i) {
    if (kiosk.view().coach.done || kiosk.view().coach.handedOver) break;
    INFO(kiosk.view().coach.target.control);
    REQUIRE(kiosk.follow());
  }
  kiosk.wait(5);
  REQUIRE(kiosk.kiosk().page() == KioskPage::end);
}

/// Everything on the page that is not whole: shortened, broken, or outside the window.
std::string cutWords(KioskDriver& kiosk) {
  std::string out;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  for (const DrawnText& each : textsOf(kiosk)) {
    const bool aside = each.rect.min.x < each.room.min.x - 2 || each.rect.max.x > each.room.max.x + 2 ||
                       each.rect.min.x < -1 || each.rect.max.x > size.x + 1;
    const bool high = each.rect.height() > each.room.height() + 2 && each.room.height() > 0;
    if (each.shortened || each.broken || aside || high) out += each.text + " | ";
  }
  return out;
}

/// What a finger cannot hit well.
std::string smallTargets(KioskDriver& kiosk) {
  std::string out;
  for (const Anchor& each : kiosk.shell().anchors().all())
    if ((each.id.starts_with("kiosk/") || each.id.starts_with("key/")) &&
        (each.hit.width() < 48 || each.hit.height() < 48))
      out += each.id + " ";
  return out;
}

void checkPage(KioskDriver& kiosk, const char* what) {
  INFO(what);
  CHECK(cutWords(kiosk) == "");
  CHECK(smallTargets(kiosk) == "");
}

}  // namespace

TEST_SUITE("kiosk pages") {
  TEST_CASE("every page keeps its words whole and its targets large in every language at double size") {
    std::size_t each = 0;
    for (const Screen screen : {kUpright, kLying, kSmall})
      for (const char* language : {"en", "es", "pt-BR", "fr", "ru"}) {
        // Every language where room is scarcest, the longest one everywhere.
        if (screen.width != kSmall.width && language != std::string_view("ru")) continue;
        if (!support::goesThrough(each++, 4)) continue;
        CAPTURE(screen.width);
        CAPTURE(language);
        KioskDriver kiosk(pack(), kioskOn(screen, language, 2));
        welcome(kiosk, language);
        checkPage(kiosk, "start");
        REQUIRE(kiosk.touch("kiosk/questions"));
        checkPage(kiosk, "question");
        REQUIRE(kiosk.touch("kiosk/back"));
        REQUIRE(kiosk.touch("kiosk/tile/S01"));
        checkPage(kiosk, "depth");
        REQUIRE(kiosk.touch("kiosk/depth/lead"));
        REQUIRE(kiosk.kiosk().command("take", millis(kiosk.now())));
        kiosk.settle();
        checkPage(kiosk, "take");
      }
  }

  TEST_CASE("upright, everything to press on the first page lies within reach of somebody who sits") {
    KioskDriver kiosk(pack(), kioskOn(kUpright));
    welcome(kiosk, "en");
    for (const Anchor& each : kiosk.shell().anchors().all()) {
      if (!each.id.starts_with("kiosk/")) continue;
      INFO(each.id);
      CHECK(each.rect.centre().y > 0.3f * static_cast<float>(kUpright.height));
    }
  }

  TEST_CASE("a finger that drags moves the tiles and chooses none of them") {
    KioskDriver kiosk(pack(), kioskOn(kSmall, "en", 2));
    welcome(kiosk, "en");
    const Anchor* tile = kiosk.anchor("kiosk/tile/S01");
    REQUIRE(tile != nullptr);
    REQUIRE(kiosk.bringIntoView("kiosk/tile/S01"));
    const float before = kiosk.anchor("kiosk/tile/S01")->rect.min.y;
    const ImVec2 from = kiosk.anchor("kiosk/tile/S01")->shown().centre();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x, from.y);
    io.AddMouseButtonEvent(0, true);
    kiosk.frame();
    kiosk.frame();
    for (int i = 1; i <= 10; ++i) {
      io.AddMousePosEvent(from.x, from.y - 12.0f * static_cast<float>(i));
      kiosk.frame();
    }
    io.AddMouseButtonEvent(0, false);
    kiosk.frame();
    kiosk.settle();
    CHECK(kiosk.kiosk().page() == KioskPage::start);
    CHECK(kiosk.anchor("kiosk/tile/S01")->rect.min.y < before - 90);
  }

  TEST_CASE("four questions lead to one's own case, and a touched line asks again") {
    KioskDriver kiosk(pack(), kioskOn(kLying));
    welcome(kiosk, "en");
    REQUIRE(kiosk.touch("kiosk/questions"));
    CHECK(kiosk.kiosk().asked() == 0);
    REQUIRE(kiosk.touch("kiosk/answer/side=website"));
    REQUIRE(kiosk.touch("kiosk/answer/default=yes"));
    CHECK(kiosk.kiosk().asked() == 2);
    REQUIRE(kiosk.touch("kiosk/back"));
    CHECK(kiosk.kiosk().asked() == 1);
    REQUIRE(kiosk.touch("kiosk/answer/default=no"));
    REQUIRE(kiosk.touch("kiosk/answer/orders=one"));
    REQUIRE(kiosk.touch("kiosk/answer/app=list"));
    REQUIRE(kiosk.anchor("kiosk/begin") != nullptr);
    REQUIRE(kiosk.touch("kiosk/ask/2"));
    REQUIRE(kiosk.touch("kiosk/answer/orders=none"));
    REQUIRE(kiosk.touch("kiosk/begin"));
    CHECK(kiosk.kiosk().page() == KioskPage::depth);
    CHECK(kiosk.kiosk().scenario().find("side=website;") != std::string::npos);
    CHECK(kiosk.kiosk().scenario().find("default=no") != std::string::npos);
    CHECK(kiosk.kiosk().scenario().find("orders=none") != std::string::npos);
    REQUIRE(kiosk.touch("kiosk/back"));
    CHECK(kiosk.anchor("kiosk/begin") != nullptr);
    REQUIRE(kiosk.touch("kiosk/begin"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    walkToTheEnd(kiosk);
  }

  TEST_CASE("an end that only support can bring names the card and where it still is, in a visitor’s words") {
    std::size_t each = 0;
    for (const Screen screen : {kUpright, kSmall})
      for (const double text : {1.0, 2.0}) {
        if (!support::goesThrough(each++, 4)) continue;
        CAPTURE(screen.width);
        CAPTURE(text);
        KioskSetup setup = kioskOn(screen, "ru", text);
        setup.preset.questions = {"side", "orders", "app", "code"};
        KioskDriver kiosk(pack(), std::move(setup));
        welcome(kiosk, "ru");
        REQUIRE(kiosk.touch("kiosk/questions"));
        for (const char* answer : {"side=website", "orders=none", "app=list", "code=unpassable"})
          REQUIRE(kiosk.touch(std::string("kiosk/answer/") + answer));
        REQUIRE(kiosk.touch("kiosk/begin"));
        REQUIRE(kiosk.touch("kiosk/depth/lead"));
        walkToTheEnd(kiosk);
        REQUIRE(kiosk.view().coach.handedOver);
        const TextCatalogue& words = pack().language("ru");
        const std::string card = kiosk.kiosk().walk().inspected()->world().scenario->cards.front().last4;
        std::string page;
        for (const DrawnText& each : textsOf(kiosk)) page += each.text + "\n";
        const auto stands = [&](const char* key) {
          return page.find(fill(words.get(key), {{"target", card}})) != std::string::npos;
        };
        CHECK(stands("kiosk.end.handover"));
        CHECK(stands("kiosk.end.left"));
        CHECK(stands("kiosk.end.waits"));
        CHECK(stands("kiosk.end.never"));
        // Whoever listens must not miss that it can still be charged.
        const std::string heard = kiosk.spoken().back().text;
        CHECK(heard.ends_with(fill(words.get("kiosk.end.handover"), {{"target", card}})));
        checkPage(kiosk, "end");
      }
  }

  TEST_CASE("who has nothing left to do is told so after the answer that says it, and may go back") {
    KioskDriver kiosk(pack(), kioskOn(kUpright));
    welcome(kiosk, "en");
    REQUIRE(kiosk.touch("kiosk/questions"));
    REQUIRE(kiosk.touch("kiosk/answer/side=both"));
    CHECK(kiosk.kiosk().nothingLeft());
    CHECK(kiosk.anchor("kiosk/begin") == nullptr);
    CHECK(kiosk.anchor("kiosk/finish") != nullptr);
    CHECK(kiosk.spoken().back().text == pack().language("en").get("my.done"));
    REQUIRE(kiosk.touch("kiosk/back"));
    REQUIRE(kiosk.touch("kiosk/answer/side=app"));
    CHECK_FALSE(kiosk.kiosk().nothingLeft());
  }

  TEST_CASE("every picture that a preset may name is one that can be drawn") {
    std::ifstream file(support::shippedSchemas() / "kiosk.schema.json");
    const std::string schema((std::istreambuf_iterator<char>(file)), {});
    std::size_t at = schema.find("\"enum\"", schema.find("\"picture\""));
    REQUIRE(at != std::string::npos);
    const std::size_t end = schema.find(']', at);
    int count = 0;
    for (at = schema.find('[', at); (at = schema.find('"', at + 1)) < end; ++count) {
      const std::size_t close = schema.find('"', at + 1);
      const std::string name = schema.substr(at + 1, close - at - 1);
      INFO(name);
      CHECK(knownIcon(name));
      at = close;
    }
    CHECK(count > 10);
  }

  TEST_CASE("text on the ground of a page keeps its contrast where the glow is strongest") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::contrast}) {
      Theme theme;
      theme.id = id;
      theme.palette = paletteOf(id);
      const kiosk::Glow glow = kiosk::glowOf(theme);
      const float least = id == ThemeId::contrast ? 7.0f : 4.5f;
      for (const ImU32 ground : {glow.upper, glow.side})
        for (const ImU32 words : {theme.palette.text, kiosk::softText(theme), theme.palette.accentText}) {
          CHECK(contrastRatio(words, ground) >= least);
          CHECK(contrastRatio(words, kiosk::plateOn(theme, ground)) >= least);
        }
    }
  }
}

}  // namespace cardwalk::ui
