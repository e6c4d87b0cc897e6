// Which letters lie where, by language.

#include "ui/kiosk/keyboard_layouts.h"

#include <array>

namespace cardwalk::ui {
namespace {

constexpr std::array kLayouts{
    KeyLayout{"en", {"q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"}, "é è ñ ü ç £ & # %"},
    KeyLayout{"es", {"q w e r t y u i o p", "a s d f g h j k l ñ", "z x c v b n m"}, "á é í ó ú ü ¿ ¡ «"},
    KeyLayout{"pt", {"q w e r t y u i o p", "a s d f g h j k l ç", "z x c v b n m"}, "á à â ã é ê í ó ô õ ú"},
    KeyLayout{
        "fr", {"a z e r t y u i o p", "q s d f g h j k l m", "w x c v b n é"}, "è ê ë à â ç ù û î ï ô œ"},
    KeyLayout{
        "ru", {"й ц у к е н г ш щ з х ъ", "ф ы в а п р о л д ж э", "я ч с м и т ь б ю"}, "ё № « » ; + = %"}};

constexpr std::array<std::string_view, 2> kSigns{"1 2 3 4 5 6 7 8 9 0", "- / : ( ) @ ’ \" ? !"};

}  // namespace

const KeyLayout& keyLayout(std::string_view language) {
  for (const KeyLayout& each : kLayouts)
    if (each.language == language.substr(0, 2)) return each;
  return kLayouts.front();
}

std::array<std::string_view, kKeyRows> keyRows(const KeyLayout& layout, bool signs) {
  if (signs) return {kSigns[0], kSigns[1], layout.accents};
  return layout.letters;
}

std::vector<std::string> splitKeys(std::string_view row) {
  std::vector<std::string> out;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    out.emplace_back(row.substr(0, end));
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return out;
}

std::string capitalOf(const std::string& letter) {
  if (letter.size() == 1) {
    const char c = letter[0];
    return c >= 'a' && c <= 'z' ? std::string(1, static_cast<char>(c - 'a' + 'A')) : letter;
  }
  if (letter.size() != 2) return letter;
  const unsigned code =
      (static_cast<unsigned char>(letter[0]) & 0x1fu) << 6 | (static_cast<unsigned char>(letter[1]) & 0x3fu);
  unsigned up = code;
  if ((code >= 0xe0 && code <= 0xfe && code != 0xf7) || (code >= 0x430 && code <= 0x44f)) up = code - 0x20;
  if (code == 0x451) up = 0x401;
  if (code == 0x153) up = 0x152;
  return {static_cast<char>(0xc0u | up >> 6), static_cast<char>(0x80u | (up & 0x3fu))};
}

}  // namespace cardwalk::ui
