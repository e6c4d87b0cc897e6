// The report as a page.

#include <cmath>

#include "core/records/dates.h"
#include "core/records/page_parts.h"
#include "core/records/report_parts.h"

namespace cardwalk {
namespace {

class Page {
 public:
  Page(const ResultsReport& report, const ReportWords& words) : report_(report), words_(words) {}

  std::string whole() const {
    std::string html = pageHead(words_.language, say("title"), {});
    html += "<h1>" + word("title") + "</h1>\n<p class=\"scope\">" + escaped(scopeText(report_, words_)) +
            "</p>\n";
    if (report_.sums.attempts == 0) {
      html += "<div class=\"card\">" + word("none") + "</div>\n";
    } else {
      html += tiles() + plots() + tickets() + facts() + persons();
    }
    return html + "<footer>" + word("counted") + "<br>" + word("made") + " " + isoMinute(report_.madeAt) +
           " UTC</footer>\n" + pageEnd();
  }

 private:
  std::string say(const char* key) const { return words_.say(std::string("cli.report.") + key); }
  std::string word(const char* key) const { return escaped(say(key)); }

  std::string tile(const std::string& value, const char* key) const {
    return "<div class=\"tile\"><b>" + escaped(value) + "</b><span>" + word(key) + "</span></div>\n";
  }

  std::string tiles() const {
    const ResultSums& sums = report_.sums;
    return "<div class=\"tiles\">\n" + tile(std::to_string(sums.attempts), "attempts") +
           tile(std::to_string(sums.people), "people") +
           tile(std::to_string(percent(sums.passed, sums.attempts)) + " %", "passed") +
           tile(std::to_string(std::lround(meanScore(sums))), "score") +
           tile(clockText(std::llround(meanMillis(sums))), "time") + "</div>\n";
  }

  std::string plots() const {
    Histogram scores{say("scores"), say("scoreAxis"), report_.sums.scores, {}, {}, report_.pass / 5};
    for (int i = 0; i < kScoreSteps; ++i) {
      const int low = i * 5;
      const std::string range =
          i + 1 == kScoreSteps ? "100" : std::to_string(low) + "–" + std::to_string(low + 4);
      scores.labels.push_back(range + ": " + std::to_string(scores.counts[static_cast<std::size_t>(i)]));
      scores.ticks.push_back(low % 25 == 0 ? std::to_string(low) : "");
    }
    Histogram durations{say("durations"), say("durationAxis"), report_.sums.durations, {}, {}, -1};
    for (int i = 0; i < kDurationSteps; ++i) {
      const bool longer = i + 1 == kDurationSteps;
      const std::string from = clockText(i * 30000), to = clockText((i + 1) * 30000);
      durations.labels.push_back((longer ? "≥ " + from : from + "–" + to) + ": " +
                                 std::to_string(durations.counts[static_cast<std::size_t>(i)]));
      durations.ticks.push_back(longer ? "10+" : i % 4 == 0 ? std::to_string(i / 2) : "");
    }
    return "<div class=\"pair\">\n<div class=\"card\">" + histogramSvg(scores) +
           "</div>\n<div class=\"card\">" + histogramSvg(durations) + "</div>\n</div>\n";
  }

  /// The title first, because that is what people know; the id below it.
  static std::string entitled(const std::function<std::string(const std::string&)>& name,
                              const std::string& id, const std::string& more = {}) {
    const std::string title = name ? name(id) : std::string();
    return title.empty() ? escaped(id + more) : escaped(title) + "<small>" + escaped(id + more) + "</small>";
  }

  static std::string numberCell(const std::string& text) {
    return "<td class=\"n\">" + escaped(text) + "</td>";
  }

  std::string share(int part, int whole) const {
    const std::string text = std::to_string(percent(part, whole)) + " %";
    return numberCell(text) + "<td class=\"s\">" + shareSvg(percent(part, whole), text) + "</td>";
  }

  std::string heading(const char* title, std::initializer_list<std::pair<const char*, bool>> columns) const {
    std::string html =
        "<section class=\"card\"><h2>" + word(title) + "</h2><div class=\"scroll\"><table>\n<thead><tr>";
    for (const auto& [key, number] : columns)
      html += std::string(number ? "<th class=\"n\">" : "<th>") + (*key == '\0' ? "" : word(key)) + "</th>";
    return html + "</tr></thead>\n<tbody>\n";
  }
  static std::string tableEnd() { return "</tbody></table></div></section>\n"; }

  std::string tickets() const {
    std::string html = heading("tickets", {{"ticket", false},
                                           {"attempts", true},
                                           {"passed", true},
                                           {"", false},
                                           {"score", true},
                                           {"time", true},
                                           {"fatal", true},
                                           {"hints", true},
                                           {"hardest", false}});
    for (const TicketSum& each : report_.sums.tickets) {
      html += "<tr><td>" + entitled(words_.ticket, each.ticket) + "</td>" +
              numberCell(std::to_string(each.attempts)) + share(each.passed, each.attempts) +
              numberCell(std::to_string(std::lround(each.meanScore))) +
              numberCell(clockText(std::llround(each.meanDuration))) +
              numberCell(std::to_string(each.fatal)) + numberCell(std::to_string(each.hints)) + "<td>";
      if (!each.hardestStep.empty())
        html += entitled(words_.step, each.hardestStep, " · " + std::to_string(each.hardestMisses) + " ×");
      html += "</td></tr>\n";
    }
    return html + tableEnd();
  }

  std::string facts() const {
    const std::vector<FactSum> hardest = hardestFacts(report_.sums, 20);
    if (hardest.empty()) return {};
    std::string html = heading("hardestFacts",
                               {{"fact", false}, {"asked", true}, {"missed", true}, {"", true}, {"", false}});
    for (const FactSum& each : hardest) {
      const std::string text = std::to_string(percent(each.missed, each.asked)) + " %";
      html += "<tr><td>" + entitled(words_.fact, each.fact) + "</td>" +
              numberCell(std::to_string(each.asked)) + numberCell(std::to_string(each.missed)) +
              numberCell(text) + "<td class=\"s\">" + missSvg(percent(each.missed, each.asked), text) +
              "</td></tr>\n";
    }
    return html + tableEnd();
  }

  std::string persons() const {
    std::string html = heading("people", {{"person", false},
                                          {"team", false},
                                          {"attempts", true},
                                          {"passed", true},
                                          {"", false},
                                          {"score", true},
                                          {"last", true},
                                          {"ticket", false}});
    for (const PersonSum& each : report_.sums.persons)
      html += "<tr><td>" + escaped(each.person) + "</td><td>" + escaped(each.team) + "</td>" +
              numberCell(std::to_string(each.attempts)) + share(each.passed, each.attempts) +
              numberCell(std::to_string(std::lround(each.meanScore))) + numberCell(isoMinute(each.lastAt)) +
              "<td>" + escaped(each.lastTicket) + "</td></tr>\n";
    return html + tableEnd();
  }

  const ResultsReport& report_;
  const ReportWords& words_;
};

}  // namespace

std::string reportHtml(const ResultsReport& report, const ReportWords& words) {
  return Page(report, words).whole();
}

}  // namespace cardwalk
