// What the writers of whole files share: putting bytes into the folder, and saying why that failed.
//
// What it DOES NOT do: know any format.
#pragma once

#include <string>
#include <string_view>

#include "ui/handout/writer.h"

namespace cardwalk::ui {

class FileWriter : public HandoutWriter {
 public:
  explicit FileWriter(const WriterSetup& setup) : setup_(setup) {}

 protected:
  /// What went wrong in words, or an empty text.
  std::string put(std::string_view name, std::string_view bytes) const {
    const OutputFolder::Fault fault = setup_.folder.write(name, bytes);
    if (!fault) return {};
    return setup_.say("cli.file.cannotWrite", {{"word", fault.file.string()}, {"reason", fault.reason}});
  }
  const std::string& word(std::string_view key) const { return setup_.words.get(key); }

  WriterSetup setup_;
};

}  // namespace cardwalk::ui
