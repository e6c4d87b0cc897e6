#include "tests/support/unreliable_store.h"

#include <memory>
#include <utility>

#include "ui/training/desk_records.h"

namespace cardwalk::support {

class UnreliableStores::Store final : public ResultStore {
 public:
  explicit Store(UnreliableStores& all) : all_(all) {}

  std::optional<ResultsError> addAll(std::span<const KeptAttempt> attempts) override {
    if ((fault_ = all_.pass())) return fault_;
    const std::lock_guard lock(all_.mutex_);
    for (const KeptAttempt& each : attempts) {
      all_.ids_.push_back(each.id);
      all_.kept_.push_back(each);
    }
    return std::nullopt;
  }
  std::vector<AttemptRow> rows(const AttemptFilter& filter) override {
    std::vector<AttemptRow> out;
    if ((fault_ = all_.pass())) return out;
    const std::lock_guard lock(all_.mutex_);
    for (const KeptAttempt& each : all_.kept_)
      if (filter.person.empty() || each.person == filter.person) out.push_back(ui::rowOf(each));
    return out;
  }
  int count(const AttemptFilter& filter) override { return static_cast<int>(rows(filter).size()); }
  std::optional<KeptAttempt> attempt(const std::string& id) override {
    if ((fault_ = all_.pass())) return std::nullopt;
    const std::lock_guard lock(all_.mutex_);
    for (const KeptAttempt& each : all_.kept_)
      if (each.id == id) return each;
    return std::nullopt;
  }
  ResultSums sums(const AttemptFilter&) override {
    fault_ = all_.pass();
    ResultSums out;
    const std::lock_guard lock(all_.mutex_);
    out.attempts = static_cast<int>(all_.kept_.size());
    return out;
  }
  void visit(const AttemptFilter&, const std::function<void(const KeptAttempt&)>&) override {}
  PinHash pinHash(const std::string& person) override {
    if ((fault_ = all_.pass())) return {};
    return {true, all_.pin(person)};
  }
  std::optional<ResultsError> setPinHash(const std::string& person, const std::string& hash) override {
    if ((fault_ = all_.pass())) return fault_;
    all_.setPin(person, hash);
    return std::nullopt;
  }
  std::vector<std::string> people() override {
    fault_ = all_.pass();
    return {};
  }
  std::optional<ResultsError> noteWork(const AtWork& work) override {
    const std::lock_guard lock(all_.mutex_);
    all_.atWork_[work.person] = work;
    return std::nullopt;
  }
  std::vector<AtWork> atWork(std::int64_t) override { return all_.atWork(); }
  int erase(const std::string&) override { return 0; }
  std::optional<ResultsError> fault() const override { return fault_; }

 private:
  UnreliableStores& all_;
  std::optional<ResultsError> fault_;
};

std::optional<ResultsError> UnreliableStores::pass() {
  std::unique_lock lock(mutex_);
  ++calls_;
  ++held_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return !holds_; });
  --held_;
  if (!fault_) return std::nullopt;
  return ResultsError{"The store fails, as it was told to.", *fault_};
}

OpenedResults UnreliableStores::open() {
  OpenedResults out;
  if (auto fault = pass()) {
    out.fault = std::move(fault);
    return out;
  }
  const std::lock_guard lock(mutex_);
  ++opened_;
  out.store = std::make_unique<Store>(*this);
  return out;
}

void UnreliableStores::fail(std::optional<ResultsFault> kind) {
  const std::lock_guard lock(mutex_);
  fault_ = kind;
}

void UnreliableStores::hold() {
  const std::lock_guard lock(mutex_);
  holds_ = true;
}

void UnreliableStores::letGo() {
  const std::lock_guard lock(mutex_);
  holds_ = false;
  changed_.notify_all();
}

void UnreliableStores::awaitHeld() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return holds_ && held_ > 0; });
}

std::vector<std::string> UnreliableStores::ids() const {
  const std::lock_guard lock(mutex_);
  return ids_;
}

int UnreliableStores::calls() const {
  const std::lock_guard lock(mutex_);
  return calls_;
}

int UnreliableStores::opened() const {
  const std::lock_guard lock(mutex_);
  return opened_;
}

std::vector<AtWork> UnreliableStores::atWork() const {
  const std::lock_guard lock(mutex_);
  std::vector<AtWork> out;
  for (const auto& [person, work] : atWork_)
    if (!work.ticket.empty()) out.push_back(work);
  return out;
}

void UnreliableStores::setPin(const std::string& person, const std::string& hash) {
  const std::lock_guard lock(mutex_);
  pins_[person] = hash;
}

std::optional<std::string> UnreliableStores::pin(const std::string& person) const {
  const std::lock_guard lock(mutex_);
  const auto found = pins_.find(person);
  return found == pins_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace cardwalk::support
