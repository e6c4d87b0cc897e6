#include "ui/handout/output_folder.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/records/json_fields.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

std::string reasonOf(int error) { return std::generic_category().message(error); }

}  // namespace

OutputFolder::OutputFolder(fs::path folder, std::unique_ptr<FileOps> ops)
    : folder_(std::move(folder)), ops_(std::move(ops)) {}

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
  sweepFolder(*ops_, folder_);
  return {};
}

fs::path OutputFolder::temporary(std::string_view name) {
  const fs::path final = folder_ / name;
  const auto known =
      std::find_if(files_.begin(), files_.end(), [&](const auto& each) { return each.second == final; });
  if (known != files_.end()) return known->first;
  files_.emplace_back(unfinished(folder_, name), final);
  written_.push_back({std::string(name), {}});
  return files_.back().first;
}

OutputFolder::Fault OutputFolder::write(std::string_view name, std::string_view bytes) {
  const fs::path file = temporary(name);
  // Unlike what the program keeps for itself, a handout is for others to read.
  const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (handle < 0) return {folder_ / name, reasonOf(errno)};
  std::size_t written = 0;
  const FileError error = writeSafely(*ops_, handle, bytes, written);
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
  std::vector<fs::path> gone;
  for (const std::string& each : obsolete) {
    const fs::path file = folder_ / each;
    std::error_code ignored;
    const bool ours =
        fs::path(each).filename() == each &&
        std::none_of(files_.begin(), files_.end(), [&](const auto& one) { return one.second == file; });
    if (ours && fs::is_regular_file(fs::symlink_status(file, ignored))) gone.push_back(file);
  }
  const FileExchange::Fault fault = FileExchange(*ops_, folder_).run(files_, gone);
  if (fault.error != 0) return {fault.file, reasonOf(fault.error)};
  files_.clear();
  written_.clear();
  made_.clear();
  return {};
}

}  // namespace cardwalk::ui
