#include "core/records/certificate.h"

#include <algorithm>
#include <set>

#include "core/records/dates.h"
#include "core/records/page_parts.h"

namespace cardwalk {
namespace {

constexpr std::string_view kStyle = R"(
main{max-width:820px}
.sheet{background:var(--card);border:1px solid var(--line);border-radius:20px;padding:64px 72px;text-align:center;
position:relative;overflow:hidden}
.sheet:before{content:"";position:absolute;inset:0 0 auto;height:8px;background:var(--accent)}
.seal{width:88px;height:88px;margin:0 auto 20px}.seal circle{fill:none;stroke:var(--accent);stroke-width:3}
.seal path{fill:none;stroke:var(--accent);stroke-width:6;stroke-linecap:round;stroke-linejoin:round}
.kind{color:var(--accent);font-weight:600;letter-spacing:.14em;text-transform:uppercase;font-size:13px;margin:0 0 28px}
.sheet h1{font-size:40px;margin:6px 0 12px;overflow-wrap:anywhere}
.lead{color:var(--soft);margin:0 auto;max-width:34em}
.score{font-size:52px;font-weight:700;letter-spacing:-.03em;margin:24px 0 0;line-height:1.1}
.score small{font-size:20px;font-weight:500;color:var(--soft);letter-spacing:0}
.list{text-align:left;margin:32px 0 0}
dl{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;margin:36px 0 0;text-align:left}
dt{font-size:12px;color:var(--soft)}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
.number{grid-column:1/-1}.number dd{font-weight:400;font-size:13px}
.notice{color:var(--soft);font-size:12px;margin:36px 0 0}
@media (max-width:640px){.sheet{padding:40px 24px}dl{grid-template-columns:1fr 1fr}}
@media print{@page{size:A4;margin:16mm}.sheet{border:1.5pt solid var(--accent);padding:20mm 16mm;min-height:262mm;
display:flex;flex-direction:column}.sheet:before{display:none}.seal{width:76px;height:76px;flex:none}
.sheet h1{font-size:30pt}.score{font-size:36pt}.lead{margin-left:auto;margin-right:auto}.notice{margin-top:auto}}
)";

constexpr std::string_view kSeal =
    "<svg class=\"seal\" viewBox=\"0 0 88 88\" aria-hidden=\"true\"><circle cx=\"44\" cy=\"44\" r=\"41\"/>"
    "<circle cx=\"44\" cy=\"44\" r=\"34\"/><path d=\"M29 45l10 10 20-22\"/></svg>\n";

std::variant<Certificate, NoCertificate> ofAttempt(ResultStore& store, const std::string& id,
                                                   const Rubric& rubric) {
  const std::optional<KeptAttempt> kept = store.attempt(id);
  if (!kept) return NoCertificate::unknown;
  if (kept->record.mode != TrainingMode::test || !kept->branchOf.empty()) return NoCertificate::notATest;
  const Score& score = kept->score;
  if (!score.valid || !score.passed || score.total() < rubric.pass) return NoCertificate::notPassed;
  const std::string& drawn = kept->record.ticket;
  return Certificate{kept->id,
                     kept->person,
                     kept->team,
                     kept->record.packVersion,
                     kept->startedAt,
                     score.total(),
                     {{drawn.substr(0, drawn.find('~')), score.total()}}};
}

}  // namespace

std::variant<Certificate, NoCertificate> certificateOf(ResultStore& store, const std::string& id,
                                                       const Rubric& rubric) {
  if (id.empty()) return NoCertificate::unknown;
  AttemptFilter filter;
  filter.test = id;
  std::vector<AttemptRow> rows = store.rows(filter);
  std::erase_if(rows, [](const AttemptRow& row) { return !row.branchOf.empty(); });
  if (rows.empty()) return store.fault() ? NoCertificate::unknown : ofAttempt(store, id, rubric);
  const std::optional<KeptAttempt> last = store.attempt(rows.front().id);
  if (!last) return NoCertificate::unknown;
  std::reverse(rows.begin(), rows.end());
  Certificate certificate{id, last->person, last->team, last->record.packVersion, last->startedAt, 0, {}};
  std::set<std::pair<std::string, std::uint64_t>> drawn;
  bool fatal = false;
  for (const AttemptRow& row : rows) {
    if (row.mode != TrainingMode::test || row.person != last->person) return NoCertificate::notATest;
    // Only the first attempt at each of the test's tickets counts.
    if (!drawn.emplace(row.ticket, row.seed).second) continue;
    // Who gives a ticket up has not solved it, however much was done by then.
    const bool givenUp = !row.passed && !row.fatal && row.total() >= rubric.pass;
    const int earned = givenUp ? 0 : row.total();
    certificate.tickets.push_back({row.ticket, earned});
    certificate.score += earned;
    fatal = fatal || row.fatal;
  }
  const auto count = static_cast<int>(certificate.tickets.size());
  if (count < last->testTickets) return NoCertificate::unfinished;
  certificate.score /= count;
  if (fatal || certificate.score < rubric.pass) return NoCertificate::notPassed;
  return certificate;
}

std::string certificateHtml(const Certificate& certificate, const ReportWords& words) {
  const auto say = [&](const char* key) { return escaped(words.say(std::string("cli.certificate.") + key)); };
  const auto item = [&](const char* key, const std::string& value, const char* kind = "") {
    return value.empty() ? std::string()
                         : "<div" + std::string(*kind == '\0' ? "" : " class=\"number\"") + "><dt>" +
                               say(key) + "</dt><dd>" + escaped(value) + "</dd></div>\n";
  };
  std::string html =
      pageHead(words.language, words.say("cli.certificate.title") + " · " + certificate.person, kStyle);
  html += "<article class=\"sheet\">\n" + std::string(kSeal) + "<p class=\"kind\">" + say("title") +
          "</p>\n<p class=\"lead\">" + say("awarded") + "</p>\n<h1>" + escaped(certificate.person) +
          "</h1>\n<p class=\"lead\">" + say(certificate.tickets.size() == 1 ? "passedOne" : "passed") +
          "</p>\n<p class=\"score\">" + std::to_string(certificate.score) +
          " <small>/ 100</small></p>\n<div class=\"list\"><table><thead><tr><th>" + say("ticket") +
          "</th><th class=\"n\">" + say("score") + "</th></tr></thead><tbody>\n";
  for (const CertifiedTicket& each : certificate.tickets) {
    const std::string title = words.ticket ? words.ticket(each.id) : std::string();
    html += "<tr><td>" + escaped(title.empty() ? each.id : each.id + " · " + title) +
            "</td><td class=\"n\">" + std::to_string(each.score) + "</td></tr>\n";
  }
  html += "</tbody></table></div>\n<dl>" + item("team", certificate.team) +
          item("date", isoDate(certificate.at)) + item("version", certificate.packVersion) +
          item("number", certificate.number, "number") + "</dl>\n<p class=\"notice\">" + say("notice") +
          "</p>\n</article>\n";
  return html + pageEnd();
}

}  // namespace cardwalk
