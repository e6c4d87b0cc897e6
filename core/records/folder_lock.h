// Lets one program at a time keep its progress in a data folder.
//
// What is in it: an advisory lock on a file of the folder, held until it is let go or the program ends,
// however it ends. What it DOES NOT do: stop anybody from reading, or from writing without asking.
#pragma once

#include <filesystem>

namespace cardwalk {

class FolderLock {
 public:
  enum class State {
    held,     ///< this one may write
    busy,     ///< another program holds it
    unknown,  ///< the folder cannot be locked (not there, not writable, no locks on that disk): as if held
  };

  /// Takes it if it is free; never waits. The folder is made if it is not there.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  State state() const { return state_; }

 private:
  int handle_ = -1;
  State state_ = State::unknown;
};

/// Whether some program holds it now. Makes nothing.
bool folderLocked(const std::filesystem::path& folder);

/// The file that carries the lock; it stays, empty.
std::filesystem::path lockFile(const std::filesystem::path& folder);

}  // namespace cardwalk
