#include "tests/ui/kiosk_tour.h"

#include <doctest/doctest.h>

#include "core/records/pin.h"

namespace cardwalk::ui {
namespace {

using Look = std::function<void(const std::string& page)>;

void press(KioskDriver& kiosk, const std::string& id) {
  CAPTURE(id);
  REQUIRE(kiosk.touch("kiosk/" + id));
}

/// Whatever leads there; the pages are looked at, not the way.
void toTheEnd(KioskDriver& kiosk) {
  for (int i = 0; i < 90; ++i) {
    const CoachView& coach = kiosk.kiosk().walk().view().coach;
    if (coach.done || coach.handedOver) break;
    const Target target = coach.target;
    kiosk.kiosk().apply({{target.surface, target.control, target.gesture, target.text}}, millis(kiosk.now()));
  }
  kiosk.wait(5);
  REQUIRE(kiosk.kiosk().page() == KioskPage::end);
  kiosk.settle();
}

void ownCase(KioskDriver& kiosk, const Look& look) {
  press(kiosk, "questions");
  int asked = 0;
  for (const char* answer : {"side=website", "orders=none", "app=list", "code=unpassable"}) {
    look("question/" + std::to_string(asked++));
    press(kiosk, std::string("answer/") + answer);
  }
  look("case");
  press(kiosk, "begin");
  press(kiosk, "depth/lead");
  toTheEnd(kiosk);
  look("handOver");
  press(kiosk, "home");
  press(kiosk, "questions");
  press(kiosk, "answer/side=both");
  look("nothingLeft");
  press(kiosk, "home");
}

void ownersPad(KioskDriver& kiosk, const Look& look) {
  kiosk.kiosk().askedToClose(millis(kiosk.now()));
  kiosk.settle();
  look("pin");
  for (int i = 0; i < kFreePinTries; ++i)
    for (const char* key : {"1", "3", "5", "7", "ok"})
      kiosk.kiosk().command(std::string("pin/") + key, millis(kiosk.now()));
  kiosk.frame();
  kiosk.frame();
  look("pinWait");
  press(kiosk, "pin/close");
}

void depths(KioskDriver& kiosk, const Look& look) {
  press(kiosk, "tile/S01");
  look("depth");
  press(kiosk, "depth/show");
  kiosk.wait(4);
  look("show");
  REQUIRE(kiosk.kiosk().command("again", millis(kiosk.now())));
  kiosk.settle();
  press(kiosk, "depth/attempt");
  look("attempt");
  press(kiosk, "hint");
  look("hint");
  REQUIRE(kiosk.kiosk().command("again", millis(kiosk.now())));
  kiosk.settle();
  press(kiosk, "depth/lead");
  for (int i = 0; i < 3; ++i) press(kiosk, "step");
  look("lead");
}

}  // namespace

void tourKiosk(KioskDriver& kiosk, const std::string& language, const Look& look) {
  look("attract");
  kiosk.touchAt({300, 300});
  REQUIRE(kiosk.kiosk().page() == KioskPage::start);
  if (kiosk.kiosk().language() != language) press(kiosk, "language/" + language);
  look("start");
  ownCase(kiosk, look);
  depths(kiosk, look);
  ownersPad(kiosk, look);
  kiosk.wait(static_cast<double>(kiosk.kiosk().preset().idleSeconds) + 1);
  REQUIRE(kiosk.kiosk().over() == KioskOver::countdown);
  look("countdown");
  press(kiosk, "stay");
  toTheEnd(kiosk);
  look("end");
  press(kiosk, "take");
  look("take");
  press(kiosk, "deeds");
  look("deeds");
  press(kiosk, "back");
  press(kiosk, "home");
  press(kiosk, "tile/S12");
  press(kiosk, "depth/lead");
  for (int i = 0; i < 20 && kiosk.view().coach.target.gesture != Gesture::type; ++i) REQUIRE(kiosk.follow());
  REQUIRE(kiosk.touch(kiosk.view().coach.target.control));
  look("keyboard");
}

}  // namespace cardwalk::ui
