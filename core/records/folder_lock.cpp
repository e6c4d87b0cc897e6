#include "core/records/folder_lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/records/file_ops.h"

namespace cardwalk {

std::filesystem::path lockFile(const std::filesystem::path& folder) { return folder / "cardwalk.lock"; }

FolderLock::FolderLock(const std::filesystem::path& folder) {
  if (realFileOps()->makeFolders(folder) != 0) return;
  handle_ = ::open(lockFile(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (handle_ < 0) return;
  int result = 0;
  do {
    result = ::flock(handle_, LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  if (result == 0) {
    state_ = State::held;
    return;
  }
  if (errno == EWOULDBLOCK) state_ = State::busy;
  ::close(handle_);
  handle_ = -1;
}

FolderLock::~FolderLock() {
  if (handle_ >= 0) ::close(handle_);
}

bool folderLocked(const std::filesystem::path& folder) {
  const int handle = ::open(lockFile(folder).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (handle < 0) return false;
  // Shared, so that two who ask do not take each other for the program.
  const bool locked = ::flock(handle, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(handle);
  return locked;
}

}  // namespace cardwalk
