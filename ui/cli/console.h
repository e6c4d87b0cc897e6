// What the command line says to people and to pipes.
//
// What is in it: standard output that notices a full disk or a closed pipe, and one clear message on stderr.
// What it DOES NOT do: choose words or exit the program.
#pragma once

#include <string_view>

namespace cardwalk::ui {

inline constexpr int kExitGood = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitWrongUse = 2;

/// Must run before anything is opened: a missing standard stream would lend its number to the next file, and
/// a closed pipe would end the program without a word.
void guardStandardStreams();

/// Writes all of it to standard output. `exitCode` comes back, or kExitWrongUse after a message.
int print(std::string_view text, int exitCode = kExitGood);

/// "cardwalk: TEXT" on stderr; gives back kExitWrongUse.
int complain(std::string_view text);

}  // namespace cardwalk::ui
