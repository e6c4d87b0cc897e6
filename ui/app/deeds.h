// What a person does, in order, each deed as soon as what it takes has been worked out beside the frames.
//
// What is in it: Deeds. Without a worker every deed is done on the spot. With one, a frame waits for half a
// millisecond at most; a deed that takes longer is done by goOn() in a later frame, and those after it wait
// for their turn. So the same deeds lead to the same, whoever helps. What it DOES NOT do: know what they are.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "ui/app/worker.h"

namespace cardwalk::ui {

class Deeds {
 public:
  struct Deed {
    /// Asked when its turn has come: what to work out first, without changing anything that a frame looks
    /// at. Empty, or an empty answer: nothing.
    std::function<Worker::Work()> ahead;
    std::function<void()> act;
  };

  Deeds() = default;
  ~Deeds() { waitForWorker(); }
  Deeds(const Deeds&) = delete;
  Deeds& operator=(const Deeds&) = delete;

  /// From now on; nobody else may use it.
  void use(std::shared_ptr<Worker> worker) { worker_ = std::move(worker); }

  /// After those that wait. What a deed leads to comes right after it, before everything that was done later.
  void perform(Deed deed);
  /// After everything that waits, whoever asks.
  void performLast(std::function<void()> act) { waiting_.push_back({{}, std::move(act)}); }
  /// Makes something beside the frames and hands it over. `make` may look at nothing that a frame changes.
  template <class Make, class Take>
  void make(Make make, Take take) {
    const auto made = std::make_shared<std::optional<std::invoke_result_t<Make>>>();
    perform({[made, make = std::move(make)]() -> Worker::Work { return [made, make] { *made = make(); }; },
             [made, take = std::move(take)] {
               if (*made) take(std::move(**made));  // somebody else was told why it could not be made
             }});
  }
  /// Does what has become ready. True if that was anything: something else is to be shown now.
  bool goOn();
  /// Does everything, however long that takes.
  void settle();
  bool idle() const { return waiting_.empty(); }

 private:
  bool advance(double patience);
  void waitForWorker();

  std::shared_ptr<Worker> worker_;
  std::deque<Deed> waiting_;
  bool begun_ = false;  ///< the first one is being worked out
  bool inside_ = false;
  std::size_t led_ = 0;  ///< deeds at the front that the present one has led to so far
};

}  // namespace cardwalk::ui
