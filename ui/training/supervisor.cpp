#include "ui/training/supervisor.h"

#include <algorithm>
#include <array>

namespace cardwalk::ui {
namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
constexpr int kMostRows = 200;  // of the list of attempts; older ones come with a narrower filter

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

void Supervisor::read(DeskRecords& records) {
  AttemptFilter wanted = filter(records);
  sums = records.sums(wanted);
  wanted.limit = kMostRows;
  rows = records.rows(wanted);
  people = records.people();
}

bool Supervisor::command(DeskRecords& records, std::string_view name, const std::string& argument) {
  if (name == "enter") {
    answer = records.tryPin("", pin, first);
    std::fill(pin.begin(), pin.end(), ' ');
    pin.clear();
    unlocked = answer == PinAnswer::right;
    if (unlocked) read(records);
    return true;
  }
  if (!unlocked) return false;
  if (name == "tab") {
    const auto at = std::find(kTabWords.begin(), kTabWords.end(), argument);
    if (at == kTabWords.end()) return false;
    tab = static_cast<SupervisorTab>(at - kTabWords.begin());
    return true;
  }
  if (name == "period") {
    const auto at = std::find(kPeriodWords.begin(), kPeriodWords.end(), argument);
    if (at == kPeriodWords.end()) return false;
    period = static_cast<Period>(at - kPeriodWords.begin());
  } else if (name == "person") {
    certificateAsked = false;
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
