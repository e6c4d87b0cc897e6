#include "tests/support/simulated_disk.h"

#include <cerrno>

namespace cardwalk::support {

FileError SimulatedDisk::enter() {
  const int operation = count_++;
  if (operation == killAt_) throw Killed{};
  return operation == failAt_ ? error_ : 0;
}

void SimulatedDisk::carryOut(const NameChange& change, Names& names) {
  // Out of order a name may already belong to another file, and then it stays with that one.
  const auto removed = names.find(change.removed);
  if (removed != names.end() && removed->second == change.inode) names.erase(removed);
  if (!change.added.empty()) names[change.added] = change.inode;
}

void SimulatedDisk::change(const NameChange& change) {
  carryOut(change, names_);
  pending_.push_back(change);
}

SimulatedDisk SimulatedDisk::powerCut(std::uint32_t keptNames, Unsynced data) const {
  SimulatedDisk after;
  after.links_ = links_;
  after.names_ = safeNames_;
  for (std::size_t index = 0; index < pending_.size(); ++index) {
    if ((keptNames >> index & 1u) != 0) carryOut(pending_[index], after.names_);
  }
  after.safeNames_ = after.names_;
  after.inodes_ = inodes_;
  for (Data& file : after.inodes_) {
    const std::size_t loose = file.now.size() - file.firm;
    if (file.now != file.safe && data == Unsynced::torn) file.now.resize(file.firm + loose / 2);
    if (file.now != file.safe && data == Unsynced::zeroed) file.now.replace(file.firm, loose, loose, '\0');
    if (data == Unsynced::lost) file.now = file.safe;
    file.safe = file.now;
    file.firm = file.now.size();
  }
  return after;
}

void SimulatedDisk::put(const std::string& name, std::string bytes) {
  inodes_.push_back({bytes, bytes, bytes.size()});
  names_[name] = safeNames_[name] = inodes_.size() - 1;
}

std::optional<std::string> SimulatedDisk::get(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? std::nullopt : std::optional(inodes_[found->second].now);
}

std::set<std::string> SimulatedDisk::list() const {
  std::set<std::string> all;
  for (const auto& [name, inode] : names_) all.insert(name);
  return all;
}

FileError SimulatedDisk::makeFolders(const Path&) { return enter(); }

FileError SimulatedDisk::create(const Path& file, Handle& handle) { return open(file, handle, true); }
FileError SimulatedDisk::append(const Path& file, Handle& handle) { return open(file, handle, false); }

FileError SimulatedDisk::open(const Path& file, Handle& handle, bool empty) {
  if (const FileError error = enter()) return error;
  const auto found = names_.find(file.string());
  if (found == names_.end()) {
    inodes_.push_back({});
    change({"", file.string(), inodes_.size() - 1});
    handles_.push_back(inodes_.size() - 1);
  } else {
    if (empty) inodes_[found->second].now.clear(), inodes_[found->second].firm = 0;
    handles_.push_back(found->second);
  }
  handle = static_cast<Handle>(handles_.size() - 1);
  return 0;
}

FileError SimulatedDisk::write(Handle handle, std::string_view bytes, std::size_t& written) {
  std::string& now = inodes_[handles_.at(static_cast<std::size_t>(handle))].now;
  // A failing or dying write has done half of its work; a good one writes at most 16 bytes, as a slow device
  // might.
  const std::size_t half = bytes.size() / 2;
  if (count_ == killAt_ || count_ == failAt_) now += bytes.substr(0, half);
  if (const FileError error = enter()) return error;
  written = std::min<std::size_t>(bytes.size(), 16);
  now += bytes.substr(0, written);
  return 0;
}

FileError SimulatedDisk::sync(Handle handle) {
  if (const FileError error = enter()) return error;
  Data& file = inodes_[handles_.at(static_cast<std::size_t>(handle))];
  file.safe = file.now;
  file.firm = file.now.size();
  return 0;
}

FileError SimulatedDisk::close(Handle) { return enter(); }

FileError SimulatedDisk::link(const Path& file, const Path& second) {
  if (const FileError error = enter()) return error;
  if (!links_) return EPERM;
  if (!names_.contains(file.string())) return ENOENT;
  if (names_.contains(second.string())) return EEXIST;
  change({"", second.string(), names_[file.string()]});
  return 0;
}

FileError SimulatedDisk::rename(const Path& from, const Path& to) {
  if (const FileError error = enter()) return error;
  if (!names_.contains(from.string())) return ENOENT;
  change({from.string(), to.string(), names_[from.string()]});
  return 0;
}

FileError SimulatedDisk::remove(const Path& file) {
  if (const FileError error = enter()) return error;
  if (!names_.contains(file.string())) return ENOENT;
  change({file.string(), "", names_[file.string()]});
  return 0;
}

FileError SimulatedDisk::syncFolder(const Path&) {
  if (const FileError error = enter()) return error;
  safeNames_ = names_;
  pending_.clear();
  return 0;
}

FileError SimulatedDisk::read(const Path& file, std::size_t limit, std::string& bytes) {
  bytes.clear();
  if (const FileError error = enter()) return error;
  const auto found = get(file.string());
  if (!found) return ENOENT;
  if (found->size() > limit) return EFBIG;
  bytes = *found;
  return 0;
}

bool SimulatedDisk::exists(const Path& file) { return names_.contains(file.string()); }

FileError SimulatedDisk::list(const Path&, std::vector<Path>& files) {
  if (const FileError error = enter()) return error;
  files.clear();
  for (const auto& [name, inode] : names_) files.emplace_back(name);
  return 0;
}

}  // namespace cardwalk::support
