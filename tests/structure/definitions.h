// Finds types that are defined twice under one name.
//
// In it: the names of the types that a source text defines where other files could define them, too, and the
// walk over the real tree. Two of them are one to the linker, which says nothing and keeps the functions of
// either. It does NOT parse C++: it relies on how .clang-format sets namespaces and definitions.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk::structure {

/// Types defined at namespace scope, with their namespaces: "cardwalk::ui::Command". Those in unnamed
/// namespaces belong to their file alone and are left out.
std::vector<std::string> typesIn(std::string_view text);

/// Each name that core, ui and tests define more than once, as "name: path, path".
std::vector<std::string> definedTwiceBelow(const std::filesystem::path& root);

}  // namespace cardwalk::structure
