// Where other programs lie.
//
// What it DOES NOT do: start them (child_process.h), or ask a shell.
#pragma once

#include <string>

namespace cardwalk::ui {

/// The first file of that name that may be run, in the folders of `path`, written as in PATH; empty: nowhere.
std::string findProgram(const std::string& name, const std::string& path);
/// With the PATH of this process.
std::string findProgram(const std::string& name);

}  // namespace cardwalk::ui
