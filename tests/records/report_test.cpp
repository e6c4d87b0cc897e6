#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/records/certificate.h"
#include "core/records/results_report.h"
#include "core/records/uuid.h"
#include "core/records/xapi.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;
using nlohmann::json;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

int countOf(const std::string& text, const std::string& words) {
  int count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

/// Each word is its own key, so that a test sees where it stands.
ReportWords plainWords() {
  const auto title = [](const std::string& id) { return "title of " + id; };
  return {[](std::string_view key) { return std::string(key); }, title, title, title, "en"};
}

KeptAttempt examined(int number, const std::string& test, int of, int total) {
  KeptAttempt attempt = inventAttempt(shippedPack(), number, 100, 3);
  attempt.person = "Ana <b>&";
  attempt.team = "North";
  attempt.test = test;
  attempt.testTickets = of;
  attempt.record.mode = TrainingMode::test;
  attempt.record.ticket = "S0" + std::to_string(number + 1) + "~" + std::to_string(number);
  attempt.score.diagnosis = total - 70;
  attempt.score.endState = 40;
  attempt.score.noDamage = 20;
  attempt.score.told = 10;
  attempt.score.fatals.clear();
  attempt.score.passed = total >= 75;
  return attempt;
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("the report says the same as a table, as JSON, as lines of CSV and as a page") {
    const TempFolder folder;
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    const std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 250, 2);
    REQUIRE_FALSE(results.store->addAll(attempts));
    ResultsReport report{results.store->sums({}), {}, kInventedTo};
    const auto passed = std::count_if(attempts.begin(), attempts.end(),
                                      [](const KeptAttempt& each) { return each.score.passed; });
    const std::string share = std::to_string((passed * 100 + 125) / 250) + " %";

    const std::string table = reportTable(report, plainWords());
    CHECK(says(table, share));
    CHECK(says(table, "S04 · title of S04"));
    CHECK(says(table, attempts[0].person));

    const json whole = json::parse(reportJson(report));
    CHECK(whole["attempts"] == 250);
    CHECK(whole["passed"] == passed);
    CHECK(whole["tickets"].size() == report.sums.tickets.size());
    CHECK(whole["made_at"] == "2027-01-01T00:00:00.000Z");

    const std::string csv = reportCsv(results.store->rows({}));
    CHECK(countOf(csv, "\r\n") == 251);
    CHECK(says(csv, attempts[7].id + "," + attempts[7].person + "," + attempts[7].team + ","));

    const std::string page = reportHtml(report, plainWords());
    CHECK(page.starts_with("<!doctype html>"));
    CHECK(says(page, share));
    CHECK(countOf(page, "<figure>") == 2);
    CHECK(says(page, "title of S04"));
    CHECK(says(page, "prefers-color-scheme:dark"));
    CHECK(says(page, "@media print"));
    // Nothing is fetched from anywhere, and nothing runs.
    for (const char* outside : {"http", "src=", "<script", "url(", "@import", "<link"})
      CHECK_FALSE(says(page, outside));
    CHECK(countOf(page, "<table>") == countOf(page, "</table>"));
    CHECK(countOf(page, "<tr>") == countOf(page, "</tr>"));
  }

  TEST_CASE("names cannot break the page, the table or a spreadsheet") {
    KeptAttempt attempt = inventAttempt(shippedPack(), 0, 1, 2);
    attempt.person = "=HYPERLINK(\"x\") <script>,";
    const TempFolder folder;
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    REQUIRE_FALSE(results.store->add(attempt));
    const ResultsReport report{results.store->sums({}), {}, 0};
    CHECK_FALSE(says(reportHtml(report, plainWords()), "<script>"));
    CHECK(says(reportHtml(report, plainWords()), "=HYPERLINK(&quot;x&quot;) &lt;script&gt;,"));
    CHECK(says(reportCsv(results.store->rows({})), ",\"'=HYPERLINK(\"\"x\"\") <script>,\","));
    const json person = json::parse(personJson({attempt.person, {attempt}, true, {}, {}}, 0));
    CHECK(person["attempts"][0]["person"] == attempt.person);
    CHECK(person["has_pin"] == true);
  }

  TEST_CASE("a report of nothing says so") {
    const ResultsReport report{{}, {}, 0};
    CHECK(says(reportTable(report, plainWords()), "cli.report.none"));
    CHECK(says(reportHtml(report, plainWords()), "cli.report.none"));
    CHECK(json::parse(reportJson(report))["attempts"] == 0);
  }

  TEST_CASE("xAPI statements tell an attempt from its start to its end, and the same ones each time") {
    KeptAttempt attempt = examined(0, "", 0, 80);
    const std::string text = xapiStatements(attempt, plainWords().ticket, "fr");
    CHECK(text == xapiStatements(attempt, plainWords().ticket, "fr"));
    const json list = json::parse("[" + text + "]");
    std::vector<std::string> verbs;
    std::set<std::string> ids;
    for (const json& each : list) {
      const std::string verb = each["verb"]["id"];
      CHECK(verb.starts_with("http://adlnet.gov/expapi/verbs/"));
      verbs.push_back(verb.substr(verb.rfind('/') + 1));
      CHECK(isUuid(each["id"].get<std::string>()));
      ids.insert(each["id"].get<std::string>());
      CHECK(each["actor"]["account"]["name"] == attempt.person);
      CHECK(each["context"]["registration"] == attempt.id);
      CHECK(each["version"] == "1.0.3");
    }
    CHECK(ids.size() == list.size());
    CHECK(verbs == std::vector<std::string>{"initialized", "answered", "completed", "passed", "terminated"});
    CHECK(list[1]["result"]["response"] == "D-CLEAN");
    CHECK(list[3]["result"]["score"]["scaled"] == 0.8);
    CHECK(list[3]["result"]["score"]["raw"] == 80);
    CHECK(list[3]["result"]["success"] == true);
    CHECK(list[3]["result"]["duration"].get<std::string>().starts_with("PT"));
    CHECK(list[0]["object"]["definition"]["name"]["fr"] == "S01 · title of S01");

    attempt.score.passed = false;
    CHECK(says(xapiStatements(attempt, nullptr, ""), "verbs/failed"));
    // Who was led has shown nothing, and who left has completed nothing.
    attempt.record.mode = TrainingMode::guide;
    CHECK_FALSE(says(xapiStatements(attempt, nullptr, ""), "verbs/failed"));
    attempt.record.mode = TrainingMode::practice;
    attempt.branchOf = attempt.id;
    CHECK_FALSE(says(xapiStatements(attempt, nullptr, ""), "verbs/failed"));
    attempt.branchOf.clear();
    attempt.record.mode = TrainingMode::test;
    attempt.record.log.back().kind = EntryKind::left;
    const std::string left = xapiStatements(attempt, nullptr, "");
    CHECK_FALSE(says(left, "verbs/completed"));
    CHECK_FALSE(says(left, "verbs/failed"));
    CHECK(says(left, "verbs/terminated"));
  }

  TEST_CASE("a certificate is given for a passed test as a whole, and can be had again") {
    const TempFolder folder;
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    ResultStore& store = *results.store;
    const std::string test = "7d444840-9dc0-41d1-b245-5ffdce74fad2";
    REQUIRE_FALSE(store.add(examined(0, test, 3, 75)));
    REQUIRE_FALSE(store.add(examined(1, test, 3, 100)));
    CHECK(std::get<NoCertificate>(certificateOf(store, test)) == NoCertificate::unfinished);
    REQUIRE_FALSE(store.add(examined(2, test, 3, 80)));
    for (int i = 0; i < 2; ++i) {
      const Certificate certificate = std::get<Certificate>(certificateOf(store, test));
      CHECK(certificate.number == test);
      CHECK(certificate.score == 85);
      REQUIRE(certificate.tickets.size() == 3);
      CHECK(certificate.tickets[0].id == "S01");
      CHECK(certificate.packVersion == shippedPack().version);
      const std::string page = certificateHtml(certificate, plainWords());
      for (const char* words :
           {"Ana &lt;b&gt;&amp;", "85 <small>", "S02 · title of S02", "North", test.c_str(), "size:A4"})
        CHECK(says(page, words));
      CHECK_FALSE(says(page, "http"));
      CHECK(says(page, "cli.certificate.passed<"));
    }
    // The first attempt at a ticket counts; a better one afterwards changes nothing.
    KeptAttempt again = examined(0, test, 3, 100);
    again.id[0] = again.id[0] == '0' ? '1' : '0';
    again.startedAt += 100'000'000'000;
    REQUIRE_FALSE(store.add(again));
    CHECK(std::get<Certificate>(certificateOf(store, test)).score == 85);
    // What was practised from one of them afterwards changes nothing either, not even the day.
    KeptAttempt branch = examined(3, test, 3, 10);
    branch.branchOf = again.id;
    branch.record.mode = TrainingMode::practice;
    branch.startedAt += 200'000'000'000;
    const std::int64_t day = std::get<Certificate>(certificateOf(store, test)).at;
    REQUIRE_FALSE(store.add(branch));
    const Certificate same = std::get<Certificate>(certificateOf(store, test));
    CHECK(same.score == 85);
    CHECK(same.at == day);
    CHECK(same.tickets.size() == 3);
  }

  TEST_CASE("there is no certificate for what was not a test, was failed, or is not there") {
    const TempFolder folder;
    const OpenedResults results = openResults((folder / "results.sqlite").string());
    ResultStore& store = *results.store;
    const auto refused = [&](const std::string& id) {
      return std::get<NoCertificate>(certificateOf(store, id));
    };
    CHECK(refused("") == NoCertificate::unknown);
    CHECK(refused("7d444840-9dc0-41d1-b245-5ffdce74fad2") == NoCertificate::unknown);
    const std::string fatalTest = "7d444840-9dc0-41d1-b245-5ffdce74fad3";
    KeptAttempt fatal = examined(0, fatalTest, 2, 100);
    fatal.score.fatals = {Fatal::wrongCard};
    REQUIRE_FALSE(store.add(fatal));
    REQUIRE_FALSE(store.add(examined(1, fatalTest, 2, 100)));
    CHECK(refused(fatalTest) == NoCertificate::notPassed);
    KeptAttempt practised = examined(4, "", 0, 100);
    practised.record.mode = TrainingMode::practice;
    REQUIRE_FALSE(store.add(practised));
    CHECK(refused(practised.id) == NoCertificate::notATest);
    const KeptAttempt low = examined(5, "", 0, 74);
    REQUIRE_FALSE(store.add(low));
    CHECK(refused(low.id) == NoCertificate::notPassed);
    const KeptAttempt good = examined(6, "", 0, 75);
    REQUIRE_FALSE(store.add(good));
    const Certificate single = std::get<Certificate>(certificateOf(store, good.id));
    CHECK(single.score == 75);
    // One ticket is no whole test, and nothing is claimed of what was told.
    CHECK(says(certificateHtml(single, plainWords()), "cli.certificate.passedOne<"));
  }
}
