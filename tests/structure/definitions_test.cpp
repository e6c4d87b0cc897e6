#include "tests/structure/definitions.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using cardwalk::structure::definedTwiceBelow;
using cardwalk::structure::typesIn;

TEST_SUITE("structure") {
  TEST_CASE("no two types of the real tree have the same name in the same namespace") {
    const std::filesystem::path root = CARDWALK_SOURCE_DIR;
    REQUIRE(std::filesystem::exists(root / "core"));
    for (const std::string& each : definedTwiceBelow(root)) FAIL_CHECK(each);
  }

  TEST_CASE("a type is found with its namespaces, however it is defined") {
    const char* const text =
        "namespace cardwalk::ui {\n"
        "struct Ahead;\n"
        "struct Plain {\n"
        "  struct Inner {};\n"
        "};\n"
        "class Derived final : public Plain {\n"
        "};\n"
        "enum class Word { one, two };\n"
        "struct Empty {};\n"
        "struct Long\n"
        "    : Plain {\n"
        "};\n"
        "namespace {\n"
        "struct OfThisFile {\n"
        "};\n"
        "}  // namespace\n"
        "struct Plain::Private {\n"
        "};\n"
        "struct Plain make();\n"
        "}  // namespace cardwalk::ui\n"
        "struct Bare {\n";
    CHECK(typesIn(text) == std::vector<std::string>{"cardwalk::ui::Plain", "cardwalk::ui::Derived",
                                                    "cardwalk::ui::Word", "cardwalk::ui::Empty",
                                                    "cardwalk::ui::Long", "Bare"});
  }
}
