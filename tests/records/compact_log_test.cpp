#include "core/records/compact_log.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "core/records/compact_text.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

State replay(const Pack& pack, int scenario, const std::vector<LogEntry>& log) {
  const World world(pack, scenario);
  State state = startState(world);
  for (const LogEntry& entry : log) {
    if (!entry.accepted) continue;
    const Outcome outcome = apply(world, state, entry.action);
    REQUIRE(outcome.accepted);
    state = outcome.state;
  }
  return state;
}

bool same(const std::vector<LogEntry>& one, const std::vector<LogEntry>& other) {
  if (one.size() != other.size()) return false;
  for (std::size_t index = 0; index < one.size(); ++index) {
    if (one[index].at != other[index].at || one[index].accepted != other[index].accepted) return false;
    if (one[index].action != other[index].action) return false;
  }
  return true;
}

}  // namespace

TEST_SUITE("compact log") {
  TEST_CASE("numbers and words of every size survive the compact alphabet") {
    CompactWriter writer;
    std::vector<std::uint64_t> numbers{0, 1, 31, 32, 1023, 1024, 1ull << 40, ~0ull};
    for (const std::uint64_t number : numbers) writer.number(number);
    const std::string odd("\0/~ é\xff-_Az9", 12);
    writer.word(odd);
    writer.word("");
    writer.fixed(0xabcdef);
    for (const char byte : writer.text())
      CHECK((byte == '~' || byte == '-' || byte == '_' || std::isalnum(byte)));
    CompactReader reader(writer.text());
    for (const std::uint64_t number : numbers) CHECK(reader.number() == number);
    CHECK(reader.word() == odd);
    CHECK(reader.word().empty());
    CHECK(reader.fixed() == 0xabcdef);
    CHECK((reader.good() && reader.atEnd()));
    reader.number();
    CHECK_FALSE(reader.good());
  }

  TEST_CASE("a session of up to a hundred attempts comes back exactly, times included") {
    const Pack& pack = shippedPack();
    std::size_t each = 0;
    for (int scenario = 0; scenario < static_cast<int>(pack.scenarios.size()); ++scenario) {
      for (std::uint64_t seed = 0; seed < 20; ++seed) {
        if (!goesThrough(each++, 7)) continue;
        const CompactSession session{scenario, seed % 2 == 0 ? Mode::guide : Mode::watch, ~seed,
                                     randomLog(pack, scenario, static_cast<int>(seed) * 5, seed)};
        const auto text = encodeLog(pack, session);
        REQUIRE(text);
        CHECK(text->size() <= kCompactLimit);
        const DecodedLog decoded = decodeLog(pack, *text);
        REQUIRE(decoded.session);
        CHECK(decoded.session->scenario == scenario);
        CHECK(decoded.session->mode == session.mode);
        CHECK(decoded.session->seed == session.seed);
        CHECK(same(decoded.session->log, session.log));
      }
    }
  }

  TEST_CASE("however long somebody wanders, the state fits in 4096 characters and is the same") {
    const Pack& pack = shippedPack();
    std::size_t each = 0;
    for (int scenario = 0; scenario < static_cast<int>(pack.scenarios.size()); ++scenario) {
      for (const int length : {500, 2000, 10000}) {
        if (!goesThrough(each++, 7)) continue;
        CAPTURE(scenario);
        CAPTURE(length);
        const std::uint64_t seed = static_cast<std::uint64_t>(length + scenario);
        const CompactSession session{scenario, Mode::guide, 1, randomLog(pack, scenario, length, seed)};
        const auto text = encodeLog(pack, session);
        REQUIRE(text);
        CHECK(text->size() <= kCompactLimit);
        const DecodedLog decoded = decodeLog(pack, *text);
        REQUIRE(decoded.session);
        CHECK(replay(pack, scenario, decoded.session->log) == replay(pack, scenario, session.log));
      }
    }
  }

  TEST_CASE("a control that the pack does not know is kept by its name") {
    const Pack& pack = shippedPack();
    const std::vector<LogEntry> log{{5, {Surface::website, "no such/control?é", Gesture::click, ""}, false},
                                    {9, {Surface::desk, "", Gesture::back, "x"}, false}};
    const auto text = encodeLog(pack, {0, Mode::guide, 0, log});
    REQUIRE(text);
    const DecodedLog decoded = decodeLog(pack, *text);
    REQUIRE(decoded.session);
    CHECK(same(decoded.session->log, log));
  }

  TEST_CASE("a text that is cut, changed or random is refused in words and never crashes") {
    const Pack& pack = shippedPack();
    const std::string text = *encodeLog(pack, {0, Mode::guide, 3, randomLog(pack, 0, 40, 3)});
    std::mt19937_64 random(42);
    for (std::size_t length = 0; length < text.size(); ++length) {
      CHECK_FALSE(decodeLog(pack, text.substr(0, length)).fault.empty());
    }
    for (int round = 0; round < (thorough() ? 2000 : 500); ++round) {
      std::string changed = text;
      const std::size_t at = random() % text.size();
      changed[at] = static_cast<char>(random());
      if (changed != text) CHECK_FALSE(decodeLog(pack, changed).session);
    }
    CHECK(decodeLog(pack, std::string(kCompactLimit + 1, 'A')).fault.find("length") != std::string::npos);
  }

  TEST_CASE("damage that carries a right checksum is still refused or read as something sound") {
    const Pack& pack = shippedPack();
    std::mt19937_64 random(7);
    const std::string text = *encodeLog(pack, {0, Mode::guide, 3, randomLog(pack, 0, 40, 3)});
    const std::string body = text.substr(0, text.size() - 4);
    for (int round = 0; round < (thorough() ? 5000 : 1000); ++round) {
      std::string changed = body;
      for (int edit = 0; edit < 3; ++edit)
        changed[5 + random() % (changed.size() - 5)] = "AZaz09-_~gQ"[random() % 11];
      // The sum is the low 24 bits of FNV-1a, as compact_log.cpp has it.
      std::uint64_t hash = 0xcbf29ce484222325u;
      for (const char byte : changed) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
      CompactWriter sum;
      sum.fixed(static_cast<std::uint32_t>(hash & 0xffffffu));
      const DecodedLog decoded = decodeLog(pack, changed + sum.text());
      CHECK(decoded.session.has_value() == decoded.fault.empty());
    }
  }

  TEST_CASE("the text of another version of the pack is refused") {
    Pack pack = shippedPack();
    const std::string text = *encodeLog(pack, {0, Mode::guide, 0, {}});
    pack.version += "x";
    CHECK(decodeLog(pack, text).fault.find("another pack") != std::string::npos);
  }
}
