#include "core/records/save.h"

#include <cerrno>
#include <system_error>

namespace cardwalk {
namespace {

using Path = std::filesystem::path;

Path withSuffix(const Path& file, const std::string& suffix) {
  Path changed = file;
  changed += suffix;
  return changed;
}

Path folderOf(const Path& file) { return file.has_parent_path() ? file.parent_path() : Path("."); }

std::string quoted(const Path& path) { return "“" + path.string() + "”"; }

/// The whole content of the temporary file, safe on the disk.
FileError writeTemporary(FileOps& ops, const Path& temporary, std::string_view bytes) {
  FileOps::Handle handle = -1;
  if (const FileError error = ops.create(temporary, handle)) return error;
  std::size_t written = 0;
  return writeSafely(ops, handle, bytes, written);
}

/// Keeps the present file under its second name as well, so that the rename below never leaves a gap.
FileError keepPrevious(FileOps& ops, const Path& file) {
  if (!ops.exists(file)) return 0;
  const Path previous = previousOf(file);
  const FileError removed = ops.remove(previous);
  if (removed != 0 && removed != ENOENT) return removed;
  const FileError linked = ops.link(file, previous);
  // Not every file system knows second names. Then the file moves, and until the new one has its name a load
  // finds the previous generation.
  const bool unsupported =
      linked == EPERM || linked == ENOTSUP || linked == EOPNOTSUPP || linked == ENOSYS || linked == EMLINK;
  return unsupported ? ops.rename(file, previous) : linked;
}

SaveResult failed(FileError error, const Path& file) {
  return {false, "Not saved: " + describeFileError(error, file) + " What was saved before is still there.",
          error};
}

/// A name that is free for a damaged file; with all of them taken, the oldest one makes room.
Path freeDamagedName(FileOps& ops, const Path& file) {
  for (int number = 1; number <= kMaxDamaged; ++number) {
    if (!ops.exists(damagedOf(file, number))) return damagedOf(file, number);
  }
  for (int number = 1; number < kMaxDamaged; ++number) {
    ops.rename(damagedOf(file, number + 1), damagedOf(file, number));
  }
  return damagedOf(file, kMaxDamaged);
}

/// Moves a file that cannot be used out of the way, and says so.
std::string setAside(FileOps& ops, const Path& file, const Path& asName, const std::string& reason,
                     std::vector<Path>& lying) {
  const Path name = freeDamagedName(ops, asName);
  // A parser's words end as they like, e.g. with what it read last.
  const char* const stop = reason.empty() || reason.back() == '.' ? "" : ".";
  const std::string what = quoted(file) + " cannot be used: " + reason + stop;
  if (const FileError error = ops.rename(file, name)) {
    lying.push_back(file);
    return what + " It could not be set aside either: " + describeFileError(error, name);
  }
  lying.push_back(name);
  return what + " It was set aside as " + quoted(name) + ".";
}

enum class Found { good, none, bad };

Found tryLoad(FileOps& ops, const Path& file, const Path& asName, const Validate& validate,
              LoadedFile& loaded) {
  const FileError error = ops.read(file, kMaxSavedBytes, loaded.bytes);
  if (error == ENOENT || error == ENOTDIR) return Found::none;
  const std::string reason = error != 0 ? describeFileError(error, file) : validate(loaded.bytes);
  if (reason.empty()) return Found::good;
  loaded.bytes.clear();
  loaded.messages.push_back(setAside(ops, file, asName, reason, loaded.setAside));
  return Found::bad;
}

}  // namespace

Path temporaryOf(const Path& file) { return withSuffix(file, ".new"); }
Path previousOf(const Path& file) { return withSuffix(file, ".old"); }
Path damagedOf(const Path& file, int number) {
  return withSuffix(file, ".damaged-" + std::to_string(number));
}

SaveResult saveAtomically(FileOps& ops, const Path& file, std::string_view bytes) {
  if (bytes.size() > kMaxSavedBytes) return failed(EFBIG, file);
  const Path folder = folderOf(file);
  const Path temporary = temporaryOf(file);
  if (const FileError error = ops.makeFolders(folder)) return failed(error, folder);
  FileError error = writeTemporary(ops, temporary, bytes);
  if (error == 0) error = keepPrevious(ops, file);
  if (error == 0) error = ops.rename(temporary, file);
  if (error != 0) {
    // The old file was moved, not linked, and the new one did not get its place: give it back.
    if (!ops.exists(file) && ops.exists(previousOf(file))) ops.rename(previousOf(file), file);
    ops.remove(temporary);
    return failed(error, file);
  }
  if (const FileError syncing = ops.syncFolder(folder)) {
    return {true,
            "Saved, but a power cut in the next seconds could undo it: " + describeFileError(syncing, folder),
            0};
  }
  return {true, "", 0};
}

LoadedFile loadWithFallback(FileOps& ops, const Path& file, const Validate& validate) {
  LoadedFile loaded;
  const Found current = tryLoad(ops, file, file, validate, loaded);
  if (current == Found::good) {
    loaded.source = LoadedFile::Source::current;
    return loaded;
  }
  const Found previous = tryLoad(ops, previousOf(file), file, validate, loaded);
  if (previous == Found::good) {
    loaded.source = LoadedFile::Source::previous;
    loaded.messages.push_back((current == Found::none ? quoted(file) + " is missing. " : std::string()) +
                              "Going on from the state saved before it, " + quoted(previousOf(file)) + ".");
  } else if (current == Found::bad || previous == Found::bad) {
    loaded.messages.push_back("Starting afresh; nothing was deleted.");
  }
  return loaded;
}

std::string describeFileError(FileError error, const Path& path) {
  const std::string name = quoted(path);
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "the disk that holds " + name +
             " is full. Free some space, or choose another folder with --data.";
    case EROFS:
      return name + " is on a read-only disk. Choose another folder with --data.";
    case EACCES:
    case EPERM:
      return "the permission for " + name +
             " is missing. Allow access to it, or choose another folder with --data.";
    case ENOENT:
      return name + " does not exist. Create it, or choose another folder with --data.";
    case ENOTDIR:
      return "a part of " + name +
             " is a file, not a folder. Move it away, or choose another folder with --data.";
    case EISDIR:
      return name + " is a folder where a file should be. Move it away.";
    case EFBIG:
      return name + " is larger than the " + std::to_string(kMaxSavedBytes) + " bytes that are kept in it.";
    case ENAMETOOLONG:
      return "the name " + name + " is too long. Choose a shorter folder with --data.";
    case ELOOP:
      return name + " is a link, possibly to itself. Replace it by a real file or folder.";
    case EIO:
      return "the disk reports a fault at " + name +
             ". Copy what matters to another disk, and choose a folder there "
             "with --data.";
    default:
      return name + ": " + std::generic_category().message(error) +
             ". Choose another folder with --data if it stays so.";
  }
}

}  // namespace cardwalk
