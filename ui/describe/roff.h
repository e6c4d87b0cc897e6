// Text for man: sections, paragraphs and tagged lists.
//
// What is in it: the few macros that a manual page needs, and the escaping of what people wrote.
// What it DOES NOT do: know what the page is about.
#pragma once

#include <string>
#include <string_view>

namespace cardwalk::ui {

/// As it is to be read. What stands between backticks is bold and for copying: its hyphens stay hyphens.
std::string roffText(std::string_view text);
/// Something typed: each hyphen can be copied.
std::string roffCode(std::string_view text);
inline std::string bold(std::string_view code) { return "\\fB" + roffCode(code) + "\\fR"; }
inline std::string italic(std::string_view code) { return "\\fI" + roffCode(code) + "\\fR"; }

class Roff {
 public:
  void title(std::string_view name, std::string_view date, std::string_view version,
             std::string_view collection);
  void section(std::string_view name);
  void part(std::string_view name);  ///< within a section; the name is roff already
  void paragraph(std::string_view text);
  /// `tag` is roff already, `text` is not.
  void tagged(std::string_view tag, std::string_view text);
  /// A command to be typed, and what it does.
  void example(std::string_view command, std::string_view text);
  void line(std::string_view roff);

  const std::string& page() const { return page_; }

 private:
  static std::string quoted(std::string_view text);

  std::string page_;
  bool begun_ = false;  ///< a heading came last, which begins a paragraph by itself
};

}  // namespace cardwalk::ui
