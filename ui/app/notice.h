// Something about the program itself that a person has to know: what could not be kept, and why.
//
// What it DOES NOT do: answer what was done in a walk (MessageView does).
#pragma once

#include <string>

namespace cardwalk::ui {

struct Notice {
  std::string title, text;   ///< text keys
  std::string file, folder;  ///< for {file} and {folder} in the text; may be empty
  bool operator==(const Notice&) const = default;
};

}  // namespace cardwalk::ui
