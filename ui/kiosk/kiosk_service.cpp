#include "ui/kiosk/kiosk_service.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <thread>

#include <unistd.h>

#include "core/records/pin_tries.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {
namespace {

constexpr double kStatusPause = 60;  // seconds between two writes of the status, unless the page changes

std::string kindOf(KioskPage page) {
  return page == KioskPage::attract ? "attract" : page == KioskPage::closed ? "closed" : "visitor";
}

KioskTime localTime() {
  const std::time_t now = std::time(nullptr);
  std::tm tm{};
  ::localtime_r(&now, &tm);
  char day[32] = "";
  std::strftime(day, sizeof day, "%Y-%m-%d", &tm);
  return {day, (tm.tm_wday + 6) % 7, tm.tm_hour * 60 + tm.tm_min};
}

std::int64_t wallMillis() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

double steadySeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Tells one PIN from another without helping to guess either: $argon2id$v=…$m=…$SALT$HASH.
std::string saltOf(const std::string& hash) {
  const std::size_t end = hash.rfind('$');
  if (end == std::string::npos || end == 0) return "PIN";
  const std::size_t begin = hash.rfind('$', end - 1);
  return begin == std::string::npos ? "PIN" : hash.substr(begin + 1, end - begin - 1);
}

/// One that was killed a moment ago holds it until its memory is freed: half a second on a busy machine.
void takeLock(std::optional<FolderLock>& lock, const std::filesystem::path& folder) {
  for (int tries = 0; tries < 30; ++tries) {
    lock.emplace(folder);
    if (lock->state() != FolderLock::State::busy) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

}  // namespace

KioskClocks systemClocks() { return {wallMillis, steadySeconds, localTime}; }

KioskService::KioskService(std::filesystem::path folder, KioskClocks clocks,
                           std::function<void(std::string_view)> report)
    : folder_(std::move(folder)), clocks_(std::move(clocks)), report_(std::move(report)) {
  if (folder_.empty()) return;
  takeLock(lock_, folder_);
  if (busy()) return;
  counters_.emplace(folder_, disk_);
  log_.emplace(folder_, disk_);
}

KioskService::~KioskService() { end("closed"); }

void KioskService::note(std::string_view line) {
  if (log_) log_->write(clocks_.wall(), line);
}

void KioskService::noteFault(const std::string& fault) {
  if (!fault.empty() && fault != fault_) note(fault);
  if (!fault.empty() && report_ && reported_.insert(fault).second) report_(fault);
  fault_ = fault;
}

/// At the start; after the first visit for a disk that did not answer before.
void KioskService::noteNotice() {
  if (const std::string notice = counters_ ? counters_->takeNotice() : ""; !notice.empty()) note(notice);
}

void KioskService::refreshDay() {
  const std::string day = clocks_.local().day;
  if (day == status_.day) return;
  status_.day = day;
  status_.visitors = counters_ ? counters_->day(day).started : 0;
}

KioskHooks KioskService::hooks(const std::string& preset, const std::string& voice,
                               const std::string& pinHash) {
  status_.pid = ::getpid();
  status_.since = clocks_.wall();
  status_.preset = preset;
  status_.voice = voice;
  refreshDay();
  note("started with the preset " + preset + (voice.empty() ? ", no voice" : ", voice: " + voice));
  if (!fault().empty()) note(fault());
  noteNotice();
  KioskHooks hooks;
  hooks.time = clocks_.local;
  hooks.count = [this](const KioskCount& one) { count(one); };
  hooks.log = [this](std::string_view line) { note(line); };
  hooks.page = [this](KioskPage page) { this->page(page); };
  hooks.seed = static_cast<std::uint64_t>(status_.since);
  keepTries(hooks, pinHash);
  return hooks;
}

void KioskService::keepTries(KioskHooks& hooks, const std::string& pinHash) {
  if (!counters_ || pinHash.empty()) return;
  const std::filesystem::path file = pinTriesFile(folder_);
  const std::string name = saltOf(pinHash);
  const std::int64_t now = clocks_.wall();
  const TriesByName all = loadPinTries(*disk_, file, now);
  if (const auto mine = all.find(name); mine != all.end())
    hooks.tries = {mine->second.wrong, now - mine->second.at};
  hooks.tried = [this, file, name](int wrong) {
    const std::int64_t at = clocks_.wall();
    const PinTries tries = wrong > 0 ? PinTries{wrong, at} : PinTries{};
    noteFault(notePinTries(*disk_, file, name, tries, 0, at).save.message);
  };
}

void KioskService::voice(const std::string& name) {
  if (name == status_.voice) return;
  status_.voice = name;
  note("the voice failed again and again; " + (name.empty() ? "now there is none" : "now it is " + name));
  if (ready_) saveStatus();
}

void KioskService::count(const KioskCount& one) {
  refreshDay();
  if (one.event == KioskEvent::started) ++status_.visitors;
  if (!counters_) return;
  const auto event = one.event == KioskEvent::started  ? VisitEvent::started
                     : one.event == KioskEvent::solved ? VisitEvent::solved
                                                       : VisitEvent::left;
  noteFault(counters_->add({event, one.day, one.scenario, one.language}));
  noteNotice();
}

void KioskService::page(KioskPage page) {
  const std::string kind = kindOf(page);
  if (kind == status_.page) return;
  if (status_.page == "visitor") status_.lastReset = clocks_.wall();
  if (kind == "closed" || status_.page == "closed") note(kind == "closed" ? "closed" : "open again");
  status_.page = kind;
  refreshDay();
  // Before the loop has gone round there is nobody to see it.
  if (ready_) saveStatus();
}

void KioskService::saveStatus() {
  if (manager_.listens())
    manager_.tell("STATUS=" + status_.page + ", visits today: " + std::to_string(status_.visitors));
  savedAt_ = clocks_.steady();
  status_.at = clocks_.wall();
  saved_ = status_;
  if (counters_) noteFault(saveKioskStatus(*disk_, folder_, status_).message);
}

double KioskService::alive() {
  const double now = clocks_.steady();
  if (!ready_) {
    ready_ = true;
    told_ = now;
    manager_.tell("READY=1");
    saveStatus();
  }
  double sleep = kForever;
  if (const double pause = manager_.patience() / 2; pause > 0) {
    if (now - told_ >= pause) {
      manager_.tell("WATCHDOG=1");
      told_ = now;
    }
    sleep = told_ + pause - now;
  }
  status_.at = saved_.at;
  if (status_ == saved_) return sleep;
  if (now - savedAt_ >= kStatusPause) {
    saveStatus();
    return sleep;
  }
  return std::min(sleep, savedAt_ + kStatusPause - now);
}

void KioskService::end(std::string_view why) {
  if (ended_ || busy()) return;
  ended_ = true;
  manager_.tell("STOPPING=1");
  if (!counters_) return;
  noteFault(counters_->fold());
  note("ended: " + std::string(why));
  if (ready_) saveStatus();
}

}  // namespace cardwalk::ui
