// Labels of the mock screens and what is known of them, held against the table of wordings.

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "core/content/pseudo.h"
#include "core/content/words.h"
#include "core/session/session.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

/// Label id → language → wording → mark. A line of the table: id | language | wording (mark); wording (mark)
using Table = std::map<std::string, std::map<std::string, std::map<std::string, std::string>>>;

Table wordingTable() {
  Table table;
  std::ifstream file(CARDWALK_SOURCE_DIR "/tests/data/label_wordings.txt");
  REQUIRE(file.is_open());
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream cells(line);
    std::string id, language, wording;
    std::getline(cells, id, '|');
    std::getline(cells, language, '|');
    while (std::getline(cells, wording, '|')) {
      const std::size_t mark = wording.rfind('=');
      REQUIRE(mark != std::string::npos);
      table[id][language][wording.substr(0, mark)] = wording.substr(mark + 1);
    }
  }
  return table;
}

std::string word(Provenance provenance) {
  return std::string(provenanceWords()[static_cast<std::size_t>(provenance)]);
}

bool reports(const LoadResult& result, const char* id, const std::string& words) {
  return std::any_of(result.errors.begin(), result.errors.end(), [&](const ContentError& error) {
    return error.id == id && error.message.find(words) != std::string::npos;
  });
}

/// What the coach says to somebody whose screen looks different, once the way asks for this control.
std::string saidAt(const Pack& pack, const std::string& control, const char* language) {
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 0, 0);
  session.setLanguage(language);
  for (Millis now = 1; now < 60; ++now) {
    const CoachView& coach = session.view().coach;
    if (coach.target.control == control) return coach.different;
    session.apply({{coach.target.surface, coach.target.control, coach.target.gesture, coach.target.text}},
                  now);
  }
  return "the way never asks for it";
}

}  // namespace

TEST_CASE("every label shows a wording of the table with the mark that the table gives it") {
  const Pack pack = support::shippedPack();
  const Table table = wordingTable();
  CHECK(pack.labels.size() == table.size());
  for (const LabelOrigin& label : pack.labels) {
    CAPTURE(label.id);
    REQUIRE(table.contains(label.id));
    for (const TextCatalogue& language : pack.languages) {
      CAPTURE(language.language);
      const auto& known = table.at(label.id).at(language.language);
      const auto* recorded = label.in(language.language);
      REQUIRE(recorded != nullptr);
      std::map<std::string, std::string> all;
      for (const TextKey& key : label.texts) all[language.get(key)] = word(recorded->provenance);
      CHECK(all.size() == 1);
      for (const Wording& each : recorded->others) all[each.text] = word(each.provenance);
      CHECK(all == known);
    }
  }
}

TEST_CASE("the labels of the account differ by side where the shop's own pages differ") {
  const Pack pack = support::shippedPack();
  CHECK(pack.language("ru").get("label.myAccount.app") == "Профиль");
  CHECK(pack.language("ru").get("label.myAccount.website") == "Мой AliExpress");
  CHECK(pack.language("fr").get("label.myAccount.app") == "Mon compte");
  CHECK(pack.language("fr").get("label.myAccount.website") == "Profil");
}

TEST_CASE("whoever sees another label is told what it is called in other versions, in their language") {
  const Pack pack = support::shippedPack();
  const std::string russian = saidAt(pack, "website.menu.alipay", "ru");
  CHECK(russian.find("«Мой кошелёк», «Способы оплаты», «Мои платежи»") != std::string::npos);
  const std::string english = saidAt(pack, "app.home.tab.account", "en");
  CHECK(english.find("Other versions say “Account”, “My profile”.") != std::string::npos);
  // Only what somebody has seen: a machine's words are not passed on.
  CHECK(saidAt(pack, "app.home.tab.account", "ru").find("Мой профиль") == std::string::npos);
}

TEST_CASE("a label of another generation brings its own provenance along") {
  const LoadResult older = loadPack(support::shippedPackFolder(), support::shippedSchemas(), {"V1", "V1"});
  REQUIRE(older.pack.has_value());
  const LabelOrigin* origin = older.pack->labelOrigin("website.menu.alipay.label");
  REQUIRE(origin != nullptr);
  CHECK(origin->id == "V1.alipayWebsite");
  CHECK(older.pack->language("en").get("website.menu.alipay.label") == "My Alipay");
  CHECK(origin->in("en")->provenance == Provenance::variant);
}

TEST_CASE("a label without a text, without a language or with an unknown mark is an error") {
  support::BrokenPack pack;
  const std::string file = "labels.json";
  pack.put(file, "/labels/0/texts/0", R"("label.mine")");
  pack.erase(file, "/labels/1/languages/fr");
  pack.put(file, "/labels/2/languages/de", R"({"from": "attested"})");
  pack.put(file, "/labels/3/languages/ru/from", R"("atested")");
  pack.put(file, "/labels/4/id", R"("accountTab")");
  pack.put(file, "/labels/5/texts/0", R"("label.help")");
  const LoadResult result = pack.load();
  CHECK(reports(result, "unknown-text", "\"label.mine\" has no text"));
  CHECK(reports(result, "missing", "the wording in fr"));
  CHECK(reports(result, "unknown-value", "\"de\" is no language of this pack"));
  CHECK(reports(result, "unknown-word", "did you mean \"attested\"?"));
  CHECK(reports(result, "duplicate-id", "accountTab"));
  CHECK(reports(result, "duplicate-id", "\"label.help\" stands under"));
}

TEST_CASE("the pseudo-locale is longer by two fifths, accented, and keeps what must not change") {
  Pack pack = support::shippedPack();
  const std::size_t shipped = pack.languages.size();
  addPseudoLanguage(pack);
  addPseudoLanguage(pack);
  REQUIRE(pack.languages.size() == shipped + 1);
  const auto characters = [](const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
  };
  for (const auto& [key, text] : pack.languages.front().texts) {
    CAPTURE(key);
    const std::string& made = pack.languages.back().get(key);
    for (const char* each : {"{card}", "{target}", "{count}", "{limit}", "{label}", "{text}", "{new}"})
      CHECK((made.find(each) == std::string::npos) == (text.find(each) == std::string::npos));
    const bool speaks = text.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    if (speaks && made != text && key != "language.name" && text.find('{') == std::string::npos)
      CHECK(characters(made) * 100 >= characters(text) * 140);
  }
  CHECK(pseudoText("Delete") == "[Ðéļéţéé]");
  CHECK(pseudoText("alipay.example/cards") == "alipay.example/cards");
  CHECK(pseudoText("•••• {card}") == "•••• {card}");
  CHECK(pack.language("qps").language == "qps");
}

}  // namespace cardwalk
