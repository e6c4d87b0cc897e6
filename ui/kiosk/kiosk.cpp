#include "ui/kiosk/kiosk.h"

#include <algorithm>
#include <utility>

#include "core/records/pin.h"
#include "core/session/random_draw.h"
#include "core/session/ticket.h"
#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {
namespace {

constexpr Millis kEndShown = 3500;     // a finished walk is looked at before the next page comes
constexpr Millis kShowPause = 6000;    // and a finished show a little longer
constexpr Millis kMinute = 60 * 1000;  // how often the clock on the wall is asked

ThemeChoice choiceOf(KioskTheme theme) {
  switch (theme) {
    case KioskTheme::dark:
      return ThemeChoice::dark;
    case KioskTheme::contrast:
      return ThemeChoice::contrast;
    case KioskTheme::light:
      break;
  }
  return ThemeChoice::light;
}

Settings settingsOf(const KioskPreset& preset) {
  Settings out;
  out.theme = choiceOf(preset.theme);
  out.textSize = preset.textSize;
  out.reducedMotion = preset.reducedMotion;
  out.fullScreen = true;
  return out;
}

Mode modeOf(KioskDepth depth) { return depth == KioskDepth::show ? Mode::watch : Mode::guide; }

}  // namespace

Kiosk::Kiosk(const Pack& pack, KioskPreset preset, KioskHooks hooks, Millis now)
    : pack_(pack), preset_(std::move(preset)), hooks_(std::move(hooks)), touchedAt_(now) {
  wrongPins_ = hooks_.tries.wrong;
  wrongAt_ = now - hooks_.tries.ago;
  reset(now);
}

/// Whoever ends the program in the middle of a walk leaves it.
Kiosk::~Kiosk() { leave(); }

KioskTime Kiosk::time() const { return hooks_.time ? hooks_.time() : KioskTime{"", 0, 12 * 60}; }

void Kiosk::show(KioskPage page) {
  page_ = page;
  closePin();
  ++serial_;
  if (hooks_.page) hooks_.page(page);
}

void Kiosk::open(const std::string& scenario, Mode mode, Millis now) {
  SessionStart start;
  start.scenario = scenario;
  start.mode = mode;
  start.language = language_;
  start.seed = mixSeed(hooks_.seed, shows_ + visitor_);
  walk_.emplace(pack_, start, ProgressHooks{}, now);
  hintFor_ = 0;
  quiet_.reset();
  endsAt_ = 0;
  wipe(said_);
}

/// Everything of the visitor goes: what was chosen, typed, tapped and set.
void Kiosk::reset(Millis now) {
  leave();
  ++visitor_;
  settings_ = settingsOf(preset_);
  language_ = preset_.languages.empty() ? pack_.languages.front().language : preset_.languages.front();
  wipe(scenario_);
  depth_ = KioskDepth::lead;
  answers_ = firstAnswers(pack_.situations);
  asked_ = answered_ = 0;
  speaks_ = preset_.speech.on;
  volume_ = preset_.speech.volume;
  if (hooks_.speak) hooks_.speak({language_, "", volume_});
  attract(now);
  if (hooks_.forget) hooks_.forget();
}

void Kiosk::attract(Millis now) {
  nextShow(now);
  const KioskTime clock = time();
  show(isOpen(preset_, clock.weekday, clock.minute) ? KioskPage::attract : KioskPage::closed);
  walk_->setPlaying(page_ == KioskPage::attract, now);
}

/// The scenario and its variant follow from the seed and the number of the show alone.
void Kiosk::nextShow(Millis now) {
  RandomDraw draw(mixSeed(hooks_.seed, shows_));
  std::vector<std::string> all = preset_.attract.scenarios;
  if (all.empty())
    for (const KioskTile& tile : preset_.tiles) all.push_back(tile.scenario);
  const std::string& chosen = all[draw.below(all.size())];
  const std::size_t turn =
      static_cast<std::size_t>(shows_) / static_cast<std::size_t>(std::max(1, preset_.attract.languageShows));
  if (!preset_.languages.empty()) language_ = preset_.languages[turn % preset_.languages.size()];
  const bool drawn = ticketOf(pack_, chosen) != nullptr;
  open(drawn ? drawnId(chosen, 1 + draw.below(0xffff)) : chosen, Mode::watch, now);
  walk_->setSpeed(preset_.attract.pace, now);
  ++shows_;
}

void Kiosk::welcome(Millis now) {
  walk_->setPlaying(false, now);
  show(KioskPage::start);
  // The show spoke any language; whoever comes begins with the owner's first.
  setLanguage(preset_.languages.empty() ? language_ : preset_.languages.front());
}

void Kiosk::touched(Millis now) {
  touchedAt_ = now;
  if (over_ == KioskOver::countdown) {
    over_ = KioskOver::none;
    ++serial_;
  }
  if (page_ == KioskPage::attract) welcome(now);
}

void Kiosk::askedToClose(Millis now) {
  touched(now);
  if (preset_.pinHash.empty()) return;
  closePin();
  over_ = KioskOver::pin;
  ++serial_;
}

