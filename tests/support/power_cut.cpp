#include "tests/support/power_cut.h"

#include <limits>
#include <map>
#include <new>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "tests/support/temp_folder.h"

namespace cardwalk::support {
namespace {

constexpr const char* kName = "power-cut";

struct Change {
  std::size_t at = 0;
  std::string bytes;
  bool cuts = false;  ///< the file ends at `at`
};

void apply(const Change& change, std::string& content, std::size_t most, bool zeros) {
  if (change.cuts) {
    content.resize(change.at);
    return;
  }
  std::string bytes = change.bytes.substr(0, most);
  if (zeros) bytes.assign(bytes.size(), '\0');
  if (content.size() < change.at + bytes.size()) content.resize(change.at + bytes.size());
  content.replace(change.at, bytes.size(), bytes);
}

struct File {
  std::string safe;  ///< at the last sync
  std::vector<Change> unsynced;
  bool deleted = false;  ///< and its folder not synced since
};

std::string after(const File& file, Unsynced data) {
  std::string content = file.safe;
  for (std::size_t i = 0; i < file.unsynced.size(); ++i) {
    const bool half = data == Unsynced::torn && i % 2 == 0;
    const std::size_t most = half ? file.unsynced[i].bytes.size() / 2 : std::string::npos;
    apply(file.unsynced[i], content, most, data == Unsynced::zeroed);
  }
  return content;
}

}  // namespace

struct PowerCutFiles::State {
  sqlite3_vfs* real = nullptr;
  sqlite3_vfs vfs{};
  std::map<std::string, File> files;
  int count = 0, failFrom = std::numeric_limits<int>::max();

  bool off() const { return count >= failFrom; }
  /// Counts the operation; whether it is the one at which the power goes.
  bool falls() { return ++count == failFrom; }
};

namespace {

using State = PowerCutFiles::State;

/// What SQLite takes for its file; the real one lies behind it.
struct Opened {
  sqlite3_file base;
  State* state;
  File* file;  ///< nullptr: one without a name, which nobody finds again
  sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
Opened& of(sqlite3_file* file) { return *reinterpret_cast<Opened*>(file); }

int closeFile(sqlite3_file* file) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods == nullptr ? SQLITE_OK : inner->pMethods->xClose(inner);
}

int readFileAt(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  if (of(file).state->off()) return SQLITE_IOERR_READ;
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xRead(inner, to, size, at);
}

int writeFileAt(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  State& state = *of(file).state;
  if (state.off()) return SQLITE_IOERR_WRITE;
  const bool falls = state.falls();
  if (falls) size /= 2;
  if (of(file).file != nullptr)
    of(file).file->unsynced.push_back({static_cast<std::size_t>(at),
                                       {static_cast<const char*>(from), static_cast<std::size_t>(size)},
                                       false});
  sqlite3_file* const inner = of(file).inner();
  const int code = inner->pMethods->xWrite(inner, from, size, at);
  return falls ? SQLITE_IOERR_WRITE : code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  State& state = *of(file).state;
  if (state.off() || state.falls()) return SQLITE_IOERR_TRUNCATE;
  if (of(file).file != nullptr) of(file).file->unsynced.push_back({static_cast<std::size_t>(size), {}, true});
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xTruncate(inner, size);
}

int syncFile(sqlite3_file* file, int) {
  State& state = *of(file).state;
  if (state.off() || state.falls()) return SQLITE_IOERR_FSYNC;
  if (File* const own = of(file).file) {
    own->safe = after(*own, Unsynced::kept);
    own->unsynced.clear();
  }
  return SQLITE_OK;  // the real disk keeps its power
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xFileSize(inner, size);
}
int lockFile(sqlite3_file* file, int level) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xLock(inner, level);
}
int unlockFile(sqlite3_file* file, int level) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xUnlock(inner, level);
}
int checkReservedLock(sqlite3_file* file, int* out) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xCheckReservedLock(inner, out);
}
int controlFile(sqlite3_file* file, int what, void* argument) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xFileControl(inner, what, argument);
}
int sectorSize(sqlite3_file* file) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xSectorSize(inner);
}
int deviceCharacteristics(sqlite3_file* file) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xDeviceCharacteristics(inner);
}
int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xShmMap(inner, page, size, extend, out);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xShmLock(inner, offset, count, flags);
}
void barShared(sqlite3_file* file) {
  sqlite3_file* const inner = of(file).inner();
  inner->pMethods->xShmBarrier(inner);
}
int unmapShared(sqlite3_file* file, int remove) {
  sqlite3_file* const inner = of(file).inner();
  return inner->pMethods->xShmUnmap(inner, remove);
}

