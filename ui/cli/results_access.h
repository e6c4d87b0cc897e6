// From the command line to the results store and back to people.
//
// What is in it: opening the store that was named, faults in the person's language, names for reports, files
// that are written. What it DOES NOT do: any command's own work.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/content/loader.h"
#include "core/records/results_report.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

struct OpenStore {
  std::unique_ptr<ResultStore> store;  ///< empty after a complaint
  ResultsPlace place;
};
/// A file that is not there is not made: nobody has trained yet. What waits in the outbox is taken in first.
OpenStore openStore(const Arguments& arguments);

/// Complains about the store's last fault, if it has one; whether it had.
bool complainOfFault(const ResultStore& store, const ResultsPlace& place, const CliTexts& texts);

/// Titles from the pack, where it can be read; ids do without.
class ReportNames {
 public:
  ReportNames(const Arguments& arguments, const PackPlace& place);
  const ReportWords& words() const { return words_; }

 private:
  std::optional<Pack> pack_;
  const TextCatalogue* catalogue_ = nullptr;
  ReportWords words_;
};

/// To `out`, or to standard output if that is empty. The exit code.
int deliver(const std::string& text, const std::string& out, const CliTexts& texts);
/// The same in pieces, always to a file: `write` gets a function that takes the next piece, and answers false
/// if the whole could not be had; then what was there stays.
int writeFile(const std::string& out, const CliTexts& texts,
              const std::function<bool(const std::function<void(std::string_view)>& put)>& write);

}  // namespace cardwalk::ui
