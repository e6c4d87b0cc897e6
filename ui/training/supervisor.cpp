#include "ui/training/supervisor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cardwalk::ui {
namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

constexpr std::array<std::string_view, kPeriods> kPeriodWords{"all", "week", "month", "quarter"};
constexpr std::array<std::int64_t, kPeriods> kPeriodDays{0, 7, 30, 91};
constexpr std::array<std::string_view, 3> kTabWords{"overview", "people", "attempts"};

}  // namespace

AttemptFilter Supervisor::filter(const DeskRecords& records) const {
  AttemptFilter out;
  out.person = person;
  out.ticket = ticket;
  if (period != Period::all)
    out.from = records.wallClock() - kPeriodDays[static_cast<std::size_t>(period)] * kDay;
  return out;
}

void Supervisor::read(DeskRecords& records, int wanted) {
  reading = true;
  records.read(filter(records), kMostRows * (wanted + 1),
               [this, wanted, mine = ++question](std::optional<ReadResults> results) {
                 if (mine != question) return;
                 reading = false;
                 if (!results) return;
                 known = true;
                 sums = std::move(results->sums);
                 kept = results->kept;
                 page = wanted;
                 rows = std::move(results->rows);
                 rows.erase(rows.begin(),
                            rows.begin() + std::min<std::ptrdiff_t>(std::ssize(rows), kMostRows * page));
                 people = std::move(results->people);
                 atWork = std::move(results->atWork);
               });
}

void Supervisor::ask(DeskRecords& records) {
  gate = {};
  gate.asking = true;
  records.pins().ask("", [this, mine = ++question](PinAnswer answer) {
    if (mine != question) return;
    gate.asking = false;
    gate.kind = answer == PinAnswer::right ? PinKind::choose : PinKind::enter;
    gate.answer = answer == PinAnswer::lost ? answer : PinAnswer::right;
  });
}

void Supervisor::enter(DeskRecords& records) {
  const bool bare = gate.kind == PinKind::enter && gate.pin.empty();
  const auto then = [this, &records, bare, mine = ++question](PinAnswer answer) {
    if (mine != question) return;
    gate.answered(answer);
    // Nobody is let in without a PIN: where there is none yet, it is chosen first.
    if (answer == PinAnswer::missing || (bare && answer == PinAnswer::right)) {
      gate = {};
      gate.kind = PinKind::choose;
      return;
    }
    if (answer != PinAnswer::right) return;
    changing = false;
    unlocked = true;
    read(records);
  };
  gate.submit(records.pins(), "", then);
}

bool Supervisor::command(DeskRecords& records, std::string_view name, const std::string& argument) {
  if (name == "enter" && (!unlocked || changing)) {
    enter(records);
    return true;
  }
  if (!unlocked || changing) return false;
  if (name == "pin") {
    changing = true;
    gate = {};
    gate.kind = PinKind::change;
    return true;
  }
  if (name == "tab") {
    const auto at = std::find(kTabWords.begin(), kTabWords.end(), argument);
    if (at == kTabWords.end()) return false;
    tab = static_cast<SupervisorTab>(at - kTabWords.begin());
    return true;
  }
  if (name == "facts") {
    allFacts = !allFacts;
    return true;
  }
  if (name == "rows") {
    const int last = std::max(0, kept - 1) / kMostRows;
    read(records, std::clamp(argument == "older" ? page + 1 : page - 1, 0, last));
    return true;
  }
  if (name == "period") {
    const auto at = std::find(kPeriodWords.begin(), kPeriodWords.end(), argument);
    if (at == kPeriodWords.end()) return false;
    period = static_cast<Period>(at - kPeriodWords.begin());
  } else if (name == "person") {
    certificateAsked = false;
    ++papers;
    person = person == argument ? std::string() : argument;
  } else if (name == "ticket") {
    ticket = ticket == argument ? std::string() : argument;
  } else {
    return false;
  }
  read(records);
  return true;
}

}  // namespace cardwalk::ui
