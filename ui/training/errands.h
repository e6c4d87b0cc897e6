// Work beside the drawing thread: what may take long is done elsewhere, and its answer is taken when a frame
// has time.
//
// What is in it: two lanes, each a thread that does one errand after another: the disk of this computer, and
// the results store, which may keep everybody waiting. Made without a wake-up call, every errand is done on
// the spot, and its answer is there at once. What it DOES NOT do: know what the errands are about.
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace cardwalk::ui {

enum class Lane : std::uint8_t { disk, store };
inline constexpr std::size_t kLanes = 2;

class Errands {
 public:
  using Answer = std::function<void()>;    ///< done where take() is called; may be empty
  using Errand = std::function<Answer()>;  ///< done on its lane

  Errands() = default;  ///< on the spot
  /// `wake` is called on a lane whenever an answer has come.
  explicit Errands(std::function<void()> wake) : wake_(std::move(wake)), besides_(true) {}
  /// Waits for both lanes, and for what they ask of one another; of what has not begun only what must be
  /// done is done.
  ~Errands();
  Errands(const Errands&) = delete;
  Errands& operator=(const Errands&) = delete;

  /// What need not be done is forgotten once nobody takes answers any more.
  void post(Lane lane, Errand errand, bool must = false);
  /// Gives the answers that have come to whoever asked. True if there were any.
  bool take();
  /// Waits until a lane has nothing to do.
  void finish(Lane lane);
  /// Nobody will take answers or be woken any more; waits for the disk's lane, not for the store's.
  void retire();
  bool retired() const;

 private:
  struct Waiting {
    Errand errand;
    bool must = false;
  };
  struct Line {
    std::deque<Waiting> waiting;
    std::thread thread;
    bool busy = false;
  };
  Line& line(Lane lane) { return lines_[static_cast<std::size_t>(lane)]; }
  void work(Line& line);
  static bool idle(const Line& line) { return line.waiting.empty() && !line.busy; }
  std::optional<Waiting> next(std::unique_lock<std::mutex>& lock, Line& line);

  std::function<void()> wake_;
  const bool besides_ = false;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::array<Line, kLanes> lines_;
  std::vector<Answer> answers_;
  bool retired_ = false, over_ = false;
};

}  // namespace cardwalk::ui