void Kiosk::closePin() {
  over_ = KioskOver::none;
  wipe(pin_);
  pinWrong_ = false;
}

void Kiosk::setLanguage(const std::string& tag) {
  language_ = tag;
  settings_.language = tag;
  walk_->setLanguage(tag);
  quiet_.reset();
  wipe(said_);
  say();
}

void Kiosk::begin(Millis now) {
  leave();
  open(scenario_, modeOf(depth_), now);
  show(KioskPage::walk);
  underway_ = counted(KioskEvent::started);
  if (hooks_.count) hooks_.count(*underway_);
  say();
}

void Kiosk::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (page_ != KioskPage::walk || over_ != KioskOver::none) return;
  walk_->apply(actions, now);
  noteEnd(now);
  say();
}

const View& Kiosk::view() const {
  const View& view = walk_->view();
  if (page_ != KioskPage::walk || depth_ != KioskDepth::attempt || hinted() || view.coach.done ||
      view.coach.handedOver)
    return view;
  if (!quiet_ || quiet_->revision != view.revision) {
    CoachView& coach = quiet_.emplace(view).coach;
    coach.target = {};
    coach.instruction = view.customer;
    for (std::string* leads :
         {&coach.because, &coach.where, &coach.different, &coach.obstacle, &coach.repair})
      leads->clear();
    coach.next.clear();
  }
  return *quiet_;
}

int Kiosk::secondsLeft(Millis now) const {
  const Millis end = touchedAt_ + 1000 * (preset_.idleSeconds + preset_.countdownSeconds);
  return static_cast<int>(std::max<Millis>(0, (end - now + 999) / 1000));
}

void Kiosk::noteEnd(Millis now) {
  const View& view = walk_->view();
  if ((!view.coach.done && !view.coach.handedOver) || endsAt_ != 0) return;
  endsAt_ = now + (page_ == KioskPage::attract ? kShowPause : kEndShown);
  if (page_ != KioskPage::walk || !underway_) return;
  close(KioskEvent::solved);
}

/// Each walk that was begun is solved or left, once, however it is left.
void Kiosk::leave() {
  if (underway_) close(KioskEvent::left);
}

/// Under the case and language in which the walk was begun, so that a day's sums add up.
void Kiosk::close(KioskEvent event) {
  KioskCount count = *std::exchange(underway_, std::nullopt);
  count.event = event;
  count.day = time().day;
  if (hooks_.count) hooks_.count(count);
}

/// What counts is a case, not how it was drawn or answered.
KioskCount Kiosk::counted(KioskEvent event) const {
  std::string id = scenario_.substr(0, scenario_.find(kDrawnMark));
  if (scenario_.starts_with(kSituationMark)) id = "my";
  return {event, time().day, id, language_};
}

Wake Kiosk::tick(Millis now) {
  Wake wake;
  const auto next = [&wake](Millis at) { wake.at = wake.at ? std::min(*wake.at, at) : at; };
  if (page_ == KioskPage::attract || page_ == KioskPage::closed) {
    const KioskTime clock = time();
    const bool open = isOpen(preset_, clock.weekday, clock.minute);
    if (open != (page_ == KioskPage::attract)) attract(now);
    next((now / kMinute + 1) * kMinute);
  }
  const bool plays = page_ == KioskPage::attract || page_ == KioskPage::walk;
  if (plays && over_ == KioskOver::none) {
    const View& view = walk_->view();
    const std::uint64_t before = view.revision;
    // Who is shown something does not touch anything meanwhile.
    if (page_ == KioskPage::walk && view.playing && !view.coach.done && !view.coach.handedOver)
      touchedAt_ = now;
    if (const Wake walk = walk_->tick(now); walk.at) next(*walk.at);
    noteEnd(now);
    if (walk_->view().revision != before) say();
  }
  if (endsAt_ != 0 && over_ == KioskOver::none) {
    if (now < endsAt_) {
      next(endsAt_);
    } else if (page_ == KioskPage::attract) {
      attract(now);
    } else if (page_ == KioskPage::walk) {
      endsAt_ = 0;
      show(KioskPage::end);
      say();
    }
  }
  const Millis idle = touchedAt_ + 1000 * preset_.idleSeconds;
  const Millis over = idle + 1000 * preset_.countdownSeconds;
  // Whoever asked for the pad while it is closed has gone away, too.
  if (!visited() && over_ == KioskOver::pin && now >= idle) {
    closePin();
    ++serial_;
  }
  if (over_ == KioskOver::pin) next(pinWait(now) > 0 ? std::min(idle, now + 1000) : idle);
  if (!visited()) return wake;
  if (now >= over) {
    reset(now);
    next(now);
  } else if (now >= idle) {
    if (over_ != KioskOver::countdown) {
      closePin();
      over_ = KioskOver::countdown;
      ++serial_;
      if (speaks()) hooks_.speak({language_, texts().get("kiosk.still.there"), volume_});
    }
    next(over - (over - now - 1) / 1000 * 1000);
  } else {
    next(idle);
  }
  return wake;
}

}  // namespace cardwalk::ui
