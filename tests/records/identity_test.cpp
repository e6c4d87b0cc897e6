#include <array>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "core/records/dates.h"
#include "core/records/pin.h"
#include "core/records/uuid.h"

using namespace cardwalk;

TEST_SUITE("results") {
  TEST_CASE("UUIDs have the form and the values that RFC 4122 gives them") {
    std::array<std::uint8_t, 16> random;
    random.fill(0xff);
    CHECK(randomUuid(random) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
    random.fill(0);
    CHECK(randomUuid(random) == "00000000-0000-4000-8000-000000000000");
    // The namespace of DNS names; the value is the one that other programs compute.
    CHECK(namedUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") ==
          "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    CHECK(isUuid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    for (const char* wrong : {"", "2ed6657d", "2ed6657d-e927-568b-95e1-2665a8aea6aZ",
                              "2ed6657de927-568b-95e1-2665a8aea6a2-", "../../../../../../../../etc/passwd.."})
      CHECK_FALSE(isUuid(wrong));
  }

  TEST_CASE("times are written as ISO 8601 has them, in UTC, leap days included") {
    CHECK(isoTime(0) == "1970-01-01T00:00:00.000Z");
    CHECK(isoTime(1709164800123) == "2024-02-29T00:00:00.123Z");
    CHECK(isoTime(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(isoDate(1798761599999) == "2026-12-31");
    CHECK(isoMinute(1709215500000) == "2024-02-29 14:05");
    CHECK(parseDate("2024-02-29") == 1709164800000);
    CHECK(parseDate("1970-01-01") == 0);
    for (const char* wrong :
         {"2026-02-29", "2026-13-01", "2026-1-01", "01-01-2026", "2026-01-1x", "", "today"})
      CHECK_FALSE(parseDate(wrong));
    CHECK(isoDuration(0) == "PT0S");
    CHECK(isoDuration(-5) == "PT0S");
    CHECK(isoDuration(4) == "PT0S");
    CHECK(isoDuration(3723250) == "PT1H2M3.25S");
    CHECK(isoDuration(60000) == "PT1M");
    CHECK(isoDuration(3600000) == "PT1H");
    CHECK(isoDuration(59990) == "PT59.99S");
  }

  TEST_CASE("a PIN is kept as a salted hash that tells nothing, and only the right one matches") {
    const auto hash = hashPin("4711");
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(hash->find("4711") == std::string::npos);
    CHECK(hashPin("4711") != hash);
    CHECK(pinMatches(*hash, "4711"));
    CHECK_FALSE(pinMatches(*hash, "4712"));
    CHECK_FALSE(pinMatches(*hash, ""));
    CHECK_FALSE(pinMatches("", "4711"));
    CHECK_FALSE(pinMatches("garbage", "4711"));
    CHECK_FALSE(hashPin("471"));
    CHECK_FALSE(hashPin(std::string(65, '1')));
  }

  TEST_CASE("after five wrong PINs each further try waits longer, up to ten minutes") {
    CHECK(pinDelay(0) == 0);
    CHECK(pinDelay(4) == 0);
    CHECK(pinDelay(5) == 5000);
    CHECK(pinDelay(6) == 10000);
    CHECK(pinDelay(12) == 600000);
    CHECK(pinDelay(1000000) == 600000);
  }
}
