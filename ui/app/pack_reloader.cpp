#include "ui/app/pack_reloader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "ui/platform/platform.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// Editors write a file in several goes, or a second one that they rename: a pause says that they are done.
constexpr double kQuiet = 0.07;
/// Somebody who writes on and on is not waited for any longer.
constexpr double kPatience = 0.25;

/// A hash (by Fowler, Noll and Vo) of the names and bytes of every JSON file; never 0.
std::uint64_t contentOf(const Folders& folders) {
  std::vector<fs::path> files;
  std::error_code code;
  for (const fs::path& folder : folders)
    for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
      if (it->path().extension() == ".json") files.push_back(it->path());
  std::sort(files.begin(), files.end());
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&](char byte) { hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211u; };
  for (const fs::path& file : files) {
    for (const char byte : file.string()) add(byte);
    std::ifstream in(file, std::ios::binary);
    std::for_each(std::istreambuf_iterator<char>(in), {}, add);
    add('\0');
  }
  return std::max<std::uint64_t>(hash, 1);
}

double steadyNow() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

PackReloader::PackReloader(std::unique_ptr<FolderWatch> watch, ReloadSource source)
    : watch_(std::move(watch)), source_(std::move(source)) {}

double PackReloader::nextLook() const {
  return lastChange_ ? std::min(*lastChange_ + kQuiet, *firstChange_ + kPatience) : kForever;
}

bool PackReloader::look(double now) {
  if (watch_->changed()) {
    lastChange_ = now;
    if (!firstChange_) firstChange_ = now;
  }
  if (now < nextLook()) return false;
  lastChange_.reset();
  firstChange_.reset();
  const std::uint64_t content = contentOf(source_.folders);
  if (content == content_) return false;
  content_ = content;
  GenerationChoice generation;
  {
    const std::lock_guard lock(mutex_);
    generation = generation_;
  }
  PackNews news = newsOf(source_.load(generation));
  const std::lock_guard lock(mutex_);
  news_ = std::move(news);
  return true;
}

void PackReloader::readIn(const GenerationChoice& generation) {
  const std::lock_guard lock(mutex_);
  generation_ = generation;
}

std::optional<PackNews> PackReloader::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(news_, std::nullopt);
}

ReloadThread::ReloadThread(PackReloader& reloader, std::function<void()> wake) : reloader_(reloader) {
  thread_ = std::thread([this, wake = std::move(wake)] {
    while (!over_) {
      reloader_.watch().wait(reloader_.nextLook() - steadyNow());
      if (!over_ && reloader_.look(steadyNow())) wake();
    }
  });
}

ReloadThread::~ReloadThread() {
  over_ = true;
  reloader_.watch().wakeUp();
  thread_.join();
}

}  // namespace cardwalk::ui
