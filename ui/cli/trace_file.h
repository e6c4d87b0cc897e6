// The file that --trace names: made when the program starts, filled when it ends.
//
// What is in it: refusing a file that cannot be written before anything else happens, and writing it whole or
// not at all. What it DOES NOT do: measure (ui/app/time_trace.h does).
#pragma once

#include <memory>
#include <string>

#include "ui/app/time_trace.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

class TraceFile {
 public:
  /// No file: nothing is measured. `texts` must outlive it.
  TraceFile(std::string file, const CliTexts& texts) : file_(std::move(file)), texts_(texts) {}

  /// kExitGood, or kExitWrongUse after a message because it cannot be written there.
  int begin();
  /// nullptr where nothing is measured.
  TimeTrace* trace() { return trace_.get(); }
  /// Writes it. `exitCode` comes back, or kExitWrongUse after a message.
  int end(int exitCode);

 private:
  int write(const std::string& text) const;

  std::string file_;
  const CliTexts& texts_;
  std::unique_ptr<TimeTrace> trace_;
};

}  // namespace cardwalk::ui
