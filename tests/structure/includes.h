// Reads the includes of a source text and judges them by the rules of the house.
//
// In it: which include may stand in which file, and the walk over the real tree.
// It does NOT follow includes or know preprocessor conditions; the text is enough.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk::structure {

/// All breaches in one file, each as "path:line: what is wrong and what to do". `path` counts from the root.
std::vector<std::string> breachesIn(std::string_view path, std::string_view text);

/// The same over every .h and .cpp of core, ui and tests, plus includes of ours that name no file.
std::vector<std::string> breachesBelow(const std::filesystem::path& root);

}  // namespace cardwalk::structure
