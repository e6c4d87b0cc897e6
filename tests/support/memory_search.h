// Whether a text is anywhere in the memory of a process.
//
// What is in it: the search, and hiding a text from itself, so that the one who searches is not found.
// What it DOES NOT do: look into what the process may not read itself, or into files.
#pragma once

#include <string>
#include <string_view>

#include <sys/types.h>

namespace cardwalk::support {

/// ASCII in a form that is not the text.
inline constexpr char kHide = 0x55;
template <std::size_t N>
struct Hidden {
  constexpr Hidden(const char (&plain)[N]) {  // NOLINT: a text where a text is wanted
    for (std::size_t i = 0; i + 1 < N; ++i) bytes[i] = static_cast<char>(plain[i] ^ kHide);
  }
  constexpr std::string_view view() const { return {bytes, N - 1}; }
  char bytes[N]{};
};

/// Where it is found, one line each: "heap, UTF-8 …"; empty: nowhere. `hidden` as Hidden has it, at least
/// four letters. Looked for in UTF-8, UTF-16 and UTF-32. Throws if the process cannot be read.
std::string foundInMemory(pid_t process, std::string_view hidden);

}  // namespace cardwalk::support
