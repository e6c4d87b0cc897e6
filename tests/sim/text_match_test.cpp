// What a person typed counts although it was not typed quite as it stands in the guide.

#include "core/sim/text_match.h"

#include <doctest/doctest.h>

#include "core/content/words.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {

TEST_CASE("case, blanks and accents on Latin letters are forgiven") {
  struct Pair {
    const char *typed, *meant;
  };
  for (const Pair& each : {Pair{"  CARD   management ", "Card Management"},
                           {"gestion de tarjetas", "Gestión de tarjetas"},
                           {"GESTIÓN DE TARJETAS", "Gestión de tarjetas"},
                           {"gestio\xCC\x81n de tarjetas", "Gestión de tarjetas"},
                           {"gestao de cartoes", "Gestão de cartões"},
                           {"coeur", "Cœur"},
                           {"УПРАВЛЕНИЕ картами", "Управление картами"}}) {
    CAPTURE(each.typed);
    CHECK(foldText(each.typed) == foldText(each.meant));
  }
}

TEST_CASE("other letters stay other letters") {
  CHECK(foldText("мой") != foldText("мои"));
  CHECK(foldText("card") != foldText("cards"));
  CHECK(foldText("\xFF\xC3") == "\xFF\xC3");
  CHECK(foldText("e\xCC\x81") == "e");
}

TEST_CASE("a card number is known by its digits, whatever stands between them and whichever they are") {
  for (const char* typed :
       {"4539148803436467", "4539 1488 0343 6467", "4539-1488-0343-6467", "4539.1488.0343.6467",
        "4539/1488/0343/6467", "4539_1488_0343_6467", "my card: 4539148803436467!",
        "4539\u00A01488\u00A00343\u00A06467", "4539\u200B1488\u200B0343\u200B6467",
        "４５３９１４８８０３４３６４６７", "٤٥٣٩١٤٨٨٠٣٤٣٦٤٦٧"}) {
    CAPTURE(typed);
    CHECK(looksLikeCardNumber(typed));
  }
  for (const char* typed : {"Card Management", "4417", "order 12345 of 12.11.2026", "", "\xE2", "\xEF\xBC"}) {
    CAPTURE(typed);
    CHECK_FALSE(looksLikeCardNumber(typed));
  }
}

TEST_CASE("a message does not repeat a card number, and leaves the rest as it is") {
  CHECK(withoutCardNumbers("1. 4539148803436467: refused") == "1. …: refused");
  CHECK(withoutCardNumbers("“4539 1488-0343 6467” is no scenario") == "“…” is no scenario");
  for (const char* same :
       {"“S05~1f” is no scenario", "2026-11-23", "a - b", "", "4417 and 9026", "é 12 – 34"})
    CHECK(withoutCardNumbers(same) == same);
}

TEST_CASE("what the guide wants typed is accepted without its accents in every language of the pack") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    for (const Control& control : pack.controls) {
      for (const TextKey& key : control.accepts) {
        CAPTURE(language.language);
        CAPTURE(key);
        const std::string plain = foldText(language.get(key));
        CHECK(foldText(plain) == plain);
        const bool cyrillic = language.language == "ru";
        for (const char c : plain) CHECK((cyrillic || static_cast<unsigned char>(c) < 0x80));
      }
    }
  }
}

TEST_CASE("two letters in the wrong order are one slip, not two") {
  CHECK(nearestWord({"app.cards.tile", "app.card.sheet"}, "app.crads.tile") == "app.cards.tile");
  CHECK(nearestWord({"tab", "row"}, "rwo") == "row");
  CHECK(nearestWord({"gt", "tog"}, "tg") == "gt");
  CHECK(nearestWord({"radio"}, "xyzzy").empty());
}

}  // namespace cardwalk
