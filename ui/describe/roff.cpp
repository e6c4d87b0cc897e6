#include "ui/describe/roff.h"

#include <algorithm>

namespace cardwalk::ui {
namespace {

/// Spaces that must not break, which roff has a word of its own for.
std::size_t firmSpaceAt(std::string_view text) {
  for (const std::string_view space : {"\u00a0", "\u202f"})
    if (text.starts_with(space)) return space.size();
  return 0;
}

std::string escaped(std::string_view text, bool code) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t space = firmSpaceAt(text.substr(i)); space > 0) {
      out += "\\ ";
      i += space - 1;
    } else if (text[i] == '\\') {
      out += "\\e";
    } else if (text[i] == '-' && code) {
      out += "\\-";
    } else if (text[i] == '\'' && code) {
      out += "\\(aq";
    } else if (text[i] == '\n') {
      out += ' ';
    } else {
      out += text[i];
    }
  }
  return out;
}

/// A dot or a quote at the start of a line would be taken for a macro.
std::string atLineStart(const std::string& text) {
  return text.starts_with('.') || text.starts_with('\'') ? "\\&" + text : text;
}

}  // namespace

std::string roffText(std::string_view text) {
  std::string out;
  bool code = false;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('`', from), text.size());
    std::string_view piece = text.substr(from, end - from);
    if (code) {
      out += bold(piece);
    } else {
      // An option that is named in passing is to be copied, too.
      for (std::size_t at = 0; at < piece.size();) {
        const std::size_t option = std::min(piece.find("--", at), piece.size());
        out += escaped(piece.substr(at, option - at), false);
        at = std::min(piece.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", option), piece.size());
        out += escaped(piece.substr(option, at - option), true);
      }
    }
    code = !code;
    from = end + 1;
  }
  return atLineStart(out);
}

std::string roffCode(std::string_view text) { return atLineStart(escaped(text, true)); }

void Roff::title(std::string_view name, std::string_view date, std::string_view version,
                 std::string_view collection) {
  const auto word = [](std::string_view text) { return " \"" + quoted(text) + "\""; };
  line(".TH" + word(name) + " 1" + word(date) + word(version) + word(collection));
  // Nothing is divided or stretched: the page is the same in each language, whether or not its rules of
  // division are installed.
  line(".nh\n.ad l");
}

void Roff::section(std::string_view name) {
  line(".SH \"" + quoted(name) + "\"");
  begun_ = true;
}

void Roff::part(std::string_view name) {
  line(".SS " + std::string(name));
  begun_ = true;
}

void Roff::paragraph(std::string_view text) {
  if (!begun_) line(".PP");
  line(roffText(text));
}

void Roff::line(std::string_view roff) {
  page_.append(roff).append("\n");
  begun_ = false;
}

void Roff::tagged(std::string_view tag, std::string_view text) {
  line(".TP");
  line(tag);
  line(roffText(text));
}

void Roff::example(std::string_view command, std::string_view text) {
  paragraph(text);
  line(".PP\n.RS 4\n.nf\n" + bold(command) + "\n.fi\n.RE");
}

std::string Roff::quoted(std::string_view text) {
  std::string out = escaped(text, false);
  for (std::size_t at = 0; (at = out.find('"', at)) != std::string::npos; at += 4)
    out.replace(at, 1, "\\(dq");
  return out;
}

}  // namespace cardwalk::ui
