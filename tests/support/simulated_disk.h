// A disk in memory that fails, is killed or loses its power at a chosen operation.
//
// What is in it: FileOps over files whose data and names are safe only once they are synced, and powerCut,
// which keeps any wanted part of what was not. What it DOES NOT do: folders inside folders; every path is one
// name.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/records/file_ops.h"

namespace cardwalk::support {

struct Killed {};  ///< thrown in place of the operation at which the program dies

/// What has become of data that was written but not synced when the power went.
enum class Unsynced { kept, torn, zeroed, lost };

class SimulatedDisk : public FileOps {
 public:
  SimulatedDisk() = default;

  void failAt(int operation, FileError error) { failAt_ = operation, error_ = error; }
  void killAt(int operation) { killAt_ = operation; }
  void healed() { failAt_ = killAt_ = -1; }
  void withoutLinks() { links_ = false; }  ///< like FAT: no second names
  int operations() const { return count_; }
  std::size_t pendingNames() const { return pending_.size(); }

  /// The disk after a power cut: of the changes of names since the last folder sync those whose bit is set
  /// are kept.
  SimulatedDisk powerCut(std::uint32_t keptNames, Unsynced data) const;

  void put(const std::string& name, std::string bytes);  ///< a file that has always been there
  std::optional<std::string> get(const std::string& name) const;
  std::set<std::string> list() const;

  FileError makeFolders(const Path& folder) override;
  FileError create(const Path& file, Handle& handle) override;
  FileError append(const Path& file, Handle& handle) override;
  FileError write(Handle handle, std::string_view bytes, std::size_t& written) override;
  FileError sync(Handle handle) override;
  FileError close(Handle handle) override;
  FileError link(const Path& file, const Path& second) override;
  FileError rename(const Path& from, const Path& to) override;
  FileError remove(const Path& file) override;
  FileError syncFolder(const Path& folder) override;
  FileError read(const Path& file, std::size_t limit, std::string& bytes) override;
  bool exists(const Path& file) override;
  FileError list(const Path& folder, std::vector<Path>& files) override;

 private:
  using Inode = std::size_t;
  struct Data {
    std::string now, safe;
    std::size_t firm = 0;  ///< so much of `now` is safe, because it was only added to since
  };
  struct NameChange {
    std::string removed;  ///< empty: none
    std::string added;    ///< empty: none
    Inode inode = 0;
  };
  using Names = std::map<std::string, Inode>;

  FileError open(const Path& file, Handle& handle, bool empty);
  FileError enter();  ///< counts the operation; the chosen one fails or kills
  void change(const NameChange& change);
  static void carryOut(const NameChange& change, Names& names);

  std::vector<Data> inodes_;
  Names names_, safeNames_;
  std::vector<NameChange> pending_;
  std::vector<Inode> handles_;
  int count_ = 0, failAt_ = -1, killAt_ = -1;
  FileError error_ = 0;
  bool links_ = true;
};

}  // namespace cardwalk::support
