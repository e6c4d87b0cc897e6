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
