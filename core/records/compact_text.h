// Numbers and short words as characters A-Z a-z 0-9 - _ ~, the alphabet of compact_log.h.
//
// What is in it: a writer, and a reader that never runs past the end.
// What it DOES NOT do: know what the numbers mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cardwalk {

/// What the places that keep no more take, in characters.
inline constexpr std::size_t kCompactLimit = 4096;

class CompactWriter {
 public:
  void number(std::uint64_t value);   ///< one character for each five bits
  void word(std::string_view bytes);  ///< its length, then its bytes
  void fixed(std::uint32_t value);    ///< four characters for the lowest 24 bits
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class CompactReader {
 public:
  explicit CompactReader(std::string_view text) : text_(text) {}
  std::uint64_t number();
  std::string word();
  std::uint32_t fixed();
  bool atEnd() const { return text_.empty(); }
  bool good() const { return good_; }  ///< false for ever after the first fault; values are then 0 or empty

 private:
  int digit();
  std::string_view text_;
  bool good_ = true;
};

}  // namespace cardwalk
