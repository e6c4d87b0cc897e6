#include "ui/handout/file_exchange.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <string_view>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

// What hidden names have behind the process that made them.
constexpr std::string_view kPart = "-part-";
constexpr std::string_view kKept = "-kept";  // a folder with what had the names before

std::string hidden(std::string_view mark, std::string_view name = {}) {
  return "." + std::to_string(::getpid()) + std::string(mark) + std::string(name);
}

bool there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(file, ignored));
}

/// The process that a hidden name belongs to; 0: it is none of ours.
pid_t ownerOf(std::string_view name, std::string_view mark) {
  const std::size_t at = name.find(mark);
  if (!name.starts_with('.') || at == std::string_view::npos) return 0;
  pid_t process = 0;
  const auto [end, fault] = std::from_chars(name.data() + 1, name.data() + at, process);
  return fault == std::errc() && end == name.data() + at ? std::max(process, 0) : 0;
}

bool ofTheDead(std::string_view name, std::string_view mark) {
  const pid_t owner = ownerOf(name, mark);
  return owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH;
}

/// Every file that was kept aside gets its name back, and the empty folder goes.
void putAllBack(FileOps& ops, const fs::path& kept, const fs::path& folder) {
  std::vector<fs::path> files;
  if (ops.list(kept, files) != 0) return;
  for (const fs::path& each : files)
    // Where both names are still those of one file, renaming leaves both.
    if (ops.rename(each, folder / each.filename()) == 0 && there(each)) ops.remove(each);
  ::rmdir(kept.c_str());
}

}  // namespace

FileExchange::FileExchange(FileOps& ops, fs::path folder)
    : ops_(ops), folder_(std::move(folder)), kept_(folder_ / hidden(kKept)) {}

FileExchange::Fault FileExchange::run(const NamedFiles& files, const std::vector<fs::path>& obsolete) {
  Fault fault = keep(files, obsolete);
  if (fault.error == 0) fault = name(files);
  if (fault.error != 0) {
    putBack();
    return fault;
  }
  discard();
  return {};
}

FileExchange::Fault FileExchange::keep(const NamedFiles& files, const std::vector<fs::path>& obsolete) {
  if (::mkdir(kept_.c_str(), 0700) != 0 && errno != EEXIST) return {folder_, errno};
  const auto aside = [&](const fs::path& file, bool stays) -> FileError {
    const fs::path place = kept_ / file.filename();
    // A second name leaves no moment without the first; FAT knows none.
    if (stays && ops_.link(file, place) == 0) return 0;
    return ops_.rename(file, place);
  };
  for (const auto& [temporary, file] : files)
    if (!there(file))
      fresh_.push_back(file);
    else if (const FileError error = aside(file, true))
      return {file, error};
  for (const fs::path& each : obsolete)
    if (const FileError error = aside(each, false)) return {each, error};
  return {};
}

FileExchange::Fault FileExchange::name(const NamedFiles& files) {
  for (const auto& [temporary, file] : files)
    if (const FileError error = ops_.rename(temporary, file)) return {file, error};
  // Names are safe on the disk before what they meant before goes.
  const FileError error = ops_.syncFolder(folder_);
  return {folder_, error};
}

void FileExchange::putBack() {
  for (const fs::path& each : fresh_)
    if (there(each)) ops_.remove(each);
  putAllBack(ops_, kept_, folder_);
}

void FileExchange::discard() {
  // Under this name it is no longer put back, wherever the program ends.
  const fs::path gone = unfinished(folder_, "kept");
  std::error_code ignored;
  if (ops_.rename(kept_, gone) == 0) {
    fs::remove_all(gone, ignored);
    return;
  }
  fs::remove_all(kept_, ignored);
}

void sweepFolder(FileOps& ops, const fs::path& folder) {
  std::vector<fs::path> all;
  if (ops.list(folder, all) != 0) return;
  std::error_code ignored;
  for (const fs::path& each : all) {
    const std::string name = each.filename().string();
    const bool isFolder = fs::is_directory(fs::symlink_status(each, ignored));
    if (isFolder && name.ends_with(kKept) && ofTheDead(name, kKept)) {
      putAllBack(ops, each, folder);
    } else if (ofTheDead(name, kPart)) {
      if (!isFolder)
        fs::remove(each, ignored);
      else if (name.ends_with("-part-kept"))
        fs::remove_all(each, ignored);
    }
  }
}

fs::path unfinished(const fs::path& folder, std::string_view name) { return folder / hidden(kPart, name); }

}  // namespace cardwalk::ui
