// How the words of the closed vocabulary are spelled in a pack, and the nearest known word to a wrong one.
//
// What it DOES NOT do: give the words a meaning.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/vocabulary.h"

namespace cardwalk {

std::span<const std::string_view> surfaceWords();
std::span<const std::string_view> storeWords();
std::span<const std::string_view> gestureWords();
std::span<const std::string_view> orderStateWords();
std::span<const std::string_view> frameWords();
std::span<const std::string_view> regionWords();
std::span<const std::string_view> controlKindWords();
std::span<const std::string_view> toneWords();
std::span<const std::string_view> repeatWords();
std::span<const std::string_view> answerWords();  ///< in Answer order
std::span<const std::string_view> operandWords();
std::span<const std::string_view> provenanceWords();
std::span<const std::string_view> themeWords();   ///< in the order of every list of themes
std::span<const std::string_view> condWords();    ///< the key that names the condition, in CondOp order
std::span<const std::string_view> effectWords();  ///< the key that names the effect, in EffectOp order

/// Index of the word, or -1.
int wordIndex(std::span<const std::string_view> words, std::string_view word);

/// The known word with the fewest changed letters, if it is near enough to be meant; otherwise empty.
std::string nearestWord(const std::vector<std::string>& known, std::string_view word);

}  // namespace cardwalk
