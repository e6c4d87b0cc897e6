#include "ui/kiosk/kiosk.h"

#include <algorithm>
#include <utility>

#include "core/records/pin.h"
#include "core/session/random_draw.h"
#include "core/session/ticket.h"
#include "ui/app/let_go.h"
#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {
namespace {

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

/// Whoever ends the program in the middle of a walk leaves it, also one that was only being opened.
Kiosk::~Kiosk() {
  while (!deeds_.idle()) {
    try {
      deeds_.settle();
    } catch (...) {  // that one cannot be opened
    }
  }
  leave();
}

void Kiosk::planBeside(const std::function<std::shared_ptr<Worker>()>& source) {
  worker_ = source();
  walk_->planBeside(worker_);
  deeds_.use(source());
  minutes_.use(source());
  if (!preset_.tiles.empty()) minutes(0);  // known by the time somebody comes
}

KioskTime Kiosk::time() const { return hooks_.time ? hooks_.time() : KioskTime{"", 0, 12 * 60}; }

void Kiosk::show(KioskPage page) {
  page_ = page;
  closePin();
  ++serial_;
  if (hooks_.page) hooks_.page(page);
}

void Kiosk::open(const Opening& opening, Millis now, std::function<void()> then) {
  SessionStart start;
  start.scenario = opening.scenario;
  start.mode = opening.mode;
  start.language = opening.language;
  start.seed = opening.seed;
  const auto make = [&pack = pack_, start, now] {
    return std::make_unique<SessionConductor>(pack, start, ProgressHooks{}, now);
  };
  deeds_.make(make, [this, mine = ++opened_, then = std::move(then)](std::unique_ptr<SessionConductor> walk) {
    if (mine != opened_) return;
    auto last = std::exchange(walk_, std::move(walk));
    // One whose worker is still at it goes here.
    if (last && !last->planning()) letGo(deeds_, std::move(last));
    if (worker_) walk_->planBeside(worker_);
    hintFor_ = {};
    quiet_.reset();
    endsAt_ = 0;
    wipe(said_);
    then();
  });
}

/// Everything of the visitor goes: what was chosen, typed, tapped and set. The walk stays on the page until
/// there is something else to show.
void Kiosk::reset(Millis now) {
  leave();
  resetting_ = true;
  attract(now, [this] {
    resetting_ = false;
    ++visitor_;
    settings_ = settingsOf(preset_);
    wipe(scenario_);
    wipe(stepsToTake_);
    takesDeeds_ = false;
    depth_ = KioskDepth::lead;
    answers_ = firstAnswers(pack_.situations);
    asked_ = answered_ = 0;
    speaks_ = preset_.speech.on;
    volume_ = preset_.speech.volume;
    if (hooks_.speak)
      hooks_.speak({preset_.languages.empty() ? pack_.languages.front().language : preset_.languages.front(),
                    "", volume_});
  });
}

/// The scenario and its variant follow from the seed and the number of the show alone.
void Kiosk::attract(Millis now, std::function<void()> first) {
  RandomDraw draw(mixSeed(hooks_.seed, shows_));
  std::vector<std::string> all = preset_.attract.scenarios;
  if (all.empty())
    for (const KioskTile& tile : preset_.tiles) all.push_back(tile.scenario);
  const std::string& chosen = all[draw.below(all.size())];
  const std::size_t turn =
      static_cast<std::size_t>(shows_) / static_cast<std::size_t>(std::max(1, preset_.attract.languageShows));
  std::string language = language_;
  if (!preset_.languages.empty())
    language = preset_.languages[turn % preset_.languages.size()];
  else if (resetting_)
    language = pack_.languages.front().language;
  const bool drawn = ticketOf(pack_, chosen) != nullptr;
  const Opening opening{drawn ? drawnId(chosen, 1 + draw.below(0xffff)) : chosen, language, Mode::watch,
                        mixSeed(hooks_.seed, shows_ + visitor_ + (resetting_ ? 1 : 0))};
  ++shows_;
  open(opening, now, [this, now, language, first = std::move(first), fresh = resetting_] {
    if (first) first();
    language_ = language;
    walk_->setSpeed(preset_.attract.pace, now);
    const KioskTime clock = time();
    show(isOpen(preset_, clock.weekday, clock.minute) ? KioskPage::attract : KioskPage::closed);
    walk_->setPlaying(page_ == KioskPage::attract, now);
    if (fresh && hooks_.forget) hooks_.forget();
  });
}

void Kiosk::welcome(Millis now) {
  ++opened_;  // the next show, if one is being opened, is not shown to anybody
  walk_->setPlaying(false, now);
  show(KioskPage::start);
  // The show spoke any language; whoever comes begins with the owner's first.
  setLanguage(preset_.languages.empty() ? language_ : preset_.languages.front());
}

void Kiosk::touched(Millis now) {
  touchedAt_ = now;
  // Who comes while the place is made ready for somebody comes to the show.
  if (resetting_ && !deeds_.idle())
    return deeds_.perform({{}, [this, now] {
                             resetting_ = false;
                             touched(now);
                           }});
  if (over_ == KioskOver::countdown) {
    over_ = KioskOver::none;
    ++serial_;
  }
  if (page_ == KioskPage::attract) welcome(now);
}

void Kiosk::askedToClose(Millis now) {
  // Another page that comes meanwhile would take the pad away.
  if (deeds_.idle()) return askForPin(now);
  deeds_.perform({{}, [this, now] { askForPin(now); }});
}

void Kiosk::askForPin(Millis now) {
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
  if (page_ != KioskPage::take) return changeLanguage(tag);
  writeSteps(tag, takesDeeds_, [this, tag] { changeLanguage(tag); });
}

void Kiosk::changeLanguage(const std::string& tag) {
  language_ = tag;
  settings_.language = tag;
  walk_->setLanguage(tag);
  quiet_.reset();
  wipe(said_);
  say();
}

void Kiosk::begin(Millis now) {
  leave();
  open({scenario_, language_, modeOf(depth_), mixSeed(hooks_.seed, shows_ + visitor_)}, now, [this] {
    show(KioskPage::walk);
    underway_ = counted(KioskEvent::started);
    if (hooks_.count) hooks_.count(*underway_);
    say();
  });
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

}  // namespace cardwalk::ui
