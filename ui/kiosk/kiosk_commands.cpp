// What a press in the kiosk means.

#include <algorithm>
#include <array>

#include "core/records/pin.h"
#include "ui/kiosk/kiosk.h"
#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {
namespace {

constexpr std::array<std::string_view, kKioskDepths> kDepthWords{"show", "lead", "attempt"};
constexpr std::array<double, 3> kTextSizes{1, 1.5, 2};
constexpr std::array<int, 3> kVolumes{40, 70, 100};

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// The one after `now`, and from the last one back to the first.
template <typename List, typename Value>
Value after(const List& list, Value now) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each > now; });
  return at == list.end() ? list.front() : *at;
}

}  // namespace

bool Kiosk::command(std::string_view words, Millis now) {
  // The next page is on its way. What was meant for this one means nothing there.
  if (!deeds_.idle() && page_ != KioskPage::attract) {
    deeds_.perform({{}, [this, words = std::string(words), on = serial_, now] {
                      if (serial_ == on) obey(words, now);
                    }});
    return true;
  }
  return obey(words, now);
}

bool Kiosk::obey(std::string_view words, Millis now) {
  const std::size_t slash = words.find('/');
  const std::string_view name = words.substr(0, slash);
  const std::string argument(slash == std::string_view::npos ? "" : words.substr(slash + 1));
  if (name == "pin" || name == "exit") return pinCommand(name, argument, now);
  if (over_ == KioskOver::pin || page_ == KioskPage::closed) return false;
  const bool wakes = page_ == KioskPage::attract;
  touched(now);
  // What ends the show means nothing else.
  if (wakes || name == "stay" || name == "start") return name == "stay" || name == "start";
  return chooseCommand(name, argument, now) || walkCommand(name, argument, now) || soundCommand(name);
}

bool Kiosk::chooseCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "language") {
    if (!contains(preset_.languages, argument)) return false;
    setLanguage(argument);
    return true;
  }
  if (name == "tile" && page_ == KioskPage::start) {
    const auto known = [&](const KioskTile& tile) { return tile.scenario == argument; };
    if (std::none_of(preset_.tiles.begin(), preset_.tiles.end(), known)) return false;
    choose(argument, now);
    return true;
  }
  if (name == "depth" && page_ == KioskPage::depth) {
    const auto word = std::find(kDepthWords.begin(), kDepthWords.end(), argument);
    if (word == kDepthWords.end()) return false;
    const auto depth = static_cast<KioskDepth>(word - kDepthWords.begin());
    if (std::find(preset_.depths.begin(), preset_.depths.end(), depth) == preset_.depths.end()) return false;
    depth_ = depth;
    begin(now);
    return true;
  }
  return questionCommand(name, argument, now);
}

/// Where there is only one depth, nobody is asked.
void Kiosk::choose(const std::string& scenario, Millis now) {
  scenario_ = scenario;
  if (preset_.depths.size() == 1) {
    depth_ = preset_.depths.front();
    return begin(now);
  }
  show(KioskPage::depth);
  say();
}

