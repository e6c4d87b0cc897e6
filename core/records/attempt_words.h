// How the words of an attempt are spelled in files, in the order of their enums.
//
// What it DOES NOT do: read or write files.
#pragma once

#include <array>
#include <string_view>

#include "core/session/score.h"

namespace cardwalk {

inline constexpr std::array<std::string_view, kTrainingModes> kAttemptModeWords{"watch", "guide", "practice",
                                                                                "test"};
inline constexpr std::array<std::string_view, 7> kEntryKindWords{"diagnose", "action", "tell", "help",
                                                                 "surprise", "close",  "left"};
inline constexpr std::array<std::string_view, 5> kHelpLevelWords{"none", "try-again", "instruction",
                                                                 "highlight", "done-for-you"};
inline constexpr std::array<std::string_view, kClaims> kClaimWords{"done", "handed-over", "nothing-to-do"};
inline constexpr std::array<std::string_view, 3> kFatalWords{"wrong-card", "paid-order", "falsely-declared"};
inline constexpr std::array<std::string_view, 9> kMistakeWords{
    "diagnosis", "refused", "detour", "harm", "untold", "wrongly-told", "claim", "helped", "unreached"};

template <class Words, class Value>
constexpr std::string_view wordOf(const Words& words, Value value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace cardwalk
