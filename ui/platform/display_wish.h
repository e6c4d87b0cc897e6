// Which display a locked window fills while displays come and go.
//
// What is in it: the wish for one by its number, and what it was called when it was there. What it DOES NOT
// do: ask the system for displays, or move a window.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace cardwalk::ui {

class DisplayWish {
 public:
  /// Counted from 0.
  explicit DisplayWish(int wished) : wished_(wished > 0 ? static_cast<std::size_t>(wished) : 0) {}

  /// Of the displays that are there now, by name and in the system's order: the one that was filled first,
  /// also if it has come back at another place; else the one of the wished number; else the last one, until
  /// the wished one comes. Nothing while there are none.
  std::optional<std::size_t> choose(std::span<const std::string> names);

 private:
  std::size_t wished_;
  std::optional<std::string> name_;  ///< of the display that last met the wish
};

}  // namespace cardwalk::ui