bool Kiosk::walkCommand(std::string_view name, const std::string&, Millis now) {
  const bool walking = page_ == KioskPage::walk;
  if (name == "hint" && walking && depth_ == KioskDepth::attempt) {
    hintFor_ = walk_->view().revision;
    ++serial_;
    wipe(said_);
    say();
    return true;
  }
  if (name == "undo" && walking && walk_->view().canUndo && depth_ != KioskDepth::show) {
    walk_->undo(now);
    endsAt_ = 0;
    say();
    return true;
  }
  // Whoever cannot reach a control, or does not find it, has it done and sees where.
  if (name == "step" && walking && depth_ == KioskDepth::lead && endsAt_ == 0) {
    walk_->step(now);
    noteEnd(now);
    say();
    return true;
  }
  if (name == "pause" && walking && depth_ == KioskDepth::show) {
    walk_->setPlaying(!walk_->view().playing, now);
    return true;
  }
  if (name == "again" && (walking || page_ == KioskPage::end || page_ == KioskPage::take)) {
    show(KioskPage::depth);
    say();
    return true;
  }
  if (name == "deeds" && page_ == KioskPage::take && (takesDeeds_ || hasDeeds())) {
    const bool deeds = !takesDeeds_;
    writeSteps(language_, deeds, [this, deeds] {
      takesDeeds_ = deeds;
      ++serial_;
      say();
    });
    return true;
  }
  if (name == "take" && (walking || page_ == KioskPage::end)) {
    writeSteps(language_, false, [this] {
      takesDeeds_ = false;
      show(KioskPage::take);
      say();
    });
    return true;
  }
  if (name == "back") {
    if (page_ == KioskPage::take && (walk_->view().coach.done || walk_->view().coach.handedOver))
      show(KioskPage::end);
    else if (page_ == KioskPage::take)
      show(KioskPage::walk);
    else if (page_ == KioskPage::depth && scenario_.starts_with(kSituationMark))
      ask(questions().size());
    else if (page_ != KioskPage::questions || !askedBefore())
      return obey("home", now);
    return true;
  }
  if (name == "home") {
    if (page_ == KioskPage::start) return false;
    leave();
    wipe(scenario_);
    answers_ = firstAnswers(pack_.situations);
    show(KioskPage::start);
    wipe(said_);
    say();
    return true;
  }
  if (name == "finish") {  // the visitor says goodbye: nobody has to wait for the countdown
    reset(now);
    return true;
  }
  return false;
}

bool Kiosk::hasDeeds() const { return depth_ != KioskDepth::show && !walk_->session().log().empty(); }

/// How it looks and sounds, until the next visitor.
bool Kiosk::soundCommand(std::string_view name) {
  if (name == "textSize") {
    settings_.textSize = after(kTextSizes, settings_.textSize);
    return true;
  }
  if (name == "theme") {
    settings_.theme = settings_.theme == ThemeChoice::contrast ? ThemeChoice::light
                      : settings_.theme == ThemeChoice::light  ? ThemeChoice::dark
                                                               : ThemeChoice::contrast;
    return true;
  }
  if (name == "motion") {
    settings_.reducedMotion = !settings_.reducedMotion;
    return true;
  }
  if (!hasVoice()) return false;
  if (name == "aloud") {
    speaks_ = !speaks_;
    wipe(said_);
    if (speaks_)
      say();
    else
      hooks_.speak({language_, "", volume_});
    return true;
  }
  if (name == "volume") {
    volume_ = after(kVolumes, volume_);
    wipe(said_);
    say();
    return true;
  }
  if (name == "repeat") {
    wipe(said_);
    say();
    return true;
  }
  return false;
}

Millis Kiosk::pinWait(Millis now) const { return std::max<Millis>(0, wrongAt_ + pinDelay(wrongPins_) - now); }

bool Kiosk::pinCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "exit") {
    askedToClose(now);
    return over_ == KioskOver::pin;
  }
  if (over_ != KioskOver::pin) return false;
  touchedAt_ = now;
  if (argument == "close") {
    closePin();
    ++serial_;
  } else if (argument == "back") {
    if (!pin_.empty()) pin_.pop_back();
  } else if (argument == "ok") {
    tryPin(now);
  } else if (argument.size() == 1 && argument[0] >= '0' && argument[0] <= '9') {
    if (pin_.size() < kLongestPin) pin_ += argument;
    pinWrong_ = false;
  } else {
    return false;
  }
  return true;
}

void Kiosk::tryPin(Millis now) {
  // What cannot be a PIN is no try: five times Enter must not lock the owner out.
  if (pinWait(now) > 0 || pin_.size() < kShortestPin) return;
  // Whoever pulls the plug while it is looked at has had this try.
  countWrongPins(wrongPins_ + 1);
  wrongAt_ = now;
  const bool right = pinMatches(preset_.pinHash, pin_);
  wipe(pin_);
  if (right) {
    countWrongPins(0);
    leaving_ = true;
    return;
  }
  pinWrong_ = true;
  if (hooks_.log) hooks_.log("a wrong PIN");
}

void Kiosk::countWrongPins(int wrong) {
  wrongPins_ = wrong;
  if (hooks_.tried) hooks_.tried(wrong);
}

}  // namespace cardwalk::ui
