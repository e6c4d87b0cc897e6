// The pieces of an HTML page that needs nothing but itself.
//
// What is in it: escaping, the frame with its style for screen and paper, light and dark, and plots as inline
// SVG. What it DOES NOT do: choose words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cardwalk {

/// For text and for attributes in double quotes.
std::string escaped(std::string_view text);

/// From <!doctype> to <body>, and its end. `extraStyle` is CSS of the page's own.
std::string pageHead(const std::string& language, const std::string& title, std::string_view extraStyle);
std::string pageEnd();

struct Histogram {
  std::string title, axis;
  std::vector<int> counts;
  std::vector<std::string> labels;  ///< of the bars, for whoever points at one
  std::vector<std::string> ticks;   ///< below the bars; empty texts are left out
  int firstGood = -1;               ///< bars from this one on are drawn as passed; -1: all alike
};
/// A figure with caption; at most 640 wide, it shrinks with its place.
std::string histogramSvg(const Histogram& histogram);

/// A bar of a table: `good` of 100 in one colour, the rest in the other.
std::string shareSvg(int good, const std::string& label);
/// The same for what should be small.
std::string missSvg(int missed, const std::string& label);

}  // namespace cardwalk
