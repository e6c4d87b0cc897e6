// Texts of a pack with their {names} filled.

#include "core/content/text_forms.h"

#include <doctest/doctest.h>

#include "core/content/utf8.h"

namespace cardwalk {

TEST_CASE("each name is replaced wherever it stands, and a value is not read for names") {
  CHECK(fill("{card} and {card}: {limit}", {{"card", "4417"}, {"limit", "5"}}) == "4417 and 4417: 5");
  CHECK(fill("{typed} ({card})", {{"typed", "{card} {typed}"}, {"card", "4417"}}) == "{card} {typed} (4417)");
}

TEST_CASE("what is no name, or has no value, stays as it is written") {
  CHECK(fill("{nobody} {} { {card", {{"card", "4417"}}) == "{nobody} {} { {card");
  CHECK(fill("{a{card}}", {{"card", "4417"}}) == "{a4417}");
  CHECK(fill("", {{"card", "4417"}}).empty());
}

TEST_CASE("a long text is cut between two letters") {
  CHECK(shortened("€uro", 4) == "€uro");
  CHECK(shortened("€€€€€", 4) == "€€€…");
  CHECK(shortened("€€", 1) == "…");
  CHECK(shortened("", 1).empty());
}

}  // namespace cardwalk