/// The second version: with shared memory, without mapped files, which would go past the counting.
constexpr sqlite3_io_methods kMethods{2,
                                      closeFile,
                                      readFileAt,
                                      writeFileAt,
                                      truncateFile,
                                      syncFile,
                                      sizeOfFile,
                                      lockFile,
                                      unlockFile,
                                      checkReservedLock,
                                      controlFile,
                                      sectorSize,
                                      deviceCharacteristics,
                                      mapShared,
                                      lockShared,
                                      barShared,
                                      unmapShared,
                                      nullptr,
                                      nullptr};

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
  State& state = *static_cast<State*>(vfs->pAppData);
  Opened& opened = *new (file) Opened{};
  opened.state = &state;
  opened.inner()->pMethods = nullptr;  // whoever fails early leaves it as it is
  const int code = state.real->xOpen(state.real, name, opened.inner(), flags, outFlags);
  if (opened.inner()->pMethods != nullptr) opened.base.pMethods = &kMethods;
  if (code != SQLITE_OK || name == nullptr) return code;
  const auto [found, fresh] = state.files.try_emplace(name);
  // One that was deleted and is made again begins empty; the old one does not come back then.
  if (fresh) found->second.safe = readFile(name);
  if (found->second.deleted) found->second = {};
  opened.file = &found->second;
  return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder) {
  State& state = *static_cast<State*>(vfs->pAppData);
  if (state.off() || state.falls()) return SQLITE_IOERR_DELETE;
  const int code = state.real->xDelete(state.real, name, 0);
  const auto found = state.files.find(name);
  if (found == state.files.end() || code != SQLITE_OK) return code;
  found->second.deleted = true;
  if (syncFolder != 0) found->second.safe.clear();
  return code;
}

}  // namespace

PowerCutFiles::PowerCutFiles() : state_(std::make_unique<State>()) {
  state_->real = sqlite3_vfs_find(nullptr);
  REQUIRE(state_->real != nullptr);
  state_->vfs = *state_->real;
  state_->vfs.pNext = nullptr;
  state_->vfs.zName = kName;
  state_->vfs.szOsFile = static_cast<int>(sizeof(Opened)) + state_->real->szOsFile;
  state_->vfs.pAppData = state_.get();
  state_->vfs.xOpen = openFile;
  state_->vfs.xDelete = deleteFile;
  REQUIRE(sqlite3_vfs_register(&state_->vfs, 1) == SQLITE_OK);
}

PowerCutFiles::~PowerCutFiles() {
  sqlite3_vfs_unregister(&state_->vfs);
  sqlite3_vfs_register(state_->real, 1);
}

void PowerCutFiles::failFrom(int operation) {
  state_->count = 0;
  state_->failFrom = operation;
}

int PowerCutFiles::operations() const { return state_->count; }

void PowerCutFiles::powerCut(Unsynced data) {
  state_->failFrom = std::numeric_limits<int>::max();
  std::error_code ignored;
  for (const auto& [name, file] : state_->files) {
    // What all programs share in memory does not outlast the power.
    std::filesystem::remove(name + "-shm", ignored);
    // A name that was deleted may come back with what was safe of it.
    if (file.deleted && (data == Unsynced::kept || file.safe.empty())) continue;
    const bool lost = data == Unsynced::lost || file.deleted;
    writeFile(name, lost ? file.safe : after(file, data));
  }
  state_->files.clear();
}

}  // namespace cardwalk::support
