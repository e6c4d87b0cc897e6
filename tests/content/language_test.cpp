// How each shipped language counts and writes money and dates.

#include "core/content/language.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

std::string formsOf(const char* language, std::initializer_list<long> counts) {
  std::string words;
  for (const long count : counts)
    words += (words.empty() ? "" : " ") + std::string(pluralWord(pluralForm(language, count)));
  return words;
}

bool reports(const LoadResult& result, const char* id, const std::string& words) {
  for (const ContentError& error : result.errors)
    if (error.id == id && error.message.find(words) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("numbers take the plural form that a speaker of the language would use") {
  CHECK(formsOf("en", {0, 1, 2, 5, 21}) == "other one other other other");
  CHECK(formsOf("es", {0, 1, 2, 21}) == "other one other other");
  CHECK(formsOf("pt-BR", {0, 1, 2, 21}) == "one one other other");
  CHECK(formsOf("fr", {0, 1, 2, 21}) == "one one other other");
  CHECK(formsOf("ru", {0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112}) ==
        "many one few few many many many many one few many one many many");
  CHECK(formsOf("tlh", {0, 1, 2}) == "other one other");
}

TEST_CASE("no French line begins with a mark or a closing quotation mark, or ends with an opening one") {
  for (const auto& [key, text] : support::shippedPack().language("fr").texts) {
    CAPTURE(key);
    CAPTURE(text);
    CHECK(text.find("« ") == std::string::npos);
    CHECK(text.find(" »") == std::string::npos);
    for (const char* mark : {" ;", " :", " !", " ?"}) CHECK(text.find(mark) == std::string::npos);
  }
}

TEST_CASE("amounts are written as each language writes them") {
  CHECK(moneyText("en", 100, "USD") == "US$1.00");
  CHECK(moneyText("es", 100, "USD") == "1,00\u00A0US$");
  CHECK(moneyText("pt-BR", 100, "USD") == "US$\u00A01,00");
  CHECK(moneyText("fr", 100, "USD") == "1,00\u00A0$US");
  CHECK(moneyText("ru", 100, "USD") == "1,00\u00A0$");
  CHECK(moneyText("en", 123456705, "USD") == "US$1,234,567.05");
  CHECK(moneyText("es", 123456, "EUR") == "1234,56\u00A0€");
  CHECK(moneyText("es", 1234567, "EUR") == "12.345,67\u00A0€");
  CHECK(moneyText("fr", 123456, "EUR") == "1\u202F234,56\u00A0€");
  CHECK(moneyText("ru", 9, "SEK") == "0,09\u00A0SEK");
}

TEST_CASE("dates are written as each language writes them") {
  CHECK(dateText("en", 12, 10) == "12\u00A0Oct");
  CHECK(dateText("es", 1, 9, 2026) == "1\u00A0sept\u00A02026");
  CHECK(dateText("pt-BR", 12, 10, 2026) == "12\u00A0de\u00A0out.\u00A0de\u00A02026");
  CHECK(dateText("fr", 12, 2) == "12\u00A0févr.");
  CHECK(dateText("ru", 12, 10) == "12\u00A0окт.");
  CHECK(dateText("ru", 9, 5, 2026) == "9\u00A0мая\u00A02026\u00A0г.");
  CHECK(dateText("en", 32, 1).empty());
  CHECK(dateText("en", 1, 13).empty());
}

TEST_CASE("a text may say an amount or a date as numbers, and a slip in them is found") {
  std::string text = "{amount 18.90 USD} until {date 10-12}, {count} left";
  const Literals found = writeOut("fr", text);
  CHECK(text == "18,90\u00A0$US until 12\u00A0oct., {count} left");
  CHECK(found.all == std::vector<std::string>{"amount 18.90 USD", "date 10-12"});
  CHECK(found.fault.empty());
  for (const std::string wrong : {"{amount 18,90 USD}", "{amount 18.9 USD}", "{amount USD}",
                                  "{amount -1.00 USD}", "{date 13-40}", "{date 2026-1-1}", "{date today}"}) {
    CAPTURE(wrong);
    std::string broken = wrong;
    CHECK_FALSE(writeOut("en", broken).fault.empty());
    CHECK(broken == wrong);
  }
}

TEST_CASE("the same price is read with a comma in Spanish and a point in English") {
  const Pack pack = support::shippedPack();
  CHECK(pack.language("en").get("app.home.product.lamp.value") == "US$18.90");
  CHECK(pack.language("es").get("app.home.product.lamp.value") == "18,90\u00A0US$");
}

TEST_CASE("places that are left are counted in the grammar of each language") {
  const Pack pack = support::shippedPack();
  CHECK(pack.language("en").get("stores.places", 1) == "{count} place left");
  CHECK(pack.language("en").get("stores.places", 2) == "{count} places left");
  CHECK(pack.language("ru").get("ui.coach.taken", 21) == "Сделано {count} действие");
  CHECK(pack.language("ru").get("ui.coach.taken", 23) == "Сделано {count} действия");
  CHECK(pack.language("ru").get("ui.coach.taken", 25) == "Сделано {count} действий");
}

TEST_CASE("a plural form that a language lacks or does not have is an error") {
  support::BrokenPack pack;
  for (const char* language : {"en", "es", "pt-BR", "fr", "ru"}) {
    const std::string file = std::string("text/") + language + ".json";
    pack.put(file, "/extra.one", R"("{count} lamp")");
    if (std::string(language) != "ru") pack.put(file, "/extra.other", R"("{count} lamps")");
  }
  pack.put("text/ru.json", "/extra.many", R"("{count} ламп")");
  pack.put("text/fr.json", "/extra.few", R"("{count} lampes")");
  const LoadResult result = pack.load();
  CHECK(reports(result, "unknown-text", "\"extra.few\" is missing in ru; \"extra\" takes one, few, many"));
  CHECK(reports(result, "extra-text", "fr has no such plural form; \"extra\" takes one, other"));
  CHECK(result.errors.size() == 2);
}

TEST_CASE("a translation with another price than the first language is an error") {
  support::BrokenPack pack;
  pack.put("text/fr.json", "/app.home.product.lamp.value", R"("{amount 19.90 USD}")");
  pack.put("text/es.json", "/app.home.product.mug.value", R"("siete")");
  pack.put("text/ru.json", "/app.home.product.kettle.value", R"("{amount 24,50 USD}")");
  const LoadResult result = pack.load();
  CHECK(reports(result, "placeholder", "other amounts or dates than en"));
  CHECK(reports(result, "placeholder", "lacks {amount 7.10 USD}, which en has"));
  CHECK(reports(result, "placeholder", "{amount 24,50 USD} cannot be read"));
}

}  // namespace cardwalk
