// What the kiosk does by itself as time passes: its hours, its show, the end of a walk, the visitor who has
// gone.

#include <algorithm>

#include "ui/kiosk/kiosk.h"

namespace cardwalk::ui {
namespace {

constexpr Millis kEndShown = 3500;     // a finished walk is looked at before the next page comes
constexpr Millis kShowPause = 6000;    // and a finished show a little longer
constexpr Millis kMinute = 60 * 1000;  // how often the clock on the wall is asked

void sooner(Wake& wake, Millis at) { wake.at = wake.at ? std::min(*wake.at, at) : at; }

}  // namespace

int Kiosk::secondsLeft(Millis now) const {
  const Millis end = touchedAt_ + 1000 * (preset_.idleSeconds + preset_.countdownSeconds);
  return static_cast<int>(std::max<Millis>(0, (end - now + 999) / 1000));
}

void Kiosk::noteEnd(Millis now) {
  const View& view = walk_->view();
  if (!view.coach.done && !view.coach.handedOver) {
    if (page_ == KioskPage::walk) endsAt_ = 0;  // the last step was taken back
    return;
  }
  if (endsAt_ != 0) return;
  endsAt_ = now + (page_ == KioskPage::attract ? kShowPause : kEndShown);
  if (page_ != KioskPage::walk || !underway_) return;
  close(KioskEvent::solved);
}

Wake Kiosk::tick(Millis now) {
  Wake wake;
  const Stamp before = walk_->view().revision;
  bool done = walk_->goOn();
  if (!walk_->planning()) done = deeds_.goOn() || done;
  if (page_ == KioskPage::walk && walk_->view().revision != before) {
    noteEnd(now);
    say();
  }
  if (done) sooner(wake, now);
  if (!deeds_.idle()) return wake;  // whoever works beside the frames wakes the window
  if (minutes_.pending()) {
    minutes(0);
    if (!minutes_.pending()) sooner(wake, now);
  }
  tickHours(now, wake);
  tickWalk(now, wake);
  tickVisitor(now, wake);
  return wake;
}

void Kiosk::tickHours(Millis now, Wake& wake) {
  if (page_ != KioskPage::attract && page_ != KioskPage::closed) return;
  const KioskTime clock = time();
  const bool open = isOpen(preset_, clock.weekday, clock.minute);
  if (open != (page_ == KioskPage::attract)) attract(now);
  sooner(wake, (now / kMinute + 1) * kMinute);
}

void Kiosk::tickWalk(Millis now, Wake& wake) {
  if (over_ != KioskOver::none) return;
  if (page_ == KioskPage::attract || page_ == KioskPage::walk) {
    const View& view = walk_->view();
    const Stamp before = view.revision;
    // Who is shown something does not touch anything meanwhile.
    if (page_ == KioskPage::walk && view.playing && !view.coach.done && !view.coach.handedOver)
      touchedAt_ = now;
    if (const Wake walk = walk_->tick(now); walk.at) sooner(wake, *walk.at);
    noteEnd(now);
    if (walk_->view().revision != before) say();
  }
  if (endsAt_ == 0) return;
  if (now < endsAt_) {
    sooner(wake, endsAt_);
  } else if (page_ == KioskPage::attract) {
    attract(now);
  } else if (page_ == KioskPage::walk) {
    endsAt_ = 0;
    show(KioskPage::end);
    say();
  }
}

void Kiosk::tickVisitor(Millis now, Wake& wake) {
  const Millis idle = touchedAt_ + 1000 * preset_.idleSeconds;
  const Millis over = idle + 1000 * preset_.countdownSeconds;
  // Whoever asked for the pad while it is closed has gone away, too.
  if (!visited() && over_ == KioskOver::pin && now >= idle) {
    closePin();
    ++serial_;
  }
  if (over_ == KioskOver::pin) sooner(wake, pinWait(now) > 0 ? std::min(idle, now + 1000) : idle);
  if (!visited()) return;
  if (now >= over) {
    reset(now);
    sooner(wake, now);
  } else if (now >= idle) {
    if (over_ != KioskOver::countdown) {
      closePin();
      over_ = KioskOver::countdown;
      ++serial_;
      if (speaks()) hooks_.speak({language_, texts().get("kiosk.still.there"), volume_});
    }
    sooner(wake, over - (over - now - 1) / 1000 * 1000);
  } else {
    sooner(wake, idle);
  }
}

}  // namespace cardwalk::ui
