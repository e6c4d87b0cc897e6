#include "core/records/kiosk_log.h"

#include <cerrno>
#include <string>

#include "core/records/dates.h"
#include "core/sim/text_match.h"

namespace cardwalk {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes

constexpr std::string_view kEnding = "ended: ";

/// The last line of the file without its time.
std::string lastWords(std::string_view bytes) {
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  bytes.remove_prefix(bytes.rfind('\n') + 1);  // the whole of it, if there is no other line
  const std::size_t time = bytes.find(' ');
  return std::string(time == std::string_view::npos ? std::string_view() : bytes.substr(time + 1));
}

/// One line, whatever it was made of.
std::string oneLine(std::string_view text) {
  std::string out = withoutCardNumbers(text.substr(0, kLongestLine));
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return out;
}

}  // namespace

std::filesystem::path kioskLogFile(const std::filesystem::path& folder, int age) {
  return folder / (age == 0 ? std::string("kiosk.log") : "kiosk.log." + std::to_string(age));
}

KioskLog::KioskLog(std::filesystem::path folder, std::shared_ptr<FileOps> disk)
    : folder_(std::move(folder)), disk_(disk ? std::move(disk) : realFileOps()) {
  disk_->makeFolders(folder_);
  std::string bytes;
  const FileError error = disk_->read(kioskLogFile(folder_, 0), kLogBytes, bytes);
  size_ = error == EFBIG ? kLogBytes : bytes.size();
  if (error == 0) last_ = lastWords(bytes);
}

bool KioskLog::write(std::int64_t at, std::string_view line) {
  const std::string words = oneLine(line);
  if (words == last_ && words.starts_with(kEnding)) return true;
  std::string bytes = isoTime(at) + ' ' + words + '\n';
  if (size_ + bytes.size() > kLogBytes) rotate();
  FileOps::Handle handle = -1;
  if (disk_->append(kioskLogFile(folder_, 0), handle) != 0) return false;
  std::size_t written = 0;
  const FileError error = writeAll(*disk_, handle, bytes, written);
  disk_->close(handle);
  size_ += bytes.size();
  last_ = error == 0 ? words : std::string();
  return error == 0;
}

/// The oldest one is written over.
void KioskLog::rotate() {
  for (int age = kLogFiles - 1; age > 0; --age)
    disk_->rename(kioskLogFile(folder_, age - 1), kioskLogFile(folder_, age));
  // Where no file can be renamed, none may grow without end either.
  disk_->remove(kioskLogFile(folder_, 0));
  size_ = 0;
}

}  // namespace cardwalk
