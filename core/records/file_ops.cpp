#include "core/records/file_ops.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cardwalk {
namespace {

/// errno of the last call, never 0: a failure without a reason is an input/output error.
FileError lastError() { return errno == 0 ? EIO : errno; }

class PosixFileOps : public FileOps {
 public:
  FileError makeFolders(const Path& folder) override {
    Path made;
    for (const Path& part : folder) {
      made /= part;
      // 0700: what a person practised is nobody else's business.
      if (::mkdir(made.c_str(), 0700) == 0 || errno == EEXIST) continue;
      const FileError error = lastError();
      // A folder above may refuse mkdir (read-only, no permission) and be there all the same.
      std::error_code ignored;
      if (!std::filesystem::is_directory(made, ignored)) return error;
    }
    std::error_code ignored;
    return folder.empty() || std::filesystem::is_directory(folder, ignored) ? 0 : ENOTDIR;
  }

  FileError create(const Path& file, Handle& handle) override {
    handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    return handle < 0 ? lastError() : 0;
  }

  FileError append(const Path& file, Handle& handle) override {
    handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    return handle < 0 ? lastError() : 0;
  }

  FileError write(Handle handle, std::string_view bytes, std::size_t& written) override {
    written = 0;
    for (;;) {
      const ssize_t count = ::write(handle, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return lastError();
      written = static_cast<std::size_t>(count);
      return 0;
    }
  }

  FileError sync(Handle handle) override {
    const FileError error = ::fsync(handle) == 0 ? 0 : lastError();
    // As with folders below: there is nothing more to do on a file system that cannot.
    return error == EINVAL ? 0 : error;
  }
  FileError close(Handle handle) override { return ::close(handle) == 0 ? 0 : lastError(); }

  FileError link(const Path& file, const Path& second) override {
    return ::link(file.c_str(), second.c_str()) == 0 ? 0 : lastError();
  }
  FileError rename(const Path& from, const Path& to) override {
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : lastError();
  }
  FileError remove(const Path& file) override { return ::unlink(file.c_str()) == 0 ? 0 : lastError(); }

  FileError syncFolder(const Path& folder) override {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return lastError();
    const FileError error = ::fsync(handle) == 0 ? 0 : lastError();
    ::close(handle);
    // Some file systems cannot sync a folder and say so; there is nothing more to do on them.
    return error == EINVAL ? 0 : error;
  }

  FileError read(const Path& file, std::size_t limit, std::string& bytes) override {
    bytes.clear();
    // O_NONBLOCK: a pipe under that name must not hang the program.
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) return lastError();
    const FileError error = readAll(handle, limit, bytes);
    ::close(handle);
    if (error != 0) bytes.clear();
    return error;
  }

  bool exists(const Path& file) override {
    struct stat found;
    return ::lstat(file.c_str(), &found) == 0;
  }

  FileError list(const Path& folder, std::vector<Path>& files) override {
    files.clear();
    std::error_code code;
    for (std::filesystem::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
      files.push_back(it->path());
    return code == std::errc::no_such_file_or_directory ? 0 : code.value();
  }

 private:
  static FileError readAll(int handle, std::size_t limit, std::string& bytes) {
    struct stat found;
    if (::fstat(handle, &found) != 0) return lastError();
    if (S_ISDIR(found.st_mode)) return EISDIR;
    if (!S_ISREG(found.st_mode)) return EINVAL;
    char block[16384];
    for (;;) {
      const ssize_t count = ::read(handle, block, sizeof block);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return lastError();
      if (count == 0) return 0;
      bytes.append(block, static_cast<std::size_t>(count));
      if (bytes.size() > limit) return EFBIG;
    }
  }
};

}  // namespace

FileError writeAll(FileOps& ops, FileOps::Handle handle, std::string_view bytes, std::size_t& written) {
  written = 0;
  while (written < bytes.size()) {
    std::size_t piece = 0;
    if (const FileError error = ops.write(handle, bytes.substr(written), piece)) return error;
    if (piece == 0) return ENOSPC;
    written += piece;
  }
  return 0;
}

FileError writeSafely(FileOps& ops, FileOps::Handle handle, std::string_view bytes, std::size_t& written) {
  FileError error = writeAll(ops, handle, bytes, written);
  if (error == 0) error = ops.sync(handle);
  const FileError closing = ops.close(handle);
  return error != 0 ? error : closing;
}

std::unique_ptr<FileOps> realFileOps() { return std::make_unique<PosixFileOps>(); }

}  // namespace cardwalk
