// Something that a page shows and that takes long to find out: found out beside the frames, and drawn when it
// is there.
//
// What is in it: Lookup, the answer to one question at a time; until it is there, the last answer stays.
// Without a worker every answer is there at once. What it DOES NOT do: ask for a frame; whoever draws does,
// as long as it is pending().
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "ui/app/worker.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {

template <class Key, class Value>
class Lookup {
 public:
  Lookup() = default;
  ~Lookup() { finish(); }
  Lookup(const Lookup&) = delete;
  Lookup& operator=(const Lookup&) = delete;

  /// From now on; nobody else may use it.
  void use(std::shared_ptr<Worker> worker) { worker_ = std::move(worker); }

  /// The latest answer, wherever it has got to with this question; nullptr: there is none yet. `make` gives
  /// the answer and may look at nothing that a frame changes.
  template <class Make>
  const Value* find(const Key& key, Make make) {
    take(0);
    if (!asked_ && key_ != key) {
      asked_ = key;
      if (worker_ == nullptr) {
        value_ = make();
        settle();
      } else {
        worker_->start([this, make = std::move(make)] { coming_ = make(); });
        take(kPatience);
      }
    }
    return value_ ? &*value_ : nullptr;
  }
  bool pending() const { return asked_.has_value(); }
  /// Nothing is known any more.
  void forget() {
    finish();
    key_.reset();
    value_.reset();
  }

 private:
  static constexpr double kPatience = 0.0005;  // as long as a press waits (deeds.h)

  void settle() { key_ = std::exchange(asked_, std::nullopt); }
  void take(double patience) {
    if (!asked_ || worker_ == nullptr || !worker_->over(patience)) return;
    value_ = std::exchange(coming_, std::nullopt);
    settle();
  }
  void finish() {
    try {
      take(kForever);
    } catch (...) {  // nobody will ask for it again
      asked_.reset();
    }
  }

  std::shared_ptr<Worker> worker_;
  std::optional<Key> key_, asked_;  ///< of the answer; of the one that is being found out
  std::optional<Value> value_, coming_;
};

}  // namespace cardwalk::ui
