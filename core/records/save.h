// Writes a small file so that a crash, a power cut or a full disk leaves the old one or the new one.
//
// What is in it: the order of a save (temp file, fsync, keep one previous generation, rename, fsync the
// folder) and the way back: a damaged file is set aside, the previous generation is used, otherwise a fresh
// start. What it DOES NOT do: know what the bytes mean, or lock out a second program that saves at the same
// time (folder_lock.h does).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/file_ops.h"

namespace cardwalk {

inline constexpr std::size_t kMaxSavedBytes = 4u * 1024 * 1024;
inline constexpr int kMaxDamaged = 5;  ///< damaged files kept beside each file; the oldest one goes

struct SaveResult {
  bool saved = false;
  std::string message;  ///< why not, and what to do; may also speak up when it was saved
  FileError error = 0;  ///< the reason itself, for who has words of its own; 0 when it was saved
};

/// Neighbours of a saved file: FILE.new while it is written, FILE.old, FILE.damaged-1 …
std::filesystem::path temporaryOf(const std::filesystem::path& file);
std::filesystem::path previousOf(const std::filesystem::path& file);
std::filesystem::path damagedOf(const std::filesystem::path& file, int number);

SaveResult saveAtomically(FileOps& ops, const std::filesystem::path& file, std::string_view bytes);

/// An empty text if the bytes may be used; otherwise what is wrong with them.
using Validate = std::function<std::string(std::string_view bytes)>;

struct LoadedFile {
  enum class Source { current, previous, fresh };
  Source source = Source::fresh;
  std::string bytes;                            ///< empty after a fresh start
  std::vector<std::string> messages;            ///< what a person should know; empty when all is well
  std::vector<std::filesystem::path> setAside;  ///< where what could not be used lies now
};

/// Never throws (unless `validate` does). A file that is not used is renamed, never deleted.
LoadedFile loadWithFallback(FileOps& ops, const std::filesystem::path& file, const Validate& validate);

/// "The disk is full …": what went wrong with a file or folder, and what to do about it.
std::string describeFileError(FileError error, const std::filesystem::path& path);

}  // namespace cardwalk
