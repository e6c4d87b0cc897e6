#include "tests/ui/kiosk_visitors.h"

#include <algorithm>
#include <cmath>

#include "tests/support/memory_search.h"

namespace cardwalk::ui {
namespace {

constexpr support::Hidden kMark{"Qx7kVisitorWrote"};
constexpr double kMostWait = 3600;

}  // namespace

std::string_view KioskVisitors::hiddenMark() { return kMark.view(); }

void KioskVisitors::complain(const std::string& what) {
  if (figures_.trouble.empty())
    figures_.trouble = "visitor " + std::to_string(figures_.visitors) + " on page " +
                       std::to_string(static_cast<int>(kiosk().page())) + ": " + what;
}

bool KioskVisitors::must(const std::string& id) {
  if (driver_.touch(id)) return true;
  ++figures_.unreachable;
  complain(id + " cannot be touched");
  return false;
}

bool KioskVisitors::typeSomewhere() {
  if (kiosk().page() != KioskPage::walk) return false;
  for (const SurfaceView& surface : driver_.view().surfaces) {
    for (const ControlView& control : surface.layers.back().controls) {
      if (!control.typable || !control.enabled || !driver_.touch(control.id)) continue;
      if (!ImGui::GetIO().WantTextInput) continue;
      driver_.input();
      for (const char letter : kMark.view())
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(letter ^ support::kHide));
      for (int number = figures_.visitors; number > 0; number /= 10)
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned>('0' + number % 10));
      driver_.settle();
      ++figures_.typed;
      if (pick(2) == 0) driver_.key(ImGuiKey_Enter);
      return true;
    }
  }
  return false;
}

/// Looks around first: languages, letters, colours.
void KioskVisitors::arrive() {
  driver_.touchAt({static_cast<float>(20 + pick(900)), static_cast<float>(20 + pick(600))});
  if (kiosk().page() != KioskPage::start) complain("a touch does not lead to the tiles");
  const auto& languages = kiosk().preset().languages;
  if (pick(3) != 0)
    must("kiosk/language/" + languages[static_cast<std::size_t>(pick(static_cast<int>(languages.size())))]);
  for (const char* look : {"kiosk/textSize", "kiosk/theme", "kiosk/aloud"})
    if (pick(8) == 0) driver_.touch(look);
}

/// A tile, or four questions; then a depth. False: went away before that.
bool KioskVisitors::chooseCase() {
  if (deeds_-- <= 0) return false;
  const bool asks = pick(4) == 0;
  if (asks) {
    if (!must("kiosk/questions")) return false;
    // Each answer leads on to the next question, until the case is told in a few lines.
    while (kiosk().page() == KioskPage::questions && kiosk().asked() < kiosk().questions().size()) {
      const auto& question = kiosk().walk().pack().situations.questions[kiosk().questions()[kiosk().asked()]];
      const auto answer = static_cast<std::size_t>(pick(static_cast<int>(question.answers.size())));
      if (deeds_-- <= 0) return false;
      if (!must("kiosk/answer/" + question.id + "=" + question.answers[answer].id)) return false;
    }
    if (kiosk().nothingLeft()) return false;
    must("kiosk/begin");
  } else {
    const auto& tiles = kiosk().preset().tiles;
    // Every third has the chat, the one place where visitors write.
    const auto tile =
        pick(3) == 0 ? tiles.size() - 1 : static_cast<std::size_t>(pick(static_cast<int>(tiles.size())));
    must("kiosk/tile/" + tiles[tile].scenario);
  }
  if (kiosk().page() != KioskPage::depth || deeds_-- <= 0) return false;
  const char* depths[] = {"kiosk/depth/show", "kiosk/depth/lead", "kiosk/depth/attempt"};
  return must(depths[pick(3)]) && kiosk().page() == KioskPage::walk;
}

void KioskVisitors::solve() {
  while (kiosk().page() == KioskPage::walk && deeds_-- > 0) {
    const CoachView& coach = kiosk().walk().view().coach;
    if (coach.done || coach.handedOver) break;
    if (kiosk().depth() == KioskDepth::show) {
      watch();
      watch();
    } else if (coach.target.gesture == Gesture::type && pick(2) == 0) {
      typeSomewhere();
    } else if (!driver_.follow()) {
      ++figures_.unreachable;
      complain(coach.target.control + " of " + kiosk().walk().view().scenarioId + " cannot be reached");
      return;
    }
  }
  for (int i = 0; i < 5 && kiosk().page() == KioskPage::walk && deeds_ > 0; ++i) watch();
  if (kiosk().page() == KioskPage::end) ++figures_.solved;
}

/// Touches whatever is there.
void KioskVisitors::stray() {
  ++figures_.strayed;
  while (deeds_-- > 0 && kiosk().page() != KioskPage::attract) {
    if (pick(4) == 0 && typeSomewhere()) continue;
    const auto& anchors = driver_.shell().anchors().all();
    if (anchors.empty()) return;
    const Anchor& anchor = anchors[static_cast<std::size_t>(pick(static_cast<int>(anchors.size())))];
    if (!anchor.shown().empty()) driver_.touchAt(anchor.shown().centre());
  }
}

/// A second passes. A show that plays is company.
void KioskVisitors::watch() {
  const View& view = kiosk().walk().view();
  const bool shown = kiosk().walks() && view.playing && !view.coach.done && !view.coach.handedOver;
  driver_.pass(1);
  if (shown) shownAt_ = driver_.now();
}

/// Nobody is there any more.
void KioskVisitors::goAway() {
  const std::uint64_t visitor = kiosk().visitor();
  if (kiosk().page() == KioskPage::attract) {
    ++figures_.saidGoodbye;
    return;
  }
  ++figures_.wentAway;
  const double began = driver_.now();
  while (kiosk().visitor() == visitor && driver_.now() < began + kMostWait) watch();
  const double since = std::max(shownAt_, driver_.lastInput());
  const double wanted = kiosk().preset().idleSeconds + kiosk().preset().countdownSeconds;
  const double missed = driver_.now() - since - wanted;
  figures_.latest = std::max(figures_.latest, std::abs(missed));
  if (missed < -0.002 || missed > 0.05) {
    ++figures_.badResets;
    complain("forgotten " + std::to_string(missed) + " s too late");
  }
}

void KioskVisitors::next() {
  ++figures_.visitors;
  deeds_ = pick(3) == 0 ? 1000 : pick(25);
  const bool wanders = pick(3) == 0;
  if (wanders) deeds_ = std::min(deeds_, 12);
  arrive();
  if (wanders && pick(4) == 0) {
    stray();
  } else if (chooseCase()) {
    wanders ? stray() : solve();
    if (kiosk().page() == KioskPage::end && deeds_ > 0) {
      const char* choices[] = {"kiosk/take", "kiosk/again", "kiosk/home", "kiosk/finish"};
      must(choices[pick(4)]);
    }
  }
  goAway();
  driver_.wait(pick(20));
}

}  // namespace cardwalk::ui
