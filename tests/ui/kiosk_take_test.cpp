#include "core/records/compact_log.h"
#include "core/records/walk_line.h"
#include "core/session/take_away.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_screens.h"
#include "tests/ui/qr_reader.h"
#include "ui/kiosk/deeds_to_take.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

std::string readCode(const Image& picture) {
  std::vector<unsigned char> grey;
  for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4)
    grey.push_back(
        static_cast<unsigned char>((picture.rgba[i] + picture.rgba[i + 1] + picture.rgba[i + 2]) / 3));
  return readQrCode(grey, picture.width, picture.height);
}

}  // namespace

TEST_SUITE("kiosk: steps to take along") {
  TEST_CASE("a phone reads the steps from the page, at four pixels a module and more") {
    for (const Screen screen : {kSmall, kUpright}) {
      const KioskTheme theme = screen.width == kSmall.width ? KioskTheme::contrast : KioskTheme::dark;
      KioskSetup with = kioskOn(screen, "ru", screen.width == kSmall.width ? 2 : 1, theme);
      with.pictures = true;
      KioskDriver kiosk(pack(), std::move(with));
      welcome(kiosk, "ru");
      REQUIRE(kiosk.touch("kiosk/tile/S12"));
      REQUIRE(kiosk.touch("kiosk/depth/lead"));
      REQUIRE(kiosk.kiosk().command("take", millis(kiosk.now())));
      kiosk.settle();
      const std::string text = takeAway(pack(), "S12", "ru").text;
      const Anchor* code = kiosk.anchor("kiosk.code");
      REQUIRE(code != nullptr);
      CHECK(code->fullyShown());
      const int across = qrCode(text)->size + 2 * kQuietZone;
      CHECK(code->rect.width() >= static_cast<float>(4 * across));
      CHECK(readCode(kiosk.picture()) == text);
    }
  }

  TEST_CASE(
      "what a visitor did is read by a phone too, in words and as the line that capture makes pictures of") {
    KioskSetup with = kioskOn(kUpright, "fr");
    with.pictures = true;
    KioskDriver kiosk(pack(), std::move(with));
    welcome(kiosk, "fr");
    REQUIRE(kiosk.touch("kiosk/tile/S12"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    REQUIRE(kiosk.kiosk().command("take", millis(kiosk.now())));
    kiosk.settle();
    CHECK(kiosk.anchor("kiosk/deeds") == nullptr);  // nothing was done yet
    REQUIRE(kiosk.touch("kiosk/back"));
    REQUIRE(kiosk.follow());
    REQUIRE(kiosk.follow());
    const std::vector<LogEntry> log = kiosk.kiosk().walk().session().log();
    REQUIRE(log.size() == 2);
    REQUIRE(kiosk.kiosk().command("take", millis(kiosk.now())));
    kiosk.settle();
    const std::string steps = kiosk.kiosk().stepsToTake();
    REQUIRE(kiosk.touch("kiosk/deeds"));
    kiosk.settle();
    const std::string deeds = readCode(kiosk.picture());
    CHECK(deeds == kiosk.kiosk().stepsToTake());
    CHECK(deeds != steps);
    CHECK(deeds.find("1. ") != std::string::npos);
    CHECK(deeds.find("2. ") != std::string::npos);
    CHECK(deeds.find("3. ") == std::string::npos);
    const std::optional<WalkLine> line = findWalkLine(deeds);
    REQUIRE(line);
    CHECK(line->scenario == "S12");
    const DecodedLog decoded = decodeLog(pack(), line->log);
    REQUIRE(decoded.session);
    REQUIRE(decoded.session->log.size() == log.size());
    for (std::size_t i = 0; i < log.size(); ++i) CHECK(decoded.session->log[i].action == log[i].action);
    REQUIRE(kiosk.touch("kiosk/deeds"));
    kiosk.settle();
    CHECK(readCode(kiosk.picture()) == steps);
  }

  TEST_CASE("one's own case is taken along with what was done in it, and nothing of it stays") {
    KioskDriver kiosk(pack(), kioskOn(kUpright));
    welcome(kiosk);
    REQUIRE(kiosk.touch("kiosk/questions"));
    for (const char* answer : {"side=website", "default=no", "orders=one", "app=list"})
      REQUIRE(kiosk.touch(std::string("kiosk/answer/") + answer));
    REQUIRE(kiosk.touch("kiosk/begin"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    REQUIRE(kiosk.follow());
    REQUIRE(kiosk.kiosk().command("take", millis(kiosk.now())));
    kiosk.settle();
    REQUIRE(kiosk.touch("kiosk/deeds"));
    kiosk.settle();
    const std::optional<WalkLine> line = findWalkLine(kiosk.kiosk().stepsToTake());
    REQUIRE(line);
    CHECK(line->scenario == kiosk.kiosk().scenario());
    REQUIRE(kiosk.touch("kiosk/finish"));
    kiosk.settle();
    CHECK(kiosk.kiosk().stepsToTake().empty());
    CHECK_FALSE(kiosk.kiosk().takesDeeds());
  }

  TEST_CASE("a walk too long for a code keeps its line, or is said not to fit") {
    const Session played = [] {
      Session session(pack(), pack().scenarioIndex("S01"), Mode::guide, 1, 0);
      for (int turn = 0; turn < 40; ++turn) {
        session.apply({{Surface::app, "app.home.tab.account", Gesture::tap, ""}}, turn * 2000);
        session.apply({{Surface::app, "app.account.tab.home", Gesture::tap, ""}}, turn * 2000 + 1000);
      }
      return session;
    }();
    REQUIRE(played.log().size() >= 40);
    const std::string text = deedsToTake(pack(), "S01", "ru", played.log());
    CHECK(text.find("2. ") == std::string::npos);
    CHECK(findWalkLine(text));
    CHECK(qrCode(text));
    CHECK_FALSE(walkLine(pack(), "S01", played.log(), 20));
  }
}

}  // namespace cardwalk::ui
