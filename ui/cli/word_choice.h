// One word out of a few behind an option: how the help describes it, and reading it.
//
// What is in it: functions over the tables of words, which stand beside what they choose.
// What it DOES NOT do: hold a table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/content/words.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

/// What stands behind the words of an option that takes several of them, with commas between.
inline constexpr std::string_view kSeveral = "[,...]";

/// "app|website|both", as the help writes an option's value.
std::string describedWords(std::span<const std::string_view> words);

/// The choice whose word was typed; where none was typed, it stays as it is. What is wrong, or nothing.
template <class Choice>
std::string settleWord(const std::string& typed, std::span<const std::string_view> words,
                       std::string_view complaint, const CliTexts& texts, Choice& choice) {
  if (typed.empty()) return {};
  const int place = wordIndex(words, typed);
  if (place < 0) return texts.say(complaint, {{"word", typed}}) + texts.listKnown(words);
  choice = static_cast<Choice>(place);
  return {};
}

}  // namespace cardwalk::ui
