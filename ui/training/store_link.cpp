#include "ui/training/store_link.h"

#include <algorithm>
#include <utility>

namespace cardwalk::ui {

StoreLink::StoreLink(std::function<OpenedResults()> open, std::filesystem::path outbox,
                     std::shared_ptr<FileOps> disk)
    : open_(std::move(open)), folder_(std::move(outbox)), disk_(std::move(disk)) {
  if (!folder_.empty()) outbox_.emplace(folder_, disk_);
}

/// What the store has waits for nothing, even where its file cannot be deleted. `stuck`: how many such files
/// there are, where that has just been seen.
void StoreLink::countWaiting(std::optional<int> stuck) {
  const int files = outbox_ ? outbox_->waiting() : 0;
  const std::lock_guard lock(mutex_);
  if (stuck) stuck_ = *stuck;
  state_.waiting = std::max(0, files - stuck_);
}

void StoreLink::put(const KeptAttempt& attempt) {
  const std::optional<ResultsError> unwritten = outbox_ ? outbox_->put(attempt) : std::nullopt;
  countWaiting();
  const std::lock_guard lock(mutex_);
  if (outbox_ && !unwritten) return;
  // Where even the folder refuses, the window itself remembers until the store answers.
  unkept_.push_back(attempt);
  state_.unkept = static_cast<int>(unkept_.size());
}

void StoreLink::probe() {
  bool takes = false;
  if (outbox_) {
    const std::filesystem::path file = folder_ / ".writable";
    FileOps::Handle handle = -1;
    std::size_t written = 0;
    if (disk_->makeFolders(folder_) == 0 && disk_->create(file, handle) == 0) {
      takes = writeSafely(*disk_, handle, "x", written) == 0;
      disk_->remove(file);
    }
  }
  const std::lock_guard lock(mutex_);
  state_.nowhere = !takes;
}

void StoreLink::note(const ResultsError& fault) {
  const std::lock_guard lock(mutex_);
  state_.connected = false;
  state_.kind = fault.kind;
}

ResultStore* StoreLink::store() {
  if (store_ != nullptr || !open_) return store_.get();
  OpenedResults opened = open_();
  store_ = std::move(opened.store);
  if (opened.fault) note(*opened.fault);
  const std::lock_guard lock(mutex_);
  state_.tried = true;
  if (opened.setAside) state_.setAside = opened.setAside->string();
  return store_.get();
}

ResultStore* StoreLink::ready() { return state().tried ? store_.get() : store(); }

bool StoreLink::answered() {
  if (store_ == nullptr) return false;
  const std::optional<ResultsError> fault = store_->fault();
  if (!fault) return true;
  note(*fault);
  // Opening it again sets a damaged file aside, and the next attempts have a place.
  if (fault->kind == ResultsFault::damaged) store_.reset();
  return false;
}

/// What is only in memory. False at the first fault.
bool StoreLink::hand(ResultStore& store) {
  for (;;) {
    std::optional<KeptAttempt> first;
    {
      const std::lock_guard lock(mutex_);
      if (!unkept_.empty()) first = unkept_.front();
    }
    if (!first) return true;
    if (store.add(*first)) return false;
    const std::lock_guard lock(mutex_);
    unkept_.erase(unkept_.begin());
    state_.unkept = static_cast<int>(unkept_.size());
  }
}

void StoreLink::deliver() {
  ResultStore* open = store();
  if (open == nullptr) return countWaiting();
  // A store that failed has to say first that it is back.
  bool taken = state().connected || (open->pinHash(""), answered());
  std::string undeleted;
  std::optional<int> stuck;
  if (taken && outbox_) {
    const Delivery delivery = outbox_->deliver(*open);
    if (!delivery.undeleted.empty()) undeleted = delivery.undeleted.front().file.string();
    taken = !delivery.fault;
    // After a fault nobody has looked at the others. Only this lane changes the number.
    stuck = taken ? delivery.stuck : std::max(stuck_, delivery.stuck);
    if (delivery.fault) note(*delivery.fault);
    // Opening it again sets a damaged file aside.
    if (delivery.fault && delivery.fault->kind == ResultsFault::damaged) store_.reset();
  }
  taken = taken && store_ != nullptr && (hand(*open) || answered());
  const int refused = outbox_ ? outbox_->refused() : 0;
  countWaiting(stuck);
  const std::lock_guard lock(mutex_);
  state_.refused = refused;
  if (taken) state_.undeleted = undeleted;
  state_.connected = taken && state_.waiting == 0 && unkept_.empty();
  if (state_.connected) state_.nowhere = false;
}

LinkState StoreLink::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

}  // namespace cardwalk::ui
