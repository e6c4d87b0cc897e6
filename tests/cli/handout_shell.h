// A shell at which handouts are made and looked at.
//
// What is in it: calling the command on the tiny pack, and what lies in its folder.
// What it DOES NOT do: judge.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/process.h"

namespace cardwalk::support {

inline constexpr const char* kTeapot = CARDWALK_SOURCE_DIR "/assets/packs/teapot";

using Words = std::vector<std::string>;

ProcessResult capture(Words more, const std::string& pack = kTeapot);
/// The words for a handout of T01 with small pictures, so that they are quickly drawn.
Words plan(const std::filesystem::path& out, Words more = {});

std::map<std::string, std::string> filesIn(const std::filesystem::path& folder);
std::set<std::string> namesIn(const std::filesystem::path& folder);

/// Starts the program, waits until it has made a file in `folder`, asks it to end, and gives back how it did.
int stopWhileWriting(Words words, const std::filesystem::path& folder, int signal);

bool isOneLine(const std::string& text);
bool says(const std::string& text, const std::string& words);

/// The pictures that lines like "03.png: …" name.
std::set<std::string> named(const std::string& output);
/// The pictures of two handouts of as many steps that a reader sees differ: other pixels, or other words
/// beside them.
std::set<std::string> differing(const std::filesystem::path& before, const std::filesystem::path& after);

}  // namespace cardwalk::support
