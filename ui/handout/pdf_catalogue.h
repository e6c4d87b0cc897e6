// What cairo does not say in a PDF file: which language it is in, and that its title is to be shown.
//
// What it DOES NOT do: change what is there; it adds a revision at the end, as the format provides for.
#pragma once

#include <string>
#include <string_view>

namespace cardwalk::ui {

/// `language`: BCP 47. Bytes whose end cannot be understood come back as they were.
std::string withLanguage(std::string pdf, std::string_view language);

}  // namespace cardwalk::ui
