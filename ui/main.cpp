// The program: guards its streams, hands its words to the command line, and lets no exception out.

#include <exception>
#include <string>

#include "ui/cli/command_line.h"
#include "ui/cli/console.h"

int main(int count, char** words) {
  using namespace cardwalk::ui;
  try {
    guardStandardStreams();
    return runCommandLine(count, words);
  } catch (const std::exception& error) {
    return complain("something unforeseen went wrong: " + std::string(error.what()));
  }
}
