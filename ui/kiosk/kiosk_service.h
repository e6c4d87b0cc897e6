// What a kiosk does for its owner while it runs: it counts, writes its log and its status, and tells systemd
// that it is alive.
//
// What is in it: the hooks of a kiosk over core/records. What it DOES NOT do: anything on a thread: when the
// loop stands still, so does this, and systemd starts the kiosk anew. What cannot be kept is logged and never
// stops a visitor.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/records/folder_lock.h"
#include "core/records/kiosk_counters.h"
#include "core/records/kiosk_log.h"
#include "core/records/kiosk_status.h"
#include "ui/kiosk/kiosk.h"
#include "ui/platform/service_manager.h"

namespace cardwalk::ui {

struct KioskClocks {
  std::function<std::int64_t()> wall{};  ///< milliseconds since 1970
  std::function<double()> steady{};      ///< seconds
  std::function<KioskTime()> local{};    ///< the owner's day and time
};
/// Those of this machine.
KioskClocks systemClocks();

class KioskService {
 public:
  /// `folder`: of counters, log and status; empty: nothing is kept. `report` hears what cannot be kept and
  /// why, each once: where the log lies on the same disk it cannot tell.
  KioskService(std::filesystem::path folder, KioskClocks clocks,
               std::function<void(std::string_view)> report = {});
  ~KioskService();
  KioskService(const KioskService&) = delete;
  KioskService& operator=(const KioskService&) = delete;

  /// Another kiosk keeps its counters there.
  bool busy() const { return lock_ && lock_->state() == FolderLock::State::busy; }
  /// Nobody can be told that it is alive, though somebody listens; usually empty.
  const std::string& fault() const { return manager_.fault(); }

  /// It must outlive whoever calls them. `voice`: name of the engine, empty if there is none.
  /// Wrong tries of the PIN with that hash are kept over a restart; a new PIN begins with none.
  KioskHooks hooks(const std::string& preset, const std::string& voice, const std::string& pinHash = {});
  /// Another engine has taken over, or none speaks any more (empty): the owner reads it in log and status.
  void voice(const std::string& name);
  /// The loop has gone round. How long it may sleep at most, seconds.
  double alive();
  /// The kiosk ends: all counts go into their files. Once.
  void end(std::string_view why);

 private:
  void note(std::string_view line);
  void noteFault(const std::string& fault);
  void noteNotice();
  void count(const KioskCount& one);
  void page(KioskPage page);
  void keepTries(KioskHooks& hooks, const std::string& pinHash);
  void saveStatus();
  void refreshDay();

  std::filesystem::path folder_;
  KioskClocks clocks_;
  std::shared_ptr<FileOps> disk_ = realFileOps();
  ServiceManager manager_;
  std::optional<FolderLock> lock_;
  std::optional<KioskCounters> counters_;
  std::optional<KioskLog> log_;
  KioskStatus status_;
  KioskStatus saved_;
  double savedAt_ = 0;
  std::function<void(std::string_view)> report_;
  std::set<std::string> reported_;
  std::string fault_;  ///< noted last, so that a full disk is not noted with every visitor
  bool ready_ = false, ended_ = false;
  double told_ = 0;  ///< when systemd heard of it last
};

}  // namespace cardwalk::ui
