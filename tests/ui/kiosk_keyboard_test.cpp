#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_screens.h"
#include "ui/kiosk/keyboard.h"
#include "ui/kiosk/keyboard_layouts.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

/// Letter by letter, as they are written.
std::vector<std::string> lettersOf(const std::string& text) {
  std::vector<std::string> out;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xc0) == 0x80 && !out.empty())
      out.back() += c;
    else
      out.emplace_back(1, c);
  }
  return out;
}

/// Presses the keys of that text, capitals and signs included.
void press(KioskDriver& kiosk, const std::string& text) {
  const std::vector<std::string> all = keyboardLetters(kiosk.kiosk().language());
  for (const std::string& letter : lettersOf(text)) {
    INFO(letter);
    const auto small = std::find_if(all.begin(), all.end(), [&](const std::string& each) {
      return each != letter && capitalOf(each) == letter;
    });
    if (small != all.end()) REQUIRE(kiosk.touch("key/shift"));
    const std::string key = "key/" + (letter == " " ? "space" : small != all.end() ? *small : letter);
    if (kiosk.anchor(key) == nullptr) REQUIRE(kiosk.touch("key/signs"));
    REQUIRE(kiosk.touch(key));
  }
}

}  // namespace

TEST_SUITE("kiosk: keyboard on the screen") {
  TEST_CASE("the chat's word is typed with touch alone, and the field stays in sight above the keys") {
    for (const Screen screen : {kUpright, kSmall})
      for (const std::string language : {"en", "fr", "ru"}) {
        if ((screen.width == kSmall.width) != (language == "ru")) continue;
        CAPTURE(language);
        KioskDriver kiosk(pack(), kioskOn(screen, language));
        welcome(kiosk, language);
        REQUIRE(kiosk.touch("kiosk/tile/S12"));
        REQUIRE(kiosk.touch("kiosk/depth/lead"));
        bool typed = false;
        for (int i = 0; i < 80 && kiosk.kiosk().page() == KioskPage::walk; ++i) {
          if (kiosk.view().coach.done || kiosk.view().coach.handedOver) break;
          const Target target = kiosk.view().coach.target;
          INFO(target.control);
          REQUIRE(kiosk.touch(target.control));
          if (target.gesture != Gesture::type) continue;
          typed = true;
          const Anchor* field = kiosk.anchor(target.control);
          const Anchor* key = kiosk.anchor("key/space");
          REQUIRE(field != nullptr);
          REQUIRE(key != nullptr);
          CHECK(kiosk.anchor("key/enter")->hit.height() >= 48);
          CHECK(field->fullyShown());
          const float top = kiosk.anchor("key/signs")->rect.min.y;
          CHECK(field->rect.max.y < top);
          // A wrong key first, taken back: the field must not have lost the focus in between.
          REQUIRE(kiosk.touch("key/space"));
          REQUIRE(kiosk.touch("key/back"));
          press(kiosk, target.text);
          REQUIRE(kiosk.touch("key/enter"));
          CHECK(kiosk.anchor("key/space") == nullptr);
        }
        CHECK(typed);
        CHECK((kiosk.view().coach.done || kiosk.view().coach.handedOver));
      }
  }

  TEST_CASE("the keyboard has a key for everything that a field accepts, in every language") {
    for (const TextCatalogue& language : pack().languages)
      for (const char* key :
           {"chat.keyword", "chat.synonym.unbind", "chat.synonym.untie", "identity.code", "wallet.code"}) {
        const std::vector<std::string> keys = keyboardLetters(language.language);
        const std::string& text = language.get(key);
        INFO(language.language << " " << text);
        for (const std::string& letter : lettersOf(text)) {
          INFO(letter);
          CHECK(std::any_of(keys.begin(), keys.end(), [&](const std::string& each) {
            return each == letter || capitalOf(each) == letter;
          }));
        }
      }
  }

  TEST_CASE("a tap beside field and keys puts the keyboard away") {
    KioskDriver kiosk(pack(), kioskOn(kUpright));
    welcome(kiosk, "en");
    REQUIRE(kiosk.touch("kiosk/tile/S12"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    for (int i = 0; i < 40 && kiosk.view().coach.target.gesture != Gesture::type; ++i)
      REQUIRE(kiosk.follow());
    REQUIRE(kiosk.touch(kiosk.view().coach.target.control));
    REQUIRE(kiosk.anchor("key/a") != nullptr);
    REQUIRE(kiosk.touch("key/shift"));
    REQUIRE(kiosk.touch("key/a"));
    kiosk.touchAt({4, 4});
    CHECK(kiosk.anchor("key/a") == nullptr);
  }

  TEST_CASE("nothing that is drawn around the lifted device lies over the heading") {
    for (const double text : {1.0, 2.0}) {
      CAPTURE(text);
      KioskDriver kiosk(pack(), kioskOn(kSmall, "ru", text));
      beginWalk(kiosk, "ru", "S12", "lead");
      for (int i = 0; i < 20 && kiosk.view().coach.target.gesture != Gesture::type; ++i)
        REQUIRE(kiosk.follow());
      REQUIRE(kiosk.touch(kiosk.view().coach.target.control));
      REQUIRE(kiosk.anchor("key/space") != nullptr);
      const float below = kiosk.shell().layout().topBar.max.y;
      REQUIRE(kiosk.shell().layout().phone.min.y < below);
      int commands = 0;
      for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        if (std::string_view(list->_OwnerName).find("/highlight") == std::string_view::npos) continue;
        for (const ImDrawCmd& command : list->CmdBuffer) {
          if (command.ElemCount == 0) continue;
          ++commands;
          CHECK(command.ClipRect.y >= below - 1);
        }
      }
      CHECK(commands > 0);
    }
  }
}

}  // namespace cardwalk::ui
