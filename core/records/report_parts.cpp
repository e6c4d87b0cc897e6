#include "core/records/report_parts.h"

#include <algorithm>
#include <cmath>

#include "core/records/dates.h"

namespace cardwalk {

std::string scopeText(const ResultsReport& report, const ReportWords& words) {
  const AttemptFilter& filter = report.filter;
  std::string text = filter.person.empty() ? words.say("cli.report.everybody") : filter.person;
  text += " · " +
          (filter.ticket.empty() ? words.say("cli.report.allTickets") : named(words.ticket, filter.ticket));
  if (filter.from == 0 && filter.to == 0) return text + " · " + words.say("cli.report.allTime");
  const std::string from = filter.from == 0 ? "…" : isoDate(filter.from);
  const std::string to = filter.to == 0 ? "…" : isoDate(filter.to - 1);
  return text + " · " + from + " – " + to;
}

int percent(int part, int whole) {
  return whole == 0 ? 0 : static_cast<int>(std::lround(100.0 * part / whole));
}

double meanScore(const ResultSums& sums) {
  double total = 0;
  for (const TicketSum& each : sums.tickets) total += each.meanScore * each.attempts;
  return sums.attempts == 0 ? 0 : total / sums.attempts;
}

double meanMillis(const ResultSums& sums) {
  double total = 0;
  for (const TicketSum& each : sums.tickets) total += each.meanDuration * each.attempts;
  return sums.attempts == 0 ? 0 : total / sums.attempts;
}

std::vector<FactSum> hardestFacts(const ResultSums& sums, std::size_t most) {
  std::vector<FactSum> facts;
  for (const FactSum& each : sums.facts)
    if (each.asked > 0 && each.missed > 0) facts.push_back(each);
  std::stable_sort(facts.begin(), facts.end(), [](const FactSum& a, const FactSum& b) {
    const auto left = std::int64_t{a.missed} * b.asked, right = std::int64_t{b.missed} * a.asked;
    return left != right ? left > right : a.missed > b.missed;
  });
  if (facts.size() > most) facts.resize(most);
  return facts;
}

std::string named(const std::function<std::string(const std::string&)>& name, const std::string& id) {
  const std::string title = name ? name(id) : std::string();
  return title.empty() ? id : id + " · " + title;
}

}  // namespace cardwalk
