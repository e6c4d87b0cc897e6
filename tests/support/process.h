// Runs a program and keeps what it said.
//
// What is in it: one call with arguments, standard input, changed environment and redirected output.
// What it DOES NOT do: wait for ever; a program that hangs is killed and the test fails.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cardwalk::support {

struct ProcessSetup {
  std::vector<std::string> arguments{};  ///< without the program's own name
  std::string input{};
  std::map<std::string, std::optional<std::string>> environment{};  ///< changed variables; nothing: unset
  std::string outputTo{};    ///< file that standard output goes to, e.g. /dev/full; empty: it is kept
  bool closeOutput = false;  ///< standard output is not even open
  bool brokenPipe = false;   ///< nobody reads standard output
  std::string folder{};      ///< working folder; empty: the present one
};

struct ProcessResult {
  int exitCode = -1;  ///< -1 when a signal ended it
  int signal = 0;
  std::string output, errors;
};

ProcessResult runProcess(const std::string& program, const ProcessSetup& setup);

/// The program under test, speaking English unless LC_ALL or LANGUAGE is set here.
ProcessResult runCardwalk(const ProcessSetup& setup);
ProcessResult runCardwalk(std::vector<std::string> arguments, std::string input = {});

}  // namespace cardwalk::support
