// From the command line to the results store and back to people.
//
// What is in it: opening the store that was named, faults in the person's language, names for reports, files
// that are written. What it DOES NOT do: any command's own work.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/loader.h"
#include "core/records/results_report.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

struct OpenStore {
  std::unique_ptr<ResultStore> store;  ///< empty after a complaint
  ResultsPlace place;
  Access access = Access::read;
};
/// A file that is not there is not made: nobody has trained yet. What waits in the outbox is taken in first,
/// if the results can be written too; if not, a word is said of it. Nothing is opened where a file that is to
/// be written is one of the results' own.
OpenStore openStore(const Arguments& arguments, Access access);

/// Complains about the store's last fault, if it has one; whether it had.
bool complainOfFault(const OpenStore& open, const CliTexts& texts);

/// Titles from the pack, where it can be read; ids do without.
class ReportNames {
 public:
  ReportNames(const Arguments& arguments, const PackPlace& place);
  const ReportWords& words() const { return words_; }
  std::vector<std::string> tickets() const;  ///< that the pack has
  /// Complains where a pack is there and does not speak the language that was asked for; whether it did.
  bool complainOfLanguage(const Arguments& arguments) const;

 private:
  std::optional<Pack> pack_;
  const TextCatalogue* catalogue_ = nullptr;
  ReportWords words_;
};

/// To `out` (through a link to what it leads to), or to standard output if that is empty. The exit code. A
/// file is its owner's alone to read: it holds names.
int deliver(const std::string& text, const std::string& out, const CliTexts& texts);
/// The same in pieces, always to a file: `write` gets a function that takes the next piece, and answers false
/// if the whole could not be had; then what was there stays.
int writeFile(const std::string& out, const CliTexts& texts,
              const std::function<bool(const std::function<void(std::string_view)>& put)>& write);

}  // namespace cardwalk::ui
