#include "core/records/exchange.h"

#include <string>

#include <doctest/doctest.h>

#include "core/records/report.h"
#include "tests/support/action_words.h"

using namespace cardwalk;

TEST_SUITE("actions as JSON") {
  TEST_CASE("one action a line is read, with blank lines and the extra fields of a route") {
    const ParsedActions parsed = parseActions(
        "{\"surface\": \"app\", \"control\": \"app.a\", \"gesture\": \"tap\"}\r\n\n"
        "  {\"gesture\": \"type\", \"surface\": \"website\", \"control\": \"w/4417\", \"text\": \"x\","
        " \"instruction\": \"Type x\", \"at\": 12}",
        support::englishActionWords());
    CHECK(parsed.fault.empty());
    REQUIRE(parsed.actions.size() == 2);
    CHECK(parsed.actions[0] == NamedAction{Surface::app, "app.a", Gesture::tap, ""});
    CHECK(parsed.actions[1] == NamedAction{Surface::website, "w/4417", Gesture::type, "x"});
  }

  TEST_CASE("what plan prints is read back as the same actions") {
    const PlanReport report{"S01",
                            "A case",
                            {{{Surface::app, "app.a", Gesture::tap, ""}, "Tap “A”"},
                             {{Surface::desk, "desk.wait", Gesture::click, ""}, "Wait"},
                             {{Surface::website, "w.f", Gesture::type, "a\nb"}, "Type"}}};
    const ParsedActions parsed = parseActions(toJson(report), support::englishActionWords());
    CHECK(parsed.fault.empty());
    REQUIRE(parsed.actions.size() == report.route.size());
    for (std::size_t index = 0; index < parsed.actions.size(); ++index) {
      CHECK(parsed.actions[index] == report.route[index].action);
    }
  }

  TEST_CASE("nothing at all is a list without actions") {
    CHECK(parseActions("", support::englishActionWords()).fault.empty());
    CHECK(parseActions(" \n\r\n", support::englishActionWords()).actions.empty());
  }

  TEST_CASE("a line that is no action is named with its number, the fault and the nearest right word") {
    const std::string good = R"({"surface": "app", "control": "a", "gesture": "tap"})";
    struct Row {
      std::string line;
      const char* words;
    };
    const Row rows[] = {
        {"tap the button", "this is no action"},
        {"[]", "JSON object"},
        {"{}", "“surface” is missing"},
        {R"({"surface": "ap", "control": "a", "gesture": "tap"})", "Did you mean “app”?"},
        {R"({"surface": 1, "control": "a", "gesture": "tap"})", "app, website or desk"},
        {R"({"surface": "app", "control": "a", "gesture": "tab"})", "Did you mean “tap”?"},
        {R"({"surface": "app", "control": "a"})", "“gesture” is missing"},
        {R"({"surface": "app", "gesture": "tap"})", "“control”"},
        {R"({"surface": "app", "control": 5, "gesture": "tap"})", "“control”"},
        {R"({"surface": "app", "control": "a", "gesture": "tap", "text": 1})", "“text”"},
        {R"({"surface": "app", "control": "a", "gesture": "tap", "contrl": 1})", "Did you mean “control”?"},
        {R"({"surface": "app", "surface": "app", "control": "a", "gesture": "tap"})", "twice"},
        {good + good, "this is no action"},
        {"\xff", "UTF-8"},
        {std::string(100, '['), "levels deep"}};
    for (const Row& row : rows) {
      CAPTURE(row.line);
      const ParsedActions parsed =
          parseActions(good + "\n\n" + row.line + "\n" + good + "\n", support::englishActionWords());
      CAPTURE(parsed.fault);
      CHECK(parsed.fault.starts_with("line 3: "));
      CHECK(parsed.fault.find(row.words) != std::string::npos);
      CHECK(parsed.actions.empty());
    }
  }

  TEST_CASE("a faulty route of a whole document is named with the number of its action") {
    CHECK(parseActions(R"({"route": 3})", support::englishActionWords()).fault.find("list of actions") !=
          std::string::npos);
    CHECK(parseActions(R"({"route": [], "roote": 1})", support::englishActionWords()).fault.find("“roote”") !=
          std::string::npos);
    CHECK(parseActions(
              R"({"scenario": "S01", "route": [{"surface": "app", "control": "a", "gesture": "tap"}, 7]})",
              support::englishActionWords())
              .fault.find("action 2") != std::string::npos);
  }
}

TEST_SUITE("reports as JSON") {
  TEST_CASE("a figure that was not computed is left out") {
    CheckReport report;
    report.scenarios.push_back({"S01", "A case", "goal", 30, {}, {}, {}, {}});
    const std::string text = toJson(report);
    CHECK(text.find("\"route\": 30") != std::string::npos);
    CHECK(text.find("dead_ends") == std::string::npos);
    CHECK(text.find("\"findings\": []") != std::string::npos);
  }

  TEST_CASE("the spread of samples is their middle, their 99th of a hundred and their worst") {
    std::vector<double> samples;
    for (int value = 200; value >= 1; --value) samples.push_back(value);
    const Spread spread = spreadOf(samples);
    CHECK(spread.samples == 200);
    CHECK(spread.p50 == doctest::Approx(101));
    CHECK(spread.p99 == doctest::Approx(199));
    CHECK(spread.worst == doctest::Approx(200));
    CHECK(spreadOf({}).samples == 0);
  }
}
