// One's own case in a few answers, and what a case takes.

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/session/take_away.h"
#include "core/session/walkthrough.h"
#include "ui/kiosk/deeds_to_take.h"
#include "ui/kiosk/kiosk.h"
#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {
namespace {

constexpr double kStepMinutes = 0.1;  // to read what comes next, to find it and to press it

int minutesOf(const Pack& pack, const std::string& scenario) {
  const int index = pack.scenarioIndex(scenario);
  const std::size_t steps = index < 0 ? 0 : walkThrough(pack, index, {}).steps.size();
  if (steps == 0) return 0;
  return std::max(1, static_cast<int>(std::lround(static_cast<double>(steps) * kStepMinutes)));
}

}  // namespace

std::vector<std::size_t> Kiosk::questions() const {
  std::vector<std::size_t> out;
  const auto& all = pack_.situations.questions;
  for (std::size_t i = 0; i < all.size() && out.size() < kMostKioskQuestions; ++i)
    if (std::find(preset_.questions.begin(), preset_.questions.end(), all[i].id) != preset_.questions.end() &&
        isAsked(pack_.situations, answers_, i))
      out.push_back(i);
  return out;
}

bool Kiosk::nothingLeft() const {
  const auto& all = pack_.situations.questions;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (isAsked(pack_.situations, answers_, i) &&
        all[i].answers[static_cast<std::size_t>(answers_[i])].finished)
      return true;
  return false;
}

void Kiosk::ask(std::size_t position) {
  asked_ = position;
  answered_ = std::max(answered_, asked_);
  show(KioskPage::questions);
  say();
}

/// Leads on to the next question, or back to the case where the others are answered already.
bool Kiosk::answer(std::size_t position, const std::string& id) {
  const std::vector<std::size_t> before = questions();
  const SituationQuestion& question = pack_.situations.questions[before[position]];
  for (std::size_t a = 0; a < question.answers.size(); ++a) {
    if (question.answers[a].id != id) continue;
    std::int16_t& given = answers_[before[position]];
    const bool complete = answered_ >= before.size() && !nothingLeft();
    given = static_cast<std::int16_t>(a);
    const bool same = questions() == before;
    if (!same || !complete) answered_ = same ? std::max(answered_, position + 1) : position + 1;
    const bool over = nothingLeft() || (same && complete);
    ask(over ? questions().size() : position + 1);
    return true;
  }
  return false;
}

bool Kiosk::questionCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "questions" && page_ == KioskPage::start && !preset_.questions.empty()) {
    answers_ = firstAnswers(pack_.situations);
    answered_ = 0;
    ask(0);
    return true;
  }
  if (page_ != KioskPage::questions) return false;
  const std::vector<std::size_t> all = questions();
  if (name == "answer") {
    const std::size_t equals = argument.find('=');
    for (std::size_t i = 0; i < all.size() && equals != std::string::npos; ++i)
      if (pack_.situations.questions[all[i]].id == argument.substr(0, equals))
        return answer(i, argument.substr(equals + 1));
    return false;
  }
  if (name == "ask" && argument.size() == 1 && argument[0] >= '0') {
    const auto position = static_cast<std::size_t>(argument[0] - '0');
    if (position >= all.size() || position >= answered_) return false;
    ask(position);
    return true;
  }
  if (name == "begin") {
    const std::string id = situationId(pack_.situations, answers_);
    if (!knowsScenario(pack_, id)) return false;  // the page says that nothing is left to do
    choose(id, now);
    return true;
  }
  return false;
}

/// Back among the questions; false on the first one.
bool Kiosk::askedBefore() {
  if (asked_ == 0) return false;
  std::size_t to = asked_ - 1;
  const std::vector<std::size_t> all = questions();
  // Questions behind an answer that ends it all were not asked.
  for (std::size_t i = 0; nothingLeft() && i < to; ++i) {
    const auto given = static_cast<std::size_t>(answers_[all[i]]);
    if (pack_.situations.questions[all[i]].answers[given].finished) to = i;
  }
  ask(to);
  return true;
}

int Kiosk::minutes(std::size_t tile) const {
  constexpr int kAllTiles = 0;
  const std::vector<int>* known = minutes_.find(kAllTiles, [&pack = pack_, &tiles = preset_.tiles] {
    std::vector<int> minutes;
    for (const KioskTile& each : tiles) minutes.push_back(minutesOf(pack, each.scenario));
    return minutes;
  });
  return known == nullptr ? 0 : (*known)[tile];
}

void Kiosk::writeSteps(const std::string& language, bool deeds, std::function<void()> then) {
  std::function<std::string()> make = [&pack = pack_, scenario = scenario_, language] {
    return takeAway(pack, scenario, language).text;
  };
  if (deeds)
    make = [&pack = pack_, scenario = scenario_, language, log = walk_->session().log()] {
      return deedsToTake(pack, scenario, language, log);
    };
  deeds_.make(make, [this, then = std::move(then)](std::string steps) {
    wipe(stepsToTake_);
    stepsToTake_ = std::move(steps);
    then();
  });
}

}  // namespace cardwalk::ui
