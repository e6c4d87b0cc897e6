#include "ui/handout/output_folder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/records/json_fields.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

std::string reasonOf(int error) { return std::generic_category().message(error); }

/// 0, or the errno of what failed.
int writeWhole(const fs::path& file, std::string_view bytes) {
  const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (handle < 0) return errno;
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t count = ::write(handle, bytes.data(), bytes.size());
    if (count >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR)
      error = errno;
  }
  // A full disk may show itself only now.
  if (error == 0 && ::fsync(handle) != 0 && errno != EINVAL && errno != EROFS) error = errno;
  if (::close(handle) != 0 && error == 0 && errno != EINTR) error = errno;
  return error;
}

/// What names of temporary files have between the process and the final name.
constexpr std::string_view kPart = "-part-";

/// The process that has this temporary file under way; 0: it is none.
pid_t writerOf(std::string_view name) {
  const std::size_t part = name.find(kPart);
  if (!name.starts_with('.') || part == std::string_view::npos) return 0;
  pid_t process = 0;
  const auto [end, fault] = std::from_chars(name.data() + 1, name.data() + part, process);
  return fault == std::errc() && end == name.data() + part ? std::max(process, 0) : 0;
}

/// What processes left that were ended before they could tidy up.
void sweep(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> left;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const pid_t writer = writerOf(it->path().filename().string());
    if (writer > 0 && ::kill(writer, 0) != 0 && errno == ESRCH) left.push_back(it->path());
  }
  for (const fs::path& each : left)
    if (!fs::is_directory(fs::symlink_status(each, error))) fs::remove(each, error);
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder) : folder_(std::move(folder)) {}

OutputFolder::~OutputFolder() { forget(); }

void OutputFolder::forget() {
  std::error_code ignored;
  for (const auto& [temporary, name] : files_) fs::remove(temporary, ignored);
  files_.clear();
  written_.clear();
  // A folder that somebody has put something into stays.
  for (auto it = made_.rbegin(); it != made_.rend(); ++it)
    if (::rmdir(it->c_str()) != 0) break;
  made_.clear();
}

OutputFolder::Fault OutputFolder::prepare() {
  std::error_code error;
  std::vector<fs::path> missing;
  for (fs::path each = fs::absolute(folder_, error); !each.empty() && !fs::exists(each, error);
       each = each.parent_path())
    missing.insert(missing.begin(), each);
  for (const fs::path& each : missing) {
    if (::mkdir(each.c_str(), 0777) == 0)
      made_.push_back(each);
    else if (errno != EEXIST)
      return {each, reasonOf(errno)};
  }
  if (!fs::is_directory(folder_, error)) return {folder_, reasonOf(ENOTDIR)};
  if (::access(folder_.c_str(), W_OK | X_OK) != 0) return {folder_, reasonOf(errno)};
  sweep(folder_);
  return {};
}

fs::path OutputFolder::temporary(std::string_view name) {
  const fs::path final = folder_ / name;
  const auto known =
      std::find_if(files_.begin(), files_.end(), [&](const auto& each) { return each.second == final; });
  if (known != files_.end()) return known->first;
  const std::string hidden = "." + std::to_string(::getpid()) + std::string(kPart) + std::string(name);
  files_.emplace_back(folder_ / hidden, final);
  written_.push_back({std::string(name), {}});
  return files_.back().first;
}

OutputFolder::Fault OutputFolder::write(std::string_view name, std::string_view bytes) {
  const int error = writeWhole(temporary(name), bytes);
  std::find_if(written_.begin(), written_.end(), [&](const HandoutFile& each) {
    return each.name == name;
  })->checksum = checksumText(bytes);
  return error == 0 ? Fault{} : Fault{folder_ / name, reasonOf(error)};
}

OutputFolder::Fault OutputFolder::blocked() const {
  std::error_code ignored;
  for (const auto& [temporary, name] : files_) {
    if (fs::is_directory(fs::symlink_status(name, ignored))) return {name, reasonOf(EISDIR)};
    if (::access(temporary.c_str(), F_OK) != 0) return {name, reasonOf(errno)};
  }
  return {};
}

OutputFolder::Fault OutputFolder::commit(const std::vector<std::string>& obsolete) {
  if (Fault fault = blocked()) return fault;
  std::error_code ignored;
  std::vector<fs::path> fresh;  // names that were not there
  for (const auto& [temporary, name] : files_) {
    const bool there = fs::exists(fs::symlink_status(name, ignored));
    if (::rename(temporary.c_str(), name.c_str()) != 0) {
      Fault fault{name, reasonOf(errno)};
      for (const fs::path& each : fresh) fs::remove(each, ignored);
      return fault;
    }
    if (!there) fresh.push_back(name);
  }
  for (const std::string& each : obsolete) {
    const fs::path file = folder_ / each;
    const bool ours =
        fs::path(each).filename() == each &&
        std::none_of(files_.begin(), files_.end(), [&](const auto& one) { return one.second == file; });
    if (ours && fs::is_regular_file(fs::symlink_status(file, ignored))) fs::remove(file, ignored);
  }
  files_.clear();
  written_.clear();
  made_.clear();
  return {};
}

}  // namespace cardwalk::ui
