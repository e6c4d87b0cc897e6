#include "ui/handout/output_folder.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

}  // namespace

OutputFolder::OutputFolder(fs::path folder) : folder_(std::move(folder)) {}

OutputFolder::~OutputFolder() { forget(); }

void OutputFolder::forget() {
  std::error_code ignored;
  for (const auto& [temporary, name] : files_) fs::remove(temporary, ignored);
  files_.clear();
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
  return {};
}

fs::path OutputFolder::temporary(std::string_view name) {
  const fs::path final = folder_ / name;
  const auto known =
      std::find_if(files_.begin(), files_.end(), [&](const auto& each) { return each.second == final; });
  if (known != files_.end()) return known->first;
  const std::string hidden = "." + std::to_string(::getpid()) + "-part-" + std::string(name);
  files_.emplace_back(folder_ / hidden, final);
  return files_.back().first;
}

OutputFolder::Fault OutputFolder::write(std::string_view name, std::string_view bytes) {
  const int error = writeWhole(temporary(name), bytes);
  return error == 0 ? Fault{} : Fault{folder_ / name, reasonOf(error)};
}

OutputFolder::Fault OutputFolder::commit(const std::vector<std::string>& obsolete) {
  for (const auto& [temporary, name] : files_)
    if (::rename(temporary.c_str(), name.c_str()) != 0) return {name, reasonOf(errno)};
  std::error_code ignored;
  for (const std::string& each : obsolete) {
    const fs::path file = folder_ / each;
    const bool ours =
        fs::path(each).filename() == each &&
        std::none_of(files_.begin(), files_.end(), [&](const auto& one) { return one.second == file; });
    if (ours && fs::is_regular_file(fs::symlink_status(file, ignored))) fs::remove(file, ignored);
  }
  files_.clear();
  made_.clear();
  return {};
}

}  // namespace cardwalk::ui
