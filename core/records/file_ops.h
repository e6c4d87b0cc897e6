// The file operations that saving and loading need, one by one, so that a test can let each of them fail.
//
// What is in it: the interface, the real file system behind it, and writing the whole of something.
// What it DOES NOT do: decide the order of a save (save.h) or put errors into words.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk {

/// An errno value; 0 when the operation was done.
using FileError = int;

class FileOps {
 public:
  using Handle = int;
  using Path = std::filesystem::path;

  virtual ~FileOps() = default;

  virtual FileError makeFolders(const Path& folder) = 0;
  /// Opens an empty file for writing, made if it is not there, readable by its owner alone.
  virtual FileError create(const Path& file, Handle& handle) = 0;
  /// Opens a file to write at its end; made, readable by its owner alone, if it is not there.
  virtual FileError append(const Path& file, Handle& handle) = 0;
  /// May write less than all of it, as the system call does.
  virtual FileError write(Handle handle, std::string_view bytes, std::size_t& written) = 0;
  virtual FileError sync(Handle handle) = 0;
  virtual FileError close(Handle handle) = 0;
  /// Gives the file a second name; fails with EEXIST if that is taken.
  virtual FileError link(const Path& file, const Path& second) = 0;
  virtual FileError rename(const Path& from, const Path& to) = 0;
  virtual FileError remove(const Path& file) = 0;
  virtual FileError syncFolder(const Path& folder) = 0;
  /// Reads at most `limit` bytes; EFBIG when there are more.
  virtual FileError read(const Path& file, std::size_t limit, std::string& bytes) = 0;
  virtual bool exists(const Path& file) = 0;
  /// Everything in the folder, in no order; none if there is no such folder.
  virtual FileError list(const Path& folder, std::vector<Path>& files) = 0;
};

/// All of it, in as many pieces as the file system takes. `written`: how much of it has arrived, also after
/// an error. ENOSPC: it takes nothing more and gives no reason.
FileError writeAll(FileOps& ops, FileOps::Handle handle, std::string_view bytes, std::size_t& written);
/// All of it, safe on the disk, and the file is closed, whatever went wrong; the first error is given back.
FileError writeSafely(FileOps& ops, FileOps::Handle handle, std::string_view bytes, std::size_t& written);

/// The file system of this machine.
std::unique_ptr<FileOps> realFileOps();

}  // namespace cardwalk
