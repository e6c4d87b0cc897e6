// Every page of the kiosk at every size: words whole, targets for a finger, and within reach of who sits.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/kiosk_screens.h"
#include "tests/ui/kiosk_tour.h"

namespace cardwalk::ui {
namespace {

constexpr float kFinger = 48, kSlack = 0.6f;

const Pack& pack() { return support::shippedPack(); }

KioskSetup tourSetup(Screen screen, const std::string& language, double text) {
  KioskSetup setup = kioskOn(screen, language, text);
  setup.preset.questions = kTourQuestions;
  return setup;
}

bool onDevice(KioskDriver& kiosk, const Rect& rect) {
  const KioskPage page = kiosk.kiosk().page();
  if (page != KioskPage::walk && page != KioskPage::attract) return false;
  const Layout& layout = kiosk.shell().layout();
  return !rect.cut(layout.phone).empty() || !rect.cut(layout.website).empty();
}

/// Words of the page itself; those of the devices are read where the devices are tested.
std::string cutWords(KioskDriver& kiosk) {
  std::string out;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  for (const DrawnText& each : textsOf(kiosk)) {
    if (kiosk.kiosk().over() == KioskOver::none && onDevice(kiosk, each.rect)) continue;
    const bool aside = each.rect.min.x < std::max(-1.0f, each.clip.min.x - 1) ||
                       each.rect.max.x > std::min(size.x + 1, each.clip.max.x + 1) ||
                       each.rect.min.x < each.room.min.x - 2 || each.rect.max.x > each.room.max.x + 2;
    const bool high = each.room.height() > 0 && each.rect.height() > each.room.height() + 2;
    if (each.shortened || each.broken || aside || high) out += each.text + " | ";
  }
  return out;
}

/// What answers on the page; of what lies below the keyboard nothing does.
std::vector<Anchor> targetsOf(KioskDriver& kiosk) {
  const Anchors& all = kiosk.shell().anchors();
  const bool types = all.find("key/space") != nullptr;
  std::vector<Anchor> out;
  for (const Anchor& each : all.all()) {
    if (each.surface != Surface::desk || !each.topLayer || each.id == "kiosk.code") continue;
    if (!types || each.id.starts_with("key/")) out.push_back(each);
  }
  return out;
}

std::string smallTargets(KioskDriver& kiosk) {
  std::string out;
  for (const Anchor& each : targetsOf(kiosk))
    if (each.hit.width() < kFinger - kSlack || each.hit.height() < kFinger - kSlack)
      out +=
          each.id + " " + std::to_string(each.hit.width()) + " x " + std::to_string(each.hit.height()) + ", ";
  return out;
}

/// Pairs of which a finger could hit either.
std::string overlappingTargets(KioskDriver& kiosk) {
  std::string out;
  const std::vector<Anchor> all = targetsOf(kiosk);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const Rect both = all[i].shown().cut(all[j].shown());
      if (both.width() > 1 && both.height() > 1) out += all[i].id + " and " + all[j].id + ", ";
    }
  return out;
}

/// What stands above that share of the screen's height. Not the devices: who cannot reach up to them goes on
/// by "kiosk/step".
std::string outOfReach(KioskDriver& kiosk, float share) {
  std::string out;
  for (const Anchor& each : targetsOf(kiosk)) {
    if (each.id == "stage.turn" || each.id == "cue.scroll") continue;
    const float y = each.shown().centre().y / ImGui::GetIO().DisplaySize.y;
    if (!each.shown().empty() && y < share) out += each.id + " at " + std::to_string(y) + ", ";
  }
  return out;
}

}  // namespace

TEST_SUITE("kiosk: every page") {
  TEST_CASE("every page at every size has its words whole and its targets apart and large enough") {
    for (const Screen screen : {kSmall, kUpright, kLying, Screen{3840, 2160}})
      for (const double text : {1.0, 1.5, 2.0}) {
        // Every size where room is scarcest, the largest everywhere.
        if (screen.width != kSmall.width && text < (screen.width == kUpright.width ? 1.5 : 2)) continue;
        if (!support::thorough() && (screen.width != kSmall.width || text < 2)) continue;
        CAPTURE(screen.width);
        CAPTURE(text);
        KioskDriver kiosk(pack(), tourSetup(screen, "ru", text));
        int pages = 0;
        tourKiosk(kiosk, "ru", [&](const std::string& page) {
          CAPTURE(page);
          ++pages;
          CHECK(cutWords(kiosk) == "");
          CHECK(smallTargets(kiosk) == "");
          CHECK(overlappingTargets(kiosk) == "");
        });
        CHECK(pages >= 18);
      }
  }

  TEST_CASE("upright, whatever can be pressed lies low enough for somebody who sits") {
    for (const double text : {1.0, 2.0}) {
      CAPTURE(text);
      KioskDriver kiosk(pack(), tourSetup(kUpright, "en", text));
      tourKiosk(kiosk, "en", [&](const std::string& page) {
        CAPTURE(page);
        // Eight tiles and the languages take more than half of the first page, and so do large letters.
        CHECK(outOfReach(kiosk, page == "start" || text > 1.5 ? 0.3f : 0.5f) == "");
      });
    }
  }
}

}  // namespace cardwalk::ui
