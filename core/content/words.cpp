#include "core/content/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/content/pack.h"

namespace cardwalk {

namespace {

using Word = std::string_view;

constexpr std::array<Word, kSurfaces> kSurfaceWords{"app", "website", "desk"};
constexpr std::array<Word, kStores> kStoreWords{"app", "website", "checkout"};
constexpr std::array<Word, kGestures> kGestureWords{"tap", "click", "hover", "scroll", "type", "back"};
constexpr std::array<Word, kOrderStates> kOrderStateWords{"none",    "pending",   "paid",
                                                          "shipped", "delivered", "cancelled"};
constexpr std::array<Word, 5> kFrameWords{"page", "sheet", "dialog", "menu", "window"};
constexpr std::array<Word, 5> kRegionWords{"header", "nav", "body", "footer", "tabs"};
constexpr std::array<Word, kControlKinds> kKindWords{
    "text",     "heading", "notice",     "banner", "row",      "shortcut", "product", "cardTile",
    "cardFace", "cardRow", "orderRow",   "button", "link",     "chip",     "bubble",  "field",
    "checkbox", "radio",   "iconButton", "tab",    "menuItem", "search"};
constexpr std::array<Word, 6> kToneWords{"plain", "primary", "danger", "warning", "good", "own"};
constexpr std::array<Word, 9> kRepeatWords{"none",          "appCards",     "websiteCards",
                                           "checkoutCards", "offeredCards", "addableCards",
                                           "orders",        "appHolds",     "websiteHolds"};
constexpr std::array<Word, kAnswers> kAnswerWords{"nothing", "notAsked", "blocked",
                                                  "unpaid",  "full",     "notThere"};
constexpr std::array<Word, 3> kOperandWords{"this", "target", "new"};
constexpr std::array<Word, kProvenances> kProvenanceWords{"guide", "variant", "attested", "machine",
                                                          "proposed"};
constexpr std::array<Word, 3> kThemeWords{"light", "dark", "contrast"};
constexpr std::array<Word, kCondOps> kCondWords{"all",
                                                "any",
                                                "not",
                                                "rule",
                                                "var",
                                                "saved",
                                                "count",
                                                "default",
                                                "canDelete",
                                                "expired",
                                                "verifying",
                                                "holdPending",
                                                "earlierHolds",
                                                "unpaidNames",
                                                "order",
                                                "anyUnpaid",
                                                "screen",
                                                "typed",
                                                "typedTestNumber",
                                                "revealed",
                                                "opened",
                                                "sameCard",
                                                "removedEverywhere",
                                                "othersKept",
                                                "paidOrdersUntouched",
                                                "noTrialOrder"};
constexpr std::array<Word, kEffectOps> kEffectWords{
    "go",         "open",        "openOrder", "openTyped",   "reveal",     "set",   "remove", "add",
    "addDefault", "makeDefault", "payOrder",  "cancelOrder", "placeOrder", "clock", "say",    "note"};

/// Letters to insert, drop or change, and neighbours to swap, to get from one word to the other.
std::size_t distance(Word a, Word b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last.back();
}

}  // namespace

std::span<const Word> surfaceWords() { return kSurfaceWords; }
std::span<const Word> storeWords() { return kStoreWords; }
std::span<const Word> gestureWords() { return kGestureWords; }
std::span<const Word> orderStateWords() { return kOrderStateWords; }
std::span<const Word> frameWords() { return kFrameWords; }
std::span<const Word> regionWords() { return kRegionWords; }
std::span<const Word> controlKindWords() { return kKindWords; }
std::span<const Word> toneWords() { return kToneWords; }
std::span<const Word> repeatWords() { return kRepeatWords; }
std::span<const Word> answerWords() { return kAnswerWords; }
std::span<const Word> operandWords() { return kOperandWords; }
std::span<const Word> provenanceWords() { return kProvenanceWords; }
std::span<const Word> themeWords() { return kThemeWords; }
std::span<const Word> condWords() { return kCondWords; }
std::span<const Word> effectWords() { return kEffectWords; }

int wordIndex(std::span<const Word> words, Word word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

std::string nearestWord(const std::vector<std::string>& known, Word word) {
  constexpr std::size_t kLongest = 80;  // longer words are not typing slips
  if (word.empty() || word.size() > kLongest) return {};
  std::string best;
  std::size_t bestDistance = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& each : known) {
    const std::size_t d = each.size() > kLongest ? kLongest : distance(each, word);
    if (d < bestDistance) {
      bestDistance = d;
      best = each;
    }
  }
  return best;
}

}  // namespace cardwalk
