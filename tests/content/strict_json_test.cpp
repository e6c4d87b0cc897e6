#include "core/content/strict_json.h"

#include <string>

#include <doctest/doctest.h>

using namespace cardwalk;

namespace {

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

struct Row {
  std::string text, id, pointer;
  int line, column;
};

}  // namespace

TEST_SUITE("strict JSON") {
  TEST_CASE("a sound text passes, whatever value it holds") {
    for (const std::string text :
         {R"({})", R"([])", R"("é")", "12", "null", R"({"a": [1, {"b": 2}], "b": {"a": 1}})",
          R"({"emoji": "\ud83d\ude00 😀"})", "\xEF\xBB\xBF{}"}) {
      CAPTURE(text);
      CHECK_FALSE(checkStrictJson(text));
    }
    CHECK_FALSE(checkStrictJson(nested(64)));
  }

  TEST_CASE("a faulty text is refused with the kind of fault, its pointer, line and column") {
    const Row rows[] = {
        {"", "json-syntax", "", 1, 1},
        {"{", "json-syntax", "", 1, 1},
        {R"({"a": })", "json-syntax", "/a", 1, 7},
        {"{\"a\": 1,\n \"b\": [1, 2,, 3]}", "json-syntax", "/b/2", 2, 13},
        {R"({"a": 1, "a": 2})", "json-duplicate-key", "/a", 1, 12},
        {R"({"a": {"x": 1, "\u0078": 2}})", "json-duplicate-key", "/a/x", 1, 23},
        {R"([{"k/~": 1, "k/~": 1}])", "json-duplicate-key", "/0/k~1~0", 1, 17},
        {R"({"a": 1} {})", "json-syntax", "", 1, 10},
        {R"({"a": "\ud800"})", "json-syntax", "/a", 1, 14},
        {"{\"é\": \"\xC3\"}", "json-not-utf8", "", 1, 8},
        {"\"\xC0\xAF\"", "json-not-utf8", "", 1, 2},
        {"\"\xED\xA0\x80\"", "json-not-utf8", "", 1, 2},
        {"\"\xF4\x90\x80\x80\"", "json-not-utf8", "", 1, 2},
        {std::string("\"a\0b\"", 5), "json-syntax", "", 1, 3},
        {"[1e999]", "json-syntax", "/0", 1, 6},
        {"// remark\n{}", "json-syntax", "", 1, 1},
        {"[NaN]", "json-syntax", "/0", 1, 2},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      const auto fault = checkStrictJson(row.text);
      REQUIRE(fault);
      CHECK(fault->id == row.id);
      CHECK(fault->pointer == row.pointer);
      CHECK(fault->line == row.line);
      CHECK(fault->column == row.column);
      CHECK(fault->message.size() < 300);
    }
  }

  TEST_CASE("depth 65 and depth 100 000 are refused, and so is one byte more than four mebibytes") {
    CHECK(checkStrictJson(nested(65))->id == "json-too-deep");
    CHECK(checkStrictJson(nested(100'000))->id == "json-too-deep");
    CHECK(checkStrictJson(std::string(100'000, '['))->id == "json-too-deep");
    CHECK_FALSE(checkStrictJson('"' + std::string(kMaxJsonBytes - 2, 'x') + '"'));
    CHECK(checkStrictJson('"' + std::string(kMaxJsonBytes - 1, 'x') + '"')->id == "json-too-large");
  }

  TEST_CASE("an endless string in the text does not make an endless message") {
    const auto fault = checkStrictJson('"' + std::string(1'000'000, 'x'));
    REQUIRE(fault);
    CHECK(fault->id == "json-syntax");
    CHECK(fault->message.size() < 300);
  }
}
