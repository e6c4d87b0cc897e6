// From the words a person typed to the exit code.
//
// What is in it: parsing, finding and loading the pack, checking scenario and language against it, dispatch.
// What it DOES NOT do: any command's own work.
#pragma once

namespace cardwalk::ui {

int runCommandLine(int count, const char* const* words);

}  // namespace cardwalk::ui
