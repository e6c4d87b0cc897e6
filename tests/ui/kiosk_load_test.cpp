// Thousands of visitors at one kiosk: nothing grows, nothing of them is left, nobody stays for ever.
//
// CARDWALK_KIOSK_VISITORS and CARDWALK_KIOSK_SEED change the long run.

#include <cstdio>
#include <cstdlib>

#include <doctest/doctest.h>
#include <glad/gl.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <unistd.h>

#include "tests/support/memory_search.h"
#include "tests/support/resources.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/kiosk_visitors.h"

namespace cardwalk::ui {
namespace {

constexpr double kMiB = 1024.0 * 1024;

int fromEnvironment(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

struct Tally {
  int started = 0, solved = 0, left = 0, spoken = 0, forgotten = 0, marked = 0;
  std::uint64_t logged = 0;
};

/// What the kiosk tells its owner is counted, not kept.
KioskHooks hooksInto(Tally& tally) {
  KioskHooks out;
  out.count = [&tally](const KioskCount& one) {
    ++(one.event == KioskEvent::started  ? tally.started
       : one.event == KioskEvent::solved ? tally.solved
                                         : tally.left);
    if (one.scenario.find(':') != std::string::npos) ++tally.marked;
  };
  out.speak = [&tally](const Spoken&) { ++tally.spoken; };
  out.log = [&tally](std::string_view line) { tally.logged += line.size(); };
  out.forget = [&tally] { ++tally.forgotten; };
  return out;
}

std::string leftBehind() {
  // The sanitizers' build keeps freed memory as it is, to find out who still uses it.
  if (support::kSanitized) return {};
  return support::foundInMemory(::getpid(), KioskVisitors::hiddenMark());
}

/// How many sizes of the program's fonts there are letters for.
int letterSizes() {
  const ImFontAtlasBuilder& builder = *ImGui::GetIO().Fonts->Builder;
  return builder.BakedPool.Size - builder.BakedDiscardedCount;
}

int liveObjects() {
  int out = 0;
  for (GLuint name = 1; name < 4096; ++name)
    out += (glIsTexture(name) != 0) + (glIsBuffer(name) != 0) + (glIsVertexArray(name) != 0) +
           (glIsFramebuffer(name) != 0) + (glIsRenderbuffer(name) != 0) + (glIsProgram(name) != 0) +
           (glIsShader(name) != 0);
  return out;
}

void receive(int visitors, std::uint64_t seed, KioskSetup setup, int every) {
  Tally tally;
  setup.hooks = hooksInto(tally);
  setup.hooks.seed = seed;
  const bool drawn = setup.pictures;
  KioskDriver driver(support::shippedPack(), std::move(setup));
  KioskVisitors stream(driver, seed);
  std::vector<std::pair<double, double>> heap, resident;
  int files = 0, mostFiles = 0, objects = 0, mostObjects = 0;
  std::string tokens;
  for (int i = 1; i <= visitors && tokens.empty(); ++i) {
    stream.next();
    if (i % every != 0) continue;
    tokens = leftBehind();
    // The first ones find everything new: glyphs, sizes of buffers.
    if (i * 5 < visitors) continue;
    heap.emplace_back(i / 1000.0, static_cast<double>(support::heapInUse()) / kMiB);
    resident.emplace_back(i / 1000.0, static_cast<double>(support::residentBytes()) / kMiB);
    // A texture of letters that grew in the last frame is two for as long as that one may still show it.
    for (int more = 0; drawn && more < 3; ++more) driver.frame();
    const int open = support::openFiles(), live = drawn ? liveObjects() : 0;
    if (files == 0) files = open, objects = live;
    mostFiles = std::max(mostFiles, open);
    mostObjects = std::max(mostObjects, live);
  }
  const VisitFigures& seen = stream.figures();
  std::printf(
      "kiosk: %d visitors (seed %llu)%s: %d solved, %d strayed, %d went away, %d said goodbye, %d typed\n"
      "kiosk: counted %d started, %d solved, %d left; forgotten %d times; worst reset %.0f ms off\n"
      "kiosk: memory %+.3f MiB heap and %+.3f MiB resident per 1000 visitors, %.1f MiB in the end; "
      "files %d, most %d; GL objects %d, most %d\n",
      seen.visitors, static_cast<unsigned long long>(seed), drawn ? ", drawn" : "", seen.solved, seen.strayed,
      seen.wentAway, seen.saidGoodbye, seen.typed, tally.started, tally.solved, tally.left, tally.forgotten,
      seen.latest * 1000, support::slope(heap), support::slope(resident),
      static_cast<double>(support::residentBytes()) / kMiB, files, mostFiles, objects, mostObjects);
  CAPTURE(seen.trouble);
  CHECK(tokens == "");
  CHECK(seen.visitors == visitors);
  CHECK(seen.unreachable == 0);
  CHECK(seen.badResets == 0);
  CHECK(tally.forgotten == visitors + 1);  // and once when it was switched on
  CHECK(tally.started == tally.solved + tally.left);
  CHECK(tally.marked == 0);
  CHECK(mostFiles == files);
  CHECK(mostObjects == objects);
  CHECK(seen.typed > 0);
  CHECK(seen.solved > 0);
  if (visitors >= 1000) {
    CHECK(support::slope(heap) <= 1);
    CHECK(support::slope(resident) <= 1);
  }
  // Textures of glyphs grow and shrink with the languages and sizes of the last visitors, so some dozens of
  // visitors have no slope; half of what the kiosk's unit allows is the most. (The sanitizers need more.)
  if (drawn && !support::kSanitized) CHECK(resident.back().second < 512);
}

}  // namespace

TEST_SUITE("kiosk") {
  TEST_CASE("fifty visitors leave nothing behind, and each is forgotten in time") {
    receive(support::kSanitized ? 10 : 50, 3, {}, 10);
  }

  TEST_CASE("the letters drawn for a visitor's language and size are given back when they are forgotten") {
    KioskDriver driver(support::shippedPack(), {});
    driver.wait(1);
    std::vector<int> kept;
    for (const char* language : {"es", "fr", "ru"}) {
      driver.touchAt({300, 300});
      REQUIRE(driver.touch(std::string("kiosk/language/") + language));
      REQUIRE(driver.touch("kiosk/textSize"));
      REQUIRE(driver.touch("kiosk/tile/S01"));
      REQUIRE(driver.touch("kiosk/depth/lead"));
      for (int i = 0; i < 8; ++i) REQUIRE(driver.follow());
      const int during = letterSizes();
      driver.wait(81);
      REQUIRE(driver.kiosk().page() == KioskPage::attract);
      kept.push_back(letterSizes());
      CHECK(kept.back() < during);
    }
    CHECK(kept.back() <= kept.front() + 2);  // the show draws a few of its own
  }

  TEST_CASE("what a visitor is typing is found in the memory, and nowhere once they are forgotten") {
    if (support::kSanitized) return;
    KioskSetup setup;
    setup.hooks.time = [] { return KioskTime{"2026-11-23", 0, 720}; };
    KioskDriver driver(support::shippedPack(), std::move(setup));
    KioskVisitors visitor(driver, 1);
    driver.touchAt({300, 300});
    REQUIRE(driver.touch("kiosk/tile/S12"));
    REQUIRE(driver.touch("kiosk/depth/lead"));
    for (int i = 0; i < 12 && driver.kiosk().walk().view().coach.target.gesture != Gesture::type; ++i)
      REQUIRE(driver.follow());
    REQUIRE(visitor.typeSomewhere());
    CHECK(leftBehind() != "");
    driver.wait(81);
    CHECK(driver.kiosk().page() == KioskPage::attract);
    CHECK(leftBehind() == "");
  }
}

TEST_SUITE("soak kiosk") {
  TEST_CASE("ten thousand visitors, and the kiosk is as on the first day" * doctest::skip()) {
    KioskSetup setup;
    setup.width = fromEnvironment("CARDWALK_KIOSK_WIDTH", setup.width);
    setup.height = fromEnvironment("CARDWALK_KIOSK_HEIGHT", setup.height);
    receive(fromEnvironment("CARDWALK_KIOSK_VISITORS", support::kSanitized ? 300 : 10'000),
            static_cast<std::uint64_t>(fromEnvironment("CARDWALK_KIOSK_SEED", 1)), std::move(setup), 100);
  }

  TEST_CASE("visitors whose pages are drawn leave no GL object behind" * doctest::skip()) {
    KioskSetup setup;
    setup.width = 1024;
    setup.height = 768;
    setup.pictures = true;
    receive(fromEnvironment("CARDWALK_KIOSK_DRAWN", support::kSanitized ? 40 : 60), 5, std::move(setup), 5);
  }
}

}  // namespace cardwalk::ui
